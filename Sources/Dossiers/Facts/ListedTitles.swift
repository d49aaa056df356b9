import VietnameseText

/// Titles that stand as a list in one cell (nhiều tên trong một ô): `1. Máy xay cám⏎2. Lò sấy lúa`.
enum ListedTitles {
    /// The longest text that is looked at, in bytes.
    private static let longest = 2_000

    /// How many entries a title cell lists; 1 for a title, however many lines it takes.
    static func count(in text: String) -> Int {
        let hasLines = text.utf8.contains(UInt8(ascii: "\n"))
        // Nearly every title is a single line without a number.
        guard hasLines || text.utf8.contains(UInt8(ascii: "2")), text.utf8.count <= longest else { return 1 }
        let numbered = numbers(in: text)
        guard numbered < 2, hasLines else { return max(1, numbered) }
        let lines = text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { $0.contains(where: \.isLetter) }
        return lines.count >= 2 && areEntries(lines) ? lines.count : 1
    }

    /// How many numbers from 1 on stand before entries, the first at the beginning: `1. … 2. …`, `(1) …; (2) …`.
    private static func numbers(in text: String) -> Int {
        let characters = Array(text)
        var (count, place) = (0, 0)
        while let end = next(count + 1, in: characters, from: place) {
            count += 1
            place = end
        }
        return count
    }

    /// Where the entry begins that the mark of `number` stands before, from a place on; the first one at once.
    private static func next(_ number: Int, in characters: [Character], from place: Int) -> Int? {
        let digits = Array(String(number))
        for start in place..<max(place, characters.count - digits.count) {
            // Each turn looks at the character that the one before passed over.
            if number == 1, start > 0, !characters[start - 1].isWhitespace, characters[start - 1] != "(" { return nil }
            guard characters[start] == digits[0], characters[start...].starts(with: digits) else { continue }
            let before = start > 0 ? characters[start - 1] : " "
            guard before.isWhitespace || ";,.(".contains(before) else { continue }
            var end = start + digits.count
            guard end < characters.count, ".)/:".contains(characters[end]) || before == "(" && characters[end] == ")" else { continue }
            end += 1
            while end < characters.count, characters[end].isWhitespace { end += 1 }
            guard end < characters.count, characters[end].isLetter || "“\"'".contains(characters[end]) else { continue }
            return end
        }
        return nil
    }

    private static let leads = ["sang kien ", "giai phap ", "de tai ", "sk "]

    /// Whether each line is an entry: all with a dash, all with letters from `a)` on, all called an initiative, or each but the last ending in `;`.
    private static func areEntries(_ lines: [String]) -> Bool {
        let keys = lines.map(VietnameseFolding.bareKey)
        if lines.allSatisfy({ "-–+•*".contains($0.first ?? " ") }) { return true }
        if keys.allSatisfy({ key in leads.contains(where: key.hasPrefix) }) { return true }
        let isLettered = lines.enumerated()
            .allSatisfy { place, line in
                guard place < 26, let letter = line.utf8.first.map({ $0 | 0x20 }) else { return false }
                return letter == UInt8(ascii: "a") + UInt8(place) && ").".contains(line.dropFirst().first ?? " ")
            }
        return isLettered || lines.dropLast().allSatisfy { $0.last == ";" }
    }
}
