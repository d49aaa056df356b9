import Dossiers
import SangkienDiagnostics
import VietnameseText

/// What was found between the parts of a run, as text or as JSON (báo cáo so các phần).
package enum SketchReport {
    /// The report as text: its first lines are those of a check, its findings as a check shows them.
    package static func text(_ outcome: SketchMerge.Outcome, in language: Language, usesColour: Bool) -> VisibleText {
        let (name, day) = (outcome.context.programme.name, outcome.context.asOf.shortText)
        var text = line(
            LocalizedText(vi: "Chương trình \(name). Kết quả kiểm tra tính đến ngày \(day)", en: "Programme \(name), as of \(day)")[
                language
            ]
        )
        text += line(ReportWords.deadline(outcome.context, language)) + "\n"
        text += CheckText.text(outcome.findings, in: language, usesColour: usesColour)
        if !outcome.findings.isEmpty { text += "\n" }
        return text + line(summary(outcome, language))
    }

    /// How many dossiers and initiatives were compared, and what was found, in a line.
    package static func summary(_ outcome: SketchMerge.Outcome, _ language: Language) -> String {
        let (dossiers, initiatives, found) = (outcome.dossiers, outcome.initiatives, outcome.findings.count)
        return LocalizedText(
            vi: "Đã so \(dossiers) hồ sơ, \(initiatives) sáng kiến của các phần với nhau: \(found) nội dung cần xem",
            en:
                "Compared: \(dossiers == 1 ? "1 dossier" : "\(dossiers) dossiers"), \(initiatives == 1 ? "1 initiative" : "\(initiatives) initiatives"); \(found == 1 ? "1 finding" : "\(found) findings")"
        )[language]
    }

    private static func line(_ text: String) -> VisibleText { VisibleText(text) + "\n" }

    /// Gives the report as JSON to `sink` piece by piece: schema `sangkien.repeats/1` (docs/schemas/repeats-1.schema.json).
    ///
    /// Each finding is written as `check` writes it.
    package static func json(_ outcome: SketchMerge.Outcome, in language: Language, to sink: @escaping ([UInt8]) -> Void) {
        var json = JSONWriter(sink: sink)
        json.object { json in
            json.member("schema", "sangkien.repeats/1")
            json.member("programme", outcome.context.programme.id)
            json.member("asOf", outcome.context.asOf.iso)
            json.member("dossiers", outcome.dossiers)
            json.member("initiatives", outcome.initiatives)
            json.key("findings")
            json.array { json in
                for finding in outcome.findings {
                    CheckJSON.write(finding, dossier: finding.subject.dossier, outcome.context.timetable, in: language, &json)
                }
            }
        }
    }
}
