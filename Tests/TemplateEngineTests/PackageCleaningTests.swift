import Testing

@testable import TemplateEngine

/// What a filled document does not carry over from its template.
@Suite struct PackageCleaningTests {
    private func cleaned(_ members: [(String, String)], _ format: DocumentFormat) -> (members: [String: String], droppedMacros: Bool) {
        let cleaning = PackageCleaning(
            members.map { TemplateSource.Member(name: $0.0, bytes: Array($0.1.utf8)) },
            format: format,
            hasTags: true
        )
        let pairs = cleaning.members.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        return (Dictionary(uniqueKeysWithValues: pairs), cleaning.droppedMacros)
    }

    @Test(arguments: [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ])
    func `mẫu Word thành văn bản thường`(type: String) {
        let types = "<Types><Override PartName=\"/word/document2.xml\" ContentType=\"\(type)\"/></Types>"
        let plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        let result = cleaned([("[Content_Types].xml", types)], .docx)
        #expect(result.members["[Content_Types].xml"] == types.replacing(type, with: plain))
    }

    @Test func `macro và ảnh thu nhỏ đi cùng mọi chỗ nhắc tới chúng`() {
        let types = """
            <Types><Default Extension="xml" ContentType="x"/><Override PartName="/word/vbaData.xml" ContentType="v"/></Types>
            """
        let links = """
            <Relationships><Relationship Id="1" Target="vbaProject.bin"/><Relationship Id="2" Target="styles.xml"/></Relationships>
            """
        let result = cleaned(
            [
                ("[Content_Types].xml", types), ("word/_rels/document.xml.rels", links), ("word/vbaProject.bin", "x"),
                ("word/vbaData.xml", "x"), ("docProps/thumbnail.jpeg", "x"),
            ],
            .docx
        )
        #expect(result.droppedMacros)
        #expect(result.members.keys.sorted() == ["[Content_Types].xml", "word/_rels/document.xml.rels"])
        #expect(result.members["[Content_Types].xml"] == "<Types><Default Extension=\"xml\" ContentType=\"x\"/></Types>")
        #expect(
            result.members["word/_rels/document.xml.rels"]
                == "<Relationships><Relationship Id=\"2\" Target=\"styles.xml\"/></Relationships>"
        )
    }

    @Test func `gói không có gì phải bỏ thì giữ nguyên từng byte`() {
        let members = [("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<m/>")]
        let result = cleaned(members, .odt)
        #expect(!result.droppedMacros)
        #expect(result.members == Dictionary(uniqueKeysWithValues: members))
    }
}
