/// Names that a line break cuts in two (họ tên bị ngắt dòng): `Nguyễn Thị⏎Bích Liễu`, as Alt+Enter in a narrow cell leaves them.
///
/// Source: docs/data.md, “People in one cell”. A family name with nothing but Văn or Thị behind it is no whole name, so that the
/// next line is the rest of it; a short name with a name without family name below it may be one person or two.
struct BrokenNames {
    /// The cell with a blank in place of each break inside a name.
    private(set) var text: String
    /// True when a line may be the rest of the name above it, or another person.
    private(set) var isDoubtful = false

    /// Looks through a cell; nearly all have one line.
    ///
    /// - Complexity: linear in the length of the cell.
    init(_ cell: String) {
        text = cell
        guard cell.utf8.contains(where: { (0x0A...0x0D).contains($0) }) else { return }
        let hasCapitals = cell.contains(where: \.isUppercase)
        guard hasCapitals else { return }
        let lines = cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var mended = String(lines[0])
        var isMended = false
        var above = Self.lastPiece(of: lines[0])
        for line in lines.dropFirst() {
            let isBlank = line.allSatisfy(\.isWhitespace)
            let below = isBlank ? nil : Self.firstPiece(of: line)
            let meaning = Self.meaning(of: above, below)
            if meaning == .likelyOne || meaning == .unclear { isDoubtful = true }
            if meaning == .one || meaning == .likelyOne {
                mended += " " + line.drop { $0.isWhitespace }
                isMended = true
            } else {
                mended += "\n" + line
            }
            if !isBlank { above = Self.lastPiece(of: line) }
        }
        if isMended { text = mended }
    }

    /// What two lines are.
    private enum Meaning {
        case one
        case likelyOne
        case unclear
        case two
    }

    private static func meaning(of above: [Substring], _ below: [Substring]?) -> Meaning {
        guard let below, (1...3).contains(below.count), (1...4).contains(above.count), NameShape.isFamilyName(above[0]),
            isGiven(below, areAllCapitals: above.allSatisfy { $0.allSatisfy(\.isUppercase) }),
            above.allSatisfy({ $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) })
        else { return .two }
        let isWithFamily = below.count > 1 && NameShape.isFamilyName(below[0])
        let isMiddle = ["văn", "thị"].contains(VietnameseFolding.key(String(above[above.count - 1])))
        if above.count == 2, isMiddle { return isWithFamily ? below.count == 2 ? .likelyOne : .two : .one }
        // `Nguyễn⏎Văn An`: Văn and Thị are hardly ever family names.
        if above.count == 1 {
            return below.count > 1 && ["văn", "thị"].contains(VietnameseFolding.key(String(below[0]))) ? .likelyOne : .two
        }
        if isWithFamily { return .two }
        return below.count == 1 || above.count == 2 && below.count == 2 ? .unclear : .two
    }

    /// Whether words may be the rest of a name: capitals, no post, no unit but a single word such as Khoa, no abbreviation.
    private static func isGiven(_ words: [Substring], areAllCapitals: Bool) -> Bool {
        let text = words.joined(separator: " ")
        guard words.allSatisfy({ $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) }), !PersonWords.isPost(text) else {
            return false
        }
        if words.contains(where: { $0.count > 1 && $0.allSatisfy(\.isUppercase) }), !areAllCapitals { return false }
        guard !PersonTitles.areAll(of: text), PersonTitles.count(in: text) == 0 else { return false }
        return words.count == 1 || !PersonWords.isOrganisation(text)
    }

    /// The marks by which names and facts are set apart in a line.
    private static let separators = Array(",;|&+/:()[]•●▪*–—".unicodeScalars)

    private static func isSeparator(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { separators.contains($0) } ?? false
    }

    /// The words behind the last mark of a line, a number in front of them left out; none where the line ends with a mark.
    private static func lastPiece(of line: Substring) -> [Substring] {
        // As many letters as a name may have.
        let end = line.suffix(80)
        let piece = end.lastIndex(where: isSeparator).map { end[end.index(after: $0)...] } ?? end
        let words = piece.split(whereSeparator: \.isWhitespace)
        guard let first = words.firstIndex(where: { $0.first?.isLetter == true && $0.last != "." && $0.last != "-" }) else { return [] }
        let name = words[first...]
        let titles = PersonTitles.count(in: name.joined(separator: " "))
        return titles < name.count ? Array(name.dropFirst(titles)) : []
    }

    /// The words in front of the first mark or number of a line; none where it begins with one, or where the word is a label.
    private static func firstPiece(of line: Substring) -> [Substring]? {
        let begin = line.drop { $0.isWhitespace }.prefix(80)
        let piece = begin.prefix { !isSeparator($0) && !$0.isNumber }
        let next = begin[piece.endIndex...].first
        var words = piece.split(whereSeparator: \.isWhitespace)
        // `An - Tổ trưởng`.
        if let dash = words.firstIndex(of: "-") {
            words = Array(words[..<dash])
        } else if let next, let first = words.first {
            let isLabel = words.count == 1 && labels.contains(VietnameseFolding.bareKey(String(first)))
            if next == ":" || (next.isNumber && isLabel) { return nil }
        }
        return words.isEmpty ? nil : words
    }

    private static let labels: Set = ["sn", "ns", "sinh", "nam", "ngay", "dt", "sdt", "so", "tel"]
}
