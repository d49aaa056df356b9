import Dossiers
import SangkienDiagnostics

/// Findings as a list: one entry a kind and advice, its messages below, places in few words (danh sách phát hiện).
package struct FindingList {
    /// The days that tell what can still be fixed.
    let timetable: Timetable
    /// The file that need not be named again.
    let knownFile: String?
    private let explanations: String?
    private let wording: FindingWords

    /// A list for findings of which this file need not be named.
    ///
    /// `explanations` is where the page of a code is found, by its id behind it; nil where there is none.
    package init(timetable: Timetable, knownFile: String?, explanations: String? = nil, words: FindingWords = .plain) {
        (self.timetable, self.knownFile, self.explanations, wording) = (timetable, knownFile, explanations, words)
    }

    /// How many messages of one kind are written out; of the others only the places.
    private static let shownMessages = 20

    /// Writes the list.
    package func write(_ findings: [Diagnostic], to page: inout PageWriter) {
        let language = page.language
        let remedies = Set(findings.filter { $0.severity <= .review }.map(timetable.remedy(for:)))
        let kinds = findings.sorted { $0.severity < $1.severity }.inGroups { "\($0.code.id) \(wording.hint($0, language))" }
        page.element("ul", ["class": "f"]) { page in
            for kind in kinds {
                page.element("li", ["class": kind[0].severity.rawValue]) { write(kind: kind, saysRemedy: remedies.count > 1, &$0) }
                page.newLine()
            }
        }
        page.newLine()
    }

    private func write(kind findings: [Diagnostic], saysRemedy: Bool, _ page: inout PageWriter) {
        let first = findings[0]
        let language = page.language
        let name = "\(first.severity.sign) \(ReportWords.severity(first.severity, language)) \(first.code.id)"
        if let explanations {
            page.element("a", ["href": explanations + first.code.id]) { $0.element("b", name) }
        } else {
            page.element("b", name)
        }
        page.text(" ")
        let messages = findings.inGroups { wording.message($0, language) }
        if messages.count == 1 {
            write(same: messages[0], &page)
        } else {
            page.text(first.code.title[language])
            page.element("ul") { page in
                for same in messages.prefix(Self.shownMessages) { page.element("li") { write(same: same, &$0) } }
                rest(messages.dropFirst(Self.shownMessages).flatMap { $0 }, &page)
            }
        }
        // A remark asks for nothing.
        if first.severity < .info { advice(first, saysRemedy: saysRemedy, &page) }
    }

    private func write(same findings: [Diagnostic], _ page: inout PageWriter) {
        page.text(wording.message(findings[0], page.language))
        let places = places(of: findings, page.language)
        if !places.isEmpty {
            page.text(" ")
            page.element("small", places)
        }
    }

    private func rest(_ findings: [Diagnostic], _ page: inout PageWriter) {
        guard !findings.isEmpty else { return }
        let places = places(of: findings, page.language)
        page.element("li") { page in
            page.text(
                page.words(
                    "… và \(ReportWords.twoDigits(findings.count)) nội dung khác: \(places)",
                    "… and \(findings.count) more: \(places)"
                )
            )
        }
    }

    /// How to fix it; for what counts also the legal ground, and until when where not all of the list have the same answer.
    private func advice(_ finding: Diagnostic, saysRemedy: Bool, _ page: inout PageWriter) {
        let words = ReportWords.remedy(timetable.remedy(for: finding), timetable, page.language)
        let notes = finding.severity > .review ? [] : [finding.basis ?? "", saysRemedy ? words : ""].filter { !$0.isEmpty }
        page.element("p") { page in
            page.text("→ \(wording.hint(finding, page.language))")
            guard !notes.isEmpty else { return }
            page.text(" ")
            page.element("small", "(\(notes.joined(separator: "; ")))")
        }
    }

    // MARK: Places

    /// `dòng 12-15, cột “Năm sinh”; dòng 20, cột “Chức vụ”`, files named where they are not the known one.
    private func places(of findings: [Diagnostic], _ language: Language) -> String {
        let places = findings.compactMap(\.location)
        return places.inGroups { "\($0.file)\n\($0.sheet ?? "")\n\($0.heading ?? "")" }.map { words(for: $0, language) }
            .filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private func words(for places: [SourceLocation], _ language: Language) -> String {
        let place = places[0]
        let rows = places.compactMap { $0.row ?? $0.line }
        var parts: [String] = []
        if let name = wording.file(place.file, language) {
            return name + (place.heading.map { LocalizedText(vi: ", ô “\($0)”", en: ", field “\($0)”")[language] } ?? "")
        }
        if place.file != knownFile {
            parts.append(SourceLocation(file: place.file, sheet: place.sheet).text(in: language))
        } else if let sheet = place.sheet {
            parts.append(LocalizedText(vi: "trang tính \(sheet)", en: "sheet \(sheet)")[language])
        }
        if !rows.isEmpty { parts.append(LocalizedText(vi: "dòng ", en: "row ")[language] + RowRanges.text(rows)) }
        if place.heading == nil, places.count == 1, let column = place.column {
            parts.append(LocalizedText(vi: "cột \(column)", en: "column \(column)")[language])
        }
        if let heading = place.heading { parts.append(LocalizedText(vi: "cột “\(heading)”", en: "column “\(heading)”")[language]) }
        return parts.joined(separator: ", ")
    }
}
