/// Number and symbol of a document (số, ký hiệu văn bản; NĐ 30/2020/NĐ-CP, Điều 8), such as `45/QĐ-CT`.
public enum DocumentNumber {
    /// What may stand before a number and says nothing of it, folded: the kind of document, `Số`.
    private static let lead: Set<Substring> = [
        "so", "ky", "hieu", "to", "trinh", "ttr", "quyet", "dinh", "qd", "giay", "chung", "nhan", "gcn", "van", "ban",
    ]

    /// What a number is compared by: equal for `Số 05 /TTr – LĐLĐ`, `5/TTr-LĐLĐ` and `5/ttr-ldld ngày 5/4/2021`, here `5/ttr/ldld`.
    ///
    /// Takes the text of a cell; gives its words without case, diacritics, leading zeros, the kind of document before the number and the
    /// date behind it. No blank and no mark tells two numbers apart. Of a text without a number, such as `đang xin số`, its words;
    /// empty for one without any.
    public static func key(_ text: String) -> String {
        let all = NameLetters.words(of: VietnameseFolding.bareKey(text))
        let words = all.drop { lead.contains($0) }
        guard let first = words.first, first.utf8.first?.isDigit == true else { return all.joined(separator: "/") }
        let digits = first.prefix { $0.isNumber }
        let number = digits.drop { $0 == "0" }
        // `31TTr` is `31/TTr`.
        let symbol = first.dropFirst(digits.count)
        let rest = words.dropFirst().prefix { $0 != "ngay" }
        return ([number.isEmpty ? "0" : number] + (symbol.isEmpty ? [] : [symbol]) + rest).joined(separator: "/")
    }

    /// False for a cell that holds no number yet: `…/TTr-LĐLĐ`, `/QĐ-CTM`, `chưa có`, `Có`.
    public static func hasNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && StandIn(text) == nil
    }

    /// True for a key with a symbol, `45/qd/ct`, which is not just anybody's 45.
    public static func hasSymbol(_ key: String) -> Bool {
        key.contains("/")
    }

    /// Kinds of documents by the sign in their numbers, folded (NĐ 30/2020/NĐ-CP, Phụ lục III, mục I); `CV` is what people write for a
    /// letter, which has none.
    private static let kinds: [String: String] = [
        "qd": "Quyết định", "ttr": "Tờ trình", "bc": "Báo cáo", "kh": "Kế hoạch", "bb": "Biên bản", "tb": "Thông báo", "nq": "Nghị quyết",
        "gm": "Giấy mời", "cv": "Công văn",
    ]

    /// The kind of document whose sign stands in a number, with a capital: “Quyết định” of `45/QĐ-CT` and `45/2021/qđ-ubnd`; nil for one
    /// without a known sign.
    public static func kind(_ text: String) -> String? {
        let bytes = text.utf8Span.span
        for slash in bytes.indices where bytes[slash] == UInt8(ascii: "/") {
            // Nearly every number is one of these.
            if begins(bytes, slash + 1, decision) { return "Quyết định" }
            if begins(bytes, slash + 1, certificate) { return nil }
            let rest = text.utf8.dropFirst(slash + 1).drop { $0 == 0x20 }
            guard let first = rest.first, !(0x30...0x39).contains(first) else { continue }
            let sign = Substring(rest).prefix { $0.isLetter }
            return sign.utf8.count > 6 ? nil : kinds[VietnameseFolding.bareKey(String(sign))]
        }
        return nil
    }

    private static let decision = Array("QĐ".utf8)
    private static let certificate = Array("GCN".utf8)

    private static func begins(_ bytes: Span<UInt8>, _ place: Int, _ sign: [UInt8]) -> Bool {
        guard place + sign.count <= bytes.count else { return false }
        for index in sign.indices where bytes[place + index] != sign[index] { return false }
        return true
    }
}
