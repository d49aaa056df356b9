/// Where in a document a value lands; decides how it is escaped (docs/templates.md).
public enum TextContext: Sendable, Equatable {
    /// Inside `w:t` of WordprocessingML: line breaks and tabs become elements beside it.
    case wordText
    /// Character data of OpenDocument text: runs of spaces, tabs and line breaks become elements.
    case openDocumentText
    /// Character data of HTML.
    case htmlText
    /// Plain character data of any other XML: document properties.
    case xmlText
    /// Inside an attribute's quotes, of XML or HTML.
    case attribute
    /// The beginning of an address, or all of it, inside an attribute's quotes.
    case address
    /// A later part of an address, inside an attribute's quotes.
    case addressPart
    /// A declaration of a style, inside an attribute's quotes: a value is one word, number or name there, and adds nothing to it.
    case styleDeclaration
    /// The instruction of a field of Word, most often inside its own quotes: a value must not end them or begin a switch.
    case fieldCode
    /// A part of a word without quotes in the address that such an instruction names: a blank would end the word.
    case fieldAddress
    /// A name that such an instruction gives, or a part of one: what is no letter, digit or `_` becomes `_`, as Word writes labels in SEQ.
    case fieldIdentifier
}

/// Writes values as data: escaped for where they land, line breaks and spaces kept, characters XML forbids left out.
public enum Escaping {
    /// Appends `value` to `output` as it must stand in `context`.
    ///
    /// CRLF, CR and LF are one line break each. Left out: U+0000–0008, 000B, 000C, 000E–001F, FFFE and FFFF, which XML
    /// 1.0 (clause 2.2) forbids.
    public static func append(_ value: String, to output: inout [UInt8], context: TextContext) {
        switch context {
        case .address: return append(Address.withoutScript(value), to: &output, context: .attribute)
        case .addressPart: return append(Address.percentEncoded(value), to: &output, context: .attribute)
        case .styleDeclaration: return append(styleText(value), to: &output, context: .attribute)
        case .fieldCode: return append(fieldText(value), to: &output, context: .attribute)
        case .fieldAddress: return append(fieldText(Address.withoutBlanks(value)), to: &output, context: .attribute)
        case .fieldIdentifier: return append(identifier(value), to: &output, context: .attribute)
        default: break
        }
        let begin = output.count
        guard !Writer(context).run(value.utf8Span.span, &output) else { return }
        output.removeSubrange(begin...)
        append(String(value.unicodeScalars.filter { !isForbidden($0.value) }), to: &output, context: context)
    }

    /// In an instruction a backslash stands before a quote or another backslash that is a letter like others (ECMA-376, 17.16.5).
    private static func fieldText(_ value: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in value.replacing("\r\n", with: "\n").unicodeScalars {
            if scalar == "\"" || scalar == "\\" { text.append("\\") }
            text.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
        }
        return String(text)
    }

    /// What could end a declaration or call a function stands for itself behind a backslash, also in quotes (CSS Syntax 3, 4.3.7).
    ///
    /// A colour of numbers is written as it is.
    private static func styleText(_ value: String) -> String {
        guard !isColour(value) else { return value }
        var text = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            let isPlain = scalar.value > 0x9F || scalar.properties.isAlphabetic || "0123456789 .,%#-_+".unicodeScalars.contains(scalar)
            if isPlain || isForbidden(scalar.value) {
                text.append(scalar)
            } else {
                text.append(contentsOf: "\\\(String(scalar.value, radix: 16)) ".unicodeScalars)
            }
        }
        return String(text)
    }

    /// True for `rgb(192, 0, 0)` and its relatives with nothing but numbers inside (CSS Color 4, 5 and 7).
    private static func isColour(_ value: String) -> Bool {
        let lower = value.lowercased()
        guard let name = ["rgb(", "rgba(", "hsl(", "hsla("].first(where: lower.hasPrefix), lower.hasSuffix(")") else { return false }
        return lower.dropFirst(name.count).dropLast().replacing("deg", with: "").utf8.allSatisfy { "0123456789 .,%/+-".utf8.contains($0) }
    }

    private static func identifier(_ value: String) -> String {
        String(value.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// The code points of `value` that a document cannot hold, in order and once each.
    public static func forbidden(in value: String) -> [UInt32] {
        var found: [UInt32] = []
        for scalar in value.unicodeScalars where isForbidden(scalar.value) && !found.contains(scalar.value) {
            found.append(scalar.value)
        }
        return found
    }

    private static func isForbidden(_ code: UInt32) -> Bool {
        (code < 0x20 && code != 0x09 && code != 0x0A && code != 0x0D) || code == 0xFFFE || code == 0xFFFF
    }
}

/// One pass over a value's bytes: plain runs are copied, the few special bytes are looked at.
private struct Writer {
    let context: TextContext
    /// True where runs of spaces would collapse.
    private let mindsSpaces: Bool
    private let specialBytes: SpecialBytes

    init(_ context: TextContext) {
        self.context = context
        mindsSpaces = context == .openDocumentText || context == .htmlText
        specialBytes = SpecialBytes(quotes: context == .attribute, spaces: mindsSpaces)
    }

    /// False, with some of it written, when a character must be left out of a text whose runs of spaces matter: they are those
    /// of the text without it.
    func run(_ bytes: Span<UInt8>, _ output: inout [UInt8]) -> Bool {
        var runStart = 0
        var index = specialBytes.next(from: 0, in: bytes)
        while index < bytes.count {
            let width = special(bytes[index], at: index, in: bytes)
            if width > 0 {
                copy(bytes, runStart..<index, to: &output)
                let isWritten = write(bytes[index], width: width, to: &output)
                if !isWritten, mindsSpaces { return false }
                runStart = index + width
            }
            index = specialBytes.next(from: index + max(width, 1), in: bytes)
        }
        copy(bytes, runStart..<bytes.count, to: &output)
        return true
    }

    private func copy(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    }

    /// How many bytes from `index` on are replaced together; 0 when the byte stands as it is.
    private func special(_ byte: UInt8, at index: Int, in bytes: Span<UInt8>) -> Int {
        switch byte {
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0x20: spaces(at: index, in: bytes)
        case 0xEF: isNoncharacter(at: index, in: bytes) ? 3 : 0
        default: 1
        }
    }

    private func isNoncharacter(at index: Int, in bytes: Span<UInt8>) -> Bool {
        guard index + 2 < bytes.count else { return false }
        return bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    /// A run of spaces that would collapse: in OpenDocument two or more, or any at either end; in HTML two or more.
    private func spaces(at index: Int, in bytes: Span<UInt8>) -> Int {
        var end = index + 1
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        if end - index > 1 { return end - index }
        guard context == .openDocumentText else { return 0 }
        let follows = index == 0 ? 0x0A : bytes[index - 1]
        let isEdge = index == 0 || end == bytes.count || follows == 0x0A || follows == 0x0D || follows == 0x09
        return isEdge ? 1 : 0
    }

    /// False for a character that is left out.
    private func write(_ byte: UInt8, width: Int, to output: inout [UInt8]) -> Bool {
        switch byte {
        case 0x22: output.append(contentsOf: "&quot;".utf8)
        case 0x26: output.append(contentsOf: "&amp;".utf8)
        case 0x27: output.append(contentsOf: "&#39;".utf8)
        case 0x3C: output.append(contentsOf: "&lt;".utf8)
        case 0x3E: output.append(contentsOf: "&gt;".utf8)
        case 0x0A, 0x0D: output.append(contentsOf: lineBreak.utf8)
        case 0x09: output.append(contentsOf: tab.utf8)
        case 0x20: writeSpaces(width, to: &output)
        default: return false
        }
        return true
    }

    private var lineBreak: String {
        switch context {
        case .wordText: "</w:t><w:br/><w:t xml:space=\"preserve\">"
        case .openDocumentText: "<text:line-break/>"
        case .htmlText: "<br/>"
        case .xmlText: "\n"
        case .attribute, .address, .addressPart, .styleDeclaration, .fieldCode, .fieldAddress, .fieldIdentifier: "&#10;"
        }
    }

    private var tab: String {
        switch context {
        case .wordText: "</w:t><w:tab/><w:t xml:space=\"preserve\">"
        case .openDocumentText: "<text:tab/>"
        case .htmlText: "<span style=\"white-space:pre\">\t</span>"
        case .xmlText: "\t"
        case .attribute, .address, .addressPart, .styleDeclaration, .fieldCode, .fieldAddress, .fieldIdentifier: "&#9;"
        }
    }

    private func writeSpaces(_ count: Int, to output: inout [UInt8]) {
        if context == .openDocumentText {
            output.append(contentsOf: count == 1 ? "<text:s/>".utf8 : "<text:s text:c=\"\(count)\"/>".utf8)
        } else {
            output.append(contentsOf: "<span style=\"white-space:pre-wrap\">".utf8)
            output.append(contentsOf: repeatElement(0x20, count: count))
            output.append(contentsOf: "</span>".utf8)
        }
    }
}
