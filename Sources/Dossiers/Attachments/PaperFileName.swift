import VietnameseText

/// What the name of a file says of the paper in it, by the naming convention (docs/attachments.md).
package struct PaperFileName: Equatable {
    /// Which paper it is.
    package enum Paper: Equatable {
        /// `to-trinh…`, `ttr…`.
        case proposal
        /// `quyet-dinh…`, `qd…`, `giay-chung-nhan…`, `gcn…`.
        case recognition
    }

    /// The paper that the name speaks of.
    package let paper: Paper
    /// The numbers of the initiatives behind `tt`: `quyet-dinh-tt-1-4` is for 1 and 4, `quyet-dinh-tt-1-den-4` for 1 to 4.
    package let initiatives: Set<Int>
    /// The number of the decision: `qd-45-ctmp` is 45.
    package let number: Int?

    private static let beginnings: [(words: [String], paper: Paper)] = [
        (["to", "trinh"], .proposal), (["ttr"], .proposal), (["quyet", "dinh"], .recognition), (["qd"], .recognition),
        (["giay", "chung", "nhan"], .recognition), (["gcn"], .recognition),
    ]
    /// The numbers of decisions and proposals, which are only compared.
    static let numbers = 0...Int.max
    /// Words between the beginning and the number.
    private static let fillers: Set<String> = ["so", "cong", "nhan", "sang", "kien", "sk", "cnsk"]

    /// Reads the name of a file, without the folders before it; nil when it does not follow the convention.
    package init?(_ name: String) {
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        let words = Self.words(of: String(stem))
        guard let beginning = Self.beginnings.first(where: { words.starts(with: $0.words) }) else { return nil }
        paper = beginning.paper
        let rest = words.dropFirst(beginning.words.count)
        if let mark = rest.firstIndex(of: "tt") {
            initiatives = Self.numbers(in: rest[(mark + 1)...])
            number = nil
        } else {
            initiatives = []
            number = rest.first { !Self.fillers.contains($0) }.flatMap { Int($0, in: Self.numbers) }
        }
    }

    /// Folded words, letters and digits apart: `QĐ45` is `qd`, `45`.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        for word in VietnameseFolding.bareKey(text).split(separator: " ") {
            var piece = ""
            for character in word {
                if let last = piece.last, last.isNumber != character.isNumber {
                    words.append(piece)
                    piece = ""
                }
                piece.append(character)
            }
            words.append(piece)
        }
        return words
    }

    /// The numbers at the beginning of `words`; `den` between two of them means all from one to the other.
    private static func numbers(in words: ArraySlice<String>) -> Set<Int> {
        var numbers: Set<Int> = []
        var last: Int?
        var isRange = false
        for word in words {
            if word == "den" {
                isRange = true
            } else if let number = Int(word, in: 1...9999) {
                if isRange, let last, last < number { numbers.formUnion(last...number) } else { numbers.insert(number) }
                last = number
                isRange = false
            } else if word != "va" {
                break
            }
        }
        return numbers
    }
}
