import Dossiers
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The check as text for a terminal: grouped by dossier, at most five findings of a kind, a summary at the end.
package struct CheckText {
    private let language: Language
    private let usesColour: Bool
    private let cores: Int
    /// Takes the lines, in order.
    private let take: (VisibleText) -> Void
    /// How many findings of one code are shown in full.
    private let shownOfAKind: Int

    /// How many dossiers of a group the last lines name.
    private static let shownIDs = 12
    /// How many neighbouring dossiers one core writes at a time, and how many are written before they are given on.
    private static let (run, share) = (32, 2_048)

    /// Gives the report of `run` to `sink` piece by piece, in UTF-8; colours only for a terminal.
    ///
    /// The dossiers are written on at most `cores` cores.
    package static func write(
        _ run: CheckRun,
        in language: Language,
        usesColour: Bool,
        cores: Int = 1,
        to sink: @escaping ([UInt8]) -> Void
    ) {
        var pieces = Pieces(sink: sink)
        CheckText(language: language, usesColour: usesColour, cores: cores) { lines in
            pieces.bytes += lines.text.utf8
            pieces.pass()
        }
        .write(run)
        pieces.finish()
    }

    /// Findings alone, as `generate` and a failed start show them: in full the first `shownOfAKind` of each code.
    package static func text(
        _ findings: [Diagnostic],
        in language: Language,
        usesColour: Bool,
        indent: String = "",
        shownOfAKind: Int = 5
    ) -> VisibleText {
        var text: VisibleText = ""
        CheckText(language: language, usesColour: usesColour, shownOfAKind: shownOfAKind) { text += $0 }.write(findings, indent: indent)
        return text
    }

    private init(
        language: Language,
        usesColour: Bool,
        shownOfAKind: Int = 5,
        cores: Int = 1,
        take: @escaping (VisibleText) -> Void
    ) {
        (self.language, self.usesColour, self.shownOfAKind, self.cores, self.take) = (language, usesColour, shownOfAKind, cores, take)
    }

    private func write(_ run: CheckRun) {
        let name = run.context.programme.name
        let day = run.context.asOf.shortText
        line(
            VisibleText(
                LocalizedText(vi: "Chương trình \(name). Kết quả kiểm tra tính đến ngày \(day)", en: "Programme \(name), as of \(day)")[
                    language
                ]
            )
        )
        line(VisibleText(ReportWords.deadline(run.context, language)))
        line("")
        write(run.dossiers)
        if !run.dossiers.isEmpty { line("") }
        if !run.findings.isEmpty {
            line(bold(LocalizedText(vi: "Tệp dữ liệu và tình hình các đơn vị", en: "Inputs and all unions")[language]))
            write(run.findings, indent: "  ")
            line("")
        }
        line(bold(ReportWords.summary(run, language)))
        line(VisibleText(ReportWords.initiatives(run, language)))
        let outlooks = run.dossiers.map(\.outlook)
        for outlook in Outlook.allCases {
            write(outlook, outlooks.indices.filter { outlooks[$0] == outlook }.map { run.dossiers[$0].names.id })
        }
        write(run.files.filter { !$0.isPassedOver || $0.isRepeat })
        if run.dossiers.contains(where: { !$0.findings.isEmpty }) || !run.findings.isEmpty {
            line(
                language == .vietnamese
                    ? "Xem giải thích một mã: sangkien giai-thich MÃ, ví dụ: sangkien giai-thich H101"
                    : "To read about a code: sangkien explain CODE, such as: sangkien explain H101"
            )
        }
    }

    /// What came of each file; one file that was read needs no list.
    private func write(_ files: [FileSummary]) {
        guard files.count > 1 || files.contains(where: { $0.reason != nil || $0.isCut }) else { return }
        line("")
        line(bold(LocalizedText(vi: "Từng tệp", en: "File by file")[language]))
        for file in files { line("  \(ReportWords.summary(file, language))") }
    }

    /// The ids of a group of dossiers, so that the last lines answer what to do next.
    private func write(_ outlook: Outlook, _ group: [String]) {
        guard !group.isEmpty else { return }
        var ids = group.prefix(Self.shownIDs).map { VisibleText(name: $0, in: language) }.joined(separator: ", ")
        let more = group.count - Self.shownIDs
        if more > 0 { ids += language == .vietnamese ? " … và \(ReportWords.twoDigits(more)) hồ sơ khác" : " … and \(more) more" }
        line("  \(ReportWords.outlook(outlook, language)) (\(group.count)): \(ids)")
    }

    private func write(_ dossiers: [CheckedDossier]) {
        for begin in stride(from: 0, to: dossiers.count, by: Self.share) {
            let end = min(begin + Self.share, dossiers.count)
            let (language, usesColour, shownOfAKind) = (language, usesColour, shownOfAKind)
            let pieces = Cores.map((end - begin + Self.run - 1) / Self.run, on: cores) { piece in
                var text: VisibleText = ""
                let writer = CheckText(language: language, usesColour: usesColour, shownOfAKind: shownOfAKind) { text += $0 }
                let first = begin + piece * Self.run
                for checked in dossiers[first..<min(first + Self.run, end)] { writer.write(checked) }
                return text
            }
            for piece in pieces { take(piece) }
        }
    }

    private func write(_ checked: CheckedDossier) {
        let dossier = checked.dossier
        let count = dossier.initiatives.count
        let initiatives = LocalizedText(vi: "\(count) sáng kiến", en: count == 1 ? "1 initiative" : "\(count) initiatives")
        let verdict = ReportWords.verdict(checked.verdict, language).uppercased()
        let names = checked.names
        let union = names.id.hasPrefix(names.submitter) ? "" : names.submitter
        let parts = [
            VisibleText(name: names.id, in: language), VisibleText(name: union, in: language), VisibleText(initiatives[language]),
        ]
        let heading = parts.filter { !$0.isEmpty }.joined(separator: " · ")
        let remedy = ReportWords.remedy(checked.remedy, checked.timetable, language)
        let state: VisibleText = "\(coloured(verdict, colour(of: checked.verdict)))\(remedy.isEmpty ? "" : ", \(remedy)")"
        line("\(bold(heading)) — \(state)")
        let words = checked.initiativeWords[language]
        if !words.isEmpty { line(VisibleText("  " + LocalizedText(vi: "Sáng kiến: ", en: "Initiatives: ")[language] + words)) }
        write(checked.findings, indent: "  ")
    }

    /// Findings that say the same stand once, with the places they were seen; of one code, at most five messages.
    private func write(_ findings: [Diagnostic], indent: String) {
        for kind in findings.sorted(by: { $0.severity < $1.severity }).inGroups(by: Self.kind) {
            let messages = kind.inGroups { $0.message(in: language) }
            let shown = messages.prefix(shownOfAKind)
            for (index, same) in shown.enumerated() { write(same, indent: indent, isLast: index == shown.count - 1) }
            let more = messages.dropFirst(shownOfAKind).reduce(0) { $0 + $1.count }
            if more > 0 {
                let id = kind[0].code.id
                let words = LocalizedText(
                    vi: "… và \(ReportWords.twoDigits(more)) nội dung khác cùng mã \(id)",
                    en: "… and \(more) more of \(id)"
                )
                line("\(indent)    \(words[language])")
            }
        }
    }

    /// Findings of one code stand together; files of different kinds, which want different things done, apart.
    private static func kind(of finding: Diagnostic) -> String {
        finding.code.id + (finding.arguments.first { $0.name == "advice" }?.value.vietnamese ?? "")
    }

    /// Writes findings with one message and their places; the last of a code also with its ground and how to fix it.
    private func write(_ same: [Diagnostic], indent: String, isLast: Bool) {
        let finding = same[0]
        let mark = coloured(finding.severity.sign, colour(of: finding.severity))
        line("\(indent)\(mark) \(finding.code.id) \(finding.message(in: language))")
        var places = same.prefix(shownOfAKind).compactMap { $0.location?.text(in: language) }
        if same.count > shownOfAKind {
            let more = same.count - shownOfAKind
            places.append(LocalizedText(vi: "… và \(ReportWords.twoDigits(more)) nội dung khác", en: "… and \(more) more")[language])
        }
        for place in places { line("\(indent)    \(place)") }
        guard isLast else { return }
        if let basis = finding.basis { line("\(indent)    \(LocalizedText(vi: "Căn cứ", en: "Basis")[language]): \(basis)") }
        line("\(indent)    → \(finding.hint(in: language))")
    }

    // MARK: Looks

    private func colour(of severity: Severity) -> Int {
        switch severity {
        case .error: 31
        case .review: 35
        case .warning: 33
        case .info: 36
        }
    }

    private func colour(of verdict: Verdict) -> Int {
        switch verdict {
        case .valid: 32
        case .invalid: 31
        case .needsReview: 35
        }
    }

    private func coloured(_ text: String, _ colour: Int) -> VisibleText {
        usesColour ? VisibleText(text).styled(colour) : VisibleText(text)
    }

    private func bold(_ text: VisibleText) -> VisibleText {
        usesColour ? text.styled(1) : text
    }

    private func bold(_ text: String) -> VisibleText {
        bold(VisibleText(text))
    }

    private func line(_ content: VisibleText) {
        take(content + "\n")
    }
}
