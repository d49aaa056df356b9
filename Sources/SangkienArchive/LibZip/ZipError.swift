import CLibZip
import SangkienDiagnostics
import SangkienFiles

/// An archive that could not be written (lỗi tệp nén): which one, and libzip's and the system's reason.
package struct ZipError: Error, Sendable {
    /// The archive's path.
    package let path: String
    /// libzip's error code (`ZIP_ER_…`).
    package let code: Int32
    /// The system's error number, 0 when libzip itself failed.
    package let systemCode: Int32

    init(path: String, error: UnsafeMutablePointer<zip_error_t>?) {
        self.path = path
        code = unsafe error.map { unsafe zip_error_code_zip($0) } ?? 0
        systemCode = unsafe error.map { unsafe zip_error_code_system($0) } ?? 0
    }

    init(path: String, systemCode: Int32) {
        (self.path, code, self.systemCode) = (path, ZIP_ER_WRITE, systemCode)
    }

    /// The reason in words an office worker understands.
    package var reason: LocalizedText {
        if systemCode != 0 { return FileError(path: path, errno: systemCode).reason }
        return LocalizedText(vi: "lỗi nén \(code)", en: "archive error \(code)")
    }
}

extension ZipError {
    /// The finding that the file called `place` could not be finished.
    package func unfinished(_ place: String) -> Diagnostic {
        if systemCode != 0 { return FileError(path: path, errno: systemCode).unfinished(place) }
        return Diagnostic(
            .writeFailed,
            at: SourceLocation(file: place),
            Argument("reason", reason),
            Argument("advice", FileError.generalAdvice)
        )
    }
}
