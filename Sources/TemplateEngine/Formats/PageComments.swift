import SangkienMarkup

/// Comments of a page, what the author of a template says to whoever changes it (ghi chú trong mã HTML): no document carries them.
enum PageComments {
    /// The comments of a page that its documents do not have.
    static func dropped(from tree: MarkupTree) -> [Range<Int>] {
        tree.comments.filter { !isRead(tree.bytes[$0].dropFirst("<!--".utf8.count)) }
    }

    /// True for what programs read: conditions of Outlook and Word, and what a server puts in.
    private static func isRead(_ comment: ArraySlice<UInt8>) -> Bool {
        let text = comment.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return comment.first == UInt8(ascii: "#") || ["[if", "<![endif]", "[endif]"].contains { text.starts(with: $0.utf8) }
    }
}
