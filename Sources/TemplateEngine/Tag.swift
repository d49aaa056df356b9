import Diagnostics
import VietnameseText

/// One tag of the template language (thẻ), engine section 2.
enum Tag: Sendable {
    /// `«Tên sáng kiến»`, `«Ngày | ngày dài»`
    case value(name: String, formatter: Formatter?)
    /// `«#sáng kiến»`
    case repetition(name: String)
    /// `«^sáng kiến»`, `«?cấp = Cơ sở»`
    case condition(Condition)
    /// `«:»`
    case otherwise
    /// `«/sáng kiến»`, `«/»`
    case close(name: String?)
    /// `«!ghi chú»`
    case comment

    /// True for tags that print nothing themselves.
    var isMarker: Bool {
        if case .value = self { false } else { true }
    }
}

/// When a section is printed.
struct Condition: Sendable {
    enum Test: Sendable {
        case filled
        case empty
        case equals(String)
        case differs(String)
    }
    let name: String
    let test: Test
}

extension Tag {
    /// Reads what stands between the delimiters; throws the finding when it is no tag.
    static func parse(_ inner: String, at location: SourceLocation) throws(DiagnosticError) -> Tag {
        let text = trimmed(inner)
        switch text.first {
        case "#": return .repetition(name: try name(text.dropFirst(), inner, location))
        case "^": return .condition(Condition(name: try name(text.dropFirst(), inner, location), test: .empty))
        case "?": return .condition(try condition(String(text.dropFirst()), inner, location))
        case ":" where text.count == 1: return .otherwise
        case "/":
            let name = trimmed(String(text.dropFirst()))
            return .close(name: name.isEmpty ? nil : name)
        case "!": return .comment
        default: return try value(text, location)
        }
    }

    private static func value(_ text: String, _ location: SourceLocation) throws(DiagnosticError) -> Tag {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        let name = try name(parts[0][...], text, location)
        guard parts.count > 1 else { return .value(name: name, formatter: nil) }
        guard parts.count == 2 else { throw unclear(text, location, vi: "chỉ một dấu |", en: "one | only") }
        guard let formatter = Formatter(named: parts[1]) else {
            let available = Formatter.allCases.map(\.rawValue).joined(separator: ", ")
            throw DiagnosticError(
                Diagnostic(
                    .formatterUnknown,
                    at: location,
                    Argument("formatter", parts[1]),
                    Argument("tag", text),
                    Argument("available", available)
                )
            )
        }
        return .value(name: name, formatter: formatter)
    }

    private static func condition(
        _ text: String,
        _ inner: String,
        _ location: SourceLocation
    ) throws(DiagnosticError) -> Condition {
        for (sign, differs) in [("≠", true), ("!=", true), ("=", false)] {
            guard let range = text.firstRange(of: sign) else { continue }
            let name = try name(text[..<range.lowerBound], inner, location)
            let wanted = trimmed(String(text[range.upperBound...]))
            return Condition(name: name, test: differs ? .differs(wanted) : .equals(wanted))
        }
        return Condition(name: try name(text[...], inner, location), test: .filled)
    }

    private static func name(
        _ text: Substring,
        _ inner: String,
        _ location: SourceLocation
    ) throws(DiagnosticError) -> String {
        let name = trimmed(String(text))
        guard !name.isEmpty else { throw unclear(inner, location, vi: "thiếu tên", en: "a name is missing") }
        return name
    }

    private static func unclear(
        _ tag: String,
        _ location: SourceLocation,
        vi vietnamese: String,
        en english: String
    ) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                .tagUnclear,
                at: location,
                Argument("tag", tag),
                Argument("problem", LocalizedText(vi: vietnamese, en: english))
            )
        )
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
