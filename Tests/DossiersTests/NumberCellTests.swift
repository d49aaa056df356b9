import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// A number cell has one meaning (docs/number-formats.md).
@Suite struct NumberCellTests {
    /// Checks a workbook of one row whose cell under `heading` holds a number in a format.
    private func checked(_ heading: String, _ value: String, _ code: String = "General") throws -> (
        input: Checking.Input, dossier: CheckedDossier
    ) {
        let checking = try Checking()
        let styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(code.replacing("\"", with: "&quot;"))\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"
        func text(_ words: [String]) -> String { words.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() }
        let rows =
            "<row>\(text(["Họ và tên", "Tên sáng kiến", heading]))</row>"
            + "<row>\(text(["Lê Văn Mẫu", "Gá kẹp"]))<c s=\"0\"><v>\(value)</v></c></row>"
        let input = try checking.read(HandMadeWorkbook(rows: rows, styles: styles).bytes, file: "mau.xlsx")
        return (input, Checker(checking.context).check(try #require(input.dossiers.first)))
    }

    @Test(
        arguments: [
            ("1.125", "General", "1,125", "1.125.000"), ("1.125", "0.000", "1,125", "1.125.000"),
            ("1125", "#,##0", "1.125", "1.125.000.000"),
            ("3.5", "General", "3,5", "3.500.000"), ("12.75", "0.00", "12,75", "12.750.000"), ("1125", "General", "1125", "1.125.000.000"),
            ("0.125", "General", "0,125", "125.000"),
        ]
    )
    func `số dưới “(triệu đồng)” không bao giờ hiểu hai cách`(value: String, code: String, shown: String, amount: String) throws {
        let (input, dossier) = try checked("Giá trị làm lợi (triệu đồng)", value, code)
        #expect(dossier.dossier.initiatives[0][.benefit] == shown)
        #expect(input.diagnostics.first { $0.code.id == "S069" }?.argument("amount") == amount)
        #expect(!dossier.codes.contains("S068"))
    }

    @Test(arguments: [
        ("Giá trị làm lợi (ĐVT: 1.000 đ)", "120.000", "nghìn đồng"),
        ("Giá trị làm lợi (Đơn vị tính: triệu đồng)", "120.000.000", "triệu đồng"),
        ("Giá trị làm lợi (tr.đ/năm)", "120.000.000", "tr.đ/năm"), ("Giá trị làm lợi (1000đ)", "120.000", "nghìn đồng"),
        ("Giá trị làm lợi - ĐVT: đồng", "120", "đồng"), ("Giá trị làm lợi (nếu có) (triệu đồng)", "120.000.000", "triệu đồng"),
    ])
    func `đơn vị ở tên cột, kể cả sau ĐVT hay ghi bằng số, được tính và nêu ra`(heading: String, amount: String, unit: String) throws {
        let (input, _) = try checked(heading, "120", "General")
        #expect(input.diagnostics.first { $0.code.id == "S069" }?.argument("amount") == amount)
        #expect(input.source.benefitUnit == unit)
    }

    @Test(arguments: ["Giá trị làm lợi (nếu có)", "Giá trị làm lợi (ghi rõ số tiền)", "Giá trị làm lợi (ước tính)"])
    func `lời dặn trong ngoặc không phải đơn vị`(heading: String) throws {
        #expect(try checked(heading, "120", "General").input.source.benefitUnit == nil)
    }

    @Test func `chữ kèm số trong định dạng là một phần của số`() throws {
        #expect(try checked("Giá trị làm lợi", "30", "0\" triệu đồng\"").dossier.dossier.initiatives[0][.benefit] == "30 triệu đồng")
    }

    @Test func `năm sinh trong định dạng hàng nghìn vẫn là năm`() throws {
        let (_, dossier) = try checked("Năm sinh", "1985", "#,##0")
        #expect(dossier.dossier.initiatives[0][.birthYear] == "1985")
        #expect(!dossier.codes.contains("S012") && !dossier.codes.contains("S011"))
    }

    @Test func `chữ gõ tay vẫn có thể hiểu hai cách`() throws {
        let input = try Checking().csv("Họ và tên,Tên sáng kiến,Giá trị làm lợi (triệu đồng)\nLê Văn Mẫu,Gá kẹp,\"1,125\"\n")
        let checking = try Checking()
        #expect(Checker(checking.context).check(try #require(input.dossiers.first)).codes.contains("S068"))
    }

    @Test func `ghi chú xin rút được nêu ở đúng ô`() throws {
        let input = try Checking()
            .workbook([
                "| Họ và tên | Tên sáng kiến |", "| Lê Văn Mẫu | Gá kẹp {Đơn vị đề nghị rút} |",
                "| Lê Thị Mẫu | Giá phơi {Tên đã rút gọn} |", "| Lê Thị Thử | Kệ treo {SK này bị khiếu nại} |",
                "| Lê Văn Thử | Bàn cắt {Không có khiếu nại, tranh chấp gì} |",
            ])
        let found = input.diagnostics.filter { $0.code.id == "D092" }
        #expect(found.map { $0.location?.row } == [2, 4])
        #expect(found.map { $0.argument("words") } == ["đề nghị rút", "khiếu nại"])
    }
}
