import SangkienDiagnostics
import VietnameseText

/// By what a dossier is found again among those of other parts (dấu nhận của hồ sơ): as it was read, before anything was left out or renamed.
package struct DossierIdentity: Sendable {
    /// One-way numbers, 0 for what is not there.
    struct Numbers: Hashable, Sendable {
        /// The id, as typed or made.
        var id: UInt64
        /// The letter that the id was made of.
        var letter: UInt64
        /// The letter whose versions are told apart, and the id as typed.
        var version: UInt64
        var typedID: UInt64
        /// All that it says.
        var content: UInt64
    }

    let numbers: Numbers
    let id: String
    let shownID: String
    let location: SourceLocation
    let count: Int

    /// The identity of a dossier by the rules of `context`.
    ///
    /// - Complexity: reads every cell of the dossier.
    package init(of dossier: Dossier, _ context: RuleContext) {
        let meanings = FactMeanings(context.reader)
        let version = context.letter(of: dossier).map { "\($0.union)\u{0}\($0.letter)\u{0}\($0.year ?? 0)" } ?? ""
        numbers = Numbers(
            id: SketchHash.number(.id, FactMeanings.code(dossier.id)),
            letter: SketchHash.number(.letter, meanings.letter(of: dossier) ?? ""),
            version: SketchHash.number(.version, version),
            typedID: SketchHash.number(.id, FactMeanings.code(dossier[.dossierId])),
            content: SketchHash.number(.content, Self.content(of: dossier, meanings))
        )
        id = ShownNames.redactedID(of: dossier)
        shownID = ShownNames.id(of: dossier, context)
        location = dossier.location()
        count = dossier.initiatives.count
    }

    /// What a dossier says, in one text; that of dossiers which are the same is the same.
    private static func content(of dossier: Dossier, _ meanings: FactMeanings) -> String {
        var text = ""
        for field in Field.ofDossier where field != .dossierId { text += meanings.key(of: field, in: dossier) + "\u{0}" }
        text += "\(dossier.initiatives.count)"
        for initiative in dossier.initiatives {
            for key in meanings.keys(of: initiative) { text += "\u{0}" + key }
        }
        return text
    }
}

/// The dossiers of a run as they were read, and which of them were kept (hồ sơ như đã đọc).
package struct ReadIdentities: Sendable {
    /// In the order in which they were read.
    let all: [DossierIdentity]
    /// For each that was kept, its place among all.
    let kept: [Int]

    /// The identities of all, and the places of those kept.
    package init(_ all: [DossierIdentity], kept: [Int]) { (self.all, self.kept) = (all, kept) }
}
