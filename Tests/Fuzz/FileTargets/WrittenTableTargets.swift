import FuzzKit
import Records
import SangkienDiagnostics
import VietnameseText

extension FileTargets {
    /// A table of any texts written as CSV is read as it was, in form C; the input's cells end at U+001F, its rows at U+001E.
    static let csvWritten = FuzzTarget("csv-written", longest: 1_024) { input in
        let rows = input.split(separator: 0x1E).prefix(40)
            .map { row in
                row.split(separator: 0x1F, maxSplits: 5, omittingEmptySubsequences: false).map { text($0) }
            }
        guard let width = rows.map(\.count).max() else { return }
        // A first cell of its own, so that no row is blank, a title or a sum.
        let cells = rows.enumerated().map { ["dòng \($0 + 1)"] + $1 + [String](repeating: "", count: width - $1.count) }
        let headings = (0...width).map { "Cột \($0)" }
        for delimiter in [",", ";", "\t"] {
            let lines = ([headings] + cells).map { $0.map(quoted).joined(separator: delimiter) }
            let file = "sep=\(delimiter)\n" + lines.joined(separator: "\r\n") + "\r\n"
            let read = try refused { () throws(DiagnosticError) in
                try TableReader.tables(Array(file.utf8), file: "x.csv", options: ReadOptions(encoding: "utf-8")) { _ in false }
            }
            // Whatever is changed or left out is reported.
            guard let table = read?.first, table.diagnostics.isEmpty else { continue }
            try promise(table.headings == headings, "the headings are the same")
            let wanted = cells.map { $0.map { Array(Normalization.nfc($0).utf8) } }
            try promise(table.records.map { $0.cells.map { Array($0.utf8) } } == wanted, "the cells are the same")
        }
    }

    /// Any JSON that can be read is written and read again as the same.
    static let jsonWritten = FuzzTarget("json-written", longest: 2_048) { input in
        guard let value = try refused({ () throws(DiagnosticError) in try JSONTree.read(input, file: "x.json").value }) else { return }
        var writer = JSONWriter(indented: input.count % 2 == 0)
        write(value, &writer)
        let again = try JSONTree.read(writer.bytes, file: "x.json").value
        try promise(again == value, "JSON is read as it was written")
    }

    private static func write(_ value: JSONValue, _ writer: inout JSONWriter) {
        switch value {
        case .text(let text): writer.value(text)
        case .number(let digits): writer.raw(digits)
        case .bool(let isTrue): writer.raw(isTrue ? "true" : "false")
        case .null: writer.raw("null")
        case .array(let elements): writer.array { for element in elements { write(element, &$0) } }
        case .object(let members):
            writer.object { writer in
                for member in members {
                    writer.key(member.key)
                    write(member.value, &writer)
                }
            }
        }
    }

    private static func quoted(_ cell: String) -> String { "\"" + cell.replacing("\"", with: "\"\"") + "\"" }
}

/// What `body` gives, or nil for what it refuses with a reason.
func refused<Result>(_ body: () throws(DiagnosticError) -> Result) throws -> Result? {
    do throws(DiagnosticError) {
        return try body()
    } catch {
        try promise(!error.diagnostics.isEmpty, "a refusal has a reason")
        _ = words(of: error.diagnostics)
        return nil
    }
}
