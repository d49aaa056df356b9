import VietnameseText

/// The small, closed markup of formatted texts (dấu định dạng): `<b>đậm</b>`, `<i>`, `<u>`, `<sup>`, `<sub>`, `<màu đỏ>` … `</màu>`,
/// `<a href="https://…">` … `</a>`, `<br>`.
///
/// Whatever else is typed, and a mark without its partner, stays as it is typed.
struct RichMarkup {
    /// The text with its formatting.
    let text: RichText
    /// True when some link leads nowhere that is allowed.
    let hasRefusedLink: Bool

    private enum Mark: Equatable {
        case open(String, Effect)
        case close(String)
        case lineBreak
    }

    private enum Effect: Equatable {
        case style(RichText.Style)
        case colour(DocumentColour)
        case link(String)
    }

    private struct Piece {
        let written: Substring
        var mark: Mark?
        var isPaired = false
    }

    /// More marks than anybody types into a cell; in a text with more, all stay as typed.
    private static let mostMarks = 10_000

    init(_ written: String) {
        guard written.utf8.contains(UInt8(ascii: "<")) else {
            (text, hasRefusedLink) = (RichText([RichText.Run(written)]), false)
            return
        }
        var (pieces, refused) = Self.pieces(of: written)
        if pieces.count > Self.mostMarks { pieces = [Piece(written: written[...])] }
        Self.pair(&pieces)
        (text, hasRefusedLink) = (RichText(Self.runs(of: pieces)), refused)
    }

    // MARK: Marks

    private static func pieces(of written: String) -> ([Piece], Bool) {
        var pieces: [Piece] = []
        var refused = false
        var rest = written[...]
        while let begin = rest.firstIndex(of: "<") {
            if begin > rest.startIndex { pieces.append(Piece(written: rest[..<begin])) }
            // A mark is short; what follows a sign such as in “a < b” is none.
            let inside = rest[rest.index(after: begin)...]
            guard let end = inside.prefix(2_100).firstIndex(where: { $0 == ">" || $0 == "<" }), inside[end] == ">" else {
                pieces.append(Piece(written: rest[begin...begin]))
                rest = inside
                continue
            }
            let after = rest.index(after: end)
            let mark = mark(String(inside[..<end]), &refused)
            pieces.append(Piece(written: rest[begin..<after], mark: mark))
            rest = rest[after...]
        }
        if !rest.isEmpty { pieces.append(Piece(written: rest)) }
        return (pieces, refused)
    }

    private static let styles: [String: RichText.Style] = [
        "b": .bold, "i": .italic, "u": .underline, "sup": .superscript, "sub": .subscript,
    ]

    private static func mark(_ inside: String, _ refused: inout Bool) -> Mark? {
        let words = VietnameseFolding.key(inside)
        if let style = styles[words] { return .open(words, .style(style)) }
        if words == "br" || words == "br/" || words == "br /" { return .lineBreak }
        if words.hasPrefix("/") {
            let name = String(words.dropFirst())
            return styles[name] != nil || name == "a" || name == "màu" ? .close(name) : nil
        }
        if words.hasPrefix("màu ") { return DocumentColour(named: String(words.dropFirst(4))).map { .open("màu", .colour($0)) } }
        guard words.hasPrefix("a "), let equals = inside.firstIndex(of: "="), words.hasPrefix("a href") else { return nil }
        let quotes: Set<Character> = ["\"", "'", "“", "”", "‘", "’"]
        var address = trimmed(String(inside[inside.index(after: equals)...]))
        if let first = address.first, quotes.contains(first) { address.removeFirst() }
        if let last = address.last, quotes.contains(last) { address.removeLast() }
        guard let allowed = LinkAddress.allowed(address) else {
            refused = true
            return nil
        }
        return .open("a", .link(allowed))
    }

    /// Finds the partner of each mark; one that has none, or stands across another pair, is text.
    private static func pair(_ pieces: inout [Piece]) {
        var open: [(name: String, piece: Int)] = []
        for index in pieces.indices {
            switch pieces[index].mark {
            case .open(let name, _): open.append((name, index))
            case .close(let name):
                guard let partner = open.lastIndex(where: { $0.name == name }) else { continue }
                pieces[index].isPaired = true
                pieces[open[partner].piece].isPaired = true
                open.removeSubrange(partner...)
            case .lineBreak: pieces[index].isPaired = true
            case nil: continue
            }
        }
    }

    // MARK: Runs

    private static func runs(of pieces: [Piece]) -> [RichText.Run] {
        var runs: [RichText.Run] = []
        var effects: [Effect] = []
        for piece in pieces {
            guard piece.isPaired, let mark = piece.mark else {
                add(String(piece.written), effects, to: &runs)
                continue
            }
            switch mark {
            case .open(_, let effect): effects.append(effect)
            case .close: effects.removeLast()
            case .lineBreak: add("\n", effects, to: &runs)
            }
        }
        return runs
    }

    private static func add(_ text: String, _ effects: [Effect], to runs: inout [RichText.Run]) {
        var run = RichText.Run(text)
        for effect in effects {
            switch effect {
            case .style(let style):
                // Only one of them can be.
                if style == .superscript || style == .subscript { run.style.subtract([.superscript, .subscript]) }
                run.style.insert(style)
            case .colour(let colour): run.colour = colour
            case .link(let address): run.link = address
            }
        }
        if var last = runs.last, last.style == run.style, last.colour == run.colour, last.link == run.link {
            last.text += text
            runs[runs.count - 1] = last
        } else {
            runs.append(run)
        }
    }
}

extension RichText {
    /// The text as typed, or without its marks where what they stand between, or an address in them, is nothing to be shown.
    ///
    /// A number cut by marks is none to whoever looks for it, and one again when it is printed.
    public static func revealing(_ typed: String, where isPrivate: (String) -> Bool) -> String {
        guard typed.utf8.contains(UInt8(ascii: "<")) else { return typed }
        let rich = RichMarkup(typed).text
        let isHidden = isPrivate(rich.text) || rich.runs.contains { $0.link.map(isPrivate) ?? false }
        return rich.isFormatted && isHidden ? rich.text : typed
    }
}
