import Records
import SangkienDiagnostics
import VietnameseText

/// What stands around a table and says whose it is (dữ kiện quanh bảng): the letter it comes with, the union, who signs.
///
/// The official form has no columns for these; a person reads them above and below its table. Each is reported with its line, and loses
/// to a column.
package struct AroundFacts {
    /// A fact and the line it was taken from.
    struct Fact: Equatable {
        let field: Field
        let value: String
        let line: AroundLine
    }

    /// The facts, each field once.
    private(set) var facts: [Fact] = []
    /// Another listed union that the lines name besides the one taken; one of the two must be wrong.
    private(set) var otherUnion: Fact?
    /// The unions that letters and labels name.
    private var stated: [Fact] = []

    private let reader: CellReader
    private var programme: Programme { reader.programme }
    private var units: UnitDirectory { reader.units }

    /// Reads the lines around `table`; of several forms below each other those around the first.
    package init(of table: Table, _ reader: CellReader) {
        let next = table.furtherForms.first?.rows.lowerBound ?? .max
        self.init(next == .max ? table.around : table.around.filter { $0.row < next }, reader)
    }

    /// Reads these lines.
    init(_ lines: [AroundLine], _ reader: CellReader) {
        self.reader = reader
        // Text in an older encoding is read as well; the line that is reported stays the same.
        let converted = lines.map { line in
            guard let text = HeadingReadings.known(line.text, ReferenceLine.mentionsLetter) else { return line }
            return AroundLine(row: line.row, column: line.column, text: text, isAbove: line.isAbove)
        }
        let here = self
        let labelled = LabelledLines(converted, HeadingMatcher(extra: programme.headings)) {
            here.units.isUnion($0) && !here.isProvince($0)
        }
        for fact in labelled.facts { add(fact.field, fact.field == .submitter ? name(of: fact.value) : fact.value, fact.line) }
        stated = labelled.facts.filter { $0.field == .submitter }
        let lines = labelled.others
        read(reference: lines)
        if !has(.submitter) { read(union: lines.filter(\.isAbove)) }
        let below = lines.filter { !$0.isAbove }
        for fact in SignatureLines(below.isEmpty ? lines : below, programme.proposal).facts { add(fact.field, fact.value, fact.line) }
        if !has(.proposalDate), let (date, line) = placeAndDate(lines) { add(.proposalDate, date.shortText, line) }
        otherUnion = otherUnion(lines.filter(\.isAbove))
    }

    private func has(_ field: Field) -> Bool { facts.contains { $0.field == field } }

    private mutating func add(_ field: Field, _ value: String, _ line: AroundLine) {
        if !value.isEmpty, !has(field) { facts.append(Fact(field: field, value: value, line: line)) }
    }

    // MARK: Lines

    private mutating func read(reference lines: [AroundLine]) {
        for (index, line) in lines.enumerated() {
            // A long reference goes on in the next line, up to its bracket.
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            let isOpen = line.text.contains("(") && !line.text.contains(")")
            let text = isOpen && next?.text.contains(")") == true ? line.text + " " + (next?.text ?? "") : line.text
            guard let reference = ReferenceLine(text, programme) else { continue }
            add(.proposalNumber, reference.number, line)
            if let date = reference.date { add(.proposalDate, date.shortText, line) }
            let (body, union) = Self.bodyAndUnion(reference.issuer, programme)
            if let body { add(.signingBody, body, line) }
            add(.submitter, name(of: union), line)
            stated.append(Fact(field: .submitter, value: union, line: line))
        }
    }

    /// The listed union besides the one taken that a letter, a label or the lines above a table name.
    ///
    /// The upper union may stand above the one that sends; two of one level, or none of them the one in the letter, contradict each other.
    private func otherUnion(_ lines: [AroundLine]) -> Fact? {
        guard let taken = facts.first(where: { $0.field == .submitter }).flatMap({ units.unit(named: $0.value) }) else { return nil }
        let own = units.successor(of: taken).name
        func unit(_ text: String) -> Programme.Unit? { isProvince(text) ? nil : units.unit(named: text) }
        func isOther(_ unit: Programme.Unit) -> Bool { units.successor(of: unit).name != own }
        let heads = lines.compactMap { line in unit(line.text).map { (unit: $0, line: line) } }
        if let fact = stated.first(where: { unit($0.value).map(isOther) == true }) {
            return Fact(field: .submitter, value: name(of: fact.value), line: fact.line)
        }
        let others = heads.filter { isOther($0.unit) }
        let other = others.count == heads.count ? others.last : others.last { $0.unit.level == taken.level }
        return other.map { Fact(field: .submitter, value: $0.unit.name, line: $0.line) }
    }

    /// Takes a signing body off the beginning of who issued a letter: `Ban Thường vụ LĐLĐ huyện Phù Cát`.
    private static func bodyAndUnion(_ issuer: String, _ programme: Programme) -> (body: String?, union: String) {
        let words = issuer.split(separator: " ")
        for body in programme.proposal.signingBodies {
            for name in [body.name] + body.aliases {
                let key = VietnameseFolding.bareKey(name)
                let count = key.split(separator: " ").count
                guard words.count > count, VietnameseFolding.bareKey(words.prefix(count).joined(separator: " ")) == key else { continue }
                return (body.name, words.dropFirst(count).joined(separator: " "))
            }
        }
        return (nil, issuer)
    }

    /// The last line above the table that names a union: the upper union stands first, the one that sends below it.
    private mutating func read(union lines: [AroundLine]) {
        let named = lines.filter { units.isUnion($0.text) }
        guard let line = named.last(where: { !isProvince($0.text) }) else { return }
        add(.submitter, name(of: line.text), line)
    }

    private func isProvince(_ text: String) -> Bool {
        let key = VietnameseFolding.bareKey(text)
        let province = VietnameseFolding.bareKey(programme.province.name)
        let isOfProvince = ["lien doan lao dong", "ldld"].contains { key == $0 + " " + province || key == $0 + " tinh" }
        return key == VietnameseFolding.bareKey(programme.province.union) || isOfProvince || key.hasPrefix("tong lien doan")
    }

    /// The official name of a union that the programme lists; else the words as typed.
    private func name(of union: String) -> String {
        units.unit(named: union)?.name ?? union
    }

    /// `Phù Cát, ngày 05 tháng 4 năm 2021`.
    private func placeAndDate(_ lines: [AroundLine]) -> (CalendarDate, AroundLine)? {
        for line in lines {
            guard let comma = line.text.lastIndex(of: ","), line.text[..<comma].split(separator: " ").count <= 6 else { continue }
            let rest = trimmed(String(line.text[line.text.index(after: comma)...]))
            guard VietnameseFolding.bareKey(rest).hasPrefix("ngay "), let date = reader.date(rest), date.hasYear else { continue }
            return (date.day, line)
        }
        return nil
    }
}

extension AroundFacts {
    /// Gives the facts to the only dossier of a table, as far as its columns do not; what was taken, or is said otherwise, is reported.
    ///
    /// A table of several dossiers is somebody's list of them, and what stands around it speaks of the list.
    /// Of several forms below each other each is a table of its own.
    package func completed(_ dossiers: [Dossier], of table: Table) -> [Dossier] {
        guard let second = table.furtherForms.first else { return completed(dossiers, ofForm: table) }
        let own = dossiers.prefix { $0.firstRecord.row < second.rows.lowerBound }
        var all = completed(Array(own), ofForm: table)
        var rest = dossiers.dropFirst(own.count)
        var lines = table.around.sorted { $0.row < $1.row }[...]
        for (place, form) in table.furtherForms.enumerated() {
            let next = place + 1 < table.furtherForms.count ? table.furtherForms[place + 1].rows.lowerBound : .max
            let own = rest.prefix { $0.firstRecord.row < next }
            rest = rest.dropFirst(own.count)
            lines = lines.drop { $0.row <= form.rows.upperBound }
            let below = lines.prefix { $0.row < next }
            lines = lines.dropFirst(below.count)
            all += AroundFacts(form.lines + below, reader).completed(Array(own), ofForm: table)
        }
        return all
    }

    /// Gives the facts to the only dossier of a form.
    private func completed(_ dossiers: [Dossier], ofForm table: Table) -> [Dossier] {
        guard dossiers.count == 1, var dossier = dossiers.first else { return dossiers }
        let meanings = FactMeanings(reader)
        for fact in facts {
            let place = SourceLocation(
                file: table.file,
                sheet: table.sheet,
                line: fact.line.row,
                row: table.format.hasRows ? fact.line.row : nil
            )
            guard dossier[fact.field].isEmpty else {
                let isSame = meanings.key(of: fact.field, outside: fact.value) == meanings.key(of: fact.field, in: dossier)
                if !isSame { dossier.diagnostics.append(finding(.aroundDiffers, fact, place)) }
                continue
            }
            dossier.facts[fact.field.index] = Dossier.Fact(value: fact.value, record: dossier.firstRecord, place: place)
            dossier.diagnostics.append(finding(.aroundFact, fact, place))
        }
        if let finding = unionsDiffer(in: dossier, of: table) { dossier.diagnostics.append(finding) }
        if dossier[.submitter].isEmpty, let hint = nameHint(of: table) { dossier.diagnostics.append(hint) }
        dossier.nameByFacts()
        return [dossier]
    }

    /// `D078` where the union that a dossier has from around its table is not the only one there.
    private func unionsDiffer(in dossier: Dossier, of table: Table) -> Diagnostic? {
        guard let other = otherUnion, let used = facts.first(where: { $0.field == .submitter }),
            dossier.facts[Field.submitter.index]?.place != nil
        else { return nil }
        let row = table.format.hasRows ? other.line.row : nil
        return Diagnostic(
            .unionsAroundDiffer,
            at: SourceLocation(file: table.file, sheet: table.sheet, line: other.line.row, row: row),
            field: Field.submitter.key,
            Argument("used", used.value),
            Argument("row", used.line.row),
            Argument("other", other.value),
            Argument("otherRow", other.line.row)
        )
    }

    private func finding(_ code: DiagnosticCode, _ fact: Fact, _ place: SourceLocation) -> Diagnostic {
        var finding = Diagnostic(
            code,
            at: place,
            field: fact.field.key,
            Argument("field", fact.field.heading),
            Argument("row", fact.line.row)
        )
        finding.typed = fact.value
        return finding
    }

    /// `D076` when the name of the file or sheet speaks of one union of the list: only a person decides by it.
    private func nameHint(of table: Table) -> Diagnostic? {
        let file = table.file.split(separator: "/").last.map(String.init) ?? table.file
        for name in [table.sheet ?? "", file] where !name.isEmpty {
            let words = " " + VietnameseFolding.bareKey(name) + " "
            let found = programme.units.list.filter { unit in
                ([unit.name] + unit.aliases)
                    .contains { alias in
                        let place = Self.place(in: alias)
                        return !place.isEmpty && words.contains(" " + place + " ")
                    }
            }
            guard found.count == 1, let unit = found.first else { continue }
            let place = SourceLocation(file: table.file, sheet: table.sheet)
            return Diagnostic(.nameHint, at: place, field: Field.submitter.key, Argument("unit", unit.name))
        }
        return nil
    }

    /// The place in a union's name, folded: `vinh thanh` of `LĐLĐ huyện Vĩnh Thạnh`; empty where it is a single word or none.
    private static func place(in name: String) -> String {
        var words = VietnameseFolding.bareKey(name).split(separator: " ")
        while let first = words.first,
            ["ldld", "lien", "doan", "lao", "dong", "cong", "nganh", "huyen", "thi", "xa", "thanh", "pho", "tp", "tx", "cd"].contains(first)
        {
            words.removeFirst()
        }
        return words.count >= 2 ? words.joined(separator: " ") : ""
    }
}
