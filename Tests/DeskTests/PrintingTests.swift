#if Desk
import Foundation
import SangkienArchive
import Testing
import TestKit

/// Papers singly, as one archive and as one file to print; LibreOffice makes the latter, and is ended when somebody stops it.
@Suite(.enabled(if: LibreOfficeHere.isThere, "cần LibreOffice (make setup-test)"), .serialized)
struct PrintingTests {
    private static func desk() throws -> (DeskRun, Visitor) {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        try visitor.upload(Array(Data(contentsOf: Repository.root.appending(path: "Samples/ho-so-2021.csv"))), "ho-so-2021.csv")
        _ = try visitor.page("/ho-so")
        return (desk, visitor)
    }

    @Test(.timeLimit(.minutes(5))) func `văn bản tải từng tệp, một tệp ZIP, một tệp PDF để in`() throws {
        let (desk, visitor) = try Self.desk()
        defer { desk.kill() }
        _ = try visitor.post("/van-ban", ["bieu": "bao-cao-tuan", "bieu": "phieu-bo-sung", "dang": "docx", "sach": "co", "nguoi": "Lan"])
        let made = try visitor.page("/van-ban")
        let run = try #require(made.firstMatch(of: /href="(\/van-ban\/[a-z0-9]+)"/).map { String($0.1) })
        let page = try visitor.page(run)
        let links = page.matches(of: /href="(\/van-ban\/[a-z0-9]+\/\d+)"><bdi>([^<]*)</)
        #expect(links.count > 2)
        let book = try #require(links.first { $0.2 == "ban-in.pdf" })
        let pdf = try visitor.get(String(book.1))
        #expect(pdf.body.starts(with: Array("%PDF".utf8)) && pdf.headers["content-type"] == "application/pdf")
        #expect(pdf.headers["content-disposition"]?.hasPrefix("attachment") == true)
        let zip = try ZipReader(bytes: try visitor.get(run + "/tat-ca").body, name: "tai ve", limits: .folder)
        #expect(zip.names.count == links.count && zip.names.contains("ban-in.pdf"))
        for link in links.prefix(3) { #expect(try visitor.get(String(link.1)).body == (try zip.read(String(link.2)))) }
    }

    @Test(.timeLimit(.minutes(5))) func `dừng khi đang làm PDF: dừng ngay, không còn tệp nào, LibreOffice cũng dừng`() throws {
        let (desk, visitor) = try Self.desk()
        defer { desk.kill() }
        let order = try visitor.post(
            "/van-ban",
            ["bieu": "tong-hop-tom-tat", "bieu": "phieu-bo-sung", "dang": "pdf", "ho-so": "all", "nguoi": "Lan"]
        )
        #expect(order.headers["location"] == "/van-ban")
        // LibreOffice is at work when its private folder lies there.
        for _ in 0..<200 where try visitor.get("/tien-do").text.contains("PDF") == false { usleep(50_000) }
        usleep(500_000)
        let begun = ContinuousClock.now
        _ = try visitor.post("/van-ban/dung")
        let page = try visitor.page("/van-ban")
        #expect(ContinuousClock.now - begun < .seconds(8))
        #expect(!page.contains("Đã lập</h2>"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/van-ban") == [])
        // What it started stands with it in one list of processes, by the desk as their parent.
        let children = try String(contentsOfFile: "/proc/\(desk.id)/task/\(desk.id)/children", encoding: .utf8)
        #expect(children.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty)
    }
}

/// Whether LibreOffice is installed.
enum LibreOfficeHere {
    static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")
}
#endif
