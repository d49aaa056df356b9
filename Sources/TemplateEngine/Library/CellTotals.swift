import SangkienDiagnostics
import VietnameseText

/// What the formulas of tables make of the cells printed so far (tổng của ô trong bảng); as large as the template, not as the data.
struct CellTotals {
    /// The numbers of some cells in one copy of the repeats that they share with the formula.
    fileprivate struct Total {
        var copy = -1
        var count = 0
        var sum = 0.0
        var product = 1.0
        var least = Double.infinity
        var most = -Double.infinity
        var isGrouped = false
    }

    /// What is no number in the cell of one site.
    private struct Wrong {
        var count = 0
        var shown: [(number: Int, value: String)] = []
    }

    private let sites: [Program.CellSite]
    private var totals: [Total]
    private var wrong: [Int: Wrong] = [:]
    /// Where the open cells begin in the output.
    private var begins: [Int] = []
    /// The last number printed into a cell whose points and commas can mean one thing only.
    private var exact = ""

    private static let shownOfACell = 5

    init(_ program: Program) {
        sites = program.cellSites
        totals = Array(repeating: Total(), count: program.totalCount)
    }

    /// True inside a cell: its bytes are needed until it ends.
    var isOpen: Bool { !begins.isEmpty }

    mutating func open(at offset: Int) {
        begins.append(offset)
        exact = ""
    }

    /// Notes a number that was printed.
    mutating func note(_ number: String) { exact = number }

    /// Takes the number in the cell of that site, which ends here; `copies` are those of the open repeats and `row` is the number that messages give.
    mutating func close(_ site: Int, _ output: [UInt8], copies: (Int) -> Int, number row: Int) {
        guard let begin = begins.popLast(), begin <= output.count else { return }
        let text = trimmed(CellText.text(of: output[begin...], isWord: sites[site].isWord))
        guard text.contains(where: \.isNumber) else { return }
        guard let number = CellNumber(text, isExact: text == trimmed(exact)) else {
            // A heading's own words are no number that somebody left out.
            if !sites[site].isLiteral { refuse(text, site, row) }
            return
        }
        for feed in sites[site].feeds {
            let copy = copies(feed.depth)
            if totals[feed.total].copy != copy { totals[feed.total] = Total(copy: copy) }
            totals[feed.total].add(number)
        }
    }

    private mutating func refuse(_ text: String, _ site: Int, _ row: Int) {
        wrong[site, default: Wrong()].count += 1
        guard wrong[site, default: Wrong()].shown.count < Self.shownOfACell else { return }
        wrong[site]?.shown.append((row, PlainText.shortened(PlainText.line(text), to: 30)))
    }

    /// What `function` makes of the cells that feed some totals; nil for what is too large.
    func text(_ cells: Program.SlotCells, copies: (Int) -> Int) -> String? {
        var all = Total()
        for (total, depth) in cells.totals where totals[total].copy == copies(depth) { all.add(totals[total]) }
        if cells.function == .average, all.count == 0 { return FieldFormula<Int>.nothing }
        guard let result = all.result(cells.function), let text = FieldFormula<Int>.written(result) else { return nil }
        return all.isGrouped && cells.function != .count ? FieldFormula<Int>.grouped(text) : text
    }

    /// One error for each cell of the template that held something else than a number.
    var faults: [Diagnostic] {
        wrong.sorted { $0.key < $1.key }
            .map { site, wrong in
                let quoted = RecordValues(wrong.shown, of: wrong.count)
                return Diagnostic(
                    .cellNotNumber,
                    at: sites[site].location,
                    Argument("count", wrong.count),
                    Argument(private: "values", quoted.quoted, shown: quoted.numbers)
                )
            }
    }
}

extension CellTotals.Total {
    fileprivate mutating func add(_ number: CellNumber) {
        count += 1
        sum += number.value
        product *= number.value
        least = min(least, number.value)
        most = max(most, number.value)
        isGrouped = isGrouped || number.isGrouped
    }

    fileprivate mutating func add(_ other: Self) {
        count += other.count
        sum += other.sum
        product *= other.product
        least = min(least, other.least)
        most = max(most, other.most)
        isGrouped = isGrouped || other.isGrouped
    }

    fileprivate func result(_ function: CellFunction) -> Double? {
        switch function {
        case .sum: sum
        case .count: Double(count)
        case .average: count == 0 ? nil : sum / Double(count)
        case .min: count == 0 ? 0 : least
        case .max: count == 0 ? 0 : most
        case .product: count == 0 ? 0 : product
        }
    }
}

/// The text that a person reads in a cell.
enum CellText {
    /// The text of markup as it was printed.
    static func text(of bytes: ArraySlice<UInt8>, isWord: Bool) -> String {
        var text: [UInt8] = []
        var isShown = !isWord
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "<") else {
                if isShown { text.append(bytes[index]) }
                index += 1
                continue
            }
            let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex - 1
            let name = bytes[index...end].dropFirst()
                .prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
            if isWord { isShown = name.elementsEqual("w:t".utf8) && bytes[end - 1] != UInt8(ascii: "/") }
            // A break parts words, a change of letters does not.
            if breaks.contains(where: { name.elementsEqual($0.utf8) }) { text.append(UInt8(ascii: " ")) }
            index = end + 1
        }
        return XMLText.decoded(String(decoding: text, as: UTF8.self))
    }

    private static let breaks = ["w:p", "w:br", "w:tab", "text:p", "text:s", "text:tab", "text:line-break"]
}
