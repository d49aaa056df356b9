import Dossiers
import SangkienDiagnostics
import TestKit
import Testing

/// A cell of a workbook that shows an error, or whose formula was never computed, is open: neither blank nor a content.
@Suite struct FaultyCellTests {
    private static let row: [(heading: String, cell: String)] = [
        ("Mã hồ sơ", "A1"), ("Đơn vị trình", "LĐLĐ huyện Tuy Phước"), ("Số tờ trình", "12/TTr-LĐLĐ"), ("Ngày tờ trình", "5/4/2021"),
        ("Ngày gửi bưu điện", "6/4/2021"), ("Ngày gửi email", "6/4/2021"), ("Khiếu nại", "Không"), ("Tranh chấp quyền tác giả", "Không"),
        ("Người xác nhận", "Nguyễn Mẫu"), ("Ngày xác nhận", "8/4/2021"), ("Họ và tên", "Trần Văn Mẫu"), ("Năm sinh", "1980"),
        ("Chức vụ", "Công nhân"), ("Đơn vị công tác", "Nhà máy A"), ("Số điện thoại", "0905123456"), ("Tên sáng kiến", "Cải tiến máy bơm"),
        ("Thời gian áp dụng", "02/2021"), ("Tóm tắt nội dung sáng kiến", "Tóm tắt"), ("Hiệu quả sáng kiến", "Tốt"),
        ("Giá trị làm lợi", "5 triệu đồng"), ("Phạm vi ứng dụng", "Tỉnh"), ("Số quyết định công nhận", "5/QĐ-SK"),
        ("Ngày công nhận", "1/3/2021"), ("Cơ quan công nhận", "Giám đốc công ty"),
    ]

    private func checked(_ heading: String, _ cell: String, below: [String] = []) throws -> CheckedDossier {
        let checking = try Checking()
        func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
        let lines = [line(Self.row.map(\.heading)), line(Self.row.map { $0.heading == heading ? cell : $0.cell })]
        let input = try checking.workbook(lines + below)
        #expect(input.dossiers.count == 1)
        return Checker(checking.context).check(try #require(input.dossiers.first))
    }

    @Test func `bảng mẫu không có ô lỗi thì hợp lệ`() throws {
        let dossier = try checked("", "")
        #expect(dossier.verdict == .valid && dossier.codes.isEmpty)
    }

    /// What the same cell of a CSV file gives.
    @Test(
        arguments: [
            ("Ngày gửi bưu điện", "H105"), ("Ngày gửi email", "H105"), ("Khiếu nại", "H402"), ("Tranh chấp quyền tác giả", "H404"),
            ("Ngày xác nhận", "H406"), ("Năm sinh", "S011"), ("Thời gian áp dụng", "S103"), ("Họ và tên", "S005"), ("Chức vụ", "S005"),
            ("Đơn vị công tác", "S005"), ("Số điện thoại", "S005"), ("Tên sáng kiến", "S005"), ("Tóm tắt nội dung sáng kiến", "S005"),
            ("Hiệu quả sáng kiến", "S005"), ("Giá trị làm lợi", "S005"), ("Phạm vi ứng dụng", "S005"), ("Số quyết định công nhận", "S005"),
            ("Cơ quan công nhận", "S005"), ("Người xác nhận", "H405"),
        ],
        ["#REF!", "=A1&B1"]
    )
    func `ô lỗi, ô chưa tính là điều chưa biết, không phải là thiếu`(field: (heading: String, code: String), cell: String) throws {
        let dossier = try checked(field.heading, cell)
        #expect(dossier.verdict == .needsReview && dossier.codes == [field.code])
    }

    @Test func `ngày tờ trình, ngày công nhận lỗi thì không đọc được, không phải chưa ghi`() throws {
        #expect(try checked("Ngày tờ trình", "#VALUE!").codes == ["H204"])
        #expect(try checked("Ngày công nhận", "#VALUE!").codes == ["S206"])
    }

    @Test func `ô lỗi không in vào biểu; lời hỏi nói đúng điều đó`() throws {
        let dossier = try checked("Tên sáng kiến", "#REF!")
        let initiative = dossier.dossier.initiatives[0]
        #expect(initiative[.title] == "#REF!" && initiative.printed(.title).isEmpty)
        let asked = try #require(dossier.finding("S005"))
        #expect(asked.message(in: .vietnamese).hasSuffix("chưa phải là nội dung cần ghi; biểu để trống chỗ này."))
        #expect(asked.message(in: .english).hasSuffix("it is printed as a blank."))
    }

    @Test func `công thức kéo xuống dưới bảng không thành sáng kiến`() throws {
        let blank = Self.row.map { ["Tên sáng kiến", "Số điện thoại"].contains($0.heading) ? "#N/A" : "" }
        let dossier = try checked("", "", below: Array(repeating: "| \(blank.joined(separator: " | ")) |", count: 3))
        #expect(dossier.dossier.initiatives.count == 1 && dossier.verdict == .valid)
    }

    @Test func `ô lỗi ở mã hồ sơ không gộp hồ sơ của hai đơn vị`() throws {
        let checking = try Checking()
        let input = try checking.workbook([
            "| Mã hồ sơ | Đơn vị trình | Họ và tên | Tên sáng kiến |", "| #REF! | LĐLĐ huyện Tuy Phước | Lê Văn Mẫu | Gá kẹp |",
            "| #REF! | LĐLĐ huyện Phù Cát | Trần Văn Mẫu | Bàn quay |",
        ])
        #expect(input.dossiers.count == 2)
    }
}
