import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// What spoils a whole column is reported once, with the number of cells and the first of them (docs/data.md, “Tables from Excel” and “Dates and periods”).
@Suite struct ColumnTraceTests {
    /// Reads a table with one dossier a row and a column `heading`, and checks its dossiers.
    private func checked(_ heading: String, _ cells: [String]) throws -> (input: Checking.Input, dossiers: [CheckedDossier]) {
        let checking = try Checking()
        let rows = cells.enumerated().map { "K-\($0.offset),Lê Văn Mẫu,Gá kẹp,\"\($0.element)\"\n" }.joined()
        let input = try checking.csv("Mã hồ sơ,Họ và tên,Tên sáng kiến,\(heading)\n" + rows)
        return (input, input.dossiers.map { Checker(checking.context).check($0) })
    }

    private func rowCodes(_ dossiers: [CheckedDossier], _ field: String) -> [[String]] {
        dossiers.map { $0.findings.filter { $0.field == field && $0.code.id.hasPrefix("S") }.map(\.code.id) }
    }

    @Test func `4/15/2021 chứng tỏ cột ghi tháng trước, 3/4/2021 trong cột ấy là chưa rõ`() throws {
        let (input, dossiers) = try checked("Ngày công nhận", ["", "3/4/2021", "4/15/2021", "4/4/2021", "3/25/2021", "15/3/2021"])
        let finding = try #require(input.diagnostics.first { $0.code.id == "S063" })
        #expect(input.diagnostics.filter { $0.code.id == "S063" }.count == 1 && finding.severity == .warning)
        #expect(finding.argument("count") == "2" && finding.argument("column") == "Ngày công nhận")
        #expect(finding.location?.line == 4 && finding.location?.column == 4)
        let unclear = dossiers.map { $0.findings.contains { $0.code.id == "S206" } }
        #expect(unclear == [false, true, false, false, false, false])
        #expect(dossiers.map { $0.dossier.initiatives[0][.recognitionDate] }[2] == "4/15/2021")
    }

    @Test func `bảng lớn đọc trên nhiều nhân cho cùng dấu vết như trên một nhân`() throws {
        let headings = ["Ngày công nhận", "Ngày gửi email", "Thời gian áp dụng", "Năm sinh", "Số điện thoại"]
        var csv = "Mã hồ sơ,Họ và tên,Tên sáng kiến," + headings.joined(separator: ",") + "\n"
        for row in 0..<5_000 {
            let day = "\(row % 12 + 1)/\(row % 28 + 1)/2021"
            let cells = [day, "44\(300 + row % 30)", "3/4/2021 9:00 AM", "07/06/1905", "95000\(1000 + row)"]
            csv += "K-\(row / 10),Lê Văn Mẫu,Gá kẹp số \(row)," + cells.joined(separator: ",") + "\n"
        }
        let checking = try Checking()
        let one = try checking.csv(csv)
        let several = try checking.read(csv.utf8, file: "mau.csv", cores: 4)
        #expect(one.diagnostics == several.diagnostics)
        let told = Set(one.diagnostics.map(\.code.id))
        #expect(told.isSuperset(of: ["S063", "S064", "S065", "S067", "S073"]))
    }

    @Test func `cột không có ô nào ghi tháng trước thì 3/4/2021 là ngày 3 tháng 4`() throws {
        let (input, dossiers) = try checked("Ngày công nhận", ["3/4/2021", "15/3/2021"])
        #expect(!input.diagnostics.contains { $0.code.id == "S063" })
        #expect(dossiers.allSatisfy { !$0.findings.contains { $0.code.id == "S206" } })
    }

    @Test func `ngày gửi và thời gian áp dụng cũng theo cột`() throws {
        let sent = try checked("Ngày gửi email", ["4/13/2021", "3/4/2021"])
        #expect(sent.dossiers[1].findings.contains { $0.code.id == "H105" } && !sent.dossiers[0].findings.contains { $0.code.id == "H105" })
        let period = try checked("Thời gian áp dụng", ["4/13/2021", "3/4/2021", "Từ tháng 01/2021 đến nay"])
        #expect(rowCodes(period.dossiers, "period") == [[], ["S103"], []])
    }

    @Test func `số ngày của Excel được đọc thành ngày và nêu một lần cho cả cột`() throws {
        let (input, dossiers) = try checked("Ngày gửi email", ["44300", "44301", "44301.34"])
        let finding = try #require(input.diagnostics.first { $0.code.id == "S064" })
        #expect(finding.argument("count") == "3" && finding.argument("typed") == "44300" && finding.argument("date") == "14/4/2021")
        #expect(finding.severity == .info && finding.location?.line == 2)
        #expect(dossiers.map { $0.findings.contains { $0.code.id == "H102" } } == [false, true, true])
    }

    @Test func `đến năm ô thì nêu từng dòng, từ sáu ô thì nêu cả cột`() throws {
        for (heading, field, cell, row, column) in [
            ("Số điện thoại", "phone", "950000001", "S022", "S065"), ("Năm sinh", "birthYear", "07/06/1905", "S062", "S067"),
        ] {
            let few = try checked(heading, Array(repeating: cell, count: 5))
            #expect(!few.input.diagnostics.contains { $0.code.id == column })
            #expect(rowCodes(few.dossiers, field) == Array(repeating: [row], count: 5))
            let many = try checked(heading, ["chữ"] + Array(repeating: cell, count: 6))
            let finding = try #require(many.input.diagnostics.first { $0.code.id == column })
            #expect(finding.argument("count") == "6" && finding.location?.line == 3)
            let told = rowCodes(many.dossiers, field).dropFirst().flatMap { $0 }
            #expect(told == [])
            for language in Language.allCases { #expect(!finding.message(in: language).contains(cell)) }
        }
    }

    @Test func `số khoa học là lỗi của từng hồ sơ, nhiều thì mỗi hồ sơ một lần và cả cột một lần`() throws {
        let checking = try Checking()
        func codes(_ count: Int) throws -> (column: [String], dossier: [String], verdict: Verdict) {
            let rows = (0..<count).map { "K-1,Lê Văn Mẫu,Gá kẹp \($0),\"9,05E+08\"\n" }.joined()
            let input = try checking.csv("Mã hồ sơ,Họ và tên,Tên sáng kiến,Số điện thoại\n" + rows + "K-1,Lê Văn Mẫu,Gá,abc\n")
            let dossier = Checker(checking.context).check(try #require(input.dossiers.first))
            return (input.diagnostics.map(\.code.id), dossier.codes.filter { $0 == "S021" }, dossier.verdict)
        }
        let few = try codes(5)
        #expect(!few.column.contains("S066") && few.dossier.count == 6 && few.verdict == .invalid)
        let many = try codes(6)
        // The one that is no number at all has another cause and stays.
        #expect(many.column.contains("S066") && many.dossier.count == 2 && many.verdict == .invalid)
    }

    @Test func `đơn vị tiền ở tiêu đề được nêu một lần với ô đầu tiên`() throws {
        let (input, dossiers) = try checked("Giá trị làm lợi (triệu đồng)", ["Không tính được", "1.500", "\"\"3,5\"\"", "3.5", "2"])
        let finding = try #require(input.diagnostics.first { $0.code.id == "S069" })
        #expect(finding.argument("count") == "2" && finding.argument("typed") == "1.500" && finding.argument("amount") == "1.500.000.000")
        #expect(finding.location?.line == 3)
        #expect(rowCodes(dossiers, "benefit").map { $0.filter { $0 != "S002" } } == [[], [], [], ["S068"], []])
        let other = try checked("Giá trị làm lợi (nếu có)", ["1.500"])
        #expect(!other.input.diagnostics.contains { $0.code.id == "S069" })
    }
}
