import TestKit

/// Reads HTML, written as XML, as a person sees it in a browser.
struct HtmlReader {
    private static let holders: Set = [
        "body", "div", "header", "footer", "aside", "section", "article", "main", "blockquote", "dl", "figure", "form",
    ]
    private static let paragraphs: Set = ["p", "dt", "dd", "caption"]
    private static let headings: Set = ["h1", "h2", "h3", "h4", "h5", "h6"]

    /// The blocks of a body, a cell or an aside.
    func blocks(of container: Element) -> [Block] {
        var blocks: [Block] = []
        var loose = SpaceCollapser()
        func endLoose() {
            let text = loose.finished
            if text.contains(where: { $0 != .text("", isBold: false) }) { blocks.append(.paragraph(Block.Paragraph(text: text))) }
            loose = SpaceCollapser()
        }
        for node in container.children {
            switch node {
            case .text(let text): loose.add(text, isBold: false)
            case .element(let element):
                guard let inner = self.blocks(from: element) else {
                    read(element, isBold: false, isFirm: false, into: &loose)
                    continue
                }
                endLoose()
                blocks += inner
            }
        }
        endLoose()
        return blocks
    }

    /// The blocks of a block element; nil for an inline one.
    private func blocks(from element: Element) -> [Block]? {
        switch element.name {
        case "table": return [.table(rows(of: element))]
        case "ul", "ol": return list(element, level: 0)
        case "script", "style", "template": return []
        case _ where Self.holders.contains(element.name): return blocks(of: element)
        case _ where Self.headings.contains(element.name):
            return [.paragraph(Block.Paragraph(kind: .heading, text: text(of: element)))]
        case _ where Self.paragraphs.contains(element.name): return [.paragraph(Block.Paragraph(text: text(of: element)))]
        default: return nil
        }
    }

    private func list(_ element: Element, level: Int) -> [Block] {
        var blocks: [Block] = []
        var number = (Int(element.attributes["start"] ?? "1") ?? 1) - 1
        for item in element.elements where item.name == "li" {
            number += 1
            let kind: Block.Paragraph.Kind = element.name == "ol" ? .numbered(level: level, number: number) : .bullet(level: level)
            blocks.append(.paragraph(Block.Paragraph(kind: kind, text: text(of: item))))
            for inner in item.elements where ["ul", "ol"].contains(inner.name) { blocks += list(inner, level: level + 1) }
        }
        return blocks
    }

    // MARK: Text

    private func text(of element: Element) -> [Inline] {
        var text = SpaceCollapser()
        readInside(element, isBold: false, isFirm: false, into: &text)
        return text.finished
    }

    private func readInside(_ element: Element, isBold: Bool, isFirm: Bool, into text: inout SpaceCollapser) {
        for node in element.children {
            switch node {
            case .text(let characters):
                if isFirm { addFirm(characters, isBold: isBold, into: &text) } else { text.add(characters, isBold: isBold) }
            case .element(let child): read(child, isBold: isBold, isFirm: isFirm, into: &text)
            }
        }
    }

    private func addFirm(_ characters: String, isBold: Bool, into text: inout SpaceCollapser) {
        for (index, piece) in characters.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { text.add(.tab) }
            text.addFirm(String(piece), isBold: isBold)
        }
    }

    private func read(_ element: Element, isBold: Bool, isFirm: Bool, into text: inout SpaceCollapser) {
        switch element.name {
        case "br": text.addBreak()
        case "img", "svg", "hr": text.add(.text("⟨hình⟩", isBold: false))
        case "ul", "ol", "script", "style": break
        default:
            let isFirm = isFirm || element.attributes["style"]?.contains("white-space:pre") == true
            readInside(element, isBold: isBold || ["b", "strong"].contains(element.name), isFirm: isFirm, into: &text)
        }
    }

    // MARK: Tables

    /// A column that a cell above covers in so many rows below.
    private struct Hanging {
        var rows: Int
        let merge: Block.Cell.Merge
    }

    private func rows(of table: Element) -> [Block.Row] {
        var hanging: [Int: Hanging] = [:]
        return table.elements.flatMap { part -> [Block.Row] in
            switch part.name {
            case "tr": [row(of: part, isHeader: false, &hanging)]
            case "thead", "tbody", "tfoot":
                part.elements.filter { $0.name == "tr" }.map { row(of: $0, isHeader: part.name == "thead", &hanging) }
            default: []
            }
        }
    }

    private func row(of element: Element, isHeader: Bool, _ hanging: inout [Int: Hanging]) -> Block.Row {
        var cells: [Block.Cell] = []
        func cover() {
            while let above = hanging[cells.count], above.rows > 0 {
                hanging[cells.count]?.rows -= 1
                cells.append(Block.Cell(merge: above.merge))
            }
        }
        for cell in element.elements where cell.name == "td" || cell.name == "th" {
            cover()
            let width = Int(cell.attributes["colspan"] ?? "1") ?? 1
            let height = Int(cell.attributes["rowspan"] ?? "1") ?? 1
            for column in cells.count..<cells.count + width where height > 1 {
                hanging[column] = Hanging(rows: height - 1, merge: column == cells.count ? .up : .left)
            }
            cells.append(Block.Cell(blocks: blocks(of: cell)))
            cells += Array(repeating: Block.Cell(merge: .left), count: max(0, width - 1))
        }
        cover()
        return Block.Row(isHeader: isHeader, cells: cells)
    }
}
