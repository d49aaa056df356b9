import Records
import SangkienDiagnostics

extension Record.LooseText {
    /// `D030`: where the text stands, and what it speaks of where that may decide.
    func finding(below record: Record, _ source: InputSource) -> Diagnostic {
        var place = source.location(of: nil, in: record)
        (place.record, place.row, place.line) = (nil, row, line)
        return Diagnostic(
            .looseText,
            at: place,
            Argument("columns", whereabouts(source)),
            Argument("row", record.row),
            Argument("further", furtherRows)
        )
    }

    private func whereabouts(_ source: InputSource) -> LocalizedText {
        let columns = columns.map { $0 < source.headings.count ? "“\(source.headings[$0])”" : "\($0 + 1)" }.joined(separator: ", ")
        let (vi, en) = columns.isEmpty ? ("dưới bảng", "below the table") : ("ở cột \(columns)", "in \(columns)")
        guard mayDecide else { return LocalizedText(vi: vi, en: en) }
        return LocalizedText(
            vi: vi + ", có nói về khiếu nại, tranh chấp hoặc xin rút",
            en: en + ", which speaks of a complaint, a dispute or a withdrawal"
        )
    }

    /// The rows of the same kind that it stands for.
    private var furtherRows: LocalizedText {
        let (count, last) = further
        if count == 0 { return LocalizedText(vi: "", en: "") }
        return LocalizedText(
            vi: " (và \(count) dòng tương tự, đến dòng \(last))",
            en: " (and \(count) more such \(count == 1 ? "row" : "rows"), up to row \(last))"
        )
    }
}
