import Foundation
import PictureFiles
import TestKit
import Testing

/// QR codes and bars, through the program, read again by zbar.
@Suite struct PrintedCodeTests {
    // LibreOffice does not show the first paragraph of an ODT that it has made of a page.
    private static let page = """
        <html><head><meta charset="utf-8"></head><body><p>Đầu</p><p>«#dòng»</p><p>«mã QR: Địa chỉ | 3x3»</p><p>«mã vạch: Mã | rộng 7 cm»</p><p>«/dòng»</p></body></html>
        """
    /// Every set of Code 128, changes between them, and all of ASCII that can stand in a cell.
    private static let codes = [
        "HS-2021-000123", "0123456789", "12345", "ab12cd3456", "1234ab", "A1b2C3", "99", "7", "x\ty", "THU\tMỤC".replacing("Ụ", with: "U"),
        String(decoding: (0x20...0x5F).map { UInt8($0) }, as: UTF8.self), String(decoding: (0x60...0x7E).map { UInt8($0) }, as: UTF8.self),
        "00000000000000000000000000000000000000000000000000000000000000000000000000000000",
    ]

    /// The codes that zbar finds in a picture.
    private static func read(_ name: String, in folder: URL, _ kind: String) async throws -> String {
        let arguments = ["-q", "--raw", "-S*.disable", "-S\(kind).enable", "-Sbinary", name]
        return try await CommandLineTool.tool("zbarimg", arguments, from: folder).text
    }

    @Test(.enabled(if: Place.has("zbarimg"), "không có zbarimg (zbar-tools)"), arguments: codes)
    func `mã vạch đọc lại đúng từng ký tự`(text: String) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("a.png", try PrintedCode.code128.picture(of: text))
            #expect(try await Self.read("a.png", in: folder, "code128") == text)
        }
    }

    @Test(
        .enabled(if: Place.has("zbarimg"), "không có zbarimg (zbar-tools)"),
        .enabled(if: QRCode.isAvailable, "dựng không có libqrencode (trait Codes)"),
        arguments: [
            "https://sangkien.vn/hs?ma=01&n=2", "Lê Thị Ánh – số 45/QĐ-LĐLĐ\ndòng hai", String(repeating: "Sáng kiến ", count: 150), "0",
        ]
    )
    func `mã QR đọc lại đúng từng chữ có dấu`(text: String) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("a.png", try PrintedCode.qr.picture(of: text))
            #expect(try await Self.read("a.png", in: folder, "qrcode") == text)
        }
    }

    @Test func `chữ có dấu, nội dung quá dài không thành mã vạch`() {
        #expect(throws: CodeProblem.notASCII) { try PrintedCode.code128.picture(of: "Sáng kiến") }
        #expect(throws: CodeProblem.tooLong) { try PrintedCode.code128.picture(of: String(repeating: "a", count: 81)) }
        #expect(throws: CodeProblem.self) { try PrintedCode.qr.picture(of: String(repeating: "a", count: 3_000)) }
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
        .enabled(if: Place.has("soffice", "unzip", "xmllint", "jing", "pdftoppm", "zbarimg"), "thiếu công cụ"),
        .enabled(if: QRCode.isAvailable, "dựng không có libqrencode (trait Codes)"),
        arguments: [("docx", "docx:MS Word 2007 XML", SchemaJudge.word), ("odt", "odt:writer8", .openDocument)]
    )
    func `văn bản in ra giấy thì máy quét đọc được`(kind: String, filter: String, judge: SchemaJudge) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", Self.page)
            _ = try folder.file("a.csv", "Địa chỉ,Mã\nhttps://a.vn/?so=1&tên=Ánh,HS-01\n,\nhttps://a.vn/2,HS-02\n")
            try await OfficeRun.convert("mau.html", to: filter, in: folder)
            let run = try await render(folder, kind)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try await OfficeRun.newFaults(in: "ra.\(kind)", since: "mau.\(kind)", judge, folder) == [])
            try await OfficeRun.convert("ra.\(kind)", to: "pdf", in: folder)
            _ = try await CommandLineTool.tool("pdftoppm", ["-r", "200", "-png", "ra.pdf", "trang"], from: folder)
            let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("trang") }.sorted()
            let found = try await CommandLineTool.tool("zbarimg", ["-q", "--raw"] + pages, from: folder).text
            #expect(Set(found.split(separator: "\n")) == ["https://a.vn/?so=1&tên=Ánh", "HS-01", "https://a.vn/2", "HS-02"])
        }
    }

    @Test func `giá trị không thành mã được thì không có văn bản nào, lỗi không nêu giá trị`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", "<html><body><p>«#dòng»«mã vạch: Mã»«/dòng»</p></body></html>")
            _ = try folder.file("a.csv", "Mã\nHS-1\nLê Thị Ánh\n")
            let run = try await render(folder, "html")
            #expect(run.status != 0 && run.errors.contains("M115") && run.errors.contains("bản ghi 2"), "\(run.errors)")
            #expect(!run.errors.contains("Ánh") && !FileManager.default.fileExists(atPath: folder.appending(path: "ra.html").path))
        }
    }

    @Test func `mau truong nêu cột của mã`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", "<html><body><p>«mã vạch: Mã hồ sơ»</p></body></html>")
            let run = try await CommandLineTool.run("template", "fields", folder.appending(path: "mau.html").path)
            #expect(run.text.contains("Mã hồ sơ") && run.text.contains("mã vạch"), "\(run.text)")
        }
    }
}
