import Diagnostics
import Dossiers
import Records
import VietnameseText

/// The check as JSON, schema `sangkien.check/1` (design, section 4).
package enum CheckJSON {
    /// The report as UTF-8 bytes; messages in `language`.
    package static func bytes(_ run: CheckRun, in language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("schema")
            json.value("sangkien.check/1")
            json.key("programme")
            json.value(run.context.programme.id)
            json.key("asOf")
            json.value(run.context.asOf.iso)
            json.key("summary")
            summary(run, &json)
            json.key("calendar")
            calendar(run.context.timetable, &json)
            json.key("dossiers")
            json.array { json in
                for dossier in run.dossiers { write(dossier, language, &json) }
            }
            json.key("findings")
            json.array { json in
                for finding in run.findings {
                    json.value(finding, in: language) { mending(run.context.timetable.mendability(of: finding), &$0) }
                }
            }
            json.key("inputs")
            json.array { json in
                for file in run.files { input(file, language, &json) }
            }
            json.key("weeks")
            json.array { json in
                for count in WeeklyCount.counts(of: run.dossiers, run.context) { week(count, &json) }
            }
        }
        return json.bytes
    }

    /// What came of a file or sheet; `reason` says why nothing of it was used.
    private static func input(_ file: FileSummary, _ language: Language, _ json: inout JSONWriter) {
        json.object { json in
            json.key("file")
            json.value(file.file)
            json.key("sheet")
            json.value(file.sheet)
            json.key("format")
            json.value(file.format?.rawValue)
            json.key("rows")
            json.value(file.rows)
            json.key("dossiers")
            json.value(file.dossiers)
            json.key("initiatives")
            json.value(file.initiatives)
            json.key("reason")
            json.value(file.reason?[language])
        }
    }

    private static func summary(_ run: CheckRun, _ json: inout JSONWriter) {
        json.object { json in
            json.key("dossiers")
            json.value(run.dossiers.count)
            json.key("initiatives")
            json.value(run.initiativeCount)
            json.key("valid")
            json.value(run.count(.valid))
            json.key("invalid")
            json.value(run.count(.invalid))
            json.key("needsReview")
            json.value(run.count(.needsReview))
            json.key("notUnderstood")
            json.value(run.dossiers.count { !$0.isUnderstood })
        }
    }

    /// The days of the programme; `daysLeft` counts to the last day, negative when it has passed.
    private static func calendar(_ timetable: Timetable, _ json: inout JSONWriter) {
        json.object { json in
            json.key("deadline")
            json.value(timetable.deadline.iso)
            json.key("lastDay")
            json.value(timetable.lastDay.iso)
            json.key("daysLeft")
            json.value(timetable.daysLeft)
            json.key("portalCloses")
            json.value(timetable.portalCloses?.iso)
            json.key("forwardBy")
            json.value(timetable.forwardBy?.iso)
            json.key("selectionDay")
            json.value(timetable.selectionDay?.iso)
        }
    }

    private static func mending(_ mendability: Mendability?, _ json: inout JSONWriter) {
        json.key("mendable")
        json.value(mendability?.word)
        json.key("mendableThrough")
        if case .possible(let day) = mendability { json.value(day?.iso) } else { json.value(String?.none) }
    }

    private static func week(_ count: WeeklyCount, _ json: inout JSONWriter) {
        json.object { json in
            json.key("submitter")
            json.value(count.submitter)
            json.key("year")
            json.value(count.year)
            json.key("week")
            json.value(count.week)
            json.key("dossiers")
            json.value(count.dossiers)
            json.key("initiatives")
            json.value(count.initiatives)
        }
    }

    private static func write(_ checked: CheckedDossier, _ language: Language, _ json: inout JSONWriter) {
        json.object { json in
            json.key("id")
            json.value(checked.dossier.id)
            json.key("submitter")
            json.value(checked.dossier[.submitter])
            json.key("verdict")
            json.value(checked.verdict.rawValue)
            json.key("initiatives")
            json.value(checked.dossier.initiatives.count)
            json.key("understood")
            json.raw(checked.isUnderstood ? "true" : "false")
            json.key("sending")
            json.value(checked.timing.rawValue)
            json.key("daysLeft")
            json.value(checked.timetable.daysLeft)
            mending(checked.mendability, &json)
            json.key("findings")
            json.array { json in
                for finding in checked.findings {
                    json.value(finding, in: language) { mending(checked.timetable.mendability(of: finding), &$0) }
                }
            }
        }
    }
}
