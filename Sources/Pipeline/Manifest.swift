import Diagnostics
import TemplateEngine

/// The list of what a run made, schema `sangkien.manifest/1` (design, section 4).
enum Manifest {
    static func bytes(documents: [GeneratedDocument], skipped: [SkippedDossier]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", "sangkien.manifest/1")
            json.key("documents")
            json.array { json in
                for document in documents { write(document, &json) }
            }
            json.key("skipped")
            json.array { json in
                for dossier in skipped { write(dossier, &json) }
            }
        }
        return json.bytes
    }

    private static func write(_ document: GeneratedDocument, _ json: inout JSONWriter) {
        json.object { json in
            json.member("path", document.path)
            json.member("form", document.form)
            json.member("format", document.format.rawValue)
            json.member("dossier", document.dossier)
            json.member("initiatives", document.initiatives)
            json.member("bytes", document.bytes)
            json.member("sha256", document.sha256)
        }
    }

    private static func write(_ skipped: SkippedDossier, _ json: inout JSONWriter) {
        json.object { json in
            json.member("dossier", skipped.dossier)
            json.member("reason", skipped.reason)
        }
    }
}
