import SangkienMarkup

/// Cells and rows of OpenDocument that say in attributes what they hold: with a tag in them that would be wrong.
enum OpenDocumentCells {
    /// What a cell says of its value (ODF 1.3, 19.385 and others); without it the text counts.
    private static let valueAttributes: Set<String> = [
        "office:value-type", "office:value", "office:date-value", "office:time-value", "office:boolean-value", "office:string-value",
        "office:currency", "calcext:value-type", "table:formula",
    ]

    static func add(to edits: inout PartEdits, _ tree: MarkupTree, _ tags: [PlacedTag]) {
        var done: Set<Int> = []
        for tag in tags where !tag.isInAttribute {
            for ancestor in tree.ancestors(of: tag.node) {
                let name = tree.nodes[ancestor].name
                guard name == "table:table-cell" || name == "table:table-row", done.insert(ancestor).inserted else { continue }
                let outdated = name == "table:table-row" ? ["table:number-rows-repeated"] : valueAttributes
                edits.removed += tree.attributes(of: ancestor).filter { outdated.contains($0.name) }.map(\.whole)
            }
        }
    }
}
