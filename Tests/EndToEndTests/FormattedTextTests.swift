import Foundation
import TestKit
import Testing

/// Formatted texts and coloured cells: through the program, judged by the schemas and by LibreOffice.
@Suite struct FormattedTextTests {
    private static let page = """
        <html><head><meta charset="utf-8"></head><body><p>Đầu <b>«Tóm tắt | định dạng»</b> cuối</p>
        <table border="1" width="100%"><tr><td>«#dòng»«tô: vàng nếu Điểm > 5»«Điểm»</td><td>«Tóm tắt | định dạng»«/dòng»</td></tr></table></body></html>
        """
    private static let data = """
        {"Tóm tắt": "a<i>b</i>", "dòng": [
          {"Điểm": "3", "Tóm tắt": "m<sup>2</sup> <màu đỏ>đỏ <b>đậm</b></màu>\\nhai <a href=\\"https://congdoan.vn/?a=1&b=2\\">trang web</a>"},
          {"Điểm": "9", "Tóm tắt": "<script>x</script> & <a href=\\"javascript:x\\">không</a>"}]}
        """

    @Test(
        .enabled(if: Place.hasSchemas, "không có thư mục schemas cạnh mã nguồn"),
        .enabled(if: Place.has("soffice", "unzip", "xmllint", "jing"), "thiếu công cụ"),
        arguments: [("docx", "docx:MS Word 2007 XML", SchemaJudge.word), ("odt", "odt:writer8", .openDocument)]
    )
    func `chữ có định dạng, ô tô màu đúng lược đồ, LibreOffice thấy đúng`(kind: String, filter: String, judge: SchemaJudge) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", Self.page)
            _ = try folder.file("a.json", Self.data)
            try await OfficeRun.convert("mau.html", to: filter, in: folder)
            let paths = ["mau.\(kind)", "a.json", "ra.\(kind)"].map { folder.appending(path: $0).path }
            let run = try await CommandLineTool.run("render", paths[0], paths[1], "-o", paths[2])
            #expect(run.status == 0, "\(run.errors)")
            #expect(try await OfficeRun.newFaults(in: "ra.\(kind)", since: "mau.\(kind)", judge, folder) == [])
            try await OfficeRun.convert("ra.\(kind)", to: "html", in: folder)
            let html = try String(contentsOf: folder.appending(path: "ra.html"), encoding: .utf8)
            let seen = html.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(seen.contains("<sup>2</sup>") && seen.contains("href=\"https://congdoan.vn/?a=1&amp;b=2\""), "\(seen)")
            #expect(seen.contains("&lt;script&gt;x&lt;/script&gt; &amp; &lt;a href=&quot;javascript:x&quot;&gt;không&lt;/a&gt;"), "\(seen)")
            #expect(seen.lowercased().contains("color=\"#ff0000\"") && seen.lowercased().split(separator: "#ffff00").count >= 2, "\(seen)")
            let linted = try await CommandLineTool.run("template", "lint", paths[0], "--data", paths[1])
            // The refused link is reported; the others are none of lint's business.
            #expect(linted.text.contains("M304 1 giá trị"), "\(linted.text)")
        }
    }
}
