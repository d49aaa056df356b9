import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// Which columns of which tables a part repeats (lặp theo cột): `«#tháng | theo cột»` … `«/tháng»` around cells of one row.
///
/// Rows of a table that repeat the same columns belong together: one of them, outside any repeat of rows, says how many there are.
struct ColumnPlan {
    /// A table with columns that are repeated.
    struct Table {
        let element: Int
        let grid: TableGrid
    }

    /// Columns of a table that are repeated together.
    struct Region {
        let table: Int
        let columns: Range<Int>
        /// The tag that says how often: the first outside repeats of rows.
        var leading: Int?
        /// The fields that its list is grouped by.
        var groups: [String] = []
    }

    /// What one row repeats.
    struct Use {
        let region: Int
        /// The cells, with those that they cover beside them.
        let cells: Range<Int>
        let first: Int
        let last: Int
    }

    private(set) var tables: [Table] = []
    private(set) var regions: [Region] = []
    /// By the place of the opening tag.
    private(set) var uses: [Int: Use] = [:]
    /// Why a repeat cannot stand where it does.
    private(set) var faults: [Int: PlacementFault] = [:]

    private let tree: MarkupTree
    private let dialect: Dialect
    private var tableOfElement: [Int: Int] = [:]

    init(_ tree: MarkupTree, _ dialect: Dialect) {
        (self.tree, self.dialect) = (tree, dialect)
    }

    /// The repeats of columns among `pairs`.
    init(_ pairs: [SectionPairing.Pair], _ tree: MarkupTree, _ dialect: Dialect) {
        self.init(tree, dialect)
        let repeats = pairs.filter { $0.section.isLoop }.sorted { $0.open < $1.open }
        for pair in repeats where pair.section.byColumns {
            do throws(PlacementFault) {
                try add(pair, among: repeats)
            } catch {
                faults[pair.open] = error
            }
        }
        for pair in repeats { check(pair) }
    }

    /// All cells that are repeated.
    var bytes: ByteRanges { ByteRanges(uses.values.map(\.cells)) }

    // MARK: Cells

    private mutating func add(_ pair: SectionPairing.Pair, among repeats: [SectionPairing.Pair]) throws(PlacementFault) {
        let outside = PlacementFault(
            vi: "phần lặp theo cột mở và đóng trong các ô của cùng một dòng của bảng",
            en: "a repeat of columns opens and closes in cells of one row of a table"
        )
        guard !pair.section.open.isInAttribute, !pair.section.close.isInAttribute,
            let first = cell(around: pair.section.open.lastNode), let last = cell(around: pair.section.close.firstNode),
            let element = tree.ancestors(of: first).first(where: { dialect.isTable(tree.nodes[$0].name) }),
            tree.nodes[first].parent == tree.nodes[last].parent
        else { throw outside }
        let table = table(at: element)
        guard let row = tables[table].grid.rows.first(where: { $0.cells.contains { $0.element == first } }),
            let begin = row.cells.first(where: { $0.element == first })?.columns,
            let end = row.cells.first(where: { $0.element == last })?.columns
        else { throw outside }
        let columns = begin.lowerBound..<end.upperBound
        let around = repeats.filter { $0.open < pair.open && $0.close > pair.close && isInside($0, element) }
        guard !around.contains(where: \.section.byColumns) else {
            throw PlacementFault(vi: "cột lặp không lồng trong cột lặp khác", en: "columns do not repeat inside repeated columns")
        }
        let region = try region(of: columns, in: table)
        if regions[region].leading == nil, around.isEmpty {
            regions[region].leading = pair.open
            regions[region].groups = pair.section.groups
        }
        let covered = row.covered.filter { $0.columns.lowerBound < columns.upperBound && $0.columns.lowerBound >= end.lowerBound }
        guard covered.allSatisfy({ $0.columns.upperBound <= columns.upperBound }) else { throw Self.partial }
        let final = covered.last?.element ?? last
        let cells = tree.nodes[first].whole.lowerBound..<tree.nodes[final].whole.upperBound
        uses[pair.open] = Use(region: region, cells: cells, first: first, last: final)
    }

    private func cell(around node: Int) -> Int? {
        tree.ancestors(of: node).first { dialect.isCell(tree.nodes[$0].name) }
    }

    private func isInside(_ pair: SectionPairing.Pair, _ table: Int) -> Bool {
        tree.ancestors(of: pair.section.open.node).contains(table)
    }

    private mutating func table(at element: Int) -> Int {
        if let known = tableOfElement[element] { return known }
        tables.append(Table(element: element, grid: TableGrid(element, in: tree, dialect, ignored: [])))
        tableOfElement[element] = tables.count - 1
        return tables.count - 1
    }

    private mutating func region(of columns: Range<Int>, in table: Int) throws(PlacementFault) -> Int {
        for (index, region) in regions.enumerated() where region.table == table {
            if region.columns == columns { return index }
            guard !region.columns.overlaps(columns) else { throw Self.partial }
        }
        regions.append(Region(table: table, columns: columns))
        return regions.count - 1
    }

    // MARK: Regions

    /// What can only be said when all rows are known.
    private mutating func check(_ pair: SectionPairing.Pair) {
        guard let use = uses[pair.open] else { return }
        let region = regions[use.region]
        if region.leading == nil {
            faults[pair.open] = PlacementFault(
                vi: "bảng cần một dòng nằm ngoài phần lặp dòng, như dòng tiêu đề, cũng lặp các cột này để biết có bao nhiêu cột",
                en: "a row outside the repeated rows, such as the heading, must repeat these columns too: it says how many there are"
            )
        } else if region.groups.map(VietnameseFolding.bareKey) != pair.section.groups.map(VietnameseFolding.bareKey) {
            faults[pair.open] = PlacementFault(
                vi: "mọi dòng lặp các cột này phải nhóm theo cùng các trường như dòng tiêu đề, hoặc cùng không nhóm",
                en: "all rows that repeat these columns must be grouped by the same fields as the heading, or none"
            )
        }
        if faults[pair.open] != nil { uses[pair.open] = nil }
    }

    /// Cells that stand partly under repeated columns.
    static let partial = PlacementFault(
        vi: "ô nằm một phần dưới các cột lặp: mỗi dòng lặp đúng các cột ấy, hoặc có một ô gộp trùm hết chúng",
        en: "a cell lies under some of the repeated columns: each row repeats just these, or has one merged cell over all of them"
    )
}

extension Section {
    /// True for a repeat of columns.
    var byColumns: Bool {
        if case .repetition(_, _, true) = open.tag { true } else { false }
    }

    /// The fields that its rows are grouped by.
    fileprivate var groups: [String] {
        guard case .repetition(_, let steps, _) = open.tag else { return [] }
        return steps.flatMap { step -> [String] in if case .group(let names) = step { names } else { [] } }
    }
}
