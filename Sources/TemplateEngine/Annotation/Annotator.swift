import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

extension Template {
    /// Writes the template at `path` once more to `output`, with a comment at each place where something was found.
    ///
    /// It stays the user's own document: every member that takes no comment is copied byte for byte, still compressed, macros
    /// included. Comments of an earlier run are replaced. Where an office program allows none (headers, notes, text boxes,
    /// properties), the comment stands at the nearest paragraph of the body, or the first, and says the place.
    ///
    /// - Parameters:
    ///   - path: a template as `load(_:sharedParts:)` takes it; of an unpacked folder an archive is made.
    ///   - findings: what `lint` found in it.
    ///   - language: the language of the comments.
    ///   - output: the new file.
    ///   - time: the date of the archive's members and of the comments.
    ///   - sharedParts: as for `load(_:sharedParts:)`.
    /// - Returns: how many comments were written.
    /// - Throws: `DiagnosticError` when the template cannot be read or the file cannot be written; no file is left then.
    @discardableResult
    public static func annotate(
        _ path: String,
        findings: [Diagnostic],
        in language: Language,
        to output: String,
        time: ZipTime = .earliest,
        sharedParts: String? = nil
    ) throws(DiagnosticError) -> Int {
        let (writer, count) = annotated(try TemplateSource.open(path, sharedParts: sharedParts), findings, language, time)
        try writer.write(to: output, time: time)
        return count
    }

    /// A template in memory with comments, as `annotate(_:findings:in:to:time:sharedParts:)`.
    ///
    /// - Parameters:
    ///   - bytes: what the file holds.
    ///   - name: what messages call it; its ending helps where the bytes do not tell the format.
    ///   - findings: what `lint` found in it.
    ///   - language: the language of the comments.
    ///   - time: the date of the archive's members and of the comments.
    /// - Returns: the file with its comments.
    /// - Throws: `DiagnosticError` when the template cannot be read.
    public static func annotated(
        _ bytes: [UInt8],
        name: String,
        findings: [Diagnostic],
        in language: Language,
        time: ZipTime = .earliest
    ) throws(DiagnosticError) -> [UInt8] {
        try annotated(try TemplateSource.open(bytes, name: name), findings, language, time).writer.bytes(name: name, time: time)
    }

    private static func annotated(
        _ source: TemplateSource,
        _ findings: [Diagnostic],
        _ language: Language,
        _ time: ZipTime
    ) -> (writer: PackageWriter, count: Int) {
        let notes = FaultNote.notes(findings, in: source, language: language)
        let parts = AnnotatedParts(source.members, format: source.format, notes: notes, date: time.iso, language: language)
        return (PackageWriter(source: source, replacing: parts.changed), notes.count)
    }
}

/// The members that comments change or add.
struct AnnotatedParts {
    /// New contents by member name.
    private(set) var changed: [String: [UInt8]] = [:]

    init(
        _ members: [TemplateSource.Member],
        format: DocumentFormat,
        notes: [FaultNote],
        date: String,
        language: Language
    ) {
        switch format {
        case .docx: changed = WordComments(members, date: date, language: language).changed(by: notes)
        case .odt, .fodt: changed = OpenDocumentNotes(members, date: date, language: language).changed(by: notes)
        case .html: changed = PageMarks(members, language: language).changed(by: notes)
        }
    }
}

/// Writes a template's members as they are, some replaced, some new.
struct PackageWriter {
    let source: TemplateSource
    let replacing: [String: [UInt8]]

    /// Writes the archive, or the one page, to `path`.
    ///
    /// - Throws: `DiagnosticError` with `writeFailed`; no file is left then.
    func write(to path: String, time: ZipTime) throws(DiagnosticError) {
        guard source.format.isPackage else { return try writeText(to: path) }
        do {
            try ZipArchive.write(members, to: path, time: time)
        } catch {
            throw DiagnosticError(error.unfinished(path))
        }
    }

    /// The bytes that `write(to:time:)` would write; `name` is what an error calls them.
    func bytes(name: String, time: ZipTime) throws(DiagnosticError) -> [UInt8] {
        guard source.format.isPackage else { return text }
        do {
            return try ZipArchive.bytes(members, name: name, time: time)
        } catch {
            throw DiagnosticError(error.unfinished(name))
        }
    }

    private var members: [ZipMember] {
        let known = Set(source.members.map(\.name))
        let new = replacing.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
            .map { TemplateSource.Member(name: $0.key, bytes: $0.value) }
        return (source.members + new).map(member)
    }

    private var text: [UInt8] {
        let file = source.members.first
        return file.flatMap { replacing[$0.name] } ?? file?.bytes ?? []
    }

    private func writeText(to path: String) throws(DiagnosticError) {
        do {
            try FileSystem.write(text, to: path)
        } catch {
            throw DiagnosticError(error.unfinished(path))
        }
    }

    private func member(_ member: TemplateSource.Member) -> ZipMember {
        if let bytes = replacing[member.name] { return ZipMember(name: member.name, content: .deflated(Deflated(bytes))) }
        if let deflated = member.deflated { return ZipMember(name: member.name, content: .deflated(deflated)) }
        let isStored = !source.isFolder || member.name == "mimetype"
        return ZipMember(name: member.name, content: isStored ? .stored(member.bytes) : .deflated(Deflated(member.bytes)))
    }
}
