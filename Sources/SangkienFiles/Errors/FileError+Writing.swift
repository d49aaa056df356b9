import Glibc
import SangkienDiagnostics

/// The words for what could not be written: the same error means something else than it does for reading.
extension FileError {
    /// The reason in words an office worker understands.
    package var writeReason: LocalizedText {
        switch errno {
        case ENOENT:
            LocalizedText(
                vi: "thư mục này không có, hoặc vừa bị xóa hay đổi tên",
                en: "the folder does not exist, or was just removed or renamed"
            )
        case EFBIG: LocalizedText(vi: "tệp vượt cỡ mà máy cho phép", en: "the file is larger than the system allows")
        case ENOTEMPTY: LocalizedText(vi: "đã có một thư mục trùng tên", en: "a folder of that name is in the way")
        default: reason
        }
    }

    /// What to do about it, a sentence.
    package var writeAdvice: LocalizedText {
        switch errno {
        case ENOSPC, EDQUOT:
            LocalizedText(
                vi: "Giải phóng dung lượng đĩa, hoặc chọn nơi lưu khác bằng -o, rồi chạy lại.",
                en: "Free some disk space, or choose another place with -o, and run again."
            )
        case ENOENT, EIO, ENXIO, ENODEV, ESTALE:
            LocalizedText(
                vi: "Xem thư mục và ổ đĩa (ổ mạng, USB) còn đó không, không xóa hay đổi tên khi đang chạy, rồi chạy lại.",
                en: "See that the folder and the disk (a share, a USB stick) are there, leave them alone during a run, and run again."
            )
        case EACCES, EPERM, EROFS:
            LocalizedText(
                vi: "Chọn thư mục khác bằng -o, hoặc kiểm tra quyền ghi của thư mục này.",
                en: "Choose another place with -o, or check that you may write to this one."
            )
        case EISDIR, ENOTDIR, EEXIST, ENOTEMPTY, ELOOP:
            LocalizedText(
                vi: "Chuyển tệp, thư mục hoặc liên kết trùng tên đi nơi khác, hoặc chọn nơi lưu khác bằng -o.",
                en: "Move the file, folder or link of that name away, or choose another place with -o."
            )
        case ENAMETOOLONG, EINVAL:
            LocalizedText(vi: "Chọn tên hoặc nơi lưu ngắn hơn bằng -o.", en: "Choose a shorter name or place with -o.")
        case EFBIG:
            LocalizedText(
                vi: "Chia nhỏ dữ liệu, hoặc hỏi người quản trị máy về giới hạn cỡ tệp (ulimit -f).",
                en: "Divide the data, or ask who runs the machine about its limit of file sizes (ulimit -f)."
            )
        case EMFILE, ENFILE:
            LocalizedText(
                vi: "Đóng bớt ứng dụng hoặc thêm --jobs 1; nếu vẫn vậy, hỏi người quản trị máy về ulimit -n.",
                en: "Close some programs or add --jobs 1; failing that, ask who runs the machine about ulimit -n."
            )
        case ENOMEM: LocalizedText(vi: "Đóng bớt ứng dụng rồi chạy lại.", en: "Close some programs and run again.")
        case EBUSY, ETXTBSY:
            LocalizedText(vi: "Đóng tệp nếu đang mở rồi chạy lại.", en: "Close the file if it is open, and run again.")
        default: Self.generalAdvice
        }
    }

    /// What to do where the cause tells nothing.
    package static let generalAdvice = LocalizedText(
        vi: "Chạy lại; nếu vẫn vậy, chọn nơi lưu khác bằng -o.",
        en: "Run again; failing that, choose another place with -o."
    )

    /// The finding that nothing can be written at `place`.
    package func unwritable(_ place: String) -> Diagnostic {
        Diagnostic(
            .outputFolderUnwritable,
            at: SourceLocation(file: place),
            Argument("reason", writeReason),
            Argument("advice", writeAdvice)
        )
    }

    /// The finding that the file called `place` could not be finished.
    package func unfinished(_ place: String) -> Diagnostic {
        Diagnostic(.writeFailed, at: SourceLocation(file: place), Argument("reason", writeReason), Argument("advice", writeAdvice))
    }
}
