import Records
import VietnameseText

/// Who signs below a table (phần ký): `TM. BAN THƯỜNG VỤ`, `CHỦ TỊCH`, the name under them.
struct SignatureLines {
    /// What they say, in their order.
    private(set) var facts: [AroundFacts.Fact] = []

    private static let titles: Set<String> = [
        "chu tich", "pho chu tich", "pho chu tich thuong truc", "kt chu tich", "q chu tich", "quyen chu tich", "uy vien thuong vu",
    ]

    /// Reads these lines, column by column: what stands beside a signature is not part of it.
    init(_ lines: [AroundLine], _ proposal: Programme.Proposal) {
        for column in Set(lines.map(\.column)).sorted() {
            var (hasSigner, hasTitle) = (false, false)
            for line in lines where line.column == column {
                let key = VietnameseFolding.bareKey(line.text)
                if let body = proposal.signingBody(named: line.text) {
                    facts.append(.init(field: .signingBody, value: body.name, line: line))
                    hasSigner = true
                } else if Self.titles.contains(key) {
                    // `KT. CHỦ TỊCH` above `PHÓ CHỦ TỊCH`: the lower one is who signs.
                    facts.removeAll { $0.field == .signerTitle && $0.line.column == column && !hasTitle }
                    if !key.hasPrefix("kt ") { facts.append(.init(field: .signerTitle, value: line.text, line: line)) }
                    (hasSigner, hasTitle) = (true, !key.hasPrefix("kt "))
                } else if hasSigner, Self.isName(line.text) {
                    facts.append(.init(field: .signer, value: line.text, line: line))
                    break
                } else if hasTitle, !Self.isRemark(line.text) {
                    break
                }
            }
        }
    }

    /// `(Ký tên, đóng dấu)`, `(đã ký)`, `[ký]`.
    private static func isRemark(_ text: String) -> Bool {
        let key = VietnameseFolding.bareKey(text)
        return "([/".contains(text.first ?? " ") || ["da ky", "ky ten dong dau", "ky ten", "dong dau"].contains(key)
    }

    /// Whether a text is a person's name: two to seven words that each begin with a capital letter, and nothing but letters.
    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (2...7).contains(words.count), text.count <= 60 else { return false }
        return words.allSatisfy { word in
            guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
            return word.allSatisfy { $0.isLetter || ".'-".contains($0) }
        }
    }
}
