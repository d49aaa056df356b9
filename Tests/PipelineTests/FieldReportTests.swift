import Foundation
import Pipeline
import SangkienDiagnostics
import TemplateEngine
import Testing
import TestKit

/// A template's fields as a table, as a heading line, as JSON Schema.
@Suite struct FieldReportTests {
    private func fields(_ body: String) throws -> [TemplateField] {
        let folder = try TemporaryFolder()
        try folder.write("<html><body>\(body)</body></html>".utf8, to: "index.html")
        return try Template.load(folder.path).fields
    }

    private static let body = "<p>«Nơi gửi» «Ngày | ngày dài»</p><p>«#dòng»«STT» «Họ và tên» «Ngày»«/» «Ghi chú?»</p><p>«?Ngày»x«/»</p>"

    @Test func `bảng trường thẳng cột, kể cả chữ dấu rời`() throws {
        let decomposed = "<p>«Họ va\u{300} tên»</p><p>«Số»</p>"
        let lines = FieldsText.text(try fields(decomposed), in: .vietnamese).text.split(separator: "\n").map(String.init)
        // A mark that combines stands as a scalar of its own and takes no room.
        let columns = try lines.map { line in
            let end = try #require(line.range(of: line.hasPrefix("Tên") ? "Loại" : "giá trị")).lowerBound
            return line[..<end].count
        }
        #expect(Set(columns).count == 1, "\(lines)")
    }

    @Test func `bảng nêu loại, định dạng, bắt buộc và chỗ`() throws {
        let text = FieldsText.text(try fields(Self.body), in: .vietnamese).text
        let rows = text.split(separator: "\n").map { $0.split(separator: /\s{2,}/).map(String.init) }
        #expect(rows[0] == ["Tên", "Loại", "Định dạng", "Bắt buộc", "Số chỗ", "Vị trí"])
        #expect(rows[2] == ["Ngày", "giá trị", "ngày dài", "có", "2", "đoạn 1; đoạn 3"])
        #expect(rows[3] == ["dòng", "danh sách", "có", "1", "đoạn 2"])
        #expect(rows[4] == ["Họ và tên", "giá trị", "có", "1", "đoạn 2"] || rows[4].first == "")
        #expect(rows.last == ["Ghi chú", "giá trị", "không", "1", "đoạn 2"])
    }

    @Test func `dòng tiêu đề có đúng các cột mà bảng dữ liệu cần`() throws {
        let table = FieldsCSV(try fields(Self.body + "<p>«Tên, chức vụ» «Cấp \"A\"»</p><p>«#khác»«x»«/»</p>"))
        #expect(table.headings == ["Nơi gửi", "Ngày", "Họ và tên", "Ghi chú", "Tên, chức vụ", "Cấp \"A\""])
        #expect(table.unfillable == ["khác"])
        let line = "\u{FEFF}Nơi gửi,Ngày,Họ và tên,Ghi chú,\"Tên, chức vụ\",\"Cấp \"\"A\"\"\"\r\n"
        #expect(table.bytes == Array(line.utf8))
    }

    @Test func `lược đồ JSON tả đúng dữ liệu cần có`() throws {
        let body = Self.body + "<p>«đơn vị.tên»«#tên»«giá trị»«/»</p>"
        let bytes = FieldsSchema.bytes(try fields(body), title: "mau", in: .vietnamese)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema" && root["type"] as? String == "object")
        #expect(root["required"] as? [String] == ["Nơi gửi", "Ngày", "dòng", "đơn vị", "tên"])
        let properties = try #require(root["properties"] as? [String: [String: Any]])
        #expect(properties["Ngày"]?["description"] as? String == "In theo cách: ngày dài")
        #expect(properties["dòng"]?["type"] as? String == "array")
        let items = try #require(properties["dòng"]?["items"] as? [String: Any])
        #expect(items["required"] as? [String] == ["Họ và tên", "Ngày"])
        #expect((properties["đơn vị"]?["properties"] as? [String: Any])?["tên"] != nil)
        #expect((properties["tên"]?["items"] as? [String: Any])?["type"] as? [String] == ["string", "number", "boolean", "null"])
    }

    @Test func `báo cáo kiểm tra mẫu có kết luận, tổng số và lời khuyên`() throws {
        let folder = try TemporaryFolder()
        try folder.write("<p>«#»</p>".utf8, to: "mau.html")
        let run = LintRun.run([folder.path("mau.html"), folder.path("khong-co.odt")], data: nil, sharedParts: nil)
        let text = LintText.text(run, in: .vietnamese, usesColour: false).text
        #expect(text.contains("mau.html — CÓ LỖI\n  ✗ M102 ") && text.contains("khong-co.odt — KHÔNG DÙNG ĐƯỢC\n"))
        #expect(text.contains("2 mẫu: 2 lỗi, 0 lưu ý, 0 thông tin\nXem giải thích một mã: sangkien giai-thich M102\n"))
        #expect(text.contains("mau-ghi-chu.html\"\n") && !text.contains("\u{1B}"))
        #expect(LintText.text(run, in: .english, usesColour: true).text.contains("\u{1B}[1m"))
    }
}
