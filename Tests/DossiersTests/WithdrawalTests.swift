import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Withdrawn is a state: reported, out of the papers and counts, no fault of the others.
@Suite struct WithdrawalTests {
    private func verdict(_ change: String) throws -> String {
        let checked = try Checking().model("{\"initiatives\": [{}, {\"number\": \"2\", \"author\": \"Phạm Văn Mẫu\", \(change)}]}")
        return checked.dossier.initiatives.map { checked.verdict(on: $0).rawValue }[1]
    }

    @Test(arguments: [
        "Quy trình mã màu (đã rút)", "Quy trình mã màu (xin rút)", "Quy trình mã màu [RÚT]", "(Đã rút) Quy trình mã màu",
        "ĐÃ RÚT: Quy trình mã màu",
        "Quy trình mã màu - đã rút", "Quy trình mã màu – xin rút theo đề nghị của tác giả", "Quy trình mã màu (rút ngày 12/4)", "Đã rút",
    ])
    func `tên có ghi riêng là đã rút`(title: String) throws {
        #expect(try verdict("\"title\": \"\(title)\"") == "withdrawn")
    }

    @Test(arguments: [
        "Máy rút chỉ tự động", "Quy trình (rút gọn)", "Rút ngắn thời gian cấp phép", "Cách rút kinh nghiệm - phiên bản 2",
        "Quy trình rút tiền: ATM", "Rút từ 5 xuống 3 bước", "Rút ra bài học: cải tiến lò", "Rút ngày công lắp máy", "Kinh nghiệm rút ra",
        "Quy trình mới - rút từ thực tế",
        "Đã rút ngắn thời gian chờ", "Hệ thống (rút nước)",
    ])
    func `chữ rút trong chính tên không phải là xin rút`(title: String) throws {
        #expect(try verdict("\"title\": \"\(title)\"") == "eligible")
    }

    @Test(arguments: [("Đã rút", ""), ("(Đã rút)", ""), ("(Đã rút)", "Gá kẹp")])
    func `chỗ họ tên chỉ ghi đã rút`(name: String, title: String) throws {
        let checking = try Checking()
        let input = try checking.csv(
            "Đơn vị trình,TT,Họ và tên,Tên sáng kiến,Tóm tắt\nA,1,Lê Mẫu,Phiếu hẹn,Cách làm\nA,2,\(name),\(title),\n"
        )
        #expect(Checker(checking.context).check(try #require(input.dossiers.first)).codes.contains("S701"))
    }

    @Test(arguments: [
        #""title": "Máy tách hạt (rút theo đề nghị của đơn vị)""#, #""title": "Máy tách hạt (rút từ bản vẽ cũ)""#,
    ])
    func `chữ rút đứng một mình với chữ khác thì hỏi người`(change: String) throws {
        #expect(try verdict(change) == "needs-review")
    }

    @Test(arguments: [
        ("Đã rút", "withdrawn"), ("rút", "withdrawn"), ("Xin rút ngày 12/4/2021", "withdrawn"), ("Đơn vị đã rút", "withdrawn"),
        ("Không tham gia nữa", "withdrawn"), ("Không rút", "eligible"), ("Chưa rút", "eligible"), ("Đang áp dụng", "eligible"),
        ("Có thể rút", "needs-review"), ("Rút?", "needs-review"), ("Đang xin rút", "needs-review"), ("Đã rút đơn khiếu nại", "eligible"),
        ("Rút kinh nghiệm", "eligible"), ("Hủy", "needs-review"), ("Đã hủy", "needs-review"), ("Không tham gia", "needs-review"),
        ("Xin rút (chờ BTV)", "needs-review"), ("đã rút, nay đề nghị lại", "needs-review"), ("Rút 1 phần", "needs-review"),
        ("Rút một phần", "needs-review"), ("chờ rút", "needs-review"), ("Cho rút", "withdrawn"), ("Rút, đề nghị lại", "needs-review"),
        ("Đã loại", "needs-review"), ("Đề nghị không xét", "needs-review"), ("Bổ sung sau", "eligible"), ("Bình thường", "eligible"),
    ])
    func `cột tình trạng`(state: String, expected: String) throws {
        #expect(try verdict("\"title\": \"Phiếu hẹn màu\", \"initiativeStatus\": \"\(state)\"") == expected)
    }

    @Test(arguments: [
        ("x", "needs-review"), ("Có", "needs-review"), ("", "eligible"), ("Đang áp dụng", "eligible"), ("Đã rút", "withdrawn"),
    ])
    func `dấu chọn ở cột Tình trạng (Rút) thì hỏi người`(cell: String, expected: String) throws {
        let checking = try Checking()
        let input = try checking.csv(
            "Đơn vị trình,TT,Họ và tên,Tên sáng kiến,Tình trạng (Rút)\nA,1,Lê Mẫu,Gá kẹp,\nA,2,Lê Mẫu B,Phiếu hẹn,\(cell)\n"
        )
        let states = Checker(checking.context).check(try #require(input.dossiers.first)).codes.filter { $0.hasPrefix("S70") }
        #expect(states == (expected == "needs-review" ? ["S702"] : expected == "withdrawn" ? ["S701"] : []))
    }

    @Test(arguments: [
        ("Rút", "x", true), ("Rút", "Có", true), ("Rút", "", false), ("Rút", "Không", false), ("Tình trạng", "Đã rút", true),
        ("Ghi chú", "xin rút", true), ("Ghi chú", "gửi kèm ảnh", false), ("Trường hợp loại trừ", "Rút", true),
        ("Nhận xét", "Đề nghị rút", true),
    ])
    func `ghi ở cột nào cũng hiểu`(heading: String, cell: String, isWithdrawn: Bool) throws {
        let checking = try Checking()
        let input = try checking.csv(
            "Đơn vị trình,TT,Họ và tên,Tên sáng kiến,\(heading)\nA,1,Lê Mẫu,Gá kẹp,\nA,2,Lê Mẫu B,Phiếu hẹn,\(cell)\n"
        )
        let checked = Checker(checking.context).check(try #require(input.dossiers.first))
        #expect((checked.verdicts[2] == .withdrawn) == isWithdrawn && checked.verdicts[1] != .withdrawn)
    }

    @Test func `lỗi của sáng kiến đã rút không ảnh hưởng gì, biểu không in, chỉ tiêu không tính`() throws {
        let bad = #"{"number": "2", "author": null, "title": "Phiếu hẹn (đã rút)", "period": "năm 2019", "recognition": null}"#
        let checking = try Checking()
        let checked = try checking.model("{\"initiatives\": [{}, \(bad)]}")
        #expect(checked.verdict == .valid && checked.codes == ["S701"])
        #expect(checked.standing.dossier.initiatives.map(\.place) == [1] && checked.isClear)
        #expect(Checker(checking.context).quotaFindings([checked]).first?.argument("found") == "1")
    }

    @Test func `rút hết thì hồ sơ không còn gì để xét`() throws {
        let checked = try Checking().model(#"{"initiatives": [{"initiativeStatus": "Đã rút"}]}"#)
        #expect(checked.verdict == .invalid && checked.codes == ["H303", "S701"])
    }

    @Test func `hai ô nói khác nhau thì hỏi lại`() throws {
        #expect(try verdict(#""title": "Phiếu hẹn (đã rút)", "initiativeStatus": "Không rút""#) == "needs-review")
    }
}
