import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// A dash is no title and “chưa có” no decision; “như trên” is a question.
@Suite struct StandInRuleTests {
    private func check(_ change: String) throws -> CheckedDossier {
        try Checking().model(#"{"initiatives": [\#(change)]}"#)
    }

    @Test(arguments: ["author", "workplace", "title", "summary", "effect", "scope"], ["-", "…", "chưa có", "N/A", "bổ sung sau", "0"])
    func `nội dung bắt buộc mà chỉ có gạch hay chưa có thì còn thiếu`(field: String, words: String) throws {
        let checked = try check(#"{"\#(field)": "\#(words)"}"#)
        #expect(checked.codes == ["H302", "S001"])
        #expect(checked.finding("S001")?.field == field)
        #expect(checked.verdict == .invalid)
    }

    @Test(
        arguments: ["author", "position", "workplace", "title", "summary", "effect", "scope"],
        ["như trên", "nt", "〃", "#REF!", "xem file đính kèm"]
    )
    func `như trên, xem tệp, ô lỗi thì hỏi người`(field: String, words: String) throws {
        let checked = try check(#"{"\#(field)": "\#(words)"}"#)
        #expect(checked.codes == ["S005"])
        #expect(checked.finding("S005")?.field == field)
        #expect(checked.verdict == .needsReview)
    }

    @Test(arguments: [
        ("nt", true), ("〃", true), ("như trên", true), ("-", false), ("Không", false), ("x", false), ("Chiến sĩ thi đua", false),
    ])
    func `danh hiệu ghi như trên thì hỏi, không ghi hay đánh dấu thì không`(words: String, isAsked: Bool) throws {
        #expect(try check(#"{"awards": "\#(words)"}"#).codes == (isAsked ? ["S005"] : []))
    }

    @Test(arguments: [
        ("title", "12345", true), ("author", "7", true), ("workplace", "2021", true), ("scope", "100%", false), ("title", "5S", false),
        ("title", "x", true),
    ])
    func `số không thay được tên`(field: String, words: String, isAsked: Bool) throws {
        #expect(try check(#"{"\#(field)": "\#(words)"}"#).codes == (isAsked ? ["S005"] : []))
    }

    @Test(arguments: [
        (#"{"position": "Không"}"#, []), (#"{"position": "-"}"#, ["H302", "S001"]), (#"{"effect": "Chưa tính được bằng tiền"}"#, []),
        (#"{"phone": "-"}"#, ["H302", "S001"]), (#"{"awards": "Không"}"#, []), (#"{"benefit": "-"}"#, []),
    ])
    func `chỉ ô mà lời ghi không trả lời mới là trống`(change: String, codes: [String]) throws {
        #expect(try check(change).codes == codes)
    }

    @Test(arguments: [
        (#"{"number": "chưa có", "date": null, "issuer": null, "file": null}"#, ["S201"]),
        (#"{"number": "-", "date": "-", "issuer": "…", "file": "không có"}"#, ["S201"]),
        (#"{"number": "đang chờ ký"}"#, ["S005"]), (#"{"number": "chưa được công nhận"}"#, ["S005"]),
        (#"{"number": "như trên"}"#, ["S005"]),
        (#"{"number": "/QĐ-CTM"}"#, ["S205"]), (#"{"number": "…/QĐ-CTM"}"#, ["S205"]), (#"{"number": "Có"}"#, ["S205"]),
        (#"{"number": "-"}"#, ["S205"]), (#"{"issuer": "chưa rõ"}"#, ["S005"]),
    ])
    func `quyết định chưa có thì không phải là có quyết định`(recognition: String, codes: [String]) throws {
        #expect(try check(#"{"recognition": \#(recognition)}"#).codes == codes)
    }

    @Test(arguments: [
        (#"{"proposal": {"number": "chưa có", "date": "-", "file": "không có"}}"#, ["H201"]),
        (#"{"proposal": {"number": "/TTr-LĐLĐ"}}"#, ["H202"]), (#"{"proposal": {"date": "…"}}"#, ["H203"]),
        (#"{"confirmedBy": "chưa có"}"#, ["H405"]), (#"{"confirmedBy": "-", "confirmedOn": "-"}"#, ["H405"]),
        (#"{"emailedOn": "chưa gửi"}"#, ["H103"]), (#"{"emailedOn": "-"}"#, ["H103"]), (#"{"emailedOn": "chưa rõ"}"#, ["H105"]),
    ])
    func `Tờ trình, ngày gửi, người xác nhận cũng vậy`(changes: String, codes: [String]) throws {
        #expect(try Checking().model(changes).codes == codes)
    }

    @Test(arguments: ["-", "…", "--"])
    func `gạch ở cột danh mục là ô trống, không phải là ngoài danh mục`(dash: String) throws {
        let checked = try Checking()
            .model(
                "{\"submitterLevel\": \"\(dash)\", \"proposal\": {\"signingBody\": \"\(dash)\"}, \"initiatives\": [{\"field\": \"\(dash)\", \"sector\": \"\(dash)\"}]}"
            )
        #expect(checked.codes.filter { ["H003", "H005", "H206", "S501", "S502"].contains($0) } == [])
    }

    @Test func `biểu in dấu chấm khi Tờ trình chưa có số`() throws {
        let checking = try Checking()
        #expect(try checking.context.proposalNumber(of: checking.model(#"{"proposal": {"number": "chưa có"}}"#).dossier).isEmpty)
        #expect(
            try checking.context.proposalNumber(of: checking.model(#"{"proposal": {"number": "12/TTr-LĐLĐ"}}"#).dossier) == "12/TTr-LĐLĐ"
        )
    }

    @Test(arguments: [
        ("Ghi chú", "Đang khiếu nại", true), ("Ghi chú", "Có đơn tố cáo", true), ("Nhận xét", "tranh chấp tác giả với ông B", true),
        ("Ghi chú", "Đang có đơn kiện ở tòa", true), ("Ghi chú", "Đang kiện", true), ("Ghi chú", "có đơn thư", true),
        ("Ghi chú", "Bị tố đạo ý tưởng", true), ("Ghi chú", "Đang kiện toàn tổ chức", false), ("Ghi chú", "Có kiến nghị", false),
        ("Ghi chú", "Không có khiếu nại", false), ("Ghi chú", "gửi kèm ảnh", false), ("Ghi chú", "Giảm khiếu nại của khách hàng", false),
        ("Mô tả thêm", "Quy trình giải quyết khiếu nại", false), ("Ghi chú", "Không khiếu nại, không tranh chấp", false),
    ])
    func `ghi chú nói có khiếu nại thì hỏi người`(heading: String, note: String, isAsked: Bool) throws {
        let checking = try Checking()
        let input = try checking.csv("Đơn vị trình,TT,Họ và tên,Tên sáng kiến,\(heading)\nA,1,Lê Mẫu,Gá kẹp,\(note)\n")
        let checked = Checker(checking.context).check(try #require(input.dossiers.first))
        let finding = checked.finding("H410")
        #expect((finding != nil) == isAsked)
        #expect(finding.map { $0.location?.column == 5 } ?? true)
    }
}
