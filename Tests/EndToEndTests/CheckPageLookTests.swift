import Foundation
import TestKit
import Testing

/// The order of the page for people, and how it looks on a telephone and on paper, as a browser shows it.
struct CheckPageLookTests {
    /// The samples' first ten dossiers, as a file in `folder`.
    private static func ten(in folder: URL) throws -> String {
        let text = try String(contentsOf: Place.sampleCSV, encoding: .utf8)
        let end = try #require(text.range(of: "\nHS-11,"))
        return try folder.file("muoi.csv", String(text[..<end.lowerBound]) + "\n")
    }

    /// The report on some inputs as a file.
    private static func page(_ inputs: [String], in folder: URL, day: String = "14/4/2021") async throws -> String {
        let path = folder.path + "/kq.html"
        let arguments = ["check", "--format", "html", "--as-of", day, "-o", path] + inputs
        _ = try await CommandLineTool.run(Place.program, arguments)
        return path
    }

    private static func browse(_ arguments: [String], in folder: URL) async throws -> Outcome {
        let common = ["--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/trinh-duyet"]
        return try await CommandLineTool.tool("chromium", common + arguments)
    }

    @Test func `kết luận và bảng hồ sơ đứng trước, rồi việc cần làm, từng hồ sơ; tệp và cách đọc đứng cuối`() async throws {
        try await withTemporaryFolder { folder in
            let broken = try folder.file("hong.zip", "PK\u{5}\u{6}")
            let page = try await CheckPage.made([Place.sampleCSV.path, broken])
            let sections = page.root.all("section").compactMap { $0.attributes["id"] }.filter { !$0.hasPrefix("d") || $0 == "dau-vao" }
            #expect(sections == ["cac-ho-so", "viec", "chi-tiet", "cac-don-vi", "bieu-do", "dau-vao"])
            let nav = try #require(page.root.all("nav").first)
            #expect(nav.all("a").compactMap { $0.attributes["href"] } == sections.map { "#" + $0 })
            let files = try page.element("dau-vao")
            let rows = CheckPage.rows(try #require(files.all("table").first))
            #expect(rows.map { Array($0.suffix(4)) }.contains(["CSV", "50", "12", "50"]))
            #expect(rows.contains { $0[0].hasSuffix("hong.zip") && $0[1].hasPrefix("không dùng được: ") })
            // Said at once, reported at the end.
            let main = try #require(page.root.all("main").first)
            #expect(main.all("p").contains { $0.text == "Có 01 tệp hoặc thư mục không đọc được, hoặc chưa đọc hết: xem Tệp dữ liệu." })
            #expect(try !page.element("cac-don-vi").text.contains("hong.zip"))
            let whole = try await CheckPage.made([Place.sampleCSV.path])
            #expect(!whole.root.all("p").contains { $0.attributes["class"] == "unread" })
        }
    }

    @Test func `bản chữ cũng vậy: hồ sơ trước, tệp sau`() async throws {
        let outcome = try await CommandContractTests.run(["check", Place.sampleCSV.path, "/khong-co/a.csv"] + CommandContractTests.day)
        let dossier = try #require(outcome.text.range(of: "HS-01 · "))
        let files = try #require(outcome.text.range(of: "Tệp dữ liệu và tình hình các đơn vị"))
        let each = try #require(outcome.text.range(of: "Từng tệp"))
        #expect(dossier.lowerBound < files.lowerBound && files.lowerBound < each.lowerBound)
    }

    @Test func `màn hẹp: mỗi hồ sơ một khung, không bảng rộng; giấy in: không có phần chỉ để bấm`() async throws {
        let page = try await CheckPage.made([Place.sampleCSV.path])
        let style = try #require(page.root.all("style").first).text
        let narrow = try #require(style.range(of: "@media screen and (max-width:47.99rem)"))
        #expect(style[narrow.upperBound...].contains(".dossiers tr,.dossiers th,.dossiers td,.dossiers caption{display:block"))
        #expect(style.contains("@page{size:A4") && style.contains(".tools,nav,.skip,details{display:none}"))
        #expect(page.root.all("meta").contains { $0.attributes["content"] == "width=device-width, initial-scale=1" })
    }

    @Test(.enabled(if: Place.has("chromium", "pdfinfo"), "không có chromium hoặc pdfinfo"), arguments: ["14/4/2021", "22/4/2021"])
    func `mười hồ sơ in trên nhiều nhất bốn trang A4`(day: String) async throws {
        try await withTemporaryFolder { folder in
            let page = try await Self.page([try Self.ten(in: folder)], in: folder, day: day)
            let print = ["--no-pdf-header-footer", "--print-to-pdf=\(folder.path)/kq.pdf", "file://\(page)"]
            _ = try await Self.browse(print, in: folder)
            let facts = try await CommandLineTool.tool("pdfinfo", [folder.path + "/kq.pdf"]).text
            let pages = try #require(facts.firstMatch(of: /Pages: +([0-9]+)/)?.output.1)
            #expect(try #require(Int(pages)) <= 4, "\(facts)")
            #expect(facts.contains("A4"))
        }
    }

    @Test(.enabled(if: Place.has("chromium"), "không có chromium"), arguments: [375, 320])
    func `màn hình điện thoại: không phải cuộn ngang, kể cả tên dài`(width: Int) async throws {
        try await withTemporaryFolder { folder in
            let long = String(repeating: "dài", count: 60)
            let table = SmallTable.csv([["Mã hồ sơ": long, "Đơn vị trình": "CĐCS \(long)", "Khiếu nại": "", "Ngày gửi email": long], [:]])
            let inputs = [try folder.file("\(long).csv", table), try folder.file("\(long).zip", "PK\u{5}\u{6}"), Place.sampleCSV.path]
            _ = try await Self.page(inputs, in: folder)
            // The page in a frame of that width; what must be scrolled is wider than its frame.
            let script = """
                f.onload=()=>{const d=f.contentDocument,e=d.documentElement;o.textContent=[e.scrollWidth-e.clientWidth].concat(
                [...d.querySelectorAll(".wide")].filter(x=>x.scrollWidth>x.clientWidth+1).map(x=>x.getAttribute("aria-label"))).join("|")}
                """
            let frame = "<!DOCTYPE html><iframe id=f src=kq.html style='width:\(width)px;height:2000px;border:0'></iframe><pre id=o></pre>"
            let outer = try folder.file("khung.html", frame + "<script>\(script)</script>")
            let shown = try await Self.browse(
                ["--allow-file-access-from-files", "--virtual-time-budget=8000", "--dump-dom", "file://\(outer)"],
                in: folder
            )
            #expect(shown.text.firstMatch(of: /<pre id="o">([^<]*)/)?.output.1 == "0", "\(shown.text.suffix(300))")
        }
    }
}
