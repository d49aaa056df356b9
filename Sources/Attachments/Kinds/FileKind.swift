import SangkienDiagnostics

/// What a file is by its content (loại tệp), whatever its name says.
package enum FileKind: Sendable, Hashable, CaseIterable {
    // Accepted as a paper of a dossier.
    case pdf
    case docx
    case odt
    case jpeg
    case png
    case tiff
    // Known, but not accepted.
    case empty
    case lockedOffice
    case oldWord
    case oldExcel
    case oldPowerPoint
    case oldOffice
    case xlsx
    case pptx
    case ods
    case odp
    case heic
    case webp
    case gif
    case bmp
    case zip
    case rar
    case sevenZip
    case gzip
    case html
    case xml
    case rtf
    case text
    case program
    case unknown

    /// Whether such a file can be a paper of a dossier.
    package var isAccepted: Bool {
        switch self {
        case .pdf, .docx, .odt, .jpeg, .png, .tiff: true
        default: false
        }
    }

    /// The endings that name such a file rightly; empty where any will do.
    package var endings: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .docx: ["docx", "docm", "dotx"]
        case .odt: ["odt", "ott"]
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .png: ["png"]
        case .tiff: ["tif", "tiff"]
        default: []
        }
    }

    /// The kind's name for a message.
    package var name: LocalizedText {
        switch self {
        case .pdf: Self.plain("PDF")
        case .docx: Self.plain("Word (DOCX)")
        case .odt: Self.plain("LibreOffice (ODT)")
        case .jpeg: LocalizedText(vi: "ảnh JPEG", en: "JPEG picture")
        case .png: LocalizedText(vi: "ảnh PNG", en: "PNG picture")
        case .tiff: LocalizedText(vi: "ảnh TIFF", en: "TIFF picture")
        default: otherName
        }
    }

    /// What to do with a file of a kind that is not accepted.
    package var advice: LocalizedText {
        switch self {
        case .heic, .webp, .gif, .bmp: Self.savePicture
        case .zip, .rar, .sevenZip, .gzip: Self.unpack
        case .html, .xml: Self.download
        default: Self.exportPDF
        }
    }

    private var otherName: LocalizedText {
        switch self {
        case .empty: LocalizedText(vi: "tệp không có nội dung", en: "empty file")
        case .lockedOffice: LocalizedText(vi: "tệp Office có mật khẩu", en: "Office file with a password")
        case .oldWord: LocalizedText(vi: "Word kiểu cũ (.doc)", en: "old Word file (.doc)")
        case .oldExcel: LocalizedText(vi: "Excel kiểu cũ (.xls)", en: "old Excel file (.xls)")
        case .oldPowerPoint: LocalizedText(vi: "PowerPoint kiểu cũ (.ppt)", en: "old PowerPoint file (.ppt)")
        case .oldOffice: LocalizedText(vi: "tệp Office kiểu cũ", en: "old Office file")
        case .xlsx: LocalizedText(vi: "bảng tính Excel (XLSX)", en: "Excel sheet (XLSX)")
        case .pptx: LocalizedText(vi: "bản trình chiếu (PPTX)", en: "presentation (PPTX)")
        case .ods: LocalizedText(vi: "bảng tính LibreOffice (ODS)", en: "LibreOffice sheet (ODS)")
        case .odp: LocalizedText(vi: "bản trình chiếu (ODP)", en: "presentation (ODP)")
        case .heic: LocalizedText(vi: "ảnh HEIC của điện thoại", en: "HEIC picture of a telephone")
        case .webp: LocalizedText(vi: "ảnh WebP", en: "WebP picture")
        case .gif: LocalizedText(vi: "ảnh GIF", en: "GIF picture")
        case .bmp: LocalizedText(vi: "ảnh BMP", en: "BMP picture")
        case .zip: LocalizedText(vi: "tệp nén ZIP", en: "ZIP archive")
        case .rar: LocalizedText(vi: "tệp nén RAR", en: "RAR archive")
        case .sevenZip: LocalizedText(vi: "tệp nén 7z", en: "7z archive")
        case .gzip: LocalizedText(vi: "tệp nén GZ", en: "GZ archive")
        case .html: LocalizedText(vi: "trang web (HTML)", en: "web page (HTML)")
        case .xml: LocalizedText(vi: "tệp XML", en: "XML file")
        case .rtf: LocalizedText(vi: "văn bản RTF", en: "RTF text")
        case .text: LocalizedText(vi: "văn bản thuần", en: "plain text")
        case .program: LocalizedText(vi: "tệp chạy của máy tính", en: "computer program")
        default: LocalizedText(vi: "dạng tệp chưa xác định", en: "unknown kind of file")
        }
    }

    private static func plain(_ name: String) -> LocalizedText {
        LocalizedText(vi: name, en: name)
    }

    private static let savePicture = LocalizedText(
        vi: "mở ảnh rồi lưu lại thành JPEG hoặc PNG",
        en: "open the picture and save it as JPEG or PNG"
    )
    private static let unpack = LocalizedText(
        vi: "giải nén rồi đặt từng văn bản vào thư mục hồ sơ",
        en: "unpack it and put each paper into the dossier's folder"
    )
    private static let download = LocalizedText(
        vi: "tải lại văn bản gốc; tệp này chỉ là trang web báo lỗi hoặc trang đăng nhập",
        en: "download the paper again; this is only a web page, perhaps of an error or a login"
    )
    private static let exportPDF = LocalizedText(
        vi: "mở tệp, kiểm tra nội dung rồi lưu thành PDF",
        en: "open it, look at its content and save it as PDF"
    )
}
