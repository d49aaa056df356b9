/// An answer to a yes-or-no question, as people type it.
public enum YesNo: Sendable {
    /// `Có`, `yes`, `true`, `1`.
    case yes
    /// `Không`, `ko`, `no`, `false`, `0`, `Không có`.
    case no
    /// Nothing, or words for not knowing: `chưa rõ`, `đang xác minh`, `?`.
    case unknown
    /// Other words; they must be read by a person.
    case unclear

    /// Reads an answer.
    ///
    /// Takes the text of a cell; gives the answer. Case, diacritics, white space and punctuation do not matter, except that
    /// a question mark makes a clear answer unclear. Of `☐ Có ☒ Không` the ticked word counts; `Có / Không` says nothing. Source: docs/rules.md, rule 35.
    public static func parse(_ text: String) -> YesNo {
        // The longest answer known is far shorter; a longer text is a story.
        if text.utf8.count > 400 {
            return VietnameseFolding.bareKey(text).isEmpty ? .unknown : .unclear
        }
        if let ticked = TickedAnswer.parse(text) { return ticked }
        let key = VietnameseFolding.bareKey(text)
        let answer: YesNo =
            switch key {
            case "", "chua ro", "chua biet", "chua xac nhan", "chua xac dinh", "chua xac minh", "chua co thong tin",
                "dang xac minh", "dang xac nhan", "dang kiem tra", "cho xac minh", "cho xac nhan", "khong ro",
                "khong biet", "n a":
                .unknown
            case "khong", "ko", "k", "no", "n", "false", "0", "khong co", "ko co", "k co", "khong he", "khong he co", "hoan toan khong",
                "hoan toan khong co", "khong co gi":
                .no
            case "co", "yes", "y", "true", "1": .yes
            default: .unclear
            }
        let hasDoubt = FoldedText.bytes(text).contains(UInt8(ascii: "?"))
        return hasDoubt && answer != .unknown ? .unclear : answer
    }
}
