extension Diagnostic: CustomStringConvertible {
    /// One sentence without what the data holds: `M103 thu-moi.docx, đoạn 2: …`, in Vietnamese.
    public var description: String { sentence(in: .vietnamese) }

    /// Code, place and message as one sentence in `language`, without what the data holds.
    public func sentence(in language: Language) -> String {
        guard let location else { return "\(code.id): \(message(in: language))" }
        var place = location
        // The words around a tag are those of the template; of a table they would be a person's.
        if place.place == nil { place.context = nil }
        return "\(code.id) \(place.text(in: language)): \(message(in: language))"
    }
}

extension DiagnosticError: CustomStringConvertible {
    /// A sentence a finding, in Vietnamese.
    public var description: String { sentences(in: .vietnamese) }

    /// A sentence a finding in `language`, each on its own line, without what the data holds.
    public func sentences(in language: Language) -> String {
        diagnostics.map { $0.sentence(in: language) }.joined(separator: "\n")
    }
}
