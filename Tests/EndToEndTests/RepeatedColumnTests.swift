import Foundation
import TestKit
import Testing

/// Tables as wide as their data: through the program, judged by the schemas and by LibreOffice.
@Suite struct RepeatedColumnTests {
    private static let page = """
        <html><head><meta charset="utf-8"></head><body><p>Số sáng kiến theo tháng</p>
        <table border="1" width="100%"><tr><th rowspan="2">TT</th><th rowspan="2">Đơn vị</th><th>Các tháng</th><th rowspan="2">Cộng</th></tr>
        <tr><th>«#dòng | nhóm theo Tháng | xếp theo Tháng | theo cột»T«Tháng»«/dòng»</th></tr>
        <tr><td>«#dòng | nhóm theo Đơn vị»«STT»</td><td>«Đơn vị»</td>
        <td>«#dòng | nhóm theo Tháng | theo cột»«Số | tổng»«/dòng»</td><td>«Số | tổng»«/dòng»</td></tr>
        <tr><td colspan="2">Tổng</td><td>«#dòng | nhóm theo Tháng | theo cột»«Số | tổng»«/dòng»</td><td>«dòng.Số | tổng»</td></tr></table></body></html>
        """

    private func prepare(_ folder: URL, months: Int, _ filter: String) async throws {
        _ = try folder.file("mau.html", Self.page)
        let rows = (1...months).flatMap { ["Phước,\($0),\($0)"] + ($0 % 2 == 0 ? ["An,\($0),10"] : []) }
        _ = try folder.file("a.csv", (["Đơn vị,Tháng,Số"] + rows).joined(separator: "\n") + "\n")
        try await OfficeRun.convert("mau.html", to: filter, in: folder)
    }

    private func render(_ folder: URL, _ kind: String) async throws -> Outcome {
        try await CommandLineTool.run(
            "render",
            folder.appending(path: "mau.\(kind)").path,
            folder.appending(path: "a.csv").path,
            "-o",
            folder.appending(path: "ra.\(kind)").path
        )
    }

    @Test(
        .enabled(if: Place.hasSchemas, "không có thư mục schemas cạnh mã nguồn"),
        .enabled(if: Place.has("soffice", "unzip", "xmllint", "jing", "pdftotext"), "thiếu công cụ"),
        arguments: [("docx", "docx:MS Word 2007 XML", SchemaJudge.word), ("odt", "odt:writer8", .openDocument)]
    )
    func `bảng chéo đúng lược đồ, LibreOffice mở ra trọn trong trang`(kind: String, filter: String, judge: SchemaJudge) async throws {
        try await withTemporaryFolder { folder in
            try await prepare(folder, months: 12, filter)
            let run = try await render(folder, kind)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try await OfficeRun.newFaults(in: "ra.\(kind)", since: "mau.\(kind)", judge, folder) == [])
            try await OfficeRun.convert("ra.\(kind)", to: "pdf", in: folder)
            // Where the words of the page stand: none beyond its right edge.
            let boxes = try await CommandLineTool.tool("pdftotext", ["-bbox", "ra.pdf", "-"], from: folder)
            let words = boxes.text.matches(of: #/xMax="([0-9.]+)"[^>]*>([^<]*)</#)
            #expect(words.contains { $0.2 == "T12" } && words.contains { $0.2 == "138" })
            #expect(words.allSatisfy { (Double($0.1) ?? .infinity) < 595 })
        }
    }

    @Test(
        .enabled(if: Place.has("soffice"), "không có LibreOffice (soffice)"),
        arguments: [("docx", "docx:MS Word 2007 XML"), ("odt", "odt:writer8")]
    )
    func `quá 63 cột thì không có văn bản nào`(kind: String, filter: String) async throws {
        try await withTemporaryFolder { folder in
            try await prepare(folder, months: 61, filter)
            let run = try await render(folder, kind)
            #expect(run.status != 0 && run.errors.contains("M113") && run.errors.contains("64 cột"), "\(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "ra.\(kind)").path))
        }
    }
}
