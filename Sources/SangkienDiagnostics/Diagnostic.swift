/// One finding: what is wrong, where, and what to do (phát hiện).
public struct Diagnostic: Sendable, Equatable {
    /// Its kind.
    public let code: DiagnosticCode
    /// Where it was seen.
    public var location: SourceLocation?
    /// The data contract's name of the field concerned, such as `birthYear` or `proposal.date`.
    public var field: String?
    /// The legal ground or the standard, as text: a section of the letter.
    public var basis: String?
    /// The values shown in the message and the hint.
    public var arguments: [Argument]
    /// How much it matters: as the code says, unless the programme's `severities` say otherwise.
    public var severity: Severity
    /// What stands in the cell concerned; never part of the message unless `showsTyped` asks for it (docs/privacy.md).
    public var typed: String?
    /// What it is about; empty for what concerns no dossier.
    public var subject = FindingSubject()
    /// Other places that it speaks of: the first of two that differ, the same thing elsewhere.
    public var related: [SourceLocation] = []
    /// True when the message ends with what was typed (`--show-values`).
    public var showsTyped = false
    /// True when it is too late to follow the hint of its code: its `lateHint` is given instead.
    public var isTooLate = false

    /// Creates a finding.
    public init(
        _ code: DiagnosticCode,
        at location: SourceLocation? = nil,
        field: String? = nil,
        basis: String? = nil,
        _ arguments: Argument...
    ) {
        self.code = code
        self.location = location
        self.field = field
        self.basis = basis
        self.arguments = arguments
        severity = code.severity
    }

    /// Whether two findings are of one kind and say the same of the same place.
    public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
        left.code === right.code && left.location == right.location && left.arguments == right.arguments && left.typed == right.typed
            && (left.field, left.basis, left.severity) == (right.field, right.basis, right.severity)
            && (left.subject, left.related) == (right.subject, right.related)
            && (left.showsTyped, left.isTooLate) == (right.showsTyped, right.isTooLate)
    }

    /// What was seen, in words; `quotesCells` for papers that go back to whoever typed the cells.
    public func message(in language: Language, quotesCells: Bool = false) -> String {
        let message = code.message.filled(arguments, in: language, quotesCells: quotesCells || showsTyped)
        guard showsTyped, let typed, !typed.isEmpty, !message.contains("“\(typed)”") else { return message }
        return message + LocalizedText(vi: " Đã ghi: “\(typed)”.", en: " Typed: “\(typed)”.")[language]
    }

    /// The same with other places that it speaks of.
    public func related(to places: [SourceLocation]) -> Diagnostic {
        var finding = self
        finding.related = places
        return finding
    }

    /// The initiative on which it decides, by its place in the dossier counted from 1; nil for what decides on the dossier.
    public var judgedInitiative: Int? { code.judges == .initiative ? subject.initiative : nil }

    /// The same, with another hint where it is too late for the usual one.
    public func late(_ isLate: Bool) -> Diagnostic {
        var finding = self
        finding.isTooLate = isLate
        return finding
    }

    /// The same about another subject.
    public func about(_ subject: FindingSubject) -> Diagnostic {
        var finding = self
        finding.subject = subject
        return finding
    }

    /// The same with what was typed at the end of its message.
    public func showingTyped() -> Diagnostic {
        var finding = self
        finding.showsTyped = true
        return finding
    }

    /// How to fix it, in words; `quotesCells` as for the message.
    public func hint(in language: Language, quotesCells: Bool = false) -> String {
        (isTooLate ? code.lateHint : code.hint).filled(arguments, in: language, quotesCells: quotesCells || showsTyped)
    }
}

/// An input, a programme or a template that cannot be used at all: the findings that say why (lỗi ném ra).
public struct DiagnosticError: Error, Sendable {
    /// All that was found, in the order of the source; never empty.
    public let diagnostics: [Diagnostic]

    /// An error of several findings.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// An error of one finding.
    public init(_ diagnostic: Diagnostic) {
        diagnostics = [diagnostic]
    }
}
