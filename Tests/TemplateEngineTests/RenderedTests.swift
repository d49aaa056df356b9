import Foundation
import TemplateEngine
import TestKit
import Testing

/// Documents made in memory are those that are written to files.
@Suite struct RenderedTests {
    @Test(arguments: [DocumentFormat.docx, .odt, .html], [3, 3_000])
    func `làm trong bộ nhớ cho đúng từng byte của tệp, số nhân không đổi gì`(format: DocumentFormat, rows: Int) throws {
        let names = [
            "tên biểu", "số tờ trình", "ngày", "tháng", "năm", "tập thể trình", "số năm khen thưởng", "giai đoạn khen thưởng",
            "thẩm quyền ký",
            "chức vụ người ký", "người ký", "công khai", "tập", "độ rộng cột",
        ]
        let columns = [
            "TT", "Tác giả", "Tên sáng kiến", "Thời gian áp dụng", "Tóm tắt nội dung sáng kiến", "Hiệu quả",
            "Danh hiệu thi đua, khen thưởng", "dòng cuối", "dòng ngắn",
        ]
        let row = Schema(columns.map { .text($0) })
        let group = Schema([.text("tên nhóm"), .list("sáng kiến", of: row)])
        let folder = Repository.programme.appending(path: "tong-hop-tom-tat/\(format.rawValue)").path(percentEncoded: false)
        let template = try Template.load(folder)
            .bound(
                to: Schema(
                    names.map { .text($0) } + [
                        .list("nhóm", of: group), .list("bảng", of: Schema([.text("bảng cuối"), .list("nhóm", of: group)])),
                    ]
                )
            )
        let table = Rows(count: rows) { row, field in .text("\(columns[field]) \(row) <&> \n  dòng hai") }
        let groups = Rows(count: 1) { _, field in field == 0 ? .text("I. Nhóm") : .rows(table) }
        let tables = Rows(count: 1) { _, field in field == 0 ? .text("có") : .rows(groups) }
        let values = names.map { Value.text($0 == "độ rộng cột" ? "10 35 25 22 65 50 40" : $0) } + [.rows(groups), .rows(tables)]
        let output = try TemporaryFolder()
        try template.write(values, to: output.path("a"))
        let expected = try output.read("a")
        #expect(expected.count > 1_000)
        for cores in [1, 2, 5] { #expect(try template.rendered(values, cores: cores) == expected) }
    }

    @Test(arguments: ["</td></tr></tbody></table>", "</td></tr></table>", "</td></tr>", "</td>", ""])
    func `đoạn lặp hết cùng chỗ với bảng bỏ thẻ đóng vẫn điền được`(end: String) throws {
        let schema = Schema([.list("sáng kiến", of: Schema([.text("Tên")]))])
        let page = "<!DOCTYPE html><html><table><tbody><tr><td>đầu</td></tr><tr><td>«#sáng kiến»«Tên»</td><td>«/sáng kiến»\(end)"
        let form = try Template.load(Array(page.utf8), name: "a.html").bound(to: schema)
        for names in [["A", "B"], []] {
            let text = String(decoding: try form.rendered([.rows(Rows(count: names.count) { row, _ in .text(names[row]) })]), as: UTF8.self)
            #expect(text.hasPrefix("<!DOCTYPE html><html><table><tbody><tr><td>đầu</td></tr>"))
            #expect(text.components(separatedBy: "<tr><td>").count == 2 + names.count)
        }
    }

    @Test func `giá trị là ngày thì định dạng, so sánh, sắp xếp theo ngày ấy, dù ô chỉ hiện tháng và năm`() throws {
        let schema = Schema([.list("dòng", of: Schema([.text("Ngày")]))])
        let page = """
            <html><body>«#dòng | xếp theo Ngày»<p>«Ngày», «Ngày | ngày dài», «Ngày | năm»«?Ngày &lt; 1/5/2021», sớm«/»</p>«/dòng»\
            <p>«dòng.Ngày | nhỏ nhất | ngày ngắn»</p></body></html>
            """
        let form = try Template.load(Array(page.utf8), name: "a.html").bound(to: schema)
        let days: [Value] = [.date("05/2021", iso: "2021-05-09"), .date("04/2021", iso: "2021-04-15"), .text("15/12/2020")]
        let made = String(decoding: try form.rendered([.rows(Rows(days.map { [$0] }))]), as: UTF8.self)
        #expect(
            made.contains("<p>15/12/2020, ngày 15 tháng 12 năm 2020, 2020, sớm</p><p>04/2021, ngày 15 tháng 4 năm 2021, 2021, sớm</p>"),
            "\(made)"
        )
        #expect(made.contains("<p>05/2021, ngày 09 tháng 5 năm 2021, 2021</p>"), "\(made)")
        #expect(made.contains("<p>15/12/2020</p>"), "\(made)")
        // What is no day by ISO 8601 is a text.
        let text = String(decoding: try form.rendered([.rows(Rows([[Value.date("7/5/2021", iso: "hôm qua")]]))]), as: UTF8.self)
        #expect(text.contains("7/5/2021, ngày 07 tháng 5 năm 2021"), "\(text)")
    }
}
