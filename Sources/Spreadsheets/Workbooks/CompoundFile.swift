import SangkienDiagnostics
import SangkienFiles

/// A compound file of Microsoft's (OLE2): how Excel kept workbooks before 2007, and still keeps those with a password.
///
/// Source: [MS-CFB] 2.6.1: directory entries have 128 bytes and begin at multiples of them.
enum CompoundFile {
    /// How many bytes are searched for the directory.
    private static let searchedBytes = 256 << 20

    /// What is said of the compound file at `path`.
    static func refusal(of path: String) -> DiagnosticError {
        do {
            return refusal(of: try FileSystem.read(path, limit: searchedBytes), file: path)
        } catch {
            return error.isTooLarge ? unknown(path) : SheetFault.file(error)
        }
    }

    /// What is said of a compound file with these bytes.
    static func refusal(of bytes: [UInt8], file: String) -> DiagnosticError {
        var names: Set<String> = []
        for offset in stride(from: 512, to: bytes.count - 127, by: 128) {
            if let name = entryName(bytes, at: offset) { names.insert(name) }
        }
        if names.contains("EncryptedPackage") { return SheetFault.locked(file: file) }
        if names.contains("Workbook") || names.contains("Book") {
            return SheetFault.old(.init(vi: "dạng nhị phân .xls", en: "the binary form .xls"), file: file)
        }
        if names.contains("WordDocument") {
            return SheetFault.notAWorkbook(FileFormats.oldWord, file: file)
        }
        return unknown(file)
    }

    private static func unknown(_ file: String) -> DiagnosticError {
        SheetFault.notAWorkbook(FileFormats.oldOffice, file: file)
    }

    /// The name of the directory entry at `offset`, if one stands there and has a plain name.
    private static func entryName(_ bytes: [UInt8], at offset: Int) -> String? {
        // The name's length in bytes with its final zero, and the entry's type: 1 a storage, 2 a stream, 5 the root.
        let length = Int(bytes[offset + 64]) | Int(bytes[offset + 65]) << 8
        guard length >= 4, length <= 64, length % 2 == 0, [1, 2, 5].contains(bytes[offset + 66]) else { return nil }
        var name: [UInt8] = []
        for place in stride(from: offset, to: offset + length - 2, by: 2) {
            guard bytes[place + 1] == 0, bytes[place] >= 0x20, bytes[place] < 0x7F else { return nil }
            name.append(bytes[place])
        }
        return String(decoding: name, as: UTF8.self)
    }
}
