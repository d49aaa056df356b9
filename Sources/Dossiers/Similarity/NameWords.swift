import VietnameseText

/// Names and titles without the words in front of them that say nothing (tiền tố: Ông, Bà, Đ/c, ThS., “Sáng kiến:”).
///
/// Source: docs/data.md, “Names”.
enum NameWords {
    /// A set of prefixes, each word by word.
    struct Prefixes: Sendable {
        private let prefixes: [[UInt64]]
        private let firstWords: Set<UInt64>

        fileprivate init(_ list: [String]) {
            let words = list.map { $0.split(separator: " ").map { WordFolder.number(of: String($0)) } }
            // The longest first, so that `sang kien kinh nghiem` goes before `sang kien`.
            prefixes = words.sorted { $0.count > $1.count }
            firstWords = Set(words.map { $0[0] })
        }

        /// How many words at the front of `words` are prefixes, at least `kept` words being left.
        func length(in words: ArraySlice<UInt64>, keeping kept: Int) -> Int {
            var rest = words
            while let word = rest.first, firstWords.contains(word),
                let prefix = prefixes.first(where: { rest.starts(with: $0) }), rest.count - prefix.count >= kept
            {
                rest = rest.dropFirst(prefix.count)
            }
            return words.count - rest.count
        }
    }

    /// Forms of address and degrees before a person's name; a name keeps two words, for `Đồng Chí Kiên` is one.
    static let ofPersons = Prefixes([
        "ong", "ba", "anh", "chi", "co", "thay", "d c", "dc", "dong chi", "gs", "pgs", "gs ts", "pgs ts", "ts", "ths", "th s", "ncs",
        "bs", "bscki", "bsckii", "bs cki", "bs ckii", "bsck1", "bsck2", "bs ck1", "bs ck2", "cki", "ckii", "ck1", "ck2", "ds",
        "dscki", "dsckii", "ks", "kts", "cn", "cnyt", "ktv", "dd", "ng", "ngut", "ttut", "giao su", "pho giao su", "tien si",
        "thac si", "thac sy", "tien sy", "bac si", "bac sy", "duoc si", "duoc sy", "ky su", "cu nhan", "nha giao", "ho va ten", "ho ten",
    ])

    /// What stands before the title of an initiative.
    static let ofTitles = Prefixes([
        "sang kien", "ten sang kien", "sang kien kinh nghiem", "skkn", "sk", "giai phap", "ten giai phap", "de tai", "ten de tai",
    ])

    /// What stands before the number of a decision or certificate.
    static let ofDecisions = Prefixes([
        "so", "qd so", "quyet dinh so", "quyet dinh", "giay chung nhan so", "giay chung nhan", "gcn so", "qd", "gcn",
    ])

    /// The authors in a cell: separated by `;`, `,`, `&`, `+`, a new line or the word `và`; remarks in brackets are left out.
    static func people(in cell: String) -> [String] {
        guard cell.utf8.contains(where: isSeparatorOrBracket) || joinsTwo(cell) else { return cell.isEmpty ? [] : [cell] }
        var people: [String] = []
        var current: [UInt8] = []
        var depth = 0
        for byte in cell.utf8 {
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth = max(0, depth - 1)
            case _ where depth > 0: break
            case _ where isSeparatorOrBracket(byte):
                people.append(String(decoding: current, as: UTF8.self))
                current = []
            default: current.append(byte)
            }
        }
        people.append(String(decoding: current, as: UTF8.self))
        return people.flatMap { $0.split(separator: " và ").map { trimmed(String($0)) } }.filter { !$0.isEmpty }
    }

    /// A name with its diacritics, without prefixes; to tell Hà from Hạ among those who are one without diacritics.
    static func spelling(of person: String, _ folder: WordFolder) -> String {
        var words: [UInt64] = []
        folder.append(wordsOf: person, to: &words)
        let skipped = ofPersons.length(in: words[...], keeping: 2)
        return VietnameseFolding.key(person).unicodeScalars
            .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
            .dropFirst(skipped)
            .map { String($0) }
            .joined(separator: " ")
    }

    /// Whether the word `và` stands alone in it, as in `Lan và Minh`.
    private static func joinsTwo(_ cell: String) -> Bool {
        let word = Array(" và ".utf8)
        let bytes = cell.utf8
        return bytes.count > word.count && bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }

    private static func isSeparatorOrBracket(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "&"), UInt8(ascii: "+"), 0x0A, UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
