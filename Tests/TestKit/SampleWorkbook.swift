/// A workbook described in a few lines, for the explanation pages and the tests (bảng tính mẫu).
///
/// `| a | b |` is a row, `ẩn | a | b |` a hidden one. A cell `#REF!` shows that error, `=A1+B1` is a formula without a result,
/// `=A1+B1 → 5` one with a result, `←` is merged with the cell before it. `trang Tên` begins a sheet, `trang ẩn Tên` a hidden
/// one, `ngày 2021-04-15` a true date, `~a~` text struck through, `m^2^` raised letters, `a {b}` has a comment, `biểu đồ Tên` is a sheet of a chart. `tệp …` makes a file that cannot be used: see `spoilt`.
package enum SampleWorkbook {
    /// The bytes of the workbook that `lines` describe; nil when they mean nothing.
    package static func bytes(_ lines: [String]) -> [UInt8]? {
        if let words = lines.first, words.hasPrefix("tệp ") { return spoilt(String(words.dropFirst(4))) }
        var sheets: [HandMadeWorkbook.Sheet] = []
        var rows: [[String]] = []
        var hidden: Set<Int> = []
        func end() {
            guard !rows.isEmpty else { return }
            if sheets.isEmpty { sheets.append(.init("Trang 1", content: "")) }
            sheets[sheets.count - 1].content = content(rows, hidden: hidden)
            sheets[sheets.count - 1].comments = comments(rows)
            (rows, hidden) = ([], [])
        }
        for line in lines {
            if let name = rest(of: line, after: "trang ẩn ") {
                end()
                sheets.append(.init(name, attributes: "state=\"hidden\"", content: "<sheetData/>"))
            } else if let name = rest(of: line, after: "trang ") {
                end()
                sheets.append(.init(name, content: "<sheetData/>"))
            } else if let name = rest(of: line, after: "biểu đồ ") {
                end()
                sheets.append(.init(name, content: "", kind: "chartsheet"))
            } else if let bar = line.firstIndex(of: "|"), line.hasSuffix("|") {
                if line.hasPrefix("ẩn") { hidden.insert(rows.count) }
                rows.append(
                    line[bar...].dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                        .map { String($0).trimmed }
                )
            } else {
                return nil
            }
        }
        end()
        return HandMadeWorkbook(sheets).bytes
    }

    private static func rest(of line: String, after word: String) -> String? {
        line.hasPrefix(word) ? String(line.dropFirst(word.count)) : nil
    }

    private static func content(_ rows: [[String]], hidden: Set<Int>) -> String {
        var text = "<sheetData>"
        var merged = ""
        for (index, row) in rows.enumerated() {
            text += "<row r=\"\(index + 1)\"\(hidden.contains(index) ? " hidden=\"1\"" : "")>"
            for (column, cell) in row.enumerated() {
                let place = "\(Character(Unicode.Scalar(UInt8(65 + column))))\(index + 1)"
                if cell == "←" {
                    let left = "\(Character(Unicode.Scalar(UInt8(64 + column))))\(index + 1)"
                    merged += "<mergeCell ref=\"\(left):\(place)\"/>"
                } else {
                    text += xml(cell, place)
                }
            }
            text += "</row>"
        }
        return text + "</sheetData>" + (merged.isEmpty ? "" : "<mergeCells>\(merged)</mergeCells>")
    }

    private static func xml(_ cell: String, _ place: String) -> String {
        if cell.isEmpty { return "" }
        if cell.hasPrefix("#") { return "<c r=\"\(place)\" t=\"e\"><v>\(cell)</v></c>" }
        if let day = rest(of: cell, after: "ngày 20") { return "<c r=\"\(place)\" t=\"d\"><v>20\(day)</v></c>" }
        guard cell.hasPrefix("=") else { return "<c r=\"\(place)\" t=\"inlineStr\"><is>\(runs(cell))</is></c>" }
        guard let arrow = cell.firstRange(of: " → ") else { return "<c r=\"\(place)\"><f>\(escaped(String(cell.dropFirst())))</f></c>" }
        let formula = escaped(String(cell[..<arrow.lowerBound].dropFirst()))
        return "<c r=\"\(place)\"><f>\(formula)</f><v>\(cell[arrow.upperBound...])</v></c>"
    }

    /// The runs of a text: between `~` struck through, between `^` raised.
    private static func runs(_ cell: String) -> String {
        var text = cell
        if let start = text.firstIndex(of: "{"), text.hasSuffix("}") { text = String(text[..<start]).trimmed }
        let styles: [Character: String] = [
            "~": "<strike/>", "^": "<vertAlign val=\"superscript\"/>",
        ]
        guard text.contains(where: { styles[$0] != nil }) else { return "<t>\(escaped(text))</t>" }
        var output = ""
        var rest = text[...]
        while let start = rest.firstIndex(where: { styles[$0] != nil }) {
            let mark = rest[start]
            let inner = rest[rest.index(after: start)...]
            guard let end = inner.firstIndex(of: mark) else { break }
            if start > rest.startIndex { output += "<r><t>\(escaped(String(rest[..<start])))</t></r>" }
            output += "<r><rPr>\(styles[mark] ?? "")</rPr><t>\(escaped(String(inner[..<end])))</t></r>"
            rest = inner[inner.index(after: end)...]
        }
        return rest.isEmpty ? output : output + "<r><t>\(escaped(String(rest)))</t></r>"
    }

    /// The comments of the rows: a part for each sheet that has any.
    private static func comments(_ rows: [[String]]) -> String {
        var text = ""
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                guard let start = cell.firstIndex(of: "{"), cell.hasSuffix("}") else { continue }
                let place = "\(Character(Unicode.Scalar(UInt8(65 + column))))\(row + 1)"
                let words = escaped(String(cell[cell.index(after: start)...].dropLast()))
                text += "<comment ref=\"\(place)\" authorId=\"0\"><text><r><t>\(words)</t></r></text></comment>"
            }
        }
        return text
    }

    private static func escaped(_ text: String) -> String {
        text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
    }

    /// A file that cannot be used.
    private static func spoilt(_ words: String) -> [UInt8]? {
        let whole = HandMadeWorkbook(rows: "<row><c t=\"inlineStr\"><is><t>Họ và tên</t></is></c></row>")
        switch words {
        case "có mật khẩu": return CompoundFileSample.bytes("EncryptedPackage")
        case ".xls kiểu cũ": return CompoundFileSample.bytes("Workbook")
        case "Word kiểu cũ": return CompoundFileSample.bytes("WordDocument")
        case "bị cắt ngang": return Array(whole.bytes.dropLast(40))
        case "có XML dở dang": return whole.replacing("</row>", with: "", in: "so/trang/1.xml").bytes
        case "có DOCTYPE":
            return whole.replacing("<worksheet", with: "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet", in: "so/trang/1.xml").bytes
        case "dòng lộn thứ tự": return HandMadeWorkbook(rows: row(2, "Lê Văn Mẫu", "Gá kẹp") + row(1, "Họ và tên", "Tên sáng kiến")).bytes
        case "mất một trang tính":
            let rows = "<sheetData>\(row(1, "Họ và tên", "Tên sáng kiến"))\(row(2, "Lê Văn Mẫu", "Gá kẹp"))</sheetData>"
            return HandMadeWorkbook([.init("Còn", content: rows), .init("Mất", content: rows)]).without("so/trang/2.xml").bytes
        case "thừa byte cuối":
            return HandMadeWorkbook(rows: row(1, "Họ và tên", "Tên sáng kiến") + row(2, "Lê Văn Mẫu", "Gá kẹp")).bytes + [0x0D, 0x0A]
        default: return nil
        }
    }

    private static func row(_ number: Int, _ cells: String...) -> String {
        let texts = cells.map { "<c t=\"inlineStr\"><is><t>\(escaped($0))</t></is></c>" }.joined()
        return "<row r=\"\(number)\">\(texts)</row>"
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// The beginning of a compound file (OLE2) with one stream; as much of it as tells what it is.
package enum CompoundFileSample {
    /// A file whose directory holds the root and a stream of that name.
    package static func bytes(_ stream: String) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        bytes += entry("Root Entry", type: 5) + entry(stream, type: 2)
        return bytes + [UInt8](repeating: 0, count: 512)
    }

    private static func entry(_ name: String, type: UInt8) -> [UInt8] {
        var bytes: [UInt8] = name.utf8.flatMap { [UInt8]([$0, 0]) }
        let length = bytes.count + 2
        bytes += [UInt8](repeating: 0, count: 64 - bytes.count) + [UInt8(length), 0, type]
        return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
    }
}
