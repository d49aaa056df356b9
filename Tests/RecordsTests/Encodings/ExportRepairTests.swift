import SangkienDiagnostics
import Testing

@testable import Records

/// What portals and exporters leave in tables (docs/encodings.md).
struct ExportRepairTests {
    private func table(_ heading: String, _ cells: [String]) throws -> Table {
        let rows = cells.map { "Lê Văn Mẫu,\"\($0.replacing("\"", with: "\"\""))\"\n" }.joined()
        return try read("Họ và tên,\"\(heading)\"\n" + rows)
    }

    @Test(
        arguments: [
            ("C&#7843;i ti&#7871;n m&aacute;y may", "Cải tiến máy may"), ("R&amp;D ph&ograve;ng", "R&D phòng"),
            ("m&#259;ng &#x103;", "măng ă"),
            ("d&ograve;ng 1<br>d&ograve;ng 2<br/>3<BR />4", "dòng 1\ndòng 2\n3\n4"), ("<p>M&#7897;t</p><p>Hai</p>", "Một\nHai"),
            ("A &lt; B", "A < B"),
            ("&amp;#259;n", "ăn"), ("10&nbsp;m&sup2;", "10 m²"), ("&#226;&#769;m", "ấm"), ("&ldquo;KPI&rdquo; &#150; 5", "“KPI” – 5"),
            ("<span style=\"color:red\">Gá</span> kẹp", "Gá kẹp"), ("<b>Gá</b> <i>kẹp</i>", "Gá kẹp"),
        ]
    )
    func `mã HTML trở lại thành chữ, có nêu theo cột`(text: String, meant: String) throws {
        let table = try table("Tên sáng kiến", [text, "Gá kẹp", "ti&#7871;ng"])
        #expect(table.records[0].cells[1] == meant)
        #expect(table.records[1].cells[1] == "Gá kẹp")
        let finding = try #require(table.diagnostics.first { $0.code.id == "T018" })
        #expect(finding.location?.column == 2)
    }

    @Test(arguments: [
        "R&D", "A & B; C", "&abc;", "&;", "&#;", "&#xZZ;", "&#0;", "x < y > z", "<12%", "a<b và c>d", "<3", "&#1114112;", "AT&T;",
        "<script>", "&amp;", "<b>x</b>", "<!-- x --> &lt;b&gt;", "a & b &amp; c", "A &lt; B", "&#13;", "<br>",
    ])
    func `chữ thường có dấu & và < được giữ`(text: String) throws {
        let table = try table("Tên sáng kiến", [text])
        #expect(table.records[0].cells[1] == text)
        #expect(!table.diagnostics.contains { $0.code.id == "T018" })
    }

    @Test(arguments: [
        ("=\"0950000111\"", "0950000111"), ("'0950000222", "0950000222"), ("'08/04/2021", "08/04/2021"),
        ("'+84 950 000 222", "+84 950 000 222"), ("=\"QĐ-0015\"", "QĐ-0015"),
    ])
    func `dấu giữ số của phần mềm xuất bảng được bỏ, có nêu`(text: String, meant: String) throws {
        let table = try table("Số điện thoại", [text])
        #expect(table.records[0].cells[1] == meant)
        #expect(table.diagnostics.contains { $0.code.id == "T019" })
    }

    @Test(arguments: [
        "'90", "'a", "'", "=\"", "=\"\"", "=A1", "=\"a\"&\"b\"", "'=A1", "'-5", "=\"a \"\"b\"\"\"", "'0905a", "=\"abc\"",
        "'0905' và '0906'", "5'", "l'Oréal 2021",
    ]) func `dấu nháy khác được giữ`(text: String) throws {
        let table = try table("Ghi chú", [text])
        #expect(table.records[0].cells[1] == text)
        #expect(!table.diagnostics.contains { $0.code.id == "T019" })
    }

    @Test func `tiêu đề có mã HTML vẫn là tiêu đề`() throws {
        let text = "Danh s&aacute;ch\nH&#7885; v&agrave; t&ecirc;n,T&ecirc;n s&aacute;ng ki&#7871;n\nLê Văn Mẫu,Gá kẹp\n"
        let known = ["Họ và tên", "Tên sáng kiến"]
        let table = try TableReader.tables(Array(text.utf8), file: "mau.csv") { known.contains($0) }[0]
        #expect(table.headings == known && table.records.count == 1)
    }
}
