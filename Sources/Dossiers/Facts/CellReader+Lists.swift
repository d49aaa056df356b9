import VietnameseText

/// Cells that mean an entry of one of the programme's lists.
extension CellReader {
    /// The choice that words mean, by any of its names; unclear for other words.
    func choice(_ words: String, of choices: [Programme.Choice]) -> Reading<Programme.Choice> {
        if Self.isBlank(words) { return .blank }
        let key = VietnameseFolding.bareKey(words)
        return Reading(ofWords: choices.first { $0.matches(key: key) })
    }

    /// True for no words, and for a dash in their place.
    private static func isBlank(_ words: String) -> Bool {
        words.isEmpty || (words.utf8.count <= 6 && StandIn(words) == .nothing && !words.contains(where: \.isLetter))
    }

    /// The level of recognition that words mean: one of the programme's names, or a body's name that begins as it says (`bodies`).
    func recognitionLevel(_ words: String) -> Reading<Programme.Choice> {
        let levels = programme.recognition.levels
        let exact = choice(words, of: levels)
        guard case .unclear = exact else { return exact }
        var name = VietnameseFolding.bareKey(words).split(separator: " ")
        if name.first == "cap" { name.removeFirst() }
        let rest = name.joined(separator: " ")
        if let level = levels.first(where: { $0.matches(key: rest) }) { return .value(level) }
        let longest = levels.map { ($0, $0.leadLength(in: name)) }.max { $0.1 < $1.1 }
        return longest.flatMap { $0.1 > 0 ? .value($0.0) : nil } ?? .unclear
    }

    /// The ground on which an initiative may not take part; nil for a clear no.
    func exclusion(of initiative: Initiative) -> Reading<Programme.Choice?> {
        let words = initiative[.exclusion]
        switch choice(words, of: programme.eligibility.exclusions) {
        case .blank: return .blank
        case .value(let ground): return .value(ground)
        case .unclear: return Self.answer(words).value == false || Self.isNoCase(words) ? .value(nil) : .unclear
        }
    }

    /// “Không thuộc trường hợp loại trừ” and the like.
    private static func isNoCase(_ words: String) -> Bool {
        [
            "khong thuoc", "khong thuoc truong hop nao", "khong thuoc truong hop loai tru", "khong thuoc cac truong hop loai tru",
            "khong thuoc truong hop tren", "khong thuoc dien loai tru", "khong vi pham", "khong thuoc truong hop bi loai tru",
        ]
        .contains(VietnameseFolding.bareKey(words))
    }

    /// The kind of paper that does not recognise by itself, by the first words of the number's cell or the issuer's, and which of them:
    /// `Biên bản họp ngày 22/3/2021`.
    func insufficientKind(besideNumberOf initiative: Initiative) -> ReadInitiative.InsufficientKind? {
        for field in [Field.recognitionNumber, .recognitionIssuer] {
            // Nearly every number begins with a digit.
            guard let first = initiative[field].utf8.first, first < UInt8(ascii: "0") || first > UInt8(ascii: "9") else { continue }
            let key = VietnameseFolding.bareKey(initiative[field]) + " "
            if let known = insufficientNames.first(where: { key.hasPrefix($0.words) }) { return (known.kind, field) }
        }
        return nil
    }

    /// The union that sent a dossier, where the programme lists it.
    func unit(of dossier: Dossier) -> Reading<Programme.Unit> {
        let words = dossier[.submitter]
        return words.isEmpty ? .blank : Reading(ofWords: units.unit(named: words))
    }

    /// The level of a dossier's union as typed.
    func typedLevel(of dossier: Dossier) -> Reading<Programme.Level> {
        let words = dossier[.submitterLevel]
        return Self.isBlank(words) ? .blank : Reading(ofWords: units.level(named: words) ?? units.level(inName: words))
    }

    /// The level of a dossier's union: as typed, else that of the union named.
    func level(of dossier: Dossier) -> Programme.Level? {
        if case .blank = typedLevel(of: dossier) {
            return unit(of: dossier).value.flatMap { units.level(id: $0.level) } ?? units.level(inName: dossier[.submitter])
        }
        return typedLevel(of: dossier).value
    }

    /// The body that signs a dossier's papers: as typed, else by the union's level (docs/rules.md, A5).
    func signingBody(of dossier: Dossier) -> Reading<Programme.SigningBody> {
        let words = dossier[.signingBody]
        if !Self.isBlank(words) { return Reading(ofWords: programme.proposal.signingBody(named: words)) }
        guard let level = level(of: dossier) else { return .blank }
        return programme.proposal.signingBodies.first { $0.id == level.signingBody }.map(Reading.value) ?? .blank
    }

    /// The phase that a dossier names.
    func phase(of dossier: Dossier) -> Reading<Programme.Phase> {
        let words = dossier[.phase]
        if Self.isBlank(words) { return .blank }
        let key = VietnameseFolding.bareKey(words)
        return Reading(ofWords: programme.submission.phases.first { $0.choice.matches(key: key) })
    }
}
