import Records
import VietnameseText

/// Columns below one heading over all of them, which are one field together (các cột con của một cột).
///
/// `Danh hiệu` over `2018`, `2019`, `2020`; `Hiệu quả sáng kiến` over `Kinh tế`, `Xã hội`; `Thời gian áp dụng` over `Từ`, `Đến`;
/// `Ngày gửi hồ sơ` over `Bưu điện`, `Email`; `Khối` over `Doanh nghiệp`, `Hành chính`, of which one is ticked.
struct ColumnSides {
    /// How the cells of a record are put together.
    enum Form: Sendable, Equatable {
        /// Each on a line, after its heading: `Kinh tế: …`.
        case lines
        /// One after the other, each after its heading: `2018: …; 2019: …`.
        case list
        /// `Từ 02/2021 đến 05/2021`.
        case period
        /// The heading of the ticked one; of several ticked ones all.
        case ticks

        /// The text of cells with their headings; empty for none.
        func text(_ cells: [(under: String, text: String)]) -> String {
            // A dash says that there is nothing of one side.
            let said = self == .ticks ? cells.filter { Choosing.isTick($0.text) } : cells.filter { StandIn($0.text) != .nothing }
            guard !said.isEmpty else { return self == .ticks ? "" : cells.first?.text ?? "" }
            switch self {
            case .ticks: return said.map(\.under).joined(separator: "; ")
            case .lines: return said.map { "\($0.under): \($0.text)" }.joined(separator: "\n")
            case .list: return said.map { $0.under.isEmpty ? $0.text : "\($0.under): \($0.text)" }.joined(separator: "; ")
            case .period:
                return said.enumerated()
                    .map { place, cell in
                        let isEnd = ColumnSides.isEnd(cell.under)
                        let word = place == 0 ? (isEnd ? "Đến" : "Từ") : (isEnd ? "đến" : "từ")
                        let isSaid = VietnameseFolding.bareKey(cell.text).hasPrefix(VietnameseFolding.bareKey(word) + " ")
                        return isSaid ? cell.text : "\(word) \(cell.text)"
                    }
                    .joined(separator: " ")
            }
        }
    }

    /// What columns are; those that keep their own meaning are not among them.
    private(set) var matches: [Int: HeadingMatcher.Match] = [:]
    /// How the columns of a field are read together.
    private(set) var joins: [Field: ColumnJoin] = [:]

    private typealias Side = (column: Int, under: String)

    /// Reads the groups of the two rows of headings of `table`, whose columns mean `own` by themselves.
    init(_ table: Table, _ own: [HeadingMatcher.Match?], _ matcher: HeadingMatcher) {
        addGroups(table, own, matcher)
        if table.format.hasRows, joins[.awards] == nil { addYears(table.headings, own, matcher) }
    }

    /// Headings of awards that need a year to be one: `Khen thưởng 2018`.
    private static let awards: Set = ["khen thuong", "thi dua", "thi dua khen thuong", "ket qua thi dua", "ket qua khen thuong"]

    /// `Khen thưởng 2018`, `Khen thưởng 2019`, `Danh hiệu năm 2020`: one field, each cell with its year.
    private mutating func addYears(_ headings: [String], _ own: [HeadingMatcher.Match?], _ matcher: HeadingMatcher) {
        var sides: [Side] = []
        for (column, heading) in headings.enumerated() where own[column]?.way != .map {
            guard own[column] == nil || own[column]?.field == .awards, let cut = Self.year(in: heading) else { continue }
            guard Self.awards.contains(cut.stem) || matcher.match(cut.stem)?.field == .awards else { continue }
            sides.append((column, cut.year))
        }
        // A column without a year stands beside them as it is.
        let dated = Set(sides.map(\.column))
        let plain = own.indices.filter { own[$0]?.field == .awards && !dated.contains($0) }
        guard Set(sides.map(\.under)).count > 1, plain.count < 2, plain.allSatisfy({ own[$0]?.way != .map }) else { return }
        for column in sides.map(\.column) + plain { matches[column] = HeadingMatcher.Match(field: .awards, way: .wording) }
        let names = sides + plain.map { ($0, "") }
        joins[.awards] = .sides(Dictionary(names.map { ($0.column, $0.under) }) { first, _ in first }, .list)
    }

    /// A heading that ends with a year, or a school year: its words before that, folded, and the year.
    private static func year(in heading: String) -> (stem: String, year: String)? {
        var words = VietnameseFolding.bareKey(heading).split(separator: " ").map(String.init)
        let years = words.reversed().prefix { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) && $0.allSatisfy(\.isNumber) }
        guard (1...2).contains(years.count) else { return nil }
        words.removeLast(years.count)
        if words.suffix(2) == ["nam", "hoc"] { words.removeLast(2) } else if words.last == "nam" { words.removeLast() }
        return words.isEmpty ? nil : (words.joined(separator: " "), years.reversed().joined(separator: "-"))
    }

    private mutating func addGroups(_ table: Table, _ own: [HeadingMatcher.Match?], _ matcher: HeadingMatcher) {
        guard let cells = table.heading?.cells, cells.count == 2 else { return }
        for group in GroupedHeadings(cells[0], cells[1]).groups where group.sides.allSatisfy({ $0.column < own.count }) {
            guard let match = matcher.match(group.over), let field = match.field, match.piece == nil else { continue }
            let sides = group.sides.map { (column: $0.column, under: ColumnChoice.line($0.under)) }
            // A column that the user names, or whose own words say what it is, goes before.
            let isPlain = sides.allSatisfy { side in
                guard let known = own[side.column] else { return !matcher.isPrivate(side.under) }
                // Below `Điện thoại` the office is where it rings.
                let isSame = known.field == field || (field == .phone && known.field == .workplace)
                return isSame && known.piece == nil && known.way != .map
            }
            guard isPlain else { continue }
            let places = Set(sides.map(\.column))
            let isAlone = own.indices.allSatisfy { places.contains($0) || own[$0]?.field != field }
            if isAlone, add(field, match, sides) || addTicks(field, match, sides, table.records) { continue }
            // What these columns are together is not known: the first one stays what the heading over them says.
            if sides.allSatisfy({ own[$0.column] == nil }) { matches[sides[0].column] = match }
        }
    }

    /// Takes the columns together; false where nothing is known of such columns.
    private mutating func add(_ field: Field, _ match: HeadingMatcher.Match, _ sides: [Side]) -> Bool {
        let form: Form
        switch field {
        case .effect, .summary, .scope: form = .lines
        case .awards: form = .list
        case .period where sides.count == 2 && Self.isStart(sides[0].under) && Self.isEnd(sides[1].under): form = .period
        // `Cơ quan` and `Di động` are numbers of one person.
        case .phone:
            for side in sides { matches[side.column] = match }
            joins[field] = .list
            return true
        case .sentOn:
            let ways = sides.compactMap { Self.way($0.under) }
            guard ways.count == sides.count, Set(ways).count == ways.count else { return false }
            for (side, way) in zip(sides, ways) { matches[side.column] = HeadingMatcher.Match(field: way, way: match.way) }
            return true
        default: return false
        }
        for side in sides { matches[side.column] = match }
        joins[field] = .sides(Dictionary(sides.map { ($0.column, $0.under) }) { first, _ in first }, form)
        return true
    }

    /// Facts that are one of a few words, for each of which a form may have a column to tick.
    private static let choices: Set<Field> = [
        .submitterLevel, .complaint, .dispute, .authorGroup, .fieldGroup, .sector, .recognitionKind, .recognitionLevel,
    ]

    /// Takes columns with nothing but ticks below `Khối`, `Cấp`, `Khiếu nại` as one.
    private mutating func addTicks(_ field: Field, _ match: HeadingMatcher.Match, _ sides: [Side], _ records: [Record]) -> Bool {
        guard Self.choices.contains(field) else { return false }
        var isTicked = false
        for record in records {
            for side in sides where side.column < record.cells.count {
                let mark = trimmed(record.cells[side.column])
                if mark.isEmpty { continue }
                let isTick = Choosing.isTick(mark)
                guard isTick || CellReader.answer(mark).value == false || StandIn(mark) == .nothing else { return false }
                isTicked = isTicked || isTick
            }
        }
        guard isTicked else { return false }
        for side in sides { matches[side.column] = match }
        joins[field] = .sides(Dictionary(sides.map { ($0.column, $0.under) }) { first, _ in first }, .ticks)
        return true
    }

    private static func isStart(_ heading: String) -> Bool {
        ["tu", "tu ngay", "tu thang", "bat dau", "ngay bat dau", "thang bat dau"].contains(VietnameseFolding.bareKey(heading))
    }

    fileprivate static func isEnd(_ heading: String) -> Bool {
        ["den", "den ngay", "den thang", "ket thuc", "ngay ket thuc", "thang ket thuc"].contains(VietnameseFolding.bareKey(heading))
    }

    /// The way a dossier goes: by post, by e-mail.
    private static func way(_ heading: String) -> Field? {
        switch ChannelDates.channel(named: heading) {
        case .post: .postedOn
        case .email: .emailedOn
        case nil: nil
        }
    }
}
