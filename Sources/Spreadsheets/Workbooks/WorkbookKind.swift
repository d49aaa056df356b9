import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// Tells what a file is by its content, and opens it as the workbook it is (nhận dạng bảng tính).
package enum WorkbookKind {
    /// How many bytes of a file are looked at: enough for any root element.
    package static let headCount = OpeningText.length
    /// How many bytes are read at once from what is no regular file.
    private static let pipedBytes = 1 << 30

    private enum Kind {
        case archive
        /// One XML file of OpenDocument: a text document or a workbook.
        case flat(isText: Bool)
        case compound
        case other(DiagnosticError)
    }

    /// Whether `Workbook` should judge a file that begins so.
    ///
    /// That is a workbook, or what is named and saved as one: old Excel files, Excel's XML of 2003. Pages of HTML are for the caller to
    /// judge by the file's name.
    package static func looksLikeWorkbook(_ head: [UInt8]) -> Bool {
        switch kind(of: head, file: "") {
        case .archive, .flat, .compound: true
        case .other(let error): error.diagnostics[0].code === DiagnosticCode.oldExcelWorkbook
        }
    }

    /// Opens the office file at `path`; `-` is standard input.
    static func open(_ path: String) throws(DiagnosticError) -> OpenedOfficeFile {
        let head: [UInt8]
        do {
            if path == "-" || FileSystem.kind(of: path) == .other {
                head = try FileSystem.read(path, limit: pipedBytes)
            } else {
                head = try FileSystem.beginning(of: path, count: headCount)
            }
        } catch {
            throw SheetFault.file(error)
        }
        if path == "-" || FileSystem.kind(of: path) == .other { return try open(head, name: path) }
        switch kind(of: head, file: path) {
        case .archive: return try open(try archive { () throws(ZipReadError) in try ZipReader(path: path, limits: .spreadsheet) }, path)
        case .flat(let isText): return try open(FlatFile(path: path), isText: isText, path)
        case .compound: throw CompoundFile.refusal(of: path)
        case .other(let error): throw error
        }
    }

    /// Opens the office file that `bytes` hold.
    static func open(_ bytes: [UInt8], name: String) throws(DiagnosticError) -> OpenedOfficeFile {
        switch kind(of: Array(bytes.prefix(headCount)), file: name) {
        case .archive:
            return try open(
                try archive { () throws(ZipReadError) in try ZipReader(bytes: bytes, name: name, limits: .spreadsheet) },
                name
            )
        case .flat(let isText): return try open(FlatFile(bytes, name: name), isText: isText, name)
        case .compound: throw CompoundFile.refusal(of: bytes, file: name)
        case .other(let error): throw error
        }
    }

    private static func archive(_ make: () throws(ZipReadError) -> ZipReader) throws(DiagnosticError) -> ZipReader {
        do {
            return try make()
        } catch {
            throw SheetFault.archive(error)
        }
    }

    private static func open(_ flat: FlatFile, isText: Bool, _ file: String) throws(DiagnosticError) -> OpenedOfficeFile {
        isText ? .document(DocumentParts(flat: flat, file: file)) : .workbook(try OpenDocumentWorkbook(flat, file: file))
    }

    /// Opens an archive as what its parts show it to be.
    private static func open(_ zip: consuming ZipReader, _ file: String) throws(DiagnosticError) -> OpenedOfficeFile {
        let archive = WorkbookArchive(zip, file: file)
        if archive.member("[Content_Types].xml") != nil {
            let (main, type) = try OfficeWorkbook.mainPart(of: archive)
            if OfficeNames.isWordDocument(type) { return .document(try DocumentParts(word: archive, main: main)) }
            return .workbook(try OfficeWorkbook(archive, main: main, type: type))
        }
        let manifest = ManifestReader(file: file)
        if archive.member("META-INF/manifest.xml") != nil { try archive.parseSmall("META-INF/manifest.xml", with: manifest) }
        let mimeType = try archive.size(of: "mimetype") < 256 ? archive.bytes(of: "mimetype") : nil
        let type = mimeType.map { String(decoding: $0, as: UTF8.self) } ?? manifest.type
        let isText = OpenDocumentNames.isText(type)
        guard isText || OpenDocumentNames.isSpreadsheet(type) || OpenDocumentNames.isSpreadsheet(manifest.type) else {
            throw SheetFault.notAWorkbook(ForeignFile.ofArchive(type: type, archive), file: file)
        }
        if manifest.locksContent || archive.member("content.xml") == nil && !manifest.lockedParts.isEmpty {
            throw SheetFault.locked(file: file)
        }
        if manifest.hasDoctype { archive.note(.doctypeInManifest) }
        if !manifest.lockedParts.isEmpty { archive.note(.lockedParts(manifest.lockedParts)) }
        if isText { return .document(DocumentParts(text: archive)) }
        return .workbook(try OpenDocumentWorkbook(ContentPart(archive), file: file, notes: archive.notes))
    }

    private static func kind(of head: [UInt8], file: String) -> Kind {
        if head.isEmpty { return .other(DiagnosticError(Diagnostic(.emptyInput, at: SourceLocation(file: file)))) }
        if head.starts(with: FileMark.zipMember) || head.starts(with: FileMark.emptyZip) { return .archive }
        if head.starts(with: FileMark.compoundFile) { return .compound }
        let text = OpeningText(head)
        if text.has("urn:oasis:names:tc:opendocument:xmlns:office:1.0") {
            return .flat(isText: text.has("application/vnd.oasis.opendocument.text"))
        }
        if text.has("urn:schemas-microsoft-com:office:spreadsheet"), !text.has("<html") {
            return .other(SheetFault.old(.init(vi: "XML Spreadsheet 2003", en: "XML Spreadsheet 2003"), file: file))
        }
        return .other(SheetFault.notAWorkbook(ForeignFile.ofText(text, head), file: file))
    }
}

/// What a file is that is no workbook.
enum ForeignFile {
    /// What an archive is that holds no workbook.
    static func ofArchive(type: String, _ archive: WorkbookArchive) -> FileFormat {
        FileFormats.ofType(type) ?? FileFormats.ofMembers(archive.members).flatMap { $0.use == .read ? nil : $0 } ?? FileFormats.zip
    }

    /// What a file is that is neither an archive nor XML of a workbook.
    fileprivate static func ofText(_ text: OpeningText, _ head: [UInt8]) -> FileFormat {
        if text.isHTML { return FileFormats.html }
        if let known = FileFormats.ofSignature(head) { return known }
        if text.isXML { return FileFormats.xml }
        // Binary data has control characters that no text has.
        let isBinary = head.contains { $0 < 0x20 && ![0, 9, 10, 11, 12, 13, 27].contains($0) }
        return isBinary ? FileFormats.binary : FileFormats.text
    }
}
