/// A cell of telephone numbers without the numbers of papers in it (ô điện thoại): `0905123456; CCCD 052085001234`, `211234567`.
///
/// The form asks for no such number, so that none is printed; whoever typed it is asked. Source: docs/privacy.md.
public struct PhoneCell: Sendable {
    /// What is left of the cell, as typed.
    public private(set) var text: String
    /// True when the number of an identity card, an account or the like stood in it.
    public private(set) var heldPapers = false

    /// The provinces with which the number of an identity card begins (Thông tư số 59/2021/TT-BCA, Phụ lục I).
    private static let provinces = Set(
        """
        001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 \
        049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096
        """
        .split(separator: " ").map(String.init)
    )

    /// Reads the cell of `people` authors; what is a telephone number is none of a paper.
    ///
    /// Of several authors each keeps his place in the list, with a dash for one whose number it was.
    ///
    /// - Complexity: linear in the length of the cell.
    init(_ cell: String, people: Int, rules: PeopleRules) {
        text = cell
        guard cell.utf8.count(where: \.isDigit) >= 7, rules.numbers(cell) == nil else { return }
        let bare = IdentityNumbers.removed(from: cell)
        let parts = (bare ?? cell).split(omittingEmptySubsequences: false) { ",;|/".contains($0) || $0.isNewline }
        let kept = parts.map { Self.withoutPapers($0, rules) }
        guard bare != nil || zip(parts, kept).contains(where: { $0.count != $1.count }) else { return }
        heldPapers = true
        let texts = kept.map(Self.tidy)
        let isList = people > 1 && texts.contains { !$0.isEmpty }
        text = texts.map { isList && $0.isEmpty ? "-" : $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// A part of a cell without what is the number of a paper; the same where nothing is.
    private static func withoutPapers(_ part: Substring, _ rules: PeopleRules) -> String {
        guard part.allSatisfy({ $0.isASCII && ($0.isNumber || " .-".contains($0)) }), rules.numbers(String(part)) == nil else {
            return String(part)
        }
        if isPaper(part, rules) { return "" }
        let words = part.split(separator: " ")
        let kept = words.filter { !isPaper($0, rules) }
        return kept.count == words.count ? String(part) : kept.joined(separator: " ")
    }

    /// Twelve digits behind a province, or the nine of an older card that are no telephone number without its zero.
    private static func isPaper(_ text: Substring, _ rules: PeopleRules) -> Bool {
        let digits = text.filter(\.isNumber)
        if digits.count == 12 { return provinces.contains(String(digits.prefix(3))) }
        return digits.count == 9 && digits.first != "0" && rules.numbers(digits) == nil
    }

    /// The text without the marks that a number left behind.
    private static func tidy(_ text: String) -> String {
        let isMark: (Character) -> Bool = { ",;|/-–:.( ".contains($0) || $0.isWhitespace }
        let begun = text.drop(while: isMark)
        return String(begun.reversed().drop { isMark($0) }.reversed())
    }
}
