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
}
