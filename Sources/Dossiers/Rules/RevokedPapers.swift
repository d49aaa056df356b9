import Records
import SangkienDiagnostics
import VietnameseText

/// Words by which a recognition no longer counts, or never did (quyết định bị thu hồi, chưa công nhận).
enum RevokedPapers {
    /// With their marks: a company may be called Thu Hội.
    private static let phrases = [
        " thu hồi ", " hết hiệu lực ", " không công nhận ", " không được công nhận ", " chưa công nhận ", " chưa được công nhận ",
        " hủy bỏ ", " đã hủy ", " bị hủy ", " bãi bỏ ",
    ]
    private static let plainPhrases = phrases.map(VietnameseFolding.bareKey).map { " \($0) " }
    /// What a remark must speak of besides: `thu hồi vốn` is a benefit.
    private static let papers = [" quyết định ", " qđ ", " giấy chứng nhận ", " gcn ", " công nhận ", " văn bản "]
    /// More than this is a story; in bytes.
    private static let longest = 240

    /// `S217` for a number, or a remark, that says so; what is `asked` already holds nothing but words in place of a content.
    static func check(_ initiative: Initiative, besides asked: [Diagnostic]) -> [Diagnostic] {
        let number = initiative[.recognitionNumber]
        if let words = words(of: number), isRevoked(words), !asked.contains(where: { $0.field == Field.recognitionNumber.key }) {
            let column = Argument("column", Field.recognitionNumber.heading)
            return [finding(.recognitionRevoked, .recognitionNumber, initiative, .echo(number), column)]
        }
        for column in initiative.source.noteColumns where column < initiative.record.cells.count {
            let text = trimmed(initiative.record.cells[column])
            guard let words = words(of: text), isRevoked(words), papers.contains(where: words.contains) else { continue }
            var note = Diagnostic(.recognitionRevoked, at: initiative.source.location(ofColumn: column, in: initiative.record))
            note.arguments = [.echo(text), Argument("column", initiative.source.headings[column])]
            note.typed = text
            note.subject.initiative = initiative.place
            return [note]
        }
        return []
    }

    private static func isRevoked(_ words: String) -> Bool {
        phrases.contains(where: words.contains) || (words.utf8.allSatisfy { $0 < 0x80 } && plainPhrases.contains(where: words.contains))
    }

    /// The folded words with a blank around each; nil for a text of one or two words or of too many, as nearly every number is.
    private static func words(of text: String) -> String? {
        guard (9...longest).contains(text.utf8.count), text.utf8.count(where: { $0 <= 0x20 }) >= 2 else { return nil }
        let words = VietnameseFolding.key(text).split { !$0.isLetter && !$0.isNumber }
        return words.count > 1 ? " \(words.joined(separator: " ")) " : nil
    }
}
