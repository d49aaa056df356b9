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

    /// Reads `written`, which may have formatting of its own: `runs` together are its text.
    init(_ written: String, over runs: [RichText.Run]? = nil) {
        let runs = runs ?? [RichText.Run(written)]
        guard written.utf8.contains(UInt8(ascii: "<")) else {
            (text, hasRefusedLink) = (RichText(runs), false)
            return
        }
        var (pieces, refused) = Self.pieces(of: written)
        if pieces.count > Self.mostMarks { pieces = [Piece(written: written[...])] }
        Self.pair(&pieces)
        (text, hasRefusedLink) = (RichText(Self.runs(of: pieces, over: runs)), refused)
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

    private static func runs(of pieces: [Piece], over written: [RichText.Run]) -> [RichText.Run] {
        var runs: [RichText.Run] = []
        var effects: [Effect] = []
        var source = SourceRuns(written)
        for piece in pieces {
            let own = source.take(piece.written)
            guard piece.isPaired, let mark = piece.mark else {
                for run in own { add(run, effects, to: &runs) }
                continue
            }
            switch mark {
            case .open(_, let effect): effects.append(effect)
            case .close: effects.removeLast()
            case .lineBreak:
                var run = own.first ?? RichText.Run("")
                run.text = "\n"
                add(run, effects, to: &runs)
            }
        }
        return runs
    }

    private static func add(_ own: RichText.Run, _ effects: [Effect], to runs: inout [RichText.Run]) {
        var run = own
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
            last.text += run.text
            runs[runs.count - 1] = last
        } else {
            runs.append(run)
        }
    }
}

/// Runs that are taken piece by piece.
private struct SourceRuns {
    private let runs: [RichText.Run]
    private var next = 0
    /// How many bytes of the next one were taken.
    private var taken = 0

    init(_ runs: [RichText.Run]) { self.runs = runs }

    /// The runs of the next piece, which says `text`.
    mutating func take(_ text: Substring) -> [RichText.Run] {
        var pieces: [RichText.Run] = []
        var rest = text.utf8
        while !rest.isEmpty, next < runs.count {
            var run = runs[next]
            let count = min(rest.count, run.text.utf8.count - taken)
            run.text = String(decoding: rest.prefix(count), as: UTF8.self)
            if count > 0 { pieces.append(run) }
            rest = rest.dropFirst(count)
            taken += count
            if taken == runs[next].text.utf8.count { (next, taken) = (next + 1, 0) }
        }
        return pieces
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
