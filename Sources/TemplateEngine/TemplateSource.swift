import Archive
import Diagnostics
import Files

/// The members of a template as they were found: in a folder, in an archive, or in one HTML file.
struct TemplateSource {
    /// One member.
    struct Member {
        let name: String
        var bytes: [UInt8]
        /// The member as its archive held it, still compressed.
        var deflated: Deflated?
    }

    /// Where it was found, as the user named it.
    let place: String
    let format: DocumentFormat
    var members: [Member]
    /// True when it was found in an archive.
    var isArchive = false

    /// Opens the template at `path`, whichever of the three it is.
    ///
    /// - Throws: `DiagnosticError` when it cannot be read or is no template.
    static func open(_ path: String) throws(DiagnosticError) -> TemplateSource {
        switch FileSystem.kind(of: path) {
        case nil: throw unreadable(path, LocalizedText(vi: "không tìm thấy", en: "it does not exist"))
        case .folder: return try folder(path)
        case .file, .other: break
        }
        let bytes = try read(path)
        if bytes.starts(with: [0x50, 0x4B]) { return try archive(bytes, path) }
        let name = path.lowercased()
        guard name.hasSuffix(".html") || name.hasSuffix(".htm") else { throw unknownKind(path) }
        return TemplateSource(place: path, format: .html, members: [Member(name: "index.html", bytes: bytes)])
    }

    private static func folder(_ path: String) throws(DiagnosticError) -> TemplateSource {
        let names: [String]
        do {
            names = try FileSystem.filesBelow(path, hidden: [".rels"])
        } catch {
            throw unreadable(error.path, error.reason)
        }
        guard let format = format(of: names) else { throw unknownKind(path) }
        var members: [Member] = []
        for name in names { members.append(Member(name: name, bytes: try read(path + "/" + name))) }
        return TemplateSource(place: path, format: format, members: members)
    }

    private static func archive(_ bytes: [UInt8], _ path: String) throws(DiagnosticError) -> TemplateSource {
        do {
            let reader = try ZipReader(bytes: bytes, name: path, limits: .template)
            guard let format = format(of: reader.names), format != .html else { throw unknownKind(path) }
            var members: [Member] = []
            for name in reader.names {
                members.append(Member(name: name, bytes: try reader.read(name), deflated: try reader.readDeflated(name)))
            }
            return TemplateSource(place: path, format: format, members: members, isArchive: true)
        } catch let error as ZipReadError {
            throw unreadable(path, error.reason)
        } catch {
            throw error as? DiagnosticError ?? unknownKind(path)
        }
    }

    /// What messages call a member of the template at `place`: a file of its own in a folder, a part of an archive, or the page.
    static func location(of member: String, in place: String, format: DocumentFormat) -> (file: String, part: String?) {
        if FileSystem.kind(of: place) == .folder { return ("\(place)/\(member)", nil) }
        return (place, format == .html ? nil : member)
    }

    /// The format that the members' names show.
    static func format(of names: [String]) -> DocumentFormat? {
        if names.contains("[Content_Types].xml") { return .docx }
        if names.contains("mimetype") { return .odt }
        return names.contains("index.html") ? .html : nil
    }

    private static func read(_ path: String) throws(DiagnosticError) -> [UInt8] {
        do {
            return try FileSystem.read(path, limit: 256 << 20)
        } catch {
            throw unreadable(path, error.reason)
        }
    }

    private static func unreadable(_ path: String, _ reason: LocalizedText) -> DiagnosticError {
        DiagnosticError(Diagnostic(.templateUnreadable, at: SourceLocation(file: path), Argument("reason", reason)))
    }

    private static func unknownKind(_ path: String) -> DiagnosticError {
        let reason = LocalizedText(
            vi: "đây không phải mẫu .docx, .odt, .html hay thư mục giải nén của chúng",
            en: "this is no .docx, .odt or .html template, nor an unpacked folder of one"
        )
        return unreadable(path, reason)
    }
}
