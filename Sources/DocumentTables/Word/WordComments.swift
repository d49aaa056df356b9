import SangkienDiagnostics
import SangkienMarkup
import Spreadsheets

/// `comments.xml`: the texts of a Word document's comments (ISO 29500-1, 17.13.4; ghi chú của văn bản).
final class WordComments: XMLEvents {
    private enum Element: String, CaseIterable {
        case text = "w:t"
        case paragraph = "w:p"
        case comment = "w:comment"
    }

    private enum Attribute: String, CaseIterable {
        case id = "w:id"
    }

    /// The names that it knows.
    static let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)
    private static let elements = Element.allCases

    let failure: Diagnostic? = nil
    /// The beginnings of the texts by their comments' ids.
    private(set) var texts: [String: String] = [:]
    private var id = ""
    private var bytes: [UInt8] = []
    private var isInText = false

    func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return true }
        switch Self.elements[element] {
        case .text: isInText = true
        case .paragraph: if !bytes.isEmpty { append([0x0A].span) }
        case .comment:
            (id, bytes) = ("", [])
            attributes.each { _, value in if value.count <= SheetLimits.nameBytes { id = value.text } }
        }
        return true
    }

    func end(_ element: Int) {
        guard element >= 0 else { return }
        switch Self.elements[element] {
        case .text: isInText = false
        case .paragraph: break
        case .comment: if texts.count < SheetLimits.comments { texts[id] = String(decoding: bytes, as: UTF8.self) }
        }
    }

    func text(_ piece: Span<UInt8>) {
        if isInText { append(piece) }
    }

    /// The beginning says what a comment is about.
    private func append(_ piece: Span<UInt8>) {
        guard bytes.count + piece.count <= SheetLimits.commentBytes else { return }
        for index in piece.indices { bytes.append(piece[index]) }
    }
}
