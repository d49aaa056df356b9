import VietnameseText

/// How wide a text stands on a terminal.
///
/// Vietnamese letters may come as a letter with marks that combine with it; those take no room of their own.
enum DisplayWidth {
    /// The number of columns of `text`.
    static func of(_ text: String) -> Int {
        Normalization.nfc(text).unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// `text` with spaces behind it up to `width` columns.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch scalar.value {
        // East Asian wide and full-width blocks, and pictures (Unicode, annex 11).
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
