import VietnameseText

/// A paper as people cite it in one cell: `QĐ số 15/QĐ-CT ngày 22/3/2021 của Giám đốc Công ty …` (viện dẫn văn bản).
struct PaperCitation: Equatable {
    /// The number with its sign, as typed, without “số” and the paper's name.
    var number = ""
    /// The date as typed, without “ngày”; empty when there is none.
    var date = ""
    /// Who issued it, as typed, without “của” and “do”.
    var issuer = ""
    /// The level, as typed: `cấp cơ sở`.
    var level = ""
    /// False when the cell seems to cite several papers.
    var isCertain = true

    /// The longest cell that is read, in bytes, and the most words a date takes.
    private static let longest = 1_000
    private static let wordsOfDate = 8

    /// Reads a cell; `programmeYear` is the year around which two-digit years lie.
    init(_ text: String, programmeYear: Int) {
        guard text.utf8.count <= Self.longest else {
            (number, isCertain) = (text, false)
            return
        }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let found = Self.date(in: words[...], programmeYear) else {
            place(pieces(of: text))
            return
        }
        date = found.text
        let before = pieces(of: words[..<found.range.lowerBound].joined(separator: " "))
        let after = words[found.range.upperBound...]
        place(before)
        let rest = pieces(of: after.joined(separator: " "))
        if number.isEmpty || !issuer.isEmpty { place(rest) } else { takeIssuer(rest) }
        isCertain = isCertain && Self.date(in: after, programmeYear) == nil
    }

    // MARK: Dates

    /// A quick look whether something stands beside a date as people write it: `… 05/3/2021`, `… 5.3.21`, `… tháng 3 năm 2021`.
    static func mayHoldDate(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        var (hasBlank, hasDate) = (false, false)
        // How many digits stand before the place, how many signs of one kind join numbers of two digits at most, and the sign.
        var (digits, joints, sign) = (0, 0, UInt8(0))
        for place in bytes.indices {
            let byte = bytes[place]
            switch byte {
            case 0x30...0x39:
                digits += 1
                hasDate = hasDate || (joints == 2 && digits >= 2)
            case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"):
                joints = (1...2).contains(digits) ? (sign == byte ? joints : 0) + 1 : 0
                (digits, sign) = (0, byte)
            default:
                hasBlank = hasBlank || byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
                (digits, joints, sign) = (0, 0, 0)
            }
        }
        return hasBlank && (hasDate || text.contains("tháng") || text.contains("thang"))
    }

    /// The first date among words, as typed without “ngày”, and its place.
    private static func date(in words: ArraySlice<String>, _ programmeYear: Int) -> (text: String, range: Range<Int>)? {
        for start in words.indices where words[start].contains(where: \.isNumber) || isDay(words[start]) {
            for end in (start + 1...min(start + wordsOfDate, words.endIndex)).reversed() {
                let text = bare(words[start..<end].joined(separator: " "))
                guard text.contains(where: { "/.- ".contains($0) }), DateParsing.parse(text, pivotYear: programmeYear) != nil else {
                    continue
                }
                let typed = isDay(words[start]) && words[start..<end].count == 2 ? bare(words[end - 1]) : text
                return (typed, start..<end)
            }
        }
        return nil
    }

    private static func isDay(_ word: String) -> Bool { VietnameseFolding.bareKey(word) == "ngay" }

    /// The text without the marks around it.
    private static func bare(_ text: String) -> String {
        let isMark: (Character) -> Bool = { ",;:.()-–".contains($0) || $0.isWhitespace }
        var rest = text[...]
        while let first = rest.first, isMark(first) { rest.removeFirst() }
        while let last = rest.last, isMark(last) { rest.removeLast() }
        return String(rest)
    }

    // MARK: Pieces

    /// What stands between commas, line breaks and the words “của”, “do”, “ngày”.
    private func pieces(of text: String) -> [String] {
        text.split { ",;\n\r|".contains($0) || $0 == "\r\n" }
            .flatMap { line -> [String] in
                var pieces = [""]
                for word in line.split(whereSeparator: \.isWhitespace) {
                    let key = VietnameseFolding.key(Self.bare(String(word)))
                    if ["của", "do", "ngày", "bởi"].contains(key) {
                        pieces.append("")
                    } else {
                        pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + word
                    }
                }
                return pieces
            }
            .map(Self.withoutName).filter { !$0.isEmpty }
    }

    private static let papers: [[String]] = [
        "quyet dinh cong nhan sang kien", "quyet dinh cong nhan", "quyet dinh", "qd cong nhan", "qd", "giay chung nhan", "gcn", "to trinh",
        "ttr",
        "so", "theo", "ky", "ban hanh", "van ban",
    ]
    .map { $0.split(separator: " ").map(String.init) }
    private static let endings: Set<String> = ["ky", "ban", "hanh", "cap"]

    /// A piece without the paper's name and “số” before it, and “ký”, “ban hành” behind it.
    private static func withoutName(_ piece: String) -> String {
        var words = bare(piece).split(separator: " ").map(String.init)
        var keys = words.map { VietnameseFolding.bareKey($0) }
        while let name = papers.first(where: { keys.count > $0.count && keys.starts(with: $0) }) {
            words.removeFirst(name.count)
            keys.removeFirst(name.count)
        }
        if keys.count == 1, papers.contains(keys) || keys == ["ngay"] { return "" }
        while keys.count > 1, let last = keys.last, endings.contains(last) {
            words.removeLast()
            keys.removeLast()
        }
        return bare(words.joined(separator: " "))
    }

    /// Gives each piece to the number, the level or the issuer.
    private mutating func place(_ pieces: [String]) {
        for piece in pieces {
            if number.isEmpty, piece.contains(where: \.isNumber), !PersonCellParsing.isOrganisation(piece) {
                number = piece
            } else if level.isEmpty, VietnameseFolding.bareKey(piece).hasPrefix("cap ") {
                level = piece
            } else {
                issuer += (issuer.isEmpty ? "" : ", ") + piece
            }
        }
        // Words alone are what somebody wrote in place of a number.
        if number.isEmpty, date.isEmpty { (number, issuer) = (issuer, "") }
    }

    /// All that stands behind the date is who issued it, but for the level.
    private mutating func takeIssuer(_ pieces: [String]) {
        for piece in pieces {
            if level.isEmpty, VietnameseFolding.bareKey(piece).hasPrefix("cap ") {
                level = piece
            } else {
                issuer += (issuer.isEmpty ? "" : ", ") + piece
            }
        }
    }
}
