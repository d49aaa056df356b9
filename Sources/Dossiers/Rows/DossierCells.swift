import VietnameseText

/// What a text in a column of the dossier's own is (ô của cột hồ sơ): a fact of a dossier, or words that somebody wrote there about the table.
struct DossierCells {
    /// What a text is.
    enum Meaning {
        /// A union, a letter's number, a day, an answer: something that its column asks for.
        case fact
        /// A remark below a table, a signature: it says so by how it begins.
        case note
        /// Any other words.
        case words
    }

    private let fields: [Int: Field]
    private let reader: CellReader

    /// Texts of the columns of `columns`, as `reader` reads them.
    init(_ columns: RowColumns, _ reader: CellReader) {
        (fields, self.reader) = (columns.dossierFields, reader)
    }

    /// The longest text that can be a fact, in bytes.
    private static let longest = 400

    /// What `text`, which is not blank, is in a column; what is said of complaints and disputes is always a fact.
    ///
    /// Only below the last initiative are the words of a signature one: `Chủ tịch` may be who confirmed something.
    func meaning(of text: String, at column: Int, isBelow: Bool) -> Meaning {
        guard let field = fields[column] else { return .words }
        if field == .complaint || field == .dispute || StandIn(text) != nil { return .fact }
        guard text.utf8.count <= Self.longest else { return .note }
        let bare = RowWords.withoutMark(text)
        if RowWords.isNote(text) {
            // `1. LĐLĐ huyện Phù Cát` still names who sends something.
            let isNamed = field == .submitter && reader.units.unit(named: bare) != nil
            return isNamed || field == .proposalNumber && Self.isLetterNumber(bare) ? .fact : .note
        }
        let isClosing = isBelow && RowWords.isClosing(text)
        switch field {
        case .dossierId: return Self.isCode(text) ? .fact : isClosing ? .note : .words
        case .submitter:
            if reader.units.isUnion(bare) || RowWords.isOrganisation(bare) { return .fact }
            return isClosing ? .note : .words
        case .proposalNumber:
            if Self.isLetterNumber(bare) { return .fact }
            return isClosing ? .note : .words
        case .proposalDate, .postedOn, .emailedOn, .sentOn, .receivedOn, .confirmedOn:
            if isClosing { return .note }
            return text.contains(where: \.isNumber) ? .fact : .words
        case .confirmedBy, .phase, .proposalFile: return isClosing ? .note : .fact
        default: return .fact
        }
    }

    /// Whether a row below a signature names a union and its letter, each in its column.
    func nameDossier(_ row: RowShape) -> Bool {
        [Field.submitter, .proposalNumber]
            .allSatisfy { field in
                row.filled.contains { fields[$0] == field && meaning(of: row.texts[$0], at: $0, isBelow: true) == .fact }
            }
    }

    /// A code of the table's own, `HS-01`: no sentence.
    private static func isCode(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace).count
        return !text.hasSuffix(":") && (words == 1 || words <= 4 && text.contains(where: \.isNumber))
    }

    /// `12`, `12/TTr-LĐLĐ`, `Số 12 /TTr - LĐLĐ`; not `5 sáng kiến đủ điều kiện`.
    private static func isLetterNumber(_ text: String) -> Bool {
        let key = DocumentNumber.key(text)
        guard key.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return false }
        return text.contains("/") || key.split(separator: "/").count <= 3
    }

    private static let denials = ["khong co ", "khong bi ", "khong con ", "khong khieu ", "khong tranh ", "khong phat sinh "]

    /// Whether a verdict may hang on a note below a table: it speaks of a complaint, of a dispute or of taking an initiative back.
    func mayDecide(_ text: String) -> Bool {
        if speaksOfDispute(text) { return true }
        switch reader.withdrawal.reading(ofRemark: text) {
        case .blank, .value(false): return false
        case .value(true): return true
        case .unclear: return !VietnameseFolding.bareKey(text).contains("sang kien nao ")
        }
    }

    /// Whether a text speaks of a complaint or dispute and does not say that there is none.
    private func speaksOfDispute(_ text: String) -> Bool {
        guard text.utf8.count <= Self.longest, reader.answers.isNoteOfComplaint(text) else { return false }
        let key = VietnameseFolding.bareKey(text)
        return !Self.denials.contains(where: key.contains)
    }
}
