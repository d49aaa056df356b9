import SangkienMarkup

/// XML parts in UTF-8, whatever they were written in; only parts that are edited are rewritten so.
enum UTF8Form {
    /// `bytes` in UTF-8 when they begin with a mark of UTF-16, their declaration changed with them; otherwise nil.
    static func ofUTF16(_ bytes: [UInt8]) -> [UInt8]? {
        let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
        guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBigEndian ? first << 8 | second : second << 8 | first)
        }
        let text = String(decoding: units, as: UTF16.self)
        guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return Array(text.utf8) }
        let standalone = text[..<end.lowerBound].contains("standalone=") ? " standalone=\"yes\"" : ""
        return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"\(standalone)".utf8) + text[end.lowerBound...].utf8
    }

    /// XML in UTF-8 without CDATA sections: what stands in them is text like other (XML 1.0, 2.7), its signs escaped.
    static func ofXML(_ bytes: [UInt8]) -> [UInt8] {
        let bytes = ofUTF16(bytes) ?? bytes
        guard bytes.holds("<![CDATA[") else { return bytes }
        var result: [UInt8] = []
        var rest = bytes[...]
        while let sign = rest.firstIndex(of: UInt8(ascii: "<")) {
            result += rest[..<sign]
            rest = rest[sign...]
            let isSection = rest.starts(with: "<![CDATA[".utf8)
            guard isSection || rest.starts(with: "<!--".utf8) else {
                result.append(rest.removeFirst())
                continue
            }
            let begin = isSection ? rest.dropFirst("<![CDATA[".utf8.count) : rest
            let end = begin.firstRange(of: Array((isSection ? "]]>" : "-->").utf8)) ?? begin.endIndex..<begin.endIndex
            if isSection {
                append(text: begin[..<end.lowerBound], to: &result)
            } else {
                result += rest[..<end.upperBound]
            }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    private static func append(text: ArraySlice<UInt8>, to result: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            default: result.append(byte)
            }
        }
    }
}
