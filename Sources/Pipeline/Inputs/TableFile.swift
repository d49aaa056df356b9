import Diagnostics
import Files
import Records

/// A file of tables, opened by its content (tệp bảng).
enum TableFile {
    /// What a path leads to.
    enum Opened {
        /// A workbook, which is read from its file, and its first bytes.
        case workbook(head: [UInt8])
        /// Anything else, read into memory.
        case bytes([UInt8])
    }

    /// Opens the file at `path`; `-` is standard input.
    static func open(_ path: String) throws(FileError) -> Opened {
        if path != "-", FileSystem.kind(of: path) == .file {
            let head = try FileSystem.beginning(of: path, count: TableReader.workbookHead)
            if TableReader.looksLikeWorkbook(head) { return .workbook(head: head) }
        }
        return .bytes(try FileSystem.read(path))
    }

    /// The tables of what was opened.
    static func tables(
        _ opened: Opened,
        path: String,
        options: ReadOptions,
        isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        switch opened {
        case .workbook(let head):
            try TableReader.tables(ofWorkbook: path, head: head, options: options, isKnownHeading: isKnownHeading)
        case .bytes(let bytes): try TableReader.tables(bytes, file: path, options: options, isKnownHeading: isKnownHeading)
        }
    }
}
