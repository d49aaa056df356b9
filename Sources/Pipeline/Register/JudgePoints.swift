import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// The points of several judges for one initiative (điểm của các giám khảo).
///
/// The mean is that of the points given, rounded half up to two decimals as they are shown; by these two decimals initiatives are ranked, so that
/// nobody is ranked by digits that nobody sees (docs/register.md, “What counts”).
struct JudgePoints: Sendable, Equatable {
    /// The mean in hundredths; nil where no judge gave any, or what one gave cannot be read.
    let mean: Int?
    /// How many judges gave points.
    let given: Int
    /// The judges whose cell cannot be read, counted from 1.
    let unread: [Int]

    /// Reads the points in a row of the sheet of initiatives.
    init(_ row: Record, _ sheet: RegisterSheet) {
        var (sum, given, unread) = (0, 0, [Int]())
        for judge in 1...max(1, sheet.judges) {
            let text = sheet.text(.judge(judge), in: row)
            guard !text.isEmpty else { continue }
            if let points = Self.points(text) {
                (sum, given) = (sum + points, given + 1)
            } else {
                unread.append(judge)
            }
        }
        self.init(sum: sum, given: given, unread: unread)
    }

    /// The mean of points whose sum, in millionths, is `sum`.
    init(sum: Int, given: Int, unread: [Int] = []) {
        (self.given, self.unread) = (given, unread)
        // Half up: twice the sum and one divisor, in one division of whole numbers.
        mean = given == 0 || !unread.isEmpty ? nil : (2 * sum + given * Self.hundredth) / (2 * given * Self.hundredth)
    }

    private static let hundredth = 10_000

    /// Points such as `8,5`, `9.25`, `85 điểm`, in millionths; nil for other words and for more than the most.
    static func points(_ text: String) -> Int? {
        Ranking.points(text).flatMap { $0 <= RegisterColumn.mostPoints * 1_000_000 ? $0 : nil }
    }

    /// A mean as it is written: `8,67`, `8,5`, `9`.
    static func text(_ hundredths: Int) -> String {
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return String(whole) }
        return "\(whole)," + (rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest))
    }
}

/// Initiatives by the mean of their points (xếp hạng theo điểm): the best first, equal ones with one rank.
struct PointRanks: Sendable {
    /// The rank of each mean; nil where there is none.
    let ranks: [Int?]
    /// The groups of places with equal means, best first.
    let ties: [[Int]]

    /// Ranks these means.
    init(_ means: [Int?]) {
        let order = means.indices.filter { means[$0] != nil }.sorted { (-(means[$0] ?? 0), $0) < (-(means[$1] ?? 0), $1) }
        var ranks = [Int?](repeating: nil, count: means.count)
        var groups: [[Int]] = []
        for (position, place) in order.enumerated() {
            if let last = groups.last?.last, means[last] == means[place] {
                ranks[place] = ranks[last]
                groups[groups.count - 1].append(place)
            } else {
                ranks[place] = position + 1
                groups.append([place])
            }
        }
        self.ranks = ranks
        ties = groups.filter { $0.count > 1 }
    }
}
