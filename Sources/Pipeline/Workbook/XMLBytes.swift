import SangkienMarkup

/// Finds tags and attributes in the bytes of well-formed XML without a tree (dò thẻ XML trên byte).
struct XMLBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether it is UTF-8 without comments, CDATA and the like, in which a tag might only be words.
    var isPlain: Bool {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return false }
        var at = 0
        while let open = next(UInt8(ascii: "<"), from: at) {
            if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "!") { return false }
            if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "?") {
                // Only the declaration may stand so, and only that of UTF-8.
                guard at == 0, isDeclarationOfUTF8(open..<endOfTag(open)) else { return false }
            }
            at = open + 1
        }
        return true
    }

    private func isDeclarationOfUTF8(_ range: Range<Int>) -> Bool {
        let words = String(decoding: bytes[range], as: UTF8.self).lowercased()
        return words.hasPrefix("<?xml") && (!words.contains("encoding") || words.contains("utf-8"))
    }

    /// The place of the next `byte`.
    func next(_ byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The place of the first element.
    var firstElement: Int? {
        var at = 0
        while let open = next(UInt8(ascii: "<"), from: at) {
            if open + 1 < bytes.count, bytes[open + 1] != UInt8(ascii: "?") { return open }
            at = open + 1
        }
        return nil
    }

    /// The name of the element that begins at `tag`.
    func name(at tag: Int) -> String? {
        var end = tag + 1
        while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
        return end > tag + 1 ? String(decoding: bytes[(tag + 1)..<end], as: UTF8.self) : nil
    }

    /// Whether the element called `name` begins at `tag`.
    func isTag(_ name: String, at tag: Int) -> Bool {
        starts(name, at: tag + 1) && tag + 1 + name.utf8.count < bytes.count && Self.endsName(bytes[tag + 1 + name.utf8.count])
    }

    /// The place of the next end tag of `name`.
    func closing(_ name: String, from start: Int) -> Int? {
        var at = start
        while let open = next(UInt8(ascii: "<"), from: at) {
            if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "/"), starts(name, at: open + 2),
                open + 2 + name.utf8.count < bytes.count, Self.endsName(bytes[open + 2 + name.utf8.count])
            {
                return open
            }
            at = open + 1
        }
        return nil
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private func starts(_ text: String, at start: Int) -> Bool {
        guard start + text.utf8.count <= bytes.count else { return false }
        var index = start
        for byte in text.utf8 {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// The place behind the tag that begins at `tag`.
    func endOfTag(_ tag: Int) -> Int { bytes.endOfTag(from: tag) }

    // MARK: Attributes

    /// Whether a tag has the attribute.
    func has(_ name: String, in tag: Range<Int>) -> Bool { value(name, in: tag) != nil }

    /// The value of an attribute as a whole number.
    func number(_ name: String, in tag: Range<Int>) -> Int? {
        guard let value = value(name, in: tag), !value.isEmpty, value.count <= 9 else { return nil }
        var number = 0
        for index in value {
            let digit = bytes[index] &- 0x30
            guard digit <= 9 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }

    /// The column that a reference such as `AB12` names, counted from 0.
    func column(_ name: String, in tag: Range<Int>) -> Int? {
        guard let value = value(name, in: tag) else { return nil }
        var column = 0
        for index in value.prefix(4) {
            let letter = (bytes[index] & ~0x20) &- UInt8(ascii: "A")
            if letter > 25 { break }
            column = column * 26 + Int(letter) + 1
        }
        return column > 0 ? column - 1 : nil
    }

    /// The bytes of an attribute's value.
    func value(_ name: String, in tag: Range<Int>) -> Range<Int>? {
        var index = tag.lowerBound + 1
        while index < tag.upperBound, !Self.endsName(bytes[index]) { index += 1 }
        while index < tag.upperBound {
            while index < tag.upperBound, bytes[index] <= 0x20 { index += 1 }
            let start = index
            while index < tag.upperBound, bytes[index] != UInt8(ascii: "="), bytes[index] > 0x20 { index += 1 }
            let isWanted = index - start == name.utf8.count && starts(name, at: start)
            while index < tag.upperBound, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") { index += 1 }
            guard index < tag.upperBound else { return nil }
            let quote = bytes[index]
            let begin = index + 1
            index = begin
            while index < tag.upperBound, bytes[index] != quote { index += 1 }
            if isWanted { return begin..<index }
            index += 1
        }
        return nil
    }
}
