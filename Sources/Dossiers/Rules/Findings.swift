import SangkienDiagnostics
import VietnameseText

/// What a finding may be about: a dossier or one of its initiatives.
protocol FindingSite {
    /// Where a field stands, or would stand.
    func location(of field: Field?) -> SourceLocation
    /// The words of a field as typed.
    subscript(_ field: Field) -> String { get }
    /// The place of the initiative in its dossier, counted from 1; nil for a dossier.
    var initiativePlace: Int? { get }
}

/// A finding at a field of a dossier or an initiative.
func finding(_ code: DiagnosticCode, _ field: Field, _ site: some FindingSite, _ arguments: Argument...) -> Diagnostic {
    var finding = Diagnostic(code, at: site.location(of: field), field: field.key)
    finding.arguments = arguments
    finding.typed = site[field]
    finding.subject.initiative = site.initiativePlace
    return finding
}

extension Dossier: FindingSite {
    var initiativePlace: Int? { nil }
}

extension Initiative: FindingSite {
    var initiativePlace: Int? { place }
}

extension ReadDossier: FindingSite {
    var initiativePlace: Int? { nil }
    func location(of field: Field?) -> SourceLocation { dossier.location(of: field) }
}

extension ReadInitiative: FindingSite {
    var initiativePlace: Int? { initiative.place }
    func location(of field: Field?) -> SourceLocation { initiative.location(of: field) }
}

extension Argument {
    /// A number grouped as each language writes it: `1.350`, `1,350`.
    static func number(_ value: Int, as name: String) -> Argument {
        let text = VietnameseNumber(value).text
        return Argument(name, LocalizedText(vi: text, en: text.replacing(".", with: ",")))
    }

    /// The most characters of a cell that a message repeats.
    private static let longest = 60

    /// Words as typed, which a message shows only with `--show-values`: short, and without telephone numbers, e-mail addresses
    /// and birth years, which may stand in any cell by mistake (docs/privacy.md).
    static func echo(_ typed: String, as name: String = "typed") -> Argument {
        Argument(private: name, String(Redaction.redact(typed).prefix(longest)))
    }

    /// A cell that was read as a number: shown when it is nothing but one (`44301`, `1.500`), else as any other words of a cell.
    static func numeral(_ typed: String, as name: String = "typed") -> Argument {
        let isNumeral = typed.utf8.count <= 20 && typed.utf8.allSatisfy { (0x30...0x39).contains($0) || ". ,".utf8.contains($0) }
        return isNumeral ? Argument(name, Redaction.redact(typed)) : echo(typed, as: name)
    }

    /// The number of a document: shown when it has the form of one (`45/QĐ-CTM`), else as any other words of a cell.
    static func documentNumber(_ typed: String, as name: String) -> Argument {
        isShownDocumentNumber(typed) ? Argument(name, typed) : echo(typed, as: name)
    }

    /// Whether what was typed has the form of a document's number.
    static func isShownDocumentNumber(_ typed: String) -> Bool {
        let hasForm =
            typed.utf8.count <= longest && typed.first?.isNumber == true && typed.contains("/") && !typed.contains(where: \.isWhitespace)
        return hasForm && Redaction.redact(typed) == typed
    }

    /// A dossier's id, without personal data that it may hold.
    static func id(_ dossier: Dossier, as name: String = "id") -> Argument {
        Argument(name, ShownNames.redactedID(of: dossier))
    }
}

extension Diagnostic {
    /// The finding with another severity, where a setting of the programme decides.
    func with(_ severity: Severity) -> Diagnostic {
        var finding = self
        finding.severity = severity
        return finding
    }
}
