import SangkienDiagnostics
import VietnameseText

/// A cell that gets a colour where a condition holds: `«tô: vàng nếu Điểm < 5»` (tô màu ô).
struct ShadeTag: Sendable {
    let colour: DocumentColour
    let condition: Condition
}

extension TagParser {
    /// Reads a tag that colours its cell; nil when the text is none.
    func shade() throws(DiagnosticError) -> ShadeTag? {
        guard let colon = text.firstIndex(of: ":"), ["tô", "tô màu"].contains(VietnameseFolding.key(String(text[..<colon]))) else {
            return nil
        }
        let words = text[text.index(after: colon)...].split(separator: " ")
        guard let joint = words.firstIndex(where: { VietnameseFolding.key(String($0)) == "nếu" }), joint + 1 < words.count else {
            throw unclear(vi: "viết như “tô: vàng nếu Điểm < 5”", en: "it is written as “tô: vàng nếu Điểm < 5”")
        }
        let name = words[..<joint].joined(separator: " ")
        guard let colour = DocumentColour(named: name) else {
            let known = DocumentColour.names.joined(separator: ", ")
            throw unclear(vi: "không có màu “\(name)”; các màu: \(known)", en: "there is no colour “\(name)”; the colours are \(known)")
        }
        return ShadeTag(colour: colour, condition: try condition(words[(joint + 1)...].joined(separator: " ")[...]))
    }
}
