import Diagnostics

/// What cannot be a table of ours, known by its first bytes (nhận dạng tệp nhị phân); workbooks never come here.
enum InputKind {
    private static let binary = LocalizedText(vi: "dữ liệu nhị phân", en: "binary data")
    private static let html = LocalizedText(
        vi: "trang HTML (nhiều phần mềm lưu trang này với đuôi .xls)",
        en: "an HTML page (many programs save one under the name .xls)"
    )
    private static let xml = LocalizedText(vi: "tài liệu XML", en: "an XML document")

    /// First bytes that say what a file is, whatever its name.
    private static let signatures: [(bytes: [UInt8], kind: LocalizedText)] = [
        (Array("%PDF".utf8), .init(vi: "tệp PDF", en: "a PDF file")),
        (Array("{\\rtf".utf8), .init(vi: "văn bản RTF", en: "an RTF document")),
        ([0x89] + Array("PNG".utf8), .init(vi: "ảnh PNG", en: "a PNG image")),
        ([0xFF, 0xD8, 0xFF], .init(vi: "ảnh JPEG", en: "a JPEG image")),
        (Array("GIF8".utf8), .init(vi: "ảnh GIF", en: "a GIF image")),
        ([0x1F, 0x8B], .init(vi: "tệp nén gzip", en: "a gzip archive")),
        (Array("Rar!".utf8) + [0x1A], .init(vi: "tệp nén RAR", en: "a RAR archive")),
        (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], .init(vi: "tệp nén 7z", en: "a 7z archive")),
        ([0xFD] + Array("7zXZ".utf8), .init(vi: "tệp nén xz", en: "an xz archive")),
        (Array("SQLite format 3".utf8) + [0], .init(vi: "cơ sở dữ liệu SQLite", en: "an SQLite database")),
        ([0xFF, 0xFE, 0, 0], .init(vi: "văn bản UTF-32", en: "UTF-32 text")),
        ([0, 0, 0xFE, 0xFF], .init(vi: "văn bản UTF-32", en: "UTF-32 text")),
    ]

    /// First words of marked-up text, in lower case.
    private static let openings: [(text: String, kind: LocalizedText)] = [
        ("<!doctype html", html), ("<html", html), ("<table", html), ("<?xml", xml),
    ]

    /// The kind of file whose first bytes these are; nil when they may be text.
    static func ofSignature(_ bytes: [UInt8]) -> LocalizedText? {
        signatures.first { bytes.starts(with: $0.bytes) }?.kind
    }

    /// The kind of marked-up text that begins at `start`; nil when it is none.
    static func ofOpening(_ bytes: [UInt8], at start: Int) -> LocalizedText? {
        let head = String(decoding: bytes[start...].prefix(16), as: UTF8.self).lowercased()
        return openings.first { head.hasPrefix($0.text) }?.kind
    }

    /// Whether a file is surely something else, by its beginning.
    static func isForeign(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return ofSignature(bytes) != nil || (start < bytes.count && ofOpening(bytes, at: start) != nil)
    }

    /// Binary data, when there are too many NUL bytes for text: one in four of what is valid UTF-8, one in a hundred else.
    static func ofZeros(_ bytes: [UInt8], isText: Bool) -> LocalizedText? {
        let sample = bytes.prefix(1 << 16)
        let zeros = sample.count { $0 == 0 }
        return zeros * (isText ? 4 : 100) > sample.count ? binary : nil
    }

    /// `D005` for such a file.
    static func refusal(_ kind: LocalizedText, file: String) -> DiagnosticError {
        DiagnosticError(Diagnostic(.unsupportedFormat, at: SourceLocation(file: file), Argument("kind", kind)))
    }
}
