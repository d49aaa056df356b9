import VietnameseText

/// Character references of XML (XML 1.0, 4.1 and 4.6).
enum CharacterReferences {
    private static let named: [Substring: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    /// The text that `written` stands for.
    static func resolved(_ written: String) -> String {
        guard written.utf8.contains(UInt8(ascii: "&")) else { return written }
        var text = ""
        var rest = written[...]
        while let begin = rest.firstIndex(of: "&") {
            text += rest[..<begin]
            rest = rest[rest.index(after: begin)...]
            guard let end = rest.firstIndex(of: ";") else { break }
            let name = rest[..<end]
            text += named[name] ?? number(name).map { String(Character($0)) } ?? ""
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }

    private static func number(_ name: Substring) -> Unicode.Scalar? {
        guard name.first == "#", name.utf8.count <= 10 else { return nil }
        let digits = name.dropFirst()
        let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init)
    }
}
