/// Reads cells that give one fact for each person of a group: years of birth, telephone numbers, posts and units (danh sách trong ô).
enum ListedFacts {
    /// By what the entries of a list are set apart, besides line breaks, bullets, `;` and `|`.
    enum Separation {
        /// `&`, `+`, commas and the word `và`: years and telephone numbers have none of them in themselves.
        case values
        /// The same but for commas, which a number may have in it.
        case numbers
        /// Nothing else: `Sở Kế hoạch và Đầu tư` is one unit.
        case texts
    }

    /// The parts of a cell, numbers in front of them taken off.
    static func parts(of cell: String, _ separation: Separation = .values) -> [String] {
        let marks =
            switch separation {
            case .values: ";；|•●&+,，"
            case .numbers: ";；|•●&+"
            case .texts: ";；|•●"
            }
        let pieces = cell.split { marks.contains($0) || $0.isNewline }
        let parts = separation == .texts ? pieces.map(String.init) : pieces.flatMap { words($0, around: ["và", "va", "cùng"]) }
        let texts = parts.map { trimmed($0) }.filter { !$0.isEmpty }
        let numbered = texts.enumerated().map { unnumbered($1, place: $0 + 1) }
        // Only a list numbered throughout has numbers in front.
        let bare = numbered.compactMap(\.self)
        return bare.count == texts.count && texts.count > 1 ? bare : texts.map { trimmed(String($0.drop { "-–*".contains($0) })) }
    }

    /// The entries of a list for `people`, blank where a person has none: `-; 1990` is the second one's year.
    ///
    /// Nil unless a place is blank and there are no more places than people.
    static func places(of cell: String, people: Int) -> [String]? {
        guard people > 1, cell.contains(where: { isMark($0) || $0.isNewline }) else { return nil }
        var places: [String] = []
        for line in cell.split(whereSeparator: \.isNewline) {
            var pieces = line.split(omittingEmptySubsequences: false, whereSeparator: isMark).map { trimmed(String($0)) }
            // A mark at the end of a line ends its entry.
            if pieces.count > 1, pieces.last?.isEmpty == true { pieces.removeLast() }
            places += pieces.map { $0.allSatisfy { "-–—".contains($0) } ? "" : $0 }
            guard places.count <= people else { return nil }
        }
        guard places.contains(""), places.contains(where: { !$0.isEmpty }) else { return nil }
        return places + Array(repeating: "", count: people - places.count)
    }

    private static func isMark(_ character: Character) -> Bool { ";；|".contains(character) }

    /// The years of birth of a cell, one for each of `people` where places of the list are blank: they count as not readable.
    static func birthYears(of cell: String, people: Int, rules: PeopleRules) -> [TypedBirthYear] {
        let placed = places(of: cell, people: people)?
            .map { $0.isEmpty ? [TypedBirthYear(text: "", value: nil)] : birthYears(of: $0, rules: rules) }
        if let placed, placed.allSatisfy({ $0.count == 1 }) { return placed.flatMap(\.self) }
        return birthYears(of: cell, rules: rules)
    }

    /// The telephone numbers of each of `people` where places of the list are blank; nil where none is, or something is no number.
    static func placedNumbers(of cell: String, people: Int, rules: PeopleRules) -> [[PhoneNumber]]? {
        guard let places = places(of: cell, people: people) else { return nil }
        let placed = places.compactMap { $0.isEmpty ? [] : numbers(of: $0, rules: rules) }
        return placed.count == people ? placed : nil
    }

    /// The years of birth of a cell, each as typed with what it means; none for a blank cell.
    ///
    /// A cell that is one year or date is read as one; `1980/1985`, `1980 - 1985` and `1980 1985` are two.
    static func birthYears(of cell: String, rules: PeopleRules) -> [TypedBirthYear] {
        if cell.isEmpty { return [] }
        if let year = rules.birthYear(cell) { return [TypedBirthYear(text: cell, value: year)] }
        return parts(of: cell)
            .flatMap { part -> [TypedBirthYear] in
                if let year = rules.birthYear(part) { return [TypedBirthYear(text: part, value: year)] }
                let years = part.split { "/-–— ".contains($0) }.map { TypedBirthYear(text: String($0), value: rules.birthYear(String($0))) }
                if areYears(years, in: part) { return years }
                // `Nguyễn Văn Mẫu: 1985`.
                let labelled = part.split(separator: ":").last.flatMap { rules.birthYear(trimmed(String($0))) }
                return [TypedBirthYear(text: part, value: labelled)]
            }
    }

    /// Whether the pieces of a text are years of birth: `1980/1985`, `80-85`; never `20/13/1985` and `19 85`, which are dates and years typed wrong.
    private static func areYears(_ years: [TypedBirthYear], in text: String) -> Bool {
        guard years.count > 1, years.allSatisfy({ [.year, .twoDigits].contains($0.value?.form) }) else { return false }
        if years.allSatisfy({ $0.value?.form == .year }) { return true }
        let isMixed = years.contains { $0.value?.form == .year }
        return text.contains { "/-–—".contains($0) } && (!isMixed || years.count == 2)
    }

    /// The telephone numbers of a cell; nil when something in it is none, and none for a blank cell.
    static func numbers(of cell: String, rules: PeopleRules) -> [PhoneNumber]? {
        if let numbers = rules.numbers(cell) { return numbers }
        guard cell.utf8.count <= 100 * Lexer.longestCell else { return nil }
        var all: [PhoneNumber] = []
        for part in parts(of: cell) {
            guard let numbers = rules.numbers(part) else { return numbersBesideWords(in: cell, rules: rules) }
            all += numbers
        }
        return all
    }

    /// The numbers of a cell that has words or addresses beside them: `0905 123 456; gặp chị Bích`, `0905123456 bich@vidu.vn`.
    ///
    /// Nil unless every digit outside of the addresses belongs to a whole number, its zero included: the cell is printed as typed.
    private static func numbersBesideWords(in cell: String, rules: PeopleRules) -> [PhoneNumber]? {
        let words = cell.split { ",;|/ \t\n\r\u{A0}".contains($0) }.filter { !$0.contains("@") }.joined(separator: " ")
        var all: [PhoneNumber] = []
        for run in words.split(whereSeparator: { !($0.isNumber || " .-()+".contains($0)) }) where run.contains(where: \.isNumber) {
            // A digit with a letter at it is half of a number that was typed wrong: `0905 123 45x`.
            guard !touchesLetter(run, in: words), let numbers = rules.numbers(trimmed(String(run))), !numbers.isEmpty else { return nil }
            guard !numbers.contains(where: { [.zeroRestored, .unknownPrefix].contains($0.status) }) else { return nil }
            all += numbers
        }
        return all.isEmpty ? nil : all
    }

    /// Whether a letter stands right before or behind the digits of `run`.
    private static func touchesLetter(_ run: Substring, in words: String) -> Bool {
        let before = run.startIndex > words.startIndex ? words[words.index(before: run.startIndex)] : " "
        let behind = run.endIndex < words.endIndex ? words[run.endIndex] : " "
        return (before.isLetter && run.first?.isNumber == true) || (behind.isLetter && run.last?.isNumber == true)
    }

    /// A post or unit for each of `people`, or one for all of them.
    static func texts(of cell: String, people: Int) -> [String] {
        if let places = places(of: cell, people: people) { return places }
        let parts = people > 1 ? parts(of: cell, .texts) : []
        return parts.count == people ? parts : Array(repeating: cell, count: people)
    }

    private static func words(_ text: Substring, around ands: Set<String>) -> [String] {
        guard text.contains(" ") else { return [String(text)] }
        return text.split(separator: " ", omittingEmptySubsequences: true).split { ands.contains($0.lowercased()) }
            .map { $0.joined(separator: " ") }
    }

    /// The text behind `2.`, `2)` or `2/` when that is its place in the list.
    private static func unnumbered(_ text: String, place: Int) -> String? {
        let number = String(place)
        guard text.hasPrefix(number) else { return nil }
        let rest = text.dropFirst(number.count)
        guard let mark = rest.first, ".)/:-".contains(mark) else { return nil }
        let behind = rest.dropFirst().drop(while: \.isWhitespace)
        // `1/1980` is a month, `1. 1980` and `1/ 1980` are places.
        return rest.dropFirst().first?.isWhitespace == true || mark == ")" ? String(behind) : nil
    }
}

/// Shares of co-authors (tỷ lệ đóng góp; TT 18/2013/TT-BKHCN, Phụ lục I).
public enum Shares {
    /// What shares add up to where the programme does not say otherwise, in percent.
    public static let whole = 100

    /// The shares of a cell in hundredths of a percent: `60%; 40%`, `50-30-20`, `33,3/33,3/33,4`, `60% và 40%`; none for a blank cell.
    ///
    /// Nil when a piece is no number.
    public static func parse(_ cell: String) -> [Int]? {
        if let named = namedShares(cell) { return named }
        // A share ends with its sign: in `60%,40%` the comma is no decimal one.
        let cell = cell.replacing("%,", with: "%;").replacing("% ", with: "%; ")
        var pieces = ListedFacts.parts(of: cell, .numbers).flatMap { $0.split { "/-–".contains($0) }.map { trimmed(String($0)) } }
        // A comma between shares has a blank behind it; one in a number has none.
        if pieces.count == 1 { pieces = pieces[0].split(separator: ", ").map { trimmed(String($0)) } }
        var shares: [Int] = []
        for piece in pieces {
            guard let share = hundredths(trimmed(String(piece.filter { $0 != "%" }))) else { return nil }
            shares.append(share)
        }
        // `0,5; 0,3; 0,2`: per cent as a spreadsheet holds them.
        if shares.count > 1, shares.allSatisfy({ $0 < 100 }), shares.reduce(0, +) == 100 { return shares.map { $0 * 100 } }
        return shares
    }

    /// The shares beside the names of their people, `Hạnh: 50%, Tín: 30%`, or in brackets; nil for a cell that is no list of them.
    private static func namedShares(_ cell: String) -> [Int]? {
        guard cell.contains("%"), cell.contains(where: { $0.isLetter || $0 == "(" }) else { return nil }
        let pieces = cell.split(separator: "%", omittingEmptySubsequences: false)
        guard let last = pieces.last, !last.contains(where: \.isNumber) else { return nil }
        var shares: [Int] = []
        for piece in pieces.dropLast().map({ trimmed(String($0)) }) {
            let number = piece.reversed().prefix { $0.isNumber || $0 == "," || $0 == "." }.reversed().drop { !$0.isNumber }
            guard let share = hundredths(String(number)), !piece.dropLast(number.count).contains(where: \.isNumber) else { return nil }
            shares.append(share)
        }
        return shares.isEmpty ? nil : shares
    }

    /// The single share that `text` is, with its sign: `60%`.
    static func share(_ text: String) -> Int? {
        guard text.contains("%") else { return nil }
        return hundredths(trimmed(text.filter { $0 != "%" }))
    }

    private static func hundredths(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0, in: 0...1000) }) else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        let digits = parts[1].prefix(2)
        guard !digits.isEmpty, parts[1].allSatisfy(\.isNumber), let fraction = Int(digits, in: 0...99) else { return nil }
        return whole * 100 + (digits.count == 1 ? fraction * 10 : fraction)
    }
}
