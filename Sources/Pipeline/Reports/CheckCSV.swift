import Dossiers
import SangkienDiagnostics
import VietnameseText

/// The check as CSV that opens right in Excel: UTF-8 with BOM, CRLF, one line a finding, an
/// initiative without any, and a dossier without any.
///
/// The columns only ever grow to the right, so that a script or a pivot table keeps working.
package struct CheckCSV {
    private let run: CheckRun
    private let language: Language
    private var output: CSVOutput

    /// Gives the report to `sink` piece by piece; headings and messages in `language`.
    package static func write(
        _ run: CheckRun,
        in language: Language,
        delimiter: UInt8 = UInt8(ascii: ","),
        to sink: @escaping ([UInt8]) -> Void
    ) {
        var report = CheckCSV(run, language, CSVOutput(delimiter: delimiter, sink: sink))
        report.write()
        report.output.finish()
    }

    private init(_ run: CheckRun, _ language: Language, _ output: CSVOutput) {
        self.run = run
        self.language = language
        self.output = output
    }

    private mutating func write() {
        output.row(ReportWords.csvHeadings(language))
        for checked in run.dossiers {
            let facts = facts(of: checked)
            let verdict = [checked.names.id, checked.names.submitter, ReportWords.verdict(checked.verdict, language)]
            if checked.findings.isEmpty { output.row(verdict + cells(nil) + facts + ["", "", "", ""]) }
            for finding in checked.findings {
                output.row(verdict + cells(finding) + facts + last(finding, checked.timetable) + initiative(finding, checked))
            }
            let withFindings = Set(checked.findings.lazy.compactMap(\.subject.initiative))
            for initiative in checked.dossier.initiatives where !withFindings.contains(initiative.place) {
                let own = [String(initiative.place), checked.verdict(on: initiative).words[language]]
                output.row(verdict + cells(nil) + facts + ["", ""] + own)
            }
        }
        for finding in run.findings {
            output.row(["", "", ""] + cells(finding) + ["", "", "", ""] + last(finding, run.context.timetable) + ["", ""])
        }
    }

    /// What was found, where, and what to do.
    private func cells(_ finding: Diagnostic?) -> [String] {
        guard let finding else { return Array(repeating: "", count: 8) }
        let place = finding.location
        return [
            finding.code.id,
            ReportWords.severity(finding.severity, language),
            finding.message(in: language),
            finding.hint(in: language),
            finding.basis ?? "",
            place?.file ?? "",
            (place?.row ?? place?.line).map(String.init) ?? "",
            place?.heading ?? place?.column.map(String.init) ?? "",
        ]
    }

    /// Level, number of initiatives, days of sending; ISO dates, which every Excel reads alike.
    private func facts(of checked: CheckedDossier) -> [String] {
        let dossier = checked.dossier
        return [
            run.context.level(of: dossier)?.name ?? "",
            String(dossier.initiatives.count),
            run.context.sendingDay(of: dossier, by: .post)?.iso ?? "",
            run.context.sendingDay(of: dossier, by: .email)?.iso ?? "",
        ]
    }

    /// The columns that came later: until when it can be fixed, and the sheet of a workbook.
    private func last(_ finding: Diagnostic, _ timetable: Timetable) -> [String] {
        [remedy(for: finding, timetable), finding.location?.sheet ?? ""]
    }

    /// The initiative that a finding is about, and the verdict on it.
    private func initiative(_ finding: Diagnostic, _ checked: CheckedDossier) -> [String] {
        guard let place = finding.subject.initiative else { return ["", ""] }
        return [String(place), checked.verdicts[place].words[language]]
    }

    private func remedy(for finding: Diagnostic, _ timetable: Timetable) -> String {
        guard finding.severity <= .review else { return "" }
        return ReportWords.remedy(timetable.remedy(for: finding), timetable, language)
    }
}

/// Writes CSV for a spreadsheet program (RFC 4180): cells that could be taken for a formula made harmless, hidden characters
/// written out.
struct CSVOutput {
    private var pieces: Pieces
    private let delimiter: UInt8

    /// The text so far, as far as no sink has taken it.
    private(set) var bytes: [UInt8] {
        get { pieces.bytes }
        _modify { yield &pieces.bytes }
    }

    init(delimiter: UInt8, sink: (([UInt8]) -> Void)? = nil) {
        pieces = Pieces(sink: sink)
        pieces.bytes = [0xEF, 0xBB, 0xBF]
        self.delimiter = delimiter
    }

    /// Gives the sink what is left.
    mutating func finish() {
        pieces.finish()
    }

    mutating func row(_ cells: [String]) {
        for (index, text) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            cell(text)
        }
        bytes += [0x0D, 0x0A]
        pieces.pass()
    }

    private mutating func cell(_ text: String) {
        let isFormula = text.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
        let safe = HiddenCharacters.shown(in: isFormula ? "'" + text : text, keepsLayout: true)
        // Whatever the delimiter, the others are quoted too: a program that guesses must not guess wrong.
        guard safe.utf8.contains(where: { ",\"\n\r;\t".utf8.contains($0) }) else {
            bytes.append(contentsOf: safe.utf8)
            return
        }
        bytes.append(0x22)
        for byte in safe.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
