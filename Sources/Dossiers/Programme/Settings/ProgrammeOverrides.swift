import SangkienDiagnostics

/// What a programme says otherwise than the program: names of columns and severities (mục `headings`, `severities`).
extension ProgrammeFile {
    /// The section `headings`: names of columns by the names of fields.
    mutating func headings() -> [String: [String]] {
        let section = reader.section("headings", in: root, keys: Programme.headingKeys)
        // One heading may not stand for two fields: each field's list is checked against the others.
        reader.checkDistinct(
            section.entries.map { entry in YAMLSection(path: section.path, place: entry.place, entries: [entry]) }
        )
        var result: [String: [String]] = [:]
        for entry in section.entries { result[entry.name] = reader.texts(entry.name, in: section) }
        return result
    }

    /// Severities that the programme sets for rules of the letter: code → severity, nil for `off`.
    ///
    /// Faults of files and templates (D, T, M, X) are not the programme's to judge.
    mutating func severities() -> [String: Severity?] {
        let codes = DiagnosticCode.ofDossiers.filter { $0.topic != nil }.map(\.id)
        let section = reader.optionalSection("severities", in: root, keys: codes)
        var result: [String: Severity?] = [:]
        for entry in section.entries {
            let word = reader.word(entry.name, in: section, among: Severity.allCases.map(\.rawValue) + ["off"])
            result.updateValue(Severity(rawValue: word), forKey: entry.name)
        }
        return result
    }
}
