import Diagnostics
import Testing

@testable import TemplateEngine

/// Tags as office programs leave them: cut into pieces, in other delimiters, in words (engine, sections 1 to 3).
@Suite struct CutTagTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let format: DocumentFormat
        let template: String
        let result: String

        var testDescription: String { "\(format.rawValue): \(name)" }
    }

    private static let space = " xml:space=\"preserve\""

    static let word: [Example] = [
        (
            "qua hai đoạn chữ", "<w:r><w:t>«Họ và</w:t></w:r><w:r><w:t> tên»</w:t></w:r>",
            "<w:r><w:t\(space)>Lê Văn Mẫu</w:t></w:r><w:r><w:t></w:t></w:r>"
        ),
        (
            "có dấu kiểm chính tả ở giữa", "<w:r><w:t>«Họ </w:t></w:r><w:proofErr w:type=\"x\"/><w:r><w:t>và tên»</w:t></w:r>",
            "<w:r><w:t\(space)>Lê Văn Mẫu</w:t></w:r><w:r><w:t></w:t></w:r>"
        ),
        (
            "có dấu trang ở giữa", "<w:r><w:t>«Họ</w:t></w:r><w:bookmarkStart w:id=\"1\"/><w:r><w:t> và tên»</w:t></w:r>",
            "<w:r><w:t\(space)>Lê Văn Mẫu</w:t></w:r><w:bookmarkStart w:id=\"1\"/><w:r><w:t></w:t></w:r>"
        ),
        (
            "định dạng theo chữ đầu của tên", "<w:r><w:t>«</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Họ và tên»</w:t></w:r>",
            "<w:r><w:t></w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t\(space)>Lê Văn Mẫu</w:t></w:r>"
        ),
        (
            "trong chữ thêm khi theo dõi thay đổi", "<w:ins><w:r><w:t>«Họ và</w:t></w:r></w:ins><w:r><w:t> tên»</w:t></w:r>",
            "<w:ins><w:r><w:t\(space)>Lê Văn Mẫu</w:t></w:r></w:ins><w:r><w:t></w:t></w:r>"
        ),
        (
            "xuống dòng mềm trong thẻ", "<w:r><w:t>«Họ và</w:t><w:br/><w:t>tên»</w:t></w:r>",
            "<w:r><w:t\(space)>Lê Văn Mẫu</w:t><w:t></w:t></w:r>"
        ),
        (
            "chữ đã xoá để yên", "<w:del><w:r><w:delText>«không có»</w:delText></w:r></w:del><w:r><w:t>«Cấp»</w:t></w:r>",
            "<w:del><w:r><w:delText>«không có»</w:delText></w:r></w:del><w:r><w:t\(space)>Cơ sở</w:t></w:r>"
        ),
        ("dấu ngoặc nhọn đôi", "<w:r><w:t>&lt;&lt;Họ và tên&gt;&gt;</w:t></w:r>", "<w:r><w:t\(space)>Lê Văn Mẫu</w:t></w:r>"),
        (
            "dấu ngoặc nhọn bị cắt", "<w:r><w:t>&lt;</w:t></w:r><w:r><w:t>&lt;Cấp&gt;&gt;</w:t></w:r>",
            "<w:r><w:t></w:t></w:r><w:r><w:t\(space)>Cơ sở</w:t></w:r>"
        ),
        (
            "khối lặp qua các đoạn chữ",
            "<w:r><w:t>«#sáng</w:t></w:r><w:r><w:t> kiến»«Tên»;</w:t></w:r><w:r><w:t>«/sáng kiến»</w:t></w:r>",
            "<w:r><w:t></w:t></w:r><w:r><w:t\(space)>A;</w:t></w:r><w:r><w:t></w:t></w:r><w:r><w:t>B;</w:t></w:r><w:r><w:t></w:t></w:r>"
                + "<w:r><w:t>C;</w:t></w:r><w:r><w:t></w:t></w:r>"
        ),
    ]
    .map { Example(name: $0.0, format: .docx, template: "<w:p>\($0.1)</w:p>", result: "<w:p>\($0.2)</w:p>") }

    static let openDocument: [Example] = [
        (
            "qua các span", "«Họ <text:span text:style-name=\"T1\">và</text:span> tên»",
            "Lê Văn Mẫu<text:span text:style-name=\"T1\"></text:span>"
        ),
        ("có ngắt trang mềm", "«Họ và<text:soft-page-break/> tên»", "Lê Văn Mẫu"),
        ("có dấu trang", "«Họ và<text:bookmark text:name=\"b\"/> tên»", "Lê Văn Mẫu<text:bookmark text:name=\"b\"/>"),
        ("dấu cách viết bằng phần tử", "«Họ<text:s/>và tên»", "Lê Văn Mẫu"),
        (
            "trong phần đã xoá", "<text:tracked-changes>«không có»</text:tracked-changes>«Cấp»",
            "<text:tracked-changes>«không có»</text:tracked-changes>Cơ sở"
        ),
    ]
    .map { Example(name: $0.0, format: .odt, template: "<text:p>\($0.1)</text:p>", result: "<text:p>\($0.2)</text:p>") }

    static let web: [Example] = [
        ("qua chữ đậm", "«Họ <b>và</b> tên»", "Lê Văn Mẫu<b></b>"),
        ("ngoặc nhọn đôi", "&lt;&lt;Cấp&gt;&gt;", "Cơ sở"),
        ("ngoặc móc", "{{Cấp}}", "Cơ sở"),
        ("dấu toán học", "≪Cấp≫", "Cơ sở"),
        ("dấu rộng", "＜＜Cấp＞＞", "Cơ sở"),
        ("ngoặc không phải thẻ", "a &lt;&lt; b, {{", "a &lt;&lt; b, {{"),
        ("lặp bằng chữ", "«lặp sáng kiến»«STT»/«tổng số» «Tên»; «hết lặp»", "1/3 A; 2/3 B; 3/3 C; "),
        ("nếu bằng chữ", "«nếu Cấp = Cơ sở»đúng«không thì»sai«hết»", "đúng"),
        ("nếu trống bằng chữ", "«nếu trống Trống»trống«hết»", "trống"),
        ("khác", "«?Cấp ≠ Tỉnh»khác«/»", "khác"),
        ("và", "«?Cấp = Cơ sở và Ngày > 1/1/2020»cả hai«:»không«/»", "cả hai"),
        ("hoặc", "«?Cấp = Tỉnh hoặc Cấp = cơ sở»một«:»không«/»", "một"),
        ("trường không bắt buộc", "a«Vắng?»b", "ab"),
    ]
    .map { Example(name: $0.0, format: .html, template: "<p>\($0.1)</p>", result: "<p>\($0.2)</p>") }

    @Test(arguments: word + openDocument + web)
    func `thẻ bị cắt hay viết cách khác vẫn là một thẻ`(example: Example) throws {
        #expect(try Filling.fill(example.template, example.format) == example.result)
    }

    @Test(arguments: [
        ("10", "9", false), ("9", "10", true), ("1.250", "1.249,5", false), ("-3,5", "0", true), ("1/2/2021", "15/12/2021", true),
        ("", "5", false), ("a", "b", true),
    ])
    func `so sánh số theo số, ngày theo ngày, chữ theo chữ`(left: String, right: String, isBelow: Bool) {
        #expect(Condition.Test.below(right).holds(for: left) == isBelow)
        if !left.isEmpty { #expect(Condition.Test.above(left).holds(for: right) == isBelow) }
    }

    @Test func `đoạn chỉ có trường không bắt buộc và trống thì biến mất`() throws {
        let template = "<div><p>«Trống?»</p><p>«Cấp?»</p><p>a «Vắng?»</p></div>"
        #expect(try Filling.fill(template, .html) == "<div><p>Cơ sở</p><p>a </p></div>")
    }

    @Test func `đường dẫn có chấm vào danh sách lấy dòng đầu`() throws {
        #expect(try Filling.fill("<p>«sáng kiến.Tên»</p>", .html) == "<p>A</p>")
    }

    @Test func `lẫn và với hoặc là lỗi`() {
        let faults = Filling.faults("<p>«?Cấp = 1 và Cấp = 2 hoặc Cấp = 3»x«/»</p>", .html)
        #expect(faults.first?.code.id == "M102")
    }
}
