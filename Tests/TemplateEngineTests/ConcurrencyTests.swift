import TemplateEngine
import TestKit
import Testing

/// One compiled template, many threads.
@Suite struct ConcurrencyTests {
    private static let outline = """
        = «Tên đầu 0»
        «#Danh sách 1»
        «STT»/«tổng số» **«Tên giữa 0»** «Tên đầu 1 | hoa»
        |! TT | Tên |
        | «#Danh sách 2»«STT» | «Tên cuối 0»«/Danh sách 2» |
        1. «Tên giữa 1»
        «/Danh sách 1»
        «?cờ 0 = một»một«:»khác«/»
        """

    private func template(_ form: Form, in folder: TemporaryFolder) throws -> Template {
        let blocks = try OutlineParser.blocks(of: Self.outline.split(separator: "\n").map(String.init))
        let body = Place.body.part(try OutlineWriter.markup(blocks, form), form)
        switch form {
        case .docx:
            let numbering =
                "<w:numbering><w:abstractNum w:abstractNumId=\"0\"/><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
            try WordPackage.write(["word/document.xml": body, "word/numbering.xml": numbering], to: folder)
        case .odt:
            for (name, text) in [
                ("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<manifest/>"),
                ("styles.xml", "<styles/>"), ("content.xml", body),
            ] { try folder.write(text.utf8, to: "mau/" + name) }
        case .html: try folder.write(body.utf8, to: "mau/index.html")
        }
        return try Template.load(folder.path("mau"))
    }

    @Test(arguments: Form.allCases)
    func `nhiều luồng cùng điền một mẫu cho ra cùng những byte như điền lần lượt`(form: Form) async throws {
        let folder = try TemporaryFolder()
        let rows = (0..<4)
            .map { seed in
                var data = RandomData(seed: UInt64(seed))
                return data.document().data
            }
        let bound = try template(form, in: folder).bound(to: rows[0].schema)
        let expected = try rows.enumerated()
            .map { index, data in
                try bound.write(data.values, to: folder.path("mot-\(index)"))
                return try folder.read("mot-\(index)")
            }
        #expect(Set(expected).count == rows.count)
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for number in 0..<32 {
                group.addTask {
                    try bound.write(rows[number % rows.count].values, to: folder.path("nhieu-\(number)"))
                    return (number % rows.count, try folder.read("nhieu-\(number)"))
                }
            }
            for try await (index, bytes) in group { #expect(bytes == expected[index]) }
        }
    }
}
