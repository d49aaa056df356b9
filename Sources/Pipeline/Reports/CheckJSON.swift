import Diagnostics
import Dossiers
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
            json.key("dossiers")
            json.array { json in
                for dossier in run.dossiers { write(dossier, language, &json) }
            }
            json.key("findings")
            json.array { json in
                for finding in run.findings { json.value(finding, in: language) }
            }
        }
        return json.bytes
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
            json.key("findings")
            json.array { json in
                for finding in checked.findings { json.value(finding, in: language) }
            }
        }
    }
}
