import SangkienDiagnostics
import SangkienMarkup

/// A comment on a cell (ghi chú của ô).
package struct SheetComment: Sendable, Equatable {
    /// Its row and column, from 1.
    package let row: Int, column: Int
    /// Its words.
    package let text: String
}

/// The comments of a sheet of XLSX, those of threads among them, which Excel writes there too (ISO 29500-1, 18.7).
final class CommentsReader: PartReader {
    private enum Element: String, CaseIterable {
        case comments = "s:comments"
        case list = "s:commentList"
        case comment = "s:comment"
        case body = "s:text"
        case run = "s:r"
        case text = "s:t"
    }

    private enum Attribute: String, CaseIterable {
        case reference = "ref"
    }

    private static let elements = Element.allCases

    private(set) var comments: [SheetComment] = []
    private var place: (row: Int, column: Int)?
    private var bytes: [UInt8] = []

    init(file: String, part: String) {
        super.init(XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces), file: file, part: part)
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        switch Self.elements[element] {
        case .comment:
            bytes.removeAll(keepingCapacity: true)
            place = nil
            attributes.each { _, value in
                if let reference = CellReference.parse(value) { place = (reference.row, reference.column) }
            }
        case .text: isCollecting = true
        default: break
        }
        return true
    }

    override func end(_ element: Int) {
        isCollecting = false
        guard element >= 0, Self.elements[element] == .comment, let place, comments.count < SheetLimits.comments else { return }
        comments.append(SheetComment(row: place.row, column: place.column, text: bytes.text(0..<bytes.count)))
    }

    override func text(_ piece: Span<UInt8>) {
        // The beginning says what a comment is about.
        if bytes.count + piece.count <= SheetLimits.commentBytes { bytes.append(piece) }
    }
}
