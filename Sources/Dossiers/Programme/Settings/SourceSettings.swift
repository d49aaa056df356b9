import VietnameseText

/// The letter that defines a programme, and the province (mục `source`, `province`).
extension Programme {
    /// The letter that defines the programme (công văn).
    package struct Source: Sendable {
        /// Its title, as references name it.
        package var title: String
        /// Its number, such as `46/HD-TLĐ`; nil where the file does not say.
        package var number: String?
        /// Its day; nil where the file does not say.
        package var date: CalendarDate?
        /// The letters it rests on (căn cứ).
        package var references: [String]

        /// The letter in one line: its title, with its number and day as far as they are known.
        package var line: String {
            let facts = [number.map { "số \($0)" }, date.map { "ngày \($0.shortText)" }].compactMap(\.self)
            return facts.isEmpty ? title : "\(title) (\(facts.joined(separator: " ")))"
        }
    }

    /// Names and signature of the province's own papers (mục `province`).
    package struct Province: Sendable {
        /// The province, such as `tỉnh Bình Định`.
        package var name: String
        /// The province's union.
        package var union: String
        /// The department of it that is in charge.
        package var office: String
        /// The place that letters are dated from; also the home province of authors.
        package var place: String
        /// Who issues the province-wide table, after “của …”.
        package var issuer: String
        /// Authority line and signer of the province-wide forms.
        package var authority: String
        /// The position under the signature, such as `CHỦ TỊCH`.
        package var signerTitle: String
    }
}

extension ProgrammeFile {
    /// The section `source`.
    mutating func source() -> Programme.Source {
        let section = section("source", keys: ["title", "number", "date", "references"])
        return Programme.Source(
            title: reader.text("title", in: section),
            number: reader.optionalText("number", in: section),
            date: reader.optionalDate("date", in: section),
            references: reader.texts("references", in: section, isRequired: false)
        )
    }

    /// The section `province`.
    mutating func province() -> Programme.Province {
        let section = section("province", keys: ["name", "union", "office", "place", "issuer", "authority", "signerTitle"])
        return Programme.Province(
            name: reader.text("name", in: section),
            union: reader.text("union", in: section),
            office: reader.text("office", in: section),
            place: reader.text("place", in: section),
            issuer: reader.text("issuer", in: section),
            authority: reader.text("authority", in: section),
            signerTitle: reader.text("signerTitle", in: section)
        )
    }
}
