import TestKit

/// Reads OpenDocument text as a person sees it in Writer.
struct OdtReader {
    /// The last number of the last numbered list.
    private var lastNumber = 0

    /// The blocks of a text, cell, header, note or text box.
    mutating func blocks(of container: Element) -> [Block] {
        var blocks: [Block] = []
        for element in container.elements { append(element, to: &blocks) }
        let isBody = container.name == "office:text"
        return !isBody && blocks == [.paragraph(Block.Paragraph(text: []))] ? [] : blocks
    }

    private mutating func append(_ element: Element, to blocks: inout [Block]) {
        switch element.name {
        case "text:p": blocks.append(.paragraph(Block.Paragraph(text: text(of: element))))
        case "text:h": blocks.append(.paragraph(Block.Paragraph(kind: .heading, text: text(of: element))))
        case "text:list": appendList(element, level: 0, isNumbered: element.isNumbered, to: &blocks)
        case "table:table": blocks.append(.table(rows(of: element, isHeader: false)))
        case "text:section", "text:index-body":
            for child in element.elements { append(child, to: &blocks) }
        default: break
        }
    }

    // MARK: Lists

    private mutating func appendList(_ list: Element, level: Int, isNumbered: Bool, to blocks: inout [Block]) {
        var number = list.goesOn ? lastNumber : 0
        for item in list.elements where item.name == "text:list-item" || item.name == "text:list-header" {
            var isFirst = item.name == "text:list-item"
            if isFirst { number = item.attributes["text:start-value"].flatMap(Int.init) ?? number + 1 }
            for child in item.elements {
                if child.name == "text:list" {
                    appendList(child, level: level + 1, isNumbered: isNumbered, to: &blocks)
                } else if child.name == "text:p" || child.name == "text:h" {
                    let kind: Block.Paragraph.Kind = isNumbered ? .numbered(level: level, number: number) : .bullet(level: level)
                    blocks.append(.paragraph(Block.Paragraph(kind: isFirst ? kind : .plain, text: text(of: child))))
                    isFirst = false
                }
            }
            if item.elements.isEmpty { blocks.append(.paragraph(Block.Paragraph(text: [.text("⟨mục trống⟩", isBold: false)]))) }
            if isNumbered { lastNumber = number }
        }
    }

    // MARK: Paragraphs

    private mutating func text(of paragraph: Element) -> [Inline] {
        var text = SpaceCollapser()
        read(paragraph, isBold: false, into: &text)
        return text.finished
    }

    private mutating func read(_ element: Element, isBold: Bool, into text: inout SpaceCollapser) {
        for node in element.children {
            switch node {
            case .text(let characters): text.add(characters, isBold: isBold)
            case .element(let child): readChild(child, isBold: isBold, into: &text)
            }
        }
    }

    private mutating func readChild(_ child: Element, isBold: Bool, into text: inout SpaceCollapser) {
        switch child.name {
        case "text:s": text.addFirm(String(repeating: " ", count: Int(child.attributes["text:c"] ?? "1") ?? 0), isBold: isBold)
        case "text:tab": text.add(.tab)
        case "text:line-break": text.add(.lineBreak)
        case "text:note": if let body = child.child("text:note-body") { text.add(.frame(blocks(of: body))) }
        case "draw:frame", "draw:custom-shape":
            // LibreOffice writes a text box of Word as a shape with text.
            let box = child.all("draw:text-box").first ?? (child.name == "draw:custom-shape" && child.child("text:p") != nil ? child : nil)
            text.add(box.map { .frame(blocks(of: $0)) } ?? .text("⟨hình⟩", isBold: false))
        case "office:annotation", "text:tracked-changes", "text:ruby-text": break
        default: read(child, isBold: isBold || child.attributes["text:style-name"] == "Dam", into: &text)
        }
    }

    // MARK: Tables

    private mutating func rows(of table: Element, isHeader: Bool) -> [Block.Row] {
        var rows: [Block.Row] = []
        for element in table.elements {
            switch element.name {
            case "table:table-row":
                var cells: [Block.Cell] = []
                for cell in element.elements { append(cell, to: &cells) }
                rows.append(Block.Row(isHeader: isHeader, cells: cells))
            case "table:table-header-rows": rows += self.rows(of: element, isHeader: true)
            case "table:table-rows", "table:table-row-group": rows += self.rows(of: element, isHeader: isHeader)
            default: break
            }
        }
        return rows
    }

    private mutating func append(_ cell: Element, to cells: inout [Block.Cell]) {
        let count = Int(cell.attributes["table:number-columns-repeated"] ?? "1") ?? 1
        for _ in 0..<count {
            if cell.name == "table:covered-table-cell" {
                cells.append(Block.Cell(merge: covers(cells) ? .left : .up))
            } else {
                cells.append(Block.Cell(blocks: blocks(of: cell)))
                pendingWidth = (Int(cell.attributes["table:number-columns-spanned"] ?? "1") ?? 1) - 1
            }
        }
    }

    /// How many covered cells the last cell still covers to its right.
    private var pendingWidth = 0

    private mutating func covers(_ cells: [Block.Cell]) -> Bool {
        guard pendingWidth > 0, !cells.isEmpty else { return false }
        pendingWidth -= 1
        return true
    }
}

extension Element {
    fileprivate var goesOn: Bool {
        attributes["text:continue-numbering"] == "true" || attributes["text:continue-list"] != nil
    }

    fileprivate var isNumbered: Bool { attributes["text:style-name"]?.hasPrefix("So") == true }
}
