import Dossiers
import VietnameseText

/// A question that only the office can answer (câu hỏi của sổ): a column of the register that people fill in.
///
/// Whoever asks elsewhere than in a workbook asks the same, with the same words and choices (docs/register.md).
package struct OfficeQuestion: Sendable, Hashable {
    /// By what an answer is known: the field's name of the data contract, or `counts`, `decision`, `note`, `judge.2`.
    package let key: String
    /// The words of the column.
    package let heading: String
    /// The answers to choose from; none for a free one.
    package let choices: [String]
    /// What a person is told who is about to answer.
    package let prompt: String
    /// Whether the answer is a day.
    package let isDay: Bool
    /// Whether the answer is a number of points.
    package let isPoints: Bool

    init(_ column: RegisterColumn) {
        (key, heading) = (column.meaning.key, column.heading)
        (choices, prompt) = (column.choices, column.prompt)
        if case .field(let field) = column.meaning {
            isDay = [.postedOn, .receivedOn, .emailedOn, .confirmedOn].contains(field)
        } else {
            isDay = false
        }
        if case .judge = column.meaning { isPoints = true } else { isPoints = false }
    }

    /// The questions about a dossier that a programme asks.
    package static func ofDossiers(_ programme: Programme) -> [OfficeQuestion] {
        RegisterColumn.ofDossiers(programme).filter(\.isTyped).map(OfficeQuestion.init)
    }

    /// The questions about an initiative, for so many judges.
    package static func ofInitiatives(judges: Int) -> [OfficeQuestion] {
        RegisterColumn.ofInitiatives(judges: judges).filter(\.isTyped).map(OfficeQuestion.init)
    }
}

extension RegisterColumn.Meaning {
    /// By what an answer of this column is known outside of a workbook.
    var key: String {
        switch self {
        case .field(let field): field.key
        case .version: "version"
        case .initiatives: "initiatives"
        case .file: "file"
        case .counts: "counts"
        case .decision: "decision"
        case .judge(let number): "judge.\(number)"
        case .mean: "mean"
        case .rankByMean: "rankByMean"
        case .note: "note"
        case .verdict: "verdict"
        case .codes: "codes"
        }
    }
}

extension OfficeQuestion {
    /// Whether an answer can be read; a blank one takes an earlier one back.
    package func accepts(_ answer: String, _ programme: Programme) -> Bool {
        if answer.isEmpty { return true }
        if !choices.isEmpty { return choices.contains(answer) }
        if isDay { return RuleContext(programme: programme, asOf: programme.submission.deadline).date(outside: answer) != nil }
        if isPoints { return JudgePoints.points(answer) != nil }
        if key == Field.rank.key { return RankWords.rank(in: answer) != nil }
        return true
    }
}
