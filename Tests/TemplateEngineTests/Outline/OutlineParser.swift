/// An outline that is not written as `Cases/README.md` says.
struct OutlineFault: Error, CustomStringConvertible {
    let description: String
}

/// Reads the notation of outlines.
enum OutlineParser {
    /// The blocks of an outline; lines that are blank or that end a table with `---` hold none.
    static func blocks(of lines: [String]) throws -> [Block] {
        var blocks: [Block] = []
        var isTableOpen = false
        for line in lines {
            let text = line.trimmingSpaces
            if text.isEmpty { continue }
            if text == "---" {
                isTableOpen = false
            } else if text.hasPrefix("|") {
                let row = try row(text)
                if isTableOpen, case .table(let rows)? = blocks.last {
                    blocks[blocks.count - 1] = .table(rows + [row])
                } else {
                    blocks.append(.table([row]))
                }
                isTableOpen = true
            } else {
                blocks.append(.paragraph(try paragraph(line)))
                isTableOpen = false
            }
        }
        return blocks
    }

    // MARK: Paragraphs

    private static func paragraph(_ line: String) throws -> Block.Paragraph {
        let level = line.prefix { $0 == " " }.count / 2
        let text = line.trimmingSpaces
        if text.hasPrefix("= ") { return Block.Paragraph(kind: .heading, text: try inlines(text.dropFirst(2))) }
        if text.hasPrefix("- ") { return Block.Paragraph(kind: .bullet(level: level), text: try inlines(text.dropFirst(2))) }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if let number = Int(digits), text.dropFirst(digits.count).hasPrefix(". ") {
            let kind = Block.Paragraph.Kind.numbered(level: level, number: number)
            return Block.Paragraph(kind: kind, text: try inlines(text.dropFirst(digits.count + 2)))
        }
        return Block.Paragraph(text: try inlines(text[...]))
    }

    /// A paragraph's pieces; `¶` alone is an empty paragraph.
    static func inlines(_ text: Substring) throws -> [Inline] {
        if text == "¶" { return [] }
        var inlines: [Inline] = []
        var pending = ""
        var isBold = false
        var rest = text
        func flush() {
            if !pending.isEmpty { inlines.append(.text(pending, isBold: isBold)) }
            pending = ""
        }
        while let character = rest.first {
            if rest.hasPrefix("**") {
                flush()
                isBold.toggle()
                rest = rest.dropFirst(2)
                continue
            }
            rest = rest.dropFirst()
            if "⏎⇥␣¦⟦".contains(character) { flush() }
            switch character {
            case "⏎": inlines.append(.lineBreak)
            case "⇥": inlines.append(.tab)
            case "␣": inlines.append(.space)
            case "¦": inlines.append(.cut)
            case "⟦": inlines.append(.frame(try frame(&rest)))
            case "\\" where rest.hasPrefix("{"): pending += try numbered(&rest)
            default: pending.append(character)
            }
        }
        flush()
        guard !isBold else { throw OutlineFault(description: "** không đóng: \(text)") }
        return inlines
    }

    private static func frame(_ rest: inout Substring) throws -> [Block] {
        guard let end = rest.firstIndex(of: "⟧") else { throw OutlineFault(description: "⟦ không đóng: \(rest)") }
        defer { rest = rest[rest.index(after: end)...] }
        return try inside(rest[..<end])
    }

    /// `{A0}` after a backslash: the character of that number.
    private static func numbered(_ rest: inout Substring) throws -> String {
        guard let end = rest.firstIndex(of: "}"), let code = UInt32(rest[..<end].dropFirst(), radix: 16),
            let scalar = Unicode.Scalar(code)
        else { throw OutlineFault(description: "không phải mã ký tự: \(rest)") }
        rest = rest[rest.index(after: end)...]
        return String(Character(scalar))
    }

    // MARK: Tables

    private static func row(_ line: String) throws -> Block.Row {
        let isHeader = line.hasPrefix("|!")
        let pieces = split(line.dropFirst(isHeader ? 2 : 1))
        guard pieces.count > 1, pieces[pieces.count - 1].trimmingSpaces.isEmpty else {
            throw OutlineFault(description: "dòng của bảng phải kết thúc bằng |: \(line)")
        }
        return Block.Row(isHeader: isHeader, cells: try pieces.dropLast().map { try cell($0.trimmingSpaces) })
    }

    /// Divides a row at its `|`, those inside tags of `«…»` and inside frames left alone.
    private static func split(_ text: Substring) -> [String] {
        var pieces = [""]
        var depth = 0
        for character in text {
            if "«≪⟦".contains(character) { depth += 1 }
            if "»≫⟧".contains(character) { depth = max(0, depth - 1) }
            if character == "|", depth == 0 {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces
    }

    private static func cell(_ text: String) throws -> Block.Cell {
        switch text {
        case "^": Block.Cell(merge: .up)
        case "<": Block.Cell(merge: .left)
        case "": Block.Cell()
        default: Block.Cell(blocks: try inside(text[...]))
        }
    }

    /// The blocks inside a cell or a frame.
    private static func inside(_ text: Substring) throws -> [Block] {
        try String(text).split(on: " // ")
            .map { piece in
                let piece = piece.trimmingSpaces
                guard piece.hasPrefix("["), piece.hasSuffix("]") else { return .paragraph(try paragraph(piece)) }
                let rows = String(piece.dropFirst().dropLast()).split(on: " / ")
                return .table(try rows.map { row in Block.Row(cells: try row.split(on: ";").map { try cell($0.trimmingSpaces) }) })
            }
    }
}

extension StringProtocol {
    var trimmingSpaces: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension String {
    /// The pieces between `separator`, empty ones included.
    func split(on separator: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
