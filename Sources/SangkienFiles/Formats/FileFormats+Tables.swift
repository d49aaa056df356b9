import SangkienDiagnostics

/// Files that may hold a table in a form that is not read (dạng không đọc, có thể chứa bảng).
extension FileFormats {
    package static let oldExcel = FileFormat(
        vi: "bảng tính Excel kiểu cũ (.xls)",
        en: "an old Excel workbook (.xls)",
        .mayHoldTable,
        ["xls", "xlt", "xla", "xlw"],
        advice: FileAdvice.saveAsExcel
    )
    package static let binaryExcel = FileFormat(
        vi: "bảng tính Excel dạng nhị phân (.xlsb)",
        en: "a binary Excel workbook (.xlsb)",
        .mayHoldTable,
        ["xlsb"],
        advice: FileAdvice.saveAsExcel
    )
    package static let oldOffice = FileFormat(
        vi: "tệp Office kiểu cũ",
        en: "an Office file of an older form",
        .mayHoldTable,
        [],
        [.start([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])],
        advice: FileAdvice.oldOffice
    )
    package static let oldWord = FileFormat(
        vi: "văn bản Word kiểu cũ (.doc)",
        en: "an old Word document (.doc)",
        .mayHoldTable,
        ["doc", "dot"],
        advice: FileAdvice.saveAsWord
    )
    package static let rtf = FileFormat(
        vi: "văn bản RTF",
        en: "an RTF document",
        .mayHoldTable,
        ["rtf", "wps"],
        [.start("{\\rtf")],
        advice: FileAdvice.saveAsWord
    )
    package static let otherOpenDocument = FileFormat(
        vi: "một tài liệu LibreOffice khác",
        en: "another LibreOffice document",
        .mayHoldTable,
        ["odg", "odb", "odf", "odm"],
        advice: FileAdvice.askSender
    )
    package static let otherPackage = FileFormat(
        vi: "một gói tài liệu khác",
        en: "some other package",
        .mayHoldTable,
        [],
        advice: FileAdvice.askSender
    )
    package static let presentation = FileFormat(
        vi: "bản trình chiếu",
        en: "a presentation",
        .mayHoldTable,
        ["ppt", "pptx", "pps", "ppsx", "odp"],
        advice: FileAdvice.copyTable
    )
    package static let numbers = FileFormat(
        vi: "bảng tính Numbers của Apple",
        en: "an Apple Numbers spreadsheet",
        .mayHoldTable,
        ["numbers"],
        advice: .init(
            vi: "Trong Numbers, chọn Tệp (File) → Xuất sang (Export To) → Excel, rồi dùng tệp vừa xuất.",
            en: "In Numbers, choose File → Export To → Excel, and use that file."
        )
    )
    package static let webArchive = FileFormat(
        vi: "trang web lưu thành một tệp (MHTML)",
        en: "a web page saved as one file (MHTML)",
        .mayHoldTable,
        ["mht", "mhtml"],
        advice: .init(
            vi: "Mở bằng trình duyệt, Word hoặc Excel, lưu lại thành trang web (*.htm) hoặc bảng tính .xlsx, rồi dùng tệp đó.",
            en: "Open it in a browser, Word or Excel, save it as a web page (*.htm) or an .xlsx workbook, and use that file."
        )
    )
    package static let xml = FileFormat(
        vi: "tài liệu XML",
        en: "an XML document",
        .mayHoldTable,
        ["xml"],
        advice: FileAdvice.saveAsExcel
    )
    package static let zip = FileFormat(
        vi: "tệp nén ZIP",
        en: "a ZIP archive",
        .mayHoldTable,
        ["zip"],
        [.start([0x50, 0x4B, 3, 4]), .start([0x50, 0x4B, 5, 6])],
        advice: FileAdvice.unpack
    )
    package static let rar = FileFormat(
        vi: "tệp nén RAR",
        en: "a RAR archive",
        .mayHoldTable,
        ["rar"],
        [.start(Array("Rar!".utf8) + [0x1A])],
        advice: FileAdvice.unpack
    )
    package static let sevenZip = FileFormat(
        vi: "tệp nén 7z",
        en: "a 7z archive",
        .mayHoldTable,
        ["7z"],
        [.start(Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C])],
        advice: FileAdvice.unpack
    )
    package static let gzip = FileFormat(
        vi: "tệp nén gzip",
        en: "a gzip archive",
        .mayHoldTable,
        ["gz", "tgz"],
        [.start([0x1F, 0x8B])],
        advice: FileAdvice.unpack
    )
    package static let xz = FileFormat(
        vi: "tệp nén xz",
        en: "an xz archive",
        .mayHoldTable,
        ["xz"],
        [.start([0xFD] + Array("7zXZ".utf8))],
        advice: FileAdvice.unpack
    )
    package static let otherArchive = FileFormat(
        vi: "tệp nén",
        en: "an archive",
        .mayHoldTable,
        ["tar", "bz2", "zst", "cab", "iso", "arj", "lzh"],
        advice: FileAdvice.unpack
    )
    package static let mail = FileFormat(
        vi: "thư điện tử",
        en: "an e-mail message",
        .mayHoldTable,
        ["eml", "msg", "mbox"],
        advice: .init(
            vi: "Mở thư, lưu các tệp đính kèm vào thư mục này rồi chạy lại.",
            en: "Open the message, save its attachments into this folder, and run again."
        )
    )
    package static let database = FileFormat(
        vi: "cơ sở dữ liệu",
        en: "a database",
        .mayHoldTable,
        ["mdb", "accdb", "sqlite", "db", "dbf"],
        [.start([0, 1, 0, 0] + Array("Standard ".utf8))],
        advice: FileAdvice.export
    )
    package static let sqlite = FileFormat(
        vi: "cơ sở dữ liệu SQLite",
        en: "an SQLite database",
        .mayHoldTable,
        [],
        [.start(Array("SQLite format 3".utf8) + [0])],
        advice: FileAdvice.export
    )
    package static let utf32 = FileFormat(
        vi: "văn bản UTF-32",
        en: "UTF-32 text",
        .mayHoldTable,
        [],
        [.start([0xFF, 0xFE, 0, 0]), .start([0, 0, 0xFE, 0xFF])],
        advice: .init(
            vi: "Mở tệp bằng Excel hoặc Notepad, lưu lại thành CSV UTF-8.",
            en: "Open it in Excel or Notepad and save it as CSV UTF-8."
        )
    )
}
