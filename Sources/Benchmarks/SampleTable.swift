import TestKit

/// A made-up table of initiatives: realistic Vietnamese prose, the same bytes for the same number of rows.
enum SampleTable {
    static let headings = [
        "Mã hồ sơ", "Đơn vị trình", "Cấp trình", "Số tờ trình", "Ngày tờ trình", "Ngày gửi bưu điện", "Ngày gửi email",
        "Khiếu nại", "Tranh chấp quyền tác giả", "Người xác nhận", "Ngày xác nhận", "TT", "Họ và tên", "Năm sinh",
        "Chức vụ", "Đơn vị công tác", "Số điện thoại", "Tên sáng kiến", "Thời gian áp dụng", "Tóm tắt nội dung sáng kiến",
        "Hiệu quả sáng kiến", "Giá trị làm lợi", "Phạm vi ứng dụng", "Danh hiệu thi đua", "Loại công nhận",
        "Số quyết định công nhận", "Ngày công nhận", "Cơ quan công nhận", "Cấp công nhận",
    ]

    private static let phrases = [
        "thiết kế lại bộ gá kẹp để rút ngắn thời gian đổi chuyền", "lắp thêm cảm biến nhiệt độ cho kho lạnh",
        "số hoá sổ theo dõi hồ sơ và nhắc việc trước hạn hai ngày", "tận dụng nước thải sau lọc để tưới cây xanh",
        "soạn bộ học liệu trực quan cho học sinh lớp một", "sắp xếp lại bàn tiếp nhận theo nguyên tắc một cửa",
        "thay lưỡi cắt bằng hợp kim mài lại được nhiều lần", "lập bảng kiểm an toàn trước mỗi ca làm việc",
        "chuyển phiếu giấy sang biểu mẫu điện tử dùng chung", "gom mùn cưa làm viên nén đốt lò sấy",
    ]

    /// `rows` initiatives in dossiers of ten, as UTF-8 CSV with a heading row.
    static func csv(rows: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(rows * 1600)
        append(headings, to: &text)
        for row in 0..<rows { append(cells(row), to: &text) }
        return text
    }

    /// The same with prose that is given, one text a row.
    static func csv(rows: Int, prose: [InitiativeProse.Text]) -> [UInt8] {
        var text: [UInt8] = []
        append(headings, to: &text)
        let places = ["Tên sáng kiến", "Tóm tắt nội dung sáng kiến", "Hiệu quả sáng kiến"].compactMap(headings.firstIndex(of:))
        for row in 0..<rows {
            var cells = cells(row)
            for (place, words) in zip(places, [prose[row].title, prose[row].summary, prose[row].effect]) { cells[place] = words }
            append(cells, to: &text)
        }
        return text
    }

    /// The rows of `csv(rows:)` as a JSON array of objects with the headings as keys.
    static func json(rows: Int) -> [UInt8] {
        var text = Array("[\n".utf8)
        for row in 0..<rows {
            let pairs = zip(headings, cells(row)).map { "\"\($0)\": \"\($1.split(separator: "\n").joined(separator: "\\n"))\"" }
            text.append(contentsOf: "{\(pairs.joined(separator: ", "))}\(row + 1 < rows ? "," : "")\n".utf8)
        }
        return text + Array("]\n".utf8)
    }

    static func cells(_ row: Int) -> [String] {
        let dossier = row / 10
        return [
            "HS-\(dossier + 1)", "Công đoàn mẫu số \(dossier + 1)", "CĐCS trực thuộc", "\(dossier % 90 + 10)/TTr-CĐCS",
            "05/4/2021", "12/4/2021", "12/4/2021", "Không", "Không", "Trần Văn Mẫu", "20/4/2021", String(row % 10 + 1),
            name(row), String(1960 + row % 40), "Tổ trưởng sản xuất",
            "Công ty TNHH Mẫu \(dossier % 40 + 1)", "0950 \(100 + row / 1000 % 900) \(100 + row % 900)",
            "Cải tiến số \(row + 1): \(phrases[row % phrases.count])", "Từ tháng 0\(row % 3 + 1)/2021 đến nay",
            prose(from: row, sentences: 9), prose(from: row * 3 + 1, sentences: 5), "\(row % 300 + 5) triệu đồng/năm",
            "Toàn đơn vị và các đơn vị cùng ngành", "2018: LĐTT; 2019: CSTĐCS; 2020: Giấy khen", "Quyết định",
            "\(row % 200 + 1)/QĐ-CTM", "15/3/2021", "Công ty TNHH Mẫu \(dossier % 40 + 1)", "Cơ sở",
        ]
    }

    private static let names = [
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"],
        ["Văn", "Thị", "Hữu", "Minh", "Ngọc", "Quốc", "Thanh", "Xuân", "Đức", "Kim"], ["Mẫu", "Thử", "Giả", "Đặt", "Nháp", "Ví Dụ"],
        [
            "An", "Bình", "Chi", "Dung", "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hòa", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long",
            "Mai",
            "Nam", "Nga", "Nhung", "Oanh", "Phong", "Phúc", "Phượng", "Quang", "Quyên", "Sơn", "Tâm", "Thảo", "Thắng", "Thủy", "Toàn",
            "Trang", "Trung", "Tuấn", "Tuyết", "Uyên", "Vân", "Việt", "Vinh", "Yến",
        ], ["", " Anh", " Bảo", " Châu", " Duy", " Hoài"],
    ]

    /// An invented name; no two of the first 177,120 rows have the same.
    private static func name(_ row: Int) -> String {
        var (rest, words) = (row, [String]())
        for list in names {
            words.append(list[rest % list.count])
            rest /= list.count
        }
        return words.dropLast().joined(separator: " ") + words[names.count - 1]
    }

    private static func prose(from seed: Int, sentences: Int) -> String {
        (0..<sentences)
            .map { index in
                let phrase = phrases[(seed &* 7 &+ index &* 3) % phrases.count]
                return "Bước \(index + 1): \(phrase), giảm \((seed &+ index &* 11) % 60 + 5) % thời gian so với trước."
            }
            .joined(separator: "\n")
    }

    private static func append(_ cells: [String], to text: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            text.append(UInt8(ascii: "\""))
            text.append(contentsOf: cell.utf8)
            text.append(UInt8(ascii: "\""))
        }
        text.append(UInt8(ascii: "\n"))
    }
}
