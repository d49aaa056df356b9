/// The language in which a message is shown (ngôn ngữ của thông báo).
///
/// Documents are always in the programme's own language; only what the program says to its user changes.
public enum Language: String, Sendable, CaseIterable {
    /// Vietnamese, the default in any locale.
    case vietnamese = "vi"
    /// English, by `--lang en` or `SANGKIEN_LANG=en`.
    case english = "en"
}

/// One text in both languages.
public struct LocalizedText: Sendable, Hashable {
    /// The Vietnamese wording.
    public let vietnamese: String
    /// The English wording.
    public let english: String

    /// Pairs the two wordings of one text.
    public init(vi vietnamese: String, en english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    /// The wording in `language`.
    public subscript(language: Language) -> String {
        language == .english ? english : vietnamese
    }

    /// The wording in `language` with each `{name}` replaced by the argument of that name.
    ///
    /// `{count|# row|# rows}` is the first wording for 1 and the second for all other numbers, `#` standing for the number; `{rows~Row #|Rows #}`
    /// does the same by whether a list names a single row; `{count|00}` is a number as offices write it, below ten with a zero (`03`). What was typed
    /// into cells is shown only when `quotesCells` says so. A placeholder without an argument stays visible, so that a test of the messages catches it.
    public func filled(_ arguments: [Argument], in language: Language, quotesCells: Bool = false) -> String {
        let pattern = self[language]
        guard !arguments.isEmpty, pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
        let utf8 = pattern.utf8
        var result = ""
        var rest = utf8.startIndex
        while let open = utf8[rest...].firstIndex(of: UInt8(ascii: "{")),
            let close = utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            result += pattern[rest..<open]
            let placeholder = pattern[utf8.index(after: open)..<close]
            let name = placeholder.prefix { $0 != "|" && $0 != "~" }
            if let argument = arguments.first(where: { $0.name == name }) {
                result += Self.worded((quotesCells ? argument.value : argument.shown)[language], placeholder.dropFirst(name.count))
            } else {
                result += pattern[open...close]
            }
            rest = utf8.index(after: close)
        }
        return result + pattern[rest...]
    }

    /// A value in the wording for one or for many; the value itself where the placeholder has no wordings.
    private static func worded(_ value: String, _ wordings: Substring) -> String {
        guard let sign = wordings.first else { return value }
        if wordings == "|00" { return value.utf8.count == 1 && value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) ? "0" + value : value }
        let parts = wordings.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        let isOne = sign == "|" ? value == "1" : value.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return String(isOne ? parts[0] : parts[parts.count - 1]).replacing("#", with: value)
    }
}

/// A named value that a message shows, such as the deadline or the number of cells found.
public struct Argument: Sendable, Equatable {
    /// The placeholder's name, without braces.
    public let name: String
    /// What it says.
    public let value: LocalizedText
    // Few arguments are private; a run may have a hundred thousand findings.
    private let cover: Cover?

    /// What a message says for it unless it is to quote cells: the same, or for a cell's words `[…]`.
    public var shown: LocalizedText { cover?.words ?? value }

    /// A value that reads the same in both languages: a number, a date, a person's own word.
    public init(_ name: String, _ value: String) {
        self.init(name, LocalizedText(vi: value, en: value))
    }

    /// A number, shown in digits.
    public init(_ name: String, _ value: Int) {
        self.init(name, String(value))
    }

    /// A value with a wording for each language.
    public init(_ name: String, _ value: LocalizedText) {
        self.name = name
        self.value = value
        cover = nil
    }

    /// A cell's own words, which may be personal data (docs/privacy.md): messages say `shown` for them, unless they are to quote
    /// cells (`--show-values`).
    public init(private name: String, _ value: LocalizedText, shown: LocalizedText = LocalizedText(vi: "[…]", en: "[…]")) {
        self.name = name
        self.value = value
        cover = Cover(shown)
    }

    /// A cell's own words that read the same in both languages.
    public init(private name: String, _ value: String) {
        self.init(private: name, LocalizedText(vi: value, en: value))
    }

    /// What stands for a private value.
    private final class Cover: Sendable, Equatable {
        let words: LocalizedText

        init(_ words: LocalizedText) { self.words = words }

        static func == (left: Cover, right: Cover) -> Bool { left.words == right.words }
    }
}
