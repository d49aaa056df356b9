/// A case of the language: a template, data, and what must come of them (trường hợp).
struct TemplateCase: Sendable {
    /// What a template is written in.
    enum Source: Sendable {
        case outline([String])
        /// Markup that stands where an outline would.
        case fragment(String)
        /// A part as a whole.
        case part(String)
    }

    /// A piece of markup that the output must have so many times; nil: at least once.
    struct Piece: Sendable {
        let text: String
        let count: Int?
    }

    /// The file, without its ending.
    let topic: String
    let name: String
    let line: Int
    /// The cases that break template engines for which it stands (Cases/README.md).
    var references: [String] = []
    var places: [Place] = [.body]
    var templates: [Form: Source] = [:]
    var data = "{}"
    var results: [Form: [String]] = [:]
    /// What must stand in a part of the output; the key is a format, or a member of the package.
    var pieces: [String: [Piece]] = [:]
    var faults: [String]?
    var isUnchanged = false
    /// Other members of the package, by name.
    var members: [String: String] = [:]
}

/// A case in one format at one place.
struct CaseRun: Sendable, CustomStringConvertible {
    let `case`: TemplateCase
    let format: Form
    let place: Place

    var description: String {
        "\(`case`.topic)/\(`case`.name) · \(format.rawValue)" + (place == .body ? "" : " · \(place.rawValue)")
    }

    /// All runs of some cases.
    static func all(_ cases: [TemplateCase]) -> [CaseRun] {
        cases.flatMap { one in
            Form.allCases.filter { one.templates[$0] != nil }
                .flatMap { format in one.places.map { CaseRun(case: one, format: format, place: $0) } }
        }
    }

    /// The part that is the template.
    func template() throws -> String {
        switch `case`.templates[format] {
        case .outline(let lines)?:
            place.part(try OutlineWriter.markup(try OutlineParser.blocks(of: lines), format), format).declared(format)
        case .fragment(let markup)?: place.part(markup, format).declared(format)
        case .part(let markup)?: markup.declared(format)
        case nil: ""
        }
    }
}

extension String {
    /// With the namespaces of Word's parts at its root.
    fileprivate func declared(_ format: Form) -> String {
        format == .docx && !prefix(while: { $0 != ">" }).contains("xmlns:") ? Place.word(self) : self
    }
}
