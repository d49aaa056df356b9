/// An encoding that Vietnamese text was written in before Unicode, or a damage that can be undone (bảng mã cũ).
package enum LegacyEncoding: String, CaseIterable, Sendable {
    /// UTF-8 whose bytes were taken for letters, once or twice.
    case doubleUTF8
    /// TCVN 5712:1993 as the fonts `.VnTime`, `.VnArial` have it (ABC).
    case tcvn3
    /// VNI-Windows: a letter and a byte for its marks.
    case vni
    /// Windows-1258: a letter and a byte for its tone.
    case windows1258
    /// VISCII 1.1, RFC 1456.
    case viscii

    /// The name for people.
    package var name: String {
        switch self {
        case .doubleUTF8: "UTF-8 (×2)"
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI-Windows"
        case .windows1258: "Windows-1258"
        case .viscii: "VISCII"
        }
    }

    /// Reads units of `CodePage.units`, bytes below 256 and others as they are, in this encoding.
    ///
    /// What the encoding does not define stays a unit of its own; `page` says how that was shown.
    func scalars(_ units: [UInt32], page: CodePage) -> [Unicode.Scalar] {
        switch self {
        case .doubleUTF8: DoubleUTF8.decode(units, page: page)
        case .tcvn3: TCVN3.decode(units, page: page)
        case .vni: VNIWindows.decode(units, page: page)
        case .windows1258: units.map { Self.shown($0, on: .windows1258) }
        case .viscii: units.map { VISCII.scalar($0) ?? Self.shown($0, on: page) }
        }
    }

    /// A unit that means no more than how it was shown.
    static func shown(_ unit: UInt32, on page: CodePage) -> Unicode.Scalar {
        if unit < 256 { return page.scalars[Int(unit)] }
        return Unicode.Scalar(unit &- CodePage.other) ?? "\u{FFFD}"
    }
}
