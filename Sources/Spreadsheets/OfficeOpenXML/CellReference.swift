/// Where a cell stands, as spreadsheets write it: `B12` (địa chỉ ô).
enum CellReference {
    /// Column and row of a reference, both from 1; nil when it is none, or beyond any sheet.
    static func parse(_ bytes: Span<UInt8>) -> (column: Int, row: Int)? {
        var column = 0
        var row = 0
        var index = 0
        while index < bytes.count {
            let letter = bytes[index] & 0xDF
            guard letter >= 0x41, letter <= 0x5A, bytes[index] >= 0x41 else { break }
            column = column * 26 + Int(letter) - 0x40
            index += 1
            if column > 1 << 24 { return nil }
        }
        guard column > 0, index < bytes.count else { return nil }
        while index < bytes.count {
            let digit = bytes[index] &- 0x30
            guard digit <= 9, row < 1 << 40 else { return nil }
            row = row * 10 + Int(digit)
            index += 1
        }
        return row > 0 ? (column, row) : nil
    }

    /// The cells of `A1:B2`, or of one cell; nil when it is no range.
    static func range(_ bytes: Span<UInt8>) -> CellRange? {
        let colon = bytes.indices.first { bytes[$0] == UInt8(ascii: ":") } ?? bytes.count
        guard let first = parse(bytes.extracting(0..<colon)) else { return nil }
        let last = colon == bytes.count ? first : parse(bytes.extracting(colon + 1..<bytes.count))
        guard let last, last.row >= first.row, last.column >= first.column,
            last.row <= SheetLimits.rows, last.column <= SheetLimits.columns
        else { return nil }
        return CellRange(rows: first.row...last.row, columns: first.column...last.column)
    }

    /// The letters of a column counted from 1: 28 is `AB`.
    package static func letters(_ column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(0x41 + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
