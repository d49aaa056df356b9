import SangkienDiagnostics
import VietnameseText

/// Which column without a field may be one that is missing (gợi ý cột).
struct ColumnOffers {
    /// The headings of columns that hold no field.
    let unknown: [String]

    /// Takes the headings of columns that hold no field; what a questionnaire notes of its answers is none that is missing.
    init(unknown: [String]) {
        self.unknown = unknown.filter { !Self.ofAnswers.contains(VietnameseFolding.bareKey($0)) }
    }

    /// The columns that questionnaires on the web add: when an answer came, from whom.
    private static let ofAnswers: Set = [
        "dau thoi gian", "timestamp", "time stamp", "start time", "completion time", "last modified time", "thoi gian tra loi",
        "thoi gian gui", "thoi gian gui bieu mau", "thoi gian nop bieu mau", "thoi gian dien", "thoi gian hoan thanh", "thoi gian tao",
        "submitted at",
        "created at", "submission id", "respondent id", "email address", "dia chi email", "ten nguoi dung", "username",
    ]

    /// Words that headings of a field hold, where nothing nearer is found; the tellest first.
    private static let words: [(Field, [String])] = [
        (.author, ["tac gia", "ho ten", "ho va ten", "nguoi", "chu nhiem", "ten ca nhan"]),
        (.birthYear, ["sinh", "tuoi"]),
        (.position, ["chuc vu", "chuc danh", "cap bac", "cong viec", "nghe"]),
        (.workplace, ["don vi", "co quan", "noi lam viec", "cong ty", "truong", "bo phan", "phong", "khoa", "to", "cdcs"]),
        (.phone, ["dien thoai", "lien he", "lien lac", "zalo", "sdt"]),
        (.title, ["sang kien", "giai phap", "de tai", "ten", "skkn", "noi dung"]),
        (.period, ["ap dung tu", "tu khi nao", "khi nao", "thoi gian ap dung", "thoi gian", "thoi diem", "ap dung", "nam", "trien khai"]),
        (.summary, ["noi dung", "mo ta", "tom tat", "giai phap", "ban chat"]),
        (.effect, ["hieu qua", "loi ich", "ket qua"]),
        (.benefit, ["lam loi", "tiet kiem", "so tien", "gia tri", "kinh te"]),
        (.scope, ["pham vi", "nhan rong", "kha nang ap dung", "don vi ap dung", "noi ap dung", "dia diem", "ung dung", "quy mo"]),
        (.awards, ["danh hieu", "khen thuong", "thanh tich", "thi dua"]),
        (.submitter, ["cong doan", "ldld", "don vi"]),
        (.sentOn, ["ngay nop", "ngay gui"]),
    ]

    /// The unknown heading that most likely is `field`: one that has the field's words in it, a slip of the pen away, or with a word of
    /// its kind.
    func likely(_ field: Field) -> String? {
        let keys = field.headings.map(VietnameseFolding.bareKey).filter { $0.utf8.count >= 6 }
        if let holding = first(holding: keys) { return holding }
        if let near = unknown.first(where: { Suggestion.nearest(to: $0, among: field.headings) != nil }) { return near }
        return first(holding: Self.words.first { $0.0 == field }?.1 ?? [])
    }

    private func first(holding phrases: [String]) -> String? {
        for phrase in phrases {
            let found = unknown.first { " \(VietnameseFolding.bareKey($0)) ".contains(" \(phrase) ") }
            if let found { return found }
        }
        return nil
    }

    /// The options that name `heading` as `field`; of authors also the columns that differ from it in their number only: `Cán bộ 1`, `Cán bộ 2`.
    func options(_ heading: String, _ field: Field) -> String {
        let stem = Self.stem(heading)
        let isNumbered = field == .author && stem != VietnameseFolding.bareKey(heading)
        let headings = isNumbered ? unknown.filter { Self.stem($0) == stem } : [heading]
        return headings.map { ColumnChoice.option($0, field) }.joined(separator: " ")
    }

    private static func stem(_ heading: String) -> String {
        let words = VietnameseFolding.bareKey(heading).split(separator: " ")
        return words.reversed().drop { $0.allSatisfy(\.isNumber) }.reversed().joined(separator: " ")
    }

    /// ` Có phải cột “Tên SK” là “Tên sáng kiến” không? …` for those of `fields` that a heading may be; empty when none is.
    func suggestion(for fields: [Field]) -> LocalizedText {
        var words = LocalizedText(vi: "", en: "")
        for field in fields {
            guard let heading = likely(field) else { continue }
            let option = options(heading, field)
            let name = ColumnChoice.line(heading)
            words = LocalizedText(
                vi: words.vietnamese + " Có phải cột “\(name)” là “\(field.heading)” không? Nếu đúng, thêm \(option).",
                en: words.english + " Is the column “\(name)” the one for “\(field.heading)”? Then add \(option)."
            )
        }
        return words
    }
}
