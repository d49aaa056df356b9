import Records
import SangkienDiagnostics
import VietnameseText

/// How often the encoding of texts is recognised, and Unicode left alone (tỷ lệ nhận ra bảng mã).
package enum DetectionRates {
    /// Encodings measured; nil is Unicode, which must be kept.
    package static let encodings: [LegacyEncoding?] = [nil, .tcvn3, .vni, .viscii, .windows1258, .doubleUTF8]

    /// The share of single texts, seen with nothing around them, that are read right.
    ///
    /// Right is a most likely reading that gives the text back, or Unicode that stays. Texts that look the same in both are left out.
    package static func ofCells(_ encoding: LegacyEncoding?, _ kind: DetectionSamples.Kind, words: Int, samples: Int) -> Double {
        var source = DetectionSamples(seed: UInt64(words))
        var judge = WordJudge()
        var (right, all) = (0, 0)
        for _ in 0..<samples {
            let text = source.text(kind, words: words)
            guard let shown = encoding.map({ DetectionSamples.shown(text, in: $0) }) ?? text else { continue }
            guard text.utf8.contains(where: { $0 >= 0x80 }) else { continue }
            all += 1
            let reading = judge.tally(shown).decision(leastGain: 1)
            // A font of capitals hides the case of TCVN3's letters.
            // Ð, which stands for Đ as it is, is put right whatever the reading.
            let read = (reading?.text(shown) ?? shown).replacing("Ð", with: "Đ")
            if read.lowercased() == text.lowercased() { right += 1 }
        }
        return all == 0 ? 1 : Double(right) / Double(all)
    }

    /// The share of cells that come out right of whole tables, read from bytes, whose column is in one encoding.
    package static func ofColumns(
        _ encoding: LegacyEncoding?,
        _ kind: DetectionSamples.Kind,
        words: Int,
        cells: Int,
        samples: Int
    ) throws(DiagnosticError) -> Double {
        var source = DetectionSamples(seed: UInt64(words * 1_000 + cells))
        var (right, all) = (0, 0)
        for _ in 0..<samples {
            var texts: [String] = []
            var shown: [String] = []
            while texts.count < cells {
                let text = source.text(kind, words: words)
                guard let cell = encoding.map({ DetectionSamples.shown(text, in: $0) }) ?? text else { continue }
                texts.append(text)
                shown.append(cell)
            }
            let quoted = shown.map { "x,\"" + $0 + "\"\n" }.joined()
            let table = try TableReader.tables(Array(("TT,Tên\n" + quoted).utf8), file: "x.csv") { $0 == "TT" || $0 == "Tên" }[0]
            all += cells
            right += zip(table.records, texts).count { $0.cells[1].lowercased() == $1.lowercased() }
        }
        return Double(right) / Double(all)
    }
}
