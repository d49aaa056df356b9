import VietnameseText

/// The fields that a heading names one after the other: `Số QĐ, ngày tháng năm công nhận` (tiêu đề của cột gộp).
struct HeadingParts {
    /// The different fields in the order of the heading; nil when a part of it is none.
    let fields: [Field]?

    /// The most parts of a heading.
    private static let mostParts = 12
    /// Words that name nothing of their own beside the facts of a person, and need no column.
    private static let empty: Set<[String]> = [["email"], ["e", "mail"], ["mail"], ["zalo"]]

    typealias Meaning = ([String]) -> HeadingMatcher.Match?

    /// Takes a heading apart.
    init(_ text: HeadingText, meaning: Meaning) {
        let found =
            Self.fields(Self.pieces(of: text.outside), head: [], meaning)
            ?? Self.fields(Self.pieces(of: text.outside, atEveryDash: true), head: [], meaning)
        fields = found.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Takes what stands in the brackets of `heading` apart: `số, ngày, cơ quan ban hành`.
    init(_ bracket: String, of heading: HeadingText, meaning: Meaning) {
        let pieces = Self.pieces(of: bracket)
        let found =
            pieces.count > 1 || HeadingText.words(bracket).count > 1
            ? Self.fields(pieces, head: HeadingText.words(heading.outside), meaning) : nil
        fields = found.flatMap { $0.isEmpty ? nil : $0 }
    }

    // MARK: Pieces

    /// The words between commas, strokes, line breaks, dashes and “và”.
    ///
    /// A dash inside a word (`Chức vụ-đơn vị`) counts only with `atEveryDash`.
    private static func pieces(of text: String, atEveryDash: Bool = false) -> [[String]] {
        var pieces: [[String]] = []
        var current = String.UnicodeScalarView()
        func close() {
            let words = HeadingText.words(String(current))
            if !words.isEmpty { pieces.append(words) }
            current = String.UnicodeScalarView()
        }
        var isAfterBlank = true
        for letter in text.unicodeScalars {
            switch letter {
            case ",", ";", "/", "+", "|", "&", "\n", "\r", "•", ":": close()
            // A dash with a blank beside it, or at a line's end, stands between facts; one inside a word does not.
            case "-" where atEveryDash || isAfterBlank, "–" where atEveryDash || isAfterBlank, "—" where atEveryDash || isAfterBlank:
                close()
            default: current.append(letter)
            }
            isAfterBlank = [" ", "\n", "\r"].contains(letter)
        }
        close()
        return joinedDates(pieces)
    }

    /// `Ngày, tháng, năm sinh` is one fact.
    private static func joinedDates(_ pieces: [[String]]) -> [[String]] {
        var joined: [[String]] = []
        for piece in pieces {
            let goesOn = joined.last?.last == "ngay" && piece.first == "thang" || joined.last?.last == "thang" && piece.first == "nam"
            if goesOn { joined[joined.count - 1] += piece } else { joined.append(piece) }
        }
        return joined
    }

    /// The different fields of `pieces`; nil when one is unknown.
    ///
    /// A piece that is none by itself may need the end of another (`Số, ngày quyết định`) or the heading before the
    /// brackets (`Quyết định công nhận (số, ngày)`).
    private static func fields(_ pieces: [[String]], head: [String], _ meaning: Meaning) -> [Field]? {
        var pieces = pieces.flatMap { piece in split(piece, meaning) }
        guard pieces.count > 1 || !head.isEmpty, pieces.count <= mostParts else { return nil }
        pieces.removeAll(where: empty.contains)
        var fields: [Field] = []
        for (place, piece) in pieces.enumerated() {
            let others = pieces[(place + 1)...] + pieces[..<place].reversed()
            guard let found = field(of: piece, head: head, others: Array(others), meaning) else { return nil }
            fields += found
        }
        return ofDecision(fields.uniqued)
    }

    /// `Số QĐ công nhận, ngày, cơ quan`: beside the facts of a decision, and no person's, the office is who issued it.
    private static func ofDecision(_ fields: [Field]) -> [Field] {
        let decision: Set<Field> = [.recognitionNumber, .recognitionDate, .recognitionLevel, .recognitionKind]
        let others = fields.filter { $0 != .workplace }
        guard others.count < fields.count, !others.isEmpty, others.allSatisfy(decision.contains) else { return fields }
        return fields.map { $0 == .workplace ? .recognitionIssuer : $0 }
    }

    private static func field(of piece: [String], head: [String], others: [[String]], _ meaning: Meaning) -> [Field]? {
        if !head.isEmpty, let match = meaning(piece + head) { return match.fields }
        let bare = HeadingText.withoutAsking(piece)
        if let match = meaning(piece) ?? meaning(bare), match.weakness == 0 || head.isEmpty {
            return match.fields.isEmpty ? nil : match.fields
        }
        for next in others {
            for start in next.indices.dropFirst() {
                if let match = meaning(piece + next[start...]), match.weakness == 0 { return match.fields }
            }
        }
        return nil
    }

    /// The parts of a piece between “và”, “hoặc” when it is not known as a whole.
    private static func split(_ piece: [String], _ meaning: Meaning) -> [[String]] {
        if meaning(piece) != nil { return [piece] }
        for place in piece.indices where piece[place] == "va" && place > 0 && place + 1 < piece.count {
            let left = Array(piece[..<place])
            if meaning(left) != nil || left == ["so"] || left.first == "ngay" {
                return [left] + split(Array(piece[(place + 1)...]), meaning)
            }
        }
        return [piece]
    }
}
