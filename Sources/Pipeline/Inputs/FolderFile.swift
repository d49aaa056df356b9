import Records
import SangkienArchive
import SangkienFiles

/// What a file found in a folder is to the program (phân loại tệp trong thư mục).
enum FolderFile {
    /// A file whose ending promises a table, or a workbook's content would be read as one.
    case input
    /// What this program made itself.
    case ownResult
    /// A summary table that this program filled in: a result where a manifest lists it, else what a union that uses the program sent.
    case ownForm
    /// A paper or a picture, which can hold no table.
    case paper(FileFormat)
    /// It may hold a table, but is not read.
    case unread(FileFormat)
    /// A ZIP archive, which is read as a folder.
    case archive
    /// It cannot be opened.
    case unreadable(FileError)
    /// A member of an archive that cannot be read, though others can.
    case faulty(ZipReadError)
    /// What an office program or a system leaves beside files; of no interest to anybody.
    case leftover

    /// How many first bytes are looked at.
    static let headCount = OpeningText.length

    /// Opens a file as the ZIP archive that it is.
    typealias OpenArchive = (ZipLimits) throws(ZipReadError) -> ZipReader

    /// Looks at the file at `path`: at its beginning first, then at the ending of its name.
    ///
    /// With `converts` LibreOffice, where it is installed, makes inputs of old and foreign forms.
    init(_ path: String, converts: Bool = false) {
        if Self.isLeftover(path) {
            self = .leftover
            return
        }
        do {
            let head = try FileSystem.beginning(of: path, count: Self.headCount)
            self.init(path, head, converts: converts) { (limits) throws(ZipReadError) in try ZipReader(path: path, limits: limits) }
        } catch {
            self = .unreadable(error)
        }
    }

    /// Looks in the same way at a member of an archive; a name in an archive leads nowhere but into it.
    init(member name: String, _ head: [UInt8], of archive: borrowing ZipReader, converts: Bool) {
        // What begins as an archive is read whole to be looked into; the limits of the outer one bound it.
        let bytes = head.starts(with: FileMark.zipMember) ? try? archive.read(name) : nil
        self.init(name, head, converts: converts) { (limits) throws(ZipReadError) in
            try ZipReader(bytes: bytes ?? [], name: name, limits: limits)
        }
    }

    /// Looks at a file by its name, its beginning, and its members where it is an archive, which `open` opens.
    private init(_ name: String, _ head: [UInt8], converts: Bool, _ open: OpenArchive) {
        if Self.isLeftover(name) {
            self = .leftover
            return
        }
        if let form = OwnResult.form(head, open) {
            self = form == .summary ? .ownForm : .ownResult
            return
        }
        if OwnResult.isOne(head) || OwnResult.isPackage(head, open) {
            self = .ownResult
            return
        }
        if let named = FileFormats.ofName(name), named.use == .read {
            self = .input
            return
        }
        let format = Self.format(name, head, open)
        switch format.use {
        case .read: self = .input
        case .mayHoldTable where converts && ConvertedFile.isPossible(head, name): self = .input
        case .mayHoldTable where format.name == FileFormats.zip.name: self = .archive
        case .paper: self = .paper(format)
        case .mayHoldTable: self = .unread(format)
        }
    }

    /// `~$bang.xlsx` beside an open file, and what file managers write; those that begin with another dot are reported.
    static func isLeftover(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return name.hasPrefix("~$") || [".ds_store", "thumbs.db", "desktop.ini"].contains(name)
    }

    /// What a file is that is not read by its ending: the content decides, where it shows.
    private static func format(_ path: String, _ head: [UInt8], _ open: OpenArchive) -> FileFormat {
        let named = FileFormats.ofName(path)
        if head.isEmpty { return named?.use == .paper ? named ?? FileFormats.empty : FileFormats.empty }
        if TableReader.looksLikeWorkbook(head) { return packaged(named, open) }
        if let known = FileFormats.ofSignature(head) ?? TableReader.markedUp(head) { return known }
        let isBinary = head.contains { $0 < 0x20 && ![9, 10, 11, 12, 13, 27].contains($0) }
        // Many programs save text in columns under the name of a workbook.
        if let named, !(FileFormats.isNamed(path, FileFormats.oldExcel) && !isBinary) { return named }
        if named != nil { return FileFormats.csv }
        return isBinary ? FileFormats.binary : FileFormats.text
    }

    /// Which of the kinds that share a signature: office files of today are ZIP archives, those of before 2007 compound files.
    private static func packaged(_ named: FileFormat?, _ open: OpenArchive) -> FileFormat {
        guard let zip = try? open(.spreadsheet) else { return named ?? FileFormats.oldOffice }
        if let known = FileFormats.ofMembers(zip.names) { return known }
        guard let count = zip.count(of: "mimetype"), count < 256, let bytes = try? zip.read("mimetype") else { return FileFormats.zip }
        return FileFormats.ofType(String(decoding: bytes, as: UTF8.self)) ?? FileFormats.zip
    }
}
