import SangkienDiagnostics
import VietnameseText

/// Rows that may be no initiative of anybody, or several (dòng chưa chắc là một sáng kiến): both decide how many are counted, so a person is asked.
enum RowDoubtRules {
    static func check(_ initiative: ReadInitiative) -> [Diagnostic] {
        example(initiative.initiative) + several(initiative)
    }

    // MARK: The form's example

    /// What stands before the example of a form, folded; the last ones only in place of a number.
    private static let words: Set<String> = ["vd", "v d", "vi du", "thi du"]
    private static let numbers = words.union(["mau", "dong mau", "example", "sample", "eg", "e g"])

    private static func example(_ initiative: Initiative) -> [Diagnostic] {
        let number = initiative[.number]
        if number.utf8.count <= 20, number.contains(where: \.isLetter) {
            // `VD1` and `Ví dụ 2` as well.
            let key = trimmed(VietnameseFolding.bareKey(number).filter { !$0.isNumber })
            if numbers.contains(key) { return [finding(.exampleRow, .number, initiative, Argument("field", Field.number.heading))] }
        }
        for field in [Field.title, .author, .person] where begins(initiative.source.value(of: field, in: initiative.record)) {
            return [finding(.exampleRow, field, initiative, Argument("field", field.heading))]
        }
        return []
    }

    /// Whether a text begins with `Ví dụ:`.
    private static func begins(_ text: String) -> Bool {
        guard let first = text.utf8.first.map({ $0 | 0x20 }), first == UInt8(ascii: "v") || first == UInt8(ascii: "t"),
            let colon = text.prefix(12).firstIndex(of: ":")
        else { return false }
        return words.contains(VietnameseFolding.bareKey(String(text[..<colon])))
    }

    // MARK: Several in one row

    private static func several(_ initiative: ReadInitiative) -> [Diagnostic] {
        let titles = ListedTitles.count(in: initiative[.title])
        if titles > 1 { return [several(.title, titles, initiative)] }
        let decisions = ListedDecisions.count(in: initiative[.recognitionNumber])
        // A group may have a certificate for each of its authors.
        guard decisions > 1, decisions != initiative.people.persons.count else { return [] }
        return [several(.recognitionNumber, decisions, initiative)]
    }

    private static func several(_ field: Field, _ count: Int, _ initiative: ReadInitiative) -> Diagnostic {
        finding(.severalInOneRow, field, initiative, Argument("field", field.heading), Argument("count", count))
    }
}
