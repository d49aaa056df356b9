import DocumentTables
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// A page of HTML as UTF-8, whatever it was (trang web).
///
/// What the bytes show goes before what the page says of itself: a page that says `windows-1252` and is UTF-8 is common.
struct WebPage {
    /// The page as UTF-8.
    let bytes: [UInt8]
    /// The encoding's name for people.
    let encoding: String
    /// How the letters are to be read.
    let repair: TextRepair.Options

    /// Decodes the bytes of a page.
    ///
    /// - Throws: `T001` for UTF-16 that is damaged.
    init(_ raw: [UInt8], file: String, encoding wanted: TextEncoding?) throws(DiagnosticError) {
        var options = TextRepair.Options(wanted)
        if let form = Self.utf16(raw, wanted) {
            (bytes, encoding) = (try form.decode(raw, file: file), form.isLittleEndian ? "UTF-16LE" : "UTF-16BE")
        } else if raw.span.isUTF8 {
            let hasMark = raw.starts(with: [0xEF, 0xBB, 0xBF])
            (bytes, encoding) = (hasMark ? Array(raw.dropFirst(3)) : raw, hasMark ? "UTF-8 BOM" : "UTF-8")
        } else if wanted == nil, Self.named(raw) == .legacy(.windows1258) {
            (bytes, encoding) = (Self.decoded(raw, by: .windows1258), "Windows-1258")
            options.isSettled = true
        } else {
            (bytes, encoding) = (
                Self.decoded(raw, by: .windows1252),
                wanted == .windows1252 || wanted == nil ? "Windows-1252" : options.forced?.encoding.name ?? "Windows-1252"
            )
        }
        repair = options
    }

    private static func utf16(_ raw: [UInt8], _ wanted: TextEncoding?) -> UTF16Form? {
        switch wanted {
        case .utf16LittleEndian: UTF16Form(raw, named: true)
        case .utf16BigEndian: UTF16Form(raw, named: false)
        case .utf8, .windows1252, .legacy: nil
        case .utf16: UTF16Form(raw, named: nil)
        case nil: UTF16Form(of: raw)
        }
    }

    /// The encoding that the page names: `<meta … charset=windows-1258>`.
    private static func named(_ raw: [UInt8]) -> TextEncoding? {
        let head = String(decoding: raw.prefix(OpeningText.length), as: UTF8.self).lowercased()
        guard let place = head.firstRange(of: "charset=") else { return nil }
        let name = head[place.upperBound...].drop { "\"' ".contains($0) }.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
        return TextEncoding(name: String(name))
    }

    private static func decoded(_ raw: [UInt8], by page: CodePage) -> [UInt8] {
        let scalars = page.scalars
        var text: [UInt8] = []
        text.reserveCapacity(raw.count + raw.count / 4)
        for byte in raw {
            if byte < 0x80 { text.append(byte) } else { UTF16Form.append(scalars[Int(byte)].value, to: &text) }
        }
        return text
    }
}

extension Span<UInt8> {
    /// Whether the bytes are valid UTF-8.
    fileprivate var isUTF8: Bool { (try? UTF8Span(validating: self)) != nil }
}
