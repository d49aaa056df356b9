/// Where in a part a parser takes over from another (chỗ đọc tiếp trong một phần XML).
struct XMLPlace {
    /// The tags that are open there, as a beginning that the parser is given first: nothing of it reaches the reader.
    let opening: String
    /// How many elements begin in `opening`, and how many of them end there.
    let openCount: Int
    let closedCount: Int
    /// How many lines end before the place.
    let linesBefore: Int
    /// Whether nothing was read before.
    let isStart: Bool
}
