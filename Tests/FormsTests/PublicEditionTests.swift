import Dossiers
import Forms
import TemplateEngine
import TestKit
import Testing

/// The edition that anyone may read: no phone, no birth year, no e-mail, wherever they stand.
@Suite struct PublicEditionTests {
    /// All texts of a form in one.
    private func everything(_ form: FilledForm) -> String {
        form.rows.flatMap(\.values).joined(separator: "|")
    }

    /// A number that marks cut in two is one again where they are printed as formatting.
    @Test func `dấu định dạng không giấu được số điện thoại, thư điện tử`() {
        let typed = [
            "gọi 0905<b>123</b>456 nhé", "<i>Gửi</i> <a href=\"mailto:le.van.mau@example.com\">thư</a>",
            "Đổi <b>mới</b> <a href=\"https://a.vn\">x</a>",
        ]
        let shown = PublicEdition.values(typed.map(Value.text)).map(\.text)
        #expect(!shown[0].contains("456") && !shown[0].contains("<b>"), "\(shown)")
        #expect(!shown[1].contains("mau@example") && shown[2] == typed[2], "\(shown)")
        let runs = RichText([RichText.Run("0905123", .bold), RichText.Run("456")])
        #expect(PublicEdition.values([.rich(runs)]).allSatisfy { !$0.text.contains("456") })
    }

    @Test func `bản công khai không có điện thoại và năm sinh`() throws {
        let form = try Checking().form(isPublic: true)
        let row = try #require(form.rows.first)
        #expect(form["công khai"] == "có")
        #expect(row["Tác giả"] == "Lê Văn Mẫu\nTổ trưởng\nCông ty TNHH Mẫu")
        #expect(row["Năm sinh"] == "")
        #expect(row["Số điện thoại"] == "")
        #expect(row["Tên sáng kiến"] == "Cải tiến gá kẹp")
        #expect(row["Hiệu quả"] == "Giảm thời gian gá\nGiá trị làm lợi: Không tính được bằng tiền\nPhạm vi ứng dụng: Toàn phân xưởng")
        #expect(!everything(form).contains("1985"))
        #expect(!everything(form).contains("000 001"))
        // Not in the programme's list for the public.
        #expect(row["Số quyết định công nhận"] == "")
        #expect(row["Lĩnh vực"] == "")
    }

    @Test(arguments: ["author", "position", "workplace", "title", "period", "summary", "effect", "benefit", "scope", "awards"])
    func `dữ liệu cá nhân gõ lẫn trong ô khác cũng bị bỏ`(field: String) throws {
        let typed = "Liên hệ 0950.000.001 hoặc +84 950 000 002, mau.le@vidu.vn, SN: 1985, năm 2020"
        let form = try Checking().form(#"{"initiatives": [{"\#(field)": "\#(typed)"}]}"#, isPublic: true)
        let text = everything(form)
        for secret in ["0950", "950 000 002", "mau.le", "@", "1985"] { #expect(!text.contains(secret), "\(secret)") }
        #expect(text.contains("Liên hệ"))
        // Beside a name any year may be that of birth.
        #expect(text.contains("năm 2020") == (field != "author"))
        #expect(try everything(Checking().form(#"{"initiatives": [{"\#(field)": "\#(typed)"}]}"#)).contains(typed))
    }

    @Test(arguments: ["Lê Văn Mẫu (1985); Trần Thị Mẫu (20/3/1990, 40%)", "Lê Văn Mẫu 1985, Trần Thị Mẫu SN 1990"])
    func `năm sinh cạnh tên trong ô họ tên cũng bị bỏ`(cell: String) throws {
        let form = try Checking().form(#"{"initiatives": [{"author": "\#(cell)", "birthYear": ""}]}"#, isPublic: true)
        #expect(form.rows.first?["Họ và tên"] == "Lê Văn Mẫu; Trần Thị Mẫu")
        for secret in ["1985", "1990", "%"] { #expect(!everything(form).contains(secret)) }
        #expect(try Checking().model(#"{"initiatives": [{"author": "\#(cell)", "birthYear": ""}]}"#).finding("S001") == nil)
    }

    private static let heading =
        "\"Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ\",Tên sáng kiến,"
        + "\"Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng\"\n"

    @Test(arguments: [
        ("Lê Văn Mẫu, 1985, Tổ trưởng, Công ty TNHH Mẫu, 0950 000 001", "Lê Văn Mẫu\nTổ trưởng\nCông ty TNHH Mẫu"),
        // What cannot be told apart may hide a birth year: only the name is left.
        ("Lê Văn Mẫu, 1985, Phó Giám đốc, Chủ tịch công đoàn, Tổ trưởng, 0950 000 001", "Lê Văn Mẫu"),
        ("Lê Văn Mẫu, 1985, Tổ trưởng, " + String(repeating: "Công ty rất dài, ", count: 200) + "0950 000 001", "Lê Văn Mẫu"),
        (
            "Lê Văn Mẫu, 1985, Tổ trưởng, Cty Mẫu; Trần Thị Mẫu, 1990, Nhân viên, Cty Mẫu",
            "Lê Văn Mẫu, Tổ trưởng, Cty Mẫu; Trần Thị Mẫu, Nhân viên, Cty Mẫu"
        ),
        ("1985, Tổ trưởng, Cty Mẫu", ""),
    ])
    func `ô gộp được tách trước khi công khai`(cell: String, printed: String) throws {
        let form = try Checking().form(ofTable: Self.heading + "\"\(cell)\",b,Gọi 0950 000 001\n", isPublic: true)
        #expect(form.rows.first?["Tác giả"] == printed)
        #expect(!everything(form).contains("1985"))
        #expect(!everything(form).contains("000 001"))
        #expect(form.rows.first?["Hiệu quả"]?.hasPrefix("Gọi ") == true)
    }

    @Test func `trường công khai lấy từ tệp chương trình`() throws {
        let checking = try Checking(edits: [("publicFields: [author, position,", "publicFields: [author,")])
        #expect(try checking.form(isPublic: true).rows.first?["Tác giả"] == "Lê Văn Mẫu\nCông ty TNHH Mẫu")
    }

    @Test func `biểu toàn tỉnh bản công khai cũng vậy`() throws {
        let checking = try Checking()
        let form = SummaryTableForm(checking.context, isPublic: true)
        let filled = try #require(form.volumes(for: [try checking.model().dossier], volumeRows: 0).map { FilledForm($0) }.first)
        #expect(filled["công khai"] == "có")
        #expect(!everything(filled).contains("1985"))
    }
}
