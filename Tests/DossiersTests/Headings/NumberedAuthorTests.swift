import Dossiers
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

/// Columns that speak of one author each: `Tác giả 1`, `Năm sinh tác giả 2`, `Đồng tác giả thứ nhất`.
@Suite struct NumberedAuthorTests {
    /// A table whose initiatives have a title besides.
    private func table(_ headings: [String], _ rows: [[String]]) -> String {
        ([headings + ["Tên sáng kiến"]] + rows.map { $0 + ["Gá kẹp"] })
            .map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined()
    }

    /// `name|year|post|unit|phone` of the authors of a row.
    private func people(_ headings: [String], _ cells: [String]) throws -> [String] {
        let initiative = try #require(try Checking().csv(table(headings, [cells])).dossiers.first?.initiatives.first)
        return initiative.people.persons.map { person in
            let year = person.birthYear.map { String($0.year) } ?? ""
            return [person.name, year, person.position ?? "", person.workplace ?? "", person.phone?.national ?? ""]
                .joined(separator: "|")
        }
    }

    @Test(arguments: [
        ["Tác giả 1", "Tác giả 2", "Tác giả 3"], ["Tác giả thứ nhất", "Tác giả thứ hai", "Tác giả thứ ba"],
        ["Tác giả chính", "Đồng tác giả 1", "Đồng tác giả 2"], ["Họ và tên tác giả thứ nhất", "Họ và tên tác giả thứ 2", "Tác giả số 3"],
        ["Họ và tên 1", "Họ và tên 2", "Họ và tên 3"], ["HỌ TÊN TÁC GIẢ 01", "HỌ TÊN TÁC GIẢ 02", "HỌ TÊN TÁC GIẢ 03"],
        ["Tác giả", "Thành viên 1", "Thành viên 2"], ["Tác giả 1 (họ và tên)", "Tác giả 2 (họ và tên)", "Tác giả 3 (họ và tên)"],
        ["Tac gia 1", "Tac gia 2", "Tac gia 3"], ["Tác giả1", "Tác giả2", "Tác giả3"], ["Tác giả", "Đồng tác giả 1", "Đồng tác giả 2"],
        ["Tác giả 1 - Họ và tên", "Tác giả 2: Họ tên", "Họ tên (tác giả 3)"],
    ])
    func `cột tác giả đánh số đọc chung, không mất ai`(headings: [String]) throws {
        #expect(try people(headings, ["Lê Thị Hà", "Lê Thị Hạ", ""]) == ["Lê Thị Hà||||", "Lê Thị Hạ||||"])
        let three = ["Lê Văn A", "Trần Thị B", "Phạm Văn D"]
        #expect(try people(headings, three).map { String($0.prefix { $0 != "|" }) } == three)
        #expect(try people(headings, ["Lê Văn A", "", ""]) == ["Lê Văn A||||"])
    }

    @Test func `mỗi người giữ năm sinh, chức vụ, đơn vị, điện thoại ở cột của mình`() throws {
        let headings = [
            "Tác giả 1", "Năm sinh tác giả 1", "Chức vụ tác giả 1", "Đơn vị công tác tác giả 1", "Điện thoại tác giả 1", "Tác giả 2",
            "Năm sinh tác giả 2", "Chức vụ tác giả 2", "Đơn vị công tác tác giả 2", "Điện thoại tác giả 2",
        ]
        let second = ["Trần Thị B", "1990", "Kỹ sư", "Công ty Y", "0950000002"]
        let whole = ["Lê Văn A", "1980", "Tổ trưởng; Bí thư", "Công ty X", "0950000001"] + second
        #expect(
            try people(headings, whole)
                == ["Lê Văn A|1980|Tổ trưởng, Bí thư|Công ty X|0950000001", "Trần Thị B|1990|Kỹ sư|Công ty Y|0950000002"]
        )
        let gaps = ["Lê Văn A", "", "", "Công ty X", "", "Trần Thị B", "1990", "Kỹ sư", "", "0950000002"]
        #expect(try people(headings, gaps) == ["Lê Văn A|||Công ty X|", "Trần Thị B|1990|Kỹ sư||0950000002"])
        let one = ["Lê Văn A", "1980", "Tổ trưởng", "Công ty X", "0950000001", "", "", "", "", ""]
        #expect(try people(headings, one) == ["Lê Văn A|1980|Tổ trưởng|Công ty X|0950000001"])
    }

    @Test(arguments: [
        ["Họ tên 1", "Năm sinh 1", "Họ tên 2", "Năm sinh 2"], ["Tác giả", "Năm sinh", "Đồng tác giả", "Năm sinh đồng tác giả"],
        ["Tác giả 1 - Họ tên", "Tác giả 1 - Năm sinh", "Tác giả 2 - Họ tên", "Tác giả 2 - Năm sinh"],
        ["Tác giả thứ nhất", "Năm sinh (tác giả thứ nhất)", "Tác giả thứ hai", "Năm sinh (tác giả thứ hai)"],
        ["Tác giả", "Năm sinh tác giả", "Đồng tác giả 1", "Năm sinh đồng tác giả 1"],
    ])
    func `năm sinh đánh số theo đúng người`(headings: [String]) throws {
        #expect(try people(headings, ["Lê A", "1980", "Trần B", "1990"]) == ["Lê A|1980|||", "Trần B|1990|||"])
        #expect(try people(headings, ["Lê A", "", "Trần B", "1990"]) == ["Lê A||||", "Trần B|1990|||"])
    }

    @Test func `ô gộp của từng tác giả đọc chung`() throws {
        let headings = ["Tác giả 1 (họ tên, năm sinh, chức vụ, đơn vị)", "Tác giả 2 (họ tên, năm sinh, chức vụ, đơn vị)"]
        let cells = ["Lê Văn A, 1980, Tổ trưởng, Công ty X", "Trần Thị B, 1990, Kỹ sư, Công ty Y"]
        #expect(try people(headings, cells) == ["Lê Văn A|1980|Tổ trưởng|Công ty X|", "Trần Thị B|1990|Kỹ sư|Công ty Y|"])
    }

    @Test func `cột không đánh số vẫn như trước`() throws {
        // A number in brackets is that of the column; a second telephone is nobody's in particular.
        #expect(try people(["Tác giả (2)", "Năm sinh (3)"], ["Lê A; Trần B", "1980; 1990"]) == ["Lê A|1980|||", "Trần B|1990|||"])
        #expect(
            try people(["Họ và tên", "Năm sinh (mỗi tác giả 1 dòng)"], ["Lê A; Trần B", "1980; 1990"]) == [
                "Lê A|1980|||", "Trần B|1990|||",
            ]
        )
        #expect(try people(["Họ và tên (2)", "Chủ nhiệm (3)"], ["Lê Văn A", "Trần B"]) == ["Lê Văn A||||"])
        let cells = ["Lê Văn A", "0950000001", "0950000002", "x"]
        let input = try Checking().csv(table(["Họ và tên", "Điện thoại", "Điện thoại 2", "Phòng 2"], [cells]))
        #expect(input.dossiers.first?.initiatives.first?[.phone] == "0950000001")
        let unknown = input.diagnostics.first { $0.code.id == "D009" }?.message(in: .vietnamese) ?? ""
        #expect(unknown.contains("Điện thoại 2") && unknown.contains("Phòng 2"), "\(unknown)")
        #expect(try people(["Họ và tên", "Năm sinh"], ["Lê A; Trần B", "1980; 1990"]) == ["Lê A|1980|||", "Trần B|1990|||"])
    }

    @Test func `cột giấy tờ của từng tác giả không được xem đến`() throws {
        let input = try Checking().csv(table(["Tác giả 1", "CCCD tác giả 1", "Tác giả 2 - CCCD"], [["Lê Văn A", "052085001234", "x"]]))
        let found = try #require(input.diagnostics.first { $0.code.id == "D010" }).message(in: .vietnamese)
        #expect(found.contains("CCCD tác giả 1") && found.contains("Tác giả 2 - CCCD"))
    }

    @Test func `lời khuyên của D022, D008 nêu đủ các cột tác giả`() throws {
        func fault(_ headings: [String], map: [String] = []) throws -> Diagnostic? {
            do {
                _ = try Checking().csv(table(headings, [Array(repeating: "Lê Văn A", count: headings.count - 1) + ["Trần B"]]))
                return nil
            } catch let error as DiagnosticError {
                return error.diagnostics.first
            }
        }
        let missing = try #require(try fault(["Cán bộ 1", "Cán bộ 2", "Năm sinh"]))
        #expect(missing.code.id == "D022")
        let both = try #require(try fault(["Họ và tên", "Tác giả"]))
        #expect(both.code.id == "D008" && both.hint(in: .vietnamese).hasSuffix("--map 'Họ và tên=Họ và tên' --map 'Tác giả=Họ và tên'."))
        let years = try #require(try fault(["Họ và tên", "Năm sinh", "Ngày sinh"]))
        #expect(years.code.id == "D008" && years.hint(in: .vietnamese).hasSuffix("để chỉ dùng cột đó."))
    }
}
