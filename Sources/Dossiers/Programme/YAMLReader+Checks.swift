import SangkienDiagnostics
import VietnameseText

/// Checks over several values of a section.
extension YAMLReader {
    /// Reports that `second` lies before `first`, at the value of `second`.
    mutating func reportReversed(_ first: String, _ second: String, in section: YAMLSection) {
        let place = entry(second, in: section)?.value.place
        report(section.path(to: second), at: place, ProgrammeProblem.reversed(first), allowed: ProgrammeProblem.notBefore(first))
    }

    /// Reports that the date of a key lies after the one at the dotted key `limit`.
    mutating func reportBeyond(_ name: String, in section: YAMLSection, _ limit: String) {
        let place = entry(name, in: section)?.value.place
        report(section.path(to: name), at: place, ProgrammeProblem.beyond(limit), allowed: ProgrammeProblem.notAfter(limit))
    }

    /// Reports words that two sections share once folded: an id, a name or an alias must mean one thing only.
    ///
    /// `names` are the keys whose single values are compared; the texts of lists (`aliases`) always are.
    mutating func checkDistinct(_ sections: [YAMLSection], names: [String] = ["id", "name"]) {
        var owners: [String: (section: Int, line: Int)] = [:]
        for (number, section) in sections.enumerated() {
            for (key, node) in section.entries.flatMap({ nameNodes($0, in: section, names: names) }) {
                guard let text = node.text else { continue }
                let folded = VietnameseFolding.bareKey(text)
                guard let owner = owners[folded] else {
                    owners[folded] = (number, node.place.line)
                    continue
                }
                if owner.section != number {
                    report(key, at: node.place, ProgrammeProblem.duplicateWord(text, line: owner.line), allowed: ProgrammeProblem.unique)
                }
            }
        }
    }

    /// The nodes to compare of one entry, with their dotted keys.
    private func nameNodes(_ entry: YAMLSection.Entry, in section: YAMLSection, names: [String]) -> [(key: String, node: YAMLNode)] {
        let path = section.path(to: entry.name)
        if names.contains(entry.name) { return [(path, entry.value)] }
        guard case .list(let items) = entry.value.content else { return [] }
        return items.enumerated().map { ("\(path)[\($0.offset + 1)]", $0.element) }
    }
}

/// Telephone prefixes.
extension YAMLReader {
    private static var prefixLengths: ClosedRange<Int> { 3...5 }

    /// A list of telephone prefixes.
    mutating func prefixes(_ name: String, in section: YAMLSection, mayBeEmpty: Bool = false) -> [String] {
        let path = section.path(to: name)
        return items(name, in: section, mayBeEmpty: mayBeEmpty).enumerated()
            .compactMap { number, node in
                prefix(node, key: "\(path)[\(number + 1)]")
            }
    }

    /// A section whose keys and values are telephone prefixes, old and new.
    mutating func prefixPairs(_ section: YAMLSection) -> [String: String] {
        var result: [String: String] = [:]
        for entry in section.entries {
            let key = section.path(to: entry.name)
            if !isPrefix(entry.name) {
                let allowed = ProgrammeProblem.digits(Self.prefixLengths)
                report(key, at: entry.place, ProgrammeProblem.wrongDigits(entry.name), allowed: allowed)
            }
            result[entry.name] = prefix(entry.value, key: key)
        }
        return result
    }

    private mutating func prefix(_ node: YAMLNode, key: String) -> String? {
        let text = node.text ?? ""
        if isPrefix(text) { return text }
        let allowed = ProgrammeProblem.digits(Self.prefixLengths)
        report(key, at: node.place, ProgrammeProblem.wrongDigits(text), allowed: allowed)
        return nil
    }

    private func isPrefix(_ text: String) -> Bool {
        let digits = text.utf8
        return Self.prefixLengths.contains(digits.count) && digits.first == UInt8(ascii: "0")
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
