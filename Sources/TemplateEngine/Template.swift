import Archive
import Diagnostics
import Files
import Markup

/// A document template read and compiled once (mẫu): any number of documents can be filled from it, on any thread.
public struct Template: Sendable {
    /// One file of the template.
    enum Part: Sendable {
        /// Without tags: goes into every document as it is, still compressed when its archive held it so.
        case literal([UInt8], Deflated?)
        /// With tags.
        case program(Program)
    }

    /// The format of the documents it makes.
    public let format: DocumentFormat
    /// The parts in the order in which they stand in a document.
    let parts: [(name: String, part: Part)]
    /// Worth saying of the template: macros that were left out.
    public let notes: [Diagnostic]

    /// Reads a template: a DOCX, DOTX, DOCM, ODT or OTT file, an HTML file, or an unpacked folder of one of them.
    ///
    /// - Throws: `DiagnosticError` with every fault of every part: broken XML, a DOCTYPE, a missing part, wrong tags, or
    ///   why the file cannot be read.
    public static func load(_ path: String) throws(DiagnosticError) -> Template {
        let (template, findings) = try read(path)
        let faults = findings.filter { $0.severity == .error }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        return template
    }

    /// Reads a template as far as its faults allow: the parts that could be compiled, and all there is to say, in document order.
    ///
    /// - Throws: `DiagnosticError` when the file cannot be read or is no template.
    static func read(_ path: String) throws(DiagnosticError) -> (template: Template, findings: [Diagnostic]) {
        let source = try TemplateSource.open(path)
        let format = source.format
        let cleaning = PackageCleaning(source.members, format: format)
        let notes = cleaning.droppedMacros ? [Diagnostic(.macrosDropped, at: SourceLocation(file: path))] : []
        var findings = missingParts(of: format, in: path, names: source.members.map(\.name)) + notes
        var parts: [(name: String, part: Part)] = []
        for member in ordered(cleaning.members, format: format) {
            do throws(DiagnosticError) {
                let (part, found) = try compile(member, in: path, format: format)
                parts.append((member.name, part))
                findings += found
            } catch {
                findings += error.diagnostics
            }
        }
        return (Template(format: format, parts: parts, notes: notes), findings)
    }

    /// Finds the fields of every tag in `schema`.
    ///
    /// - Throws: `DiagnosticError` with every name that the schema lacks.
    public func bound(to schema: Schema) throws(DiagnosticError) -> BoundTemplate {
        var bound: [(name: String, part: BoundTemplate.Part)] = []
        var diagnostics: [Diagnostic] = []
        for (name, part) in parts {
            switch part {
            case .literal(let bytes, let deflated):
                bound.append((name, BoundTemplate.literal(bytes, deflated, name: name, format: format)))
            case .program(let program):
                do throws(DiagnosticError) {
                    bound.append((name, .program(try program.bound(to: schema))))
                } catch {
                    diagnostics += error.diagnostics
                }
            }
        }
        guard diagnostics.isEmpty else { throw DiagnosticError(diagnostics) }
        return BoundTemplate(format: format, parts: bound)
    }

    private static func compile(
        _ member: TemplateSource.Member,
        in place: String,
        format: DocumentFormat
    ) throws(DiagnosticError) -> (part: Part, findings: [Diagnostic]) {
        let literal = Part.literal(member.bytes, member.deflated)
        let (file, part) = TemplateSource.location(of: member.name, in: place, format: format)
        guard member.name.hasSuffix(".xml") || member.name.hasSuffix(".rels") || format == .html else { return (literal, []) }
        if format != .html { try requireWellFormed(member.bytes, file: file, part: part) }
        guard mayHoldTags(member.bytes) else { return (literal, []) }
        let (program, findings) = PartCompiler.analyse(member.bytes, file: file, member: part, format: format)
        return (program.hasTags ? .program(program) : literal, findings)
    }

    /// Checks the XML of a part; its line and column are those of the member.
    private static func requireWellFormed(_ bytes: [UInt8], file: String, part: String?) throws(DiagnosticError) {
        do {
            try XMLCheck.requireWellFormed(bytes, name: file)
        } catch {
            var diagnostics = error.diagnostics
            for index in diagnostics.indices { diagnostics[index].location?.part = part }
            throw DiagnosticError(diagnostics)
        }
    }

    /// True when some delimiter, or half of one, stands anywhere in the bytes.
    private static func mayHoldTags(_ bytes: [UInt8]) -> Bool {
        bytes.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "&") }
    }

    private static func missingParts(of format: DocumentFormat, in folder: String, names: [String]) -> [Diagnostic] {
        let needed: [String]
        switch format {
        case .docx: needed = ["[Content_Types].xml", "_rels/.rels"]
        case .odt: needed = ["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"]
        case .html: needed = ["index.html"]
        }
        return needed.filter { !names.contains($0) }
            .map { part in
                Diagnostic(.templatePartMissing, at: SourceLocation(file: folder), Argument("part", part))
            }
    }

    /// `mimetype` first in ODT (ODF 1.3 part 2, 3.3), `[Content_Types].xml` and `_rels/.rels` first in DOCX, by custom.
    static func ordered(_ members: [TemplateSource.Member], format: DocumentFormat) -> [TemplateSource.Member] {
        let first = format == .odt ? ["mimetype"] : ["[Content_Types].xml", "_rels/.rels"]
        return first.compactMap { name in members.first { $0.name == name } } + members.filter { !first.contains($0.name) }
    }
}
