import Markup
import VietnameseText

/// Cells of Word that go on from the row above (`w:vMerge`, ECMA-376, 17.4.85): where that row may be missing, the first one that
/// is printed must begin the merged cell.
struct VerticalMerges {
    private let tree: MarkupTree
    private let sections: [PlacedSection]

    /// How many columns a property may stand for: far more than Word's 63, and few enough to be added up.
    private static let columns = 0...1 << 14

    /// A cell that a later one goes on from, by the column of the grid in which both begin.
    private struct Chain {
        let row: Int
        let cell: Int
        var site: Int?
    }

    static func add(to edits: inout PartEdits, _ tree: MarkupTree, sections: [PlacedSection], _ program: inout Program) {
        let touched = ByteRanges(sections.map(\.bytes))
        guard !touched.isEmpty else { return }
        let merges = VerticalMerges(tree: tree, sections: sections)
        for index in tree.nodes.indices where tree.nodes[index].name == "w:tbl" && touched.touch(tree.nodes[index].whole) {
            merges.add(table: index, to: &edits, &program)
        }
    }

    private func add(table: Int, to edits: inout PartEdits, _ program: inout Program) {
        var chains: [Int: Chain] = [:]
        for row in rows(of: table) {
            var column = columns("w:gridBefore", in: row, "w:trPr") ?? 0
            for cell in tree.children(of: row) where tree.nodes[cell].name == "w:tc" {
                let mark = mark(of: cell)
                if let mark, !begins(mark) {
                    addContinued(mark, row, &chains[column], table: table, to: &edits, &program)
                } else {
                    chains[column] = mark.map { _ in Chain(row: row, cell: cell) }
                }
                column += columns("w:gridSpan", in: cell, "w:tcPr") ?? 1
            }
        }
    }

    private func addContinued(
        _ mark: Int,
        _ row: Int,
        _ chain: inout Chain?,
        table: Int,
        to edits: inout PartEdits,
        _ program: inout Program
    ) {
        guard let above = chain, above.site != nil || mayBeMissing(above.row, besides: row) else { return }
        let site = above.site ?? program.marks
        if above.site == nil {
            program.marks += 1
            edits.add(.unmark(site), at: tree.nodes[table].whole.lowerBound, node: table)
            edits.add(.mark(site), at: tree.nodes[above.cell].whole.lowerBound, node: above.cell)
            chain?.site = site
        }
        let whole = tree.nodes[mark].whole
        edits.removed.append(whole)
        edits.add(.continued(site, whole), at: whole.lowerBound, node: mark)
    }

    /// True when some section around the row `above` is not around `row` too.
    private func mayBeMissing(_ above: Int, besides row: Int) -> Bool {
        let (first, second) = (tree.nodes[above].whole, tree.nodes[row].whole)
        return sections.contains { section in
            let bytes = section.bytes
            return bytes.lowerBound <= first.lowerBound && first.upperBound <= bytes.upperBound && second.lowerBound >= bytes.upperBound
        }
    }

    /// The rows of a table in order, those in content controls too.
    private func rows(of element: Int) -> [Int] {
        tree.children(of: element)
            .flatMap { child -> [Int] in
                switch tree.nodes[child].name {
                case "w:tr": [child]
                case let name where Dialect.word.isWrapper(name): rows(of: child)
                default: []
                }
            }
    }

    private func mark(of cell: Int) -> Int? {
        let properties = tree.children(of: cell).first { tree.nodes[$0].name == "w:tcPr" }
        return properties.flatMap { tree.children(of: $0).first { tree.nodes[$0].name == "w:vMerge" } }
    }

    private func begins(_ mark: Int) -> Bool {
        tree.value("w:val", of: mark) == "restart"
    }

    /// How many columns of the grid a property stands for; nil for none, and for what no table can have.
    private func columns(_ name: String, in element: Int, _ properties: String) -> Int? {
        let properties = tree.children(of: element).first { tree.nodes[$0].name == properties }
        let property = properties.flatMap { tree.children(of: $0).first { tree.nodes[$0].name == name } }
        return property.flatMap { tree.value("w:val", of: $0) }.flatMap { Int($0, in: Self.columns) }
    }
}
