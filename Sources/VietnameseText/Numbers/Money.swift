/// An exact amount of money.
///
/// Source: docs/data.md, “Money”: `16 tỷ đồng/năm`, `15,9 tỷ đồng`, `15.920.000 đ`, `216,000 VNĐ`, `1,5 tr`.
public struct Money: Hashable, Sendable {
    /// The amount in đồng.
    public let dong: Int
    /// What the amount counts for, as `/năm` or ` mỗi năm`, in lower case; empty when it stands alone.
    public let per: String

    /// Reads one amount.
    ///
    /// Takes the text of a cell; nil when it is not exactly one amount of whole đồng: ranges, `hơn`, `trên`, `khoảng`, other
    /// units, and `1,125 tỷ`, which may be 1125 tỷ or 1 tỷ 125 triệu. A number without unit counts as đồng. `1 tỷ 500 triệu`
    /// is read; `1 triệu 2` is not.
    ///
    /// With `isExact` a comma always stands before decimals, as in a number cell: `1,125 tỷ` is 1 tỷ 125 triệu.
    public init?(_ text: String, isExact: Bool = false) {
        guard text.utf8.count <= Lexer.longestCell else { return nil }
        var reader = MoneyReader(VietnameseFolding.key(text), isExact: isExact)
        guard let dong = reader.amount(), let per = reader.per(), reader.isAtEnd else { return nil }
        self.dong = dong
        self.per = per
    }
}

/// Reads an amount of money from a comparison key.
private struct MoneyReader {
    private var rest: Substring
    private let isExact: Bool

    init(_ key: String, isExact: Bool) {
        rest = key[...]
        self.isExact = isExact
    }

    private static let scales: [String: Int] = [
        "trăm": 100, "tram": 100, "nghìn": 1000, "nghin": 1000, "ngàn": 1000, "ngan": 1000, "triệu": 1_000_000,
        "trieu": 1_000_000, "tr": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000, "ty": 1_000_000_000,
        "ti": 1_000_000_000,
    ]
    private static let currencies: Set = ["đồng", "dong", "đ", "d", "vnđ", "vnd", "₫"]
    private static let periods: Set = [
        "năm", "nam", "quý", "quy", "tháng", "thang", "tuần", "tuan", "ngày", "ngay", "giờ", "gio", "ca", "vụ", "vu", "lần",
        "lan", "người", "nguoi", "hộ", "ho", "ha", "tấn", "tan", "kg",
    ]

    /// Tells whether only closing marks are left.
    var isAtEnd: Bool { rest.utf8.allSatisfy { " .,;".utf8.contains($0) } }

    /// Whether a number may stand here; most often it is the currency, or nothing.
    private var mayBeNumber: Bool {
        guard let first = rest.utf8.first(where: { $0 != ScalarFolding.space }) else { return false }
        return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) && first != UInt8(ascii: "/")
    }

    /// Numbers with their units, the currency included: `1 tỷ 500 triệu đồng`.
    mutating func amount() -> Int? {
        var total = 0
        var previous: (number: VietnameseNumber, scale: Int)?
        while mayBeNumber, let (reader, after) = NumberReader.read(String(rest), isExact) {
            rest = after[...]
            let number = VietnameseNumber(reader)
            let scale = scale()
            // `1,125 tỷ` has two meanings.
            if reader.hasLoneCommaGroup, scale > 1 { return nil }
            guard let value = number.whole(times: scale) else { return nil }
            if let previous {
                // `1 triệu 2` is said for 1,2 triệu; only after nghìn do bare hundreds mean themselves.
                guard scale > 1 || (previous.scale == 1000 && value >= 100) else { return nil }
                guard scale < previous.scale, (0..<previous.scale).contains(value) else { return nil }
                guard previous.number.fractionDigits.isEmpty, !previous.number.isNegative else { return nil }
            }
            let (sum, overflows) = total.addingReportingOverflow(value)
            guard !overflows else { return nil }
            total = sum
            previous = (number, scale)
        }
        guard previous != nil, currency() else { return nil }
        return total
    }

    /// Steps over the currency, if one stands here; false for half a one.
    private mutating func currency() -> Bool {
        if take(["vn"]) != nil {
            guard take(MoneyReader.currencies) != nil else { return false }
        } else if take(MoneyReader.currencies) != nil, take(["việt"]) != nil {
            guard take(["nam"]) != nil else { return false }
        }
        _ = take(["chẵn"])
        return true
    }

    /// What follows an amount: `/năm`, `/người/tháng`, ` mỗi năm`; empty when nothing does, nil for an unknown word.
    mutating func per() -> String? {
        var result = ""
        while rest.utf8.first(where: { $0 != ScalarFolding.space }) == UInt8(ascii: "/") {
            rest = rest[(rest.utf8.firstIndex { $0 != ScalarFolding.space && $0 != UInt8(ascii: "/") } ?? rest.endIndex)...]
            guard let period = take(MoneyReader.periods) else { return nil }
            result += "/" + period
        }
        guard result.isEmpty, let every = take(["mỗi", "một", "hàng", "hằng"]) else { return result }
        guard let period = take(MoneyReader.periods) else { return nil }
        return " \(every) \(period)"
    }

    /// Steps over the full stop of a shortened word: `tr.đ`, `tr. đồng`.
    private mutating func dropFullStop() {
        guard rest.utf8.first == UInt8(ascii: ".") else { return }
        if let next = rest.dropFirst().unicodeScalars.first(where: { $0 != " " }), Self.isLetter(next) { rest.removeFirst() }
    }

    /// The product of the unit words here, smallest first: `trăm triệu`, `nghìn tỷ`; 1 when there are none.
    private mutating func scale() -> Int {
        var product = 1
        var last = 1
        while product <= 1_000_000_000, let word = take(where: { (MoneyReader.scales[$0] ?? 0) > last }) {
            last = MoneyReader.scales[word] ?? 1
            product *= last
            if word == "tr" { dropFullStop() }
        }
        return product
    }

    private mutating func take(_ words: Set<String>) -> String? {
        take(where: words.contains)
    }

    /// Steps over the word here when it fits.
    private mutating func take(where fits: (String) -> Bool) -> String? {
        let scalars = rest.unicodeScalars
        let start = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
        let end = scalars[start...].firstIndex { !Self.isLetter($0) } ?? scalars.endIndex
        guard start < end else { return nil }
        let word = String(rest[start..<end])
        guard fits(word) else { return nil }
        rest = rest[end...]
        return word
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return scalar == "₫" || Character(scalar).isLetter
    }
}
