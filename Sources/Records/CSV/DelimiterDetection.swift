/// Finds the character between the cells of a CSV text (nhận dạng dấu phân cách).
///
/// Excel writes `;` where the decimal sign is a comma, as in Vietnam, else `,`; “Unicode Text” has TAB. Each candidate
/// reads the first rows in earnest, quotes and all, and is judged by how alike the rows come out and by how many known
/// headings appear (exports of databases have `|`): a text full of commas in a file of `;` makes rows of every width.
struct DelimiterDetection {
    /// The character between cells.
    let delimiter: UInt8
    /// Where the table begins, behind a `sep=` line.
    let start: Int
    /// The physical line there.
    let line: Int

    private static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    private static let rowsJudged = 50
    private static let rowsRead = 500

    /// Looks at the text from `start` on; `prefersTab` for a file whose name says so.
    init(_ bytes: [UInt8], from start: Int, prefersTab: Bool, isKnownHeading: (String) -> Bool) {
        if let named = Self.named(bytes, from: start) {
            (delimiter, self.start) = named
            line = 2
            return
        }
        self.start = start
        line = 1
        var best = (delimiter: prefersTab ? 0x09 : UInt8(ascii: ","), score: 0.0, width: 0)
        for candidate in Self.candidates {
            let (score, width) = Self.judge(candidate, bytes, from: start, isKnownHeading)
            if score > best.score + 0.001 || (score > best.score - 0.001 && score > 0 && width > best.width) {
                best = (candidate, score, width)
            }
        }
        delimiter = best.delimiter
    }

    /// The delimiter named by a first line `sep=;`, which Excel understands, and the offset behind that line.
    private static func named(_ bytes: [UInt8], from start: Int) -> (UInt8, Int)? {
        var line = bytes[start...].prefix(9).prefix { $0 != 0x0A && $0 != 0x0D }
        var next = line.endIndex
        if line.first == UInt8(ascii: "\""), line.count > 2, line.last == UInt8(ascii: "\"") {
            line = line.dropFirst().dropLast()
        }
        guard line.count == 5, String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep=" else { return nil }
        guard let delimiter = line.last, isFit(delimiter) else { return nil }
        guard next < bytes.endIndex else { return (delimiter, next) }
        guard bytes[next] == 0x0A || bytes[next] == 0x0D else { return nil }
        next += bytes[next] == 0x0D && next + 1 < bytes.endIndex && bytes[next + 1] == 0x0A ? 2 : 1
        return (delimiter, next)
    }

    /// Whether a byte can stand between cells: TAB or a sign of ASCII that is no quote, letter, digit or space.
    private static func isFit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09: true
        case UInt8(ascii: "\""), UInt8(ascii: "0")...UInt8(ascii: "9"): false
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): false
        default: byte > 0x20 && byte < 0x7F
        }
    }

    /// How well a candidate divides the first rows (0 when it does not at all), and into how many cells.
    private static func judge(
        _ candidate: UInt8,
        _ bytes: [UInt8],
        from start: Int,
        _ isKnownHeading: (String) -> Bool
    ) -> (score: Double, width: Int) {
        var scanner = CSVScanner(bytes, from: start, delimiter: candidate)
        var row = CSVRow()
        var widths: [Int: Int] = [:]
        var (rows, strays, blankWidth, heading, penalty) = (0, 0, 0, 0.0, 0.0)
        let span = bytes.span
        for _ in 0..<rowsRead where rows < rowsJudged {
            do {
                guard try scanner.next(&row) else { break }
            } catch {
                penalty = 0.5
                break
            }
            if span.isBlank(row) {
                blankWidth = max(blankWidth, row.width)
                continue
            }
            rows += 1
            widths[row.width, default: 0] += 1
            if row.hasStrayQuote || hasHalfQuote(row, in: span) { strays += 1 }
            if rows <= HeadingRow.rowsSearched, row.width > 1 {
                heading = max(heading, knownShare(of: row, in: span, above: heading, isKnownHeading))
            }
        }
        if rows == 0, blankWidth > 1 { return (1, blankWidth) }
        let divided = widths.filter { $0.key > 1 }
        guard let common = divided.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return (0, 0) }
        let alike = Double(common.value) / Double(rows)
        return (max(0, alike + heading - Double(strays) / Double(rows) - penalty), common.key)
    }

    /// Whether an unquoted cell has an odd number of quotes, as one has that is cut out of a quoted text.
    private static func hasHalfQuote(_ row: CSVRow, in span: Span<UInt8>) -> Bool {
        for cell in row.cells where cell.form == .plain {
            var isHalf = false
            for i in cell.range where span[i] == UInt8(ascii: "\"") { isHalf.toggle() }
            if isHalf { return true }
        }
        return false
    }

    /// Which part of a row's cells are known headings, 0 to 1; 0 as soon as it cannot be more than `best`, as in nearly every row of data.
    private static func knownShare(
        of row: CSVRow,
        in span: Span<UInt8>,
        above best: Double,
        _ isKnownHeading: (String) -> Bool
    ) -> Double {
        guard best < 1 else { return 0 }
        let cells = row.cells.prefix(HeadingRow.cellsSearched).filter { !span.isBlank($0) }
        var possible = cells.count
        for cell in cells where !isKnownHeading(HeadingRow.text(of: cell, in: span)) {
            possible -= 1
            if Double(possible) / Double(cells.count) <= best { return 0 }
        }
        return cells.isEmpty ? 0 : Double(possible) / Double(cells.count)
    }
}
