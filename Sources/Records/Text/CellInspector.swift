import SangkienDiagnostics
import VietnameseText

/// Brings cells to NFC while they are read (kiểm tra ô); `TextRepair` looks at everything else when the table is there.
struct CellInspector {
    /// What was found in cells that the survey of the whole text did not see as they are, such as JSON's `\u00e3`.
    private(set) var found = TextSurvey()
    private let checksNFC: Bool
    private var normalised = 0
    private var firstNormalised: SourceLocation?

    /// An inspector for a text so surveyed.
    init(_ survey: TextSurvey) {
        checksNFC = survey.mayNeedNFC
    }

    /// An inspector of cells of which some may not be in NFC.
    init(checksNFC: Bool) {
        self.checksNFC = checksNFC
    }

    /// Whether any cell of this text must be inspected.
    var isNeeded: Bool { checksNFC }

    /// Notes what a cell holds; whether `composed` may change it.
    mutating func note(_ text: String) -> Bool {
        let survey = TextSurvey(text.utf8Span.span)
        found.formUnion(survey)
        return survey.mayNeedNFC && !Normalization.isNFC(text)
    }

    /// The cell's text in NFC, counted when that is another.
    mutating func composed(_ text: String, at location: SourceLocation) -> String {
        let composed = Normalization.nfc(text)
        if composed.utf8.elementsEqual(text.utf8) { return text }
        normalised += 1
        if firstNormalised == nil { firstNormalised = location }
        return composed
    }

    /// The finding that sums up what was brought to NFC, if anything was.
    var summary: Diagnostic? {
        firstNormalised.map { Diagnostic(.normalised, at: $0, Argument("count", normalised)) }
    }

    /// The unprintable characters of `text`, each once: `U+0000, U+000B`.
    static func unprintable(in text: String) -> String {
        var seen: [UInt32] = []
        for scalar in text.unicodeScalars where isUnprintable(scalar.value) && !seen.contains(scalar.value) {
            seen.append(scalar.value)
        }
        return seen.map(codePoint).joined(separator: ", ")
    }

    private static func isUnprintable(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// A code point as people write it: `U+000B`.
    static func codePoint(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
