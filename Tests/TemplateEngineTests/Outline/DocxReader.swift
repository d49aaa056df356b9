import TestKit

/// Reads WordprocessingML as a person sees it in Word.
struct DocxReader {
    private var numbers: WordNumbers

    /// A reader that numbers lists by `numbering`, the root of `numbering.xml` if there is one.
    init(numbering: Element? = nil) {
        numbers = WordNumbers(numbering)
    }

    /// The blocks of a body, cell, header, note or text box.
    mutating func blocks(of container: Element) -> [Block] {
        var blocks: [Block] = []
        for element in container.elements { append(element, to: &blocks) }
        return Self.withoutSeparators(blocks)
    }

    /// Without the empty paragraphs that Word needs beside a table, and where there is nothing else.
    private static func withoutSeparators(_ blocks: [Block]) -> [Block] {
        func isTable(_ index: Int) -> Bool {
            if blocks.indices.contains(index), case .table = blocks[index] { true } else { false }
        }
        func isEmpty(_ block: Block) -> Bool { block == .paragraph(Block.Paragraph(text: [])) }
        if blocks.count == 1, isEmpty(blocks[0]) { return [] }
        return blocks.indices
            .filter { index in
                let isLast = index == blocks.count - 1
                return !(isEmpty(blocks[index]) && isTable(index - 1) && (isLast || isTable(index + 1)))
            }
            .map { blocks[$0] }
    }

    private mutating func append(_ element: Element, to blocks: inout [Block]) {
        switch element.name {
        case "w:p": blocks.append(.paragraph(paragraph(element)))
        case "w:tbl": blocks.append(.table(rows(of: element).map { row($0) }))
        case "w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag", "w:moveTo":
            for child in element.elements { append(child, to: &blocks) }
        default: break
        }
    }

    // MARK: Paragraphs

    private mutating func paragraph(_ element: Element) -> Block.Paragraph {
        let properties = element.child("w:pPr")
        var kind = Block.Paragraph.Kind.plain
        if properties?.child("w:pStyle")?.attributes["w:val"]?.hasPrefix("Heading") == true { kind = .heading }
        if let number = properties?.child("w:numPr") { kind = numbers.kind(of: number) }
        var text: [Inline] = []
        for child in element.elements { text += inlines(child, isBold: false) }
        return Block.Paragraph(kind: kind, text: text)
    }

    private mutating func inlines(_ element: Element, isBold: Bool) -> [Inline] {
        switch element.name {
        case "w:t", "m:t": return [.text(element.shownText, isBold: isBold)]
        case "w:br", "w:cr": return [.lineBreak]
        case "w:tab": return [.tab]
        case "w:noBreakHyphen": return [.text("\u{2011}", isBold: isBold)]
        case "w:softHyphen": return [.text("\u{AD}", isBold: isBold)]
        case "w:sym", "w:object": return [.text("⟨\(element.name)⟩", isBold: isBold)]
        case "w:footnoteReference", "w:endnoteReference": return [.text("⟨\(element.attributes["w:id"] ?? "")⟩", isBold: isBold)]
        case "mc:AlternateContent": return alternatives(element)
        case "w:drawing", "w:pict": return drawing(element)
        case "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:instrText": return []
        default:
            let isBold = element.name == "w:r" ? element.child("w:rPr")?.child("w:b") != nil : isBold
            var result: [Inline] = []
            for child in element.elements { result += inlines(child, isBold: isBold) }
            return result
        }
    }

    private mutating func drawing(_ element: Element) -> [Inline] {
        guard let box = element.all("w:txbxContent").first else { return [.text("⟨hình⟩", isBold: false)] }
        return [.frame(blocks(of: box))]
    }

    /// A text box in both of its forms, which must say the same.
    private mutating func alternatives(_ element: Element) -> [Inline] {
        let start = numbers
        guard let choice = element.child("mc:Choice").map({ drawing($0) }) else { return [] }
        guard let fallback = element.child("mc:Fallback") else { return choice }
        let end = numbers
        numbers = start
        defer { numbers = end }
        let other = drawing(fallback)
        let isSame = Block.paragraph(.init(text: other)).line == Block.paragraph(.init(text: choice)).line
        return isSame ? choice : choice + [.text("≠ Fallback:", isBold: false)] + other
    }

    // MARK: Tables

    private func rows(of table: Element) -> [Element] {
        table.nearest("w:tr", barriers: ["w:tr", "w:tc"])
    }

    private mutating func row(_ element: Element) -> Block.Row {
        var row = Block.Row(isHeader: element.child("w:trPr")?.child("w:tblHeader") != nil, cells: [])
        for cell in element.nearest("w:tc", barriers: ["w:tc"]) {
            let properties = cell.child("w:tcPr")
            let isCovered = properties?.child("w:vMerge").map { $0.attributes["w:val"] != "restart" } ?? false
            row.cells.append(Block.Cell(merge: isCovered ? .up : .none, blocks: blocks(of: cell)))
            let width = Int(properties?.child("w:gridSpan")?.attributes["w:val"] ?? "1") ?? 1
            row.cells += Array(repeating: Block.Cell(merge: .left), count: max(0, width - 1))
        }
        return row
    }
}

extension Block {
    fileprivate var line: String { [self].lines.joined() }
}

extension Element {
    /// The text of `w:t` as Word shows it: without the spaces at its ends unless they are preserved.
    fileprivate var shownText: String {
        attributes["xml:space"] == "preserve" ? text : text.trimmingSpaces
    }
}

/// Word's numbers of list items: definitions are shared by several lists, which go on with them unless they say otherwise.
struct WordNumbers {
    private var definitionOf: [String: String] = [:]
    private var bullets: Set<String> = ["\(ListWriter.bulletNumber)"]
    private var restarts: [String: Int] = [:]
    private var counts: [String: [Int]] = [:]
    private var seen: Set<String> = []

    /// Without definitions, every list has one of its own.
    init(_ numbering: Element?) {
        guard let numbering else { return }
        bullets = []
        for list in numbering.all("w:num") {
            let number = list.attributes["w:numId"] ?? ""
            let definition = list.child("w:abstractNumId")?.attributes["w:val"] ?? ""
            definitionOf[number] = definition
            restarts[number] = list.all("w:startOverride").first.flatMap { Int($0.attributes["w:val"] ?? "") }
            let levels = numbering.all("w:abstractNum").first { $0.attributes["w:abstractNumId"] == definition }?.all("w:numFmt")
            if levels?.first?.attributes["w:val"] == "bullet" { bullets.insert(number) }
        }
    }

    mutating func kind(of properties: Element) -> Block.Paragraph.Kind {
        let level = Int(properties.child("w:ilvl")?.attributes["w:val"] ?? "0") ?? 0
        let list = properties.child("w:numId")?.attributes["w:val"] ?? ""
        if bullets.contains(list) { return .bullet(level: level) }
        let definition = definitionOf[list] ?? "của \(list)"
        var count = counts[definition] ?? []
        if seen.insert(list).inserted, let start = restarts[list] { count = [start - 1] }
        count = Array(count.prefix(level + 1)) + Array(repeating: 0, count: max(0, level + 1 - count.count))
        count[level] += 1
        counts[definition] = count
        return .numbered(level: level, number: count[level])
    }
}
