import TestKit

/// The words of a document as every reader must find them (chữ người đọc thấy).
///
/// Those of text boxes and notes stand apart, in any order: where a frame is anchored is not asked. Objects without words (`⟨hình⟩`, a note's
/// number) do not count, nor does a dash alone, the sign of a list's item.
struct ShownWords: Equatable, CustomStringConvertible {
    /// In reading order.
    private(set) var text: [String] = []
    private(set) var frames: [String] = []

    init(_ blocks: [Block]) {
        text = Self.words(text(of: blocks))
        frames.sort()
    }

    var isEmpty: Bool { text.isEmpty && frames.isEmpty }

    var description: String { text.joined(separator: " ") + frames.map { " ⟦\($0)⟧" }.joined() }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0 != "-" }
    }

    private mutating func text(of blocks: [Block]) -> String {
        var texts: [String] = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): texts.append(text(of: paragraph))
            case .table(let rows): for cell in rows.flatMap(\.cells) { texts.append(text(of: cell.blocks)) }
            }
        }
        return texts.joined(separator: " ")
    }

    private mutating func text(of paragraph: Block.Paragraph) -> String {
        var text = ""
        for inline in paragraph.text {
            switch inline {
            // What a reader finds wrong with the form for old versions of Word is not asked of LibreOffice's files.
            case .text("≠ Fallback:", _): break
            case .text(let piece, _): text += piece.replacing(#/⟨[^⟩]*⟩/#, with: "")
            case .space, .lineBreak, .tab: text += " "
            case .cut: break
            case .frame(let blocks):
                let words = Self.words(self.text(of: blocks)).joined(separator: " ")
                if !words.isEmpty { frames.append(words) }
            }
        }
        return text
    }
}
