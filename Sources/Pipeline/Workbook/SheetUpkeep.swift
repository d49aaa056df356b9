/// What a sheet has that is kept up over time: protection without a password, a filter, colours, numbers within bounds, prompts.
enum SheetUpkeep {
    /// What stands between the rows and the drop-downs (ISO 29500-1, 18.3.1.99): `0` in the protection means allowed.
    static func before(_ upkeep: Workbook.Upkeep) -> String {
        "<sheetProtection sheet=\"1\" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\" insertColumns=\"0\" sort=\"0\" autoFilter=\"0\"/>"
            + "<autoFilter ref=\"\(upkeep.filter)\"/>" + colours(upkeep)
    }

    /// Colours help the eye only; the words say it too.
    private static func colours(_ upkeep: Workbook.Upkeep) -> String {
        guard !upkeep.words.isEmpty else { return "" }
        let rules = upkeep.words.enumerated()
            .map { place, word in
                "<cfRule type=\"cellIs\" dxfId=\"\(place)\" priority=\"\(place + 1)\" operator=\"equal\">"
                    + "<formula>\(WorkbookParts.content("\"\(word)\""))</formula></cfRule>"
            }
        return "<conditionalFormatting sqref=\"\(upkeep.coloured)\">\(rules.joined())</conditionalFormatting>"
    }

    /// The bounds of numbers, and the prompts of the columns that have neither bounds nor a list.
    static func validations(_ upkeep: Workbook.Upkeep, besides listed: Set<Int>) -> [String] {
        let numbers = upkeep.numbers.map { numbers in
            let prompt = upkeep.prompts.first { $0.column == numbers.column }?.text
            return "<dataValidation type=\"decimal\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"Điểm không hợp lệ\""
                + " error=\"Điểm là số từ 0 đến \(numbers.most).\"\(shown(prompt)) sqref=\"\(cells(numbers.column, numbers.rows))\">"
                + "<formula1>0</formula1><formula2>\(numbers.most)</formula2></dataValidation>"
        }
        let bounded = listed.union(upkeep.numbers.map(\.column))
        let prompts = upkeep.prompts.filter { !bounded.contains($0.column) }
            .map { "<dataValidation allowBlank=\"1\"\(shown($0.text)) sqref=\"\(cells($0.column, $0.rows))\"/>" }
        return numbers + prompts
    }

    static func shown(_ prompt: String?) -> String {
        guard let prompt else { return "" }
        return " showInputMessage=\"1\" promptTitle=\"Cách ghi\" prompt=\"\(WorkbookParts.attribute(prompt))\""
    }

    private static func cells(_ column: Int, _ rows: ClosedRange<Int>) -> String {
        let letters = Workbook.letters(column)
        return "\(letters)\(rows.lowerBound):\(letters)\(rows.upperBound)"
    }
}
