import Foundation
import TestKit
import Testing

/// Many records and many documents in one file, opened by LibreOffice: as the single documents laid one on the other.
@Suite(.enabled(if: Place.has("soffice", "pdftotext", "unzip"), "không có soffice, pdftotext, unzip"))
struct JoinedDocumentTests {
    static let kinds = ["docx", "odt", "fodt"]
    private static let filters = ["docx": "docx:MS Word 2007 XML", "odt": "odt:writer8"]
    private static let records = "Mã,Họ và tên\nA-1,Nguyễn Văn Mẫu\nA-2,Trần Thị Thử\nA-3,Lê & Cộng <sự>\n"

    /// Writes `document` as a file of a kind.
    private static func make(_ name: String, _ document: FlatDocument, _ kind: String, in folder: URL) async throws {
        _ = try folder.file("\(name).fodt", document.text)
        if let filter = filters[kind] { try await OfficeRun.convert("\(name).fodt", to: filter, in: folder) }
    }

    /// What stands on the pages of a document, without blanks: LibreOffice takes letters with marks from other fonts and puts them apart.
    private static func pages(_ name: String, in folder: URL) async throws -> [String] {
        try await OfficeRun.convert(name, to: "pdf", in: folder)
        let pdf = name.prefix { $0 != "." } + ".pdf"
        let text = try await CommandLineTool.tool("pdftotext", ["-layout", String(pdf), "-"], from: folder).text
        return text.split(separator: "\u{c}").map { $0.filter { !$0.isWhitespace } }
    }

    private static func run(_ arguments: [String], in folder: URL) async throws -> Outcome {
        try await CommandLineTool.run(Place.program, arguments, from: folder)
    }

    @Test(arguments: kinds)
    func `mọi bản ghi trong một tệp: mỗi bản ghi như văn bản riêng, đầu trang riêng, số trang từ 1`(kind: String) async throws {
        try await withTemporaryFolder { folder in
            try await Self.make("mau", .invitation, kind, in: folder)
            _ = try folder.file("a.csv", Self.records)
            let together = try await Self.run(["render", "mau.\(kind)", "a.csv", "-o", "chung.\(kind)", "--one-file"], in: folder)
            #expect(together.status == 0, "\(together.errors)")
            let each = try await Self.run(["render", "mau.\(kind)", "a.csv", "-o", "rieng", "--each", "«Mã»"], in: folder)
            #expect(each.status == 0, "\(each.errors)")
            var single: [String] = []
            for name in ["A-1", "A-2", "A-3"] {
                try FileManager.default.copyItem(
                    at: folder.appending(path: "rieng/\(name).\(kind)"),
                    to: folder.appending(path: "\(name).\(kind)")
                )
                single += try await Self.pages("\(name).\(kind)", in: folder)
            }
            let pages = try await Self.pages("chung.\(kind)", in: folder)
            #expect(pages == single)
            #expect(pages.count == 6 && pages[4].contains("MãA-3") && pages[5].contains("Trang2/2"))
        }
    }

    @Test(arguments: kinds)
    func `nối ba văn bản khác kiểu, khác khổ giấy: trang nào cũng như ở văn bản riêng`(kind: String) async throws {
        try await withTemporaryFolder { folder in
            let documents: [(String, FlatDocument)] = [("mot", .plain), ("hai", .appendix), ("ba", .plain), ("bon", .other)]
            var single: [String] = []
            for (name, document) in documents {
                try await Self.make(name, document, kind, in: folder)
                single += try await Self.pages("\(name).\(kind)", in: folder)
            }
            let names = documents.map { "\($0.0).\(kind)" }
            let run = try await Self.run(["join"] + names + ["-o", "chung.\(kind)"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            let pages = try await Self.pages("chung.\(kind)", in: folder)
            #expect(pages == single, "\(pages) \(single)")
            let sizes = try await CommandLineTool.tool("pdfinfo", ["-l", "9", "chung.pdf"], from: folder).text
            let wide = sizes.split(separator: "\n").filter { $0.contains("size:") && $0.contains("841.") && $0.contains("x 595.") }
            #expect(wide.count == 1, "\(sizes)")
        }
    }

    @Test(
        .enabled(if: Place.hasSchemas, "không có thư mục schemas cạnh mã nguồn"),
        .enabled(if: Place.has("xmllint", "jing"), "không có xmllint, jing"),
        arguments: [("docx", SchemaJudge.word), ("odt", .openDocument)]
    )
    func `tệp nối đúng lược đồ`(kind: String, judge: SchemaJudge) async throws {
        try await withTemporaryFolder { folder in
            for (name, document) in [("mot", FlatDocument.plain), ("hai", .appendix), ("ba", .other)] {
                try await Self.make(name, document, kind, in: folder)
            }
            let run = try await Self.run(
                ["join", "hai.\(kind)", "mot.\(kind)", "ba.\(kind)", "hai.\(kind)", "-o", "chung.\(kind)"],
                in: folder
            )
            #expect(run.status == 0, "\(run.errors)")
            #expect(try await OfficeRun.newFaults(in: "chung.\(kind)", since: "hai.\(kind)", judge, folder, inAnyMember: true) == [])
        }
    }

    @Test func `HTML: mỗi bản ghi một trang in, định danh không trùng`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file(
                "mau.html",
                "<html><head><meta charset=\"utf-8\"><style>p{}</style></head><body><p id=\"a\">«Họ và tên»</p><a href=\"#a\">lên</a></body></html>"
            )
            _ = try folder.file("a.csv", Self.records)
            let run = try await Self.run(["render", "mau.html", "a.csv", "-o", "chung.html", "--one-file"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            let page = try String(contentsOf: folder.appending(path: "chung.html"), encoding: .utf8)
            #expect(page.ranges(of: "break-before:page").count == 2 && page.ranges(of: "</body>").count == 1)
            #expect(page.contains("id=\"a_vb3\">Lê &amp; Cộng &lt;sự&gt;") && page.contains("href=\"#a_vb2\""))
        }
    }

    @Test func `dạng khác nhau, khung neo theo trang, tệp hỏng: từ chối bằng mã, không có tệp nào`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("a.html", "<html><body><p>a</p></body></html>")
            _ = try folder.file("b.fodt", FlatDocument.plain.text)
            let anchored = FlatDocument.plain.text.replacing(
                "<office:text>",
                with: "<office:text><draw:frame text:anchor-type=\"page\" text:anchor-page-number=\"1\"/>"
            )
            _ = try folder.file("c.fodt", anchored)
            _ = try folder.file("d.fodt", String(FlatDocument.plain.text.dropLast(40)))
            for names in [["a.html", "b.fodt"], ["b.fodt", "c.fodt"], ["b.fodt", "d.fodt"]] {
                let ending = names[0].suffix(4) == "html" ? "html" : "fodt"
                let run = try await Self.run(["join"] + names + ["-o", "chung.\(ending)"], in: folder)
                #expect(run.status == 2 && run.errors.contains("M116") && run.errors.contains(names[1]), "\(run.status) \(run.errors)")
                #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "chung.\(ending)").path))
            }
            let both = try await Self.run(["render", "a.html", "a.csv", "-o", "c", "--one-file", "--each", "«Mã»"], in: folder)
            #expect(both.status == 64)
        }
    }
}
