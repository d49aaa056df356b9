import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// What a column shows of its dates: AM and PM, times just before midnight, dates without a year.
@Suite struct DateColumnTests {
    private func checked(_ heading: String, _ cells: [String]) throws -> (input: Checking.Input, dossiers: [CheckedDossier]) {
        let checking = try Checking()
        let rows = cells.enumerated().map { "K-\($0.offset),Lê Văn Mẫu,Gá kẹp,\"\($0.element)\"\n" }.joined()
        let input = try checking.csv("Mã hồ sơ,Họ và tên,Tên sáng kiến,\(heading)\n" + rows)
        return (input, input.dossiers.map { Checker(checking.context).check($0) })
    }

    @Test func `AM, PM cho biết cột ghi tháng trước, trừ khi cột cho thấy ngày trước`() throws {
        let american = try checked("Ngày gửi email", ["04/08/2021 9:00:00 AM", "3/4/2021", "14/4/2021"])
        #expect(american.dossiers.map { $0.codes.contains("H105") || $0.codes.contains("H101") } == [false, false, false])
        let told = try #require(american.input.diagnostics.first { $0.code.id == "S073" })
        #expect(told.argument("day") == "8" && told.argument("month") == "4" && told.argument("count") == "1")
        #expect(!american.input.diagnostics.contains { $0.code.id == "S063" })
        let comma = try checked("Ngày gửi email", ["4/8/2021, 9:00:00 AM", "4/9/2021, 9:00:00 PM "])
        #expect(comma.dossiers.map { $0.codes.contains("H105") || $0.codes.contains("H101") } == [false, false])
        #expect(comma.input.diagnostics.first { $0.code.id == "S073" }?.argument("count") == "2")
        let typed = try checked("Ngày gửi email", ["8:00 am ngày 8/4/2021", "8/4/2021"])
        #expect(typed.dossiers.map { $0.codes.contains("H101") } == [false, false])
        #expect(!typed.input.diagnostics.contains { $0.code.id == "S073" })
        let mixed = try checked("Ngày gửi email", ["08/04/2021 9:00:00 AM", "13/04/2021 9:00:00 AM", "3/4/2021"])
        #expect(!mixed.input.diagnostics.contains { $0.code.id == "S073" })
        #expect(mixed.dossiers.map { $0.codes.contains("H105") } == [false, false, false])
    }

    @Test func `AM, PM đẩy ngày ra sau khi Chương trình kết thúc thì hỏi, không kết luận quá hạn`() throws {
        let (input, dossiers) = try checked("Ngày gửi email", ["9/4/2021 9:00 PM", "04/08/2021 9:00 AM", "16/4/2021"])
        #expect(dossiers.map { $0.codes.filter { ["H101", "H105", "H106"].contains($0) } } == [["H105"], [], ["H101"]])
        #expect(input.diagnostics.contains { $0.code.id == "S073" })
        // With both readings outside nothing is more likely than the sign.
        let late = try checked("Ngày gửi email", ["9/12/2021 9:00 PM"])
        #expect(late.dossiers[0].codes.contains("H101") && !late.dossiers[0].codes.contains("H105"))
    }

    @Test func `Chương trình ghi ngày bắt đầu sau ngày kết thúc thì giờ AM, PM không làm hỏng gì`() throws {
        let checking = try Checking(edits: [("opens: 2021-02-25", "opens: 2030-01-01")])
        let input = try checking.csv("Mã hồ sơ,Họ và tên,Tên sáng kiến,Ngày gửi email\nK,Lê Văn Mẫu,Gá kẹp,9/12/2021 9:00 PM\n")
        #expect(Checker(checking.context).check(input.dossiers[0]).codes.contains("H101"))
    }

    @Test(
        arguments: [
            (["2021-04-07T23:59:43", "2021-04-08T23:59:43"], true), (["07/04/2021 23:59:20"], true),
            (["07/04/2021 23:59:20", "chưa rõ"], true),
            (["07/04/2021 23:59:59", "08/04/2021 23:59:59"], false), (["07/04/2021 23:59:20", "08/04/2021 23:59:43"], false),
            (["07/04/2021 23:59:20", "08/04/2021"], false), (["07/04/2021 08:59:20"], false),
        ]
    )
    func `cả cột ngay trước nửa đêm thì hỏi`(cells: [String], isDoubtful: Bool) throws {
        let (input, dossiers) = try checked("Ngày công nhận", cells)
        #expect(input.diagnostics.contains { $0.code.id == "S072" } == isDoubtful)
        #expect(dossiers[0].codes.contains("S206") == isDoubtful)
    }

    @Test func `ngày thật của bảng tính ngay trước nửa đêm cũng vậy, dù ô không hiện giờ`() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let heading = ["Họ và tên", "Tên sáng kiến", "Ngày công nhận"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        let cells =
            "<c t=\"inlineStr\"><is><t>Lê Văn Mẫu</t></is></c><c t=\"inlineStr\"><is><t>Gá kẹp</t></is></c><c s=\"0\"><v>44293.9998032</v></c>"
        let workbook = HandMadeWorkbook(rows: "<row>\(heading)</row><row>\(cells)</row>", styles: styles)
        let input = try Checking().read(workbook.bytes, file: "mau.xlsx")
        #expect(input.diagnostics.contains { $0.code.id == "S072" })
        #expect(input.dossiers[0].initiatives[0][.recognitionDate] == "07/04/2021")
    }

    @Test func `ngày không ghi năm lấy năm của Chương trình và được nêu`() throws {
        let (_, dossiers) = try checked("Ngày gửi email", ["Sáng 8/4", "8/4/2021", "18/4"])
        let told = dossiers.map { $0.finding("S071") }
        #expect(told.map { $0 != nil } == [true, false, true])
        #expect(told[0]?.argument("date") == "08/4/2021")
        #expect(dossiers.map { $0.codes.contains("H101") } == [false, false, true])
    }
}
