/// Workbooks of LibreOffice's flat form (`.fods`), written from plain lines for tests (bảng tính mẫu).
package enum FlatSheet {
    /// One sheet: its name, its rows, what is hidden, and cells merged downwards.
    package struct Sheet {
        package var name: String
        package var rows: [[String]]
        /// 1-based rows that are hidden.
        package var hiddenRows: Set<Int> = []
        package var isHidden = false
        /// How many rows a cell covers, by its 1-based row and 0-based column.
        package var spans: [[Int]: Int] = [:]

        package init(_ name: String, _ rows: [[String]]) {
            self.name = name
            self.rows = rows
        }
    }

    /// The workbook as UTF-8; a cell such as `#REF!` becomes an error of a formula.
    package static func bytes(_ sheets: [Sheet]) -> [UInt8] {
        let namespaces = ["office", "table", "text", "style"]
            .map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document \(namespaces) "
        text += "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" "
        text += "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\" office:version=\"1.2\">"
        text += "<office:automatic-styles><style:style style:name=\"an\" style:family=\"table\">"
        text += "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
        text += "<office:body><office:spreadsheet>"
        for sheet in sheets { text += xml(sheet) }
        return Array((text + "</office:spreadsheet></office:body></office:document>").utf8)
    }

    private static func xml(_ sheet: Sheet) -> String {
        var text = "<table:table table:name=\"\(escaped(sheet.name))\"\(sheet.isHidden ? " table:style-name=\"an\"" : "")>"
        for (index, row) in sheet.rows.enumerated() {
            text += "<table:table-row\(sheet.hiddenRows.contains(index + 1) ? " table:visibility=\"collapse\"" : "")>"
            for (column, cell) in row.enumerated() { text += xml(cell, span: sheet.spans[[index + 1, column]]) }
            text += "</table:table-row>"
        }
        return text + "</table:table>"
    }

    private static func xml(_ cell: String, span: Int?) -> String {
        let merged = span.map { " table:number-columns-spanned=\"1\" table:number-rows-spanned=\"\($0)\"" } ?? ""
        if cell.isEmpty { return "<table:table-cell\(merged)/>" }
        if cell.hasPrefix("#"), cell.hasSuffix("!") {
            return "<table:table-cell table:formula=\"of:=[.#REF!]\" office:value-type=\"string\" office:string-value=\"\"\(merged)>"
                + "<text:p>\(escaped(cell))</text:p></table:table-cell>"
        }
        let lines = cell.split(separator: "\n", omittingEmptySubsequences: false).map { "<text:p>\(escaped(String($0)))</text:p>" }
        return "<table:table-cell office:value-type=\"string\"\(merged)>\(lines.joined())</table:table-cell>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
