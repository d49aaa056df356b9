import VietnameseText

/// One of an initiative's authors (tác giả, đồng tác giả).
package struct Author: Sendable, Equatable {
    /// The name as typed, without the remark in brackets.
    package var name: String
    /// What stands in brackets behind the name, such as `chủ nhiệm`.
    package var role: String?
    /// The birth year as typed that stands at the same place.
    package var birthYear: String?
    /// The telephone number as typed; only when there are as many as authors.
    package var phone: String?
    /// True for the main author: the one whose role says so, else the first.
    package var isMain: Bool
}

extension Initiative {
    /// The authors, the main one first, the others in the order in which they are named.
    ///
    /// Names stand in one cell between `;`, line breaks or commas.
    package var authors: [Author] {
        let years = Self.pieces(of: self[.birthYear])
        var authors = Self.pieces(of: self[.author]).filter { !Self.name(in: $0).isEmpty }.enumerated()
            .map { place, piece in
                Author(
                    name: Self.name(in: piece),
                    role: Self.role(in: piece),
                    birthYear: place < years.count ? trimmed(String(years[place])) : nil,
                    isMain: false
                )
            }
        guard !authors.isEmpty else { return [] }
        let phones = Self.phones(in: self[.phone])
        if phones.count == authors.count {
            for place in authors.indices { authors[place].phone = phones[place] }
        }
        let main = authors.firstIndex { MainAuthor.isNamed(by: $0.role) } ?? 0
        authors[main].isMain = true
        authors.insert(authors.remove(at: main), at: 0)
        return authors
    }

    /// The authors' names as typed, the main author first (tác giả, đồng tác giả).
    package var authorNames: [String] { authors.map(\.name) }

    /// A key of each author: the folded name with the birth year that stands at the same place (docs/data.md, “Names”).
    package var authorKeys: [String] {
        authors.map { author in
            VietnameseFolding.bareKey(author.name) + "\u{0}" + (author.birthYear.map { VietnameseFolding.bareKey($0) } ?? "")
        }
    }

    /// The birth years as typed, one for each author of a group.
    package var birthYearTexts: [String] {
        self[.birthYear].split { $0 == ";" || $0 == "\n" }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// The birth years as numbers, nil for one that cannot be read.
    package func birthYears(programmeYear: Int) -> [Int?] {
        let order = source.order(of: .birthYear, in: record)
        return birthYearTexts.map { BirthYearParsing.parse($0, programmeYear: programmeYear, order: order)?.year }
    }

    private static func pieces(of cell: String) -> [Substring] {
        cell.split { $0 == ";" || $0 == "\n" || $0 == "," }
    }

    /// Telephone numbers between `;`, `/`, commas and line breaks.
    private static func phones(in cell: String) -> [String] {
        cell.split { $0 == ";" || $0 == "\n" || $0 == "," || $0 == "/" }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    private static func name(in piece: Substring) -> String {
        trimmed(String(piece.prefix { $0 != "(" }))
    }

    private static func role(in piece: Substring) -> String? {
        guard let open = piece.firstIndex(of: "(") else { return nil }
        let role = trimmed(String(piece[piece.index(after: open)...].prefix { $0 != ")" }))
        return role.isEmpty ? nil : role
    }
}

/// The roles that make somebody the main author of a group (tác giả chính).
private enum MainAuthor {
    private static let roles: Set<String> = [
        "chu nhiem", "tac gia chinh", "chu tri", "truong nhom", "nhom truong", "chu bien", "chinh", "chu nhiem de tai",
    ]

    static func isNamed(by role: String?) -> Bool {
        role.map { roles.contains(VietnameseFolding.bareKey($0)) } ?? false
    }
}

/// Shares of co-authors, read from one cell (tỷ lệ đóng góp; TT 18/2013/TT-BKHCN, Phụ lục I).
enum AuthorShares {
    /// What shares add up to where the programme does not say otherwise, in percent.
    static let whole = 100

    /// The shares in hundredths of a percent: `60%; 40%`, `50-30-20`, `33,3/33,3/33,4`.
    ///
    /// Nil when a piece is no number.
    static func parse(_ cell: String) -> [Int]? {
        let separators: Set<Character> = [";", "\n", "/", "-", "–", "+"]
        var pieces = cell.split { separators.contains($0) }
        // A comma between shares has a space behind it; one in a number has none.
        if pieces.count == 1 { pieces = cell.split(separator: ", ") }
        var shares: [Int] = []
        for piece in pieces {
            guard let share = hundredths(trimmed(String(piece.filter { $0 != "%" }))) else { return nil }
            shares.append(share)
        }
        return shares
    }

    private static func hundredths(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0, in: 0...1000) }) else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        let digits = parts[1].prefix(2)
        guard !digits.isEmpty, parts[1].allSatisfy(\.isNumber), let fraction = Int(digits, in: 0...99) else { return nil }
        return whole * 100 + (digits.count == 1 ? fraction * 10 : fraction)
    }
}
