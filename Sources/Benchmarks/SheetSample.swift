import SangkienArchive

/// A made-up XLSX workbook of 29 columns, the same bytes for the same number of rows: about 1.1 KB of text a row.
struct SheetSample {
    /// Whether texts stand in the cells or in a part of their own, each once.
    let isInline: Bool
    let rows: Int

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    /// Writes the workbook to `path`.
    func write(to path: String, cores: Int) throws {
        let rows = rows
        let isInline = isInline
        let strings = isInline ? nil : SharedTexts(rows: rows)
        var members = [
            Self.member("[Content_Types].xml", Self.types), Self.member("_rels/.rels", Self.links([("officeDocument", "xl/workbook.xml")])),
            Self.member(
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>"
                    + "<sheet name=\"Dữ liệu\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            Self.member(
                "xl/_rels/workbook.xml.rels",
                Self.links([("worksheet", "worksheets/sheet1.xml")] + (isInline ? [] : [("sharedStrings", "sharedStrings.xml")]))
            ),
            ZipMember(name: "xl/worksheets/sheet1.xml", content: .made { Self.sheet(rows: rows, strings: strings) }),
        ]
        if let strings { members.append(ZipMember(name: "xl/sharedStrings.xml", content: .made { Self.shared(strings) })) }
        try ZipArchive.write(members, to: path, time: .earliest, cores: cores)
    }

    private static var types: String {
        let parts = [
            ("xl/workbook.xml", "sheet.main+xml"), ("xl/worksheets/sheet1.xml", "worksheet+xml"),
            ("xl/sharedStrings.xml", "sharedStrings+xml"),
        ]
        let overrides = parts.map { "<Override PartName=\"/\($0)\" ContentType=\"\(type).\($1)\"/>" }.joined()
        return "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>"
    }

    private static func links(_ targets: [(kind: String, part: String)]) -> String {
        let links = targets.enumerated()
            .map { index, target in
                "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(target.kind)\" Target=\"\(target.part)\"/>"
            }
        return "<Relationships xmlns=\"\(package)/relationships\">\(links.joined())</Relationships>"
    }

    private static func member(_ name: String, _ text: String) -> ZipMember {
        ZipMember(name: name, content: .stored(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(text)".utf8)))
    }

    private static func sheet(rows: Int, strings: SharedTexts?) -> ChunkSource {
        var row = 0
        return { chunk in
            if row == 0 { chunk += "<worksheet xmlns=\"\(main)\"><sheetData>".utf8 }
            appendRow(row, strings, to: &chunk)
            row += 1
            if row > rows { chunk += "</sheetData></worksheet>".utf8 }
            return row <= rows
        }
    }

    /// A row as Excel writes it; row 0 is the heading.
    private static func appendRow(_ row: Int, _ strings: SharedTexts?, to chunk: inout [UInt8]) {
        chunk += "<row r=\"\(row + 1)\" spans=\"1:29\">".utf8
        for (column, cell) in SheetRows.cells(row).enumerated() {
            let place = "\(column < 26 ? "" : "A")\(Character(Unicode.Scalar(UInt8(65 + column % 26))))\(row + 1)"
            if let number = Int(cell) {
                chunk += "<c r=\"\(place)\"><v>\(number)</v></c>".utf8
            } else if let strings {
                chunk += "<c r=\"\(place)\" t=\"s\"><v>\(strings.numbers[cell] ?? 0)</v></c>".utf8
            } else {
                chunk += "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(cell)</t></is></c>".utf8
            }
        }
        chunk += "</row>".utf8
    }

    private static func shared(_ strings: SharedTexts) -> ChunkSource {
        var next = 0
        return { chunk in
            if next == 0 { chunk += "<sst xmlns=\"\(main)\" uniqueCount=\"\(strings.texts.count)\">".utf8 }
            chunk += "<si><t xml:space=\"preserve\">\(strings.texts[next])</t></si>".utf8
            next += 1
            if next == strings.texts.count { chunk += "</sst>".utf8 }
            return next < strings.texts.count
        }
    }
}

/// The texts of the sample's cells, each once.
struct SharedTexts: Sendable {
    private(set) var texts: [String] = []
    private(set) var numbers: [String: Int] = [:]

    init(rows: Int) {
        for row in 0...rows {
            for cell in SheetRows.cells(row) where Int(cell) == nil && numbers[cell] == nil {
                numbers[cell] = texts.count
                texts.append(cell)
            }
        }
    }
}

/// The rows of the sample workbook; row 0 is the heading.
enum SheetRows {
    static func cells(_ row: Int) -> [String] {
        if row == 0 { return SampleTable.headings }
        var cells = SampleTable.cells(row - 1)
        var prose = Prose(seed: UInt64(row))
        // Prose that is never the same twice, so that sharing texts saves no more than in what people write.
        cells[19] = prose.lines(3, syllables: 20)
        cells[20] = prose.lines(2, syllables: 14)
        return cells
    }
}
