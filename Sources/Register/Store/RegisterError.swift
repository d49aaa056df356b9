#if Desk
import GRDB
import SangkienDiagnostics
import SangkienFiles

/// Why a register cannot be opened, written or restored (lỗi sổ theo dõi điện tử).
package enum RegisterError: Error, Sendable {
    /// The folder, or a file in it, cannot be read or written.
    case file(FileError)
    /// Another process has it open.
    case inUse
    /// A later version of the program wrote it.
    case newer
    /// The database is no register, or is damaged; what SQLite says.
    case damaged(String)
    /// The database cannot be opened or written: a disk that is only for reading, or no right to it.
    case unwritable
    /// The disk fails, or is gone.
    case broken
    /// The disk is full.
    case full
    /// Somebody else writes to it for too long.
    case locked
    /// A backup that is none, or not whole: the name of the member concerned.
    case badBackup(String)
    /// A backup is restored only where nothing is yet.
    case notEmpty

    /// What a fault of SQLite means.
    package init(_ error: any Error) {
        if let known = error as? RegisterError {
            self = known
            return
        }
        if let file = error as? FileError {
            self = .file(file)
            return
        }
        guard let database = error as? DatabaseError else {
            self = .damaged("\(error)")
            return
        }
        switch database.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
        case .SQLITE_FULL: self = .full
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .unwritable
        case .SQLITE_IOERR: self = .broken
        default: self = .damaged(database.message ?? "SQLite \(database.resultCode.rawValue)")
        }
    }

    /// The reason in words, to stand behind a colon.
    package var reason: LocalizedText {
        switch self {
        case .file(let error): error.reason
        case .inUse:
            LocalizedText(vi: "sổ đang mở ở một cửa sổ sangkien khác", en: "another sangkien has the register open")
        case .newer:
            LocalizedText(
                vi: "sổ do một phiên bản sangkien mới hơn ghi",
                en: "a later version of sangkien wrote the register"
            )
        case .damaged(let words):
            LocalizedText(
                vi: "tệp sổ bị hỏng hoặc không phải sổ của sangkien (\(words))",
                en: "the register is damaged or none of ours (\(words))"
            )
        case .unwritable:
            LocalizedText(
                vi: "không ghi được vào thư mục này (ổ đĩa chỉ cho đọc, hoặc không có quyền)",
                en: "the folder cannot be written (a disk that is only for reading, or no right to it)"
            )
        case .broken: LocalizedText(vi: "ổ đĩa báo lỗi khi đọc, ghi", en: "the disk reports a fault")
        case .full: LocalizedText(vi: "hết dung lượng đĩa", en: "the disk is full")
        case .locked: LocalizedText(vi: "sổ đang bị một ứng dụng khác giữ", en: "another program keeps the register locked")
        case .badBackup(let member):
            LocalizedText(vi: "bản sao lưu không trọn vẹn (\(member))", en: "the backup is not whole (\(member))")
        case .notEmpty:
            LocalizedText(
                vi: "thư mục nhận bản sao lưu đã có dữ liệu; chọn thư mục mới hoặc trống",
                en: "the folder to restore to is not empty; choose a new or empty one"
            )
        }
    }
}
#endif
