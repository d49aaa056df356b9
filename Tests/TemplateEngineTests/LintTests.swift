import SangkienDiagnostics
import Testing
import TestKit

@testable import TemplateEngine

/// What lint says of a template, with data and without.
@Suite struct LintTests {
    private func lint(_ body: String, _ schema: Schema? = nil, _ records: LintRecords = .none) throws -> [Diagnostic] {
        let folder = try TemporaryFolder()
        try folder.write("<html><body>\(body)</body></html>".utf8, to: "index.html")
        return Template.lint(folder.path, schema: schema, records: records)
    }

    private func codes(_ findings: [Diagnostic]) -> [String] {
        findings.map(\.code.id)
    }

    /// The schema of a table, as `render` makes it.
    private static let columns = ["Họ và tên", "Ngày công nhận", "Số tiền"].map { Schema.Field.text($0) }
    private static let table = Schema([.list("dòng", of: Schema(columns))] + columns)

    /// One document a row, as `render --each` makes them.
    private func records(_ rows: [String]...) -> LintRecords {
        records(rows)
    }

    private func records(_ rows: [[String]]) -> LintRecords {
        LintRecords(count: rows.count) { row in
            let cells = rows[row].map { Value.text($0) }
            return [.rows(Rows(cells))] + cells
        }
    }

    @Test func `không cần dữ liệu vẫn nêu mọi lỗi, theo thứ tự trong văn bản`() throws {
        let findings = try lint("<p>«/»</p><p>a &lt;&lt; b</p><p>«Ngày | x»</p><p>«#dòng»</p><p>«thiếu</p>")
        #expect(codes(findings) == ["M202", "M301", "M104", "M201", "M101"])
    }

    static let uncomputed: [(String, Bool)] =
        [
            "GREETINGLINE", "ADDRESSBLOCK", "DATABASE", "MERGEBARCODE a", "FILLIN", "SKIPIF a", "NEXTIF a", "MỚI «a»", "COMPARE «a»",
            "= «a» +",
        ]
        .map { ("<w:p><w:fldSimple w:instr=\" \($0) \"><w:r><w:t>cũ</w:t></w:r></w:fldSimple></w:p>", true) }
        + [
            "text:database-row-select", "text:conditional-text text:condition=\"ooow:???\"",
            "text:database-next text:condition=\"ooow:???\"",
            "text:expression text:formula=\"ooow:sqrt(a)\"", "text:hidden-text text:condition=\"ooow:(\"",
        ]
        .map { ("<text:p><\($0)>cũ</\($0.prefix { $0 != " " })></text:p>", false) }

    @Test(arguments: uncomputed)
    func `trường không ai tính được là lỗi có chỗ, cả khi không có dữ liệu`(body: String, isWord: Bool) throws {
        let part = isWord ? "<w:document><w:body>\(body)</w:body></w:document>" : "<office:text>\(body)</office:text>"
        let result = PartCompiler.compile(Array(part.utf8), dialect: isWord ? .word : .openDocument, file: "mau.xml")
        #expect(codes(result.diagnostics) == ["M107"])
        #expect(result.diagnostics.first?.location?.byteOffset.map { $0 > 0 } == true)
    }

    @Test func `ô không phải là số được nêu khi kiểm tra với dữ liệu`() throws {
        let row = { (text: String) in "<w:tr><w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc></w:tr>" }
        let sum = "<w:tr><w:tc><w:p><w:fldSimple w:instr=\" =SUM(ABOVE) \"><w:r><w:t>0</w:t></w:r></w:fldSimple></w:p></w:tc></w:tr>"
        let table = "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>\(row("Tiền"))\(row("«Số tiền»"))\(sum)</w:tbl><w:p/>"
        let folder = try TemporaryFolder()
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        try folder.write("<w:document xmlns:w=\"w\"><w:body>\(table)</w:body></w:document>".utf8, to: "word/document.xml")
        try folder.write(
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>".utf8,
            to: "[Content_Types].xml"
        )
        try folder.write("<Relationships/>".utf8, to: "_rels/.rels")
        let rows = [["A", "", "1.500"], ["B", "", "5 cái"]]
        let errors = Template.lint(folder.path, schema: Self.table, records: records(rows)).filter { $0.severity == .error }
        #expect(codes(errors) == ["M110"])
        #expect(errors.first?.message(in: .vietnamese).contains("bản ghi 2") == true)
    }

    @Test func `bản ghi mà SKIPIF bỏ qua không có văn bản riêng`() throws {
        let skip = "<w:p><w:fldSimple w:instr=\" SKIPIF «Số tiền» &lt; 5 \"/></w:p><w:p><w:r><w:t>«Họ và tên»</w:t></w:r></w:p>"
        let folder = try TemporaryFolder()
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        try folder.write("<w:document xmlns:w=\"w\"><w:body>\(skip)</w:body></w:document>".utf8, to: "word/document.xml")
        try folder.write(
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>".utf8,
            to: "[Content_Types].xml"
        )
        try folder.write("<Relationships/>".utf8, to: "_rels/.rels")
        let form = try Template.load(folder.path).bound(to: Self.table)
        let data = records(["A", "", "4"], ["B", "", "5"])
        #expect((0..<2).map { form.skips(data.values($0)) } == [true, false])
    }

    static let notes: [(String, [String])] = [
        ("<p>«Tên» a &lt;&lt; b</p>", ["M301"]), ("<p>«Tên» {{a | b | c}}</p>", ["M301"]), ("<p>«Tên» {{}}</p>", ["M301"]),
        ("<p>«Tên» {{\(String(repeating: "x", count: 90))}}</p>", ["M301"]), ("<p>«Tên» &lt;&lt;Nơi&gt;&gt; {{Ngày}}</p>", []),
        ("<p>chữ thường</p>", ["M305"]), ("<p>«!ghi chú»</p>", []),
    ]

    @Test(arguments: notes)
    func `điều đáng nói của một mẫu không lỗi`(body: String, codes expected: [String]) throws {
        #expect(codes(try lint(body)) == expected)
    }

    @Test func `tên lạ có gợi ý, tên thiếu dấu được nói ra, cột thừa được kể`() throws {
        let findings = try lint("<p>«Họ và tênn» «so tien»</p>", Self.table, records(["A", "", "1"]))
        #expect(codes(findings) == ["M103", "M302"])
        #expect(findings[0].message(in: .vietnamese).hasSuffix("Có phải là “Họ và tên” không?"))
        #expect(findings[1].argument("name") == "Số tiền")
        let unused = try lint("<p>«Họ và tên»</p>", Self.table)
        #expect(codes(unused) == ["M303"] && unused[0].argument("names") == "Ngày công nhận; Số tiền")
        #expect(codes(try lint("<p>«#dòng»«Họ và tên»«/» «Ngày công nhận» «Số tiền»</p>", Self.table)) == [])
    }

    @Test func `danh sách gõ sai chỉ báo một lỗi, trường gõ sai bên trong vẫn được báo`() throws {
        #expect(codes(try lint("<p>«#dòngg»«Họ và tên»«/»</p>", Self.table)) == ["M103"])
        #expect(codes(try lint("<p>«#dòngg»«Họ tênnn»«/»</p>", Self.table)) == ["M103", "M103"])
        #expect(codes(try lint("<p>«#khác hẳn»«Họ tênnn» «STT»«/»</p>", Self.table)) == ["M103"])
    }

    @Test func `khối không đóng không kéo theo trường lạ`() throws {
        let schema = Schema([.list("dòng", of: Schema([.text("Tên")]))])
        #expect(codes(try lint("<p>«#dòng»«STT» «Tên» «Lạ»</p>", schema)) == ["M201", "M103"])
    }

    @Test func `giá trị không đọc được nêu bản ghi, tối đa năm`() throws {
        let rows = (1...9).map { ["Người \($0)", $0 == 3 ? "1/2/2021" : $0 == 4 ? " " : "hôm \($0)", "1"] }
        let all = records(rows)
        for body in ["<p>«Ngày công nhận | ngày dài»</p>", "<p>«#dòng»«Ngày công nhận | ngày dài»«/»</p>"] {
            let finding = try #require(try lint(body, Self.table, all).first { $0.code.id == "M304" })
            #expect(finding.severity == .warning && finding.argument("count") == "7")
            #expect(
                finding.argument("values")
                    == "bản ghi 1 “hôm 1”; bản ghi 2 “hôm 2”; bản ghi 5 “hôm 5”; bản ghi 6 “hôm 6”; bản ghi 7 “hôm 7”; và 2 giá trị khác"
            )
        }
    }

    @Test func `giá trị không in ra thì không bị xét`() throws {
        let body = "<p>«?Ngày công nhận = A»«Số tiền | tiền»«:»«Số tiền»«/»</p>"
        #expect(codes(try lint(body, Self.table, records(["", "B", "chưa rõ"]))) == ["M303"])
        #expect(codes(try lint(body, Self.table, records(["", "A", "chưa rõ"]))).contains("M304"))
    }

    @Test func `mẫu không đọc được cũng là một phát hiện`() throws {
        let folder = try TemporaryFolder()
        #expect(codes(Template.lint(folder.path)) == ["M005"])
        #expect(codes(Template.lint(folder.path("khong-co.docx"))) == ["M005"])
        try folder.write([], to: "rong.docx")
        #expect(codes(Template.lint(folder.path("rong.docx"))) == ["M005"])
    }
}
