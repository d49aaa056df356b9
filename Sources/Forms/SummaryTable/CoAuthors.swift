import VietnameseText

/// The authors of a group one after the other, each with the facts that are theirs (đồng tác giả).
enum CoAuthors {
    /// Groups beyond this are printed as typed: each part of their cell would be compared with each person.
    private static let mostPeople = 100

    /// `Lê Văn Mẫu, 1985, Tổ trưởng` and the others below; then what is said once for all of them.
    ///
    /// Takes the cell of names as typed, the people who were read of it, and the texts of the other facts. Nil where nothing is said of each: for
    /// one author, where the lines of the cell are not one person each, and where lists of facts are of other lengths than that of the
    /// names, as nobody can say whose they are.
    static func text(names: String, people: @autoclosure () -> [Person], facts: [String], separator: String) -> String? {
        // Nearly every cell names one author.
        guard names.utf8.contains(where: { $0 == UInt8(ascii: ";") || (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }) else {
            return nil
        }
        let names = parts(of: names)
        guard names.count > 1, names.count <= mostPeople, areOneEach(names, people()) else { return nil }
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

    /// Whether each part names one of the people, and all of them are named.
    private static func areOneEach(_ parts: [String], _ people: [Person]) -> Bool {
        guard parts.count == people.count else { return false }
        var left = people.map { words($0.name) }
        for part in parts {
            let text = words(part)
            let named = Set(left.filter { text.contains($0) })
            guard named.count == 1, let name = named.first, let place = left.firstIndex(of: name) else { return false }
            left.remove(at: place)
        }
        return true
    }

    /// The folded words with blanks around them.
    private static func words(_ text: String) -> String {
        " " + VietnameseFolding.bareKey(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }

    /// What stands between line breaks or semicolons, but for those in brackets.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            if character.isNewline || (character == ";" && depth == 0) {
                parts.append(part)
                (part, depth) = ("", 0)
            } else {
                part.append(character)
            }
        }
        return (parts + [part]).map(trimmed).filter { !$0.isEmpty }
    }
}
