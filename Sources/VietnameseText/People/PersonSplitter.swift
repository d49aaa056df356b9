/// Cuts a person's cell into labelled and unlabelled pieces, year of birth and telephone numbers taken out.
struct PersonSplitter {
    /// A piece of the text, its label taken off.
    struct Piece {
        var text: String
        /// Where it stands in the UTF-8 of the cell.
        var range: Range<Int>
        var wordCount: Int
        var field: PersonWords.Field?
        /// True when a dash sets it apart from what stands before it on its line.
        var isBehindDash = false
    }

    /// The pieces of a cell.
    struct Split {
        var pieces: [Piece] = []
        var birthYear: String?
        var phone: String?
        /// True when a year is typed with two digits, or the number of a paper or account is left out.
        var isDoubtful = false
        /// True when something was found twice: the cell may speak of two people.
        var mayBeSeveral = false
        /// How many years `birthYear` is: `1980 và 1985` are two.
        var yearCount = 1
    }

    private let text: String
    private let folded: FoldedText
    private let programmeYear: Int
    private let tokens: [Token]

    init(text: String, programmeYear: Int) {
        self.text = text
        self.programmeYear = min(max(programmeYear, 200), 9000)
        folded = FoldedText(text)
        tokens = Lexer.tokens(folded.bytes)
    }

    /// Cuts the cell; where it has a name, the first piece may be it.
    func split(hasName: Bool = true) -> Split {
        var result = Split()
        var cuts: [Range<Int>] = []
        let identity = IdentityNumbers(folded.bytes, tokens)
        cuts = identity.ranges
        if !cuts.isEmpty { result.isDoubtful = true }
        takePhones(&result, &cuts, besides: identity)
        takeLabelledBirth(&result, &cuts)
        var field: PersonWords.Field?
        for part in parts(cuts: cuts, brackets: CellBrackets(tokens, hasName: hasName)) {
            if part.isNewLine { field = nil }
            var tokens = part.tokens[...]
            let label = label(at: tokens)
            if let label {
                tokens = tokens.dropFirst(label.length)
                field = label.field
            } else {
                takeBirth(from: &tokens, &result)
            }
            tokens = CellBrackets.withoutStrayMarks(tokens)
            guard let first = tokens.first, let last = tokens.last else { continue }
            let words = tokens.filter { $0.kind == .word }.map(\.word)
            if words == ["hoac"] || words == ["va"] { continue }
            let range = first.range.lowerBound..<last.range.upperBound
            let place = folded.sourceRange(range)
            let piece = trimmed(folded.substring(range, of: text))
            // After a labelled post the unit may follow without label, and the other way round.
            let endsField =
                switch field {
                case .name: true
                case .position: PersonWords.isOrganisation(piece)
                case .workplace: PersonWords.isPost(piece)
                case nil: false
                }
            if label == nil, endsField { field = nil }
            let next = Piece(text: piece, range: place, wordCount: words.count, field: field, isBehindDash: part.isBehindDash)
            if label == nil, field == nil, result.pieces.count > (hasName ? 1 : 0), let last = result.pieces.last,
                let whole = unit(last, goingOnWith: next)
            {
                result.pieces[result.pieces.count - 1] = whole
            } else {
                result.pieces.append(next)
            }
        }
        return result
    }

    /// A unit with a dash in its name, `Phòng Kế hoạch - Kỹ thuật`, as one piece, where dashes do not set the facts of the cell apart.
    private func unit(_ last: Piece, goingOnWith next: Piece) -> Piece? {
        guard next.isBehindDash, !last.isBehindDash, last.field == nil, let whole = joined([last, next]), !whole.contains(","),
            PersonWords.isOrganisation(last.text) || PersonWords.unitAfterPost(in: last.text) != nil,
            !PersonWords.isPost(next.text), !PersonWords.isOrganisation(next.text)
        else { return nil }
        return Piece(text: whole, range: last.range.lowerBound..<next.range.upperBound, wordCount: last.wordCount + next.wordCount)
    }

    /// Pieces as one text, in the order of the cell: with what stood between them, or a comma where something was taken out there.
    func joined(_ pieces: [Piece]) -> String? {
        let pieces = pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
        guard var last = pieces.first else { return nil }
        if pieces.count == 1 { return last.text }
        var joined = last.text
        let bytes = Array(text.utf8)
        for piece in pieces.dropFirst() {
            let between = String(decoding: bytes[(last.range.lowerBound + last.text.utf8.count)..<piece.range.lowerBound], as: UTF8.self)
            joined += (between.contains { $0.isLetter || $0.isNumber } ? ", " : between) + piece.text
            last = piece
        }
        return joined
    }

    // MARK: Telephone numbers and years of birth

    private func takePhones(_ result: inout Split, _ cuts: inout [Range<Int>], besides identity: IdentityNumbers) {
        var bytes = folded.bytes
        for place in (identity.ranges + identity.kept).joined() { bytes[place] = UInt8(ascii: ";") }
        let ranges = PhoneScanner(bytes: bytes).ranges()
        guard !ranges.isEmpty else { return }
        result.phone = ranges.map { folded.substring($0, of: text) }.joined(separator: "; ")
        for range in ranges {
            var index = tokens.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? tokens.count
            while index > 0, ":.(-".utf8.contains(tokens[index - 1].mark) { index -= 1 }
            for label in PersonWords.phoneLabels where index >= label.count {
                let before = tokens[index - label.count..<index]
                if before.map(\.word).elementsEqual(label) {
                    index -= label.count
                    break
                }
            }
            let start = tokens.indices.contains(index) ? tokens[index].range.lowerBound : range.lowerBound
            cuts.append(min(start, range.lowerBound)..<range.upperBound)
        }
    }

    private func takeLabelledBirth(_ result: inout Split, _ cuts: inout [Range<Int>]) {
        let found = BirthScanner(folded).found()
        guard let first = found.first else { return }
        result.birthYear = folded.substring(first.value, of: text)
        cuts.append(first.label.lowerBound..<first.value.upperBound)
        result.mayBeSeveral = found.count > 1
    }

    /// An unlabelled year or date of birth: a piece of its own, or at the end of the first piece (`Nguyễn Văn An 1985`).
    private func takeBirth(from tokens: inout ArraySlice<Token>, _ result: inout Split) {
        let bare = tokens.filter { !"()".utf8.contains($0.mark) }
        guard let first = bare.first, let last = bare.last else { return }
        guard result.birthYear == nil else {
            // A second one belongs to a second person.
            if isSecondBirth(bare) || yearCount(bare) > 1 { result.mayBeSeveral = true }
            return
        }
        if yearCount(bare) > 1 {
            result.birthYear = folded.substring(first.range.lowerBound..<last.range.upperBound, of: text)
            result.yearCount = yearCount(bare)
            tokens = []
            return
        }
        var cursor = TokenCursor(tokens: bare)
        if let birth = BirthYearParsing.value(&cursor, now: programmeYear), cursor.isAtEnd, isBirth(birth.year),
            birth.form != .serial, birth.form != .twoDigits || result.pieces.count == 1
        {
            result.birthYear = folded.substring(first.range.lowerBound..<last.range.upperBound, of: text)
            if birth.form == .twoDigits { result.isDoubtful = true }
            tokens = []
            return
        }
        if result.pieces.isEmpty, takeBracketedBirth(from: &tokens, &result) { return }
        guard result.pieces.isEmpty, last.kind == .number, last.length == 4, isBirth(last.value) else { return }
        // `An-1985` is one word, `An - 1985` and `An 1985` are not.
        if bare.count > 1, bare[bare.count - 2].kind == .mark, !last.isSpaced { return }
        result.birthYear = folded.substring(last.range, of: text)
        tokens = tokens.prefix { $0.range.lowerBound < last.range.lowerBound }
    }

    /// `Nguyễn Văn An (20/3/1985)`: what stands in brackets at the end of the first piece, when it is a year or date of birth.
    private func takeBracketedBirth(from tokens: inout ArraySlice<Token>, _ result: inout Split) -> Bool {
        guard tokens.last?.mark == UInt8(ascii: ")"), let open = tokens.lastIndex(where: { $0.mark == UInt8(ascii: "(") }) else {
            return false
        }
        let inside = Array(tokens[(open + 1)...].dropLast())
        var cursor = TokenCursor(tokens: inside)
        guard let first = inside.first, let last = inside.last, let birth = BirthYearParsing.value(&cursor, now: programmeYear),
            cursor.isAtEnd, isBirth(birth.year), birth.form != .serial, birth.form != .twoDigits
        else { return false }
        result.birthYear = folded.substring(first.range.lowerBound..<last.range.upperBound, of: text)
        tokens = tokens[..<open]
        return true
    }

    /// A piece that is a year or date of birth and nothing else.
    private func isSecondBirth(_ tokens: [Token]) -> Bool {
        var cursor = TokenCursor(tokens: tokens)
        guard let birth = BirthYearParsing.value(&cursor, now: programmeYear), cursor.isAtEnd else { return false }
        return [.year, .fullDate, .monthYear].contains(birth.form) && isBirth(birth.year)
    }

    /// How many years a piece is that is nothing but years: `1980 và 1985`, `1980/1985`, `1980 & 1985`; 0 for every other.
    private func yearCount(_ tokens: [Token]) -> Int {
        let years = tokens.filter { $0.kind == .number }
        guard years.count > 1, years.allSatisfy({ $0.length == 4 && isBirth($0.value) }) else { return 0 }
        let between = tokens.filter { $0.kind != .number }
        return between.allSatisfy { ["va", "cung"].contains($0.word) || "/&+-".utf8.contains($0.mark) } ? years.count : 0
    }

    private func isBirth(_ year: Int) -> Bool {
        (programmeYear - 90...programmeYear - 14).contains(year)
    }

    // MARK: Pieces

    private struct Part {
        var tokens: [Token]
        /// True when it is the first on its line.
        var isNewLine: Bool
        /// True when a dash ends the part before it.
        var isBehindDash = false
    }

    /// The tokens between separators, cuts and labels.
    private func parts(cuts: [Range<Int>], brackets: CellBrackets) -> [Part] {
        var parts: [Part] = []
        var current = Part(tokens: [], isNewLine: true)
        func close(isNewLine: Bool, isDash: Bool = false) {
            if current.tokens.isEmpty {
                current.isNewLine = current.isNewLine || isNewLine
                current.isBehindDash = isDash && !current.isNewLine
            } else {
                parts.append(current)
                current = Part(tokens: [], isNewLine: isNewLine, isBehindDash: isDash)
            }
        }
        for (index, token) in tokens.enumerated() {
            if cuts.contains(where: { $0.overlaps(token.range) }) {
                close(isNewLine: false)
            } else if token.mark == ScalarFolding.newline {
                close(isNewLine: true)
            } else if brackets.cuts.contains(index) || (CellBrackets.isSeparator(token) && !brackets.keeps(index)) {
                close(isNewLine: false)
            } else if isDash(index), !brackets.keeps(index) {
                close(isNewLine: false, isDash: true)
            } else {
                if token.kind == .word, let label = label(at: tokens[index...]),
                    label.hasColon || isLabel(label, at: index, behind: current)
                {
                    close(isNewLine: false)
                }
                current.tokens.append(token)
            }
        }
        close(isNewLine: true)
        return parts
    }

    /// Whether a label without a colon begins another fact in the middle of a piece: `Tổ trưởng đơn vị công tác Công ty Mẫu`.
    ///
    /// Shorter ones do so only behind a label or a name, for posts and units have their words: `phụ trách đơn vị`, `hội đồng chức danh`.
    private func isLabel(_ label: (field: PersonWords.Field, length: Int, hasColon: Bool), at index: Int, behind part: Part) -> Bool {
        guard let first = part.tokens.first, let last = part.tokens.last, index + label.length < tokens.count else { return false }
        let next = tokens[index + label.length]
        guard next.kind == .word else { return false }
        let words = tokens[index..<index + label.length].map(\.word)
        // `đơn vị công tác xã hội`.
        if words.suffix(2) == ["cong", "tac"] { return next.word != "xa" }
        let before = self.label(at: part.tokens[...])
        if words[0] == "chuc" {
            guard before == nil else { return before?.field != .position }
            return NameShape.of(folded.substring(first.range.lowerBound..<last.range.upperBound, of: text)) == .name
        }
        // `thủ trưởng đơn vị Trường Mẫu` is one post.
        let heads: Set = ["thu truong", "phu trach", "lanh dao", "dai dien", "quan ly"]
        guard words == ["don", "vi"], before?.field == .position, folded.isCapital(next.range.lowerBound),
            !heads.contains(part.tokens.suffix(2).map(\.word).joined(separator: " "))
        else { return false }
        let end = tokens[index...].first { $0.kind == .mark }?.range.lowerBound ?? folded.bytes.count
        return PersonWords.isOrganisation(folded.substring(next.range.lowerBound..<end, of: text))
    }

    /// A dash with blanks around it, or a bullet (not a hyphen inside a name).
    private func isDash(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.mark == ScalarFolding.symbol { return true }
        guard token.mark == UInt8(ascii: "-") else { return false }
        let isFollowedByBlank = index + 1 >= tokens.count || tokens[index + 1].isSpaced
        return (token.isSpaced || index == 0) && isFollowedByBlank
    }

    private func label(at tokens: ArraySlice<Token>) -> (field: PersonWords.Field, length: Int, hasColon: Bool)? {
        guard let word = tokens.first?.word, !word.isEmpty else { return nil }
        for label in PersonWords.labels where label.words[0] == word {
            let count = label.words.count
            guard tokens.prefix(count).map(\.word).elementsEqual(label.words) else { continue }
            let hasColon = tokens.dropFirst(count).first?.mark == UInt8(ascii: ":")
            if hasColon || !label.needsColon { return (label.field, hasColon ? count + 1 : count, hasColon) }
        }
        return nil
    }
}
