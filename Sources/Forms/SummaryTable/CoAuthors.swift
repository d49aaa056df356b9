import VietnameseText

/// The authors of a group one after the other, each with the facts that are theirs (đồng tác giả).
enum CoAuthors {
    /// `Lê Văn Mẫu, 1985, Tổ trưởng` and the others below; then what is said once for all of them.
    ///
    /// Nil where nothing is said of each: for one author, and where lists of facts are of other lengths than that of the names, as nobody
    /// can say whose they are.
    static func text(names: String, facts: [String], separator: String) -> String? {
        // Nearly every cell names one author.
        guard names.utf8.contains(where: { $0 == UInt8(ascii: ";") || (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }) else {
            return nil
        }
        let names = parts(of: names)
        guard names.count > 1 else { return nil }
        let lists = facts.map(parts)
        // What has no letter or digit, such as a control character that no document may hold, says nothing of anybody.
        guard (lists + [names]).joined().allSatisfy({ part in part.contains { $0.isLetter || $0.isNumber } }) else { return nil }
        guard lists.allSatisfy({ $0.count <= 1 || $0.count == names.count }), lists.contains(where: { $0.count > 1 }) else { return nil }
        let persons = names.indices.map { person in
            ([names[person]] + lists.filter { $0.count > 1 }.map { $0[person] }).joined(separator: ", ")
        }
        let shared = zip(facts, lists).filter { $0.1.count == 1 }.map { trimmed($0.0) }
        let between = separator.contains("\n") ? separator : "; "
        return ([persons.joined(separator: between)] + shared).joined(separator: separator)
    }

    /// What stands between line breaks or semicolons.
    private static func parts(of text: String) -> [String] {
        text.split(whereSeparator: { $0 == ";" || $0.isNewline }).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
