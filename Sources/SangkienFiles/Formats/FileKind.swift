import SangkienDiagnostics

/// What a file sent as a paper is by its content (loại tệp), whatever its name says: finer than `FileFormats`, to which each kind belongs.
package enum FileKind: Sendable, Hashable, CaseIterable {
    // Accepted as a paper of a dossier.
    /// A PDF file, with `%PDF-` in its first 1,024 bytes.
    case pdf
    /// Word since 2007 (WordprocessingML in a package).
    case docx
    /// A LibreOffice text in a package.
    case odt
    /// A JPEG picture.
    case jpeg
    /// A PNG picture.
    case png
    /// A TIFF picture, also of more than 4 GB (BigTIFF).
    case tiff
    // Known, but not accepted.
    /// A file without a byte.
    case empty
    /// An Office file with a password (an encrypted package in a compound file).
    case lockedOffice
    /// A compound file with a Word document.
    case oldWord
    /// A compound file with an Excel workbook.
    case oldExcel
    /// A compound file with slides.
    case oldPowerPoint
    /// A compound file with none of these.
    case oldOffice
    /// An Excel workbook since 2007, also a binary one.
    case xlsx
    /// Slides of PowerPoint since 2007.
    case pptx
    /// A LibreOffice workbook.
    case ods
    /// Slides of LibreOffice.
    case odp
    /// A HEIC or AVIF picture.
    case heic
    /// A WebP picture.
    case webp
    /// A GIF picture.
    case gif
    /// A Windows bitmap.
    case bmp
    /// A ZIP archive that is no document.
    case zip
    /// A RAR archive.
    case rar
    /// A 7z archive.
    case sevenZip
    /// A gzip archive.
    case gzip
    /// A web page.
    case html
    /// XML that is no web page.
    case xml
    /// An RTF document.
    case rtf
    /// Text without control characters.
    case text
    /// A program of Windows or Linux.
    case program
    /// Anything else.
    case unknown

    /// Whether such a file can be a paper of a dossier.
    package var isAccepted: Bool {
        switch self {
        case .pdf, .docx, .odt, .jpeg, .png, .tiff: true
        default: false
        }
    }

    /// The kind in the one list; nil for what only its content shows.
    package var format: FileFormat? {
        switch self {
        case .pdf: FileFormats.pdf
        case .docx: FileFormats.word
        case .odt: FileFormats.openText
        case .jpeg: FileFormats.jpeg
        case .png: FileFormats.png
        case .tiff: FileFormats.tiff
        case .empty: FileFormats.empty
        case .oldWord: FileFormats.oldWord
        case .oldExcel: FileFormats.oldExcel
        case .oldPowerPoint, .pptx, .odp: FileFormats.presentation
        case .lockedOffice, .oldOffice: FileFormats.oldOffice
        case .xlsx, .ods: FileFormats.workbook
        case .heic: FileFormats.heic
        case .webp: FileFormats.webp
        case .gif: FileFormats.gif
        case .bmp: FileFormats.otherPicture
        case .zip: FileFormats.zip
        case .rar: FileFormats.rar
        case .sevenZip: FileFormats.sevenZip
        case .gzip: FileFormats.gzip
        case .html: FileFormats.html
        case .xml: FileFormats.xml
        case .rtf: FileFormats.rtf
        case .text: FileFormats.text
        case .program, .unknown: nil
        }
    }

    /// The endings that name such a file rightly, the usual one first; empty where any will do.
    package var endings: [String] {
        isAccepted ? format?.endings.filter { !FileFormats.flatEndings.contains($0) } ?? [] : []
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
