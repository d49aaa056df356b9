/// The values of a programme file by their dotted keys, as `explain` shows them (giá trị đang dùng).
package struct ProgrammeSettings: Sendable {
    /// What stands for a value that is not there.
    static let unset = "–"

    /// Texts in the form of a list.
    static func list(_ texts: [String]) -> String { "[\(texts.joined(separator: ", "))]" }

    /// Keys that may be missing, and what then applies: what docs/rules.md, “Ambiguities” recommends for A1 to A12, and the program's own
    /// choices; each is said where its key is read.
    package private(set) var defaults: [String: String] = [:]

    private var written: [String: String] = [:]

    /// No values.
    init() {}

    /// The values of the file's root, and what applies where a key is missing.
    init(_ root: YAMLNode, defaults: [String: String]) {
        self.defaults = defaults
        add(root, at: "")
    }

    /// The value of a key, and whether the file gives it; nil for a key without value or default.
    package func value(of key: String) -> (text: String, isWritten: Bool)? {
        if let text = written[key] { return (text, true) }
        return defaults[key].map { ($0, false) }
    }

    private mutating func add(_ node: YAMLNode, at path: String) {
        switch node.content {
        case .text(let text, _): written[path] = text
        case .mapping(let pairs):
            for (key, value) in pairs {
                guard let name = key.text else { continue }
                add(value, at: path.isEmpty ? name : path + "." + name)
            }
        case .list(let items):
            let texts = items.map { $0.text ?? $0["name"]?.text ?? $0["level"]?.text ?? "…" }
            written[path] = "[" + texts.joined(separator: ", ") + "]"
        }
    }
}
