import Foundation
import TestKit
import Testing

/// Parts of other templates in the same folder: a signature block that all forms share (phần dùng chung).
@Suite struct IncludedPartTests {
    private static let filters = ["docx": "docx:MS Word 2007 XML", "odt": "odt:writer8"]
    private static let records = "Mã,Họ và tên,Người ký\nA-1,Nguyễn Văn Mẫu,Lê Văn Ký\n"

    private static let host = FlatDocument(
        header: "«chèn: đầu trang»",
        body: """
            <text:p>Kính gửi «Họ và tên»</text:p><table:table table:name="B"><table:table-column/><table:table-row><table:table-cell>\
            <text:p><text:span>«chè</text:span>n: Phần ký»</text:p></table:table-cell></table:table-row></table:table>\
            <text:p>«chèn: phan-ky»</text:p><text:p>Hết «Mã»</text:p>
            """
    )
    private static let signature = FlatDocument(
        header: "không in",
        font: "Liberation Sans",
        size: "11pt",
        body: """
            <text:list text:style-name="Danh_20_so"><text:list-item><text:p>Nơi nhận</text:p></text:list-item></text:list>\
            <text:p text:style-name="P1">NGƯỜI KÝ</text:p><text:p>«Người ký | hoa»</text:p>
            """
    )
    private static let head = FlatDocument(header: "", body: "<text:p text:style-name=\"P1\">Số «Mã»</text:p>")

    private func make(_ name: String, _ document: FlatDocument, _ kind: String, in folder: URL) async throws {
        _ = try folder.file("\(name).fodt", document.text)
        if let filter = Self.filters[kind] { try await OfficeRun.convert("\(name).fodt", to: filter, in: folder) }
        if kind != "fodt" { try FileManager.default.removeItem(at: folder.appending(path: "\(name).fodt")) }
    }

    private func run(_ arguments: String..., in folder: URL) async throws -> Outcome {
        try await CommandLineTool.run(Place.program, arguments, from: folder)
    }

    @Test(.enabled(if: Place.has("soffice", "pdftotext"), "không có soffice, pdftotext"), arguments: ["docx", "odt", "fodt"])
    func `phần ký chung đứng trong thân, ô bảng và đầu trang, được điền như thẻ của mẫu`(kind: String) async throws {
        try await withTemporaryFolder { folder in
            try await make("mau", Self.host, kind, in: folder)
            try await make("phan-ky", Self.signature, kind, in: folder)
            try await make("dau-trang", Self.head, kind, in: folder)
            _ = try folder.file("a.csv", Self.records)
            let lint = try await run("template", "lint", "mau.\(kind)", "--data", "a.csv", in: folder)
            #expect(lint.status == 0, "\(lint.text) \(lint.errors)")
            let fields = try await run("template", "fields", "mau.\(kind)", in: folder)
            #expect(fields.text.contains("Người ký"), "\(fields.text)")
            let filled = try await run("render", "mau.\(kind)", "a.csv", "-o", "ra.\(kind)", in: folder)
            #expect(filled.status == 0, "\(filled.errors)")
            try await OfficeRun.convert("ra.\(kind)", to: "pdf", in: folder)
            let text = try await CommandLineTool.tool("pdftotext", ["-layout", "ra.pdf", "-"], from: folder).text
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let block = "1. Nơi nhận NGƯỜI KÝ LÊ VĂN KÝ"
            #expect(words == "Số A-1 Kính gửi Nguyễn Văn Mẫu \(block) \(block) Hết A-1 Trang 1/1", "\(words)")
        }
    }

    @Test(
        .enabled(if: Place.hasSchemas, "không có thư mục schemas cạnh mã nguồn"),
        .enabled(if: Place.has("soffice", "xmllint", "jing", "unzip"), "thiếu công cụ"),
        arguments: [("docx", SchemaJudge.word), ("odt", .openDocument)]
    )
    func `văn bản có phần chèn đúng lược đồ`(kind: String, judge: SchemaJudge) async throws {
        try await withTemporaryFolder { folder in
            try await make("mau", Self.host, kind, in: folder)
            try await make("phan-ky", Self.signature, kind, in: folder)
            try await make("dau-trang", Self.head, kind, in: folder)
            _ = try folder.file("a.csv", Self.records)
            let filled = try await run("render", "mau.\(kind)", "a.csv", "-o", "ra.\(kind)", in: folder)
            #expect(filled.status == 0, "\(filled.errors)")
            #expect(try await OfficeRun.newFaults(in: "ra.\(kind)", since: "mau.\(kind)", judge, folder, inAnyMember: true) == [])
        }
    }

    private func page(_ body: String) -> String { "<html><head><meta charset=\"utf-8\"></head><body>\(body)</body></html>" }

    @Test func `HTML: phần lồng phần, kiểu của phần đi theo`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", page("<p>«Họ và tên»</p><p>«chèn: phần ký»</p>"))
            _ = try folder.file(
                "phan-ky.html",
                page("<p id=\"ky\">«Người ký»</p><p>«chèn: dau.html»</p>").replacing("</head>", with: "<style>p{margin:0}</style></head>")
            )
            _ = try folder.file("dau.html", page("<p>Dấu «Mã»</p>"))
            _ = try folder.file("a.csv", Self.records)
            let filled = try await run("render", "mau.html", "a.csv", "-o", "ra.html", in: folder)
            #expect(filled.status == 0, "\(filled.errors)")
            let text = try String(contentsOf: folder.appending(path: "ra.html"), encoding: .utf8)
            #expect(text.contains("<p>Nguyễn Văn Mẫu</p><p id=\"ky_ph1\">Lê Văn Ký</p><p>Dấu A-1</p></body>"), "\(text)")
            #expect(text.contains("<style>p{margin:0}</style></head>"), "\(text)")
        }
    }

    static let faults: [(name: String, body: String, reason: String)] = [
        ("thiếu tệp", "<p>Một</p><p>«chèn: phần khác»</p>", "phan-ky.html"),
        ("ra ngoài thư mục", "<p>Một</p><p>«chèn: ../phan-ky»</p>", "không ghi đường dẫn"),
        ("không đứng một mình", "<p>Một</p><p>Ký: «chèn: phần ký»</p>", "đứng một mình"),
        ("vòng tròn", "<p>Một</p><p>«chèn: vòng»</p>", "chèn chính mẫu này"),
        ("nhiều tệp giống nhau", "<p>Một</p><p>«chèn: hai tệp»</p>", "hai-tep.html, hai_tep.html"),
    ]

    @Test(arguments: faults)
    func `phần không chèn được là lỗi có mã và chỗ, không có văn bản nào`(name: String, body: String, reason: String) async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("sub/mau.html", page(body))
            _ = try folder.file("sub/phan-ky.html", page("<p>Ký</p>"))
            _ = try folder.file("phan-ky.html", page("<p>Ngoài</p>"))
            _ = try folder.file("sub/vong.html", page("<p>Vòng</p><p>«chèn: mẫu»</p>"))
            for file in ["hai-tep", "hai_tep"] { _ = try folder.file("sub/\(file).html", page("<p>Hai</p>")) }
            _ = try folder.file("a.csv", Self.records)
            let filled = try await run("render", "sub/mau.html", "a.csv", "-o", "ra.html", in: folder)
            #expect(filled.status == 2 && filled.errors.contains("M117") && filled.errors.contains(reason), "\(filled.errors)")
            #expect(filled.errors.contains(name == "vòng tròn" ? "vong.html" : "đoạn 2"), "\(filled.errors)")
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "ra.html").path))
        }
    }

    @Test func `lỗi sau phần chèn vẫn nêu đúng đoạn của mẫu, lỗi trong phần nêu ở thẻ chèn; ghi chú đúng chỗ`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("mau.html", page("<p>Một</p><p>«chèn: phần ký»</p><p>Sai «Họ tênn»</p>"))
            _ = try folder.file("phan-ky.html", page("<p>a</p><p>b</p><p>«Người kí ký»</p>"))
            _ = try folder.file("a.csv", Self.records)
            let lint = try await run("template", "lint", "mau.html", "--data", "a.csv", in: folder)
            let lines = lint.text.split(separator: "\n").map(String.init)
            #expect(lint.status == 1 && lines.contains { $0.contains("đoạn 3") && $0.contains("Họ tênn") }, "\(lint.text)")
            #expect(lines.contains { $0.contains("đoạn 2") && $0.contains("chèn: phần ký") }, "\(lint.text)")
            let notes = try await run("template", "annotate", "mau.html", "--data", "a.csv", "-o", "ghi.html", in: folder)
            let text = try String(contentsOf: folder.appending(path: "ghi.html"), encoding: .utf8)
            #expect(notes.errors.isEmpty || notes.status <= 1)
            #expect(text.contains("Một</p>") && !text.contains("<p>b</p>"), "\(text)")
        }
    }
}
