import VietnameseText

/// How many initiatives are selected (mục `selection`).
extension Programme {
    /// How many initiatives are selected (mục `selection`).
    package struct Selection: Sendable {
        /// What the number of forwarded initiatives counts (ambiguity A7).
        package enum Scope: String, Sendable, CaseIterable {
            /// All of them together.
            case total
            /// Those of each field of work.
            case perField
        }
        /// Who counts as a person (ambiguity A8).
        package enum Persons: String, Sendable, CaseIterable {
            /// The main author alone.
            case mainAuthor
            /// Every author of a group.
            case everyAuthor
        }
        /// How many persons the province awards; 0 where the letter names no number.
        package var provinceAwards: Int
        /// How many initiatives are proposed to the national confederation; 0 where the letter names no number.
        package var forwarded: Int
        /// What that number counts.
        package var forwardedCounts: Scope
        /// True where what is forwarded must be among what is awarded.
        package var forwardedFromAwarded: Bool
        /// Whose initiatives are counted together.
        package var persons: Persons
        /// The day initiatives are selected; complaints and disputes can be settled until then.
        package var day: CalendarDate?
    }
}

extension ProgrammeFile {
    /// The section `selection`.
    mutating func selection() -> Programme.Selection {
        let keys = ["provinceAwards", "forwarded", "forwardedCounts", "forwardedFromAwarded", "persons", "day"]
        let section = section("selection", keys: keys)
        reader.note("selection.day", default: ProgrammeSettings.unset)
        return Programme.Selection(
            provinceAwards: reader.integer("provinceAwards", in: section, 0...100_000) ?? 0,
            forwarded: reader.integer("forwarded", in: section, 0...100_000) ?? 0,
            forwardedCounts: reader.choice("forwardedCounts", in: section, default: .total),
            forwardedFromAwarded: reader.flag("forwardedFromAwarded", in: section, default: false),
            persons: reader.choice("persons", in: section, default: .mainAuthor),
            day: reader.optionalDate("day", in: section)
        )
    }
}
