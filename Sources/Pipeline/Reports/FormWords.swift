import Forms
import SangkienDiagnostics

/// What offices call the forms, where a message would otherwise show the name of a template's folder (tên biểu, văn bản).
extension ReportWords {
    /// The form of that name in its own words; the name itself, in quotes, for one of which nothing is known.
    package static func form(_ name: String) -> LocalizedText {
        if let form = OfficialForms.form(named: name) { return form.words }
        return name == PackageRun.form ? PackageRun.words : LocalizedText(vi: "“\(name)”", en: "“\(name)”")
    }
}
