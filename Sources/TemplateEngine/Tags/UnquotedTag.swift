import SangkienDiagnostics
import SangkienMarkup

/// A tag in a start tag of HTML that no quotes hold (thẻ ngoài dấu ngoặc kép của thuộc tính).
///
/// A value there could end the attribute and begin others, which a browser would run; so none is filled.
struct UnquotedTag {
    /// The bytes from its first sign on.
    let bytes: Range<Int>
    /// What it reads as.
    let text: String

    /// How many characters messages show, and how far its end is looked for.
    private static let shown = 40
    private static let longest = 200

    /// The first one in the start tag of the element at `index`; nil where there is none.
    init?(in index: Int, of tree: MarkupTree) {
        let head = tree.nodes[index].head
        var begin = head.lowerBound + 1
        for attribute in tree.attributes(of: index) where Self.isQuoted(attribute, tree) {
            if let found = Self.first(in: begin..<max(begin, attribute.value.lowerBound), index, tree) {
                self = found
                return
            }
            begin = attribute.value.upperBound
        }
        guard let found = Self.first(in: begin..<max(begin, head.upperBound), index, tree) else { return nil }
        self = found
    }

    private init(bytes: Range<Int>, text: String) { (self.bytes, self.text) = (bytes, text) }

    private static func isQuoted(_ attribute: MarkupTree.Attribute, _ tree: MarkupTree) -> Bool {
        attribute.value.lowerBound > 0 && [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(tree.bytes[attribute.value.lowerBound - 1])
    }

    /// The first one among the bytes, which belong to the node at `index`.
    static func first(in range: Range<Int>, _ index: Int, _ tree: MarkupTree) -> UnquotedTag? {
        guard Delimiter.mayStand(in: tree.bytes[range]) || tree.bytes[range].contains(UInt8(ascii: "<")) else { return nil }
        var reader = CharacterReader(tree.bytes)
        reader.read(range, node: index)
        let characters = reader.characters
        for place in characters.indices {
            guard let delimiter = Delimiter.opening(characters, at: place) else { continue }
            let rest = place + delimiter.width..<min(characters.count, place + longest)
            let end = rest.isEmpty ? nil : rest.first { delimiter.closes(characters, at: $0) }
            // Braces and angle brackets may mean something else.
            guard end != nil || delimiter.isUnmistakable else { continue }
            let whole = characters[place..<min(characters.count, end.map { $0 + delimiter.width } ?? place + shown)]
            var text = String.UnicodeScalarView()
            text.append(contentsOf: whole.prefix(shown).map(\.scalar))
            let bytes = characters[place].bytes.lowerBound..<(whole.last?.bytes.upperBound ?? range.upperBound)
            return UnquotedTag(bytes: bytes, text: String(text))
        }
        return nil
    }
}

extension Diagnostic {
    /// The finding for a tag in what stands around the numbers of a list of Word.
    static func noTagsInNumbers(_ tag: UnquotedTag, at location: SourceLocation) -> Diagnostic {
        let problem = LocalizedText(
            vi: "số tự động của danh sách không chứa được thẻ; gõ thẻ vào chữ của đoạn",
            en: "the automatic numbers of a list cannot hold tags; type the tag into the text of the paragraph"
        )
        return Diagnostic(.tagUnclear, at: location, Argument("tag", tag.text), Argument("problem", problem))
    }

    /// The finding for a tag in a comment of HTML that programs read.
    static func noTagsInConditions(_ tag: UnquotedTag, at location: SourceLocation) -> Diagnostic {
        let problem = LocalizedText(
            vi: "trong <!--[if …]> của Outlook, Word và lệnh <!--#…--> của máy chủ không điền được thẻ; đặt thẻ ở ngoài",
            en: "conditions of Outlook and Word (<!--[if …]>) and commands of a server (<!--#…-->) cannot be filled; put the tag outside"
        )
        return Diagnostic(.tagUnclear, at: location, Argument("tag", tag.text), Argument("problem", problem))
    }

    /// The finding for a tag in a start tag of HTML that no quotes hold.
    static func notQuoted(_ tag: UnquotedTag, at location: SourceLocation) -> Diagnostic {
        let problem = LocalizedText(
            vi: "trong mã HTML, thẻ chỉ đứng được giữa hai dấu ngoặc kép của một thuộc tính, như value=\"«tên»\"",
            en: "in HTML code a tag can stand only between the quotes of an attribute, such as value=\"«tên»\""
        )
        return Diagnostic(.tagUnclear, at: location, Argument("tag", tag.text), Argument("problem", problem))
    }
}
