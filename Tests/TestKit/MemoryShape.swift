import Dossiers
import Records

/// Inputs made to need much memory, a million times over the same in many shapes (hình dạng tệp thử bộ nhớ).
///
/// Each is small for what it asks; `make bench` measures a `check` of each against the law: four times the text and 64 MB.
package enum MemoryShape: String, CaseIterable, Sendable {
    case tinyRows = "tiny.csv"
    case equalRows = "equal.csv"
    case filledDown = "filled.csv"
    case filledSeries = "series.csv"
    case wideHeading = "wide.csv"
    case tinyCells = "cells.csv"
    case hugeCell = "cell.csv"
    case blankRows = "blank.csv"
    case strayQuotes = "quotes.csv"
    case looseText = "loose.csv"
    case manyDossiers = "dossiers.csv"
    case equalIDs = "ids.csv"
    case numbers = "numbers.json"
    case nested = "nested.json"
    case escapes = "escapes.json"
    case wideObjects = "objects.json"
    case lines = "lines.jsonl"
    case brokenLines = "broken.jsonl"
    case flatRepeats = "repeats.fods"
    case flatRows = "rows.fods"
    case flatColumns = "columns.fods"
    case flatSparse = "sparse.fods"
    case oneAuthorEach = "authors.csv"

    private static let heading = "TT,Họ và tên,Tên sáng kiến,Khối\n"

    /// The file, about `size` rows or entries long.
    package func bytes(size: Int) -> [UInt8] {
        var text: [UInt8] = []
        func add(_ part: String) { text.append(contentsOf: part.utf8) }
        func rows(_ heading: String, _ row: (Int) -> String) {
            add(heading)
            for number in 1...size { add(row(number)) }
        }
        func list(_ element: (Int) -> String) {
            add("[")
            for number in 1...size { add((number > 1 ? "," : "") + element(number)) }
            add("]")
        }
        func sheet(_ rows: String) {
            let names = ["office", "table", "text"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
            let type = "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\""
            add("<office:document \(names.joined(separator: " ")) \(type)><office:body><office:spreadsheet><table:table table:name=\"S\">")
            add(Self.row(["Họ và tên", "Tên sáng kiến"]))
            add(rows)
            add("</table:table></office:spreadsheet></office:body></office:document>")
        }
        switch self {
        case .tinyRows: rows("Họ và tên,Tên sáng kiến\n") { "a\($0),b\n" }
        case .equalRows: rows("Họ và tên,Tên sáng kiến\n") { _ in "a,b\n" }
        case .filledDown: rows(Self.heading + "1,Lê Văn Mẫu,Cải tiến gá,Doanh nghiệp\n") { _ in ",,,Doanh nghiệp\n" }
        case .filledSeries: rows(Self.heading) { "\($0),,,Doanh nghiệp\n" }
        case .wideHeading: rows(Self.heading.dropLast() + (0..<16_000).map { ",c\($0)" }.joined() + "\n") { "\($0),a\($0),b\n" }
        case .tinyCells: rows(Self.heading) { _ in "1,a,b,c,d,e,f,g,h,i,j\n2,a,b,c,d,e,f,g,h,i,j\n" }
        case .hugeCell: rows(Self.heading + "1,Lê Văn Mẫu,\"") { _ in "cải tiến gá kẹp " }
        case .blankRows: rows(Self.heading + "1,a,b,c\n") { _ in ",,,\n" }
        case .strayQuotes: rows(Self.heading) { "\($0),\"a\"b,\"c\"d,\n" }
        case .looseText: rows("TT,Họ và tên,Tên sáng kiến,Năm sinh,Khối\n1,Lê Văn Mẫu,Cải tiến gá,1980,\n") { ",,,\($0),x\n" }
        case .manyDossiers: rows("Mã hồ sơ,Đơn vị trình\n") { "H\($0),\n" }
        case .equalIDs: rows("Mã hồ sơ,Họ và tên,Tên sáng kiến\n") { "H,a\($0),b\n" }
        case .numbers: list { _ in "1" }
        case .nested: list { _ in "[[1],{\"a\":[2]}]" }
        case .escapes: list { "{\"title\":\"\\u0061\\u00e0\\n\($0)\"}" }
        case .wideObjects: list { "{\"k\($0 % 16_000)\":1}" }
        case .lines: rows("") { "{\"title\":\"b\($0)\"}\n" }
        case .brokenLines: rows("{\"title\":\"b\"}\n") { _ in "{\"title\"\n" }
        case .flatRepeats: sheet("<table:table-row table:number-rows-repeated=\"1000000\">\(Self.cells(["a", "b"]))</table:table-row>")
        case .flatRows: sheet((1...size).map { Self.row(["a\($0)", "b"]) }.joined())
        case .flatSparse:
            let gap = "<table:table-cell table:number-columns-repeated=\"200\"/>"
            sheet((1...size).map { "<table:table-row>\(Self.cells(["a\($0)", "b"]))\(gap)\(Self.cells(["x"]))</table:table-row>" }.joined())
        case .oneAuthorEach: rows("Mã hồ sơ,Họ và tên,Tên sáng kiến\n") { "H\($0),a,b\n" }
        case .flatColumns:
            let cell = "<table:table-cell table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell>"
            sheet((1...max(1, size / 1_000)).map { "<table:table-row>\(Self.cells(["a\($0)"]))\(cell)</table:table-row>" }.joined())
        }
        return text
    }

    private static func row(_ cells: [String]) -> String { "<table:table-row>\(Self.cells(cells))</table:table-row>" }

    private static func cells(_ cells: [String]) -> String {
        cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
    }
}
