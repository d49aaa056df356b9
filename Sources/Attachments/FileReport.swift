import SangkienDiagnostics
import SangkienFiles

/// What opening one file showed (kết quả mở tệp).
package struct FileReport: Sendable, Equatable {
    /// What it is by its content.
    package var kind: FileKind
    /// Its pages, where they could be counted.
    package var pages: PageCount?
    /// Why it cannot serve as a paper; nil when nothing speaks against it.
    package var problem: FileProblem?
    /// What could be better about a scan; information only.
    package var advice: [ScanAdvice] = []
}

/// A number of pages and where it comes from.
package struct PageCount: Sendable, Equatable {
    /// How the number was found.
    package enum Basis: Sendable {
        /// Every page was found.
        case counted
        /// The file says so of itself (DOCX, ODT).
        case stated
        /// The list of pages is damaged; what looks like a page was counted.
        case estimated
    }

    /// How many pages there are.
    package let count: Int
    /// How the number was found.
    package let basis: Basis
}

/// Why a file cannot serve as a paper, or cannot be judged.
package enum FileProblem: Sendable, Equatable {
    /// No bytes at all.
    case empty
    /// Its end is missing.
    case cut
    /// Its parts contradict one another.
    case damaged
    /// It opens with a password only.
    case locked
    /// A document without a page.
    case withoutPages
    /// Locked in a way that does not tell whether a password is needed.
    case maybeLocked
    /// Larger than the program reads.
    case tooLarge
    /// Built so oddly that reading it was given up.
    case tooComplex
    /// The system's error number.
    case unreadable(Int32)

    /// True when the paper is surely not there; false when only a person can tell.
    package var isCertain: Bool {
        switch self {
        case .empty, .cut, .damaged, .locked, .withoutPages: true
        case .maybeLocked, .tooLarge, .tooComplex, .unreadable: false
        }
    }

    /// The reason in words an office worker understands.
    package var reason: LocalizedText {
        switch self {
        case .empty: LocalizedText(vi: "tệp không có nội dung", en: "it is empty")
        case .cut:
            LocalizedText(
                vi: "tệp bị thiếu phần cuối, có lẽ gửi hoặc tải về chưa xong",
                en: "its end is missing, perhaps it was not fully sent or downloaded"
            )
        case .damaged: LocalizedText(vi: "tệp đã hỏng, không đọc được nội dung", en: "it is damaged and cannot be read")
        case .locked: LocalizedText(vi: "tệp có mật khẩu, không mở được", en: "it has a password and cannot be opened")
        case .withoutPages: LocalizedText(vi: "tệp không có trang nào", en: "it has no pages")
        case .maybeLocked:
            #if SystemCrypto
            LocalizedText(
                vi: "tệp được khóa, sangkien chưa xác định được khi mở có cần mật khẩu không",
                en: "it is locked, and the program cannot tell whether it needs a password"
            )
            #else
            LocalizedText(
                vi: "tệp được khóa, mà bản sangkien này cài không kèm OpenSSL nên chưa xác định được khi mở có cần mật khẩu không",
                en: "it is locked, and this build, made without OpenSSL, cannot tell whether it needs a password"
            )
            #endif
        case .tooLarge:
            LocalizedText(
                vi: "tệp lớn hơn \(OpenedFile.maxBytes >> 20) MB nên không mở",
                en: "it is larger than \(OpenedFile.maxBytes >> 20) MB and was not opened"
            )
        case .tooComplex:
            LocalizedText(vi: "tệp được tạo bất thường nên ngừng đọc giữa chừng", en: "it is made so oddly that reading it was given up")
        case .unreadable(let errno): FileError(path: "", errno: errno).reason
        }
    }
}

/// Advice about a scan (NĐ 30/2020/NĐ-CP, Phụ lục I: PDF từ 1.4, ảnh màu, từ 200 dpi; docs/data.md, “The paper”).
package enum ScanAdvice: Sendable, Equatable {
    /// An older version of PDF than 1.4.
    case oldPDF(String)
    /// Fewer than 200 dots an inch.
    case lowResolution(Int)
    /// Black and white or grey.
    case withoutColour

    /// The lowest advised resolution, in dots an inch.
    static let minimumResolution = 200

    /// The advice in words.
    package var text: LocalizedText {
        switch self {
        case .oldPDF(let version):
            LocalizedText(vi: "PDF \(version) (nên từ 1.4 trở lên)", en: "PDF \(version) (1.4 or later is advised)")
        case .lowResolution(let dpi):
            LocalizedText(
                vi: "khoảng \(dpi) dpi (nên từ \(Self.minimumResolution) dpi trở lên)",
                en: "about \(dpi) dpi (\(Self.minimumResolution) dpi or more is advised)"
            )
        case .withoutColour: LocalizedText(vi: "không có màu (nên quét màu)", en: "no colour (a colour scan is advised)")
        }
    }
}
