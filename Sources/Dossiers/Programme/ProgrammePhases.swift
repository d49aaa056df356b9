import SangkienDiagnostics
import VietnameseText

/// The phases of the programme's time, and severities of its own.
extension ProgrammeFile {
    /// The phases; each ends by the programme's last deadline.
    mutating func phases(in submission: YAMLSection, deadline: CalendarDate?) -> [Programme.Phase] {
        reader.note(submission.path(to: "phases"), default: ProgrammeSettings.list([]))
        let sections = reader.optionalSections("phases", in: submission, keys: ["id", "name", "aliases", "opens", "deadline"])
        reader.checkDistinct(sections)
        return sections.map { section in
            let opens = reader.date("opens", in: section)
            let end = reader.date("deadline", in: section)
            if let opens, let end, end < opens { reader.reportReversed("opens", "deadline", in: section) }
            if let end, let deadline, end > deadline { reader.reportBeyond("deadline", in: section, submission.path(to: "deadline")) }
            let choice = Programme.Choice(
                id: reader.text("id", in: section),
                name: reader.text("name", in: section),
                aliases: reader.texts("aliases", in: section, isRequired: false)
            )
            return Programme.Phase(choice: choice, opens: opens ?? Self.someDay, deadline: end ?? Self.someDay)
        }
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
