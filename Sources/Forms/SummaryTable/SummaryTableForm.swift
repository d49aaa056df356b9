import Dossiers
import TemplateEngine
import VietnameseText

/// The form TỔNG HỢP TÓM TẮT SÁNG KIẾN: which values its template needs, from one dossier or from all (annex of the letter).
package struct SummaryTableForm: Sendable {
    /// The name of the form, also of its template folder and of the documents.
    package static let name = "tong-hop-tom-tat"

    private let context: RuleContext
    private let row: SummaryRow

    /// The form by the rules in `context`; the public edition leaves out phone, birth year and e-mail.
    package init(_ context: RuleContext, isPublic: Bool) {
        self.context = context
        row = SummaryRow(programme: context.programme, isPublic: isPublic)
    }

    /// The names that the template may use.
    package static let schema = Schema([
        .text("chương trình"), .text("đơn vị trình"), .text("số tờ trình"), .text("ngày"), .text("tháng"), .text("năm"),
        .text("tập thể trình"), .text("số năm khen thưởng"), .text("giai đoạn khen thưởng"), .text("thẩm quyền ký"),
        .text("chức vụ người ký"), .text("người ký"), .text("công khai"), .text("tập"),
        // `rows(_:)` gives these two by their places.
        .list("nhóm", of: Schema([.text("tên nhóm"), .list("sáng kiến", of: SummaryRow.schema)])),
    ])

    /// The values for one dossier's own table.
    package func values(for dossier: Dossier) -> [Value] {
        let programme = context.programme
        let body = context.signingBody(of: dossier)
        let union = context.unionName(of: dossier)
        let title = dossier[.signerTitle].isEmpty ? programme.proposal.signerTitle : dossier[.signerTitle]
        let header = Header(
            union: union,
            number: dossier[.proposalNumber],
            date: context.date(.proposalDate, of: dossier),
            issuer: [body?.name ?? "", union].filter { !$0.isEmpty }.joined(separator: " "),
            authority: body?.authority ?? programme.proposal.unknownAuthority,
            signerTitle: title,
            signer: dossier[.signer],
            volume: ""
        )
        let initiatives = dossier.initiatives
        let group = Group(name: "", initiatives: initiatives[...], firstNumber: 1, isLast: true)
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
        let name: String
        let initiatives: ArraySlice<Initiative>
        let firstNumber: Int
        /// True for the last group of the document.
        let isLast: Bool
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
                    isLast: part.upperBound == rows.upperBound
                )
            )
        }
        return groups
    }

    // MARK: Values

    private struct Header {
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

    /// In the order of `schema`.
    private func values(_ header: Header, groups: [Group]) -> [Value] {
        let programme = context.programme
        let form = programme.form
        let awards = programme.awards
        let years = String(awards.lastYear - awards.firstYear + 1)
        let texts = [
            programme.name,
            header.union,
            header.number.isEmpty ? form.blankNumber : header.number,
            header.date?.paddedDay ?? form.blankDay,
            header.date?.paddedMonth ?? form.blankDay,
            String(header.date?.year ?? programme.year),
            header.issuer.isEmpty ? form.blankBody : header.issuer,
            years.count == 1 ? "0" + years : years,
            "\(awards.firstYear)-\(awards.lastYear)",
            header.authority,
            header.signerTitle.uppercased(),
            header.signer,
            row.isPublic ? "có" : "",
            header.volume,
        ]
        return texts.map(Value.text) + [.rows(rows(groups))]
    }

    private func rows(_ groups: [Group]) -> Rows {
        Rows(count: groups.count) { [row] index, field in
            let group = groups[index]
            return field == 0 ? .text(group.name) : .rows(Self.rows(of: group, row))
        }
    }

    private static func rows(of group: Group, _ row: SummaryRow) -> Rows {
        Rows(count: group.initiatives.count) { position, field in
            let isLast = group.isLast && position == group.initiatives.count - 1
            let initiative = group.initiatives[group.initiatives.startIndex + position]
            let number = row.number(group.firstNumber + position, of: initiative, isProvince: !group.name.isEmpty)
            return .text(row.text(of: SummaryRow.fields[field], initiative, number: number, isLast: isLast))
        }
    }
}
