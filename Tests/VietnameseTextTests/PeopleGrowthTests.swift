import TestKit
import Testing
import VietnameseText

/// Cells that would take the time of the square of their length, were anything in them read again and again.
@Suite(.serialized) struct PeopleGrowthTests {
    private static let reader = PeopleReader(PeopleReaderTests.rules)

    /// Cells of so many pieces, by what would be quadratic about them.
    static let cells: [(String, @Sendable (Int) -> PeopleCells)] = [
        (
            "a year of birth for each of many",
            { count in
                var cells = PeopleCells()
                cells.names = String(repeating: "Lê A; ", count: count)
                cells.birthYears = String(repeating: "1985; ", count: count)
                return cells
            }
        ),
        ("words for “and” that join nobody", { names(String(repeating: "và xin ", count: $0 * 2)) }),
        ("numbers in brackets without names", { names(String(repeating: "(1)", count: $0 * 4) + "Lê A") }),
        ("dashes behind blanks", { names(String(repeating: ")", count: $0 * 2) + String(repeating: "1- ", count: $0 * 2)) }),
        ("many posts of one person", { names("Lê Văn A" + String(repeating: ", Kế toán", count: $0)) }),
    ]

    private static func names(_ text: String) -> PeopleCells {
        var cells = PeopleCells()
        cells.names = text
        return cells
    }

    @Test(arguments: cells.indices)
    func `bốn lần dữ liệu không mất tám lần công`(index: Int) {
        let (name, cells) = Self.cells[index]
        let (few, many) = (cells(3_000), cells(12_000))
        let (less, more) = (
            ThreadWork.nanoseconds { _ = Self.reader.people(few) }, ThreadWork.nanoseconds { _ = Self.reader.people(many) }
        )
        // Four times is linear, sixteen times the square.
        #expect(more < less * 8, "\(name): \(less) ns, \(more) ns")
    }
}
