import Dossiers
import TemplateEngine
import VietnameseText

/// The form TỔNG HỢP TÓM TẮT SÁNG KIẾN: which values its template needs, from one dossier or from all (annex of the letter).
package struct SummaryTableForm: Sendable {
    /// The name of the form, also of its template folder and of the documents.
    package static let name = "tong-hop-tom-tat"
    package static let title = "Tổng hợp tóm tắt sáng kiến"
    package static let words = LocalizedText(vi: "Biểu tổng hợp tóm tắt sáng kiến", en: "the summary of initiatives")

    private let context: RuleContext
    private let row: SummaryRow
    /// After how many rows a table is cut; 0 for never.
    private var tableRows: Int

    /// The form by the rules in `context`; the public edition leaves out phone, birth year and e-mail.
    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
        row = SummaryRow(programme: context.programme, isPublic: isPublic)
        tableRows = context.programme.form.tableRows
    }

    package func cut(after rows: Int) -> SummaryTableForm {
        var form = self
        form.tableRows = rows
        return form
    }

    /// The names that the template may use.
    package static let schema = fields.schema

    /// One table: what stands around it, and its rows by union.
    private struct Page: Sendable {
        let programme: Programme
        let isPublic: Bool
        let header: Header
        let layout: SummaryLayout
        let groups: [Group]
        let tables: [Table]
    }

    /// One of the tables that a long one is cut into (bảng): programs such as Writer take ever longer for each row more of a single one.
    private struct Table: Sendable {
        let groups: [Group]
        let isLast: Bool

        /// How many rows it has.
        var count: Int { groups.reduce(0) { $0 + $1.initiatives.count } }
    }

    private static let fields = FieldList<Page>([
        .text("tên biểu") { _ in title },
        .text("chương trình") { $0.programme.name },
        .text("đơn vị trình") { $0.header.union },
        .text("số tờ trình") { $0.header.number.isEmpty ? $0.programme.form.blankNumber : $0.header.number },
        .text("ngày") { $0.header.date?.paddedDay ?? $0.programme.form.blankDay },
        .text("tháng") { $0.header.date?.paddedMonth ?? $0.programme.form.blankDay },
        .text("năm") { String($0.header.date?.year ?? $0.programme.year) },
        .text("tập thể trình") { $0.header.issuer.isEmpty ? $0.programme.form.blankBody : $0.header.issuer },
        .text("số năm khen thưởng") { twoDigits($0.programme.awards.lastYear - $0.programme.awards.firstYear + 1) },
        .text("giai đoạn khen thưởng") { "\($0.programme.awards.firstYear)-\($0.programme.awards.lastYear)" },
        .text("thẩm quyền ký") { $0.header.authority },
        .text("chức vụ người ký") { $0.header.signerTitle.uppercased() },
        .text("người ký") { $0.header.signer },
        .flag("công khai") { $0.isPublic },
        .text("tập") { $0.header.volume },
        .text("độ rộng cột") { $0.layout.widths.map(String.init).joined(separator: " ") },
        // The same rows twice: in one table, or cut into several.
        .list("nhóm", of: groupFields) { $0.groups },
        .list("bảng", of: tableFields) { $0.tables },
    ])

    private static let tableFields = FieldList<Table>([
        .flag("bảng cuối") { $0.isLast },
        .list("nhóm", of: groupFields) { $0.groups },
    ])

    private static let groupFields = FieldList<Group>([
        .text("tên nhóm") { $0.name },
        FieldList<Group>.Entry(field: .list("sáng kiến", of: SummaryRow.fields.schema)) { .rows($0.rows) },
    ])

    /// The values for one dossier's own table.
    package func values(for dossier: Dossier) -> [Value] {
        let programme = context.programme
        let body = context.signingBody(of: dossier)
        let union = context.unionName(of: dossier)
        let title = dossier.printed(.signerTitle).isEmpty ? programme.proposal.signerTitle : dossier.printed(.signerTitle)
        let header = Header(
            union: union,
            number: context.proposalNumber(of: dossier),
            date: context.date(.proposalDate, of: dossier),
            issuer: [body?.name ?? "", union].filter { !$0.isEmpty }.joined(separator: " "),
            authority: body?.authority ?? programme.proposal.unknownAuthority,
            signerTitle: title,
            signer: dossier.printed(.signer),
            volume: ""
        )
        let initiatives = dossier.initiatives
        let group = Group(name: "", initiatives: initiatives[...], firstNumber: 1, isProvince: false, isLast: true, row: row)
        return values(header, groups: [group])
    }

    /// The values for the tables of the whole province: one volume for each `volumeRows` rows, 0 for a single volume.
    ///
    /// Initiatives are grouped by union in order of first appearance and numbered as `form.numbering` says (rule A12).
    package func volumes(for dossiers: [Dossier], volumeRows: Int) -> [[Value]] {
        let unions = unions(of: dossiers)
        let total = unions.reduce(0) { $0 + $1.initiatives.count }
        let size = volumeRows > 0 && total > volumeRows ? volumeRows : max(total, 1)
        let count = max(1, (total + size - 1) / size)
        return (0..<count)
            .map { volume in
                let slice = groups(unions, rows: volume * size..<min(total, (volume + 1) * size))
                return values(provinceHeader(volume: count > 1 ? RomanNumeral.numeral(volume + 1) : ""), groups: slice)
            }
    }

    // MARK: Groups of rows

    private struct Union {
        let name: String
        let initiatives: [Initiative]
    }

    private struct Group: Sendable {
        /// What stands above its rows; empty where nothing does.
        var name: String
        var initiatives: ArraySlice<Initiative>
        var firstNumber: Int
        let isProvince: Bool
        /// True for the last group of the document.
        var isLast: Bool
        let row: SummaryRow
        var layout: SummaryLayout?

        /// Takes its first `count` rows away as a group; what is left goes on without a name above it.
        mutating func takeFirst(_ count: Int) -> Group {
            var first = self
            first.initiatives = initiatives.prefix(count)
            first.isLast = false
            initiatives = initiatives.dropFirst(count)
            firstNumber += count
            name = ""
            return first
        }

        func laid(out layout: SummaryLayout) -> Group {
            var group = self
            group.layout = layout
            return group
        }

        var rows: Rows {
            SummaryRow.fields.rows(count: initiatives.count) { position in
                let initiative = initiatives[initiatives.startIndex + position]
                let endsTable = isLast && position == initiatives.count - 1
                return SummaryRow.Printed(
                    row,
                    initiative,
                    number: row.number(firstNumber + position, of: initiative, isProvince: isProvince),
                    staysWithSignature: endsTable && layout?.keepsLastRow == true,
                    widths: layout?.widths
                )
            }
        }
    }

    private func unions(of dossiers: [Dossier]) -> [Union] {
        UnionGroups(dossiers.filter { !$0.initiatives.isEmpty }, context, dossier: \.self).groups
            .map { Union(name: $0.union.name, initiatives: $0.items.flatMap(\.initiatives)) }
    }

    /// The parts of the unions whose rows, counted through, lie in `rows`.
    private func groups(_ unions: [Union], rows: Range<Int>) -> [Group] {
        var groups: [Group] = []
        var begin = 0
        let numbering = context.programme.form.numbering
        for (index, union) in unions.enumerated() {
            let all = begin..<begin + union.initiatives.count
            defer { begin = all.upperBound }
            let part = all.clamped(to: rows)
            guard !part.isEmpty else { continue }
            let continued = part.lowerBound > all.lowerBound ? " (tiếp theo)" : ""
            groups.append(
                Group(
                    name: "\(RomanNumeral.numeral(index + 1)). \(union.name)\(continued)",
                    initiatives: union.initiatives[part.lowerBound - begin..<part.upperBound - begin],
                    firstNumber: part.lowerBound + 1 - (numbering == .perUnion ? begin : 0),
                    isProvince: true,
                    isLast: part.upperBound == rows.upperBound,
                    row: row
                )
            )
        }
        return groups
    }

    /// The tables that hold `groups`, each with at most `tableRows` rows; a group that is cut goes on without its name.
    ///
    /// A table that is half full ends before a group that does not fit: a union that begins on a new page looks as if it were meant to.
    private func tables(of groups: [Group]) -> [Table] {
        guard tableRows > 0 else { return [Table(groups: groups, isLast: true)] }
        var tables: [[Group]] = [[]]
        var room = tableRows
        for group in groups {
            var rest = group
            if rest.initiatives.count > room, room < tableRows, 2 * room <= tableRows {
                tables.append([])
                room = tableRows
            }
            while rest.initiatives.count > room {
                if room > 0 { tables[tables.count - 1].append(rest.takeFirst(room)) }
                tables.append([])
                room = tableRows
            }
            tables[tables.count - 1].append(rest)
            room -= rest.initiatives.count
        }
        return tables.enumerated().map { Table(groups: $1, isLast: $0 == tables.count - 1) }
    }

    // MARK: Values

    private struct Header: Sendable {
        let union: String
        let number: String
        let date: CalendarDate?
        let issuer: String
        let authority: String
        let signerTitle: String
        let signer: String
        let volume: String
    }

    private func provinceHeader(volume: String) -> Header {
        let province = context.programme.province
        return Header(
            union: province.union,
            number: "",
            date: nil,
            issuer: province.issuer,
            authority: province.authority,
            signerTitle: province.signerTitle,
            signer: "",
            volume: volume
        )
    }

    private func values(_ header: Header, groups: [Group]) -> [Value] {
        let initiatives = groups.flatMap(\.initiatives)
        let tables = self.tables(of: groups)
        var firsts: Set<Int> = []
        var next = 0
        for group in groups {
            if !group.name.isEmpty { firsts.insert(next) }
            next += group.initiatives.count
        }
        let layout = SummaryLayout(
            context.programme.form.columns,
            count: initiatives.count,
            groups: firsts,
            lastTable: initiatives.count - (tables.last?.count ?? 0),
            isVolume: !header.volume.isEmpty
        ) { row.cells(of: initiatives[$0]) }
        let laidOut = groups.map { $0.laid(out: layout) }
        let page = Page(
            programme: context.programme,
            isPublic: row.isPublic,
            header: header,
            layout: layout,
            groups: laidOut,
            tables: tables.map { table in Table(groups: table.groups.map { $0.laid(out: layout) }, isLast: table.isLast) }
        )
        return Self.fields.values(of: page)
    }
}
