import Dossiers
import SangkienDiagnostics

/// The questions of the register in English (câu hỏi của sổ, bản tiếng Anh): the workbook itself stays Vietnamese, and so do the answers.
extension OfficeQuestion {
    /// The words of the question; the Vietnamese ones are those of the column.
    package func heading(_ language: Language) -> String {
        guard language == .english else { return heading }
        if key.hasPrefix("judge.") { return "Judge \(key.dropFirst(6))" }
        return Self.headings[key] ?? heading
    }

    /// What a person is told who is about to answer.
    package func prompt(_ language: Language) -> String {
        guard language == .english, !prompt.isEmpty else { return prompt }
        if isPoints { return "Points from 0 to \(RegisterColumn.mostPoints), such as 8,5." }
        return Self.prompts[key] ?? prompt
    }

    /// An answer to choose from, as it is shown.
    package func choice(_ answer: String, _ language: Language) -> String {
        language == .english ? Self.answers[answer] ?? answer : answer
    }

    /// What a field is called that is counted over all dossiers.
    package static func words(_ field: Field) -> LocalizedText {
        LocalizedText(vi: field.heading, en: headings[field.key] ?? field.heading)
    }

    private static let headings: [String: String] = [
        "counts": "This version counts", Field.postedOn.key: "Sent by post on", Field.receivedOn.key: "Received by post on",
        Field.emailedOn.key: "Sent by e-mail on", Field.phase.key: "Phase", Field.complaint.key: "Complaint",
        Field.dispute.key: "Authorship disputed", Field.confirmedBy.key: "Confirmed by", Field.confirmedOn.key: "Confirmed on",
        "decision": "Decision", "note": "Note", Field.rank.key: "Final rank", Field.awarded.key: "Awarded by the province",
        Field.forwarded.key: "Forwarded to the confederation",
    ]

    private static let prompts: [String: String] = [
        "counts": "Where a dossier came in several versions: “Yes” for the one that counts.",
        Field.postedOn.key: "By the postmark on the envelope, such as 12/4/2021.",
        Field.receivedOn.key: "By the stamp of receipt or the book of incoming letters, such as 13/4/2021.",
        Field.emailedOn.key: "Such as 11/4/2021.", Field.confirmedBy.key: "Who confirmed whether there are complaints or disputes.",
        Field.confirmedOn.key: "Such as 19/4/2021.",
        Field.rank.key: "Only where the council decided otherwise than by points.",
    ]

    private static let answers = [
        "Có": "Yes", "Không": "No", "Chưa rõ": "Not clear yet", RegisterDecision.accepted.words: "Accepted",
        RegisterDecision.supplement.words: "To be completed", RegisterDecision.refused.words: "Refused",
        RegisterDecision.withdrawn.words: "Withdrawn by the union",
    ]
}
