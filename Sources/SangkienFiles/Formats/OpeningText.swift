/// The beginning of a file as text, by which marked-up text is known (phần đầu của tệp chữ): every reader asks it the same question.
///
/// Letters of ASCII are small, and of UTF-16 every other byte is left out: what is looked for is found in any form of Unicode.
package struct OpeningText: Sendable {
    /// How many bytes of a file are looked at.
    ///
    /// The HTML Living Standard (13.2.3.2) has 1,024; Word and LibreOffice put more in front of what tells.
    package static let length = 1 << 14

    private static let pageMarks: [StaticString] = ["<html", "<!doctype html", "<table", "<body", "<head"]
    private let bytes: [UInt8]

    /// The text of the first bytes of a file; what lies behind `length` is not looked at.
    package init(_ head: ArraySlice<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(head.count, Self.length))
        for byte in head.prefix(Self.length) where byte != 0 {
            bytes.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
        }
        self.bytes = bytes
    }

    /// The text of the first bytes of a file.
    package init(_ head: [UInt8]) { self.init(head[...]) }

    /// Whether the file is a page of HTML, or a part of one: it begins with a tag, and one that only pages have follows.
    package var isHTML: Bool {
        guard let start else { return false }
        if begins(with: "<?xml", at: start) { return has("<html") }
        return bytes[start] == UInt8(ascii: "<") && Self.pageMarks.contains(where: has)
    }

    /// Whether the file says that it is XML (XML 1.0, 2.8); a page of XHTML does too.
    package var isXML: Bool { start.map { begins(with: "<?xml", at: $0) } ?? false }

    /// Whether `word`, in small letters, stands in it.
    package func has(_ word: StaticString) -> Bool {
        let word = Array(word.description.utf8)
        guard let first = word.first, bytes.count >= word.count else { return false }
        var start = 0
        while let place = bytes[start...].firstIndex(of: first) {
            if bytes[place...].starts(with: word) { return true }
            start = place + 1
        }
        return false
    }

    /// Where the text begins behind marks of its encoding (UTF-8, UTF-16) and blanks; nil for a file without any.
    private var start: Int? {
        let passedOver: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x20, 0x09, 0x0A, 0x0C, 0x0D]
        return bytes.firstIndex { !passedOver.contains($0) }
    }

    private func begins(with word: StaticString, at place: Int) -> Bool { bytes[place...].starts(with: word.description.utf8) }
}
