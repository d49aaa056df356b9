import Dossiers
import Records
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The check as JSON, schema `sangkien.check/2` (docs/schemas/check-2.schema.json), or `/1`, as it was, for one release.
package struct CheckJSON {
    /// The versions of the contract.
    package enum Version: String, Sendable {
        /// A dossier tells how many initiatives it has (docs/schemas/check-1.schema.json).
        case one = "sangkien.check/1"
        /// A dossier tells the verdict on each of them.
        case two = "sangkien.check/2"
    }

    private let language: Language
    private let version: Version
    private let cores: Int

    /// How many neighbouring dossiers one core writes at a time, and how many are written before the sink is given them.
    private static let (run, share) = (32, 2_048)

    /// Gives the report to `sink` piece by piece, in UTF-8; messages in `language`.
    ///
    /// The dossiers are written on at most `cores` cores.
    package static func write(
        _ run: CheckRun,
        in language: Language,
        _ version: Version = .two,
        cores: Int = 1,
        to sink: @escaping ([UInt8]) -> Void
    ) {
        var json = JSONWriter(sink: sink)
        CheckJSON(language: language, version: version, cores: cores).write(run, &json)
    }

    private func write(_ run: CheckRun, _ json: inout JSONWriter) {
        json.object { json in
            json.member("schema", version.rawValue)
            json.member("programme", run.context.programme.id)
            json.member("asOf", run.context.asOf.iso)
            json.key("summary")
            summary(run, &json)
            json.key("calendar")
            calendar(run.context, &json)
            json.key("dossiers")
            json.array { json in
                write(run.dossiers, &json)
            }
            json.key("findings")
            json.array { json in
                for finding in run.findings {
                    Self.write(finding, dossier: finding.subject.dossier, run.context.timetable, in: language, &json)
                }
            }
            json.key("inputs")
            json.array { json in
                for file in run.files { input(file, &json) }
            }
            json.key("weeks")
            json.array { json in
                for (union, monday, count) in WeeklyCounts(run.dossiers, run.context).byWeek { week(of: union, monday, count, &json) }
            }
        }
    }

    private func write(_ dossiers: [CheckedDossier], _ json: inout JSONWriter) {
        let place = json.place
        for begin in stride(from: 0, to: dossiers.count, by: Self.share) {
            let end = min(begin + Self.share, dossiers.count)
            let pieces = Cores.map((end - begin + Self.run - 1) / Self.run, on: cores) { piece in
                let first = begin + piece * Self.run
                return place.elements(isFirst: first == 0) { json in
                    for dossier in dossiers[first..<min(first + Self.run, end)] { write(dossier, &json) }
                }
            }
            for piece in pieces { json.take(piece) }
        }
    }

    /// What came of a file or sheet; `reason` says why nothing of it was used, `cut` whether it was not read to its end,
    /// `passedOver` whether it is rightly not read.
    private func input(_ file: FileSummary, _ json: inout JSONWriter) {
        json.object { json in
            json.member("file", file.file)
            json.member("sheet", file.sheet)
            json.member("format", file.format?.rawValue)
            json.member("rows", file.rows)
            json.member("dossiers", file.dossiers)
            json.member("initiatives", file.initiatives)
            json.member("reason", file.reason?[language])
            json.member("cut", file.isCut)
            json.member("passedOver", file.isPassedOver)
        }
    }

    private func summary(_ run: CheckRun, _ json: inout JSONWriter) {
        json.object { json in
            json.member("dossiers", run.dossiers.count)
            json.member("initiatives", run.initiativeCount)
            json.member("valid", run.count(.valid))
            json.member("invalid", run.count(.invalid))
            json.member("needsReview", run.count(Verdict.needsReview))
            json.member("notUnderstood", run.dossiers.count { !$0.isUnderstood })
            guard version == .two else { return }
            json.key("initiativeVerdicts")
            json.object { json in
                json.member("eligible", run.count(.eligible))
                json.member("ineligible", run.count(.ineligible))
                json.member("needsReview", run.count(InitiativeVerdict.needsReview))
                json.member("withdrawn", run.count(.withdrawn))
            }
        }
    }

    /// The days of the programme; `daysLeft` counts to the last day, negative when it has passed.
    private func calendar(_ context: RuleContext, _ json: inout JSONWriter) {
        let (timetable, submission) = (context.timetable, context.programme.submission)
        json.object { json in
            json.member("deadline", timetable.deadline.iso)
            json.member("lastDay", timetable.lastDay.iso)
            json.member("daysLeft", timetable.daysLeft)
            json.member("portalOpens", timetable.portalOpens?.iso)
            json.member("portalCloses", timetable.portalCloses?.iso)
            json.member("forwardBy", timetable.forwardBy?.iso)
            json.member("selectionDay", timetable.selectionDay?.iso)
            json.member("portalAddress", submission.portalAddress)
            json.key("phases")
            json.array { json in
                for phase in submission.phases {
                    json.object { json in
                        json.member("id", phase.choice.id)
                        json.member("name", phase.choice.name)
                        json.member("opens", phase.opens.iso)
                        json.member("deadline", phase.deadline.iso)
                    }
                }
            }
        }
    }

    /// Writes a finding, about the dossier that reports call `dossier`, with how long what it says can be mended.
    static func write(
        _ finding: Diagnostic,
        dossier: String?,
        _ timetable: Timetable,
        in language: Language,
        _ json: inout JSONWriter
    ) {
        json.value(finding, in: language) { json in
            about(finding, dossier: dossier, in: language, &json)
            correction(timetable.correctability(of: finding), &json)
        }
    }

    /// What a finding is about, and the other places that it speaks of.
    private static func about(_ finding: Diagnostic, dossier: String?, in language: Language, _ json: inout JSONWriter) {
        json.key("subject")
        json.object { json in
            json.member("dossier", dossier)
            json.member("initiative", finding.subject.initiative)
            json.member("person", finding.subject.person)
        }
        json.key("related")
        json.array { json in
            for place in finding.related { json.value(place, language) }
        }
    }

    private static func correction(_ correctability: Correctability?, _ json: inout JSONWriter) {
        json.member("mendable", correctability?.word)
        json.key("mendableThrough")
        if case .possible(let day) = correctability { json.value(day?.iso) } else { json.value(String?.none) }
    }

    private func week(
        of union: WeeklyCounts.Union,
        _ monday: CalendarDate,
        _ count: WeeklyCounts.Count,
        _ json: inout JSONWriter
    ) {
        json.object { json in
            json.member("submitter", union.shownName)
            json.member("year", monday.isoWeek.year)
            json.member("week", monday.isoWeek.week)
            json.member("dossiers", count.dossiers)
            json.member("initiatives", count.initiatives)
        }
    }

    private func write(_ checked: CheckedDossier, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", checked.names.id)
            json.member("submitter", checked.names.submitter)
            json.member("verdict", checked.verdict.rawValue)
            switch version {
            case .one: json.member("initiatives", checked.dossier.initiatives.count)
            case .two:
                json.member("initiativeCount", checked.dossier.initiatives.count)
                json.key("initiatives")
                initiatives(of: checked, &json)
            }
            json.member("understood", checked.isUnderstood)
            json.member("sending", checked.timing.rawValue)
            json.member("daysLeft", checked.timetable.daysLeft)
            Self.correction(checked.correctability, &json)
            json.key("findings")
            json.array { json in
                for finding in checked.findings { write(finding, checked, &json) }
            }
        }
    }

    private func write(_ finding: Diagnostic, _ checked: CheckedDossier, _ json: inout JSONWriter) {
        Self.write(finding, dossier: checked.names.id, checked.timetable, in: language, &json)
    }

    /// The verdict on each initiative with what it rests on; all that was found stands in the dossier's findings.
    private func initiatives(of checked: CheckedDossier, _ json: inout JSONWriter) {
        var reasons: [Int: [Diagnostic]] = [:]
        if !checked.verdicts.areAllEligible {
            for finding in checked.findings {
                guard let place = finding.judgedInitiative else { continue }
                if finding.severity <= .review || checked.verdicts[place] == .withdrawn { reasons[place, default: []].append(finding) }
            }
        }
        json.array { json in
            for initiative in checked.dossier.initiatives {
                json.object { json in
                    json.member("number", initiative.place)
                    json.member("verdict", checked.verdict(on: initiative).rawValue)
                    json.key("findings")
                    json.array { json in
                        for finding in reasons[initiative.place] ?? [] { write(finding, checked, &json) }
                    }
                }
            }
        }
    }
}
