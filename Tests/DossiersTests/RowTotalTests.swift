import Dossiers
import Records
import SangkienDiagnostics
import Testing
import TestKit

/// Totals and what stands beside them are no initiatives (docs/data.md, “Rows”).
@Suite struct RowTotalTests {
    private static let heading = "TT,Họ và tên,Năm sinh,Tên sáng kiến,Thời gian áp dụng,Tóm tắt,Hiệu quả\n"
    private static let first = "1,Lê Văn Mẫu,1985,Cải tiến gá kẹp,Quý I/2021,a,b\n"
    private static let second = "2,Trần Thị Thử,1990,Số hoá sổ theo dõi,Quý I/2021,c,d\n"

    private func read(_ rows: String) throws -> Checking.Input {
        try Checking().csv(Self.heading + rows)
    }

    private func reasons(_ input: Checking.Input) -> [String] {
        input.table.skipped.filter { $0.reason != .heading }.map { "\($0.row) \($0.reason.rawValue)" }
    }

    private func codes(_ input: Checking.Input) -> [String] {
        (input.diagnostics + input.dossiers.flatMap(\.diagnostics)).map(\.code.id).filter { $0 != "D007" && $0 != "D009" }
    }

    static let totals: [(row: String, counted: String?)] = [
        ("Tổng cộng: 2 sáng kiến,,,,,,", nil), (",Tổng cộng,,2,,,", nil), ("Cộng: 2,,,,,,", nil), (",,,Tổng số: 02 sáng kiến,,,", nil),
        ("Danh sách này có 2 sáng kiến của 9 tác giả,,,,,,", nil), ("TỔNG CỘNG: 12 SÁNG KIẾN,,,,,,", "2"),
        ("Tong cong: 3 sang kien,,,,,,", "2"),
        ("Tổng cộng,,,,,,", nil), ("Tổng cộng: 1.200 sáng kiến,,,,,,", "2"), ("*,Cộng mục I: 02 SK,,,,,", nil),
        ("-,Tổng cộng: 3 SK,,,,,", "2"),
    ]

    @Test(arguments: [
        "LĐLĐ huyện Phù Cát Total,,,,,,2", "LĐLĐ huyện Phù Cát Count,,,2,,,", "Grand Total,,,,,,240.000.000",
        "Cộng LĐLĐ huyện Phù Cát,,,,,,2",
    ])
    func `dòng cộng do Excel chèn không là sáng kiến`(row: String) throws {
        let input = try read(Self.first + Self.second + row + "\n")
        #expect(reasons(input) == ["4 total"] && codes(input) == ["D026"])
    }

    @Test func `tổng tiền không phải số đếm`() throws {
        #expect(codes(try read(Self.first + Self.second + "Tổng cộng,,,,,,240 triệu đồng\n")) == ["D026"])
    }

    @Test(arguments: ["*,Số liệu tính đến ngày 10 tháng 4 năm 2021,,,,,", "Ghi chú,Các đơn vị đã ký,,,,,", "(*),Ghi chú: đã đủ,,,,,"])
    func `ghi chú có dấu ở cột TT không là sáng kiến`(row: String) throws {
        #expect(reasons(try read(Self.first + Self.second + row + "\n")) == ["4 closing"])
    }

    @Test func `dòng Trong đó ngay dưới dòng cộng là một phần của nó`() throws {
        #expect(reasons(try read(Self.first + "Tổng cộng: 1 sáng kiến,,,,,,\nTrong đó: nữ 01,,,,,,\n")) == ["3 total", "4 total"])
        #expect(reasons(try read(Self.first + "Trong đó: nữ 01,,,,,,\n")) != ["3 total"])
    }

    @Test(arguments: totals)
    func `dòng cộng không là sáng kiến và được so với số đếm`(row: String, counted: String?) throws {
        let input = try read(Self.first + Self.second + row + "\n")
        #expect(reasons(input) == ["4 total"])
        #expect(codes(input) == (counted == nil ? ["D026"] : ["D026", "D027"]))
        #expect(input.diagnostics.first { $0.code.id == "D027" }?.argument("counted") == counted)
    }

    @Test func `cộng từng phần và tổng cộng đều đúng thì không báo`() throws {
        let rows =
            "I. KHỐI DN,,,,,,\n" + Self.first + "Cộng: 1,,,,,,\nII. KHỐI HCSN,,,,,,\n" + Self.first + Self.second
            + "Cộng khối HCSN: 2,,,,,,\nTổng cộng: 3 sáng kiến,,,,,,\n"
        #expect(codes(try read(rows)) == ["D025", "D026"])
    }
}
