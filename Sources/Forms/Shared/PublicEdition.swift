import Dossiers
import TemplateEngine
import VietnameseText

/// The gate of the public edition (bản công khai): whatever a document prints, and whatever it is called, passes here.
///
/// Forms leave out what is not for the public at all; this takes personal data out of all that is left, in any field, so that a
/// number typed into a signer's name or a letter's number stays no more than one in a summary (docs/privacy.md).
package enum PublicEdition {
    /// The values of a document without personal data.
    package static func values(_ values: [Value]) -> [Value] {
        values.map(value)
    }

    /// An id or another name without personal data, as folders, files and the manifest give it.
    package static func name(_ name: String) -> String {
        Redaction.redact(name)
    }

    /// The places of the initiatives of which only the first name of the author's cell is printed: who else stands in it is not certain.
    package static func shortened(in dossier: Dossier) -> [Int] {
        dossier.initiatives.filter { $0.isPersonUnclear && $0.printed(.person).contains { ",;(\n".contains($0) } }.map(\.place)
    }

    private static func value(_ value: Value) -> Value {
        switch value {
        case .text(let text): .text(Redaction.redact(RichText.revealing(text, where: { Redaction.redact($0) != $0 })))
        case .number(let text): .number(Redaction.redact(text))
        // A day is no personal data by itself; its words may be.
        case .date(let text, _): Redaction.redact(text) == text ? value : .text(Redaction.redact(text))
        case .flag: value
        // What its runs hide of a number shows in the whole text only; formatting and links give way then.
        case .rich(let rich):
            Redaction.redact(rich.text) == rich.text && !rich.runs.contains { $0.link != nil } ? value : .text(Redaction.redact(rich.text))
        case .rows(let rows): .rows(Rows(count: rows.count) { row, field in Self.value(rows.value(row, field)) })
        }
    }
}
