import Foundation
import SangkienDiagnostics
import Testing
import TestKit

@testable import TemplateEngine

/// The names that a template wants from its data.
@Suite struct FieldListTests {
    private func fields(_ body: String) throws -> [TemplateField] {
        let folder = try TemporaryFolder()
        try folder.write("<html><body>\(body)</body></html>".utf8, to: "index.html")
        return try Template.load(folder.path).fields
    }

    /// A field and those inside it in short: `dòng[list](Tên[value])`.
    private func outline(_ fields: [TemplateField]) -> String {
        fields.map { field in
            let inner = field.fields.isEmpty ? "" : "(\(outline(field.fields)))"
            let formatters = field.formatters.isEmpty ? "" : "|" + field.formatters.joined(separator: "|")
            return "\(field.name)\(field.isOptional ? "?" : "")\(formatters)[\(field.kind.rawValue)]\(inner)"
        }
        .joined(separator: " ")
    }

    static let examples: [(String, String)] = [
        ("<p>«Họ và tên» «Ngày | ngày dài»</p>", "Họ và tên[value] Ngày|ngày dài[value]"),
        ("<p>«#dòng»«STT» «tổng số» «Tên»«/»</p><p>«Nơi»</p>", "dòng[list](Tên[value]) Nơi[value]"),
        ("<p>«#nhóm»«tên nhóm»«#sáng kiến»«Tên»«/»«/»</p>", "nhóm[list](tên nhóm[value] sáng kiến[list](Tên[value]))"),
        ("<p>«?cấp = Cơ sở»a«:»b«/»</p>", "cấp[condition]"), ("<p>«?cấp = Cơ sở»«cấp»«/»</p>", "cấp[value]"),
        ("<p>«?a > 1 và b = 2»x«/»</p>", "a[condition] b[condition]"), ("<p>«^dòng»trống«/»«#dòng»x«/»</p>", "dòng[list]"),
        ("<p>«ho va ten»</p><p>«Họ và tên»</p>", "ho va ten[value]"), ("<p>«Công» «Cộng»</p>", "Công[value] Cộng[value]"),
        ("<p>«Tên | hoa» «tên | thường» «TÊN | hoa»</p>", "Tên|hoa|thường[value]"), ("<p>«Ghi chú?»</p>", "Ghi chú?[value]"),
        ("<p>«Ghi chú?» «Ghi chú»</p>", "Ghi chú[value]"), ("<p>«Tên» «#dòng»«Tên»«/»</p>", "Tên[value] dòng[list](Tên[value])"),
        ("<p>«!ghi chú»</p>", ""), ("<p>«đơn vị.tên»</p>", "đơn vị.tên[value]"), ("<p>«STT»</p>", "STT[value]"),
    ]

    @Test(arguments: examples)
    func `trường được gom theo tên, nằm trong danh sách của nó`(body: String, outline expected: String) throws {
        #expect(outline(try fields(body)) == expected)
    }

    @Test func `mỗi chỗ dùng được kể một lần, đúng thứ tự`() throws {
        let field = try #require(try fields("<p>«Ghi chú?»</p><p>x «Ghi chú?»</p><p>«?Ghi chú»y«/»</p>").first)
        #expect(field.uses.map { $0.place?.vietnamese } == ["đoạn 1", "đoạn 2", "đoạn 3"])
    }

    @Test func `trường của LibreOffice kể tên cột, không kể số bản ghi và mục lục`() throws {
        let text = """
            <office:document xmlns:office="o" xmlns:text="t"><office:body><office:text><text:table-of-content><text:index-body>
            <text:p>«mục»</text:p></text:index-body></text:table-of-content><text:p><text:database-row-number>1</text:database-row-number>
            <text:conditional-text text:condition="ooow:[Giới tính] == &quot;Nữ&quot;" text:string-value-if-true="bà"
            text:string-value-if-false="ông">ông</text:conditional-text> «Tên»</text:p></office:text></office:body></office:document>
            """
        #expect(outline(try Template.load(Array(text.utf8), name: "mau.fodt").fields) == "Giới tính[value] Tên[value]")
    }

    @Test func `biểu của chương trình có đủ các danh sách lồng nhau`() throws {
        for format in ["docx", "odt", "html"] {
            let path = Repository.templates.appending(path: "75-nghin-sang-kien-2021/tong-hop-tom-tat/\(format)")
                .path(percentEncoded: false)
            let fields = try Template.load(path).fields
            // A page of HTML is not cut into tables.
            let around = format == "html" ? fields : try #require(fields.first { $0.name == "bảng" }).fields
            let group = try #require(around.first { $0.name == "nhóm" })
            let initiatives = try #require(group.fields.first { $0.name == "sáng kiến" })
            #expect(initiatives.kind == .list && initiatives.fields.contains { $0.name == "Tác giả" && !$0.uses.isEmpty })
            #expect((fields + around).first { $0.name == "công khai" }?.kind == .condition)
        }
    }
}
