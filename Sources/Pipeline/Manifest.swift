import Diagnostics
import TemplateEngine

/// The list of what a run made, schema `sangkien.manifest/1` (design, section 4).
enum Manifest {
    static func bytes(documents: [GeneratedDocument], skipped: [SkippedDossier]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("schema")
            json.value("sangkien.manifest/1")
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
            json.key("path")
            json.value(document.path)
            json.key("form")
            json.value(document.form)
            json.key("format")
            json.value(document.format.rawValue)
            json.key("dossier")
            json.value(document.dossier)
            json.key("initiatives")
            json.value(document.initiatives)
            json.key("bytes")
            json.value(document.bytes)
            json.key("sha256")
            json.value(document.sha256)
        }
    }

    private static func write(_ skipped: SkippedDossier, _ json: inout JSONWriter) {
        json.object { json in
            json.key("dossier")
            json.value(skipped.dossier)
            json.key("reason")
            json.value(skipped.reason)
        }
    }
}
