import Glibc
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

/// The findings about a workbook that cannot be used (lỗi của bảng tính).
package enum SheetFault {
    /// `D043`: its parts contradict one another or the standard.
    package static func damaged(_ reason: LocalizedText, file: String, part: String? = nil) -> Diagnostic {
        damaged(reason, at: SourceLocation(file: file, part: part))
    }

    /// `D043` at a place that may be known better.
    static func damaged(_ reason: LocalizedText, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.damagedWorkbook, at: location, Argument("reason", reason))
    }

    /// `D044`: a part is not well-formed.
    static func xml(_ problem: LocalizedText, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.workbookXML, at: location, Argument("problem", problem))
    }

    /// `D045`: a part has a document type.
    static func doctype(file: String, part: String?) -> Diagnostic {
        Diagnostic(.workbookDoctype, at: SourceLocation(file: file, part: part))
    }

    /// `D042`: it is something else.
    static func notAWorkbook(_ format: FileFormat, file: String) -> DiagnosticError {
        let place = SourceLocation(file: file)
        return DiagnosticError(Diagnostic(.notAWorkbook, at: place, Argument("kind", format.name), Argument("advice", format.advice)))
    }

    /// `D041`: a form of Excel that is not read.
    static func old(_ kind: LocalizedText, file: String) -> DiagnosticError {
        DiagnosticError(Diagnostic(.oldExcelWorkbook, at: SourceLocation(file: file), Argument("kind", kind)))
    }

    /// `D040`: it needs a password.
    static func locked(file: String) -> DiagnosticError {
        DiagnosticError(Diagnostic(.lockedWorkbook, at: SourceLocation(file: file)))
    }

    /// `D019`: more than this computer can take.
    static func tooLarge(_ limit: LocalizedText, file: String) -> Diagnostic {
        tooLarge(limit, .init(vi: "tệp cần nhiều hơn thế", en: "the file needs more"), at: SourceLocation(file: file))
    }

    /// `D019`: more than is read.
    package static func tooLarge(_ limit: LocalizedText, _ what: LocalizedText, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.inputTooLarge, at: location, Argument("limit", limit), Argument("what", what))
    }

    /// What an archive's error means for a workbook.
    static func archive(_ error: ZipReadError) -> DiagnosticError {
        let location = SourceLocation(file: error.archive)
        switch error.code {
        case .encrypted: return locked(file: error.archive)
        case .unreadable(let errno): return file(FileError(path: error.archive, errno: errno))
        default: return DiagnosticError(Diagnostic(.damagedWorkbook, at: location, Argument("reason", error.reason)))
        }
    }

    /// A file that is not there or cannot be opened.
    package static func file(_ error: FileError) -> DiagnosticError {
        let location = SourceLocation(file: error.path)
        if error.errno == ENOENT { return DiagnosticError(Diagnostic(.inputNotFound, at: location)) }
        return DiagnosticError(error.unreadable(at: location))
    }
}
