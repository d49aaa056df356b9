import Records
import VietnameseText

/// What a row below the heading is (loại dòng).
enum RowKind: Equatable {
    /// An initiative, or facts of a dossier.
    case data
    /// An initiative of the author above.
    case continued
    /// No record, with the reason.
    case aside(SkippedRow.Reason)
}

/// Tells initiatives from headings, sections, totals and signatures between them (phân loại dòng).
///
/// A row is set aside only when it says itself what it is; all else stays a record, so that nothing is lost.
struct RowKinds {
    private let records: [Record]
    /// The rows that stand for a run of equal ones.
    private let equalRows: [Int: Int]
    private let columns: RowColumns
    private let dossierCells: DossierCells
    private let headings: [[String]]
    /// The last row that can only be an initiative.
    private let lastSure: Int
    private var isClosing = false
    /// Whether the row above is a total.
    private var isBelowTotal = false
    /// Why the rows are none, where they belong to another table below.
    private var other: SkippedRow.Reason?
    /// The places of lines above a further form.
    private let formLines: Set<Int>
    /// The words of all headings.
    private let headingWords: Set<String>
    /// What stands above in the same part of the table.
    private var above = Above.nothing
    /// The last row that is a record.
    private var lastRecord: Int?

    /// Whether a row may go on with one above it.
    private enum Above {
        /// A part of the table begins.
        case nothing
        /// A record, and below it the heading once more, as a page that begins brings it.
        case recordOfPageBefore
        /// A record.
        case record
    }

    /// The rows of `table`, whose columns are `columns`; at `formLines` stand lines above a further form.
    init(_ table: Table, _ columns: RowColumns, _ reader: CellReader, formLines: Set<Int> = []) {
        self.formLines = formLines
        dossierCells = DossierCells(columns, reader)
        records = table.records
        equalRows = table.equalRows
        self.columns = columns
        // As typed in one or two rows, and as they are read: joined, converted.
        headings = ((table.heading?.cells ?? []) + [table.headings]).map { $0.map(VietnameseFolding.bareKey) }
        headingWords = Set(headings.joined()).subtracting([""])
        lastSure = table.records.lastIndex { RowShape($0, columns).isSurelyData } ?? -1
    }

    /// What the row at `index` is; rows are asked about from the top.
    mutating func kind(at index: Int) -> RowKind {
        let kind = nextKind(at: index)
        if kind == .data || kind == .continued { lastRecord = index }
        return kind
    }

    private mutating func nextKind(at index: Int) -> RowKind {
        if let other {
            guard repeatsHeading(RowShape(records[index], columns)) else { return .aside(other) }
            defer { self.other = nil }
            return became(.aside(.repeatedHeading))
        }
        if formLines.contains(index) { return became(.aside(.title)) }
        // A row that was not understood is a person's to look at.
        guard records[index].fault == nil, !isPlain(index) else { return became(.data) }
        return became(kind(of: RowShape(records[index], columns), at: index))
    }

    private mutating func became(_ kind: RowKind) -> RowKind {
        isBelowTotal = kind == .aside(.total)
        switch kind {
        case .data, .continued: (above, isClosing) = (.record, false)
        case .aside(.repeatedHeading):
            // Behind a signature or another table a new list begins.
            (above, isClosing) = (above == .nothing || isClosing || other != nil ? .nothing : .recordOfPageBefore, false)
        case .aside(.section), .aside(.title): (above, isClosing) = (.nothing, false)
        case .aside(.closing): isClosing = true
        case .aside(let reason) where reason == .otherTable || reason == .figures: other = reason
        case .aside: break
        }
        return kind
    }

    /// The common case, known without a closer look: a numbered row with a title.
    private func isPlain(_ index: Int) -> Bool {
        guard let number = columns.number, let title = columns.title else { return false }
        let count = records[index].cells.count
        // Column numbers are short as well.
        guard number < count, title < count, records[index].cells[title].utf8.count > 5 else { return false }
        return RowWords.number(records[index].cells[number]) != nil
    }

    private func kind(of row: RowShape, at index: Int) -> RowKind {
        if row.filled.isEmpty { return .data }
        if row.texts.first?.hasPrefix(StarterMarks.hint) == true { return .aside(.hint) }
        if row.words.allSatisfy(RowWords.isWordless) { return .aside(.noWords) }
        if row.isPrepared, !saysMore(row) { return .aside(.numberOnly) }
        if HeadingRow.areColumnNumbers(row.texts) { return .aside(.columnNumbers) }
        if above != .record, RowWords.areColumnMarks(row.texts) { return .aside(.columnNumbers) }
        if above != .record, RowWords.areRemarks(row.texts) { return .aside(.title) }
        if repeatsHeading(row) || above != .record && RowWords.areEnglishHeadings(row.texts) { return .aside(.repeatedHeading) }
        if beginsOtherTable(row) { return .aside(.otherTable) }
        if index > lastSure, lastSure >= 0, row.headsFigures { return .aside(.figures) }
        if above != .nothing, row.saysItGoesOn { return .aside(.looseText) }
        if isTotal(row) { return .aside(.total) }
        if row.isSurelyData { return .data }
        if equalRows[records[index].row] != nil, isFilledDown(row) { return .aside(.filledDown) }
        if closes(row, at: index) { return noteBelow(row) }
        if let lone = row.lone {
            if isAboveHeading(index) { return .aside(.title) }
            if names(lone, row) { return .aside(.section) }
        }
        if isLateNote(row, at: index) || isMarkedNote(row, at: index) { return noteBelow(row) }
        if let kind = remark(row, at: index) { return kind }
        // Below a heading or the name of a part there is no initiative that the words could belong to.
        if isUnread(row, at: index) { return .aside(above == .nothing ? .title : .looseText) }
        return continuation(row)
    }

    // MARK: Rows that say what they are

    /// Whether the row at `index` is the heading once more.
    func repeatsHeading(at index: Int) -> Bool { repeatsHeading(RowShape(records[index], columns)) }

    /// The same, sooner known of a row with a title.
    func isHeading(at index: Int) -> Bool {
        if let title = columns.title, case let cells = records[index].cells, title < cells.count, !cells[title].isEmpty {
            guard cells[title].utf8.count <= 400, headingWords.contains(VietnameseFolding.bareKey(cells[title])) else { return false }
        }
        return repeatsHeading(at: index)
    }

    /// Whether most of what is filled stands in the heading at the same place.
    private func repeatsHeading(_ row: RowShape) -> Bool {
        guard row.filled.count >= 2, !headings.isEmpty else { return false }
        let looked = row.filled.prefix(HeadingRow.cellsSearched)
        let same = looked.count { column in
            guard row.texts[column].utf8.count <= 400 else { return false }
            let key = VietnameseFolding.bareKey(row.texts[column])
            return !key.isEmpty && headings.contains { column < $0.count && $0[column] == key }
        }
        return same >= 2 && same * 10 >= looked.count * 6
    }

    /// Whether most of what is filled are the table's headings, in other places.
    private func beginsOtherTable(_ row: RowShape) -> Bool {
        guard row.filled.count >= 3, row.filled.count <= HeadingRow.cellsSearched else { return false }
        let words = row.filled.map { row.texts[$0] }.filter { $0.utf8.count <= 400 }.map(VietnameseFolding.bareKey)
        let known = Set(words.filter(headingWords.contains)).count
        return known >= 3 && known * 10 >= row.filled.count * 6
    }

    private func isTotal(_ row: RowShape) -> Bool {
        if let name = row.filled.first(where: { RowWords.isSheetTotal(row.texts[$0]) }) {
            return row.filled.allSatisfy { $0 == name || !row.texts[$0].contains(where: \.isLetter) }
        }
        // A mark may stand in front: `* | Cộng mục I`.
        guard let first = row.filled.first(where: { !RowWords.isWordless(row.texts[$0]) }), row.filled.count <= 6,
            RowWords.total(row.texts[first]) != nil || isBelowTotal && RowWords.isPartOfTotal(row.texts[first])
        else { return false }
        guard RowWords.number(row.numberText) == nil else { return false }
        if let title = columns.title, title != first, row.hasTitle, RowWords.declared([row.texts[title]]) == nil { return false }
        // What stands beside the word is a sum or a few words, never a text.
        return row.filled.allSatisfy { $0 <= first || row.texts[$0].utf8.count <= 60 }
    }

    /// Whether a row belongs to the signature: it says so, or stands below one that does.
    private func closes(_ row: RowShape, at index: Int) -> Bool {
        guard index > 0, row.filled.count <= 3, RowWords.number(row.numberText) == nil else { return false }
        let places = row.filled.filter { !columns.dossier.contains($0) || $0 == 0 }
        let signs = places.count { RowWords.isClosing(row.texts[$0]) }
        // A title with its contents is an initiative, whatever words it begins with.
        if row.hasTitle, row.hasContent, signs < row.filled.count { return false }
        // A union with its letter is a dossier wherever it stands.
        if isClosing { return !dossierCells.nameDossier(row) }
        // `Giám đốc` beside a name is somebody's position.
        let isPerson = row.hasName && row.filled.count > 1 && row.filled.allSatisfy { columns.person.contains($0) }
        return signs * 2 >= row.filled.count && signs > 0 && !isPerson
    }

    /// Whether lone texts from here on lead to the heading once more, as a pasted block brings its titles with it.
    private func isAboveHeading(_ index: Int) -> Bool {
        for next in records[index...].dropFirst().prefix(HeadingRow.rowsSearched) {
            let row = RowShape(next, columns)
            if repeatsHeading(row) { return true }
            if row.lone == nil { return false }
        }
        return false
    }

    private func names(_ lone: (text: String, column: Int, isNumbered: Bool), _ row: RowShape) -> Bool {
        let isFirst = lone.column == 0 || lone.column == columns.number
        if lone.isNumbered { return isFirst }
        if columns.content.contains(lone.column) { return false }
        // In a column of the dossier's own only what is numbered or called a part.
        let isOwn = columns.dossier.contains(lone.column)
        return RowWords.isSection(lone.text, isFirstColumn: isFirst && !isOwn)
    }

    /// Whether a lone text stands before all facts of an initiative and below all of them: a note under the table.
    private func isLateNote(_ row: RowShape, at index: Int) -> Bool {
        guard index > lastSure, lastSure >= 0, let lone = row.lone else { return false }
        if lone.column == columns.number { return true }
        let isFact = columns.title == lone.column || columns.person.contains(lone.column) || columns.content.contains(lone.column)
        return lone.column == 0 && !isFact && !columns.dossier.contains(0)
    }

    /// Whether a row below all initiatives is a note whose mark stands in a cell of its own: `* | Số liệu tính đến 10/4/2021`, `Ghi chú | …`.
    private func isMarkedNote(_ row: RowShape, at index: Int) -> Bool {
        guard index > lastSure, lastSure >= 0, row.filled.count == 2 else { return false }
        let (mark, text) = (row.texts[row.filled[0]], row.texts[row.filled[1]])
        // `Ghi chú | 15/TTr-LĐLĐ` names a letter.
        let isFact = columns.dossier.contains(row.filled[1]) && dossierCells.meaning(of: text, at: row.filled[1], isBelow: true) == .fact
        if isFact { return false }
        if RowWords.isNoteLabel(mark) { return true }
        // A name beside a dash may be an author.
        return RowWords.isWordless(mark) && (RowWords.isNote(text) || text.split(whereSeparator: \.isWhitespace).count > 6)
    }

    /// What a line below the table is: no word about a complaint or a withdrawal is lost in it, in whatever cell it stands.
    private func noteBelow(_ row: RowShape) -> RowKind {
        .aside(above != .nothing && row.words.contains(where: dossierCells.mayDecide) ? .looseText : .closing)
    }

    /// What a row is that holds nothing but words in columns of the dossier's own, none of them what its column asks for; nil for any other.
    private func remark(_ row: RowShape, at index: Int) -> RowKind? {
        guard !row.filled.isEmpty, row.filled.count <= 3, row.filled.allSatisfy(columns.dossier.contains) else { return nil }
        let isBelow = index > lastSure
        let meanings = row.filled.map { dossierCells.meaning(of: row.texts[$0], at: $0, isBelow: isBelow) }
        if meanings.contains(.fact) { return nil }
        let isNote = meanings.contains(.note)
        let loose = RowKind.aside(above == .nothing ? .title : .looseText)
        if isBelow { return isNote ? noteBelow(row) : lastSure < 0 ? nil : loose }
        if isNote { return loose }
        // The facts of a dossier may stand in a row above its initiatives, which then name nobody.
        let next = records[index + 1].cells
        return row.filled.contains { $0 < next.count && !trimmed(next[$0]).isEmpty } ? loose : nil
    }

    /// Whether a row holds words where none are read: in TT, as a text over the whole width does, or in columns that are no field.
    private func isUnread(_ row: RowShape, at index: Int) -> Bool {
        guard !row.hasTitle, !row.hasPerson, !row.hasContent, !saysMore(row) else { return false }
        guard RowWords.number(row.numberText) == nil else { return false }
        // Below the last initiative such columns hold sums, names and what was filled down.
        guard row.isFilled(columns.number) || index < lastSure else { return false }
        return row.filled.contains { !columns.dossier.contains($0) && RowWords.isText(row.texts[$0]) }
    }

    /// Whether a row of many equal ones names no initiative and nobody: its cells were filled down.
    private func isFilledDown(_ row: RowShape) -> Bool {
        !row.hasTitle && !row.hasName && !row.hasDossierFact
    }

    // MARK: Rows that go on with the one above

    /// Whether a row says more of its dossier than the record above it does, which facts repeated on each row do not.
    private func saysMore(_ row: RowShape) -> Bool {
        guard row.hasDossierFact else { return false }
        guard above != .nothing, let lastRecord else { return true }
        let cells = records[lastRecord].cells
        return columns.dossier.contains { column in
            guard row.isFilled(column), !StandIn.isSilent(row.texts[column]) else { return false }
            let known = column < cells.count ? trimmed(cells[column]) : ""
            return known != row.texts[column] && VietnameseFolding.key(known) != VietnameseFolding.key(row.texts[column])
        }
    }

    private func continuation(_ row: RowShape) -> RowKind {
        guard above != .nothing, row.numberText.isEmpty, !saysMore(row) else { return .data }
        if row.hasTitle {
            guard !row.hasPerson else { return .data }
            // On the next page a title may be the rest of one, or somebody else's.
            let isWhole = row.hasContent || columns.content.isEmpty
            if isWhole, above == .recordOfPageBefore { return .data }
            return isWhole ? .continued : .aside(.looseText)
        }
        if row.hasName, row.hasContent { return .data }
        // Without a column of numbers an author alone may be an initiative whose title was forgotten.
        if columns.number == nil, row.hasName { return .data }
        return row.hasPerson || row.hasContent ? .aside(.looseText) : .data
    }
}
