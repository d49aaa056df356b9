extension JSONWriter {
    /// Writes a finding as the JSON contract gives it (docs/schemas/check-2.schema.json); `more` adds members of the caller's.
    package mutating func value(_ finding: Diagnostic, in language: Language, more: (inout JSONWriter) -> Void = { _ in }) {
        object { json in
            json.key("code")
            json.value(finding.code.id)
            json.key("name")
            json.value(finding.code.name)
            json.key("severity")
            json.value(finding.severity.rawValue)
            json.key("message")
            json.value(finding.message(in: language))
            json.key("hint")
            json.value(finding.hint(in: language))
            json.key("field")
            json.value(finding.field)
            json.key("basis")
            json.value(finding.basis)
            json.key("location")
            json.value(finding.location, language)
            if finding.showsTyped {
                json.key("typed")
                json.value(finding.typed)
            }
            more(&json)
        }
    }

    /// Writes a location; what only documents have is left out where there is none.
    package mutating func value(_ location: SourceLocation?, _ language: Language) {
        object { json in
            json.key("file")
            json.value(location?.file)
            json.key("record")
            json.value(location?.record)
            json.key("line")
            json.value(location?.line)
            json.key("column")
            json.value(location?.column)
            json.key("sheet")
            json.value(location?.sheet)
            let texts = [
                ("part", location?.part), ("place", location?.place?[language]), ("nearestHeading", location?.nearestHeading),
                ("context", location?.context),
            ]
            for (name, text) in texts where text != nil {
                json.key(name)
                json.value(text)
            }
            for (name, number) in [("byteOffset", location?.byteOffset), ("byteLength", location?.byteLength)] where number != nil {
                json.key(name)
                json.value(number)
            }
        }
    }
}
