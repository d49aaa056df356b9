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

    /// What is said of the column: bare numbers with the first of them as it is understood, sums too large, numbers that Excel shortened.
    static func findings(_ records: [Record], _ source: InputSource) -> [Diagnostic] {
        guard source.has(.benefit) else { return [] }
        var count = 0
        var first: (record: Record, text: String, amount: Int)?
        var (large, shortened): ([Record], [Record]) = ([], [])
        for record in records {
            let text = source.value(of: .benefit, in: record)
            if text.isEmpty { continue }
            if isShortened(text) { shortened.append(record) }
            guard let unit = source.benefitUnit, let amount = amount(of: text, unit, source, record) else { continue }
            count += 1
            first = first ?? (record, text, amount)
            if amount > largest { large.append(record) }
        }
        var findings: [Diagnostic] = []
        if let first {
            var finding = Diagnostic(.benefitColumnRead, at: source.location(of: .benefit, in: first.record), field: Field.benefit.key)
            finding.arguments = [
                Argument("column", source.heading(of: .benefit)), .number(count, as: "count"), .numeral(first.text),
                .number(first.amount, as: "amount"),
            ]
            findings.append(finding)
        }
        return findings + rows(.benefitTooLarge, large, source) + rows(.benefitShortened, shortened, source)
    }

    /// A thousand billion đồng: no initiative of one workplace brings more in a year.
    private static let largest = 1_000_000_000_000

    /// The amount of a cell of numbers without a unit; nil for every other.
    private static func amount(of text: String, _ unit: String, _ source: InputSource, _ record: Record) -> Int? {
        let isExact = source.isNumber(.benefit, in: record)
        guard let number = BenefitReading.isBareNumber(text, isExact: isExact) ? text : BenefitReading.estimated(text),
            case .amount(let amount) = BenefitReading.read(number, unit: unit, isExact: isExact)
        else { return nil }
        return amount
    }

    /// Whether a cell shows a number as spreadsheets shorten it in a narrow column: `9.99E+08`.
    private static func isShortened(_ text: String) -> Bool {
        guard text.utf8.count <= 20, text.utf8.contains(UInt8(ascii: "+")) else { return false }
        return text.wholeMatch(of: /[0-9]([.,][0-9]+)?[eE]\+[0-9]{2,3}/) != nil
    }

    private static func rows(_ code: DiagnosticCode, _ records: [Record], _ source: InputSource) -> [Diagnostic] {
        guard let first = records.first else { return [] }
        let rows = RowRanges.text(records.map(\.row), limit: 20)
        let column = Argument("column", source.heading(of: .benefit))
        let place = source.location(of: .benefit, in: first)
        return [Diagnostic(code, at: place, field: Field.benefit.key, column, Argument("rows", rows))]
    }
}
