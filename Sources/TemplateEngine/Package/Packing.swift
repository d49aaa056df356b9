import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

extension Template {
    /// Packs the unpacked template in `folder` into the archive at `output`, nothing changed and nothing left out but hidden files.
    ///
    /// Members stand in a fixed order and are dated `time`, so that the same folder gives the same bytes; `mimetype` comes
    /// first and is stored (ODF 1.3 part 2, 3.3). Parts that the folder leaves out come from where `load(_:sharedParts:)` finds them.
    ///
    /// - Returns: the format that the folder holds.
    /// - Throws: `DiagnosticError` when it is no folder of a DOCX or ODT template, or the file cannot be written.
    @discardableResult
    public static func pack(
        _ folder: String,
        to output: String,
        time: ZipTime = .earliest,
        sharedParts: String? = nil
    ) throws(DiagnosticError) -> DocumentFormat {
        guard FileSystem.kind(of: folder) != .file else {
            throw notFit(
                folder,
                LocalizedText(vi: "đây là một tệp, không phải thư mục giải nén", en: "this is a file, not an unpacked folder")
            )
        }
        var source = try TemplateSource.open(folder, sharedParts: sharedParts)
        guard source.format.isPackage else {
            throw notFit(folder, LocalizedText(vi: "mẫu HTML không có gì để đóng gói", en: "an HTML template is not packed"))
        }
        source.members = CompiledSource.ordered(source.members, format: source.format)
        try PackageWriter(source: source, replacing: [:]).write(to: output, time: time)
        return source.format
    }

    /// The members of the archive at `path` as they are, by name, in the archive's order.
    ///
    /// - Throws: `DiagnosticError` when it is no DOCX or ODT archive, or one whose members have unsafe names or damaged bytes.
    public static func unpacked(_ path: String) throws(DiagnosticError) -> [(name: String, bytes: [UInt8])] {
        guard FileSystem.kind(of: path) != nil else {
            throw notFit(path, LocalizedText(vi: "không tìm thấy", en: "it does not exist"))
        }
        do {
            let reader = try ZipReader(path: path, limits: .template)
            guard reader.contains("[Content_Types].xml") || reader.contains("mimetype") else { throw notFit(path, noArchive) }
            var members: [(name: String, bytes: [UInt8])] = []
            for name in reader.names { members.append((name, try reader.read(name))) }
            return members
        } catch let error as ZipReadError {
            throw notFit(path, error.reason)
        } catch {
            throw error as? DiagnosticError ?? notFit(path, noArchive)
        }
    }

    private static let noArchive = LocalizedText(vi: "đây không phải tệp nén .docx, .odt", en: "this is no .docx or .odt archive")

    private static func notFit(_ path: String, _ reason: LocalizedText) -> DiagnosticError {
        DiagnosticError(Diagnostic(.templateUnreadable, at: SourceLocation(file: path), Argument("reason", reason)))
    }
}
