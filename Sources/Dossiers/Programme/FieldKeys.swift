extension Programme {
    /// The field keys that `form` may name: those of the data contract.
    package static let fieldKeys = Field.allCases.filter { !headingOnlyFields.contains($0) }.map(\.key)

    /// The keys that `headings` may name: also columns that hold several facts at once.
    package static let headingKeys = Field.keys

    private static let headingOnlyFields: Set<Field> = [.sentOn, .person, .effectAll]
}
