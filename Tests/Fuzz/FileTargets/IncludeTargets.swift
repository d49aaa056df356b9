import FuzzKit
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup
import TemplateEngine
import TestKit

extension FileTargets {
    /// Word templates that another includes; the included one's members are changed and packed again.
    static let includeWord = FuzzTarget("include-word", longest: 1 << 15, mutation: ArchiveMutator.mutation) { part in
        let line = HandMadeDocument.wordLine
        let body = line("«Họ và tên»") + line("«chèn: phần»") + HandMadeDocument.wordTable([["«chèn: phần»", "x"]]) + line("«chèn: khác»")
        let other = HandMadeDocument.docx(line("«#sáng kiến»") + line("«Tên»") + line("«/sáng kiến»"))
        try include(part, in: HandMadeDocument.docx(body), other, ending: "docx")
    }

    /// Writer templates that another includes.
    static let includeWriter = FuzzTarget("include-writer", longest: 1 << 15, mutation: ArchiveMutator.mutation) { part in
        let line = { (text: String) in "<text:p>\(text)</text:p>" }
        let body =
            line("«Họ và tên»") + line("«chèn: phần»") + HandMadeDocument.writerTable([["«chèn: phần»", "x"]]) + line("«chèn: khác»")
        let other = HandMadeDocument.odt(line("«?Cấp»") + line("«Cấp»") + line("«/»"))
        try include(part, in: HandMadeDocument.odt(body), other, ending: "odt")
    }

    /// Pages of the web that another includes.
    static let includeWeb = FuzzTarget("include-web", longest: 1 << 13, mutation: XMLMutator.mutation) { part in
        let page = { (body: String) in Array("<!DOCTYPE html><html><head><title>x</title></head><body>\(body)</body></html>".utf8) }
        let body = "<p>«Họ và tên»</p><p>«chèn: phần»</p><table><tr><td><p>«chèn: phần»</p></td></tr></table><p>«chèn: khác»</p>"
        try include(part, in: page(body), page("<p>«Ngày»</p>"), ending: "html")
    }

    /// Fills a template in which the input stands twice, beside another part that the input may include: the same bytes twice, and every
    /// part well-formed that is not as one of the templates has it; or a reason.
    private static func include(_ part: [UInt8], in host: [UInt8], _ other: [UInt8], ending: String) throws {
        let folder = try TemporaryFolder()
        for (name, bytes) in [("mau", host), ("phan", part), ("khac", other)] { try folder.write(bytes, to: "\(name).\(ending)") }
        let path = folder.path("mau.\(ending)")
        _ = words(of: Template.lint(path, schema: TemplateData.schema))
        let filled = try refused { () throws(DiagnosticError) in
            try Template.load(path).bound(to: TemplateData.schema).rendered(TemplateData.values)
        }
        guard let document = filled else { return }
        let again = try Template.load(path).bound(to: TemplateData.schema).rendered(TemplateData.values)
        try promise(document == again, "both fillings are the same bytes")
        guard ending != "html" else {
            _ = MarkupTree(document, syntax: .html)
            return
        }
        let known = Set([host, part, other].flatMap(members).map(\.bytes))
        for member in members(of: document) where member.name.hasSuffix(".xml") || member.name.hasSuffix(".rels") {
            if !known.contains(member.bytes) { try XMLCheck.requireWellFormed(member.bytes, name: member.name) }
        }
        try promise(members(of: document).count == Set(members(of: document).map { $0.name.lowercased() }).count, "no part is there twice")
    }

    private static func members(of archive: [UInt8]) -> [(name: String, bytes: [UInt8])] {
        guard let reader = try? ZipReader(bytes: archive, name: "x", limits: .template) else { return [] }
        return reader.names.compactMap { name in (try? reader.read(name)).map { (name, $0) } }
    }
}
