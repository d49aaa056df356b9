import FuzzKit
import VietnameseText

extension CellTargets {
    /// Normal forms, keys, names of files and everything that looks at single letters.
    static let letters = FuzzTarget("letters", longest: 200) { input in
        let cell = text(input)
        let nfc = Normalization.nfc(cell)
        try promise(same(Normalization.nfc(nfc), nfc), "form C is in form C")
        let key = VietnameseFolding.key(cell)
        try promise(same(VietnameseFolding.key(key), key), "the key of a key is the key")
        let bare = VietnameseFolding.bareKey(cell)
        try promise(same(VietnameseFolding.bareKey(bare), bare), "the bare key of a bare key is the bare key")
        for limit in [1, 7, 60] {
            let slug = VietnameseFolding.slug(cell, limit: limit)
            try promise((1...limit).contains(slug.utf8.count), "a name of a file is short")
            try promise(slug.utf8.allSatisfy { isPlain($0) }, "“\(slug)” is plain")
        }
        try promise(same(trimmed(trimmed(cell)), trimmed(cell)), "what is trimmed stays")
        _ = (YesNo.parse(cell), ExcelTrace.find(in: cell), Suggestion.nearest(to: cell, among: ["Họ và tên", "Ngày", bare]))
        var words: [UInt64] = []
        WordFolder().append(wordsOf: cell, to: &words)
        try promise(words.count <= cell.utf8.count, "no more words than letters")
    }

    /// What hides personal data: all that it does not hide is kept, byte for byte and in order.
    static let personalData = FuzzTarget("personal-data", longest: longestCell) { input in
        let cell = text(input)
        var rest = Array(cell.utf8)[...]
        // Of bytes: a mark after the bracket makes one character with it.
        for kept in Array(Redaction.redact(cell).utf8).split(separator: Array("[…]".utf8)) {
            guard let place = rest.firstRange(of: kept) else {
                throw BrokenPromise("“\(String(decoding: kept, as: UTF8.self))” was typed")
            }
            rest = rest[place.upperBound...]
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
    }

    /// Whether two texts are the same bytes; Swift's `==` takes canonically equal ones for the same.
    private static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
