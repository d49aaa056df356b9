import TestKit

/// The rates of recognised encodings and of personal data left out, as tables: `make rates` (docs/encodings.md, docs/privacy.md).
enum RateTables {
    private static let titles = ["Unicode", "TCVN3", "VNI", "VISCII", "CP1258", "UTF-8 x2"]

    /// Prints both tables, in percent.
    static func print(samples: Int = 4_000, columns: Int = 200) throws {
        for kind in DetectionSamples.Kind.allCases {
            Swift.print(Columns.head("one cell, \(kind.rawValue), %", titles))
            for words in 1...10 {
                Swift.print(
                    Columns.line(
                        "\(words) words",
                        DetectionRates.encodings.map { percent(DetectionRates.ofCells($0, kind, words: words, samples: samples)) }
                    )
                )
            }
        }
        Swift.print(Columns.head("column of 20 cells, %", titles))
        for kind in DetectionSamples.Kind.allCases {
            for words in [1, 2, 3, 6] {
                let rates = try DetectionRates.encodings.map {
                    percent(try DetectionRates.ofColumns($0, kind, words: words, cells: 20, samples: columns))
                }
                Swift.print(Columns.line("\(kind.rawValue), \(words) words", rates))
            }
        }
    }

    /// Prints how much personal data is found in made spellings, and how often plain sentences are touched, in percent.
    static func printRedaction(spellings: Int = 1_000, sentences: Int = 10_000) {
        let recall = RedactionRates.recall(samples: spellings)
        let wrong = RedactionRates.falseRemovals(samples: sentences)
        Swift.print(Columns.head("personal data", ["samples", "%"]))
        Swift.print(Columns.line("left out of spellings", [String(spellings), percent(recall.share)]))
        Swift.print(Columns.line("removed by mistake", [String(sentences), percent(wrong.share)]))
        for sample in recall.missed { Swift.print("  not found: \(sample.kind)") }
    }

    private static func percent(_ share: Double) -> String { Columns.decimal(share * 100) }
}
