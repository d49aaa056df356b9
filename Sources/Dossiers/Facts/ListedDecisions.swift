import VietnameseText

/// Several decisions in one cell (nhiều quyết định trong một ô): `45/QĐ; 46/QĐ`.
enum ListedDecisions {
    /// How many decisions of one office a cell names; 1 where there are several offices, which recognise one initiative on several levels.
    static func count(in text: String) -> Int {
        guard text.utf8.count <= 200, hasNumbers(text) else { return 1 }
        let pieces = text.replacing(" và ", with: ";").split { ";,&\n".contains($0) }
        var numbers: Set<Substring> = []
        var symbols: Set<String> = []
        for piece in pieces {
            let parts = DocumentNumber.key(String(piece)).split(separator: "/")
            guard let number = parts.first, number.allSatisfy(\.isNumber) else { continue }
            // A day, or a year, behind the number.
            let isDate = parts.allSatisfy { $0.allSatisfy(\.isNumber) } && (parts.count > 1 || number.count == 4)
            if isDate { continue }
            numbers.insert(number)
            if parts.count > 1 { symbols.insert(parts.dropFirst().joined(separator: "/")) }
        }
        return symbols.count <= 1 ? numbers.count : 1
    }

    /// Whether digits stand in more than one place: nearly every cell has a single number.
    private static func hasNumbers(_ text: String) -> Bool {
        var (places, isInside) = (0, false)
        for byte in text.utf8 {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isDigit, !isInside { places += 1 }
            isInside = isDigit
        }
        return places > 1
    }
}
