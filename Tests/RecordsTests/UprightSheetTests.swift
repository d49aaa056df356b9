import SangkienDiagnostics
import Testing
@testable import Records

/// Tables on their side, and CSV texts that other programs bent: reported, or read as what they are.
@Suite struct UprightSheetTests {
    private static let headings = ["Họ và tên", "Tên sáng kiến", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Số điện thoại"]

    private func read(_ text: String) throws(DiagnosticError) -> Table {
        try TableReader.tables(Array(text.utf8), file: "mau.csv") { Self.headings.contains($0) }[0]
    }

    private func code(_ text: String) -> String? {
        do {
            _ = try read(text)
            return nil
        } catch {
            return error.diagnostics[0].code.id
        }
    }

    @Test func `tiêu đề đứng thành cột thì nêu bảng quay ngang`() {
        let turned = Self.headings.map { "\($0),a,b,c" }.joined(separator: "\n")
        #expect(code(turned) == "D084")
        let numbered = Self.headings.enumerated().map { "\($0.offset + 1),\($0.element):,a" }.joined(separator: "\n")
        #expect(code(numbered) == "D084")
        #expect(code("PHIẾU ĐĂNG KÝ\n" + turned) == "D084")
    }

    @Test func `bảng quay ngang có giá trị trùng tên cột vẫn được nêu`() {
        #expect(code(Self.headings.map { "\($0),\($0 == "Chức vụ" ? "Năm sinh" : "a")" }.joined(separator: "\n")) == "D084")
    }

    @Test func `bảng thường có ô giống tiêu đề vẫn là bảng thường`() throws {
        let row = Self.headings.map { $0 + ",x" }.joined(separator: "\n")
        let table = try read("Họ và tên,Tên sáng kiến\n" + row)
        #expect(table.records.count == 6)
    }

    @Test func `gạch đứng ngăn cột, dấu phẩy trong ô vẫn nguyên`() throws {
        let table = try read("Họ và tên|Tên sáng kiến|Chức vụ\nLê Văn Mẫu|Gá kẹp, đồ gá|Tổ trưởng\nLê Mẫu|Cữ may, cữ cổ|Thợ\n")
        #expect(table.delimiter == "|" && table.records.map { $0.cells[1] } == ["Gá kẹp, đồ gá", "Cữ may, cữ cổ"])
    }

    @Test func `mỗi dòng nằm trọn trong ngoặc kép thì tách ra, dòng trống vẫn đếm`() throws {
        let lines = ["Họ và tên,Tên sáng kiến", "", "Lê Văn Mẫu,\"\"Gá kẹp, đồ gá\"\"", "Lê Mẫu,Cữ may"]
        let text = lines.map { $0.isEmpty ? "" : "\"\($0)\"" }.joined(separator: "\r\n")
        let table = try read(text)
        #expect(table.headings == ["Họ và tên", "Tên sáng kiến"])
        #expect(table.records.map(\.cells) == [["Lê Văn Mẫu", "Gá kẹp, đồ gá"], ["Lê Mẫu", "Cữ may"]])
        #expect(table.records.map(\.row) == [3, 4])
    }

    @Test func `một cột chữ thường không bị tách`() throws {
        let table = try read("\"Họ và tên\"\n\"Lê, Văn\"\n")
        #expect(table.records.map(\.cells) == [["Lê, Văn"]])
    }
}
