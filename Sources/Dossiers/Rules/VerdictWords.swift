import SangkienDiagnostics

extension Verdict {
    /// The verdict in words: `không hợp lệ`.
    package var words: LocalizedText {
        switch self {
        case .valid: LocalizedText(vi: "hợp lệ", en: "valid")
        case .invalid: LocalizedText(vi: "không hợp lệ", en: "invalid")
        case .needsReview: LocalizedText(vi: "cần xác nhận", en: "needs review")
        }
    }
}

extension InitiativeVerdict {
    /// The verdict in words: `không hợp lệ`.
    package var words: LocalizedText {
        switch self {
        case .eligible: LocalizedText(vi: "hợp lệ", en: "eligible")
        case .ineligible: LocalizedText(vi: "không hợp lệ", en: "not eligible")
        case .needsReview: LocalizedText(vi: "cần xác nhận", en: "needs review")
        case .withdrawn: LocalizedText(vi: "đã rút", en: "withdrawn")
        }
    }
}

extension CheckedDossier {
    /// The verdicts on its initiatives in words: `11 hợp lệ; không hợp lệ: số 8`; empty where all are eligible, or there are none.
    package var initiativeWords: LocalizedText {
        if verdicts.areAllEligible { return LocalizedText(vi: "", en: "") }
        let count = count(.eligible)
        var words = [LocalizedText(vi: "\(count) hợp lệ", en: "\(count) eligible")]
        for verdict in [InitiativeVerdict.ineligible, .needsReview, .withdrawn] {
            let places = dossier.initiatives.filter { self.verdict(on: $0) == verdict }.map(\.place)
            guard !places.isEmpty else { continue }
            let list = InitiativePlaces.list(places)
            words.append(LocalizedText(vi: "\(verdict.words.vietnamese): số \(list)", en: "\(verdict.words.english): no. \(list)"))
        }
        return LocalizedText(
            vi: words.map(\.vietnamese).joined(separator: "; "),
            en: words.map(\.english).joined(separator: "; ")
        )
    }
}

/// Places of initiatives in words (số thứ tự sáng kiến).
package enum InitiativePlaces {
    /// The most that are named one by one.
    private static let most = 30

    /// `3, 5-7, 9`; neighbours as a range from three on, a long list cut.
    package static func list(_ places: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for place in places.sorted() {
            if let last = ranges.last, last.upperBound + 1 == place {
                ranges[ranges.count - 1] = last.lowerBound...place
            } else {
                ranges.append(place...place)
            }
        }
        let texts = ranges.flatMap { range in
            range.count > 2 ? ["\(range.lowerBound)-\(range.upperBound)"] : range.map(String.init)
        }
        return texts.prefix(most).joined(separator: ", ") + (texts.count > most ? ", …" : "")
    }
}
