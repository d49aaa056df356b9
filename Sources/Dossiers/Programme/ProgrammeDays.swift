import SangkienDiagnostics
import VietnameseText

/// Parts of a programme that say how doubtful things are taken (ambiguities A2 to A12, docs/rules.md, “Ambiguities”).
extension Programme {
    /// A part of the programme's time with a deadline of its own (đợt).
    package struct Phase: Sendable {
        /// Its id, name and other spellings.
        package var choice: Choice
        /// Its first day.
        package var opens: CalendarDate
        /// Its deadline, which counts as `submission.mode` says.
        package var deadline: CalendarDate
    }

    /// What the form prints of a birth date.
    package enum BirthPrint: String, Sendable, CaseIterable {
        /// The year, whatever was typed.
        case yearOnly
        /// The words as typed.
        case asTyped
    }

    /// The numbers in the first column of the province-wide table.
    package enum Numbering: String, Sendable, CaseIterable {
        /// 1 to n through all unions.
        case through
        /// From 1 again for each union.
        case perUnion
        /// The numbers of the input.
        case asTyped
    }

    /// What counts as a character of a limited text.
    package enum CharacterCounting: String, Sendable, CaseIterable {
        /// Code points of form C, a line break as one.
        case codePoints
        /// The same without white space.
        case withoutSpaces
        /// UTF-16 units of form C, as web forms count with `maxlength`.
        case utf16
    }

    /// Which school years (năm học 2017-2018) belong to the years of awards.
    package enum SchoolYears: String, Sendable, CaseIterable {
        /// Those with both calendar years inside.
        case within
        /// Those with one calendar year inside, too.
        case overlap
    }

    /// Which initiatives and authors may take part (mục `eligibility`).
    package struct Eligibility: Sendable {
        /// Blocks of employers; none where the letter has none.
        package var sectors: [Choice]
        /// Fields of work; none where the letter has none.
        package var fieldGroups: [Choice]
        /// Groups of workers invited; none where the letter does not tell them apart.
        package var authorGroups: [Choice]
        /// All provinces, to notice workplaces elsewhere; none turns that off.
        package var provinces: [String]
        /// Words that speak of a central sector union.
        package var centralSectors: [String]
        /// Grounds on which an initiative may not take part.
        package var exclusions: [Choice]
        /// On what an unmet condition decides: the initiative alone, or the whole dossier (ambiguity A13).
        package var unmetJudges: UnmetJudges
        /// What a blank answer about exclusions means.
        package var exclusionBlank: ApplicationPeriod.Doubt
    }

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

extension Programme.CharacterCounting {
    /// The length of a text in these characters (docs/rules.md, A6).
    func count(_ text: String) -> Int {
        switch self {
        case .codePoints: return Normalization.characterCount(text)
        case .utf16:
            // Only code points of four bytes take two units.
            return Normalization.characterCount(text) + Normalization.nfc(text).utf8.count { $0 >= 0xF0 }
        case .withoutSpaces: return Normalization.nfc(text).unicodeScalars.count { !$0.properties.isWhitespace }
        }
    }
}

extension Programme {
    /// The first day on which a paper of the programme can be dated: as the file says, else the first of its year, its letter and its phases.
    package var begins: CalendarDate {
        if let opens = submission.opens { return opens }
        let days = [CalendarDate(year: year, month: 1, day: 1), source.date, submission.portalOpens] + submission.phases.map(\.opens)
        return days.compactMap(\.self).min() ?? submission.deadline
    }

    /// The last day that the programme speaks of: of sending, forwarding, selecting or applying.
    package var closes: CalendarDate {
        let days = [submission.forwardBy, submission.portalCloses, selection.day] + submission.phases.map(\.deadline)
        return days.compactMap(\.self).reduce(max(submission.deadline, applicationPeriod.through), max)
    }
}

extension Programme.Unit {
    /// True when the union exists on a day, as far as the list says.
    package func isInBeing(on day: CalendarDate) -> Bool {
        (validFrom ?? day) <= day && day <= (validThrough ?? day)
    }
}

extension Programme.Submission {
    /// The last day on which something may still be sent under `deadline`.
    package func lastDay(of deadline: CalendarDate) -> CalendarDate {
        mode == .before ? deadline.adding(days: -1) : deadline
    }

    /// The deadline in words: `trước ngày 15/4/2021`, or `chậm nhất ngày 15/4/2021`.
    package func words(for deadline: CalendarDate) -> LocalizedText {
        let day = deadline.shortText
        return mode == .before
            ? LocalizedText(vi: "trước ngày \(day)", en: "before \(day)")
            : LocalizedText(vi: "chậm nhất ngày \(day)", en: "by \(day)")
    }
}
