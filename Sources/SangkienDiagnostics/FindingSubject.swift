/// What a finding is about: a dossier, one of its initiatives, one of that one's authors (đối tượng của phát hiện).
public struct FindingSubject: Sendable, Equatable {
    /// The dossier as reports call it; nil where the finding stands with its dossier.
    public var dossier: String?
    private var numbers: (initiative: Int32, person: Int32) = (0, 0)

    /// A subject; what is not given is left open.
    ///
    /// - Parameters:
    ///   - dossier: What reports call the dossier.
    ///   - initiative: The place of the initiative in its dossier, counted from 1.
    ///   - person: The place among the initiative's authors, the main author being 1.
    public init(dossier: String? = nil, initiative: Int? = nil, person: Int? = nil) {
        self.dossier = dossier
        self.initiative = initiative
        self.person = person
    }

    /// The place of the initiative in its dossier, counted from 1; nil for what concerns the dossier as a whole.
    public var initiative: Int? {
        get { numbers.initiative > 0 ? Int(numbers.initiative) : nil }
        set { numbers.initiative = Int32(clamping: newValue ?? 0) }
    }

    /// The place among the initiative's authors, counted from 1, the main author first; nil where it is about no single one.
    public var person: Int? {
        get { numbers.person > 0 ? Int(numbers.person) : nil }
        set { numbers.person = Int32(clamping: newValue ?? 0) }
    }

    /// True when both are about the same.
    public static func == (left: FindingSubject, right: FindingSubject) -> Bool {
        left.dossier == right.dossier && left.numbers == right.numbers
    }
}
