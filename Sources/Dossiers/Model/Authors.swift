import VietnameseText

extension Initiative {
    /// The authors' names as typed, the main author first (tác giả, đồng tác giả).
    ///
    /// Names stand in one cell between `;`, line breaks or commas; a remark in brackets, such as `(chủ nhiệm)`, is left out.
    package var authorNames: [String] {
        Self.pieces(of: self[.author])
            .map { name in
                trimmed(String(name.prefix { $0 != "(" }))
            }
            .filter { !$0.isEmpty }
    }

    /// A key of each author: the folded name with the birth year that stands at the same place (domain 4.10).
    package var authorKeys: [String] {
        let years = Self.pieces(of: self[.birthYear])
        return authorNames.enumerated()
            .map { place, name in
                let year = place < years.count ? VietnameseFolding.bareKey(String(years[place])) : ""
                return VietnameseFolding.bareKey(name) + "\u{0}" + year
            }
    }

    /// The birth years as typed, one for each author of a group.
    package var birthYearTexts: [String] {
        self[.birthYear].split { $0 == ";" || $0 == "\n" }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    private static func pieces(of cell: String) -> [Substring] {
        cell.split { $0 == ";" || $0 == "\n" || $0 == "," }
    }
}

/// Shares of co-authors, read from one cell (tỷ lệ đóng góp; TT 18/2013/TT-BKHCN, Phụ lục I).
enum AuthorShares {
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
        guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0) }), (0...1000).contains(whole) else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        let digits = parts[1].prefix(2)
        guard !digits.isEmpty, parts[1].allSatisfy(\.isNumber), let fraction = Int(digits) else { return nil }
        return whole * 100 + (digits.count == 1 ? fraction * 10 : fraction)
    }
}
