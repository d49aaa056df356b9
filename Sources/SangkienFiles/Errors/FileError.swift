import Glibc
import SangkienDiagnostics

/// A file or folder that could not be read or written (lỗi tệp): which one, and why.
package struct FileError: Error, Sendable {
    /// The path as given.
    package let path: String
    /// The system's error number.
    package let errno: Int32

    /// An error of the system for `path`.
    package init(path: String, errno: Int32) {
        self.path = path
        self.errno = errno
    }

    /// The error of a file that is to be written where a folder is.
    package static func folderInTheWay(_ path: String) -> FileError { FileError(path: path, errno: EISDIR) }

    /// The error of a place that is in use.
    package static func inUse(_ path: String) -> FileError { FileError(path: path, errno: EBUSY) }

    /// True when a file holds more than was asked for.
    package var isTooLarge: Bool { errno == EFBIG }

    /// The reason in words an office worker understands.
    package var reason: LocalizedText {
        switch errno {
        case ENOENT: LocalizedText(vi: "không tìm thấy", en: "it does not exist")
        case EACCES, EPERM: LocalizedText(vi: "không có quyền", en: "permission denied")
        case EISDIR: LocalizedText(vi: "đây là thư mục, không phải tệp", en: "it is a folder, not a file")
        case ENOTDIR: LocalizedText(vi: "trên đường dẫn có một tệp chứ không phải thư mục", en: "part of the path is a file")
        case EEXIST: LocalizedText(vi: "đã có một tệp trùng tên", en: "a file of that name is in the way")
        case ENOSPC, EDQUOT: LocalizedText(vi: "hết dung lượng đĩa", en: "the disk is full")
        case EROFS: LocalizedText(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
        case ENAMETOOLONG: LocalizedText(vi: "tên quá dài", en: "the name is too long")
        case EFBIG: LocalizedText(vi: "tệp quá lớn", en: "the file is too large")
        case EIO: LocalizedText(vi: "ổ đĩa hỏng hoặc bị rút ra", en: "the disk failed or was removed")
        case ELOOP: LocalizedText(vi: "trên đường dẫn có một liên kết", en: "there is a link in the path")
        case EMFILE, ENFILE: LocalizedText(vi: "máy đang mở quá nhiều tệp", en: "too many files are open")
        case ENOMEM: LocalizedText(vi: "hết bộ nhớ", en: "there is no more memory")
        case EPIPE: LocalizedText(vi: "bên nhận đã ngừng đọc", en: "the reader has stopped reading")
        default: systemText
        }
    }

    private var systemText: LocalizedText {
        guard let text = unsafe strerror(errno) else { return LocalizedText(vi: "lỗi \(errno)", en: "error \(errno)") }
        let words = unsafe String(cString: text)
        return LocalizedText(vi: "lỗi hệ thống \(errno) (\(words))", en: words)
    }
}
