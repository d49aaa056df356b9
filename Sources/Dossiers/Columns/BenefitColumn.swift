import Diagnostics
import Records
import VietnameseText

/// The unit of the benefit that stands in its heading: “Giá trị làm lợi (triệu đồng)” (docs/data.md, “Tables from Excel”).
enum BenefitColumn {
    /// One finding for all bare numbers of the column, with the first of them as it is understood.
    static func findings(_ records: [Record], _ source: InputSource) -> [Diagnostic] {
        guard let unit = source.benefitUnit, source.has(.benefit) else { return [] }
        var count = 0
        var first: (record: Record, text: String, amount: Int)?
        for record in records {
            let text = source.value(of: .benefit, in: record)
            guard !text.isEmpty, BenefitReading.isBareNumber(text), case .amount(let amount) = BenefitReading.read(text, unit: unit) else {
                continue
            }
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
