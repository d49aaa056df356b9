import SangkienDiagnostics
import VietnameseText

/// Converts headings in an older encoding (chuyển mã tiêu đề).
struct HeadingRepair {
    /// The reading that `--encoding` asks for.
    let forced: LegacyReading?
    /// The readings of the columns below.
    let columns: [LegacyReading?]
    /// The readings of the heading row and of the file.
    let others: [LegacyReading]

    /// Converts what becomes a known heading, or more Vietnamese than it is; `T011` lists them.
    func repair(_ table: inout Table, _ judge: inout WordJudge, isKnownHeading: (String) -> Bool) {
        var changes: [(column: Int, before: String, after: String)] = []
        for column in table.headings.indices {
            let heading = table.headings[column]
            guard let after = converted(heading, column, &judge, isKnownHeading) else { continue }
            changes.append((column, heading, after))
        }
        guard let first = changes.first else { return }
        let old = table.headings
        for change in changes { table.headings[change.column] = change.after }
        table.headings = HeadingRow.unique(table.headings)
        let place = SourceLocation(file: table.file, sheet: table.sheet, line: table.headingLine, column: first.column + 1)
        let shown = changes.prefix(3).map { "“\($0.before)” → “\($0.after)”" }.joined(separator: "; ")
        table.diagnostics.append(
            Diagnostic(
                .headingsConverted,
                at: place,
                Argument("count", changes.count),
                Argument("headings", shown + (changes.count > 3 ? "; …" : ""))
            )
        )
        // Findings made before show the headings as they read now.
        let names = Dictionary(zip(old, table.headings)) { first, _ in first }
        for index in table.diagnostics.indices {
            if let name = table.diagnostics[index].location?.heading { table.diagnostics[index].location?.heading = names[name] ?? name }
        }
    }

    /// The heading in the reading that fits it; nil when it stays.
    private func converted(
        _ heading: String,
        _ column: Int,
        _ judge: inout WordJudge,
        _ isKnownHeading: (String) -> Bool
    ) -> String? {
        guard LegacyRepair.isBeyondASCII(heading) else { return nil }
        let own = column < columns.count ? columns[column] : nil
        let likely = [forced, own].compactMap { $0 } + others
        if let known = HeadingReadings.known(heading, first: likely, isKnownHeading) {
            // Đ in another guise, or something invisible, is for `CellRepair`.
            let isCleaned = known == heading || known == HeadingRow.tidy(CharacterCleanup(heading).text)
            return isCleaned ? nil : known
        }
        let tally = judge.tally(heading)
        guard let reading = likely.first(where: { $0 == forced || tally.advantage(of: $0) > 0 }) else { return nil }
        let after = HeadingRow.tidy(reading.text(heading))
        return after.isEmpty || after.utf8.elementsEqual(heading.utf8) ? nil : after
    }
}
