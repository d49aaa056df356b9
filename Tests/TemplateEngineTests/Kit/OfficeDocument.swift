import SangkienDiagnostics
import TemplateEngine
import TestKit

/// Whole documents of cases, for programs that open documents (văn bản hoàn chỉnh của một trường hợp).
enum OfficeDocument {
    /// The file that the engine makes of the case; nil where it expects faults, where its part is no page (a chart), and for web pages.
    static func bytes(of run: CaseRun) throws -> [UInt8]? {
        guard run.case.faults == nil, run.format != .html, try isPage(run) else { return nil }
        let data = try CaseData(json: run.case.data)
        let members = run.format == .docx ? try wordMembers(run) : officeMembers(run.place, try run.template())
        let folder = try TemporaryFolder()
        if run.format == .docx {
            try WordPackage.write(members, to: folder)
        } else {
            for (name, text) in members { try folder.write(text.utf8, to: "mau/" + name) }
        }
        try Template.load(folder.path("mau")).bound(to: data.schema).write(data.values, to: folder.path("ra"))
        return try folder.read("ra")
    }

    private static func isPage(_ run: CaseRun) throws -> Bool {
        guard case .part(let part)? = run.case.templates[run.format] else { return true }
        return part.contains(run.format == .docx ? "<w:document" : "<office:document-content")
    }

    /// The parts of a Word document in which the part of the case is shown.
    private static func wordMembers(_ run: CaseRun) throws -> [String: String] {
        let part = try run.template()
        func body(_ content: String, section: String = "") -> String {
            "<w:document><w:body>\(content)<w:sectPr>\(section)</w:sectPr></w:body></w:document>"
        }
        /// The only other part is the first relationship of the document.
        func reference(_ kind: String) -> String { "<w:\(kind)Reference w:type=\"default\" r:id=\"rId1\"/>" }
        func mark(_ kind: String) -> String { "<w:p><w:r><w:t>chữ</w:t><w:\(kind)Reference w:id=\"2\"/></w:r></w:p>" }
        var members = run.case.members
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
    private static func officeMembers(_ place: Place, _ part: String) -> [String: String] {
        let type = "application/vnd.oasis.opendocument.text"
        let isStyles = place == .header || place == .footer
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

extension [Block] {
    /// The words of the paragraphs in reading order, then those of frames and notes: where a frame is anchored is not asked.
    var words: [String] {
        var frames: [[Block]] = []
        var words = text(&frames).split(whereSeparator: \.isWhitespace).map(String.init)
        for frame in frames { words += frame.words }
        return words
    }

    private func text(_ frames: inout [[Block]]) -> String {
        map { block in
            switch block {
            case .paragraph(let paragraph): Self.text(paragraph, &frames)
            case .table(let rows): rows.flatMap(\.cells).map { $0.blocks.text(&frames) }.joined(separator: " ")
            }
        }
        .joined(separator: " ")
    }

    private static func text(_ paragraph: Block.Paragraph, _ frames: inout [[Block]]) -> String {
        paragraph.text
            .map { inline in
                switch inline {
                case .text(let text, _): return text
                case .space, .lineBreak, .tab: return " "
                case .cut: return ""
                case .frame(let blocks):
                    frames.append(blocks)
                    return ""
                }
            }
            .joined()
    }
}
