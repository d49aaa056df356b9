/// One way in which Vietnamese text came to look as it does: its encoding, and the code page its bytes were shown by.
package struct LegacyReading: Hashable, Sendable {
    /// What the bytes mean.
    package let encoding: LegacyEncoding
    /// How they were shown.
    package let page: CodePage
    /// How often; only UTF-8 is found more than once.
    package let layers: Int

    /// Every reading that is tried, the likelier first of equals.
    package static let all: [LegacyReading] = [
        LegacyReading(.doubleUTF8, .windows1252),
        LegacyReading(.tcvn3, .windows1252),
        LegacyReading(.vni, .windows1252),
        LegacyReading(.windows1258, .windows1252),
        LegacyReading(.viscii, .windows1252),
        LegacyReading(.doubleUTF8, .windows1252, layers: 2),
        LegacyReading(.doubleUTF8, .windows1258),
        LegacyReading(.tcvn3, .windows1258),
        LegacyReading(.vni, .windows1258),
        LegacyReading(.viscii, .windows1258),
    ]

    /// A reading of text shown by `page`.
    package init(_ encoding: LegacyEncoding, _ page: CodePage, layers: Int = 1) {
        self.encoding = encoding
        self.page = page
        self.layers = layers
    }

    /// The place in `all`.
    var index: Int { Self.all.firstIndex(of: self) ?? 0 }

    /// The name for people, with the code page where that is not the usual one.
    package var name: String {
        let shown = page == .windows1258 && encoding != .windows1258 ? ", CP1258" : ""
        return encoding.name + (layers > 1 ? " ×\(layers)" : "") + shown
    }

    /// The text as this reading has it, in form C.
    package func text(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars([Unicode.Scalar](text.unicodeScalars)))
        return Normalization.nfc(String(view))
    }

    /// The scalars as this reading has them, in form C.
    func scalars(_ shown: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var scalars = shown
        for _ in 0..<layers { scalars = encoding.scalars(page.units(of: scalars), page: page) }
        guard scalars.contains(where: { (0x300..<0x370).contains($0.value) }) else { return scalars }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return [Unicode.Scalar](Normalization.nfc(String(view)).unicodeScalars)
    }
}
