import SangkienDiagnostics
import VietnameseText

/// Keys that may be missing, so that programme files of earlier versions still read the same.
extension YAMLReader {
    /// A section that may be missing; it then has no entries, and nothing in it is reported missing.
    mutating func optionalSection(_ name: String, in parent: YAMLSection, keys: [String]?) -> YAMLSection {
        guard entry(name, in: parent) != nil else {
            return YAMLSection(path: parent.path(to: name), place: parent.place, entries: [], isUnreadable: true)
        }
        return section(name, in: parent, keys: keys)
    }

    /// A list of sections that may be missing.
    mutating func optionalSections(_ name: String, in parent: YAMLSection, keys: [String]) -> [YAMLSection] {
        guard entry(name, in: parent) != nil else { return [] }
        return sections(name, in: parent, keys: keys, mayBeEmpty: true)
    }

    /// A word of a closed set with a default.
    mutating func choice<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        in section: YAMLSection,
        default fallback: Word
    ) -> Word {
        note(section.path(to: name), default: fallback.rawValue)
        guard entry(name, in: section) != nil else { return fallback }
        return Word(rawValue: word(name, in: section, among: Word.allCases.map(\.rawValue))) ?? fallback
    }

    /// A flag with a default.
    mutating func flag(_ name: String, in section: YAMLSection, default fallback: Bool) -> Bool {
        note(section.path(to: name), default: String(fallback))
        return entry(name, in: section) == nil ? fallback : flag(name, in: section)
    }

    /// A whole number that may be missing.
    mutating func optionalInteger(_ name: String, in section: YAMLSection, _ range: ClosedRange<Int>) -> Int? {
        entry(name, in: section) == nil ? nil : integer(name, in: section, range)
    }

    /// A whole number with a default.
    mutating func integer(_ name: String, in section: YAMLSection, _ range: ClosedRange<Int>, default fallback: Int) -> Int {
        note(section.path(to: name), default: String(fallback))
        return optionalInteger(name, in: section, range) ?? fallback
    }

    /// A list of texts with a default; it may be empty where the default is.
    mutating func texts(_ name: String, in section: YAMLSection, default fallback: [String]) -> [String] {
        note(section.path(to: name), default: ProgrammeSettings.list(fallback))
        return entry(name, in: section) == nil ? fallback : texts(name, in: section, isRequired: !fallback.isEmpty)
    }

    /// A list of words of a closed set with a default.
    mutating func words(_ name: String, in section: YAMLSection, among known: [String], default fallback: [String]) -> [String] {
        note(section.path(to: name), default: ProgrammeSettings.list(fallback))
        return entry(name, in: section) == nil ? fallback : words(name, in: section, among: known, mayBeEmpty: true)
    }
}
