import VietnameseText

/// How much personal data is found in made spellings, and how often plain sentences are touched (docs/privacy.md).
package enum RedactionRates {
    /// The share of spellings of which nothing is left, and the texts of which something was.
    package static func recall(samples: Int, seed: UInt64 = 1) -> (share: Double, missed: [PersonalSpellings.Sample]) {
        var source = PersonalSpellings(seed: seed)
        let missed = (0..<samples).map { _ in source.next() }
            .filter { sample in
                let left = Redaction.redact(sample.text)
                return sample.secrets.contains { left.contains($0) }
            }
        return (1 - Double(missed.count) / Double(samples), missed)
    }

    /// The share of sentences without personal data that were changed, and those sentences.
    package static func falseRemovals(samples: Int, seed: UInt64 = 1) -> (share: Double, changed: [String]) {
        var source = PlainSentences(seed: seed)
        let changed = (0..<samples).map { _ in source.next() }.filter { Redaction.redact($0) != $0 }
        return (Double(changed.count) / Double(samples), changed)
    }
}
