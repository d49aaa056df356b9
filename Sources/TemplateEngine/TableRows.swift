import Markup

/// A table and its own rows, those of tables inside its cells left out.
struct TableRows {
    let element: Int
    var rows: [Int] = []

    /// The tables of a document, in document order.
    static func all(in tree: MarkupTree, format: DocumentFormat) -> [TableRows] {
        var tables: [TableRows] = []
        var placeOfElement: [Int: Int] = [:]
        for index in tree.nodes.indices where tree.nodes[index].kind == .element {
            let name = tree.nodes[index].name
            if format.isWholeTable(name) {
                placeOfElement[index] = tables.count
                tables.append(TableRows(element: index))
            } else if format.isRow(name),
                let owner = tree.ancestors(of: index).first(where: { format.isWholeTable(tree.nodes[$0].name) }),
                let place = placeOfElement[owner]
            {
                tables[place].rows.append(index)
            }
        }
        return tables
    }
}

extension DocumentFormat {
    /// The element of a whole table.
    fileprivate func isWholeTable(_ name: String) -> Bool {
        switch self {
        case .docx: name == "w:tbl"
        case .odt: name == "table:table"
        case .html: name == "table"
        }
    }
}
