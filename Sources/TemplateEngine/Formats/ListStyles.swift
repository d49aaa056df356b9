/// Which paragraph styles of Word number their paragraphs, and whether lists can begin anew at all.
struct ListStyles: Sendable {
    /// A list, and the level in it.
    struct Level: Sendable {
        let number: Int
        let level: Int
    }

    /// The list of each style that has one.
    let lists: [String: Level]
    /// False where the package has no numbering to add lists to.
    let canBeginAnew: Bool

    static let none = ListStyles(lists: [:], canBeginAnew: false)
}
