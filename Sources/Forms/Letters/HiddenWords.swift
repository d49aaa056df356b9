/// Sentences without the words of a cell that they do not repeat (câu không nhắc lại nội dung ô).
///
/// What stands in for such words, `“[…]”`, is no part of a sentence that a person reads; without it the sentence is whole.
package enum HiddenWords {
    private static let mark = "[…]"

    /// `text` with what stands for words of cells left out.
    ///
    /// - Complexity: linear in the length of the text.
    package static func leftOut(of text: String) -> String {
        guard text.contains(mark) else { return text }
        let pieces = text.replacing("“\(mark)”", with: mark).pieces(between: mark)
        return pieces.dropFirst().reduce(pieces[0]) { joined($0, $1) }
    }

    /// The words before and behind such a place as one sentence.
    private static func joined(_ before: String, _ behind: String) -> String {
        let ends = behind.isEmpty || ".;,)".contains(behind.first ?? ".")
        if before.hasSuffix(" ghi ") { return saying(String(before.dropLast(5)), behind) }
        // `Không đọc được ngày Tờ trình: “…”.`
        if before.hasSuffix(": "), ends { return before.dropLast(2) + behind }
        // `“…” chưa chắc là văn bản công nhận.`
        if before.isEmpty || before.hasSuffix(": ") || before.hasSuffix(". ") { return before + "Nội dung đã ghi" + behind }
        // `Loại văn bản “…” chưa có trong danh mục.`
        return (before.hasSuffix(" ") ? String(before.dropLast()) : before) + behind
    }

    /// A sentence that says of a column what is written in it, `Lời ghi ở cột “Khiếu nại”`, or of something else that it is in the table.
    private static func saying(_ before: String, _ behind: String) -> String {
        let column = "Cột “"
        let pieces = before.pieces(between: column)
        let isColumn = pieces.count > 1 && before.hasSuffix("”") && pieces[pieces.count - 1].count { $0 == "”" } == 1
        guard isColumn, let name = pieces.last else { return before + " ghi như trong bảng" + behind }
        let rest = behind.hasPrefix(", ") ? String(behind.dropFirst()) : behind
        return pieces.dropLast().joined(separator: column) + "Lời ghi ở cột “" + name + rest
    }
}

extension String {
    /// What stands before, between and behind all places of `mark`; one piece without any.
    fileprivate func pieces(between mark: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: mark) {
            pieces.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
