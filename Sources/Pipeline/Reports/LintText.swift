import SangkienDiagnostics

/// The check of templates as text for a terminal: each template with its findings, then the totals.
package enum LintText {
    /// How many findings of one code are shown in full; a template is fixed in one pass, so it is more than `check` shows.
    private static let shownOfAKind = 50

    /// The report of `run`; colours only for a terminal.
    package static func text(_ run: LintRun, in language: Language, usesColour: Bool) -> VisibleText {
        var text: VisibleText = ""
        for linted in run.templates {
            let heading: VisibleText = "\(linted.path) — \(verdict(linted)[language])"
            text += (usesColour ? heading.styled(1) : heading) + "\n"
            text += CheckText.text(
                linted.findings,
                in: language,
                usesColour: usesColour,
                indent: "  ",
                shownOfAKind: shownOfAKind
            )
            text += "\n"
        }
        return text + "\(summary(run)[language])\n" + advice(run, in: language)
    }

    private static func verdict(_ linted: LintRun.Linted) -> LocalizedText {
        if linted.isUnusable { return LocalizedText(vi: "KHÔNG DÙNG ĐƯỢC", en: "UNUSABLE") }
        if linted.hasErrors { return LocalizedText(vi: "CÓ LỖI", en: "HAS ERRORS") }
        return LocalizedText(vi: "ĐIỀN ĐƯỢC", en: "CAN BE FILLED")
    }

    /// The totals: `1 mẫu: 3 lỗi, 1 lưu ý, 2 thông tin`.
    package static func summary(_ run: LintRun) -> LocalizedText {
        let (errors, warnings, notes) = (total(run, .error), total(run, .warning), total(run, .info))
        let count = run.templates.count
        return LocalizedText(
            vi: "\(count) mẫu: \(errors) lỗi, \(warnings) lưu ý, \(notes) thông tin",
            en: "\(count) \(count == 1 ? "template" : "templates"): errors \(errors), warnings \(warnings), notes \(notes)"
        )
    }

    private static func total(_ run: LintRun, _ severity: Severity) -> Int {
        run.templates.reduce(0) { $0 + $1.count(severity) }
    }

    /// What to do next, when something is wrong.
    private static func advice(_ run: LintRun, in language: Language) -> VisibleText {
        guard let linted = run.templates.first(where: { !$0.findings.isEmpty }),
            let first = linted.findings.min(by: { $0.severity < $1.severity })
        else { return "" }
        let id = first.code.id
        let isVietnamese = language == .vietnamese
        var words: VisibleText =
            isVietnamese ? "Xem giải thích một mã: sangkien giai-thich \(id)\n" : "To read about a code: sangkien explain \(id)\n"
        if linted.hasErrors, !linted.isUnusable {
            let copy = annotatedName(of: linted.path)
            words +=
                isVietnamese
                ? "Xem lỗi ngay trong văn bản: sangkien mau ghi-chu \"\(linted.path)\" -o \"\(copy)\"\n"
                : "To see them in the document: sangkien template annotate \"\(linted.path)\" -o \"\(copy)\"\n"
        }
        return words
    }

    /// `mau.docx` as `mau-ghi-chu.docx`.
    private static func annotatedName(of path: String) -> String {
        let begin = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        guard let dot = path[begin...].lastIndex(of: "."), dot > begin else { return path + "-ghi-chu" }
        return path[..<dot] + "-ghi-chu" + path[dot...]
    }
}
