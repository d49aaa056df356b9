import SangkienMarkup

/// Tags typed as `<<Họ và tên>>` into the source of a page, which a browser reads as an element (thẻ gõ thẳng trong mã HTML).
enum TypedAngles {
    /// `page` in UTF-8 with such tags between `«` and `»`, which take as many bytes; what only looks like them stays.
    static func marked(_ page: [UInt8]) -> [UInt8] {
        guard page.holds("<<") else { return page }
        var page = page
        var index = 0
        while index < page.count {
            guard page[index] == less else {
                index += 1
                continue
            }
            if let end = end(of: page, from: index) {
                page.replaceSubrange(index..<index + 2, with: "«".utf8)
                page.replaceSubrange(end..<end + 2, with: "»".utf8)
                index = end + 2
            } else {
                index = next(page, after: index)
            }
        }
        return page
    }

    private static let less = UInt8(ascii: "<")
    private static let greater = UInt8(ascii: ">")
    /// How many bytes may stand between the signs: some 80 letters.
    private static let longest = 240
    /// Elements in which nothing is markup but their own end (HTML, 13.2.5).
    private static let raw = ["script", "style", "textarea", "title", "xmp"]

    /// Where the tag that `<<` opens at `begin` has its `>>`; nil where none is opened.
    private static func end(of page: [UInt8], from begin: Int) -> Int? {
        guard begin + 2 < page.count, page[begin + 1] == less, case let first = page[begin + 2],
            first > 0x7F || "#^?/:!".utf8.contains(first) || (first | 0x20) &- 0x61 < 26
        else { return nil }
        var index = begin + 2
        while index + 1 < min(page.count, begin + longest) {
            switch page[index] {
            case less:
                // `<` and `<=` compare; any other opens an element, or a tag before this one is closed.
                guard page[index + 1] == 0x20 || page[index + 1] == UInt8(ascii: "=") else { return nil }
            case greater where page[index + 1] == greater: return index
            case greater where page[index + 1] != 0x20 && page[index + 1] != UInt8(ascii: "="): return nil
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The place behind the comment, element's tag or lone sign that begins at `begin`.
    private static func next(_ page: [UInt8], after begin: Int) -> Int {
        let rest = page[begin...]
        if rest.starts(with: "<!--".utf8) { return place(behind: "-->", in: page[(begin + 4)...]) }
        guard begin + 1 < page.count, case let sign = page[begin + 1], (sign | 0x20) &- 0x61 < 26 || "/!?".utf8.contains(sign) else {
            return begin + 1
        }
        var quote: UInt8?
        var end = begin + 1
        while end < page.count, quote != nil || page[end] != greater {
            if page[end] == quote { quote = nil } else if quote == nil, "\"'".utf8.contains(page[end]) { quote = page[end] }
            end += 1
        }
        let name = String(decoding: page[(begin + 1)..<min(end, begin + 10)], as: UTF8.self).lowercased().prefix { $0.isLetter }
        return raw.contains(String(name)) ? place(behind: "</\(name)", in: page[end...]) : end
    }

    /// The place behind the next `mark`, in letters of either case; the end where there is none.
    private static func place(behind mark: String, in rest: ArraySlice<UInt8>) -> Int {
        let letters = Array(mark.utf8)
        var index = rest.startIndex
        while index + letters.count <= rest.endIndex {
            if zip(rest[index...], letters).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) { return index + letters.count }
            index += 1
        }
        return rest.endIndex
    }
}
