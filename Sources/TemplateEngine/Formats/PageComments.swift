import SangkienMarkup

/// Comments of a page, what the author of a template says to whoever changes it (ghi chú trong mã HTML): no document carries them.
enum PageComments {
    /// The comments of a page that its documents do not have, and what others tell of its author.
    static func dropped(from tree: MarkupTree) -> [Range<Int>] {
        tree.comments.flatMap { isRead(tree.bytes[$0].dropFirst("<!--".utf8.count)) ? properties(in: $0, of: tree) : [$0] }
    }

    /// The first tag in a comment that programs read: no value gets there.
    static func tag(in tree: MarkupTree) -> UnquotedTag? {
        for comment in tree.comments where isRead(tree.bytes[comment].dropFirst("<!--".utf8.count)) {
            var begin = comment.lowerBound
            for gone in properties(in: comment, of: tree) + [comment.upperBound..<comment.upperBound] {
                if begin < gone.lowerBound, let tag = UnquotedTag.first(in: begin..<gone.lowerBound, 0, tree) { return tag }
                begin = gone.upperBound
            }
        }
        return nil
    }

    /// True for what programs read: conditions of Outlook and Word, and what a server puts in.
    private static func isRead(_ comment: ArraySlice<UInt8>) -> Bool {
        let text = comment.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return comment.first == UInt8(ascii: "#") || ["[if", "<![endif]", "[endif]"].contains { text.starts(with: $0.utf8) }
    }

    /// The properties that Word writes into a condition: author, company and dates of the template, no words of the document.
    private static func properties(in comment: Range<Int>, of tree: MarkupTree) -> [Range<Int>] {
        ["o:DocumentProperties", "o:CustomDocumentProperties"]
            .compactMap { name in
                let text = tree.bytes[comment]
                guard let begin = text.firstRange(of: Array("<\(name)>".utf8)),
                    let end = text[begin.upperBound...].firstRange(of: Array("</\(name)>".utf8))
                else { return nil }
                return begin.lowerBound..<end.upperBound
            }
            .sorted { $0.lowerBound < $1.lowerBound }
    }
}
