import Dossiers
import SangkienDiagnostics
import VietnameseText

/// What a union is told of one finding, in whatever goes back to it (lời nhắn về một nội dung): the slip, the message, the comment on a cell.
///
/// Nothing that was judged is judged again here: every paper says of a finding what the slip says.
package struct ReturnWords: Sendable {
    /// What was seen.
    package let message: String
    /// What the union can do about it; never what it is too late for.
    package let hint: String
    /// Until when: `Đến hết ngày 14/4/2021`.
    package let limit: String

    /// The words about `finding` of the dossier `checked`; without `quotesCells` they repeat nothing that was typed.
    package init(_ finding: Diagnostic, of checked: CheckedDossier, _ programme: Programme, quotesCells: Bool = true) {
        let correctability = checked.timetable.correctability(of: finding)
        let own = Self.hint(of: finding, programme, quotesCells: quotesCells)
        message = Self.message(of: finding, quotesCells: quotesCells)
        hint = correctability == .over ? Self.tooLate : own
        limit = Self.limit(correctability, checked.timetable)
    }

    /// What the union can do about it, in the programme's words, the union's, or the office's; empty for what only the office can do.
    package static func hint(of finding: Diagnostic, _ programme: Programme, quotesCells: Bool) -> String {
        if let own = programme.papers.hints[finding.code.id] { return own }
        // A hint for what it is too late for is the same for everybody.
        if !finding.isTooLate, let own = UnionWords.hint(of: finding, quotesCells: quotesCells) { return own }
        let hint = finding.hint(in: .vietnamese, quotesCells: quotesCells)
        return UnionWords.areInternal(hint) ? "" : hint
    }

    /// What was seen, with files by their names alone: where they lie in the office is nobody else's business.
    package static func message(of finding: Diagnostic, quotesCells: Bool) -> String {
        var finding = finding
        finding.arguments = finding.arguments.map(UnionWords.nameAlone)
        let words = UnionWords.message(of: finding, quotesCells: quotesCells) ?? finding.message(in: .vietnamese, quotesCells: quotesCells)
        let places = finding.related + [finding.location].compactMap { $0 }
        return places.reduce(words) { message, place in
            guard let slash = place.file.lastIndex(of: "/") else { return message }
            return message.replacing(place.file, with: place.file[place.file.index(after: slash)...])
        }
    }

    /// What a union is asked about: all that stands against its dossier or an initiative of it.
    package static func asked(of checked: CheckedDossier) -> [Diagnostic] {
        checked.findings.filter { $0.severity <= .review }
    }

    /// Nothing is asked for that can no longer be sent; a union that did send it in time can say so.
    private static let tooLate =
        "Không bổ sung được nữa. Nếu đã gửi đúng hạn, đề nghị gửi bản chụp phong bì có dấu bưu điện hoặc email đã gửi."

    private static func limit(_ correctability: Correctability, _ timetable: Timetable) -> String {
        switch correctability {
        case .possible(let day?): "Đến hết ngày \(day.shortText)"
        case .possible(nil), .notNeeded: "Trước khi xét chọn"
        case .onlySlips: "Không bổ sung được, trừ khi ghi nhầm"
        case .over: "Đã hết hạn ngày \(timetable.lastDay.shortText)"
        }
    }
}
