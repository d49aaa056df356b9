import Dossiers
import Records

/// A register without rows (sổ theo dõi mới): the headings, drop-downs and protection that its rows go into.
struct RegisterFrame {
    /// Down to this row cells have drop-downs and belong to the filter: more rows than any programme has initiatives.
    static let lastRow = 200_000

    let programme: Programme
    let dossiers: [RegisterColumn]
    let initiatives: [RegisterColumn]
    private let lists: Lists

    /// The frame for a programme and so many judges.
    init(_ programme: Programme, judges: Int) {
        self.programme = programme
        dossiers = RegisterColumn.ofDossiers(programme)
        initiatives = RegisterColumn.ofInitiatives(judges: judges)
        lists = Lists(dossiers + initiatives)
    }

    /// The workbook.
    func workbook() -> Workbook {
        let main = [(RegisterMarks.dossiers, dossiers), (RegisterMarks.initiatives, initiatives)]
            .map { name, columns in sheet(name, columns.map { $0 }, headingRow: RegisterMarks.headingRow, rows: top(name, columns)) }
        return Workbook(sheets: main + [RegisterGuide.sheet, lists.sheet], styles: RegisterStyles.xml)
    }

    /// Title, note and headings.
    private func top(_ name: String, _ columns: [RegisterColumn]) -> [Workbook.Row] {
        let title = name == RegisterMarks.dossiers ? RegisterMarks.title : RegisterMarks.title + " – ĐIỂM VÀ XÉT CHỌN"
        let heads = columns.map { Workbook.Cell(text: $0.heading, style: Self.headingStyle(of: $0)) }
        return [
            Workbook.Row(cells: [.init(text: title, style: RegisterStyles.title)], height: 26),
            Workbook.Row(cells: [.init(text: note, style: RegisterStyles.note)], height: 20), Workbook.Row(cells: heads, height: 52),
        ]
    }

    /// A sheet whose columns stand as given, nil being one of the office's own, with its rows from the top.
    func sheet(_ name: String, _ columns: [RegisterColumn?], headingRow: Int, rows: [Workbook.Row]) -> Workbook.Sheet {
        let last = Workbook.letters(max(0, columns.count - 1))
        let below = (headingRow + 1)...max(headingRow + 1, Self.lastRow)
        let verdict = columns.firstIndex { $0?.meaning == .verdict }.map(Workbook.letters) ?? last
        var upkeep = Workbook.Upkeep(
            filter: "A\(headingRow):\(last)\(below.upperBound)",
            coloured: "\(verdict)\(below.lowerBound):\(verdict)\(below.upperBound)",
            words: RegisterStyles.coloured
        )
        var choices: [Workbook.Choices] = []
        for (place, column) in columns.enumerated() {
            guard let column else { continue }
            if case .judge = column.meaning { upkeep.numbers.append((place, below, RegisterColumn.mostPoints)) }
            if let source = lists.source(of: column) {
                choices.append(Workbook.Choices(column: place, rows: below, source: source))
            }
            if !column.prompt.isEmpty { upkeep.prompts.append((place, below, column.prompt)) }
        }
        return Workbook.Sheet(
            name: name,
            columns: columns.map { .init(width: $0?.width ?? 18, style: Self.styleBelow($0)) },
            rows: rows,
            choices: choices,
            frozen: (rows: headingRow, columns: 2),
            scale: 100,
            upkeep: upkeep
        )
    }

    /// The sheet with the values of the drop-downs.
    var listsSheet: Workbook.Sheet { lists.sheet }

    private var note: String {
        "Chương trình \(programme.name). Cột xanh: người dùng ghi; cột xám: sangkien ghi. Cách dùng: trang “\(RegisterMarks.guide)”."
    }

    /// How the cells below the last row look: a row that the office adds itself may name union and letter.
    private static func styleBelow(_ column: RegisterColumn?) -> Workbook.Style {
        switch column?.meaning {
        case .judge: RegisterStyles.belowNumber
        case .verdict, .codes, .version, .mean, .rankByMean, .initiatives, .file: .plain
        default: RegisterStyles.belowTyped
        }
    }

    /// How a heading looks.
    static func headingStyle(of column: RegisterColumn?) -> Workbook.Style {
        column?.isTyped == false ? RegisterStyles.headingOwn : RegisterStyles.headingTyped
    }

    /// How a cell of a row looks.
    static func style(of column: RegisterColumn) -> Workbook.Style {
        switch column.meaning {
        case .judge: RegisterStyles.typedNumber
        case .mean, .rankByMean, .initiatives, .field(.number): RegisterStyles.ownNumber
        default: column.isTyped ? RegisterStyles.typed : RegisterStyles.own
        }
    }

    /// The values of the drop-downs, each list once, side by side on a sheet of their own.
    private struct Lists {
        private var lists: [(heading: String, values: [String])] = []

        init(_ columns: [RegisterColumn]) {
            for column in columns where !column.choices.isEmpty && !lists.contains(where: { $0.values == column.choices }) {
                lists.append((column.heading, column.choices))
            }
        }

        /// The range with the values of a column; nil for one without a list.
        func source(of column: RegisterColumn) -> String? {
            guard let place = lists.firstIndex(where: { !column.choices.isEmpty && $0.values == column.choices }) else { return nil }
            let letter = Workbook.letters(place)
            return "\(WorkbookParts.reference(to: StarterMarks.listsSheet))!$\(letter)$2:$\(letter)$\(column.choices.count + 1)"
        }

        var sheet: Workbook.Sheet {
            let names = lists.map { Workbook.Cell(text: "Danh mục cho cột “\($0.heading)”", style: RegisterStyles.headingOwn) }
            let rows = (0..<(lists.map(\.values.count).max() ?? 0))
                .map { row in
                    Workbook.Row(
                        cells: lists.map { .init(text: row < $0.values.count ? $0.values[row] : "", style: RegisterStyles.guide) },
                        height: nil
                    )
                }
            return Workbook.Sheet(
                name: StarterMarks.listsSheet,
                columns: lists.map { _ in .init(width: 30, style: RegisterStyles.guide) },
                rows: [.init(cells: names, height: 40)] + rows,
                frozen: (rows: 1, columns: 0),
                scale: 80
            )
        }
    }
}

/// The page of a register that says how it is used (trang hướng dẫn).
enum RegisterGuide {
    private static let lines = [
        "1. Cột có tiêu đề màu xanh: ghi tay (ngày gửi, khiếu nại, điểm, xét chọn…). Cột có tiêu đề màu xám: sangkien ghi, không sửa.",
        "2. Ô để trống: sangkien dùng nội dung đơn vị đã ghi trong hồ sơ. Ô đã ghi: sangkien dùng nội dung trong sổ và báo nếu khác hồ sơ.",
        "3. Ngày ghi dạng ngày/tháng/năm, ví dụ 12/4/2021; thiếu năm thì tính là năm của Chương trình.",
        "4. Một hồ sơ gửi nhiều bản khác nhau có nhiều dòng: ghi “Có” ở cột “Bản có hiệu lực” cho đúng một bản.",
        "5. Điểm của mỗi giám khảo ghi ở một cột “Giám khảo …”; có thể thêm cột và thêm tên, ví dụ “Giám khảo 4: bà Hoa”. "
            + "Điểm trung bình (làm tròn hai chữ số) và thứ hạng được tính lại mỗi lần cập nhật sổ. Bằng điểm thì cùng hạng; hội đồng ghi thứ tự vào cột “Hạng chốt”.",
        "6. Có thể thêm cột, thêm trang tính, đổi màu, ghi chú: cập nhật sổ không làm mất nội dung nào. Không đổi tên cột có sẵn.",
        "7. Trang tính được khóa không mật khẩu để tránh sửa nhầm; mở khóa: Xem lại (Review) → Bỏ bảo vệ trang tính (Unprotect Sheet).",
        "8. Lưu và đóng sổ trước khi cập nhật: sangkien so THƯ-MỤC-HỒ-SƠ -o TỆP-SỔ. Kiểm tra theo sổ: sangkien kiem-tra THƯ-MỤC-HỒ-SƠ TỆP-SỔ.",
    ]

    static var sheet: Workbook.Sheet {
        let title = Workbook.Row(cells: [.init(text: "Cách dùng sổ theo dõi", style: RegisterStyles.title)], height: 26)
        let rows = lines.map { Workbook.Row(cells: [.init(text: $0, style: RegisterStyles.guide)], height: nil) }
        return Workbook.Sheet(
            name: RegisterMarks.guide,
            columns: [.init(width: 110, style: RegisterStyles.guide)],
            rows: [title] + rows,
            frozen: (rows: 1, columns: 0),
            scale: 100
        )
    }
}
