import VietnameseText

/// A section that is not well made, and where the names of its list may stand all the same (phần lặp chưa đúng chỗ).
///
/// A fault of sections hides no name that the data lacks: a name counts as known there only when the list has it.
struct LooseSection: Sendable {
    /// The list that it names; nil where its tag does not tell.
    let list: String?
    /// The bytes of the part between its tags, or all that may belong to it where one of them is missing.
    let bytes: Range<Int>
    /// True when both of its tags are there.
    let isWhole: Bool

    /// Whether `name` may belong to the list, and its rows where it is a list itself.
    func rows(of name: String, in schema: Schema) -> (isKnown: Bool, rows: Schema?) {
        if let list, VietnameseFolding.bareKey(list) == VietnameseFolding.bareKey(name) { return (false, nil) }
        let scopes = schema.withInner
        let fields = list.map { list in scopes.compactMap { scope in scope.index(of: list).map { scope.fields[$0] } } }
        let lists = fields?.compactMap(\.rows) ?? Array(scopes.dropFirst())
        for rows in lists {
            if let index = rows.index(of: name) { return (true, rows.fields[index].rows) }
            if let (_, inner) = rows.path(to: name) { return (true, inner) }
        }
        if Counter(named: name) != nil { return (true, nil) }
        // Of an empty list, and of one that the data lacks, nobody knows the names; what stands in it is known only between two tags.
        return (isWhole && (lists.contains(where: \.isUnknown) || fields?.isEmpty == true), .unknown)
    }
}
