/// What Writer demands of `content.xml` and `styles.xml` beyond the schema (OpenDocument 1.3, part 3).
package enum OdtRules {
    /// What every document must keep, whoever made its template.
    package static let general = tables + text + names

    /// What a document of ours must keep.
    package static let all = general + ours

    private static let tables = [
        StructureRule("không có dòng thiếu ô", broken: ["<table:table-row/>"]) { root in
            root.all("table:table-row").filter { $0.elements.isEmpty }.map { _ in "dòng không có ô" }
        },
        StructureRule("không có bảng thiếu dòng", broken: ["<table:table><table:table-column/></table:table>"]) { root in
            root.all("table:table").filter { rows(of: $0).isEmpty }.map { _ in "bảng không có dòng" }
        },
        StructureRule(
            "mỗi dòng chiếm đúng số cột, ô bị che khớp với ô gộp",
            broken: [
                table("<table:table-row><table:table-cell/></table:table-row>"),
                table("<table:table-row><table:table-cell/><table:table-cell/><table:table-cell/></table:table-row>"),
                table("<table:table-row><table:table-cell table:number-columns-spanned=\"2\"/></table:table-row>"),
                table("<table:table-row><table:table-cell/><table:covered-table-cell/></table:table-row>"),
                table("<table:table-row><table:table-cell table:number-columns-repeated=\"3\"/></table:table-row>"),
                table(tallCell + "<table:table-row><table:table-cell/><table:table-cell/></table:table-row>"),
                table(tallCell),
            ]
        ) { root in
            root.all("table:table")
                .flatMap { table in
                    let columns = table.nearest("table:table-column", barriers: ["table:table-row"]).map { repeats($0) }.reduce(0, +)
                    return gridFaults(rows(of: table), columns: columns)
                }
        },
    ]

    private static let text = [
        StructureRule("text:s đếm từ 1", broken: ["<text:s text:c=\"0\"/>", "<text:s text:c=\"x\"/>"]) { root in
            root.all("text:s").compactMap { $0.attributes["text:c"] }.filter { (Int($0) ?? 0) < 1 }
        },
        StructureRule(
            "không có đoạn trong đoạn, không có chữ ngoài đoạn",
            broken: [
                "<text:p><text:p/></text:p>", "<text:h><text:p/></text:h>", "<table:table-cell>chữ</table:table-cell>",
                "<office:text>chữ</office:text>",
            ]
        ) { root in
            var faults: [String] = []
            root.walk { element, around in
                let isParagraph = ["text:p", "text:h"].contains(element.name)
                let holders = ["office:annotation", "draw:text-box", "text:note-body"]
                let near = around[(around.lastIndex { holders.contains($0) } ?? 0)...]
                if isParagraph, near.contains("text:p") || near.contains("text:h") { faults.append(element.name) }
                let isHolder = ["table:table-cell", "table:table-row", "table:table", "office:text", "table:covered-table-cell"]
                    .contains(element.name)
                if isHolder, element.ownText.contains(where: { !$0.isWhitespace }) { faults.append("chữ trong \(element.name)") }
            }
            return faults
        },
    ]

    private static let names = [
        StructureRule(
            "tên và mã không trùng nhau",
            broken: [
                "<a xml:id=\"1\"/><b xml:id=\"1\"/>", "<a table:name=\"1\"/><b table:name=\"1\"/>",
                "<a draw:name=\"1\"/><b draw:name=\"1\"/>", "<a draw:id=\"1\"/><b draw:id=\"1\"/>", "<a text:id=\"1\"/><b text:id=\"1\"/>",
                "<text:section text:name=\"1\"/><text:section text:name=\"1\"/>",
                "<text:bookmark text:name=\"1\"/><text:bookmark text:name=\"1\"/>",
                "<office:annotation office:name=\"1\"/><office:annotation office:name=\"1\"/>",
                "<style:style style:family=\"a\" style:name=\"1\"/><style:style style:family=\"a\" style:name=\"1\"/>",
            ]
        ) { root in
            let all = root.all
            let attributes = ["xml:id", "table:name", "draw:name", "draw:id", "text:id"]
                .flatMap { name in StructureRule.repeats(all.map { $0.attributes[name] }) }
            let named = ["text:section", "text:bookmark", "text:bookmark-start", "office:annotation"]
                .flatMap { name in
                    StructureRule.repeats(all.filter { $0.name == name }.map { $0.attributes["text:name"] ?? $0.attributes["office:name"] })
                }
            let styles = all.filter { $0.name == "style:style" }
                .map { "\($0.attributes["style:family"] ?? "") \($0.attributes["style:name"] ?? "")" }
            return attributes + named + StructureRule.repeats(styles)
        }
    ]

    private static let ours = [
        StructureRule(
            "ô là chữ, không mang giá trị cũ",
            broken: [
                "<table:table-cell office:value-type=\"float\"/>", "<table:table-cell office:value-type=\"string\" office:value=\"1\"/>",
            ]
        ) { root in
            root.all("table:table-cell")
                .filter { cell in
                    let stale = ["office:value", "office:date-value", "office:string-value", "table:formula"]
                    return !["string", nil].contains(cell.attributes["office:value-type"]) || stale.contains { cell.attributes[$0] != nil }
                }
                .map { "\($0.attributes)" }
        },
        StructureRule(
            "dòng tiêu đề lặp lại đứng đầu, chỉ một dòng, và có",
            broken: [
                table("<table:table-row/>"),
                table("<table:table-row/><table:table-header-rows><table:table-row/></table:table-header-rows>"),
                table("<table:table-header-rows><table:table-row/><table:table-row/></table:table-header-rows>"),
                table("<table:table-header-rows><table:table-row table:number-rows-repeated=\"2\"/></table:table-header-rows>"),
            ]
        ) { root in
            root.all("table:table")
                .compactMap { table in
                    let parts = table.elements.filter {
                        !["table:title", "table:desc", "table:table-column", "table:table-columns"].contains($0.name)
                    }
                    let headers = parts.filter { $0.name == "table:table-header-rows" }
                    let isRight = headers.count == 1 && parts.first?.name == "table:table-header-rows" && headers[0].elements.count == 1
                    let isRepeated = rows(of: table).contains { $0.attributes["table:number-rows-repeated"] != nil }
                    return isRight && !isRepeated ? nil : parts.map(\.name).prefix(5).joined(separator: " ")
                }
        },
        StructureRule(
            "dấu cách, tab, xuống dòng đều là phần tử",
            broken: [
                "<text:p> a</text:p>", "<text:p>a </text:p>", "<text:p>a  b</text:p>", "<text:p>a\tb</text:p>", "<text:p>a\nb</text:p>",
                "<text:p><text:span> a</text:span></text:p>", "<text:p>a<text:line-break/> b</text:p>",
                "<text:p>a <text:span> b</text:span></text:p>",
            ]
        ) { root in
            paragraphs(root)
                .compactMap { paragraph in
                    let shown = linear(paragraph)
                    let isLost =
                        StructureRule.hasLineControls(shown) || shown.contains("  ") || shown.hasPrefix(" ")
                        || shown.hasSuffix(" ") || shown.contains("\u{1} ") || shown.contains(" \u{1}")
                    return isLost ? "“\(shown.prefix(40))”" : nil
                }
        },
        StructureRule(
            "không còn ngắt trang mềm, dấu theo dõi sửa đổi, chú thích, kịch bản",
            broken: [
                "<text:soft-page-break/>", "<a text:use-soft-page-breaks=\"true\"/>", "<text:change-start/>", "<text:tracked-changes/>",
                "<office:annotation/>", "<office:scripts/>", "<text:a xlink:href=\"http://a.vn\"/>",
            ]
        ) { root in
            let unwanted: Set = [
                "text:soft-page-break", "text:change-start", "text:change-end", "text:change", "text:tracked-changes", "office:annotation",
                "office:scripts", "script:event-listener",
            ]
            return root.all
                .filter {
                    unwanted.contains($0.name) || $0.attributes["text:use-soft-page-breaks"] != nil || $0.attributes["xlink:href"] != nil
                }
                .map(\.name)
        },
        StructureRule(
            "phông chữ nào dùng cũng được khai báo, đủ ba hệ chữ",
            broken: [
                "<style:text-properties style:font-name=\"A\" style:font-name-asian=\"A\" style:font-name-complex=\"A\"/>",
                declared(" style:font-name=\"A\""),
            ]
        ) { root in
            let known = Set(root.all("style:font-face").compactMap { $0.attributes["style:name"] })
            return root.all("style:text-properties")
                .compactMap { properties in
                    let names = ["style:font-name", "style:font-name-asian", "style:font-name-complex"].map { properties.attributes[$0] }
                    if names == [nil, nil, nil] { return nil }
                    return names.allSatisfy { $0.map(known.contains) ?? false } ? nil : "\(names)"
                }
        },
    ]

    /// Names of styles that are used, with the attribute that uses them.
    package static func usedStyles(_ root: Element) -> Set<String> {
        let users = ["text:style-name", "table:style-name", "draw:style-name", "style:parent-style-name", "style:next-style-name"]
        return Set(root.all.flatMap { element in users.compactMap { element.attributes[$0] } })
    }

    /// Names of styles that are defined.
    package static func definedStyles(_ root: Element) -> Set<String> {
        let kinds: Set = ["style:style", "style:master-page", "text:list-style", "style:page-layout"]
        return Set(root.all.filter { kinds.contains($0.name) }.compactMap { $0.attributes["style:name"] })
    }

    /// A paragraph's characters in order; elements that show something stand as U+0001.
    private static func linear(_ element: Element) -> String {
        element.children
            .map { node in
                switch node {
                case .text(let text): text
                case .element(let child):
                    ["text:s", "text:tab", "text:line-break"].contains(child.name) ? "\u{1}" : linear(child)
                }
            }
            .joined()
        // After an element a space of its own would be kept only if the element is text:s; the program never relies on it.
    }

    private static func paragraphs(_ root: Element) -> [Element] {
        root.all.filter { $0.name == "text:p" || $0.name == "text:h" }
    }

    private static func rows(of table: Element) -> [Element] {
        table.nearest("table:table-row", barriers: ["table:table-cell"])
    }

    private static func repeats(_ element: Element) -> Int {
        Int(element.attributes["table:number-columns-repeated"] ?? "1") ?? 0
    }

    /// What is wrong with the cells of `rows`: each column of each row is a cell, or covered by one to its left or above.
    private static func gridFaults(_ rows: [Element], columns: Int) -> [String] {
        /// For each column, how many rows below are still covered.
        var hanging = Array(repeating: 0, count: columns)
        var faults: [String] = []
        for row in rows {
            var column = 0
            var covered = 0
            for cell in row.elements {
                for _ in 0..<repeats(cell) {
                    let isCovered = covered > 0 || (column < columns && hanging[column] > 0)
                    if isCovered != (cell.name == "table:covered-table-cell") {
                        faults.append(isCovered ? "thiếu ô bị che" : "ô bị che không có ô gộp")
                    }
                    covered = isCovered ? max(0, covered - 1) : span(cell, "columns") - 1
                    if !isCovered { hang(span(cell, "rows"), at: column..<column + span(cell, "columns"), &hanging) }
                    column += 1
                }
            }
            if covered != 0 { faults.append("thiếu ô bị che") }
            if column != columns { faults.append("\(column) ô thay vì \(columns)") }
            hanging = hanging.map { max(0, $0 - 1) }
        }
        if hanging.contains(where: { $0 > 0 }) { faults.append("ô gộp dài hơn bảng") }
        return faults
    }

    private static func span(_ cell: Element, _ direction: String) -> Int {
        Int(cell.attributes["table:number-\(direction)-spanned"] ?? "1") ?? 0
    }

    private static func hang(_ rows: Int, at columns: Range<Int>, _ hanging: inout [Int]) {
        for column in columns where column < hanging.count { hanging[column] = rows }
    }

    private static let tallCell =
        "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"/><table:table-cell/></table:table-row>"

    /// A table of two columns with `rows`.
    private static func table(_ rows: String) -> String {
        "<table:table><table:table-column table:number-columns-repeated=\"2\"/>\(rows)</table:table>"
    }

    private static func declared(_ attributes: String) -> String {
        "<style:font-face style:name=\"A\"/><style:text-properties\(attributes)/>"
    }
}
