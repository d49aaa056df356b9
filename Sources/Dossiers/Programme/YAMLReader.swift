import SangkienDiagnostics
import VietnameseText

/// A mapping of the file: its dotted path, where it stands and its entries.
struct YAMLSection {
    /// One key with its value.
    struct Entry {
        var name: String
        var place: YAMLNode.Place?
        var value: YAMLNode
    }

    /// The dotted path, empty for the whole document; items of lists count from 1: `units.list[3]`.
    var path: String
    var place: YAMLNode.Place?
    var entries: [Entry]
    /// True for a section that could not be read: it was reported once, its keys are not reported missing as well.
    var isUnreadable = false

    /// The same without one of its keys.
    func without(_ name: String) -> YAMLSection {
        var rest = self
        rest.entries.removeAll { $0.name == name }
        return rest
    }

    /// The dotted path of a key in it.
    func path(to name: String) -> String {
        path.isEmpty ? name : path + "." + name
    }
}

/// Reads values out of the nodes and collects what is wrong with them; a wrong value gives nil or an empty one, and
/// reading goes on, so that one pass finds every problem.
struct YAMLReader {
    let file: YAMLFile
    private(set) var problems: [Diagnostic] = []
    /// What is reported of the file and does not keep it from being used.
    private(set) var remarks: [Diagnostic] = []
    /// What applies where a key is missing, by dotted keys: said once, where the key is read.
    private(set) var defaults: [String: String] = [:]

    /// A reader of a parsed file.
    init(_ file: YAMLFile) {
        self.file = file
    }

    /// Collects one problem.
    mutating func report(_ key: String, at place: YAMLNode.Place?, _ problem: LocalizedText, allowed: LocalizedText) {
        problems.append(file.finding(place, key: key, problem, allowed: allowed))
    }

    /// Keeps what applies without the dotted key; keys of lists have none of their own.
    mutating func note(_ key: String, default text: String) {
        if !key.contains("[") { defaults[key] = text }
    }

    // MARK: Sections

    /// The whole document as a section.
    mutating func document(keys: [String]) -> YAMLSection {
        section(file.root, path: "", at: nil, keys: keys)
    }

    /// A required section; `keys` are all that it may hold, nil when any may stand there.
    mutating func section(_ name: String, in parent: YAMLSection, keys: [String]?) -> YAMLSection {
        let allowed = keys.map(ProgrammeProblem.keys) ?? ProgrammeProblem.anySection
        guard let entry = required(name, in: parent, allowed: allowed) else {
            return YAMLSection(path: parent.path(to: name), place: parent.place, entries: [], isUnreadable: true)
        }
        return section(entry.value, path: parent.path(to: name), at: entry.place, keys: keys)
    }

    /// A list of sections, each with these keys.
    mutating func sections(_ name: String, in parent: YAMLSection, keys: [String], mayBeEmpty: Bool = false) -> [YAMLSection] {
        let path = parent.path(to: name)
        return items(name, in: parent, mayBeEmpty: mayBeEmpty).enumerated()
            .map { number, node in
                section(node, path: "\(path)[\(number + 1)]", at: node.place, keys: keys)
            }
    }

    private mutating func section(_ node: YAMLNode, path: String, at place: YAMLNode.Place?, keys: [String]?) -> YAMLSection {
        let shownPath = path.isEmpty ? file.path : path
        guard case .mapping(let pairs) = node.content else {
            let allowed = keys.map(ProgrammeProblem.keys) ?? ProgrammeProblem.anySection
            report(shownPath, at: node.place, ProgrammeProblem.notSection, allowed: allowed)
            return YAMLSection(path: path, place: place, entries: [], isUnreadable: true)
        }
        var section = YAMLSection(path: path, place: place ?? node.place, entries: [])
        var seen: [String: YAMLNode.Place] = [:]
        for (key, value) in pairs {
            guard let name = key.text else {
                report(shownPath, at: key.place, ProgrammeProblem.notText, allowed: ProgrammeProblem.anyText)
                continue
            }
            if let first = seen[name] {
                report(
                    section.path(to: name),
                    at: key.place,
                    ProgrammeProblem.duplicateKey(line: first.line),
                    allowed: ProgrammeProblem.once
                )
            } else if let keys, !keys.contains(name) {
                noteUnknown(name, in: section, at: key.place, keys: keys)
            } else {
                section.entries.append(YAMLSection.Entry(name: name, place: key.place, value: value))
            }
            if seen[name] == nil { seen[name] = key.place }
        }
        return section
    }

    /// A key that is like a known one is a slip that would lose its meaning; any other one may come from a newer version.
    private mutating func noteUnknown(_ name: String, in section: YAMLSection, at place: YAMLNode.Place?, keys: [String]) {
        let path = section.path(to: name)
        if let suggestion = Suggestion.nearest(to: name, among: keys) {
            report(path, at: place, ProgrammeProblem.unknownKey(suggestion: suggestion), allowed: ProgrammeProblem.keys(keys))
        } else {
            let known = Argument("known", keys.joined(separator: ", "))
            remarks.append(Diagnostic(.programmeKeyUnknown, at: file.location(place), Argument("key", path), known))
        }
    }

    // MARK: Finding a key

    /// The entry of a key that has a value.
    func entry(_ name: String, in section: YAMLSection) -> YAMLSection.Entry? {
        section.entries.first { $0.name == name && !isNull($0.value) }
    }

    /// The entry of a required key; without it or its value, a problem.
    private mutating func required(_ name: String, in section: YAMLSection, allowed: LocalizedText) -> YAMLSection.Entry? {
        if let entry = entry(name, in: section) { return entry }
        guard !section.isUnreadable else { return nil }
        let key = section.path(to: name)
        if let written = section.entries.first(where: { $0.name == name }) {
            report(key, at: written.place, ProgrammeProblem.empty, allowed: allowed)
        } else {
            report(key, at: section.place, ProgrammeProblem.missing, allowed: allowed)
        }
        return nil
    }

    /// `key:`, `key: ~` and `key: null` have no value; `key: ""` has an empty one.
    private func isNull(_ node: YAMLNode) -> Bool {
        guard case .text(let text, isQuoted: false) = node.content else { return false }
        return ["", "~", "null"].contains(text)
    }

    // MARK: Texts

    /// A required text.
    mutating func text(_ name: String, in section: YAMLSection, mayBeEmpty: Bool = false) -> String {
        guard let entry = required(name, in: section, allowed: ProgrammeProblem.anyText) else { return "" }
        return text(entry.value, key: section.path(to: name), mayBeEmpty: mayBeEmpty) ?? ""
    }

    /// A text that may be missing.
    mutating func optionalText(_ name: String, in section: YAMLSection) -> String? {
        guard let entry = entry(name, in: section) else { return nil }
        return text(entry.value, key: section.path(to: name), mayBeEmpty: false)
    }

    /// A list of texts; a missing one is empty unless it is required.
    mutating func texts(_ name: String, in section: YAMLSection, isRequired: Bool = true) -> [String] {
        if !isRequired, entry(name, in: section) == nil { return [] }
        let path = section.path(to: name)
        return items(name, in: section, mayBeEmpty: !isRequired).enumerated()
            .compactMap { number, node in
                text(node, key: "\(path)[\(number + 1)]", mayBeEmpty: false)
            }
    }

    /// A list of words of a closed set, each at most once.
    mutating func words(_ name: String, in section: YAMLSection, among known: [String], mayBeEmpty: Bool = false) -> [String] {
        let path = section.path(to: name)
        var lines: [String: Int] = [:]
        var result: [String] = []
        for (number, node) in items(name, in: section, mayBeEmpty: mayBeEmpty).enumerated() {
            let key = "\(path)[\(number + 1)]"
            guard let text = text(node, key: key, mayBeEmpty: false), isKnown(text, among: known, key: key, node: node) else { continue }
            if let line = lines[text] {
                report(key, at: node.place, ProgrammeProblem.duplicateWord(text, line: line), allowed: ProgrammeProblem.unique)
                continue
            }
            lines[text] = node.place.line
            result.append(text)
        }
        return result
    }

    /// A word of a closed set; any word passes when the set is empty, for then its own section was reported.
    mutating func word(_ name: String, in section: YAMLSection, among known: [String]) -> String {
        guard let entry = required(name, in: section, allowed: ProgrammeProblem.oneOf(known)) else { return "" }
        let key = section.path(to: name)
        guard let text = text(entry.value, key: key, mayBeEmpty: false) else { return "" }
        return isKnown(text, among: known, key: key, node: entry.value) ? text : ""
    }

    private mutating func isKnown(_ text: String, among known: [String], key: String, node: YAMLNode) -> Bool {
        if known.isEmpty || known.contains(text) { return true }
        let problem = ProgrammeProblem.notAmong(text, suggestion: Suggestion.nearest(to: text, among: known))
        report(key, at: node.place, problem, allowed: ProgrammeProblem.oneOf(known))
        return false
    }

    private mutating func text(_ node: YAMLNode, key: String, mayBeEmpty: Bool) -> String? {
        guard let text = node.text else {
            report(key, at: node.place, ProgrammeProblem.notText, allowed: ProgrammeProblem.anyText)
            return nil
        }
        if text.isEmpty, !mayBeEmpty {
            report(key, at: node.place, ProgrammeProblem.empty, allowed: ProgrammeProblem.anyText)
            return nil
        }
        return Normalization.nfc(text)
    }

    /// The nodes of a required list.
    mutating func items(_ name: String, in section: YAMLSection, mayBeEmpty: Bool) -> [YAMLNode] {
        guard let entry = required(name, in: section, allowed: ProgrammeProblem.anyList) else { return [] }
        let key = section.path(to: name)
        guard case .list(let items) = entry.value.content else {
            report(key, at: entry.value.place, ProgrammeProblem.notList, allowed: ProgrammeProblem.anyList)
            return []
        }
        if items.isEmpty, !mayBeEmpty {
            report(key, at: entry.value.place, ProgrammeProblem.emptyList, allowed: ProgrammeProblem.anyList)
        }
        return items
    }

    // MARK: Numbers, flags, dates

    /// A required whole number of a range.
    mutating func integer(_ name: String, in section: YAMLSection, _ range: ClosedRange<Int>) -> Int? {
        let allowed = ProgrammeProblem.integer(range)
        guard let entry = required(name, in: section, allowed: allowed) else { return nil }
        let key = section.path(to: name)
        guard let number = entry.value.text.flatMap({ Int($0) }) else {
            report(key, at: entry.value.place, ProgrammeProblem.notInteger, allowed: allowed)
            return nil
        }
        guard range.contains(number) else {
            report(key, at: entry.value.place, ProgrammeProblem.outOfRange(number), allowed: allowed)
            return nil
        }
        return number
    }

    /// A required `true` or `false`.
    mutating func flag(_ name: String, in section: YAMLSection) -> Bool {
        let allowed = ProgrammeProblem.oneOf(["true", "false"])
        guard let entry = required(name, in: section, allowed: allowed) else { return false }
        if let flag = entry.value.text.flatMap({ Bool($0) }) { return flag }
        report(section.path(to: name), at: entry.value.place, ProgrammeProblem.notFlag, allowed: allowed)
        return false
    }

    /// A required date.
    mutating func date(_ name: String, in section: YAMLSection) -> CalendarDate? {
        required(name, in: section, allowed: ProgrammeProblem.anyDate).flatMap { date($0, in: section) }
    }

    /// A date that may be missing.
    mutating func optionalDate(_ name: String, in section: YAMLSection) -> CalendarDate? {
        entry(name, in: section).flatMap { date($0, in: section) }
    }

    private mutating func date(_ entry: YAMLSection.Entry, in section: YAMLSection) -> CalendarDate? {
        let text = entry.value.text ?? ""
        if let date = CalendarDate(iso: text) { return date }
        let problem = text.isEmpty ? ProgrammeProblem.notText : ProgrammeProblem.notDate(text)
        report(section.path(to: entry.name), at: entry.value.place, problem, allowed: ProgrammeProblem.anyDate)
        return nil
    }
}
