import Records
import SangkienDiagnostics
import VietnameseText

/// The unit of the benefit that stands in its heading: “Giá trị làm lợi (triệu đồng)” (docs/data.md, “Tables from Excel”).
enum BenefitColumn {
    /// The unit that a heading ends with, in brackets or behind a comma or dash: `triệu đồng`; `ĐVT: 1.000 đ` is `nghìn đồng`.
    static func unit(in heading: String) -> String? {
        var rest = heading[...]
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            let text = inWords(withoutLabel(rest[rest.index(after: open)..<close]))
            if !isRemark(text) { return text }
            rest = rest[rest.index(after: close)...]
        }
        if heading.contains("(") { return nil }
        guard let mark = heading.lastIndex(where: { ",;:-–".contains($0) || $0.isNewline }) else { return nil }
        let end = inWords(withoutLabel(heading[heading.index(after: mark)...]))
        return isUnit(end) ? end : nil
    }

    private static let labels = ["đơn vị tính", "đvt", "tính bằng", "tính theo"]

    /// Whether the words in brackets say how the column is filled in, and name no unit: `nếu có`, `ghi rõ`, `ước tính`.
    private static func isRemark(_ text: String) -> Bool {
        let words = VietnameseFolding.bareKey(text).split(separator: " ")
        return words.first.map(remarks.contains) ?? !text.contains("%")
    }

    private static let remarks: Set<Substring> = [
        "neu", "ghi", "uoc", "du", "tinh", "bang", "theo", "co", "khong", "kem", "chi", "so", "trong", "thanh", "quy", "tong",
    ]

    /// What stands behind `ĐVT:`.
    private static func withoutLabel(_ text: Substring) -> String {
        let text = trimmed(String(text))
        guard let label = labels.first(where: text.lowercased().hasPrefix) else { return text }
        return trimmed(String(text.dropFirst(label.count).drop { $0 == ":" || $0.isWhitespace }))
    }

    /// A unit that is a number itself, which cannot stand behind another one: `1.000 đ`, `1000 đồng`.
    private static func inWords(_ unit: String) -> String {
        guard unit.first?.isNumber == true, case .amount(let amount) = BenefitReading.read(unit, unit: nil) else { return unit }
        return [1_000: "nghìn đồng", 1_000_000: "triệu đồng", 1_000_000_000: "tỷ đồng"][amount] ?? unit
    }

    private static func isUnit(_ text: String) -> Bool {
        if case .amount = BenefitReading.read("1 " + text, unit: nil) { !text.isEmpty } else { false }
    }

    /// One finding for all bare numbers of the column, with the first of them as it is understood.
    static func findings(_ records: [Record], _ source: InputSource) -> [Diagnostic] {
        guard let unit = source.benefitUnit, source.has(.benefit) else { return [] }
        var count = 0
        var first: (record: Record, text: String, amount: Int)?
        for record in records {
            let text = source.value(of: .benefit, in: record)
            guard !text.isEmpty else { continue }
            let isExact = source.isNumber(.benefit, in: record)
            guard BenefitReading.isBareNumber(text, isExact: isExact),
                case .amount(let amount) = BenefitReading.read(text, unit: unit, isExact: isExact)
            else { continue }
            count += 1
            first = first ?? (record, text, amount)
        }
        guard let first else { return [] }
        var finding = Diagnostic(.benefitColumnRead, at: source.location(of: .benefit, in: first.record), field: Field.benefit.key)
        finding.arguments = [
            Argument("column", source.heading(of: .benefit)), .number(count, as: "count"), .numeral(first.text),
            .number(first.amount, as: "amount"),
        ]
        return [finding]
    }
}
