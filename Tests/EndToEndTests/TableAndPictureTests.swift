import Foundation
import TestKit
import Testing

/// Tables that sort, group and add up, and pictures: through the program, judged by the schemas and by LibreOffice.
@Suite struct TableAndPictureTests {
    private static let page = """
        <html><head><meta charset="utf-8"></head><body><p>Danh sách «dòng | đếm» người</p>
        <table border="1"><tr><th>TT</th><th>Họ và tên</th><th>Tiền</th><th>Ảnh</th></tr>
        <tr><td>«#dòng | nhóm theo Tổ | xếp theo Tổ»«STT | la mã»</td><td>«Tổ»</td><td>«Tiền | tổng»</td><td></td></tr>
        <tr><td>«#dòng | xếp theo Họ và tên theo tên gọi»«STT chung»</td><td>«Họ và tên»</td><td>«Tiền»</td><td>«ảnh: Tệp ảnh | 2x2»«/dòng»</td></tr>
        <tr><td>«/dòng»</td><td></td><td></td><td></td></tr>
        <tr><td></td><td>Cộng</td><td>«dòng.Tiền | tổng»</td><td><img src="mau.png" alt="Ảnh chung" name="Ảnh chung" width="60" height="60"></td></tr></table></body></html>
        """
    private static let data = """
        Họ và tên,Tổ,Tiền,Tệp ảnh,Ảnh chung
        Lê Văn Út,Đúc,1.500.000,rong.png,rong.png
        Trần Thị Ân,Cơ khí,250.000,dung.jpg,
        Nguyễn An,Đúc,500.000,,
        Phạm Ánh,cơ khí,"0,5",rong.png,
        """
    /// A JPEG of 16 by 8 that was held upright.
    private static let jpeg =
        "/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAE2H/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAMAwEAAhEDEQA/AJNtLaCtGrBqm6f/2Q=="

    /// A plain PNG.
    private static func png(_ width: Int, _ height: Int) -> [UInt8] {
        var rows: [UInt8] = []
        for row in 0..<height {
            rows.append(0)
            for column in 0..<width { rows += [UInt8(column * 4), UInt8(row * 4), 200] }
        }
        let header = Pictures.big(width, 4) + Pictures.big(height, 4) + [8, 2, 0, 0, 0]
        let chunks = [("IHDR", header), ("IDAT", HandMadePDF.zlib(rows)), ("IEND", [])].map { Pictures.chunk($0.0, $0.1) }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunks.joined()
    }

    private func prepare(_ folder: URL, _ kind: String, _ filter: String) async throws {
        _ = try folder.file("mau.html", Self.page)
        _ = try folder.file("mau.png", Self.png(20, 20))
        _ = try folder.file("anh/rong.png", Self.png(60, 30))
        _ = try folder.file("anh/dung.jpg", Array(try #require(Data(base64Encoded: Self.jpeg))))
        _ = try folder.file("a.csv", Self.data)
        try await OfficeRun.convert("mau.html", to: filter, in: folder)
    }

    private func render(_ folder: URL, _ kind: String) async throws -> Outcome {
        try await CommandLineTool.run(
            "render",
            folder.appending(path: "mau.\(kind)").path,
            folder.appending(path: "a.csv").path,
            "-o",
            folder.appending(path: "ra.\(kind)").path,
            "--pictures",
            folder.appending(path: "anh").path
        )
    }

    @Test(
        .enabled(if: Place.has("soffice", "unzip", "pdfimages"), "không có LibreOffice (soffice), unzip hoặc pdfimages"),
        arguments: [("docx", "docx:MS Word 2007 XML"), ("odt", "odt:writer8")]
    )
    func `LibreOffice mở ra đúng nhóm, đúng tổng, đủ ảnh`(kind: String, filter: String) async throws {
        try await withTemporaryFolder { folder in
            try await prepare(folder, kind, filter)
            let result = try await render(folder, kind)
            #expect(result.status == 0, "\(result.errors)")
            try await OfficeRun.convert("ra.\(kind)", to: "txt:Text (encoded):UTF8", in: folder)
            let text = try String(contentsOf: folder.appending(path: "ra.txt"), encoding: .utf8)
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let wanted =
                "TT Họ và tên Tiền Ảnh I Cơ khí 250.000,5 1 Phạm Ánh 0,5 2 Trần Thị Ân 250.000 II Đúc 2.000.000 3 Nguyễn An 500.000 4 Lê Văn Út 1.500.000 Cộng 2.250.000,5"
            #expect(words.contains("Danh sách 4 người") && words.contains(wanted), "\(words)")
            try await OfficeRun.convert("ra.\(kind)", to: "pdf", in: folder)
            let images = try await CommandLineTool.tool("pdfimages", ["-list", "ra.pdf"], from: folder)
            let shown = images.text.split(separator: "\n").filter { $0.split(separator: " ").dropFirst(2).first == "image" }
            // The common picture, and three of people; the fourth has none.
            #expect(shown.count == 4, "\(images.text)")
        }
    }

    @Test(
        .enabled(if: Place.hasSchemas, "không có thư mục schemas cạnh mã nguồn"),
        .enabled(if: Place.has("soffice", "unzip", "xmllint", "jing"), "thiếu công cụ"),
        arguments: [("docx", "docx:MS Word 2007 XML", SchemaJudge.word), ("odt", "odt:writer8", .openDocument)]
    )
    func `văn bản có ảnh và nhóm không sai lược đồ ở chỗ nào mà mẫu không sai`(kind: String, filter: String, judge: SchemaJudge)
        async throws
    {
        try await withTemporaryFolder { folder in
            try await prepare(folder, kind, filter)
            #expect(try await render(folder, kind).status == 0)
            let faults = try await OfficeRun.newFaults(in: "ra.\(kind)", since: "mau.\(kind)", judge, folder)
            #expect(faults == [])
        }
    }

    @Test(arguments: ["../mau.png", "/etc/hostname", "http://a.vn/x.png", "lien-ket.png", "khong-co.png", "a.csv"])
    func `tên dẫn ra ngoài thư mục ảnh hay không phải ảnh thì không có văn bản nào`(name: String) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", "<!DOCTYPE html><html><body><p>«ảnh: Tệp»</p></body></html>")
            _ = try folder.file("mau.png", Self.png(4, 4))
            _ = try folder.file("anh/a.csv", "không phải ảnh")
            let link = folder.appending(path: "anh/lien-ket.png")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.appending(path: "mau.png"))
            _ = try folder.file("a.json", "{\"Tệp\": \"\(name)\"}")
            let output = folder.appending(path: "ra.html")
            let run = try await CommandLineTool.run(
                "render",
                folder.appending(path: "mau.html").path,
                folder.appending(path: "a.json").path,
                "-o",
                output.path,
                "--pictures",
                folder.appending(path: "anh").path
            )
            #expect(run.status != 0 && run.errors.contains("M112"), "\(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: output.path))
            // File names are data of the people.
            #expect(!run.errors.contains("\"\(name)\""))
        }
    }
}
