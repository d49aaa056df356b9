import SangkienArchive
import SangkienMarkup

/// The parts of a workbook as SpreadsheetML (ISO/IEC 29500-1, transitional), written so that the same workbook gives the same bytes.
enum WorkbookParts {
    /// The parts in the order of the archive.
    static func parts(of workbook: Workbook) -> [(name: String, text: String)] {
        var parts: [(name: String, text: String)] = [
            ("[Content_Types].xml", contentTypes(workbook)), ("_rels/.rels", packageRelations), ("xl/workbook.xml", book(workbook)),
            ("xl/_rels/workbook.xml.rels", bookRelations(workbook)), ("xl/styles.xml", workbook.styles),
        ]
        for (index, sheet) in workbook.sheets.enumerated() {
            parts.append(("xl/worksheets/sheet\(index + 1).xml", SheetXML.text(sheet, isFirst: index == 0)))
        }
        return parts
    }

    /// The members of the archive in their order.
    static func members(of workbook: Workbook) -> [ZipMember] {
        parts(of: workbook)
            .map { part in
                ZipMember(
                    name: part.name,
                    content: .made {
                        { chunk in
                            chunk.append(contentsOf: part.text.utf8)
                            return false
                        }
                    }
                )
            }
    }

    /// A text inside an attribute's quotes.
    static func attribute(_ text: String) -> String {
        escaped(text, .attribute)
    }

    /// A text between tags.
    static func content(_ text: String) -> String {
        escaped(text, .xmlText)
    }

    private static func escaped(_ text: String, _ context: TextContext) -> String {
        var bytes: [UInt8] = []
        Escaping.append(text, to: &bytes, context: context)
        return String(decoding: bytes, as: UTF8.self)
    }

    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static let packageRelations =
        head + "<Relationships xmlns=\"\(package)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    private static func contentTypes(_ workbook: Workbook) -> String {
        var text = head + "<Types xmlns=\"\(package)/content-types\">"
        text += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        text += "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/>"
        text += "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(types).styles+xml\"/>"
        for index in workbook.sheets.indices {
            text += "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\" ContentType=\"\(types).worksheet+xml\"/>"
        }
        return text + "</Types>"
    }

    private static func bookRelations(_ workbook: Workbook) -> String {
        var text = head + "<Relationships xmlns=\"\(package)/relationships\">"
        for index in workbook.sheets.indices {
            text += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
        }
        let last = workbook.sheets.count + 1
        return text + "<Relationship Id=\"rId\(last)\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
    }

    private static func book(_ workbook: Workbook) -> String {
        var text = head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><bookViews><workbookView/></bookViews><sheets>"
        for (index, sheet) in workbook.sheets.enumerated() {
            text += "<sheet name=\"\(attribute(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        text += "</sheets><definedNames>"
        for (index, sheet) in workbook.sheets.enumerated() {
            let name = reference(to: sheet.name)
            if let filter = sheet.upkeep?.filter {
                let range = filter.split(separator: ":").map { "$" + $0.prefix { $0.isLetter } + "$" + $0.drop { $0.isLetter } }
                text += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
                text += content("\(name)!\(range.joined(separator: ":"))") + "</definedName>"
            }
            var places: [String] = []
            if sheet.frozen.columns > 0 { places.append("\(name)!$A:$\(Workbook.letters(sheet.frozen.columns - 1))") }
            if sheet.frozen.rows > 0 { places.append("\(name)!$1:$\(sheet.frozen.rows)") }
            guard !places.isEmpty else { continue }
            let titles = content(places.joined(separator: ","))
            text += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">\(titles)</definedName>"
        }
        return text + "</definedNames></workbook>"
    }

    /// A sheet's name as formulas write it.
    static func reference(to sheet: String) -> String {
        "'" + sheet.replacing("'", with: "''") + "'"
    }
}
