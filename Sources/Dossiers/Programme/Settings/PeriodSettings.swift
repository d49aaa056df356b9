import VietnameseText

/// When initiatives were applied (mục `applicationPeriod`).
extension Programme {
    /// The window in which an initiative must have been applied first (mục `applicationPeriod`).
    package struct ApplicationPeriod: Sendable {
        /// What words that say too little mean (ambiguity A2).
        package enum Doubt: String, Sendable, CaseIterable {
            /// It counts as inside.
            case accept
            /// A person is asked.
            case review
        }
        /// The first day that counts.
        package var from: CalendarDate
        /// The last day that counts.
        package var through: CalendarDate
        /// A month or quarter that lies only partly in the window.
        package var monthOverlap: Doubt
        /// A whole year, such as “năm 2021”.
        package var yearOnly: Doubt
    }
}

extension ProgrammeFile {
    /// The section `applicationPeriod`.
    mutating func applicationPeriod() -> Programme.ApplicationPeriod {
        let section = section("applicationPeriod", keys: ["from", "through", "monthOverlap", "yearOnly"])
        let from = reader.date("from", in: section)
        let through = reader.date("through", in: section)
        if let from, let through, through < from { reader.reportReversed("from", "through", in: section) }
        return Programme.ApplicationPeriod(
            from: from ?? Self.someDay,
            through: through ?? Self.someDay,
            monthOverlap: reader.choice("monthOverlap", in: section, default: .accept),
            yearOnly: reader.choice("yearOnly", in: section, default: .review)
        )
    }
}
