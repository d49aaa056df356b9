/// One of the people whom the cells of an initiative name (tác giả, đồng tác giả).
public struct Person: Sendable, Equatable {
    /// The name as typed, its titles included, without what stands in brackets behind it.
    public var name: String
    /// Other names, of `Nguyễn Văn Mẫu (Ba)` or `Nguyễn Văn Mẫu tức Ba` (bí danh).
    ///
    /// They are taken off the name so that it compares equal without them; nobody is counted, compared or printed by them.
    public var aliases: [String] = []
    /// The part in the group as typed, such as `chủ nhiệm` (vai trò).
    public var role: String?
    /// True for the main author: the one whose role says so, else the first (tác giả chính).
    public var isMain = false
    /// The year of birth; nil when none is given for this person, or it cannot be read.
    public var birthYear: BirthYear?
    /// The post as typed; that of the whole group where the cell gives one for all (chức vụ).
    public var position: String?
    /// The unit as typed, in the same way (đơn vị công tác).
    public var workplace: String?
    /// The telephone number; nil when none is given for this person.
    public var phone: PhoneNumber?
    /// The e-mail address as typed.
    public var email: String?
    /// What the person contributed, in hundredths of a percent (tỷ lệ đóng góp).
    public var share: Int?

    /// A person of whom only the name is known.
    public init(name: String) {
        self.name = name
    }

    /// One number for the folded name without titles; equal for two spellings of one name.
    public var nameKey: UInt64 { PersonTitles.key(of: name) }

    /// The folded name with its diacritics, without titles.
    public var spelling: String { PersonTitles.spelling(of: name) }
}

/// A year of birth in a cell: its words, and what they were read as (năm sinh đã ghi).
public struct TypedBirthYear: Sendable, Equatable {
    /// The words as typed, without a number in front of them.
    public var text: String
    /// What they mean; nil when they cannot be read.
    public var value: BirthYear?

    /// Takes the words and what they mean.
    public init(text: String, value: BirthYear?) {
        (self.text, self.value) = (text, value)
    }
}

/// Everyone whom the cells of an initiative name, and all that the cells say of them (nhóm tác giả).
public struct People: Sendable, Equatable {
    /// How far the cells could be told apart.
    public enum Certainty: Sendable, Equatable {
        /// Everything is known.
        case certain
        /// The people are known; which words are post and which unit is a guess.
        case guessedFacts
        /// A part of the cell may or may not be another person, or nobody is named (`và cộng sự`).
        case guessedPeople
        /// The cell cannot be told apart: it stands as one person's name, whole.
        case unread
    }

    /// The people, the main author first, the others in the order in which they are named.
    public var persons: [Person] = []
    /// The years of birth in the order in which they are written; those beside the names where there is no cell for them.
    public var birthYears: [TypedBirthYear] = []
    /// The telephone numbers in the same way; nil when something in the cell is no telephone number.
    public var phones: [PhoneNumber]? = []
    /// True when the cell of telephone numbers leaves the place of one of several people blank: `-; 0905…`.
    public var leavesNumbersOut = false
    /// True when the cell of telephone numbers also held the number of an identity card or the like, which is left out.
    public var phonesHeldPapers = false
    /// The shares in the same way, in hundredths of a percent; nil when something in the cell is no share.
    public var shares: [Int]? = []
    /// How far the cells could be told apart.
    public var certainty = Certainty.certain
    /// True when a year of birth, a number, an address or a share stands beside a name in the cell of names.
    public var hasFactsBesideNames = false
    /// True where they are one person in a cell of names, with nothing beside the name.
    public var isNoMoreThanName: Bool {
        persons.count <= 1 && merged == nil && certainty == .certain && !hasFactsBesideNames
            && persons.allSatisfy { $0.position == nil && $0.workplace == nil }
    }
    /// The pieces of a merged cell; nil where names stand in a cell of their own.
    public var merged: MergedTexts?

    /// What a merged cell gives for each of the columns that it stands for, as typed; of a group each one's part, joined by `; `.
    ///
    /// Of a cell that cannot be told apart the name is the whole cell.
    public struct MergedTexts: Sendable, Equatable {
        /// The names.
        public var name = ""
        /// The years or dates of birth, without their labels.
        public var birthYear = ""
        /// The posts; one for all is given once.
        public var position = ""
        /// The units, in the same way.
        public var workplace = ""
        /// The telephone numbers.
        public var phone = ""

        /// Takes the pieces.
        public init(name: String = "") {
            self.name = name
        }
    }

    /// Nobody.
    public init() {}

    /// True when posts and units are not known for sure, or the people are not.
    public var isUnclear: Bool { certainty == .guessedFacts || certainty == .unread }

    /// One person's own value: by place when there is one for each, a single one for the main author, else nobody's.
    ///
    /// Source: docs/data.md, “People in one cell”.
    static func own<Value>(_ values: [Value], at place: Int, of people: Int, isMain: Bool) -> Value? {
        if values.count == people { return values[place] }
        return values.count == 1 && isMain ? values[0] : nil
    }
}
