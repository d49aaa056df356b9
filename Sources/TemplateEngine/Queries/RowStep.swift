/// What is done to the rows of a list before they are printed or computed with, as a tag says it (xếp, lọc, nhóm, lấy).
enum RowStep: Sendable {
    /// `xếp theo Lĩnh vực rồi Số tiền giảm dần`
    case sort([SortKey])
    /// `lọc Cấp = Cơ sở và Năm > 2020`
    case filter(RowCondition)
    /// `nhóm theo Lĩnh vực`
    case group([String])
    /// `lấy 10`
    case take(Int)

    /// One column to sort by.
    struct SortKey: Sendable {
        let operand: RowOperand
        let isDescending: Bool
        /// True for names of people, of which the given name counts first.
        let isByGivenName: Bool
    }
}

/// What rows are sorted or chosen by: a field of theirs; of groups, also what is computed from the rows of each.
struct RowOperand: Sendable {
    /// Nil for a field of the row itself.
    let function: AggregateFunction?
    /// The field; nil for the number of rows in a group.
    let name: String?
}

/// A condition on rows: comparisons joined by `và` or `hoặc`.
struct RowCondition: Sendable {
    let terms: [(operand: RowOperand, test: Condition.Test)]
    let needsAll: Bool
    /// Another reading, in which a joint belongs to a name.
    let joined: [RowCondition]
}

/// What a tag computes from the values of a field in all rows of a list (cách tính).
enum AggregateFunction: String, Sendable, CaseIterable {
    case sum = "tổng"
    case average = "trung bình"
    case least = "nhỏ nhất"
    case most = "lớn nhất"
    /// How many are not blank; without a field, how many rows there are.
    case count = "đếm"
    /// How many different ones there are.
    case distinct = "đếm khác nhau"
    /// All that are not blank, with commas between them.
    case enumeration = "liệt kê"

    /// Other names that mean the same.
    var aliases: [String] {
        switch self {
        case .sum: ["cộng", "tổng cộng"]
        case .average: ["bình quân"]
        case .least: ["bé nhất"]
        case .most: ["cao nhất"]
        case .count: ["số lượng"]
        case .distinct: ["đếm không trùng"]
        case .enumeration: []
        }
    }
}
