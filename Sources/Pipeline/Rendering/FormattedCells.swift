import Records
import Spreadsheets
import TemplateEngine

extension Table {
    /// The cells whose text looks different from piece to piece, as texts of the engine, by record and column counted from 0.
    var richTexts: [Int: [Int: RichText]] {
        guard !formatted.isEmpty else { return [:] }
        var texts: [Int: [Int: RichText]] = [:]
        for (index, record) in records.enumerated() {
            for cell in formatted[record.row] ?? [] {
                guard let runs = runs(of: record, at: cell.column) else { continue }
                texts[index, default: [:]][cell.column] = RichText(typed: runs.map(RichText.Run.init))
            }
        }
        return texts
    }
}

extension RichText.Run {
    /// The run of a cell.
    fileprivate init(_ run: CellRun) {
        let marks: [(RunStyle.Marks, RichText.Style)] = [
            (.bold, .bold), (.italic, .italic), (.underline, .underline), (.raised, .superscript), (.lowered, .subscript),
        ]
        let style = marks.reduce(into: RichText.Style()) { style, mark in if run.marks.contains(mark.0) { style.insert(mark.1) } }
        let colour = run.colour.map { DocumentColour(red: UInt8($0 >> 16 & 0xFF), green: UInt8($0 >> 8 & 0xFF), blue: UInt8($0 & 0xFF)) }
        self.init(run.text, style, colour: colour)
    }
}
