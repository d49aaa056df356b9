import SangkienDiagnostics
import Testing

@testable import Records

struct CharacterCleanupTests {
    @Test(arguments: [
        ("a\u{200B}b\u{FEFF}\u{202E}c\u{AD}d\u{2060}", "abcd", "T015"), ("một\u{B}hai\u{2028}ba", "một\nhai\nba", "T015"),
        ("a_x000D_\nb_x000d_c_x0009_d", "a\nb\nc\td", "T015"), ("e\u{200D}f", "ef", "T015"),
        ("\u{F0B7}\tMột\n \u{F0A7} Hai", "-\tMột\n - Hai", "T016"), ("Một \u{F0E0} hai", "Một \u{F0E0} hai", "T017"),
        ("Ðà Nẵng, Ɖăk Lăk, LÐLÐ", "Đà Nẵng, Ɖăk Lăk, LĐLĐ", "T014"), ("０９０５ １２３", "0905 123", "T014"), ("ðường", "đường", "T014"),
        ("x\u{1}", "x\u{1}", "T003"), ("a\u{81} b", "a\u{81} b", "T017"),
    ])
    func `làm sạch và báo`(_ before: String, _ after: String, _ code: String) throws {
        let table = try read("a,b\n1,\"\(before)\"\n2,y\n")
        #expect(Array(table.rows[0][1].utf8) == Array(after.utf8))
        #expect(table.codes == [code])
        let finding = try table.finding(code)
        #expect(finding.location?.heading == "b" && finding.location?.line == 2)
        #expect(finding.value("count") == "1" && finding.value("characters")?.isEmpty == false)
        expectComplete(finding)
    }

    @Test(arguments: ["👩‍👩‍👧", "Reykjavík – Garðabær", "Ðakovo", "_x_", "ho_xa_1", "a\u{A0}b", "क्‍ष", "x\ty\r\nz", "１Ａ".replacing("１", with: "")])
    func `giữ nguyên`(_ text: String) throws {
        let table = try read("a,b\n1,\"\(text)\"\n")
        #expect(Array(table.rows[0][1].utf8) == Array(text.utf8))
        #expect(table.codes == [])
    }

    @Test func `đếm theo cột, nêu vài dòng đầu`() throws {
        let table = try read("a,b\n" + (1...9).map { "\($0),x\u{200B}\u{200E}\n" }.joined())
        let finding = try table.finding("T015")
        #expect(finding.value("count") == "9" && finding.value("rows") == "dòng 2, 3, 4, 5, 6…")
        #expect(finding.value("characters") == "U+200B, U+200E")
    }

    @Test func `tiêu đề cũng được làm sạch`() throws {
        let table = try read("Họ\u{200B} và tên,Ðơn vị công tác\nA,B\n")
        #expect(table.headings == ["Họ và tên", "Đơn vị công tác"])
        #expect(table.codes == ["T015", "T014"])
    }
}
