import SangkienDiagnostics

/// The one list of kinds of files (danh mục dạng tệp): what is read, and what is said of the rest.
package enum FileFormats {
    // MARK: Read

    /// Excel since 2007 and OpenDocument.
    package static let workbook = FileFormat(
        vi: "bảng tính XLSX hoặc ODS",
        en: "an XLSX or ODS workbook",
        .read,
        ["xlsx", "xlsm", "xltx", "ods", "ots", "fods"],
        members: ["xl/"],
        types: ["application/vnd.oasis.opendocument.spreadsheet"],
        advice: .init(
            vi: "Đổi đuôi tên tệp thành .xlsx (của Excel) hoặc .ods (của LibreOffice) rồi chạy lại.",
            en: "Rename it to end in .xlsx (of Excel) or .ods (of LibreOffice), and run again."
        )
    )
    /// Word since 2007: its tables are read.
    package static let word = FileFormat(
        vi: "văn bản Word",
        en: "a Word document",
        .read,
        ["docx", "docm", "dotx", "dotm"],
        members: ["word/"]
    )
    /// Writer: its tables are read.
    package static let openText = FileFormat(
        vi: "văn bản LibreOffice (ODT)",
        en: "a LibreOffice text document (ODT)",
        .read,
        ["odt", "ott", "fodt"],
        types: ["application/vnd.oasis.opendocument.text"]
    )
    /// Pages of HTML: their tables are read.
    package static let html = FileFormat(vi: "trang HTML", en: "an HTML page", .read, pageEndings + ["xhtml"])
    /// Text in columns.
    package static let csv = FileFormat(vi: "bảng CSV", en: "a CSV table", .read, ["csv", "tsv", "txt"])
    /// JSON and JSON lines.
    package static let json = FileFormat(vi: "dữ liệu JSON", en: "JSON data", .read, ["json", "jsonl", "ndjson"])

    /// A text document that holds no table of initiatives, or is a decision with a list of them.
    package static let paperDocument = FileFormat(
        vi: "văn bản không phải bảng tổng hợp sáng kiến",
        en: "documents that are no summary of initiatives",
        .paper,
        [],
        advice: FileAdvice.paper
    )

    // MARK: Known by nothing

    /// A file without a byte.
    package static let empty = FileFormat(
        vi: "tệp không có nội dung",
        en: "an empty file",
        .mayHoldTable,
        [],
        advice: .init(
            vi: "Tệp không có nội dung, có thể do chép hoặc tải dở: đề nghị người gửi gửi lại.",
            en: "It has no content; perhaps a copy or a download broke off: ask the sender for it again."
        )
    )
    /// A table whose name begins with a dot.
    package static let hidden = FileFormat(
        vi: "tệp ẩn (tên bắt đầu bằng dấu chấm)",
        en: "a hidden file (its name begins with a dot)",
        .mayHoldTable,
        [],
        advice: .init(
            vi: "Nếu là bảng dữ liệu, bỏ dấu chấm ở đầu tên rồi chạy lại; nếu không, xóa hoặc chuyển tệp đi nơi khác.",
            en: "If it is a table, rename it without the leading dot and run again; if not, delete it or move it away."
        )
    )
    /// A table in a folder whose name begins with a dot.
    package static let inHiddenFolder = FileFormat(
        vi: "tệp trong thư mục ẩn (tên thư mục bắt đầu bằng dấu chấm)",
        en: "a file in a hidden folder (its name begins with a dot)",
        .mayHoldTable,
        [],
        advice: .init(
            vi: "Nếu là bảng dữ liệu, chuyển tệp ra ngoài hoặc bỏ dấu chấm ở đầu tên thư mục rồi chạy lại; nếu không, xóa đi.",
            en: "If it is a table, move it out of there, or rename the folder without the dot, and run again; if not, delete it."
        )
    )
    /// Text under an ending that is not known.
    package static let text = FileFormat(
        vi: "văn bản thường (CSV?)",
        en: "plain text (CSV?)",
        .mayHoldTable,
        [],
        advice: .init(
            vi: "Nếu là bảng CSV hay JSON, đổi đuôi tên tệp thành .csv hoặc .json rồi chạy lại.",
            en: "If it is a CSV table or JSON, rename it to end in .csv or .json, and run again."
        )
    )
    /// Anything else.
    package static let binary = FileFormat(
        vi: "dữ liệu nhị phân",
        en: "binary data",
        .mayHoldTable,
        [],
        advice: FileAdvice.askSender
    )

    /// All kinds that an ending, a signature or what is inside tells; of kinds that share members or types, the narrower first.
    package static let all = [
        binaryExcel, workbook, csv, json, oldExcel, oldOffice, oldWord, word, openText, rtf, presentation, otherOpenDocument, numbers, html,
        webArchive, xml, zip, rar, sevenZip, gzip, xz, otherArchive, mail, database, sqlite, utf32, pdf, png, jpeg, gif, tiff, webp, heic,
        otherPicture, media,
    ]

    /// The endings of all that is read, for messages: `.xlsx, .xlsm, …`.
    package static let readEndings = all.filter { $0.use == .read }.flatMap(\.endings).map { "." + $0 }.joined(separator: ", ")

    /// The endings of OpenDocument as one file of XML, which is no archive.
    package static let flatEndings: Set<String> = ["fods", "fodt"]
    /// The endings of pages that are templates or results.
    package static let pageEndings = ["html", "htm"]

    private static let byEnding: [String: FileFormat] = Dictionary(
        all.flatMap { format in format.endings.map { ($0, format) } },
        uniquingKeysWith: { first, _ in first }
    )

    /// The kind that the ending of a file's name promises; nil for an unknown one or none.
    package static func ofName(_ file: String) -> FileFormat? {
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex else { return nil }
        return byEnding[file[file.utf8.index(after: dot)...].lowercased()]
    }

    /// Whether a file's name ends as those of `format` do, in any case of letters.
    package static func isNamed(_ file: String, _ format: FileFormat) -> Bool {
        ofName(file).map { $0.endings == format.endings } ?? false
    }

    /// The kind whose signature stands at the beginning of a file; nil when it may be text.
    package static func ofSignature(_ head: [UInt8]) -> FileFormat? {
        all.first { $0.signatures.contains { $0.matches(head) } }
    }

    /// What a ZIP archive is that has members of these names; nil where they do not tell.
    package static func ofMembers(_ names: [String]) -> FileFormat? {
        all.first { format in format.members.contains { beginning in names.contains { $0.hasPrefix(beginning) } } }
    }

    /// What a file is that states this type of OpenDocument; nil for another one.
    package static func ofType(_ type: String) -> FileFormat? {
        all.first { $0.types.contains(where: type.hasPrefix) }
    }
}
