import Office
import Records
import SangkienDiagnostics
import SangkienFiles

/// A file of tables, opened by its content (tệp bảng).
enum TableFile {
    /// What a path leads to.
    enum Opened {
        /// A workbook, which is read from its file, and its first bytes.
        case workbook(head: [UInt8])
        /// Anything else, read into memory.
        case bytes([UInt8])
    }

    /// Opens the file at `path`, in an archive perhaps; `-` is standard input.
    ///
    /// A large one is read on at most `cores` cores. Of a pipe, whose end nobody knows, one byte more than `textLimit` is read:
    /// enough to be refused.
    ///
    /// - Throws: `D002` or `D095`.
    static func open(
        _ path: String,
        textLimit: Int = Budgets.standard.text,
        cores: Int = 1
    ) throws(DiagnosticError) -> Opened {
        if let archived = ArchivedFile(path) { return .bytes(try archived.bytes()) }
        do throws(FileError) {
            return try openFile(path, textLimit, cores)
        } catch {
            throw DiagnosticError(error.unreadable(at: SourceLocation(file: path)))
        }
    }

    private static func openFile(_ path: String, _ textLimit: Int, _ cores: Int) throws(FileError) -> Opened {
        if path != "-", FileSystem.kind(of: path) == .file {
            let head = try FileSystem.beginning(of: path, count: TableReader.workbookHead)
            if TableReader.looksLikeWorkbook(head) { return .workbook(head: head) }
        }
        return .bytes(try FileSystem.read(path, streamLimit: min(textLimit, .max - 1) + 1, cores: cores))
    }

    /// The tables of what was opened.
    static func tables(
        _ opened: Opened,
        path: String,
        options: ReadOptions,
        isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        do throws(DiagnosticError) {
            switch opened {
            case .workbook:
                return try TableReader.tables(ofWorkbook: path, options: options, isKnownHeading: isKnownHeading)
            case .bytes(let bytes): return try TableReader.tables(bytes, file: path, options: options, isKnownHeading: isKnownHeading)
            }
        } catch {
            guard options.conversionFolder != nil, let bytes = convertible(opened, path: path) else { throw error }
            return try ConvertedFile.tables(bytes, path: path, refusal: error, options: options, isKnownHeading: isKnownHeading)
        }
    }

    /// The bytes of a file that LibreOffice may read where this program does not; nil for every other.
    private static func convertible(_ opened: Opened, path: String) -> [UInt8]? {
        switch opened {
        case .workbook(let head): ConvertedFile.isPossible(head, path) ? try? FileSystem.read(path, limit: LibreOffice.inputBytes) : nil
        case .bytes(let bytes): ConvertedFile.isPossible(Array(bytes.prefix(TableReader.workbookHead)), path) ? bytes : nil
        }
    }
}
