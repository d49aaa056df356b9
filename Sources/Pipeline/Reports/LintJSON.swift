import SangkienDiagnostics

/// The check of templates as JSON, schema `sangkien.lint/1` (README, “Command line”).
package enum LintJSON {
    /// The report as UTF-8 bytes; messages in `language`.
    package static func bytes(_ run: LintRun, in language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", "sangkien.lint/1")
            json.key("templates")
            json.array { json in
                for linted in run.templates { write(linted, language, &json) }
            }
        }
        return json.bytes
    }

    private static func write(_ linted: LintRun.Linted, _ language: Language, _ json: inout JSONWriter) {
        json.object { json in
            json.member("file", linted.path)
            json.member("verdict", linted.isUnusable ? "unusable" : linted.hasErrors ? "errors" : "usable")
            json.key("summary")
            json.object { json in
                for (name, severity) in [("errors", Severity.error), ("warnings", .warning), ("notes", .info)] {
                    json.member(name, linted.count(severity))
                }
            }
            json.key("findings")
            json.array { json in
                for finding in linted.findings { json.value(finding, in: language) }
            }
        }
    }
}
