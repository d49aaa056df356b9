import Dossiers
import Forms
import TemplateEngine
import TestKit
import Testing

/// The head, the signature and the rows of one dossier's table.
@Suite struct SummaryTableFormTests {
    @Test func `mọi tên của mẫu đều có giá trị`() throws {
        let checking = try Checking()
        let changes = #"{"initiatives": [{"shares": "100%", "authorGroup": "Công nhân"}]}"#
        let values = SummaryTableForm(checking.context, isPublic: false).values(for: try checking.model(changes).dossier)
        let schema = SummaryTableForm.schema
        #expect(values.count == schema.fields.count)
        let row = try #require(FilledForm(values).rows.first)
        #expect(row.count == schema.fields.first { $0.rows != nil }?.rows?.fields.last?.rows?.fields.count)
        #expect(row.filter { $0.value.isEmpty }.isEmpty)
    }

    @Test func `hồ sơ mẫu điền đúng mọi chỗ`() throws {
        let form = try Checking().form()
        #expect(form["chương trình"] == "“75 nghìn sáng kiến, vượt khó, phát triển”")
        #expect(form["đơn vị trình"] == "LĐLĐ huyện Tuy Phước")
        #expect(form["số tờ trình"] == "12/TTr-LĐLĐ")
        #expect(form["tập thể trình"] == "Ban Thường vụ LĐLĐ huyện Tuy Phước")
        #expect(form["thẩm quyền ký"] == "TM. BAN THƯỜNG VỤ")
        #expect(form["chức vụ người ký"] == "CHỦ TỊCH")
        #expect(form["người ký"] == "Nguyễn Văn Mẫu")
        #expect(form["số năm khen thưởng"] == "03")
        #expect(form["giai đoạn khen thưởng"] == "2018-2020")
        #expect(form["công khai"] == "")
        #expect(form["tập"] == "")
        #expect(form.groups.map(\.name) == [""])
        let row = try #require(form.rows.first)
        #expect(row["TT"] == "1")
        #expect(row["Tác giả"] == "Lê Văn Mẫu\n1985\nTổ trưởng\nCông ty TNHH Mẫu\n0950 000 001")
        #expect(row["Tên sáng kiến"] == "Cải tiến gá kẹp")
        #expect(row["Thời gian áp dụng"] == "Từ tháng 01/2021 đến nay")
        #expect(row["Tóm tắt nội dung sáng kiến"] == "Bộ gá kẹp nhanh")
        #expect(row["Hiệu quả"] == "Giảm thời gian gá\nGiá trị làm lợi: Không tính được bằng tiền\nPhạm vi ứng dụng: Toàn phân xưởng")
        #expect(row["Danh hiệu thi đua, khen thưởng"] == "2020: Lao động tiên tiến")
        #expect(row["Số quyết định công nhận"] == "45/QĐ-CT")
        #expect(row["Khối"] == "Doanh nghiệp")
        #expect(row["dòng cuối"] == "có")
    }

    @Test(arguments: [
        ("05/4/2021", "05", "4", "2021"), ("2021-02-03", "03", "02", "2021"), ("12/01/2021", "12", "01", "2021"),
        ("9.3.21", "09", "3", "2021"),
        ("31/12/2020", "31", "12", "2020"), ("ngày 5 tháng tư năm 2021", "05", "4", "2021"), ("", "....", "....", "2021"),
        ("đầu tuần", "....", "....", "2021"),
    ])
    func `ngày Tờ trình thêm số 0 theo thể thức, không rõ thì in dấu chấm`(typed: String, day: String, month: String, year: String) throws {
        let form = try Checking().form(#"{"proposal": {"date": "\#(typed)"}}"#)
        #expect(form["ngày"] == day)
        #expect(form["tháng"] == month)
        #expect(form["năm"] == year)
    }

    @Test func `chỗ chưa biết ở dòng kèm theo in dấu chấm của chương trình`() throws {
        let form = try Checking().form(#"{"submitter": null, "submitterLevel": null, "proposal": null}"#)
        #expect(form["số tờ trình"] == "..../....")
        #expect(form["tập thể trình"] == ".....")
        #expect(form["thẩm quyền ký"] == "TM. BAN THƯỜNG VỤ/ BAN CHẤP HÀNH")
        #expect(form["chức vụ người ký"] == "CHỦ TỊCH")
        #expect(form["người ký"] == "")
        #expect(form["đơn vị trình"] == "")
    }

    @Test(arguments: [
        ("LĐLĐ cấp huyện", "", "TM. BAN THƯỜNG VỤ", "Ban Thường vụ"), ("Công đoàn ngành tỉnh", "", "TM. BAN THƯỜNG VỤ", "Ban Thường vụ"),
        ("CĐCS trực thuộc", "", "TM. BAN CHẤP HÀNH", "Ban Chấp hành"), ("CĐCS trực thuộc", "BTV", "TM. BAN THƯỜNG VỤ", "Ban Thường vụ"),
        ("LĐLĐ cấp huyện", "ban chấp hành", "TM. BAN CHẤP HÀNH", "Ban Chấp hành"),
        ("LĐLĐ cấp huyện", "Văn phòng", "TM. BAN THƯỜNG VỤ/ BAN CHẤP HÀNH", ""),
        ("Cấp xã", "", "TM. BAN THƯỜNG VỤ/ BAN CHẤP HÀNH", ""), ("", "", "TM. BAN THƯỜNG VỤ", "Ban Thường vụ"),
    ])
    func `tập thể ký chọn theo cấp trình khi không ghi`(level: String, body: String, authority: String, name: String) throws {
        let form = try Checking().form(#"{"submitterLevel": "\#(level)", "proposal": {"signingBody": "\#(body)"}}"#)
        #expect(form["thẩm quyền ký"] == authority)
        #expect(form["tập thể trình"] == [name, "LĐLĐ huyện Tuy Phước"].filter { !$0.isEmpty }.joined(separator: " "))
    }

    @Test func `chức vụ người ký in chữ hoa như đã ghi, để trống thì theo chương trình`() throws {
        #expect(try Checking().form(#"{"proposal": {"signerTitle": "Phó chủ tịch"}}"#)["chức vụ người ký"] == "PHÓ CHỦ TỊCH")
        #expect(try Checking().form(#"{"proposal": {"signerTitle": ""}}"#)["chức vụ người ký"] == "CHỦ TỊCH")
    }

    @Test(arguments: [
        ("950000001", "0950000001"), ("0950.000.001", "0950.000.001"), ("+84 950 000 001", "+84 950 000 001"),
        ("0120 000 0001", "0120 000 0001"),
        ("9,5E+08", "9,5E+08"), ("950000001; 0950000002", "950000001; 0950000002"),
    ])
    func `điện thoại in như đã gõ, chỉ thêm số 0 bị mất`(typed: String, printed: String) throws {
        #expect(try Checking().form(#"{"initiatives": [{"phone": "\#(typed)"}]}"#).rows.first?["Số điện thoại"] == printed)
    }

    @Test(arguments: [
        ("1985", "1985"), ("SN 1985", "1985"), ("20/3/1985", "1985"), ("07/06/1905", "1985"), ("85", "1985"), ("chưa rõ", "chưa rõ"),
        ("", ""),
    ])
    func `năm sinh chỉ in năm`(typed: String, printed: String) throws {
        let row = try #require(try Checking().form(#"{"initiatives": [{"birthYear": "\#(typed)"}]}"#).rows.first)
        #expect(row["Năm sinh"] == printed)
        #expect(row["Tác giả"]?.split(separator: "\n").count == (printed.isEmpty ? 4 : 5))
    }

    @Test(arguments: [
        ("Giá trị làm lợi (triệu đồng)", "1.500", "1.500 triệu đồng"), ("Giá trị làm lợi (triệu đồng)", "40 triệu", "40 triệu"),
        ("Giá trị làm lợi (triệu đồng)", "12,5", "12,5 triệu đồng"), ("Giá trị làm lợi", "1.500", "1.500"),
        ("Giá trị làm lợi (triệu đồng)", "khoảng 120", "khoảng 120 triệu đồng"),
        ("Giá trị làm lợi (triệu đồng)", "120 - 150", "120 - 150 triệu đồng"),
        ("Giá trị làm lợi (triệu đồng)", "khoảng 120 giờ", "khoảng 120 giờ"), ("Giá trị làm lợi", "khoảng 120", "khoảng 120"),
        ("Giá trị làm lợi (triệu đồng)", "", ""),
    ])
    func `giá trị làm lợi chỉ thêm đơn vị của cột khi ô là số trần`(heading: String, typed: String, printed: String) throws {
        let form = try Checking().form(ofTable: "Họ và tên,Tên sáng kiến,Hiệu quả sáng kiến,\(heading)\na,b,c,\"\(typed)\"\n")
        #expect(form.rows.first?["Giá trị làm lợi"] == printed)
        #expect(form.rows.first?["Hiệu quả"] == (printed.isEmpty ? "c" : "c\nGiá trị làm lợi: \(printed)"))
    }

    private static let merged =
        "\"Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ\",Tên sáng kiến,"
        + "\"Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng\"\n"

    @Test(arguments: [
        "Lê Văn Mẫu, 1985, Tổ trưởng, Công ty TNHH Mẫu, 950000001", "Lê Văn Mẫu\n- SN: 20/3/1985\n- Tổ trưởng  - Công ty",
        "Phó Giám đốc, Chủ tịch công đoàn",
    ])
    func `ô gộp in nguyên văn`(cell: String) throws {
        let form = try Checking().form(ofTable: Self.merged + "\"\(cell)\",b,\"Giảm  thời gian;\n40 triệu; toàn tỉnh\"\n")
        #expect(form.rows.first?["Tác giả"] == cell)
        #expect(form.rows.first?["Hiệu quả"] == "Giảm  thời gian;\n40 triệu; toàn tỉnh")
    }

    @Test func `ô danh hiệu trống in theo chương trình, cách nối theo chương trình`() throws {
        let checking = try Checking(edits: [("blankAwards: \"\"", "blankAwards: \"Không\""), ("joinFacts: \"\\n\"", "joinFacts: \", \"")])
        let row = try #require(try checking.form(#"{"initiatives": [{"awards": null, "benefit": null}]}"#).rows.first)
        #expect(row["Danh hiệu thi đua, khen thưởng"] == "Không")
        #expect(row["Tác giả"] == "Lê Văn Mẫu, 1985, Tổ trưởng, Công ty TNHH Mẫu, 0950 000 001")
        #expect(row["Hiệu quả"] == "Giảm thời gian gá, Phạm vi ứng dụng: Toàn phân xưởng")
    }

    @Test func `đồng tác giả đứng lần lượt, mỗi người cùng thông tin của mình, điều chung ghi một lần ở cuối`() throws {
        func cell(_ facts: String) throws -> String? {
            try Checking().form(#"{"initiatives": [{"author": "Lê Văn A; Trần Thị B", \#(facts), "workplace": "Trường Mẫu"}]}"#).rows
                .first?["Tác giả"]
        }
        let years = #""birthYear": "1985; 1990", "position": "Tổ trưởng; Giáo viên", "phone": """#
        #expect(try cell(years) == "Lê Văn A, 1985, Tổ trưởng\nTrần Thị B, 1990, Giáo viên\nTrường Mẫu")
        let shared = #""birthYear": "", "position": "Giáo viên", "phone": """#
        #expect(try cell(shared) == "Lê Văn A; Trần Thị B\nGiáo viên\nTrường Mẫu")
        let unclear = #""birthYear": "1985; 1990; 1992", "position": "Giáo viên", "phone": """#
        #expect(try cell(unclear) == "Lê Văn A; Trần Thị B\n1985; 1990; 1992\nGiáo viên\nTrường Mẫu")
    }

    @Test(arguments: [
        ("Nhóm tác giả:\\nTrần Văn Dê, Lê Thị Dê", "1980; 1985", ""), ("Trần Văn E\\n(chủ nhiệm)", "1980", "Giám đốc; Bí thư chi bộ"),
        ("Trần Văn An, Lê Thị An; Phạm Văn An", "1980; 1985", ""), ("Trần Văn Ba (chủ nhiệm; Giám đốc), Lê Thị Ba", "1980; 1985", ""),
    ])
    func `dòng không phải một người thì ô được in như đã ghi`(names: String, years: String, position: String) throws {
        let facts = #""birthYear": "\#(years)", "position": "\#(position)", "workplace": "Trường Mẫu", "phone": """#
        let cell = try Checking().form(#"{"initiatives": [{"author": "\#(names)", \#(facts)}]}"#).rows.first?["Tác giả"]
        let typed = [names.replacing("\\n", with: "\n"), years, position, "Trường Mẫu"].filter { !$0.isEmpty }.joined(separator: "\n")
        #expect(cell == typed)
    }

    @Test(arguments: [(100, true), (101, false), (20_000, false)])
    func `nhóm quá đông thì ô được in như đã ghi, không đem từng dòng so với từng người`(count: Int, isPaired: Bool) throws {
        let names = Array(repeating: "Trần Văn Ba", count: count).joined(separator: "; ")
        let years = Array(repeating: "1980", count: count).joined(separator: "; ")
        let facts = #""birthYear": "\#(years)", "position": "", "workplace": "Trường Mẫu", "phone": """#
        let cell = try #require(try Checking().form(#"{"initiatives": [{"author": "\#(names)", \#(facts)}]}"#).rows.first?["Tác giả"])
        #expect(cell.hasPrefix("Trần Văn Ba, 1980\nTrần Văn Ba, 1980\n") == isPaired)
        #expect(cell.hasPrefix(names + "\n") == !isPaired)
    }

    @Test func `dấu chấm phẩy trong ngoặc không tách người và không tách thông tin`() throws {
        let names = #""author": "Trần Văn Ba (chủ nhiệm); Lê Thị Ba", "birthYear": "1980; 1985", "position": "", "workplace": "Trường Mẫu""#
        let cell = try Checking().form(#"{"initiatives": [{\#(names), "phone": "0905123401; 0905123402 (Zalo; Viber)"}]}"#).rows.first?[
            "Tác giả"
        ]
        #expect(
            cell == "Trần Văn Ba (chủ nhiệm), 1980, 0905123401\nLê Thị Ba, 1985, 0905123402 (Zalo; Viber)\nTrường Mẫu"
        )
    }

    @Test(arguments: [
        ("285 triệu", "Giá trị làm lợi: 285 triệu"), ("Làm lợi 285 triệu", "Làm lợi 285 triệu"),
        ("Giá trị làm lợi: 5 tỷ", "Giá trị làm lợi: 5 tỷ"), ("Lợi nhuận tăng 5%", "Giá trị làm lợi: Lợi nhuận tăng 5%"),
    ])
    func `tên nội dung không in hai lần`(typed: String, printed: String) throws {
        let row = try #require(try Checking().form(#"{"initiatives": [{"benefit": "\#(typed)"}]}"#).rows.first)
        #expect(row["Hiệu quả"]?.split(separator: "\n").contains(Substring(printed)) == true, "\(row["Hiệu quả"] ?? "")")
    }

    @Test func `đánh số lại từ 1 theo thứ tự nhập, chỉ dòng cuối ngắn được giữ cạnh chữ ký`() throws {
        let changes = #"{"initiatives": [{"number": "5", "title": "B"}, {"number": "", "title": "A"}, {"number": "x", "title": "C"}]}"#
        let rows = try Checking().form(changes).rows
        #expect(rows.map { $0["TT"] } == ["1", "2", "3"])
        #expect(rows.map { $0["Tên sáng kiến"] } == ["B", "A", "C"])
        #expect(rows.map { $0["dòng cuối"] } == ["", "", "có"])
        let long = String(repeating: "nội dung rất dài ", count: 100)
        #expect(try Checking().form(#"{"initiatives": [{"summary": "\#(long)"}]}"#).rows.map { $0["dòng cuối"] } == [""])
    }
}
