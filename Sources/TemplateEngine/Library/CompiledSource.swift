import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// The parts of a template, compiled, with all that was found in them.
struct CompiledSource {
    /// The parts in the order in which they stand in a document; some are missing when there are errors.
    private(set) var parts: [(name: String, part: Template.Part)] = []
    /// Errors and notes, in the order of the parts.
    private(set) var diagnostics: [Diagnostic]

    /// The format of the documents it makes.
    var format: DocumentFormat { source.format }

    /// What tells the parts of other templates in it; nil where there are none.
    let digestOfParts: String?

    private let source: TemplateSource
    private let shifts: [String: (shifts: PartShifts, before: MarkupTree)]
    private let listStyles: ListStyles
    private let numbering: Numbering?

    init(_ template: TemplateSource) {
        let inclusion = Inclusion(template)
        let source = inclusion.source
        self.source = source
        shifts = inclusion.shifts
        digestOfParts = inclusion.digest.isEmpty ? nil : SHA256.hex(of: Array(inclusion.digest.utf8))
        diagnostics = Self.missingParts(of: source) + inclusion.diagnostics
        let numbering = Self.member("wordprocessingml.numbering+xml", of: source).map { Numbering($0.bytes) }
        let styles = Self.member("wordprocessingml.styles+xml", of: source).map { Numbering.listStyles(in: $0.bytes) }
        self.numbering = numbering
        listStyles = ListStyles(lists: styles ?? [:], canBeginAnew: numbering != nil)
        var programs: [String: Program] = [:]
        for member in source.members { programs[member.name] = compile(member) }
        for member in source.members where source.parts.isEmbedded(member.name) && EmbeddedTags.stand(in: member.bytes, name: member.name) {
            let (file, part) = source.location(of: member.name)
            diagnostics.append(Diagnostic(.partNotFilled, at: SourceLocation(file: file, part: part), Argument("part", member.name)))
        }
        if let member = Self.member("wordprocessingml.numbering+xml", of: source), let tag = numbering?.tag {
            let (file, part) = source.location(of: member.name)
            diagnostics.append(.noTagsInNumbers(tag, at: SourceLocation(file: file, part: part)))
        }
        let hasTags = programs.values.contains { !$0.isSample }
        let cleaning = PackageCleaning(source.members, format: source.format, hasTags: hasTags, parts: source.parts)
        if cleaning.droppedMacros { diagnostics.append(Diagnostic(.macrosDropped, at: SourceLocation(file: source.place))) }
        let addsLists = programs.values.contains { !$0.lists.isEmpty }
        for member in Self.ordered(cleaning.members, format: source.format) {
            parts.append((member.name, part(of: member, programs[member.name], addsLists: addsLists)))
        }
    }

    private func part(of member: TemplateSource.Member, _ program: Program?, addsLists: Bool) -> Template.Part {
        if let program { return program.isSample ? .samples(program, member.bytes, member.deflated) : .program(program) }
        let type = source.parts.type(of: member.name) ?? ""
        if addsLists, let numbering, type.hasSuffix("wordprocessingml.numbering+xml") { return .numbering(numbering) }
        return .literal(member.bytes, member.deflated)
    }

    // MARK: Compiling

    /// The program of a part that holds tags; faults go to `diagnostics`.
    private mutating func compile(_ member: TemplateSource.Member) -> Program? {
        guard member.role != .other else { return nil }
        let (file, part) = source.location(of: member.name)
        if source.format != .html {
            do throws(DiagnosticError) {
                let isManifest = source.format == .odt && member.name == "META-INF/manifest.xml"
                try XMLCheck.requireWellFormed(member.bytes, name: file, allowsPlainDoctype: isManifest)
            } catch {
                // The line and column are those of the member.
                for var fault in error.diagnostics {
                    fault.location?.part = part
                    diagnostics.append(fault)
                }
                return nil
            }
        } else if !isUTF8(member.bytes) {
            let reason = LocalizedText(vi: "tệp không phải UTF-8; hãy lưu lại với bảng mã UTF-8", en: "it is not UTF-8; save it as UTF-8")
            diagnostics += TemplateSource.unreadable(source.place, reason).diagnostics
            return nil
        }
        guard member.role != .markup else { return nil }
        let bytes = source.format == .html ? member.bytes : UTF8Form.ofXML(member.bytes)
        let styles = member.role == .main ? listStyles : .none
        guard member.role != .main || hasKnownRoot(bytes) else { return nil }
        let result = PartCompiler.compile(
            bytes,
            dialect: source.format.dialect,
            file: file,
            part: part,
            listStyles: styles,
            shifts: shifts[member.name]
        )
        diagnostics += result.diagnostics
        return result.program
    }

    /// False, with a finding, when the document's elements do not have the names that every office program writes.
    private mutating func hasKnownRoot(_ bytes: [UInt8]) -> Bool {
        let root = MarkupTree(Array(bytes.prefix(1 << 16)), syntax: source.format.dialect.syntax).nodes.first { $0.kind == .element }?.name
        let wanted: [DocumentFormat: String] = [.docx: "w:document", .odt: "office:document-content", .fodt: "office:document"]
        guard let name = wanted[source.format], root != name else { return true }
        let reason = LocalizedText(
            vi: "tài liệu không do Word hay LibreOffice ghi ra; hãy mở bằng Word hoặc LibreOffice rồi lưu lại",
            en: "it was not written by Word or LibreOffice; open it there and save it again"
        )
        diagnostics += TemplateSource.unreadable(source.place, reason).diagnostics
        return false
    }

    private func isUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    // MARK: Parts

    private static func member(_ type: String, of source: TemplateSource) -> TemplateSource.Member? {
        source.members.first { source.parts.type(of: $0.name)?.hasSuffix(type) == true }
    }

    private static func missingParts(of source: TemplateSource) -> [Diagnostic] {
        let names = Set(source.members.map(\.name))
        var missing: [String]
        switch source.format {
        case .docx:
            missing = ["[Content_Types].xml", "_rels/.rels"].filter { !names.contains($0) }
            if !source.members.contains(where: { $0.role == .main }) { missing.append("word/document.xml") }
        // A document need not have styles, properties or settings (ODF 1.3 part 3, 2.2.1).
        case .odt: missing = ["mimetype", "META-INF/manifest.xml", "content.xml"].filter { !names.contains($0) }
        case .html, .fodt: missing = source.members.isEmpty ? ["index.html"] : []
        }
        return missing.map { Diagnostic(.templatePartMissing, at: SourceLocation(file: source.place), Argument("part", $0)) }
    }

    /// `mimetype` first in ODT (ODF 1.3 part 2, 3.3), `[Content_Types].xml` and `_rels/.rels` first in DOCX, by custom; numbered
    /// lists after the document that adds to them.
    static func ordered(_ members: [TemplateSource.Member], format: DocumentFormat) -> [TemplateSource.Member] {
        let first = format == .odt ? ["mimetype"] : ["[Content_Types].xml", "_rels/.rels"]
        return first.compactMap { name in members.first { $0.name == name } } + members.filter { !first.contains($0.name) }
    }
}
