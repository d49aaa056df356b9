import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// A true date of a workbook is a date, whatever else its column holds (docs/data.md, “Dates and periods”).
@Suite struct TrueDateTests {
    /// Checks a workbook with one dossier a row, whose cells of the column `heading` are these; a date is `ngày 2021-04-15`.
    private func checked(_ heading: String, _ cells: [String]) throws -> (input: Checking.Input, dossiers: [CheckedDossier]) {
        let checking = try Checking()
        let rows = cells.enumerated().map { "| K-\($0.offset) | Lê Văn Mẫu | Gá kẹp | \($0.element) |" }
        let input = try checking.workbook(["| Mã hồ sơ | Họ và tên | Tên sáng kiến | \(heading) |"] + rows)
        return (input, input.dossiers.map { Checker(checking.context).check($0) })
    }

    private func unclear(_ dossiers: [CheckedDossier], _ code: String) -> [Bool] {
        dossiers.map { $0.findings.contains { $0.code.id == code } }
    }

    @Test func `một ô chữ ghi tháng trước không đổi nghĩa các ngày thật của cột`() throws {
        let (input, dossiers) = try checked("Ngày gửi email", ["ngày 2021-04-05", "ngày 2021-04-06", "04/13/2021", "3/4/2021"])
        #expect(unclear(dossiers, "H105") == [false, false, false, true])
        #expect(input.diagnostics.contains { $0.code.id == "S063" } && !input.diagnostics.contains { $0.code.id == "S070" })
        #expect(dossiers[0].dossier[.emailedOn] == "05/04/2021")
        let period = try checked("Thời gian áp dụng", ["ngày 2021-02-03", "02/15/2021"])
        #expect(unclear(period.dossiers, "S103") == [false, false])
    }

    @Test(
        arguments: [
            // American settings: days up to 12 became dates, the others stayed text.
            (["ngày 2021-05-04", "ngày 2021-07-04", "13/04/2021", "14/04/2021"], [true, true, false, false]),
            // Day and month are one number: nothing to doubt in that cell.
            (["ngày 2021-04-04", "ngày 2021-05-04", "13/04/2021 "], [false, true, false]),
            (["ngày 2021-05-04", "13-04-2021 08:30"], [true, false]),
            // American text in Vietnamese settings: every true date has the day that is the month of the texts.
            (["ngày 2021-06-04", "ngày 2021-08-04", "04/13/2021"], [true, true, false]),
            // A remark, or a day that is none, says nothing of the settings.
            (["ngày 2021-05-04", "ngày 2021-08-04", "13/4/2021", "9/4/2021 sáng"], [true, true, false, false]),
            (["ngày 2021-05-04", "ngày 2021-08-04", "13/4/2021", "13/13/2021"], [true, true, false, true]),
            // Texts that no spreadsheet takes for dates, of the month that all days are.
            (["ngày 2021-05-04", "ngày 2021-08-04", "2021-04-13"], [true, true, false]),
            (["ngày 2021-05-04", "ngày 2021-08-04", "ngày 13 tháng 4 năm 2021"], [true, true, false]),
        ] as [([String], [Bool])]
    )
    func `cột có dấu hiệu bị đảo thì hỏi, không tự quyết`(cells: [String], doubtful: [Bool]) throws {
        let (input, dossiers) = try checked("Ngày công nhận", cells)
        let finding = try #require(input.diagnostics.first { $0.code.id == "S070" })
        #expect(finding.severity == .warning)
        // Of the doubtful cells those with a true date; a day 13/13 is doubtful by itself.
        #expect(finding.argument("count") == "\(zip(cells, doubtful).count { $1 && $0.hasPrefix("ngày 20") })")
        #expect(unclear(dossiers, "S206") == doubtful)
        for language in Language.allCases { #expect(!finding.message(in: language).contains("{")) }
    }

    @Test(
        arguments: [
            ["ngày 2021-04-15", "ngày 2021-05-04", "13/04/2021"],  // a true date beyond 12
            ["ngày 2021-05-04", "13/04/2021", "3/4/2021"],  // a text that may be either
            ["ngày 2021-05-04", "13/04/2021", "04/14/2021"],  // texts that contradict each other
            ["ngày 2021-05-05", "13/04/2021"],  // swapping changes nothing
            ["ngày 2021-04-05", "ngày 2021-04-06", "04/13/2021"],  // days that no text has as a month
            ["ngày 2021-05-04", "2021-04-13"],  // no American program leaves this as text
            ["ngày 2021-05-04", "ngày 13 tháng 4 năm 2021"],
            ["ngày 2021-05-04", "ngày 2021-06-04"],
            ["ngày 2021-04-05", "13/4/2021 và 14/4/2021"],  // two dates are text everywhere
            ["ngày 2021-05-04", "ngày 2021-08-06", "2021-04-13"],  // days that no text has as a month
            ["5/4/2021", "13/04/2021"],
        ]
    )
    func `không đủ dấu hiệu thì ngày thật giữ nguyên`(cells: [String]) throws {
        let (input, dossiers) = try checked("Ngày công nhận", cells)
        #expect(!input.diagnostics.contains { $0.code.id == "S070" })
        for (cell, dossier) in zip(cells, dossiers) where cell.hasPrefix("ngày 20") {
            #expect(!dossier.findings.contains { $0.code.id == "S206" }, "\(cell)")
        }
    }

    /// The cell is written as it should be: what is to be done is to look at the paper.
    @Test func `ngày có thể bị đảo được nói đúng như vậy, không nói là không đọc được`() throws {
        let cells = ["ngày 2021-05-04", "ngày 2021-08-04", "13/4/2021", "mai gửi"]
        let (_, dossiers) = try checked("Ngày gửi email", cells)
        let found = dossiers.map { $0.finding("H105") }
        #expect(
            found[0]?.message(in: .vietnamese)
                == "Ngày gửi qua email: chưa chắc ngày đã ghi, bảng tính có thể đã đảo ngày và tháng."
        )
        #expect(found[0]?.hint(in: .vietnamese).hasPrefix("Xem ngày trên bản giấy hoặc thư đã gửi") == true)
        #expect(found[2] == nil)
        #expect(found[3]?.message(in: .vietnamese) == "Ngày gửi qua email: không đọc được ngày đã ghi.")
        #expect(found[3]?.hint(in: .vietnamese).hasPrefix("Ghi dạng ngày/tháng/năm") == true)
        let recognised = try checked("Ngày công nhận", cells).dossiers[0].finding("S206")
        #expect(recognised?.message(in: .english).hasSuffix("is doubtful: the spreadsheet may have swapped day and month.") == true)
        let period = try checked("Thời gian áp dụng", ["ngày 2021-02-01", "ngày 2021-03-01", "15/1/2021"]).dossiers[0].finding("S103")
        #expect(period?.message(in: .vietnamese).contains("bảng tính có thể đã đảo ngày và tháng, chưa đủ rõ") == true)
    }
}
