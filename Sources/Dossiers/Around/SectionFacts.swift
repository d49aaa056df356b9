import Records
import SangkienDiagnostics
import VietnameseText

/// What the name of a part of a table says of its rows: `I. KHỐI DOANH NGHIỆP` is a sector of the list (tên phần).
///
/// Only a name that equals a value of a list says something; with or without its number, and the words `Khối`, `Lĩnh vực`.
package struct SectionFacts {
    private let sectors: [Programme.Choice]
    private let fieldGroups: [Programme.Choice]

    /// The lists of `programme`.
    package init(_ programme: Programme) {
        (sectors, fieldGroups) = (programme.eligibility.sectors, programme.eligibility.fieldGroups)
    }

    /// The field and the value that `section` gives; nil when it is none of a list.
    func fact(_ section: String) -> (field: Field, value: String)? {
        let plain = Self.withoutNumber(section)
        let key = VietnameseFolding.bareKey(plain)
        let bare = ["khoi ", "linh vuc ", "nhom linh vuc ", "nhom "].first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) }
        for text in [plain, bare].compactMap({ $0 }) {
            let key = VietnameseFolding.bareKey(text)
            if let choice = sectors.first(where: { $0.matches(key: key) }) { return (.sector, choice.name) }
            if let choice = fieldGroups.first(where: { $0.matches(key: key) }) { return (.fieldGroup, choice.name) }
        }
        return nil
    }

    /// A name without the number before it and what is in brackets behind it: `II/ Khối DN (03 sáng kiến)`.
    static func withoutNumber(_ section: String) -> String {
        var text = section[...]
        // A part's number may stand in a cell of its own.
        if let bar = text.firstRange(of: " | ") { text = text[bar.upperBound...] }
        if let gap = text.firstIndex(where: { ".)/-:".contains($0) }), text.distance(from: text.startIndex, to: gap) <= 5 {
            let number = text[..<gap]
            if number.allSatisfy({ "IVXivx".contains($0) || $0.isNumber }) || number.count == 1 { text = text[text.index(after: gap)...] }
        }
        if let bracket = text.firstIndex(of: "("), bracket != text.startIndex { text = text[..<bracket] }
        if let colon = text.firstIndex(of: ":"), colon != text.startIndex { text = text[..<colon] }
        return trimmed(String(text))
    }

    /// Gives the initiatives of `dossiers` what their sections say, where their columns say nothing; each section is reported once.
    package func completed(_ dossiers: [Dossier]) -> [Dossier] {
        dossiers.map { dossier in
            var dossier = dossier
            var reported: Set<String> = []
            for index in dossier.initiatives.indices {
                guard let section = dossier.initiatives[index].record.section, let fact = fact(section),
                    dossier.initiatives[index][fact.field].isEmpty
                else { continue }
                dossier.initiatives[index].ofSection = fact
                if reported.insert(section).inserted {
                    dossier.diagnostics.append(
                        Diagnostic(
                            .sectionFact,
                            at: dossier.initiatives[index].source.location(of: nil, in: dossier.initiatives[index].record),
                            field: fact.field.key,
                            Argument("field", fact.field.heading),
                            Argument("value", fact.value)
                        )
                    )
                }
            }
            return dossier
        }
    }
}
