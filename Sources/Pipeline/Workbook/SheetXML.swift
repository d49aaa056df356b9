import SangkienDiagnostics

/// One sheet as SpreadsheetML; its elements stand in the order of `CT_Worksheet`.
enum SheetXML {
    static func text(_ sheet: Workbook.Sheet, isFirst: Bool) -> String {
        WorkbookParts.head + "<worksheet xmlns=\"\(WorkbookParts.main)\">"
            + (sheet.upkeep == nil ? "" : "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>") + view(sheet, isFirst: isFirst)
            + "<sheetFormatPr defaultRowHeight=\"16\"/>" + columns(sheet) + rows(sheet) + (sheet.upkeep.map(SheetUpkeep.before) ?? "")
            + choices(sheet) + page(sheet) + ignoredWarnings(sheet) + "</worksheet>"
    }

    /// The frozen rows and columns; the cursor waits in the first cell to fill in.
    private static func view(_ sheet: Workbook.Sheet, isFirst: Bool) -> String {
        let (rows, columns) = sheet.frozen
        let corner = Workbook.letters(columns) + String(rows + 1)
        var pane = "<pane"
        if columns > 0 { pane += " xSplit=\"\(columns)\"" }
        if rows > 0 { pane += " ySplit=\"\(rows)\"" }
        let place = columns > 0 ? rows > 0 ? "bottomRight" : "topRight" : "bottomLeft"
        pane += " topLeftCell=\"\(corner)\" activePane=\"\(place)\" state=\"frozen\"/>"
        if rows == 0, columns == 0 { pane = "" }
        let selected = isFirst ? " tabSelected=\"1\"" : ""
        return "<sheetViews><sheetView\(selected) workbookViewId=\"0\">\(pane)</sheetView></sheetViews>"
    }

    private static func columns(_ sheet: Workbook.Sheet) -> String {
        let columns = sheet.columns.enumerated()
            .map { index, column in
                "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" style=\"\(column.style.rawValue)\" customWidth=\"1\"/>"
            }
        return "<cols>" + columns.joined() + "</cols>"
    }

    private static func rows(_ sheet: Workbook.Sheet) -> String {
        var text = "<sheetData>"
        for (index, row) in sheet.rows.enumerated() {
            text += "<row r=\"\(index + 1)\"" + (row.height.map { " ht=\"\($0)\" customHeight=\"1\"" } ?? "") + ">"
            for (column, cell) in row.cells.enumerated() where !cell.text.isEmpty || sheet.upkeep != nil {
                let place = Workbook.letters(column) + String(index + 1)
                if cell.text.isEmpty || cell.isNumber {
                    let value = cell.text.isEmpty ? "" : "<v>\(WorkbookParts.content(cell.text))</v>"
                    text += "<c r=\"\(place)\" s=\"\(cell.style.rawValue)\">\(value)</c>"
                    continue
                }
                text += "<c r=\"\(place)\" s=\"\(cell.style.rawValue)\" t=\"inlineStr\"><is><t>"
                text += WorkbookParts.content(cell.text) + "</t></is></c>"
            }
            text += "</row>"
        }
        return text + "</sheetData>"
    }

    /// The documents' words are Vietnamese, whatever language messages have.
    private static func choices(_ sheet: Workbook.Sheet) -> String {
        let others = sheet.upkeep.map { SheetUpkeep.validations($0, besides: Set(sheet.choices.map(\.column))) } ?? []
        guard !sheet.choices.isEmpty || !others.isEmpty else { return "" }
        var text = "<dataValidations count=\"\(sheet.choices.count + others.count)\">"
        for choices in sheet.choices {
            let column = Workbook.letters(choices.column)
            let cells = "\(column)\(choices.rows.lowerBound):\(column)\(choices.rows.upperBound)"
            text += "<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\""
            if let prompt = sheet.upkeep?.prompts.first(where: { $0.column == choices.column }) { text += SheetUpkeep.shown(prompt.text) }
            text += " errorTitle=\"Chưa có trong danh mục\""
            text += " error=\"Nội dung này chưa có trong danh mục của Chương trình. Vẫn ghi như vậy?\" sqref=\"\(cells)\">"
            text += "<formula1>\(WorkbookParts.content(choices.source))</formula1></dataValidation>"
        }
        return text + others.joined() + "</dataValidations>"
    }

    /// A4 landscape, page numbers below; a page goes to the right before it goes down.
    private static func page(_ sheet: Workbook.Sheet) -> String {
        "<pageMargins left=\"0.6\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" scale=\"\(sheet.scale)\"\(sheet.upkeep == nil ? "" : " fitToHeight=\"0\"")"
            + " pageOrder=\"overThenDown\" orientation=\"landscape\"/>"
            + "<headerFooter><oddFooter>&amp;C&amp;\"Times New Roman\"&amp;P/&amp;N</oddFooter></headerFooter>"
    }

    /// Numbers and years kept as text are wanted here: no green corner says otherwise.
    private static func ignoredWarnings(_ sheet: Workbook.Sheet) -> String {
        guard sheet.columns.contains(where: { $0.style == .text }) else { return "" }
        let last = Workbook.letters(sheet.columns.count - 1)
        return "<ignoredErrors><ignoredError sqref=\"A1:\(last)\(StarterWorkbook.lastRow)\" twoDigitTextYear=\"1\""
            + " numberStoredAsText=\"1\"/></ignoredErrors>"
    }
}
