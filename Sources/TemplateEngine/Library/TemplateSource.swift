import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// The members of a template as they were found: in a folder, in an archive, or in one file of text.
struct TemplateSource {
    /// One member.
    struct Member {
        let name: String
        /// The file that it is, in an unpacked folder.
        var path: String?
        /// What it holds; empty where only the compressed bytes matter.
        var bytes: [UInt8]
        /// The member as its archive held it, still compressed.
        var deflated: Deflated?
        var role = PackageParts.Role.other
    }

    /// Where it was found, as the user named it.
    let place: String
    let format: DocumentFormat
    /// True for an unpacked folder, whose members are files of their own.
    var isFolder = false
    /// True for bytes that were given: there is no folder with parts beside them.
    var isInMemory = false
    let parts: PackageParts
    var members: [Member]

    /// Opens the template at `path`, whichever it is; `sharedParts` is where an unpacked one may have the rest of its parts.
    ///
    /// - Throws: `DiagnosticError` when it cannot be read or is no template.
    static func open(_ path: String, sharedParts: String?) throws(DiagnosticError) -> TemplateSource {
        switch FileSystem.kind(of: path) {
        case nil: throw unreadable(path, LocalizedText(vi: "không tìm thấy", en: "it does not exist"))
        case .folder: return try folder(path, sharedParts)
        case .file, .other: break
        }
        let beginning: [UInt8]
        do {
            beginning = try FileSystem.beginning(of: path, count: TemplateKind.beginning)
        } catch {
            throw unreadable(path, error.reason)
        }
        switch try TemplateKind.of(beginning, name: path) {
        case .archive: return try archive(path) { () throws(ZipReadError) in try ZipReader(path: path, limits: .template) }
        case .text(let format): return text(try read(path), path, format)
        }
    }

    /// Opens the template that `bytes` hold; `name` is what messages call it, and its ending may tell the format.
    static func open(_ bytes: [UInt8], name: String) throws(DiagnosticError) -> TemplateSource {
        var source: TemplateSource
        switch try TemplateKind.of(Array(bytes.prefix(TemplateKind.beginning)), name: name) {
        case .archive: source = try archive(name) { () throws(ZipReadError) in try ZipReader(bytes: bytes, name: name, limits: .template) }
        case .text(let format): source = text(bytes, name, format)
        }
        source.isInMemory = true
        return source
    }

    // MARK: Folders

    private static func folder(_ path: String, _ sharedParts: String?) throws(DiagnosticError) -> TemplateSource {
        let files: [UnpackedTemplate.File]
        do {
            files = try UnpackedTemplate(path, sharedParts: sharedParts).files
        } catch {
            throw unreadable(error.path, error.reason)
        }
        guard let format = format(of: files.map(\.name)) else { throw unknownKind(path) }
        var members: [Member] = []
        var total = 0
        for file in files {
            let bytes = try read(file.path)
            total += bytes.count
            guard total <= longestFolder else {
                throw unreadable(path, LocalizedText(vi: "thư mục quá lớn", en: "the folder is too large"))
            }
            members.append(Member(name: file.name, path: file.path, bytes: bytes))
        }
        let parts = parts(of: members, format)
        for index in members.indices {
            members[index].role = parts.role(of: members[index].name)
            if members[index].isOpaque(parts) { members[index].role = .other }
        }
        return TemplateSource(place: path, format: format, isFolder: true, parts: parts, members: members)
    }

    /// How many bytes a folder may hold: 64 MiB, as an archive.
    private static let longestFolder = 64 << 20

    private static func parts(of members: [Member], _ format: DocumentFormat) -> PackageParts {
        format == .docx ? PackageParts(members) : PackageParts(format: format)
    }

    // MARK: Archives

    private static func archive(
        _ path: String,
        open: () throws(ZipReadError) -> ZipReader
    ) throws(DiagnosticError) -> TemplateSource {
        do {
            let reader = try open()
            guard let format = format(of: reader.names), format.isPackage else { throw unknownKind(path) }
            let parts = format == .docx ? try parts(of: reader) : PackageParts(format: format)
            var members: [Member] = []
            for name in reader.names {
                let role = parts.role(of: name)
                // Some programs compress it; a document has it stored, and its words tell a template from a document.
                let isMimetype = format == .odt && name == "mimetype"
                let deflated = isMimetype ? nil : try reader.readDeflated(name)
                // Pictures and the like are copied as they are.
                let isCopied = role == .other && !parts.isEmbedded(name)
                let bytes = isCopied ? (deflated == nil ? try streamed(name, of: reader) : []) : try reader.read(name)
                var member = Member(name: name, bytes: bytes, deflated: deflated, role: role)
                if member.isOpaque(parts) { member.role = .other }
                members.append(member)
            }
            if isLocked(members) { throw locked(path) }
            if format == .odt { addMimetype(&members) }
            guard format != .odt || isText(members) else { throw unknownKind(path) }
            return TemplateSource(place: path, format: format, parts: parts, members: members)
        } catch let error as ZipReadError {
            throw unreadable(path, error.reason)
        } catch {
            throw error as? DiagnosticError ?? unknownKind(path)
        }
    }

    /// What the parts of a package of Word are, by its list of types and its lists of relationships.
    private static func parts(of reader: borrowing ZipReader) throws(ZipReadError) -> PackageParts {
        let types = try reader.read("[Content_Types].xml")
        var lists: [(name: String, bytes: [UInt8])] = []
        for name in reader.names where name.hasSuffix(".rels") { lists.append((name, try reader.read(name))) }
        return PackageParts(contentTypes: types, relationships: lists)
    }

    /// True for a package of text, not of a spreadsheet or drawing, whatever its name says.
    private static func isText(_ members: [Member]) -> Bool {
        let type = String(decoding: members.first { $0.name == "mimetype" }?.bytes ?? [], as: UTF8.self)
        let families = ["spreadsheet", "presentation", "graphics", "chart", "image", "formula", "database", "base"]
        return !families.contains { type.hasPrefix("application/vnd.oasis.opendocument.\($0)") }
    }

    /// Says what an ODF package without that member is: what its manifest says.
    private static func addMimetype(_ members: inout [Member]) {
        guard !members.contains(where: { $0.name == "mimetype" }) else { return }
        let tree = MarkupTree(members.first { $0.name == "META-INF/manifest.xml" }?.bytes ?? [], syntax: .xml)
        let root = tree.nodes.indices.first { tree.value("manifest:full-path", of: $0) == "/" }
        let type = root.flatMap { tree.value("manifest:media-type", of: $0) } ?? ""
        // No two members of an archive may differ in the case of letters only; one called `MIMETYPE` says nothing to anybody.
        members.removeAll { $0.name.lowercased() == "mimetype" }
        members.append(Member(name: "mimetype", bytes: Array((type.isEmpty ? "application/vnd.oasis.opendocument.text" : type).utf8)))
    }

    /// What messages call a member: a file of its own in a folder, a part of an archive, or the one file.
    func location(of member: String) -> (file: String, part: String?) {
        if isFolder { return (members.first { $0.name == member }?.path ?? "\(place)/\(member)", nil) }
        return (place, format.isPackage ? member : nil)
    }

    /// The member that messages speak of at `location`; empty when it is none.
    func member(at location: SourceLocation?) -> String {
        guard let location else { return "" }
        if let part = location.part { return part }
        if isFolder { return members.first { $0.path == location.file }?.name ?? "" }
        return format.isPackage ? "" : members.first?.name ?? ""
    }

    /// A picture that its archive stores as it is; only the archive's own limits count, not those of parts that are read.
    private static func streamed(_ name: String, of reader: borrowing ZipReader) throws(ZipReadError) -> [UInt8] {
        var bytes: [UInt8] = []
        try reader.stream(name) { piece throws(ZipReadError) in
            for index in piece.indices { bytes.append(piece[index]) }
            return true
        }
        return bytes
    }

    /// True when the manifest says that parts are encrypted (ODF 1.3 part 2, 4.4).
    private static func isLocked(_ members: [Member]) -> Bool {
        let manifest = members.first { $0.name == "META-INF/manifest.xml" }
        return manifest?.bytes.holds("encryption-data") == true
    }

    private static func locked(_ path: String) -> DiagnosticError {
        let reason = LocalizedText(
            vi: "tệp có đặt mật khẩu; hãy mở tệp, bỏ mật khẩu rồi lưu lại",
            en: "it has a password; open it, remove the password and save it"
        )
        return unreadable(path, reason)
    }

    /// The format that the members' names show.
    private static func format(of names: [String]) -> DocumentFormat? {
        if names.contains("[Content_Types].xml") { return .docx }
        // The package should say what it is, and need not (ODF 1.3 part 2, 3.3).
        if names.contains("mimetype") || (names.contains("content.xml") && names.contains("META-INF/manifest.xml")) { return .odt }
        return names.contains("index.html") ? .html : nil
    }

    // MARK: Files of text

    private static func text(_ bytes: [UInt8], _ path: String, _ format: DocumentFormat) -> TemplateSource {
        let name = format == .html ? "index.html" : "document.fodt"
        let member = Member(name: name, bytes: format == .html ? PageCharset.page(bytes) : bytes, role: .main)
        return TemplateSource(place: path, format: format, parts: PackageParts(format: format), members: [member])
    }

    static func read(_ path: String) throws(DiagnosticError) -> [UInt8] {
        do {
            return try FileSystem.read(path, limit: 32 << 20)
        } catch {
            throw unreadable(path, error.reason)
        }
    }

    static func unreadable(_ path: String, _ reason: LocalizedText) -> DiagnosticError {
        DiagnosticError(Diagnostic(.templateUnreadable, at: SourceLocation(file: path), Argument("reason", reason)))
    }

    static func unknownKind(_ path: String) -> DiagnosticError {
        let reason = LocalizedText(
            vi: "đây không phải mẫu .docx, .odt, .fodt, .html hay thư mục giải nén của chúng",
            en: "this is no .docx, .odt, .fodt or .html template, nor an unpacked folder of one"
        )
        return unreadable(path, reason)
    }
}

/// What the beginning and the name of a file show it to be.
enum TemplateKind {
    case archive
    case text(DocumentFormat)

    /// How many bytes of a file are looked at.
    static let beginning = OpeningText.length

    /// The kind of a file that begins with these bytes.
    static func of(_ beginning: [UInt8], name path: String) throws(DiagnosticError) -> TemplateKind {
        guard !beginning.isEmpty else {
            throw TemplateSource.unreadable(path, LocalizedText(vi: "tệp không có nội dung", en: "the file is empty"))
        }
        // A locked or old Office file is no archive either, and the reader of archives says so.
        if beginning.starts(with: FileMark.zip) || beginning.starts(with: FileMark.compoundFile.prefix(4)) { return .archive }
        let name = path.lowercased()
        if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .text(.html) }
        let text = OpeningText(beginning)
        if text.has("<office:document") { return .text(.fodt) }
        if text.isHTML { return .text(.html) }
        if [".docx", ".dotx", ".docm", ".dotm", ".odt", ".ott"].contains(where: name.hasSuffix) { return .archive }
        throw TemplateSource.unknownKind(path)
    }
}
