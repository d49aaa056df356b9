import Dossiers
import Foundation
import SangkienDiagnostics
import Testing
import TestKit

/// Contents that must be there, and the limits of what they say.
@Suite struct ContentRuleTests {
    /// The findings of the model whose summary is `text`.
    private func summary(_ text: String) throws -> CheckedDossier {
        let value = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        return try Checking().model(#"{"initiatives": [{"summary": \#(value)}]}"#)
    }

    /// Texts of exactly 1,000 characters as the portal counts them.
    static let thousands: [(name: String, text: String)] = [
        ("ASCII", String(repeating: "a", count: 1000)),
        ("NFC", String(repeating: "ế", count: 1000)),
        ("NFD", String(repeating: "e\u{302}\u{301}", count: 1000)),
        ("tổ hợp", String(repeating: "ê\u{301}", count: 1000)),
        ("CRLF", String(repeating: "a\r\n", count: 499) + "bb"),
        ("LF", String(repeating: "a\n", count: 499) + "bb"),
        ("khoảng trắng hai đầu", " \r\n\t" + String(repeating: "a", count: 1000) + "\r\n  "),
        ("dấu cách giữa chữ", String(repeating: "ộ ", count: 499) + "ộộ"),
        ("biểu tượng", String(repeating: "😀", count: 1000)),
    ]

    @Test(arguments: thousands)
    func `đúng 1000 ký tự thì chưa quá giới hạn`(name: String, text: String) throws {
        #expect(try summary(text).codes == [])
    }

    @Test(arguments: thousands)
    func `1001 ký tự là quá giới hạn`(name: String, text: String) throws {
        let checked = try summary("x" + text.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(checked.codes == ["S301"])
        #expect(checked.finding("S301")?.argument("found") == "1.001")
        #expect(checked.finding("S301")?.argument("limit") == "1.000")
        #expect(checked.verdict == .valid)
    }

    @Test func `số ký tự ghi theo cách của từng ngôn ngữ`() throws {
        let finding = try #require(try summary(String(repeating: "ế", count: 1350)).finding("S301"))
        #expect(finding.message(in: .vietnamese).contains("dài 1.350/1.000 ký tự (giới hạn của phần mềm trực tuyến"))
        #expect(finding.message(in: .english).contains("has 1,350 of 1,000 characters"))
    }

    @Test(arguments: [
        ("3.5 triệu đồng", "3,5|3.500"), ("12.75 tr", "12,75|12.750"), ("1,125 tỷ", "1,125|1.125"), ("1.500 triệu đồng", nil),
        ("3,5 triệu đồng", nil), ("1.234,5 triệu đồng", nil), ("216,000 VNĐ", nil), ("16 tỷ đồng/năm", nil), ("3.5 m²", nil), ("2.5%", nil),
        ("15/4/2021", nil), ("khoảng 3.5 triệu", nil), ("Không tính được bằng tiền", nil),
    ])
    func `giá trị làm lợi hiểu được hai cách thì nhắc, in nguyên văn`(typed: String, readings: String?) throws {
        let checked = try Checking().model(#"{"initiatives": [{"benefit": "\#(typed)"}]}"#)
        let finding = checked.finding("S068")
        #expect(finding.map { "\($0.argument("first") ?? "")|\($0.argument("second") ?? "")" } == readings)
        #expect(checked.verdict == .valid && checked.dossier.initiatives[0][.benefit] == typed)
    }

    @Test func `giới hạn ký tự lấy từ tệp chương trình`() throws {
        let checking = try Checking(edits: [("limit: 1000", "limit: 5")])
        #expect(try checking.model(#"{"initiatives": [{"summary": "ộộộộộ"}]}"#).codes == [])
        #expect(try checking.model(#"{"initiatives": [{"summary": "ộộộộộộ"}]}"#).codes == ["S301"])
    }

    @Test(arguments: [
        ("2018: LĐTT; 2019: CSTĐCS; 2020: Bằng khen", nil), ("", nil), ("Lao động tiên tiến nhiều năm", nil), ("Năm học 2018-2019", nil),
        ("2021: Giấy khen", "2021"), ("2017: LĐTT; 2021: GK", "2017, 2021"), ("Năm học 2017-2018", "2017"), ("2021, 2021", "2021"),
        ("2020: Bằng khen (QĐ số 2021/QĐ-LĐLĐ)", nil), ("2019-20", nil), ("2020-21", "2021"),
    ])
    func `năm khen thưởng ngoài giai đoạn 2018-2020 thì nhắc`(typed: String, years: String?) throws {
        let checked = try Checking().model(#"{"initiatives": [{"awards": "\#(typed)"}]}"#)
        #expect(checked.codes == (years == nil ? [] : ["S401"]))
        #expect(checked.finding("S401")?.argument("years") == years)
    }

    @Test(arguments: [
        ("field", "Tạo ra sản phẩm mới", nil), ("field", "san-pham-moi", nil), ("field", "ATVSLĐ", nil), ("field", "cchc", nil),
        ("field", "VÌ CỘNG ĐỒNG: Y TẾ, GIÁO DỤC", nil), ("field", "vi cong dong", nil), ("field", "Văn nghệ", "S501"),
        ("sector", "Doanh nghiệp", nil), ("sector", "HCSN", nil), ("sector", "khoi doanh nghiep", nil), ("sector", "Khác", "S502"),
    ])
    func `lĩnh vực và khối so theo danh mục của chương trình`(field: String, typed: String, code: String?) throws {
        let checked = try Checking().model(#"{"initiatives": [{"\#(field)": "\#(typed)"}]}"#)
        #expect(checked.codes == (code.map { [$0] } ?? []))
    }

    @Test(
        arguments: ["author", "birthYear", "position", "workplace", "phone", "title", "period", "summary", "effect", "scope"],
        ["null", "\"\"", "\" \\n\""]
    )
    func `thiếu một nội dung bắt buộc là không hợp lệ`(field: String, blank: String) throws {
        let checked = try Checking().model(#"{"initiatives": [{"\#(field)": \#(blank)}]}"#)
        #expect(checked.codes == ["H302", "S001"])
        #expect(checked.finding("S001")?.field == field)
        #expect(checked.finding("S001")?.argument("field") == Field(key: field)?.heading)
        #expect(checked.verdict == .invalid)
    }

    @Test func `mỗi nội dung thiếu là một phát hiện`() throws {
        let changes = #"{"initiatives": [{"title": null, "effect": null, "scope": null}, {"number": "2", "author": null}]}"#
        let checked = try Checking().model(changes)
        #expect(checked.codes == ["H302", "S001", "S001", "S001", "S001"])
        #expect(checked.findings.compactMap(\.field) == ["title", "effect", "scope", "author"])
        #expect(checked.finding("H302")?.argument("count") == "2")
    }

    @Test func `cột gộp hiệu quả, giá trị, phạm vi tính là đủ cả ba`() throws {
        let checking = try Checking()
        let table = "Họ và tên,Tên sáng kiến,\"Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng\"\nLê Văn Mẫu,Gá kẹp,Giảm thời gian\n"
        let checked = Checker(checking.context).check(try #require(try checking.csv(table).dossiers.first))
        let missing = checked.findings.filter { $0.code.id == "S001" || $0.code.id == "S002" }.compactMap(\.field)
        #expect(missing == ["birthYear", "position", "workplace", "phone", "period", "summary"])
    }

    @Test func `nội dung bắt buộc và nên có lấy từ tệp chương trình`() throws {
        let checking = try Checking(edits: [
            ("requiredFields: [author, birthYear,", "requiredFields: [author, benefit, birthYear,"),
            ("advisedFields: [benefit]", "advisedFields: [awards]"),
        ])
        let checked = try checking.model(#"{"initiatives": [{"benefit": null, "awards": null}]}"#)
        #expect(checked.codes == ["H302", "S001", "S002"])
        #expect(checked.findings.compactMap(\.field) == ["benefit", "awards"])
    }
}
