import ArgumentParser
import SangkienDiagnostics
import VietnameseText

/// What was typed for an option, as values (giá trị của tùy chọn).
enum OptionValues {
    /// The values of a comma-separated list, each once.
    ///
    /// - Throws: `ValidationError`, with what is nearest among `allowed`, for a part that `make` gives nothing for.
    static func list<Value: Equatable>(
        _ text: String,
        option: String,
        _ allowed: [String],
        _ make: (String) -> Value?
    ) throws -> [Value] {
        var values: [Value] = []
        for part in text.split(separator: ",") {
            guard let value = make(String(part.filter { $0 != " " }).lowercased()) else { throw unfit(String(part), option, allowed) }
            if !values.contains(value) { values.append(value) }
        }
        if values.isEmpty { throw unfit(text, option, allowed) }
        return values
    }

    /// A number of rows; nil for `auto`, which leaves it to the programme.
    static func rows(_ text: String, _ option: String) throws -> Int? {
        if text == "auto" { return nil }
        guard let rows = Int(text, in: 0...Int.max) else { throw unfit(text, option, ["auto", "0", "500"]) }
        return rows
    }

    /// That `value` does not fit an option, and what does.
    static func unfit(_ value: String, _ option: String, _ allowed: [String]) -> ValidationError {
        let near = Suggestion.nearest(to: value, among: allowed).map { words(" Có phải là “\($0)” không?", " Did you mean “\($0)”?") } ?? ""
        let list = allowed.joined(separator: ", ")
        return ValidationError(
            words(
                "Giá trị “\(value)” không dùng được cho \(option).\(near) Các giá trị: \(list)",
                "The value “\(value)” does not fit \(option).\(near) Values: \(list)"
            )
        )
    }
}
