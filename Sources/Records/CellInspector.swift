import Diagnostics
import VietnameseText

/// Brings cells to NFC and reports characters that no document can hold (kiểm tra ô).
struct CellInspector {
    /// Findings about single cells, in the order of the source.
    private(set) var diagnostics: [Diagnostic] = []
    private let limits: Limits
    private let checksNFC: Bool
    private let checksUnprintable: Bool
    private var normalised = 0
    private var firstNormalised: SourceLocation?
    private var reported = 0

    /// An inspector for a text so surveyed.
    init(_ survey: TextSurvey, limits: Limits) {
        checksNFC = survey.mayNeedNFC
        checksUnprintable = survey.hasUnprintable
        self.limits = limits
    }

    /// An inspector that looks for what a text may hold.
    init(nfc: Bool, unprintable: Bool, limits: Limits) {
        checksNFC = nfc
        checksUnprintable = unprintable
        self.limits = limits
    }

    /// Whether any cell of this text must be inspected.
    var isNeeded: Bool { checksNFC || checksUnprintable }

    /// Whether there is surely nothing to find in a cell; most cells are clean even in a text that is not.
    static func isClean(_ text: String) -> Bool {
        let survey = TextSurvey(text.utf8Span.span)
        return !survey.mayNeedNFC && !survey.hasUnprintable
    }

    /// The cell's text in NFC; notes what was found in it.
    mutating func inspect(_ text: String, at location: SourceLocation) -> String {
        let survey = TextSurvey(text.utf8Span.span)
        if survey.hasUnprintable, reported < limits.unprintableReports {
            reported += 1
            diagnostics.append(
                Diagnostic(.forbiddenCharacter, at: location, Argument("characters", Self.unprintable(in: text)))
            )
        }
        guard survey.mayNeedNFC, !Normalization.isNFC(text) else { return text }
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
