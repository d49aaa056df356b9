/// Text for a person in which nothing that came from outside can act (chữ hiện nguyên hình).
///
/// The console takes only this type. Our own words are literals and stay as they are; whatever is put into them passes through
/// `HiddenCharacters`, so that a cell, heading, id or file name can neither drive the terminal nor begin a line of its own.
/// Source: docs/privacy.md, “What a sender types never acts”.
package struct VisibleText: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The text as it is written.
    package private(set) var text: String

    /// Text of our own, as it stands.
    package init(stringLiteral value: StaticString) {
        text = value.description
    }

    /// Text with values in it; each value stands on its line, with hidden characters written out.
    package init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    /// Any text on one line, with hidden characters written out; of a path also bytes that are no UTF-8.
    package init(_ value: String) {
        text = HiddenCharacters.shown(in: RawPath.shown(value))
    }

    /// Text of several lines, such as a page or a usage message: its line feeds stay, all else that is hidden is written out.
    package init(lines value: String) {
        text = value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { HiddenCharacters.shown(in: String($0)) }.joined(separator: "\n")
    }

    /// Values such as paths, each on a line of its own.
    package init(rows values: [String]) {
        text = values.map { HiddenCharacters.shown(in: RawPath.shown($0)) + "\n" }.joined()
    }

    /// A name, such as an id or heading: what has no visible character at all is said to be so, in the wording of `language`.
    package init(name: String, in language: Language) {
        let isBlank = name.unicodeScalars.allSatisfy { HiddenCharacters.contains($0) || $0.properties.isWhitespace }
        guard isBlank, !name.isEmpty else {
            text = HiddenCharacters.shown(in: name)
            return
        }
        let codes = name.unicodeScalars.prefix(8).map(HiddenCharacters.name).joined()
        text = LocalizedText(vi: "(tên chỉ gồm ký tự ẩn: \(codes))", en: "(a name of hidden characters only: \(codes))")[language]
    }

    /// The text in the colour or weight of this number (ECMA-48, SGR), for a terminal.
    package func styled(_ style: Int) -> VisibleText {
        var result = self
        result.text = "\u{1B}[\(style)m\(text)\u{1B}[0m"
        return result
    }

    /// True for no text.
    package var isEmpty: Bool { text.isEmpty }

    /// Appends `other`.
    package static func += (left: inout VisibleText, right: VisibleText) {
        left.text += right.text
    }

    /// Both texts, one behind the other.
    package static func + (left: VisibleText, right: VisibleText) -> VisibleText {
        var result = left
        result += right
        return result
    }

    /// Collects the words and values of an interpolated text.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        /// An empty text with room for what follows.
        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        /// Our own words.
        package mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        /// A value from anywhere.
        package mutating func appendInterpolation(_ value: String) {
            text += HiddenCharacters.shown(in: value)
        }

        /// A number.
        package mutating func appendInterpolation(_ value: Int) {
            text += String(value)
        }

        /// Text that is visible already.
        package mutating func appendInterpolation(_ value: VisibleText) {
            text += value.text
        }
    }
}

extension Sequence<VisibleText> {
    /// The texts with `separator` between them.
    package func joined(separator: VisibleText = "") -> VisibleText {
        var result: VisibleText = ""
        for (index, text) in enumerated() { result += index == 0 ? text : separator + text }
        return result
    }
}
