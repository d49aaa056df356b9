import SangkienDiagnostics

/// Files that may hold a table in a form that is not read (dạng không đọc, có thể chứa bảng).
extension FileFormats {
    /// Excel before 2007; known by its ending, and from inside as a compound file with a workbook.
    package static let oldExcel = FileFormat(
        vi: "bảng tính Excel kiểu cũ (.xls)",
        en: "an old Excel workbook (.xls)",
        .mayHoldTable,
        ["xls", "xlt", "xla", "xlw"],
        advice: FileAdvice.saveAsExcel
    )
    /// Excel's binary form of 2007 (BIFF12 in a package).
    package static let binaryExcel = FileFormat(
        vi: "bảng tính Excel dạng nhị phân (.xlsb)",
        en: "a binary Excel workbook (.xlsb)",
        .mayHoldTable,
        ["xlsb"],
        members: ["xl/workbook.bin"],
        advice: FileAdvice.saveAsExcel
    )
    /// A compound file (OLE2) whose program is not known, or that has a password.
    package static let oldOffice = FileFormat(
        vi: "tệp Office kiểu cũ",
        en: "an Office file of an older form",
        .mayHoldTable,
        [],
        [.start(FileMark.compoundFile)],
        advice: FileAdvice.oldOffice
    )
    /// Word before 2007.
    package static let oldWord = FileFormat(
        vi: "văn bản Word kiểu cũ (.doc)",
        en: "an old Word document (.doc)",
        .mayHoldTable,
        ["doc", "dot"],
        advice: FileAdvice.saveAsWord
    )
    /// RTF, and documents of WPS and Works, which are often RTF inside.
    package static let rtf = FileFormat(
        vi: "văn bản RTF",
        en: "an RTF document",
        .mayHoldTable,
        ["rtf", "wps"],
        [.start(FileMark.rtf)],
        advice: FileAdvice.saveAsWord
    )
    /// OpenDocument drawings, databases, formulas and master documents.
    package static let otherOpenDocument = FileFormat(
        vi: "một tài liệu LibreOffice khác",
        en: "another LibreOffice document",
        .mayHoldTable,
        ["odg", "odb", "odf", "odm"],
        types: ["application/vnd.oasis.opendocument."],
        advice: FileAdvice.askSender
    )
    /// An Office package (OPC) that holds neither a workbook nor a text.
    package static let otherPackage = FileFormat(
        vi: "một gói tài liệu khác",
        en: "some other package",
        .mayHoldTable,
        [],
        advice: FileAdvice.askSender
    )
    /// Slides of PowerPoint and Impress.
    package static let presentation = FileFormat(
        vi: "bản trình chiếu",
        en: "a presentation",
        .mayHoldTable,
        ["ppt", "pptx", "pps", "ppsx", "odp"],
        members: ["ppt/"],
        types: ["application/vnd.oasis.opendocument.presentation"],
        advice: FileAdvice.copyTable
    )
    /// A spreadsheet of Apple's Numbers.
    package static let numbers = FileFormat(
        vi: "bảng tính Numbers của Apple",
        en: "an Apple Numbers spreadsheet",
        .mayHoldTable,
        ["numbers"],
        members: ["Index/Document.iwa"],
        advice: .init(
            vi: "Trong Numbers, chọn Tệp (File) → Xuất sang (Export To) → Excel, rồi dùng tệp vừa xuất.",
            en: "In Numbers, choose File → Export To → Excel, and use that file."
        )
    )
    /// A web page with its parts in one message (MHTML).
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
    /// XML that is no workbook.
    package static let xml = FileFormat(
        vi: "tài liệu XML",
        en: "an XML document",
        .mayHoldTable,
        ["xml"],
        advice: FileAdvice.saveAsExcel
    )
    /// A ZIP archive that is no document.
    package static let zip = FileFormat(
        vi: "tệp nén ZIP",
        en: "a ZIP archive",
        .mayHoldTable,
        ["zip"],
        [.start(FileMark.zipMember), .start(FileMark.emptyZip)],
        advice: FileAdvice.unpack
    )
    /// A RAR archive.
    package static let rar = FileFormat(
        vi: "tệp nén RAR",
        en: "a RAR archive",
        .mayHoldTable,
        ["rar"],
        [.start(FileMark.rar)],
        advice: FileAdvice.unpack
    )
    /// A 7z archive.
    package static let sevenZip = FileFormat(
        vi: "tệp nén 7z",
        en: "a 7z archive",
        .mayHoldTable,
        ["7z"],
        [.start(FileMark.sevenZip)],
        advice: FileAdvice.unpack
    )
    /// A gzip archive.
    package static let gzip = FileFormat(
        vi: "tệp nén gzip",
        en: "a gzip archive",
        .mayHoldTable,
        ["gz", "tgz"],
        [.start(FileMark.gzip)],
        advice: FileAdvice.unpack
    )
    /// An xz archive.
    package static let xz = FileFormat(
        vi: "tệp nén xz",
        en: "an xz archive",
        .mayHoldTable,
        ["xz"],
        [.start([0xFD] + Array("7zXZ".utf8))],
        advice: FileAdvice.unpack
    )
    /// Archives and images of disks known by their endings alone.
    package static let otherArchive = FileFormat(
        vi: "tệp nén",
        en: "an archive",
        .mayHoldTable,
        ["tar", "bz2", "zst", "cab", "iso", "arj", "lzh"],
        advice: FileAdvice.unpack
    )
    /// Messages and mailboxes, whose attachments may be tables.
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
    /// Databases of Access, dBASE and others.
    package static let database = FileFormat(
        vi: "cơ sở dữ liệu",
        en: "a database",
        .mayHoldTable,
        ["mdb", "accdb", "sqlite", "db", "dbf"],
        [.start([0, 1, 0, 0] + Array("Standard ".utf8))],
        advice: FileAdvice.export
    )
    /// SQLite, known by its first bytes.
    package static let sqlite = FileFormat(
        vi: "cơ sở dữ liệu SQLite",
        en: "an SQLite database",
        .mayHoldTable,
        [],
        [.start(Array("SQLite format 3".utf8) + [0])],
        advice: FileAdvice.export
    )
    /// Text in UTF-32, which no office program writes by itself.
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
