import Glibc
import SangkienDiagnostics

/// What to do about what could not be read.
extension FileError {
    /// `D002` at `place`, with the reason and what to do about it.
    package func unreadable(at place: SourceLocation) -> Diagnostic {
        Diagnostic(.inputUnreadable, at: place, Argument("reason", reason), Argument("advice", advice))
    }

    private var advice: LocalizedText {
        switch errno {
        case EFBIG:
            LocalizedText(
                vi: "Kiểm tra xem có đúng tệp cần đọc không; nếu đúng, chia tệp thành nhiều tệp nhỏ hơn rồi chạy lại với tất cả.",
                en: "See whether it is the file you meant; if so, divide it into smaller files, and run again with all of them."
            )
        case ENOTDIR:
            LocalizedText(
                vi: "Ghi đường dẫn của thư mục chứa tệp này, không ghi đường dẫn của tệp.",
                en: "Give the path of the folder that holds the file, not that of the file."
            )
        case EISDIR:
            LocalizedText(vi: "Ghi đường dẫn của một tệp trong thư mục này.", en: "Give the path of a file in this folder.")
        case ENAMETOOLONG: LocalizedText(vi: "Đặt tên ngắn hơn rồi chạy lại.", en: "Give it a shorter name, and run again.")
        case ELOOP:
            LocalizedText(vi: "Ghi đường dẫn của chính tệp, không ghi liên kết.", en: "Give the path of the file itself, not of a link.")
        case EMFILE, ENFILE, ENOMEM:
            LocalizedText(vi: "Đóng bớt ứng dụng khác rồi chạy lại.", en: "Close other programs, and run again.")
        case EIO, ENXIO, ENODEV, ESTALE:
            LocalizedText(
                vi: "Xem ổ đĩa (ổ mạng, USB) còn đó không; chép tệp sang nơi khác rồi chạy lại.",
                en: "See that the disk (a share, a USB stick) is there; copy the file to another place, and run again."
            )
        default:
            LocalizedText(
                vi: "Đóng tệp nếu đang mở ở ứng dụng khác, kiểm tra quyền đọc, rồi chạy lại.",
                en: "Close it in other programs, check that you may read it, and run again."
            )
        }
    }
}
