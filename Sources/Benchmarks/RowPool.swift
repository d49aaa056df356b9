import TemplateEngine

/// The values of the seven-column form for any number of rows, out of a fixed number of made-up ones.
///
/// A row is looked up when it is asked for, so that a document of 75,000 rows needs no more memory than one of 1,000. The prose
/// deflates about as well as what people write; it is the same in every run.
struct RowPool: Sendable {
    private let rows: [[Value]]

    /// How many different rows there are: far more than the 32 KiB that zlib looks back on.
    private static let count = 1_000

    private static let headFields = [
        "tên biểu", "số tờ trình", "ngày", "tháng", "năm", "tập thể trình", "số năm khen thưởng", "giai đoạn khen thưởng", "thẩm quyền ký",
        "chức vụ người ký", "người ký", "công khai", "tập", "độ rộng cột",
    ]

    private static let rowFields = [
        "TT", "Tác giả", "Tên sáng kiến", "Thời gian áp dụng", "Tóm tắt nội dung sáng kiến", "Hiệu quả",
        "Danh hiệu thi đua, khen thưởng", "dòng cuối", "dòng ngắn",
    ]

    /// The names that the templates of the form use.
    static let schema: Schema = {
        let row = Schema(rowFields.map { .text($0) })
        let groups = Schema.Field.list("nhóm", of: Schema([.text("tên nhóm"), .list("sáng kiến", of: row)]))
        return Schema(headFields.map { .text($0) } + [groups, .list("bảng", of: Schema([.text("bảng cuối"), groups]))])
    }()

    init() {
        var prose = Prose()
        rows = (0..<Self.count).map { row in Self.values(row, &prose).map(Value.text) }
    }

    /// The values of a document of `count` rows, the first being number `begin` of the pool.
    func document(rows count: Int, from begin: Int = 0) -> [Value] {
        let pool = rows
        let rows = Rows(count: count) { row, field in pool[(begin + row) % pool.count][field] }
        let group = Rows(count: 1) { _, field in field == 0 ? .text("") : .rows(rows) }
        // All rows in one table: how long it takes must not depend on where it is cut.
        let table = Rows(count: 1) { _, field in field == 0 ? .text("có") : .rows(group) }
        let blank = ["tập", "công khai", "độ rộng cột"]
        return Self.headFields.map { Value.text(blank.contains($0) ? "" : $0) } + [.rows(group), .rows(table)]
    }

    /// One row, about 6.5 KB as WordprocessingML.
    private static func values(_ row: Int, _ prose: inout Prose) -> [String] {
        [
            String(row + 1),
            "Nguyễn Văn Mẫu \(row + 1)\n\(1960 + row % 40)\nTổ trưởng\nCông ty TNHH Mẫu \(row % 40 + 1)\n0950 \(100 + row % 900)",
            prose.lines(1, syllables: 14), "Từ tháng 0\(row % 4 + 1)/2021 đến nay", prose.lines(12, syllables: 30),
            prose.lines(10, syllables: 24), "2018: LĐTT\n2019: CSTĐCS\n2020: Giấy khen", "", "",
        ]
    }
}

/// Made-up sentences of Vietnamese syllables.
struct Prose {
    private var state: UInt64

    init(seed: UInt64 = 75) {
        state = seed
    }

    private static let syllables = """
        thiết kế lại bộ gá kẹp để rút ngắn thời gian đổi chuyền lắp thêm cảm biến nhiệt độ cho kho lạnh số hoá sổ theo dõi hồ sơ và nhắc
        việc trước hạn hai ngày tận dụng nước thải sau lọc tưới cây xanh soạn học liệu trực quan sinh lớp một sắp xếp bàn tiếp nhận
        nguyên tắc cửa thay lưỡi cắt bằng hợp kim mài được nhiều lần lập bảng kiểm an toàn mỗi ca làm chuyển phiếu giấy sang biểu mẫu
        điện tử dùng chung gom mùn cưa viên nén đốt lò sấy giảm chi phí tăng năng suất lao động công đoàn tỉnh huyện đơn vị đề xuất
        """
        .split(whereSeparator: \.isWhitespace).map(String.init)

    /// Lines of about so many syllables; a few that belong together come together, as in what people write.
    mutating func lines(_ count: Int, syllables: Int) -> String {
        (0..<count).map { _ in line(syllables) }.joined(separator: ".\n")
    }

    private mutating func line(_ count: Int) -> String {
        var words: [String] = []
        while words.count < count {
            let begin = next(Self.syllables.count)
            words += Self.syllables[begin..<min(begin + 2 + next(4), Self.syllables.count)]
        }
        return words.joined(separator: " ")
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
