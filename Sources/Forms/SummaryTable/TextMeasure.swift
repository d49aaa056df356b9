/// How wide words are in print (bề rộng chữ): advances of Times New Roman, in thousandths of the font's size.
///
/// Where that font is missing (Linux), LibreOffice takes Liberation Serif of the same widths, and the letters that it lacks from
/// DejaVu Serif, which are wider and higher. What must hold on paper is looked at in both ways.
struct TextMeasure: Sendable {
    /// Whose widths are counted.
    enum Printer: Sendable, CaseIterable {
        /// Word, or Writer with the font.
        case office
        /// Writer without it.
        case substitute

        /// The height of a line of 12 points, in hundredths of a point.
        var lineHeight: Int {
            switch self {
            case .office: 1380
            case .substitute: 1397
            }
        }
    }

    /// The widths of the words in order, 0 where a line ends.
    private var office: [Int32] = []
    private var substitute: [Int32] = []
    /// The widths of all of it with its spaces, by the wider of the two.
    private(set) var whole = 0
    /// How many lines were typed.
    private(set) var paragraphs = 0

    /// Measures `text` in one pass.
    init(_ text: String) {
        guard !text.isEmpty else { return }
        // A word of Vietnamese has five bytes and its blank.
        office.reserveCapacity(text.utf8.count / 6 + 1)
        substitute.reserveCapacity(text.utf8.count / 6 + 1)
        var (first, second): (Int32, Int32) = (0, 0)
        paragraphs = 1
        let advances = Self.advances
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09:
                endWord(&first, &second)
                whole += Int(Self.space)
            case 0x0A:
                endWord(&first, &second)
                office.append(0)
                substitute.append(0)
                paragraphs += 1
            case let value:
                let advance = value < advances.count ? advances[Int(value)] : Self.other
                first = min(first + Int32(advance.x), Self.widest)
                second = min(second + Int32(advance.y), Self.widest)
                whole += Int(advance.y)
            }
        }
        endWord(&first, &second)
    }

    private mutating func endWord(_ first: inout Int32, _ second: inout Int32) {
        if first > 0 {
            office.append(first)
            substitute.append(second)
        }
        (first, second) = (0, 0)
    }

    /// How many lines it takes when a line holds `width` thousandths, broken between words as office programs do.
    func lines(in width: Int, on printer: Printer) -> Int {
        guard paragraphs > 0 else { return 0 }
        let words = printer == .office ? office : substitute
        let width = Int32(clamping: max(width, 1))
        var lines = 1
        var used: Int32 = 0
        for word in words {
            if word == 0 {
                lines += 1
                used = 0
                continue
            }
            if used > 0, used + Self.space + word <= width {
                used += Self.space + word
                continue
            }
            if used > 0 { lines += 1 }
            // A word that is longer than a line goes on in the next.
            lines += Int((word - 1) / width)
            used = (word - 1) % width + 1
        }
        return lines
    }

    // MARK: Advances

    private static let space: Int32 = 250
    /// No word counts as wider, so that sums of two stay far below what 32 bits hold: a cell of millions of letters takes thousands of pages either way.
    private static let widest: Int32 = 1 << 29

    /// The advances of the letters that a text of Vietnamese has, by code point: with the font, and without it.
    private static let advances: [SIMD2<Int16>] = (UInt32(0)..<0x1F00)
        .map { scalar in
            let advance = widths(of: scalar)
            return SIMD2(Int16(advance.office), Int16(advance.substitute))
        }

    /// Those of all other letters.
    private static let other = SIMD2<Int16>(500, 600)

    private static func widths(of scalar: UInt32) -> (office: Int32, substitute: Int32) {
        if scalar < 0x7F { return scalar < 0x21 ? (0, 0) : (ascii[Int(scalar) - 0x21], ascii[Int(scalar) - 0x21]) }
        switch scalar {
        // Letters with a horn, which Liberation Serif lacks as it does all of Latin Extended Additional.
        case 0x1A0: return (722, 820)
        case 0x1A1: return (500, 602)
        case 0x1AF: return (722, 843)
        case 0x1B0: return (500, 644)
        case 0x1EA0...0x1EF9:
            let letter = vietnamese.first { scalar <= $0.last } ?? vietnamese[0]
            return scalar % 2 == 0 ? letter.upper : letter.lower
        case 0xC0...0xC5, 0x102: return (722, 722)
        case 0xC8...0xCB: return (611, 611)
        case 0xCC...0xCF, 0x128: return (333, 333)
        case 0xD2...0xDE, 0x110, 0x168: return (722, 722)
        case 0xE0...0xE5, 0xE8...0xEB, 0x103: return (444, 444)
        case 0xEC...0xEF, 0x129: return (278, 278)
        default: return (500, 600)
        }
    }

    /// Blocks of U+1EA0 to U+1EF9 by their last character: small letters have odd numbers.
    private static let vietnamese: [(last: UInt32, upper: (office: Int32, substitute: Int32), lower: (office: Int32, substitute: Int32))] =
        [
            (0x1EB7, (722, 722), (444, 600)), (0x1EC7, (611, 730), (444, 600)), (0x1ECB, (333, 395), (278, 320)),
            (0x1EE3, (722, 820), (500, 605)), (0x1EF1, (722, 843), (500, 644)), (0x1EF9, (722, 722), (500, 565)),
        ]

    /// From `!` to `~`.
    private static let ascii: [Int32] = [
        333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278,
        278,
        564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722,
        722,
        944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500,
        500,
        333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ]
}
