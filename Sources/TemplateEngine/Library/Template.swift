import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// A document template read and compiled once (mẫu): any number of documents can be filled from it, on any thread.
public struct Template: Sendable {
    /// One file of the template.
    enum Part: Sendable {
        /// Without tags: goes into every document as it is, still compressed when its archive held it so.
        case literal([UInt8], Deflated?)
        /// With tags.
        case program(Program)
        /// Without tags, but with pictures that may be named like fields of the data; else it goes as it is.
        case samples(Program, [UInt8], Deflated?)
        /// The numbered lists of Word, to which a document adds those that begin anew.
        case numbering(Numbering)
    }

    /// The format of the documents it makes.
    public let format: DocumentFormat
    /// The parts in the order in which they stand in a document.
    let parts: [(name: String, part: Part)]
    /// Worth saying of the template: macros that were left out, a switch of a field that is not used.
    public let notes: [Diagnostic]
    /// What tells the parts of other templates that were put in; nil where there are none.
    package let digestOfParts: String?

    /// Reads a template: a DOCX, DOTX, DOCM, ODT or OTT file, a flat ODT or HTML file, or an unpacked folder of one of them.
    ///
    /// - Parameters:
    ///   - path: The file or folder.
    ///   - sharedParts: Where an unpacked template without `_rels/.rels` or `mimetype` has the parts that it leaves out, in `docx` and `odt`,
    ///     unless a folder `dung-chung` stands beside one of those that it is in.
    /// - Returns: The template.
    /// - Throws: `DiagnosticError` with every fault of every part: broken XML, a DOCTYPE, a missing part, wrong tags, or
    ///   why the file cannot be read.
    public static func load(_ path: String, sharedParts: String? = nil) throws(DiagnosticError) -> Template {
        try load(TemplateSource.open(path, sharedParts: sharedParts))
    }

    /// Reads a template from memory.
    ///
    /// - Parameters:
    ///   - bytes: What the file holds.
    ///   - name: What messages call it; its ending, such as `.html`, helps where the bytes do not tell the format.
    /// - Returns: The template.
    /// - Throws: `DiagnosticError`, as `load(_:sharedParts:)`.
    public static func load(_ bytes: [UInt8], name: String) throws(DiagnosticError) -> Template {
        try load(TemplateSource.open(bytes, name: name))
    }

    /// Reads a template and finds the fields of every tag in `schema`: as `load(_:sharedParts:)` and `bound(to:)`, with the faults of both.
    ///
    /// - Throws: `DiagnosticError` with every fault of every part and every name that the schema lacks.
    public static func load(
        _ path: String,
        boundTo schema: Schema,
        sharedParts: String? = nil
    ) throws(DiagnosticError) -> (template: Template, form: BoundTemplate) {
        try OpenedTemplate(path, sharedParts: sharedParts).bound(to: schema)
    }

    private static func load(_ source: TemplateSource) throws(DiagnosticError) -> Template {
        let (template, findings) = read(source)
        let faults = findings.filter { $0.severity == .error }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        return template
    }

    /// Reads a template as far as its faults allow: the parts that could be compiled, and all there is to say.
    static func read(_ source: TemplateSource) -> (template: Template, findings: [Diagnostic]) {
        let compiled = CompiledSource(source)
        // Text that only looks like a tag is for lint to speak of.
        let notes = compiled.diagnostics.filter { $0.code !== DiagnosticCode.textNotTag }
        let template = Template(format: source.format, parts: compiled.parts, notes: notes, digestOfParts: compiled.digestOfParts)
        return (template, compiled.diagnostics)
    }

    /// The parts that list others, where pictures may come in.
    private var pictureLists: PictureLists {
        let pictured = parts.filter { $0.part.program?.pictures.isEmpty == false }.map(\.name)
        guard !pictured.isEmpty, format.isPackage else { return .none }
        var lists: [String: [UInt8]] = [:]
        for (name, part) in parts where name == "[Content_Types].xml" || name == "META-INF/manifest.xml" || name.hasSuffix(".rels") {
            switch part {
            case .literal(let bytes, _): lists[name] = bytes
            case .program(let program): lists[name] = program.bytes
            case .numbering, .samples: break
            }
        }
        return PictureLists(parts: lists, members: parts.map(\.name), pictured: pictured)
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
            case .numbering(let numbering): bound.append((name, .numbering(numbering)))
            case .samples(let program, let bytes, let deflated):
                let (found, _) = program.binding(to: schema)
                bound.append(
                    (name, found.takesPictures ? .program(found) : BoundTemplate.literal(bytes, deflated, name: name, format: format))
                )
            case .program(let program):
                do throws(DiagnosticError) {
                    bound.append((name, .program(try program.bound(to: schema))))
                } catch {
                    diagnostics += error.diagnostics
                }
            }
        }
        guard diagnostics.isEmpty else { throw DiagnosticError(diagnostics) }
        return BoundTemplate(format: format, parts: bound, lists: pictureLists, schema: schema)
    }
}

extension Template.Part {
    /// What its tags and pictures were compiled to; nil for a part without any.
    var program: Program? {
        switch self {
        case .program(let program), .samples(let program, _, _): program
        case .literal, .numbering: nil
        }
    }
}
