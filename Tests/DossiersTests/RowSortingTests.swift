import Dossiers
import Records
import SangkienDiagnostics
import Testing
import TestKit

/// Which rows are initiatives, and what becomes of the others (docs/data.md, “Rows”).
@Suite struct RowSortingTests {
    private static let heading = "TT,Họ và tên,Năm sinh,Tên sáng kiến,Thời gian áp dụng,Tóm tắt,Hiệu quả\n"
    private static let first = "1,Lê Văn Mẫu,1985,Cải tiến gá kẹp,Quý I/2021,a,b\n"
    private static let second = "2,Trần Thị Thử,1990,Số hoá sổ theo dõi,Quý I/2021,c,d\n"

    private func read(_ rows: String, heading: String = Self.heading) throws -> Checking.Input {
        try Checking().csv(heading + rows)
    }

    private func reasons(_ input: Checking.Input) -> [String] {
        input.table.skipped.filter { $0.reason != .heading }.map { "\($0.row) \($0.reason.rawValue)" }
    }

    private func titles(_ input: Checking.Input) -> [String] {
        input.dossiers.flatMap(\.initiatives).map { $0[.title] }
    }

    private func codes(_ input: Checking.Input) -> [String] {
        (input.diagnostics + input.dossiers.flatMap(\.diagnostics)).map(\.code.id).filter { $0 != "D007" && $0 != "D009" }
    }

    @Test func `tên biểu phía trên, tiêu đề hai tầng, dòng đánh số cột`() throws {
        let input = try Checking()
            .csv(
                """
                LIÊN ĐOÀN LAO ĐỘNG HUYỆN MẪU,,,,,
                TỔNG HỢP TÓM TẮT SÁNG KIẾN,,,,,
                ,,,,,
                TT,Thông tin tác giả,,Sáng kiến,,Ghi chú
                ,Họ tên,Năm sinh,Tên sáng kiến,Tóm tắt,
                (1),(2),(3),(4),(5),(6)
                1,Lê Văn Mẫu,1985,Cải tiến gá kẹp,a,
                """
            )
        #expect(reasons(input) == ["1 title", "2 title", "6 column-numbers"])
        #expect(input.table.heading?.rows == [4, 5])
        #expect(titles(input) == ["Cải tiến gá kẹp"])
        #expect(input.source.matches[1]?.field == .author && input.source.matches[3]?.field == .title)
        #expect(codes(input) == ["D011"])
    }

    @Test func `tiêu đề lặp lại giữa bảng cùng tên biểu và dòng đánh số`() throws {
        let block = "CÔNG ĐOÀN XÃ B,,,,,,\nTỔNG HỢP SÁNG KIẾN,,,,,,\n" + Self.heading.uppercased() + "(1),(2),(3),(4),(5),(6),(7)\n"
        let input = try read(Self.first + Self.second + block + "1,Phạm Văn Ví,1980,Lắp cảm biến,Quý I/2021,e,f\n")
        #expect(reasons(input) == ["4 title", "5 title", "6 repeated-heading", "7 column-numbers"])
        #expect(titles(input).count == 3)
        #expect(codes(input) == ["D024"])
        #expect(input.diagnostics.first { $0.code.id == "D024" }?.argument("rows") == "4-7")
    }

    @Test(arguments: [
        "I. KHỐI DOANH NGHIỆP,,,,,,", "I,KHỐI DOANH NGHIỆP,,,,,", "A. Công đoàn cơ sở,,,,,,", ",Khối hành chính sự nghiệp,,,,,",
        "II - LĨNH VỰC Y TẾ,,,,,,", "CÔNG ĐOÀN XÃ B,,,,,,", "Phần I: Doanh nghiệp,,,,,,",
    ])
    func `dòng tên phần thành phần của các dòng sau, không ghi vào cột nào`(row: String) throws {
        let input = try read(Self.first + row + "\n" + Self.second)
        #expect(reasons(input) == ["3 section"])
        #expect(codes(input) == ["D025"])
        #expect(input.table.records.map { $0.section == nil } == [true, false])
        #expect(input.dossiers.first?.initiatives.last?[.sector] == "")
        #expect(input.table.records.map(\.number) == [1, 2])
    }

    @Test(arguments: [
        ("A,B,1,2,3,4,5", "2 column-numbers", []), ("A,B,(1),(2),(3),(4),(5)=(3)+(4)", "2 column-numbers", []),
        (",,,,,,(7)=(5)+(6)", "2 column-numbers", []), (",(ghi rõ họ tên),(năm),,(tháng/năm),,", "2 title", ["D024"]),
    ])
    func `dòng chữ cái, công thức, gợi ý ngay dưới tiêu đề không là sáng kiến`(row: String, reason: String, found: [String]) throws {
        let input = try read(row + "\n" + Self.first + Self.second)
        #expect(reasons(input) == [reason])
        #expect(titles(input).count == 2)
        #expect(codes(input) == found)
    }

    @Test(arguments: ["1,B,1985,C,2,3,4", "A,Lê Văn Mẫu,1,2,3,4,5", "A,C,1,2,3,4,5", ",(ghi rõ họ tên),1985,,,,"])
    func `dòng khác ngay dưới tiêu đề vẫn là sáng kiến`(row: String) throws {
        #expect(titles(try read(row + "\n" + Self.first + Self.second)).count == 3)
    }

    @Test func `Công đoàn không phải là Cộng`() throws {
        let input = try read(Self.first + "3,Công đoàn cơ sở,,Cộng tác viên số,Quý I/2021,x,y\n")
        #expect(reasons(input) == [])
        #expect(titles(input).last == "Cộng tác viên số")
    }

    @Test(arguments: [
        ["Nơi nhận:,,,TM. BAN THƯỜNG VỤ,,,", "- Như trên;,,,CHỦ TỊCH,,,", ",,,\"(Ký tên, đóng dấu)\",,,", ",,,Lê Văn Mẫu,,,"],
        [",,,,\"Quy Nhơn, ngày 12 tháng 4 năm 2021\",,", ",,,,KT. CHỦ TỊCH,,", ",,,,PHÓ CHỦ TỊCH,,", ",,,,Lê Văn Mẫu,,"],
        [",,,,,\"…, ngày … tháng … năm 2021\",", ",Người lập biểu,,,,Thủ trưởng đơn vị,", ",Trần Thị B,,,,Lê Văn C,"],
        ["Ghi chú: gửi kèm quyết định,,,,,,"],
    ])
    func `phần ký dưới bảng không là sáng kiến`(rows: [String]) throws {
        let input = try read(Self.first + Self.second + rows.joined(separator: "\n") + "\n")
        #expect(titles(input).count == 2)
        #expect(reasons(input) == rows.indices.map { "\($0 + 4) closing" })
        #expect(codes(input) == ["D028"])
    }

    @Test func `sau phần ký là bảng khác thì đọc tiếp`() throws {
        let input = try read(Self.first + ",,,CHỦ TỊCH,,,\n,,,Lê Văn Mẫu,,,\n" + Self.first)
        #expect(titles(input).count == 2)
        #expect(reasons(input) == ["3 closing", "4 closing"])
    }

    @Test func `chức vụ của tác giả không phải phần ký`() throws {
        let input = try Checking().csv("TT,Họ và tên,Chức vụ,Tên sáng kiến\n1,A,Chủ tịch,x\n2,B,Giám đốc,y\n")
        #expect(titles(input) == ["x", "y"])
        #expect(reasons(input) == [])
    }

    @Test func `trống TT và tác giả là sáng kiến khác của tác giả dòng trên, chờ xác nhận`() throws {
        let input = try read(Self.first + ",,,Thay lưỡi cắt,Quý I/2021,x,\n,,,Gom mùn cưa,Quý I/2021,y,\n" + Self.second)
        #expect(input.dossiers[0].initiatives.map { $0[.author] } == ["Lê Văn Mẫu", "Lê Văn Mẫu", "Lê Văn Mẫu", "Trần Thị Thử"])
        #expect(input.dossiers[0].initiatives[2][.birthYear] == "1985")
        let found = input.dossiers[0].diagnostics.filter { $0.code.id == "D029" }
        #expect(found.map { $0.location?.row } == [3, 4])
        #expect(found.map { $0.argument("row") } == ["2", "2"])
        #expect(found.allSatisfy { $0.severity == .review })
        #expect(!codes(input).contains("D032"))
    }

    @Test func `có số thứ tự mà trống tác giả thì không lấy từ dòng trên`() throws {
        let input = try read(Self.first + "2,,,Thay lưỡi cắt,Quý I/2021,x,\n")
        #expect(input.dossiers[0].initiatives[1][.author] == "")
        #expect(!codes(input).contains("D029"))
    }

    @Test func `qua tên phần thì không nối tác giả`() throws {
        let input = try read(Self.first + "II. KHỐI KHÁC,,,,,,\n,,,Thay lưỡi cắt,Quý I/2021,x,\n")
        #expect(input.dossiers[0].initiatives[1][.author] == "")
    }

    @Test(arguments: [",,,,,và giảm phế phẩm,", ",Phạm Văn Ví,1980,,,,", ",,,và giảm chi phí,,,", ",,,,,x,y"])
    func `chữ rời không tự ghép mà chờ người xem`(row: String) throws {
        let input = try read(Self.first + row + "\n" + Self.second)
        #expect(reasons(input) == ["3 loose-text"])
        #expect(titles(input) == ["Cải tiến gá kẹp", "Số hoá sổ theo dõi"])
        let found = try #require(input.dossiers[0].diagnostics.first { $0.code.id == "D030" })
        #expect(found.location?.row == 3 && found.argument("row") == "2" && found.severity == .review)
    }

    @Test(arguments: [",,,,,và giảm phế phẩm,x", ",,,và giảm chi phí,,,", ",,,,,và giảm phế phẩm,"])
    func `chữ rời dưới tiêu đề lặp lại ở trang sau cũng chờ người xem`(row: String) throws {
        for page in [Self.heading, Self.heading + "(1),(2),(3),(4),(5),(6),(7)\n"] {
            let input = try read(Self.first + page + row + "\n" + Self.second)
            #expect(titles(input) == ["Cải tiến gá kẹp", "Số hoá sổ theo dõi"])
            let found = try #require(input.dossiers[0].diagnostics.first { $0.code.id == "D030" })
            #expect(found.argument("row") == "2" && found.severity == .review)
        }
    }

    @Test(arguments: [",,,Thay lưỡi cắt,Quý I/2021,x,y", "2,,,Thay lưỡi cắt,Quý I/2021,x,y", ",Phạm Văn Ví,1980,,Quý I/2021,x,y"])
    func `sáng kiến đầu trang sau không lấy tác giả của trang trước`(row: String) throws {
        let input = try read(Self.first + Self.heading + row + "\n")
        #expect(input.dossiers[0].initiatives.count == 2)
        #expect(input.dossiers[0].initiatives[1][.author] != "Lê Văn Mẫu")
        #expect(!codes(input).contains("D029") && !codes(input).contains("D030"))
    }

    @Test func `sau phần ký là bảng khác, dòng đầu không nối vào bảng trên`() throws {
        let input = try read(Self.first + ",,,CHỦ TỊCH,,,\n" + Self.heading + ",,,,,và giảm phế phẩm,x\n")
        #expect(input.dossiers[0].initiatives.count == 2)
        #expect(!codes(input).contains("D030"))
    }

    @Test(arguments: [
        "Tóm tắt: nội dung máy xay làm ra bột mịn,,,,,,,", "Lưu ý: sáng kiến này đang bị khiếu nại,,,,,,,", "Đã rút,,,,,,,",
        ",,,,,,,Có khiếu nại của bà B",
    ])
    func `chữ trải cả dòng, hay ở cột không dùng, giữa hai sáng kiến thì chờ người xem`(row: String) throws {
        let (heading, first, second) = Self.withNotes
        let input = try read(first + row + "\n" + second, heading: heading)
        #expect(reasons(input) == ["3 loose-text"])
        #expect(!codes(input).contains("D011"))
        let found = try #require(input.dossiers[0].diagnostics.first { $0.code.id == "D030" })
        #expect(found.location?.row == 3 && found.argument("row") == "2" && found.severity == .review)
        let below = try read(row + "\n" + first + second, heading: heading)
        #expect(reasons(below) == ["2 title"] && codes(below) == ["D024"])
    }

    @Test(arguments: ["IV,,,,,,,", "3a,,,,,,,", ",,,,,,,12", "3,,,,,,,Chưa duyệt"])
    func `số phần, số và dòng kéo sẵn không phải là chữ rời`(row: String) throws {
        let (heading, first, second) = Self.withNotes
        let input = try read(first + row + "\n" + second, heading: heading)
        #expect(!codes(input).contains("D030"))
        #expect(titles(input) == ["Cải tiến gá kẹp", "Số hoá sổ theo dõi"])
    }

    /// The heading and both rows with a column that is no field.
    private static let withNotes = (
        heading.replacing("\n", with: ",Ghi chú\n"), first.replacing("\n", with: ",\n"), second.replacing("\n", with: ",\n")
    )

    @Test func `hàng trăm dòng chữ rời dưới một dòng thì nêu gọn`() throws {
        let loose = (1...100).map { ",,,,,và phần thứ \($0),\n" }.joined()
        let input = try read(Self.first + loose + Self.second)
        let found = input.dossiers[0].diagnostics.filter { $0.code.id == "D030" }
        #expect(found.map { $0.location?.row } == Array(3...22))
        #expect(found[0].argument("further") == "")
        #expect(found[19].message(in: .vietnamese).hasPrefix("Dòng này (và 80 dòng tương tự, đến dòng 102) trống"))
        #expect(titles(input) == ["Cải tiến gá kẹp", "Số hoá sổ theo dõi"])
    }

    @Test func `dòng gạch, chấm và dòng chỉ có số`() throws {
        let input = try read(Self.first + "…,…,…,…,…,…,…\n---,,,,,,\n2,,,,,,\n3,Trần Thị Thử,1990,Số hoá,Quý I/2021,c,d\n")
        #expect(reasons(input) == ["3 no-words", "4 no-words", "5 number-only"])
        #expect(codes(input) == ["D031"])
    }

    @Test func `số thứ tự trùng, thiếu, trống được nêu`() throws {
        let row = ",Trần Thị Thử,1990,Số hoá sổ,Quý I/2021,c,d\n"
        let input = try read(["1", "2", "2", "", "5", "4"].map { $0 + row }.joined())
        let found = try #require(input.diagnostics.first { $0.code.id == "D032" })
        #expect(found.argument("problems") == "trùng số dòng trên ở dòng 4; thiếu số 4; trống ở dòng 5; lùi lại ở dòng 7")
        #expect(found.location?.row == 4 && found.location?.heading == "TT")
        #expect(!codes(try read(["1", "2", "1", "2", "3"].map { $0 + row }.joined())).contains("D032"))
        #expect(!codes(try read(["", ""].map { $0 + row }.joined())).contains("D032"))
    }

    @Test func `dòng không là bản ghi thì không bị báo thiếu ô, bản ghi sau đánh số lại`() throws {
        let input = try read("Tổng cộng: 0\n" + Self.first + "2,Trần Thị Thử,1990,Số hoá\n")
        let short = input.diagnostics.filter { $0.code.id == "D013" }
        #expect(short.map { $0.location?.row } == [4])
        #expect(short.map { $0.location?.record } == [2])
    }

    @Test func `bảng chỉ có hồ sơ thì giữ nguyên mọi dòng`() throws {
        let input = try Checking().csv("Mã hồ sơ,Đơn vị trình\nI. KHỐI DN,\nHS2,LĐLĐ huyện Tuy Phước\n")
        #expect(input.dossiers.count == 2)
        #expect(reasons(input) == [])
    }

    @Test func `số thứ tự nhảy cóc hàng chục triệu không làm chậm`() throws {
        // Each jump would be counted one by one: a thousand of them are a hundred billion numbers.
        let rows = (0..<1000).map { "\($0 % 2 == 0 ? 2 : 99_999_999),Lê Văn Mẫu,1985,Sáng kiến \($0),Quý I/2021,a,b\n" }.joined()
        let input = try read(rows)
        #expect(input.dossiers.reduce(0) { $0 + $1.initiatives.count } == 1000)
        let finding = try #require(input.diagnostics.first { $0.code.id == "D032" })
        #expect(finding.message(in: .vietnamese).contains("thiếu số 3-99999998"), "\(finding.message(in: .vietnamese))")
    }

    @Test func `bảng khác ở dưới, cột theo thứ tự khác, thì nêu và không đọc sai cột`() throws {
        let text =
            "TT,Họ và tên,Tên sáng kiến,Năm sinh\n1,Lê Văn Mẫu,Gá kẹp,1985\n,,,\nNăm sinh,TT,Tên sáng kiến,Họ và tên\n1990,1,Cữ may,Trần Thị Mẫu\n"
        let input = try Checking().csv(text)
        #expect(input.dossiers.flatMap(\.initiatives).map { $0[.author] } == ["Lê Văn Mẫu"])
        let told = try #require(input.diagnostics.first { $0.code.id == "D085" })
        #expect(told.argument("rows") == "4-5" && told.severity == .error)
        let repeated = try Checking().csv(text + "TT,Họ và tên,Tên sáng kiến,Năm sinh\n2,Phạm Văn Mẫu,Khuôn gạch,1979\n")
        #expect(repeated.dossiers.flatMap(\.initiatives).map { $0[.author] } == ["Lê Văn Mẫu", "Phạm Văn Mẫu"])
    }

    @Test func `dòng chỉ điền sẵn số thứ tự, thông tin hồ sơ và số 0 không phải sáng kiến`() throws {
        let heading = "TT,Đơn vị trình,Khiếu nại,Họ và tên,Tên sáng kiến,Tóm tắt,Hiệu quả,Giá trị làm lợi\n"
        let union = "LĐLĐ huyện Phù Cát,Không"
        let first = "1,\(union),A,Cải tiến gá kẹp,a,b,5\n"
        let input = try read(first + "2,\(union),,,,,0\n3,\(union),,,-,,\n4,\(union),,,Gá mới,,0\n", heading: heading)
        #expect(reasons(input) == ["3 number-only", "4 number-only"])
        #expect(titles(input) == ["Cải tiến gá kẹp", ""])
        // Another union is another dossier.
        let other = try read(first + "2,LĐLĐ huyện Tuy Phước,Không,,,,,0\n", heading: heading)
        #expect(reasons(other) == [] && other.dossiers.count == 2)
    }

    @Test(arguments: ["(tiếp)", "(tiếp theo)", "Tiếp theo trang trước"])
    func `dòng ghi tiếp là phần còn lại của dòng trên, phải hỏi`(mark: String) throws {
        for row in ["\(mark),,,,,và giảm phế phẩm,", ",\(mark),,,,và giảm phế phẩm,"] {
            let input = try read(Self.first + row + "\n" + Self.second)
            #expect(reasons(input) == ["3 loose-text"] && titles(input) == ["Cải tiến gá kẹp", "Số hoá sổ theo dõi"])
            #expect(codes(input).contains("D030"))
        }
    }

    @Test func `bảng số liệu ở dưới không thành hồ sơ hay sáng kiến`() throws {
        let figures = "Đơn vị,Số lượng,Ghi chú,,,,\nCĐCS Công ty Mẫu,2,,,,,\nCĐCS Trường Mẫu,0,,,,,\n"
        let input = try read(Self.first + Self.second + ",,,,,,\n" + figures)
        #expect(reasons(input) == ["5 figures", "6 figures", "7 figures"] && titles(input).count == 2 && codes(input).contains("D087"))
        // Above the last initiative nothing is taken for figures.
        let between = try read(Self.first + "Đơn vị,Số lượng,Ghi chú,,,,\n" + Self.second)
        #expect(!reasons(between).contains { $0.hasSuffix("figures") } && titles(between).suffix(1) == ["Số hoá sổ theo dõi"])
    }

    @Test(arguments: ["I,LĐLĐ huyện Phù Cát,,", "I. LĐLĐ HUYỆN PHÙ CÁT,,,", "LĐLĐ huyện Phù Cát,,,"])
    func `tên phần là đơn vị trong danh sách thì là đơn vị trình`(section: String) throws {
        let rows = "1,Lê Văn Mẫu,Gá kẹp,1985\nII,LĐLĐ huyện Tây Sơn,,\n1,Trần Thị Mẫu,Cữ may,1990\n2,Phạm Văn Mẫu,Khuôn gạch,1979\n"
        let input = try Checking().csv("TT,Họ và tên,Tên sáng kiến,Năm sinh\n\(section)\n" + rows)
        #expect(input.dossiers.map { $0[.submitter] } == ["LĐLĐ huyện Phù Cát", "LĐLĐ huyện Tây Sơn"])
        #expect(input.dossiers.map(\.initiatives.count) == [1, 2])
        #expect(input.dossiers.map { $0.diagnostics.count { $0.code.id == "D077" } } == [1, 1])
    }

    @Test func `cột đơn vị trình được dùng trước tên phần; phần là CĐCS thì không phải đơn vị trình`() throws {
        let heading = "TT,Đơn vị trình,Họ và tên,Tên sáng kiến\n"
        let own = try Checking().csv(heading + "I. LĐLĐ huyện Phù Cát,,,\n1,LĐLĐ huyện Tây Sơn,Lê Văn Mẫu,Gá kẹp\n")
        #expect(own.dossiers.map { $0[.submitter] } == ["LĐLĐ huyện Tây Sơn"])
        let base = try Checking().csv("TT,Họ và tên,Tên sáng kiến\nI. CĐCS Công ty Mẫu,,\n1,Lê Văn Mẫu,Gá kẹp\n")
        #expect(base.dossiers.map { $0[.submitter] } == [""])
    }
}
