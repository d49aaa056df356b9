import SangkienDiagnostics
import TemplateEngine
import TestKit

/// Whole documents of cases, for programs that open documents (văn bản hoàn chỉnh của một trường hợp).
struct OfficeDocument {
    private let run: CaseRun
    private let folder: TemporaryFolder

    /// The template of a case, with the parts around it that make a file; nil where it expects faults, or a web page.
    init?(_ run: CaseRun) throws {
        guard run.case.faults == nil, run.format != .html, run.case.results[run.format] != nil else { return nil }
        (self.run, folder) = (run, try TemporaryFolder())
        if run.format == .docx {
            try WordPackage.write(try wordMembers(), to: folder)
        } else {
            for (name, text) in officeMembers(try run.template()) { try folder.write(text.utf8, to: "mau/" + name) }
        }
    }

    /// Whether its template was typed as text: what an office program saves of fields and controls is its own matter.
    var isTyped: Bool {
        if case .outline? = run.case.templates[run.format] { true } else { false }
    }

    /// The file of the template.
    func template() throws -> [UInt8] {
        try Template.pack(folder.path("mau"), to: folder.path("mau-nen"))
        return try folder.read("mau-nen")
    }

    /// The file that the engine makes of it.
    func filled() throws -> [UInt8] {
        try filled(folder.path("mau"))
    }

    /// The file that the engine makes of it in another form, as an office program saved it.
    func filled(saved bytes: [UInt8]) throws -> [UInt8] {
        try folder.write(bytes, to: "luu." + run.format.rawValue)
        return try filled(folder.path("luu." + run.format.rawValue))
    }

    private func filled(_ template: String) throws -> [UInt8] {
        let data = try CaseData(json: run.case.data)
        try Template.load(template).bound(to: data.schema).write(data.values, to: folder.path("ra"))
        return try folder.read("ra")
    }

    /// The parts of a Word document in which the part of the case is shown.
    private func wordMembers() throws -> [String: String] {
        let part = try run.template()
        func body(_ content: String, section: String = "") -> String {
            "<w:document><w:body>\(content)<w:sectPr>\(section)</w:sectPr></w:body></w:document>"
        }
        /// Of the parts beside the document, it is the first by its name.
        func reference(_ kind: String) -> String { "<w:\(kind)Reference w:type=\"default\" r:id=\"rId1\"/>" }
        func mark(_ kind: String) -> String { "<w:p><w:r><w:t>chữ</w:t><w:\(kind)Reference w:id=\"2\"/></w:r></w:p>" }
        var members = run.case.members
        // LibreOffice drops a table that begins with a paragraph of an unknown style.
        let heading = "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>"
        if members["word/styles.xml"] == nil { members["word/styles.xml"] = "<w:styles>\(heading)</w:styles>" }
        switch run.place {
        case .body, .cell, .textBox: members["word/document.xml"] = part
        case .header:
            members["word/header1.xml"] = part
            members["word/document.xml"] = body("<w:p/>", section: reference("header"))
        case .footer:
            members["word/footer1.xml"] = part
            members["word/document.xml"] = body("<w:p/>", section: reference("footer"))
        case .note:
            // The first two notes are the lines that part notes from text (ECMA-376, 17.11.23).
            let lines = ["separator", "continuationSeparator"].enumerated()
                .map { "<w:footnote w:type=\"\($1)\" w:id=\"\($0 - 1)\"><w:p><w:r><w:\($1)/></w:r></w:p></w:footnote>" }
            members["word/footnotes.xml"] = part.replacing("<w:footnote w:id=\"2\">", with: lines.joined() + "<w:footnote w:id=\"2\">")
            members["word/document.xml"] = body(mark("footnote"))
        case .comment:
            members["word/comments.xml"] = part
            members["word/document.xml"] = body(mark("comment"))
        }
        return members
    }

    /// The parts of an OpenDocument text in which the part of the case is shown.
    private func officeMembers(_ part: String) -> [String: String] {
        let type = "application/vnd.oasis.opendocument.text"
        let isStyles = run.place == .header || run.place == .footer
        let entries = ["content.xml"] + (isStyles ? ["styles.xml"] : [])
        let files = entries.map { "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>" }.joined()
        let manifest =
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"\(type)\"/>\(files)</manifest:manifest>"
        var members = ["mimetype": type, "META-INF/manifest.xml": manifest, "content.xml": part]
        if isStyles {
            members["styles.xml"] = part
            members["content.xml"] = Place.body.part("<text:p/>", .odt)
        }
        return members
    }
}
