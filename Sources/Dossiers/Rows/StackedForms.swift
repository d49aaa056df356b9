import Records
import VietnameseText

/// Finds forms that stand below another one in the same sheet (nhiều biểu chồng nhau trong một trang tính).
///
/// Lines between the rows that come with another letter, or with the name of another listed union, begin a form of its own. They do not where
/// the rows below say by columns whose they are.
struct StackedForms {
    /// The forms below the first one.
    private(set) var forms: [Table.FurtherForm] = []
    /// The places among the records of the lines above a form, also of those that only repeat whose it is.
    private(set) var lines: Set<Int> = []

    private let records: [Record]
    private let columns: RowColumns
    private let kinds: RowKinds
    private let source: InputSource
    private let reader: CellReader

    /// How many lines stand above a form at most.
    private static let mostLines = 12
    /// How many of the rows above a form are read for whose it is.
    private static let mostRead = 100

    /// Looks through the rows of `table`, in which `kinds` knows the repeated headings.
    init(_ table: Table, _ columns: RowColumns, _ kinds: RowKinds, _ source: InputSource, _ reader: CellReader) {
        (records, self.columns, self.kinds, self.source, self.reader) = (table.records, columns, kinds, source, reader)
        let heads = heads()
        guard !heads.isEmpty else { return }
        find(heads, under: AroundFacts(table.around.filter(\.isAbove), reader))
    }

    /// Lines above a form.
    private struct Head {
        var places: ClosedRange<Int>
        /// Whether one of them says with which letter the form comes; else the headings follow.
        var hasLetter: Bool
    }

    // MARK: Lines above a form

    private func heads() -> [Head] {
        var heads: [Head] = []
        // Lines of one head are those of no other.
        var free = 0
        for index in records.indices where index >= free && index > 0 {
            if isSparse(index), isLetter(index) {
                add(Head(places: start(above: index, from: free)...end(below: index), hasLetter: true), to: &heads)
            } else if index > free, isSparse(index - 1), kinds.repeatsHeading(at: index) {
                let start = start(above: index, from: free)
                if start < index { add(Head(places: start...(index - 1), hasLetter: false), to: &heads) }
            } else {
                continue
            }
            free = max(index, heads.last?.places.upperBound ?? 0) + 1
        }
        return heads
    }

    /// Adds a head; lines right below another one, without an initiative between them, belong to it.
    private func add(_ head: Head, to heads: inout [Head]) {
        guard let last = heads.last, head.places.lowerBound - last.places.upperBound <= Self.mostLines,
            !((last.places.upperBound + 1)..<head.places.lowerBound).contains(where: { RowShape(records[$0], columns).isSurelyData })
        else { return heads.append(head) }
        heads[heads.count - 1].places = last.places.lowerBound...head.places.upperBound
        heads[heads.count - 1].hasLetter = last.hasLetter || head.hasLetter
    }

    /// Whether a row has at most three cells with text, as lines above a table have.
    private func isSparse(_ index: Int) -> Bool {
        guard records[index].fault == nil else { return false }
        var count = 0
        for cell in records[index].cells where !cell.isEmpty {
            count += 1
            if count > 3 { return false }
        }
        return count > 0
    }

    /// `(Kèm theo Tờ trình số 15/TTr-LĐLĐ …)`, in a row with hardly anything else.
    private func isLetter(_ index: Int) -> Bool {
        let row = RowShape(records[index], columns)
        guard row.filled.count <= 2, RowWords.number(row.numberText) == nil else { return false }
        return row.words.contains { text in
            guard text.utf8.count <= 1_000, ReferenceLine.mentionsLetter(text) else { return false }
            let key = VietnameseFolding.bareKey(text)
            return ["kem theo ", "dinh kem ", "ban hanh kem theo ", "gui kem "].contains(where: key.hasPrefix)
        }
    }

    /// The first of the lines that stand above `index`; itself without any.
    private func start(above index: Int, from free: Int) -> Int {
        var first = index
        while first > free, index - first < Self.mostLines, isSparse(first - 1), isTitle(first - 1) { first -= 1 }
        // The name of who signs for the form above stands right below his office.
        if first > free, first < index, signs(first - 1, above: first) { first += 1 }
        return first
    }

    /// The last line of a letter that goes on in the next row up to its bracket.
    private func end(below index: Int) -> Int {
        let words = RowShape(records[index], columns).words
        guard index + 1 < records.count, isSparse(index + 1), words.contains(where: { $0.contains("(") && !$0.contains(")") })
        else { return index }
        let next = RowShape(records[index + 1], columns)
        return next.filled.count == 1 && next.words[0].contains(")") && !next.words[0].contains("(") ? index + 1 : index
    }

    private static let titles = [
        "tong hop", "bang tong hop", "danh sach", "bieu", "mau so", "phu luc", "cong hoa xa hoi", "doc lap tu do", "tong lien doan",
    ]

    /// Whether a row can stand above a form: names of unions, titles, words in capitals outside of the initiatives' facts.
    private func isTitle(_ index: Int) -> Bool {
        let row = RowShape(records[index], columns)
        guard !row.filled.isEmpty, RowWords.number(row.numberText) == nil else { return false }
        return row.filled.allSatisfy { column in
            let text = row.texts[column]
            guard text.utf8.count <= 400, !RowWords.isClosing(text), RowWords.total(text) == nil else { return false }
            if reader.units.isUnion(text) || ReferenceLine(text, reader.programme) != nil { return true }
            let key = VietnameseFolding.bareKey(text)
            if Self.titles.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return true }
            return !columns.content.contains(column) && !columns.person.contains(column) && RowWords.isCapitals(text)
        }
    }

    /// Whether the row at `upper` is an office under which the row at `lower` is a name.
    private func signs(_ upper: Int, above lower: Int) -> Bool {
        let (office, name) = (RowShape(records[upper], columns), RowShape(records[lower], columns))
        guard name.filled.count == 1, !reader.units.isUnion(name.words[0]) else { return false }
        return name.filled.allSatisfy { office.isFilled($0) && RowWords.isClosing(office.texts[$0]) }
    }

    // MARK: Whose the forms are

    /// Whose a form is: the union and the number of the letter.
    private struct Owner {
        var union = ""
        var number = ""
        var isUnknown: Bool { union.isEmpty && number.isEmpty }
    }

    private func owner(_ facts: AroundFacts) -> Owner {
        func value(_ field: Field) -> String { facts.facts.first { $0.field == field }?.value ?? "" }
        return Owner(union: value(.submitter), number: value(.proposalNumber))
    }

    /// Finds the heads that begin a form of somebody else.
    private mutating func find(_ heads: [Head], under first: AroundFacts) {
        var above = owner(first)
        var (hasRows, _) = take(records.startIndex..<heads[0].places.lowerBound, &above)
        for (place, head) in heads.enumerated() {
            let end = place + 1 < heads.count ? heads[place + 1].places.lowerBound : records.endIndex
            let words = head.places.prefix(Self.mostRead)
                .flatMap { AroundLine.lines(of: records[$0].cells, row: records[$0].row, isAbove: true) }
            let stated = owner(AroundFacts(words, reader))
            var below = Owner()
            let (hasOwnRows, hasID) = take((head.places.upperBound + 1)..<end, &below)
            let isListed = head.hasLetter || !stated.number.isEmpty || reader.units.unit(named: stated.union) != nil
            if hasRows, hasOwnRows, !hasID, isListed, isOther(stated, than: above, below) {
                let rows = records[head.places.lowerBound].row...records[head.places.upperBound].row
                forms.append(Table.FurtherForm(rows: rows, lines: words))
                lines.formUnion(head.places)
                above = stated
            } else if hasRows, hasOwnRows, head.hasLetter, stated.number.isEmpty || !above.number.isEmpty {
                // The same letter once more.
                lines.formUnion(head.places)
            }
            if !below.union.isEmpty { above.union = below.union }
            if !below.number.isEmpty { above.number = below.number }
            hasRows = hasRows || hasOwnRows
        }
    }

    /// Whether `stated` is another owner than the form above has; `below` is what the columns of its rows say, which count first.
    private func isOther(_ stated: Owner, than above: Owner, _ below: Owner) -> Bool {
        if above.isUnknown { return !stated.isUnknown && below.isUnknown }
        func differ(_ field: Field, _ one: String, _ other: String) -> Bool {
            guard !one.isEmpty, !other.isEmpty else { return false }
            let meanings = FactMeanings(reader)
            return meanings.key(of: field, outside: one) != meanings.key(of: field, outside: other)
        }
        return (below.number.isEmpty && differ(.proposalNumber, stated.number, above.number))
            || (below.union.isEmpty && differ(.submitter, stated.union, above.union))
    }

    /// Whether there are initiatives beyond doubt among these rows, and ids of dossiers; `owner` becomes what the columns say last.
    private func take(_ places: Range<Int>, _ owner: inout Owner) -> (hasRows: Bool, hasID: Bool) {
        var found = (hasRows: false, hasID: false)
        for index in places where !kinds.isHeading(at: index) {
            found.hasRows = found.hasRows || RowShape(records[index], columns).isSurelyData
            func said(_ field: Field) -> String? {
                let text = source.value(of: field, in: records[index])
                return text.isEmpty || StandIn.isSilent(text) ? nil : text
            }
            if said(.dossierId) != nil { found.hasID = true }
            if let union = said(.submitter) { owner.union = union }
            if let number = said(.proposalNumber) { owner.number = number }
        }
        return found
    }
}
