/// What Word demands of the parts of WordprocessingML beyond the schema (ECMA-376 Part 1, clause 17).
package enum DocxRules {
    /// What every document must keep, whoever made its template.
    package static let general = cells + nesting + order + grids + text + references

    /// What a document of ours must keep.
    package static let all = general + ours

    private static let cells = [
        StructureRule(
            "mỗi w:tc kết thúc bằng w:p",
            broken: ["<w:tc/>", "<w:tc><w:tcPr/></w:tc>", "<w:tc><w:p/><w:tbl/></w:tc>", "<w:tc><w:p/><w:sdt/></w:tc>"]
        ) { root in
            root.all("w:tc").filter { $0.elements.last?.name != "w:p" }.map { "ô “\($0.text.prefix(20))”" }
        },
        StructureRule("không có w:tr thiếu w:tc", broken: ["<w:tr/>", "<w:tr><w:trPr/></w:tr>"]) { root in
            root.all("w:tr").filter { $0.nearest("w:tc", barriers: ["w:tc"]).isEmpty }.map { _ in "dòng không có ô" }
        },
        StructureRule("không có w:tbl thiếu w:tr", broken: ["<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"]) { root in
            root.all("w:tbl").filter { $0.nearest("w:tr", barriers: ["w:tr"]).isEmpty }.map { _ in "bảng không có dòng" }
        },
        StructureRule(
            "sau mỗi bảng là một đoạn",
            broken: ["<w:tbl/><w:tbl/>", "<w:body><w:tbl/><w:sectPr/></w:body>", "<w:body><w:tbl/></w:body>"]
        ) { root in
            root.all.flatMap { parent in
                let names = parent.elements.map(\.name).filter { !["w:bookmarkStart", "w:bookmarkEnd"].contains($0) }
                return names.indices.filter { names[$0] == "w:tbl" && (names + [""])[$0 + 1] != "w:p" }.map { _ in "trong \(parent.name)" }
            }
        },
        StructureRule("đầu trang, chân trang, ghi chú có đoạn", broken: ["<w:hdr/>", "<w:ftr/>", "<w:comment/>", "<w:footnote/>"]) { root in
            let holders: Set = ["w:hdr", "w:ftr", "w:comment", "w:footnote", "w:endnote"]
            return root.all.filter { holders.contains($0.name) && $0.child("w:p") == nil }.map(\.name)
        },
    ]

    private static let nesting = [
        StructureRule(
            "không có w:p trong w:p, w:r trong w:r",
            broken: [
                "<w:p><w:p/></w:p>", "<w:p><w:r><w:p/></w:r></w:p>", "<w:r><w:r/></w:r>", "<w:r><w:hyperlink><w:r/></w:hyperlink></w:r>",
            ]
        ) { root in
            var faults: [String] = []
            root.walk { element, around in
                let inside = around.suffix(while: { $0 != "w:txbxContent" })
                if ["w:p", "w:r"].contains(element.name), inside.contains(element.name) { faults.append(element.name) }
                if element.name == "w:p", inside.contains("w:r") { faults.append("w:p trong w:r") }
            }
            return faults
        },
        StructureRule(
            "w:sdtContent không rỗng, không lồng w:sdt trong đoạn",
            broken: ["<w:sdtContent/>", "<w:p><w:sdt><w:sdtContent><w:sdt/></w:sdtContent></w:sdt></w:p>"]
        ) { root in
            var faults = root.all("w:sdtContent").filter(\.elements.isEmpty).map { _ in "rỗng" }
            root.walk { element, around in
                if element.name == "w:sdt", around.last == "w:sdtContent", around.contains("w:p") { faults.append("lồng") }
            }
            return faults
        },
        StructureRule(
            "w:t chỉ chứa chữ",
            broken: ["<w:t>a<w:br/></w:t>", "<w:t>a\tb</w:t>", "<w:t>a\nb</w:t>", "<w:p>chữ</w:p>", "<w:tc>chữ</w:tc>"]
        ) { root in
            root.all.compactMap { element in
                if element.name == "w:t" {
                    let isPlain = element.elements.isEmpty && !StructureRule.hasLineControls(element.text)
                    return isPlain ? nil : "w:t “\(element.text.prefix(30))”"
                }
                let isHolder = ["w:p", "w:r", "w:tc", "w:tr", "w:tbl", "w:body"].contains(element.name)
                return isHolder && element.ownText.contains { !$0.isWhitespace } ? "chữ nằm trong \(element.name)" : nil
            }
        },
    ]

    private static let order = [
        StructureRule(
            "pPr, rPr, tcPr, trPr, tblPr đứng đầu",
            broken: [
                "<w:p><w:r/><w:pPr/></w:p>", "<w:r><w:t/><w:rPr/></w:r>", "<w:tc><w:p/><w:tcPr/></w:tc>",
                "<w:tr><w:tc/><w:trPr/></w:tr>", "<w:tbl><w:tblGrid/><w:tblPr/></w:tbl>",
            ]
        ) { root in
            [("w:pPr", "w:p"), ("w:rPr", "w:r"), ("w:tcPr", "w:tc"), ("w:trPr", "w:tr"), ("w:tblPr", "w:tbl")]
                .flatMap { StructureRule.leads($0.0, in: [$0.1], root) }
        },
        StructureRule(
            "thứ tự trong w:tcPr",
            broken: ["<w:tcPr><w:gridSpan/><w:tcW/></w:tcPr>", "<w:tcPr><w:vAlign/><w:tcMar/></w:tcPr>", "<w:tcPr><w:la/></w:tcPr>"]
        ) { root in
            let order = [
                "w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar",
                "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark",
            ]
            return root.all("w:tcPr")
                .compactMap { properties in
                    let places = properties.elements.map { order.firstIndex(of: $0.name) ?? -1 }
                    let isOrdered = zip(places, places.dropFirst()).allSatisfy { $0 < $1 } && !places.contains(-1)
                    return isOrdered ? nil : properties.elements.map(\.name).joined(separator: " ")
                }
        },
    ]

    private static let grids = [
        StructureRule(
            "tổng w:gridSpan của mỗi dòng bằng số cột của w:tblGrid",
            broken: [
                table("<w:tr><w:tc/></w:tr>"), table("<w:tr><w:tc/><w:tc/><w:tc/></w:tr>"),
                table("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr></w:tc><w:tc/></w:tr>"),
                table("<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc/><w:tc/></w:tr>"),
            ]
        ) { root in
            root.all("w:tbl")
                .flatMap { table in
                    let columns = table.child("w:tblGrid")?.elements.count ?? 0
                    return table.nearest("w:tr", barriers: ["w:tr"]).map(columnCount).filter { $0 != columns }
                        .map { "\($0) thay vì \(columns)" }
                }
        },
        StructureRule(
            "w:tcW bằng tổng cột mà ô chiếm",
            broken: [table("<w:tr><w:tc><w:tcPr><w:tcW w:w=\"150\" w:type=\"dxa\"/></w:tcPr></w:tc><w:tc/></w:tr>")]
        ) { root in
            root.all("w:tbl")
                .flatMap { table in
                    let widths = (table.child("w:tblGrid")?.elements ?? []).map { Int($0.attributes["w:w"] ?? "") ?? 0 }
                    return table.nearest("w:tr", barriers: ["w:tr"])
                        .flatMap { row in
                            var column = 0
                            return row.nearest("w:tc", barriers: ["w:tc"])
                                .compactMap { cell -> String? in
                                    let begin = column
                                    column += span(cell)
                                    guard let width = cell.child("w:tcPr")?.child("w:tcW")?.attributes["w:w"], column <= widths.count else {
                                        return nil
                                    }
                                    let sum = widths[begin..<column].reduce(0, +)
                                    return Int(width) == sum ? nil : "\(width) thay vì \(sum)"
                                }
                        }
                }
        },
        StructureRule(
            "ô w:vMerge nối tiếp có ô bắt đầu ở trên",
            broken: [
                table("<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc><w:tc/></w:tr>"),
                table("<w:tr><w:tc/><w:tc/></w:tr><w:tr><w:tc/><w:tc><w:tcPr><w:vMerge w:val=\"continue\"/></w:tcPr></w:tc></w:tr>"),
            ]
        ) { root in
            root.all("w:tbl")
                .flatMap { table in
                    var open: Set<Int> = []
                    return table.nearest("w:tr", barriers: ["w:tr"])
                        .flatMap { row in
                            var column = 0
                            return row.nearest("w:tc", barriers: ["w:tc"])
                                .compactMap { cell -> String? in
                                    defer { column += span(cell) }
                                    guard let merge = cell.child("w:tcPr")?.child("w:vMerge") else {
                                        open.remove(column)
                                        return nil
                                    }
                                    if merge.attributes["w:val"] == "restart" { open.insert(column) }
                                    return open.contains(column) ? nil : "cột \(column + 1)"
                                }
                        }
                }
        },
    ]

    private static let text = [
        StructureRule(
            "dấu cách ở đầu, ở cuối hay liền nhau thì w:t giữ nguyên",
            broken: ["<w:t> a</w:t>", "<w:t>a </w:t>", "<w:t>a  b</w:t>", "<w:t xml:space=\"default\">a  b</w:t>"]
        ) { root in
            root.all("w:t")
                .filter { $0.text.hasPrefix(" ") || $0.text.hasSuffix(" ") || $0.text.contains("  ") }
                .filter { $0.attributes["xml:space"] != "preserve" }.map { "“\($0.text.prefix(30))”" }
        },
        StructureRule(
            "không còn proofErr, lastRenderedPageBreak, proofState, updateFields, _GoBack",
            broken: [
                "<w:proofErr/>", "<w:lastRenderedPageBreak/>", "<w:proofState/>", "<w:updateFields/>",
                "<w:bookmarkStart w:name=\"_GoBack\"/>",
            ]
        ) { root in
            let unwanted: Set = ["w:proofErr", "w:lastRenderedPageBreak", "w:proofState", "w:updateFields"]
            return root.all.filter { unwanted.contains($0.name) || $0.attributes["w:name"] == "_GoBack" }.map(\.name)
        },
    ]

    private static let references = [
        StructureRule(
            "mã số không trùng nhau",
            broken: [
                "<wp:docPr id=\"1\"/><wp:docPr id=\"1\"/>", "<v:shape id=\"a\"/><v:shape id=\"a\"/>",
                "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>",
                "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkStart w:id=\"2\" w:name=\"a\"/>",
                "<w:p w14:paraId=\"1\"/><w:p w14:paraId=\"1\"/>",
                "<w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr>",
                "<w:comment w:id=\"1\"/><w:comment w:id=\"1\"/>", "<w:commentReference w:id=\"1\"/><w:commentReference w:id=\"1\"/>",
                "<w:footnoteReference w:id=\"1\"/><w:footnoteReference w:id=\"1\"/>", "<w:permStart w:id=\"1\"/><w:permStart w:id=\"1\"/>",
            ]
        ) { root in
            let all = root.all
            func values(_ name: String, _ attribute: String) -> [String] {
                StructureRule.repeats(all.filter { $0.name == name }.map { $0.attributes[attribute] })
            }
            let numbered = [
                "w:bookmarkStart", "w:bookmarkEnd", "w:comment", "w:footnote", "w:footnoteReference", "w:endnoteReference",
                "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:permStart", "w:permEnd",
            ]
            return numbered.flatMap { values($0, "w:id") } + values("wp:docPr", "id") + values("v:shape", "id")
                + values("w:bookmarkStart", "w:name") + StructureRule.repeats(paragraphIDs(root))
                + StructureRule.repeats(all.filter { $0.name == "w:sdtPr" }.map { $0.child("w:id")?.attributes["w:val"] })
        },
        StructureRule("tiền tố trong mc:Ignorable được khai báo", broken: ["<w:document mc:Ignorable=\"w14\"/>"]) { root in
            root.all.flatMap { element in
                (element.attributes["mc:Ignorable"] ?? "").split(separator: " ").filter { element.attributes["xmlns:\($0)"] == nil }
                    .map(String.init)
            }
        },
    ]

    private static let ours = [
        StructureRule(
            "w:tblHeader chỉ ở dòng đầu, và dòng đầu có",
            broken: [table("<w:tr/>"), table(headerRow + headerRow), table("<w:tr/>" + headerRow)]
        ) { root in
            root.all("w:tbl")
                .flatMap { table in
                    let isHeader = table.nearest("w:tr", barriers: ["w:tr"]).map { $0.child("w:trPr")?.child("w:tblHeader") != nil }
                    return isHeader.first == true && !isHeader.dropFirst().contains(true) ? [] : ["\(isHeader)"]
                }
        },
        StructureRule(
            "w:rFonts đủ bốn thuộc tính",
            broken: [
                "<w:rFonts w:ascii=\"A\" w:hAnsi=\"A\" w:cs=\"A\"/>", "<w:rFonts w:ascii=\"A\" w:hAnsi=\"B\" w:cs=\"A\" w:eastAsia=\"A\"/>",
            ]
        ) { root in
            root.all("w:rFonts")
                .filter { fonts in
                    let names = ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"].map { fonts.attributes[$0] }
                    return names.contains(nil) || Set(names).count != 1
                }
                .map { "\($0.attributes)" }
        },
    ]

    private static let headerRow = "<w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr>"

    /// `mc:Choice` and `mc:Fallback` show the same paragraphs, so that an id may stand once in each.
    private static func paragraphIDs(_ element: Element) -> [String?] {
        let inner = element.elements.filter { $0.name != "mc:Fallback" }.flatMap(paragraphIDs)
        return [element.attributes["w14:paraId"]] + inner
    }

    /// A table of two columns with `rows`.
    private static func table(_ rows: String) -> String {
        "<w:tbl><w:tblGrid><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"200\"/></w:tblGrid>\(rows)</w:tbl>"
    }

    private static func span(_ cell: Element) -> Int {
        Int(cell.child("w:tcPr")?.child("w:gridSpan")?.attributes["w:val"] ?? "1") ?? 0
    }

    private static func columnCount(_ row: Element) -> Int {
        let properties = row.child("w:trPr")
        let skipped = ["w:gridBefore", "w:gridAfter"].map { Int(properties?.child($0)?.attributes["w:val"] ?? "0") ?? 0 }
        return row.nearest("w:tc", barriers: ["w:tc"]).map(span).reduce(0, +) + skipped.reduce(0, +)
    }
}

extension Array where Element == String {
    /// The longest end of the array whose elements all meet `isWanted`.
    fileprivate func suffix(while isWanted: (String) -> Bool) -> ArraySlice<String> {
        self[(lastIndex { !isWanted($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
