/// The id of a dossier (mã hồ sơ) that nobody typed.
extension Dossier {
    /// What an id that nobody typed is made of.
    static func parts(ofID submitter: String, _ number: String) -> [String] {
        [submitter, number].filter { !$0.isEmpty }
    }

    /// The id that was typed, else the one that its facts make; empty where they make none.
    var givenID: String {
        self[.dossierId].isEmpty ? Self.parts(ofID: self[.submitter], self[.proposalNumber]).joined(separator: " - ") : self[.dossierId]
    }

    /// Gives the dossier the id that its facts make, where nobody typed one.
    mutating func nameByFacts() {
        let parts = Self.parts(ofID: self[.submitter], self[.proposalNumber])
        if self[.dossierId].isEmpty, !parts.isEmpty { id = parts.joined(separator: " - ") }
    }
}
