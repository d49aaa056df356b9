import Attachments
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The words of messages about files.
enum PaperWords {
    /// The longest name that a message shows.
    private static let longest = 100

    /// A file's name for a message: short, on one line, without telephone numbers and e-mail addresses.
    static func shown(_ name: String) -> String {
        let line = Redaction.redact(name).filter { !$0.isNewline && $0 != "\t" }
        return line.count > longest ? String(line.prefix(longest)) + "…" : line
    }

    static func reason(_ refusal: AttachmentFolder.Refusal) -> LocalizedText {
        switch refusal {
        case .absolute:
            LocalizedText(vi: "là đường dẫn đầy đủ trên một máy tính", en: "it is a full path on some computer")
        case .goesUp: LocalizedText(vi: "có “..” đi lên thư mục trên", en: "it goes up by “..”")
        case .address: LocalizedText(vi: "là một địa chỉ trên mạng", en: "it is an address on the network")
        case .link: LocalizedText(vi: "đi qua một liên kết dẫn ra ngoài", en: "it leads out through a link")
        }
    }

    static func notAccepted(_ kind: FileKind) -> LocalizedText {
        LocalizedText(
            vi: "nội dung là \(kind.name.vietnamese), không thuộc dạng nhận (PDF, DOCX, ODT, JPEG, PNG, TIFF)",
            en: "it is of the kind “\(kind.name.english)”, which is not accepted (PDF, DOCX, ODT, JPEG, PNG, TIFF)"
        )
    }

    static func several(_ count: Int) -> LocalizedText {
        LocalizedText(vi: "có \(count) tệp có thể là văn bản này", en: "\(count) files could be this paper")
    }

    static let openIt = LocalizedText(vi: "mở tệp xem có đúng là văn bản này không", en: "open the file and see whether it is the paper")
    static let nameIt = LocalizedText(vi: "ghi đúng tên tệp vào bảng", en: "enter the exact name in the table")
}
