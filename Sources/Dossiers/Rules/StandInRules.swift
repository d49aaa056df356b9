import SangkienDiagnostics
import VietnameseText

/// Words in place of a content (lời ghi thay cho nội dung): a dash is a blank cell, “như trên” a question to a person.
///
/// Dates, years and phones are no words: whatever else stands there is reported by who reads them. Source: docs/data.md, “Words in place of a
/// content”.
enum StandInRules {
    /// The fields of words whose cells are looked at.
    private static let words: [Field] = [.author, .person, .position, .workplace, .title, .summary, .effect, .effectAll, .scope]
    /// Where a mark or “Không” is an answer, and only words that point to another row are none.
    private static let answered: [Field] = [.awards]
    /// Those whose own reader has no word for `#REF!`, of which nobody knows what it is.
    private static let unknown: [Field] = [.phone, .benefit]
    /// Those of them that no number answers.
    private static let names: [Field] = [.author, .workplace, .title, .summary]
    /// The facts of a recognition, of which “chưa có” beside a date or an issuer says something else than they do.
    private static let recognition: [Field] = [.recognitionNumber, .recognitionIssuer]

    /// True when the words of a field's cell say that there is nothing in it, or nothing yet.
    static func isNothing(_ text: String, _ field: Field) -> Bool {
        guard words.contains(field) || field == .phone, StandIn(text) == .nothing else { return false }
        // “Chức vụ: Không” is an answer.
        return field != .position || !text.contains(where: \.isLetter)
    }

    /// What a person is to be asked about the cells of an initiative.
    static func check(_ initiative: Initiative) -> [Diagnostic] {
        (words + unknown + answered)
            .filter { field in
                let text = initiative.source.value(of: field, in: initiative.record)
                if answered.contains(field) { return StandIn(text) == .elsewhere && StandIn.isSilent(text) }
                if unknown.contains(field) { return StandIn.isError(text) }
                return StandIn(text) == .elsewhere || (names.contains(field) && isBareNumber(text))
            }
            .map { standsIn($0, initiative) }
    }

    /// What a person is to be asked about a recognition that is there by other signs.
    static func check(recognition initiative: ReadInitiative) -> [Diagnostic] {
        recognition.filter { field in
            switch StandIn(initiative[field]) {
            case .elsewhere: true
            case .nothing: initiative[field].contains(where: \.isLetter)
            case nil: false
            }
        }
        .map { standsIn($0, initiative.initiative) }
    }

    /// `12345`, `2021`: digits without a letter, and more than zeros.
    private static func isBareNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 20, first < 0x41 else { return false }
        return text.contains(where: \.isNumber) && !text.contains(where: \.isLetter) && StandIn(text) == nil
    }

    private static func standsIn(_ field: Field, _ initiative: Initiative) -> Diagnostic {
        let isPrinted = !initiative.printed(field).isEmpty
        let printed = LocalizedText(vi: isPrinted ? "in đúng như đã ghi" : "để trống chỗ này", en: isPrinted ? "as typed" : "as a blank")
        return finding(
            .wordsInPlace,
            field,
            initiative,
            Argument("field", field.heading),
            .echo(initiative[field]),
            Argument("printed", printed)
        )
    }
}
