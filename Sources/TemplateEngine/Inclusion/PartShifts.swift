/// Where the bytes of a part stood in the template, once parts of other templates were put into it.
struct PartShifts {
    /// What was put in: its bytes now, and those of the paragraph with the tag that it stands for.
    struct Piece {
        let now: Range<Int>
        let before: Range<Int>
        /// The tag itself.
        let tag: Range<Int>
    }

    let pieces: [Piece]
    /// From where on all bytes stand further behind by `added`, because styles or names were added.
    let begin: Int
    let added: Int

    /// The place in the template of a place in the part as it is now; inside a piece, that of its tag.
    func range(of offset: Int, length: Int) -> Range<Int> {
        var offset = offset
        if offset >= begin + added { offset -= added } else if offset > begin { offset = begin }
        var shift = 0
        for piece in pieces {
            guard offset >= piece.now.lowerBound else { break }
            if offset < piece.now.upperBound { return piece.tag }
            shift = piece.before.upperBound - piece.now.upperBound
        }
        return offset + shift..<offset + shift + max(length, 0)
    }
}
