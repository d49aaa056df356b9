/// A binary workbook of Excel (.xlsb, [MS-XLSB]) of one sheet of texts, made record by record; nothing that runs here writes such files.
package enum HandMadeBinaryWorkbook {
    /// The workbook; `beginnings` is how often the sheet's cells are said to begin (once in an honest one).
    package static func bytes(_ rows: [[String]], beginnings: Int = 1) -> [UInt8] {
        var cells: [UInt8] = []
        for (number, row) in rows.enumerated() {
            // BrtRowHdr: row, style, height and flags, no spans; BrtCellSt: column, style, text.
            cells += record(0, word(number) + word(0) + [0x2C, 0x01, 0, 0, 0] + word(0))
            for (column, text) in row.enumerated() { cells += record(6, word(column) + word(0) + string(text)) }
        }
        let begin = Array(repeating: record(145), count: beginnings).flatMap { $0 }
        let sheet = record(129) + begin + cells + record(146) + record(130)
        // BrtBundleSh: visible, its number, its link and its name.
        let bundle = record(156, word(0) + word(1) + string("rId1") + string("Bảng"))
        let book = record(131) + record(143) + bundle + record(144) + record(132)
        return HandMadeZip([
            HandMadeZip.Entry("[Content_Types].xml", types),
            HandMadeZip.Entry("_rels/.rels", link("officeDocument", to: "xl/workbook.bin")),
            HandMadeZip.Entry("xl/_rels/workbook.bin.rels", link("worksheet", to: "worksheets/sheet1.bin")),
            HandMadeZip.Entry("xl/workbook.bin", book),
            HandMadeZip.Entry("xl/worksheets/sheet1.bin", sheet),
        ])
        .bytes
    }

    private static let types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>\
        <Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/></Types>
        """

    private static func link(_ kind: String, to target: String) -> String {
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" Target="\(target)"/></Relationships>
        """
    }

    /// A record: its kind and its length in groups of seven bits, its bytes ([MS-XLSB] 2.1.4).
    private static func record(_ kind: Int, _ data: [UInt8] = []) -> [UInt8] {
        let head = kind < 128 ? [UInt8(kind)] : [UInt8(kind & 0x7F | 0x80), UInt8(kind >> 7)]
        var (length, rest): ([UInt8], Int) = ([], data.count)
        repeat {
            length.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
            rest >>= 7
        } while rest > 0
        return head + length + data
    }

    private static func word(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func string(_ text: String) -> [UInt8] {
        word(text.utf16.count) + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
}
