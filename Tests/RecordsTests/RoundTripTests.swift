import TestKit
import Testing

@testable import Records

struct RoundTripTests {
    private static let pieces = [
        "a", "Nỗ lực", " ", "\"", ",", ";", "\t", "\n", "\r\n", "\r", "\"\"", "0", "=", "😀", "sáng kiến vượt khó 2021", "'", "\u{A0}", "|",
        "x\u{1}",
    ]

    private static func cell(_ random: inout SeededRandom) -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }

    /// Writes a cell, in quotes where it must be and now and then where it need not.
    private static func written(_ cell: String, _ delimiter: String, _ random: inout SeededRandom) -> String {
        let needs = cell.hasPrefix("\"") || cell.unicodeScalars.contains { ["\n", "\r"].contains($0) || String($0) == delimiter }
        guard needs || Bool.random(using: &random) else { return cell }
        let padding = ["", "", "", " "].randomElement(using: &random) ?? ""
        return "\"" + cell.replacing("\"", with: "\"\"") + "\"" + padding
    }

    @Test func `bảng ngẫu nhiên ghi ra CSV rồi đọc lại y nguyên`() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<3_000 {
            let width = Int.random(in: 2...6, using: &random)
            let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
            let rows = (0..<Int.random(in: 1...8, using: &random))
                .map { number in
                    ["dòng \(number)"] + (1..<width).map { _ in Self.cell(&random) }
                }
            let headings = (0..<width).map { "Cột \($0)" }
            var text = ["", "\u{FEFF}"].randomElement(using: &random) ?? ""
            text += "sep=\(delimiter)\n"
            for (index, row) in ([headings] + rows).enumerated() {
                text += row.map { Self.written($0, delimiter, &random) }.joined(separator: delimiter)
                if index < rows.count || Bool.random(using: &random) { text += ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n" }
            }
            let table = try read(text)
            #expect(table.headings == headings)
            #expect(table.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } }, "\(text.debugDescription)")
            #expect(table.codes.allSatisfy { $0 == "T003" })
        }
    }

    @Test func `CSV và JSON cho cùng bản ghi`() throws {
        var random = SeededRandom(seed: 12)
        for _ in 0..<500 {
            let headings = ["TT", "Họ và tên", "Tên sáng kiến", "Tóm tắt"]
            let rows = (1...Int.random(in: 1...6, using: &random)).map { ["\($0)"] + (1..<4).map { _ in Self.cell(&random) } }
            let csv = ([headings] + rows)
                .map { row in
                    row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
                }
                .joined(separator: "\r\n")
            let objects = rows.map { row in
                "{" + zip(headings, row).map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",") + "}"
            }
            let table = try read(csv)
            for (json, file) in [("[" + objects.joined(separator: ",\n") + "]", "x.json"), (objects.joined(separator: "\n"), "x.jsonl")] {
                let other = try read(json, file: file)
                #expect(other.headings == table.headings)
                #expect(other.rows == table.rows)
                #expect(other.records.map(\.number) == table.records.map(\.number))
                #expect(other.codes == table.codes)
            }
        }
    }

    private static func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars
            .map { scalar in
                switch scalar {
                case "\"": "\\\""
                case "\\": "\\\\"
                case "\n": "\\n"
                case "\r": "\\r"
                case _ where scalar.value < 0x20: "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                default: String(scalar)
                }
            }
            .joined() + "\""
    }
}
