import Records
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

@testable import Dossiers

/// A cell means the same wherever it is looked at: in rules, deadlines, weekly counts and comparisons.
@Suite struct OneReaderTests {
    private static let required = [("portal: optional", "portal: required")]

    private func checked(_ heading: String, _ cells: [String], edits: [(old: String, new: String)] = []) throws -> [CheckedDossier] {
        let checking = try Checking(edits: edits)
        let rows = cells.enumerated().map { "| K-\($0.offset) | Lê Văn Mẫu | Gá kẹp | 12/4/2021 | 12/4/2021 | \($0.element) |" }
        let head = "| Mã hồ sơ | Họ và tên | Tên sáng kiến | Ngày gửi bưu điện | Ngày gửi email | \(heading) |"
        return try checking.workbook([head] + rows).dossiers.map(Checker(checking.context).check)
    }

    @Test func `ngày cập nhật phần mềm hiểu như nhau ở luật, thời hạn và báo cáo tuần`() throws {
        let checking = try Checking(edits: Self.required)
        let dossiers = try checked("Ngày cập nhật phần mềm", ["9/4", "9/4/2021", "không nhớ"], edits: Self.required)
        #expect(dossiers.map(\.timing) == [.sent, .sent, .unclear])
        #expect(dossiers.map { checking.context.sendingDay(of: $0.dossier)?.iso } == ["2021-04-09", "2021-04-09", "2021-04-12"])
        // A column that a spreadsheet program swapped is unclear everywhere.
        let swapped = try checked("Ngày cập nhật phần mềm", ["ngày 2021-05-04", "13/04/2021"], edits: Self.required)
        #expect(swapped.map(\.timing) == [.unclear, .sent])
        #expect(checking.context.sendingDay(of: swapped[0].dossier)?.iso == "2021-04-12")
    }

    @Test func `ngày của cột bị lùi trước nửa đêm cũng là chưa rõ ở cột thời gian áp dụng`() throws {
        let shifted = try checked("Thời gian áp dụng", ["07/02/2021 23:59:43", "08/02/2021 23:59:43"])
        #expect(shifted.map { $0.codes.contains("S103") } == [true, true])
        let plain = try checked("Thời gian áp dụng", ["07/02/2021", "tháng 2/2021"])
        #expect(plain.map { $0.codes.contains("S103") } == [false, false])
    }

    @Test func `quyết định ghi ngày thiếu năm vẫn so được`() throws {
        let checking = try Checking()
        func codes(_ date: String) throws -> [String] {
            let rows = ["15/3/2021", date].enumerated().map { "K-\($0),T \($0),Lê Mẫu \($0),45/QĐ-CT,\($1),Công ty Mẫu" }
            let head = "Mã hồ sơ,Tên sáng kiến,Họ và tên,Số quyết định công nhận,Ngày công nhận,Cơ quan công nhận\n"
            return Comparison(try checking.csv(head + rows.joined(separator: "\n") + "\n").dossiers, checking.context).run().map(\.code.id)
        }
        #expect(try codes("16/3") == ["L206"])
        #expect(try codes("15/3") == ["L207"])
    }

    @Test func `ô số và chữ cùng một giá trị làm lợi là một`() throws {
        let checking = try Checking()
        let head = "| Mã hồ sơ | Họ và tên | Tên sáng kiến | Giá trị làm lợi (tỷ đồng) |"
        func count(_ first: String, _ second: String) throws -> Int {
            let dossiers = try [first, second]
                .flatMap { cell in
                    try checking.workbook([head, "| K-1 | Lê Văn Mẫu | Gá kẹp | \(cell) |"]).dossiers
                }
            return Checker(checking.context).withoutRepeats(dossiers).dossiers.count
        }
        #expect(try count("=1+1 → 1.125", "1.125 triệu đồng") == 1)
        #expect(try count("1,125", "1.125 triệu đồng") == 2)
    }

    /// What a paper says around its table and what a column says.
    @Test(arguments: [
        ("Số Tờ trình", "(Kèm theo Tờ trình số 15/TTr-LĐLĐ)", "015 /TTr – LĐLĐ", true),
        ("Số Tờ trình", "(Kèm theo Tờ trình số 15/TTr-LĐLĐ)", "16/TTr-LĐLĐ", false),
        ("Ngày Tờ trình", "Phù Cát, ngày 05 tháng 4 năm 2021", "5/4", true),
        ("Ngày Tờ trình", "Phù Cát, ngày 05 tháng 4 năm 2021", "6/4/2021", false),
        ("Ký thay mặt", "TM. BAN THƯỜNG VỤ", "BTV", true), ("Ký thay mặt", "TM. BAN THƯỜNG VỤ", "Ban Chấp hành", false),
        ("Người ký", "TM. BAN THƯỜNG VỤ|CHỦ TỊCH|Võ Thị Nháp", "Bà VÕ THỊ NHÁP", true),
        ("Người ký", "TM. BAN THƯỜNG VỤ|CHỦ TỊCH|Võ Thị Nháp", "Võ Thị Nhập", false),
    ])
    func `lời quanh bảng so với cột theo nghĩa`(heading: String, around: String, cell: String, isSame: Bool) throws {
        let checking = try Checking()
        let input = try checking.workbook(["| Họ và tên | Tên sáng kiến | \(heading) |", "| Lê Văn Mẫu | Gá kẹp | \(cell) |"])
        let lines = around.split(separator: "|").enumerated()
            .map { AroundLine(row: $0 + 9, column: 0, text: String($1), isAbove: heading != "Người ký" && heading != "Ký thay mặt") }
        let dossier = try #require(AroundFacts(lines, checking.context.reader).completed(input.dossiers, of: input.table).first)
        let field = try #require(Field.allCases.first { $0.heading == heading })
        #expect(dossier.diagnostics.contains { $0.code.id == "D075" && $0.field == field.key } == !isSame)
    }
}
