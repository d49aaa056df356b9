/// Character data as a text.
enum XMLText {
    /// The text that `written` stands for, references resolved.
    static func decoded(_ written: String) -> String {
        guard written.utf8.contains(UInt8(ascii: "&")) else { return written }
        let bytes = Array(written.utf8)
        var reader = CharacterReader(bytes)
        reader.read(0..<bytes.count, node: 0)
        return String(String.UnicodeScalarView(reader.characters.map(\.scalar)))
    }
}
