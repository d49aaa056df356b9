extension JSONWriter {
    /// Writes a finding as the JSON contract gives it (design, section 4); `more` adds members of the caller's.
    public mutating func value(_ finding: Diagnostic, in language: Language, more: (inout JSONWriter) -> Void = { _ in }) {
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
            json.value(finding.location)
            if finding.showsTyped {
                json.key("typed")
                json.value(finding.typed)
            }
            more(&json)
        }
    }

    private mutating func value(_ location: SourceLocation?) {
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
        }
    }
}
