import VietnameseText

/// Quotas, unions and the closed lists of a programme.
extension Programme {
    /// How many initiatives are asked for (mục `quotas`).
    package struct Quotas: Sendable {
        /// One quota a level; none where the letter has none.
        package var rules: [Quota]
    }

    /// What one level is asked for.
    package struct Quota: Sendable {
        /// How binding a quota is.
        package enum Kind: String, Sendable, CaseIterable {
            /// There must be so many.
            case required
            /// So many are aimed at; fewer are only noted.
            case aspirational
        }
        /// The id of the level.
        package var level: String
        /// How many initiatives a union of it is to send.
        package var minimum: Int
        /// How binding it is.
        package var kind: Kind
    }

    /// Unions and their levels (mục `units`).
    package struct Units: Sendable {
        /// The levels, in the order of the file.
        package var levels: [Level]
        /// The unions that the file names.
        package var list: [Unit]
    }

    /// A level of unions (cấp công đoàn).
    package struct Level: Sendable {
        /// By what the file names it elsewhere.
        package var id: String
        /// Its name as printed.
        package var name: String
        /// Other spellings; compared after folding.
        package var aliases: [String]
        /// id of the signing body.
        package var signingBody: String
        /// Words in a union's own name that tell its level: “trực thuộc LĐLĐ tỉnh”.
        package var nameWords: [String]
        /// True when `units.list` names every unit of the level; only then is a unit unknown, or missing from a run.
        package var unitsListed: Bool
    }

    /// A union that the file names.
    package struct Unit: Sendable {
        /// Its name as printed.
        package var name: String
        /// Other spellings; compared after folding.
        package var aliases: [String]
        /// id of its level.
        package var level: String
        /// The first day on which it exists; nil for always.
        package var validFrom: CalendarDate?
        /// The last day on which it exists; nil for always.
        package var validThrough: CalendarDate?
        /// The union that took over its work.
        package var successor: String?
        /// The base unions below it (công đoàn cơ sở trực thuộc), in the order of its reports; none where the programme does not list them.
        package var baseUnions: [String]
    }

    /// What telephone numbers may begin with (mục `phones`).
    package struct Phones: Sendable {
        /// Prefixes by kind, as `PhoneNumber` reads them.
        package var rules: PhoneRules
        /// The year in which old mobile numbers stopped.
        package var renumberedYear: Int
    }

    /// One of a closed list of values, with the ways people write it.
    package struct Choice: Sendable {
        /// By what the file names it elsewhere.
        package let id: String
        /// Its name as printed.
        package let name: String
        /// Other spellings; compared after folding.
        package let aliases: [String]
        private let keys: Set<String>
        /// What the names of bodies begin with that mean this choice: “Trường …”, “UBND xã …”; folded, word by word.
        private let leads: [[Substring]]

        /// A choice that its name, its id and the aliases all mean, and every name that begins with one of `leads`.
        package init(id: String, name: String, aliases: [String], leads: [String] = []) {
            self.id = id
            self.name = name
            self.aliases = aliases
            self.leads = leads.map { VietnameseFolding.bareKey($0).split(separator: " ") }
            keys = Set(([name, id] + aliases).map(VietnameseFolding.bareKey))
        }

        /// True when the text that folds to `key` (`VietnameseFolding.bareKey`) is this choice's name, id or an alias.
        package func matches(key: String) -> Bool {
            keys.contains(key)
        }

        /// How many words of a name, folded, the longest beginning has that means this choice; 0 for none.
        func leadLength(in words: [Substring]) -> Int {
            leads.lazy.filter { words.starts(with: $0) }.map(\.count).max() ?? 0
        }
    }
}
