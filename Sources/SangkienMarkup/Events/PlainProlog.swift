/// What stands before the root of plain XML: a mark of UTF-8 and the XML declaration (XML 1.0, 2.8).
enum PlainProlog {
    /// Where what may be the root begins; the end of the bytes while more is needed, nil when something else stands there.
    @unsafe static func end(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count > longestMark else { return bytes.count }
        var index = 0
        if unsafe bytes[0] == 0xEF {
            guard unsafe bytes[1] == 0xBB && bytes[2] == 0xBF else { return nil }
            index = 3
        }
        if unsafe bytes[index...].starts(with: "<?".utf8) {
            guard let end = unsafe declarationEnd(in: bytes, from: index) else { return nil }
            index = end
        }
        while index < bytes.count, unsafe PlainTag.isBlank(bytes[index]) { index += 1 }
        return index
    }

    /// Bytes that must be there before anything can be said.
    private static let longestMark = 8
    /// The longest declaration that is looked at.
    private static let longestDeclaration = 256

    /// Where the declaration ends that begins at `start`.
    @unsafe private static func declarationEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let last = min(bytes.count, start + longestDeclaration)
        var end = start + 2
        while end < last, unsafe bytes[end] != UInt8(ascii: ">") { end += 1 }
        guard end < last else { return bytes.count - start < longestDeclaration ? bytes.count : nil }
        guard unsafe bytes[end - 1] == UInt8(ascii: "?") else { return nil }
        let words = unsafe bytes[start..<end - 1].split(whereSeparator: PlainTag.isBlank).map { unsafe String(decoding: $0, as: UTF8.self) }
        return declarations.contains(words) ? end + 1 : nil
    }

    /// The declarations that office programs write, in words, letter by letter: libxml2 judges every other one.
    private static let declarations: Set<[String]> = {
        func quoted(_ name: String, _ values: [String]) -> [[String]] {
            values.flatMap { [["\(name)=\"\($0)\""], ["\(name)='\($0)'"]] }
        }
        var all: Set<[String]> = []
        for version in quoted("version", ["1.0"]) {
            for encoding in [[]] + quoted("encoding", ["UTF-8", "utf-8"]) {
                for standalone in [[]] + quoted("standalone", ["yes", "no"]) {
                    all.insert(["<?xml"] + version + encoding + standalone)
                }
            }
        }
        return all
    }()
}
