import SangkienDiagnostics
import VietnameseText

/// The counters inside a repeat: `«STT»`, `«tổng số»` and others.
enum Counter: String, CaseIterable {
    case position = "STT"
    case total = "tổng số"
    /// Goes on through all groups.
    case running = "STT chung"
    /// The position in the outermost repeat, and so on inwards.
    case firstLevel = "STT cấp 1"
    case secondLevel = "STT cấp 2"
    case thirdLevel = "STT cấp 3"

    init?(named name: String) {
        let key = VietnameseFolding.bareKey(name)
        guard let match = Self.allCases.first(where: { VietnameseFolding.bareKey($0.rawValue) == key }) else { return nil }
        self = match
    }
}

extension Program.Slot {
    /// The finding for a name that no scope has: the nearest name, and all that there are.
    func unknown(in scopes: [Schema]) -> Diagnostic {
        var known: Set<String> = []
        // A recursive list, or one inside a record of the same names, has them once more.
        let names = scopes.reversed().flatMap { $0.fields.map(\.name) }.filter { known.insert($0).inserted }
        var suggestion = LocalizedText(vi: "", en: "")
        if let nearest = Suggestion.nearest(to: name, among: names) {
            suggestion = LocalizedText(vi: " Có phải là “\(nearest)” không?", en: " Did you mean “\(nearest)”?")
        }
        return Diagnostic(
            .fieldUnknown,
            at: location,
            Argument("tag", name),
            Argument("suggestion", suggestion),
            Argument("available", names.joined(separator: "; "))
        )
    }

    /// The finding for a repeat over a field that is no list.
    var notList: Diagnostic {
        let problem = LocalizedText(
            vi: "nội dung này của dữ liệu không phải danh sách nên không lặp được; chỉ in khi có giá trị thì dùng «?\(name)»",
            en: "this field of the data is no list and cannot be repeated; to print only when it has a value use «?\(name)»"
        )
        return Diagnostic(.tagUnclear, at: location, Argument("tag", "#" + name), Argument("problem", problem))
    }

    /// The rows of the list that a misspelt name most likely means, so that the names inside are still checked.
    func likelyRows(in scopes: [Schema?]) -> Schema? {
        let lists = scopes.reversed().compactMap { $0 }.flatMap(\.fields).filter { $0.rows != nil }
        guard let nearest = Suggestion.nearest(to: name, among: lists.map(\.name)) else { return nil }
        return lists.first { $0.name == nearest }?.rows
    }

    /// The finding for a name that two fields of the data share.
    func ambiguous(_ first: String, _ second: String) -> Diagnostic {
        Diagnostic(.fieldAmbiguous, at: location, Argument("tag", name), Argument("first", first), Argument("second", second))
    }
}
