import Diagnostics
import VietnameseText

/// The counters inside a repeat: `«STT»` and `«tổng số»`.
enum Counter: String, CaseIterable {
    case position = "STT"
    case total = "tổng số"

    init?(named name: String) {
        let key = VietnameseFolding.bareKey(name)
        guard let match = Self.allCases.first(where: { VietnameseFolding.bareKey($0.rawValue) == key }) else { return nil }
        self = match
    }
}

extension Program {
    /// The finding for a name that no scope has: the nearest name, and all that there are.
    func unknown(_ slot: Slot, in scopes: [Schema]) -> Diagnostic {
        let names = scopes.reversed().flatMap { $0.fields.map(\.name) }
        var suggestion = LocalizedText(vi: "", en: "")
        if let nearest = Suggestion.nearest(to: slot.name, among: names) {
            suggestion = LocalizedText(vi: " Có phải “\(nearest)”?", en: " Did you mean “\(nearest)”?")
        }
        return Diagnostic(
            .fieldUnknown,
            at: slot.location,
            Argument("tag", slot.name),
            Argument("suggestion", suggestion),
            Argument("available", names.joined(separator: "; "))
        )
    }
}
