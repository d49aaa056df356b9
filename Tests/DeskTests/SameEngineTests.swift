#if Desk
import Foundation
import SangkienArchive
import Testing
import TestKit

/// The page and the command line give the same verdicts and the same documents, byte for byte.
struct SameEngineTests {
    private static let sample = Repository.root.appending(path: "Samples/ho-so-2021.csv")
    private static let day = ["--as-of", "14/4/2021"]

    /// Runs the command line, and gives what it writes to standard output.
    private static func run(_ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = Repository.executable
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "SANGKIEN_TEMPLATES": Repository.templates.path(percentEncoded: false)]
            .merging(Sanitizers.environment) { $1 }
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, FileHandle.nullDevice)
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(data)
    }

    private struct Report: Decodable {
        struct Dossier: Decodable {
            struct Initiative: Decodable { let verdict: String }
            let id: String
            let verdict: String
            let initiatives: [Initiative]
        }
        let dossiers: [Dossier]
    }

    /// Verdict and numbers of each dossier by its id, as the command line gives them.
    private static func verdicts(_ inputs: [String]) throws -> [String: String] {
        let report = try JSONDecoder().decode(Report.self, from: Data(try run(["check", "--format", "json"] + day + inputs)))
        return Dictionary(report.dossiers.map { ($0.id, "\($0.verdict) \($0.initiatives.count)") }) { first, _ in first }
    }

    /// The same as the page shows them.
    private static func verdicts(_ visitor: Visitor) throws -> [String: String] {
        let page = try visitor.page("/ho-so")
        let row = try Regex<(Substring, Substring, Substring, Substring)>(
            #"<tr><th scope="row"><a href="/ho-so/\d+"><bdi>([^<]*)</bdi></a></th>.*?<td class="n"[^>]*>(\d+).*?class="v ([a-z-]+)""#
        )
        return Dictionary(page.matches(of: row).map { (String($0.1), "\($0.3) \($0.2)") }) { first, _ in first }
    }

    /// Makes papers and gives their bytes by path.
    private static func papers(_ visitor: Visitor, _ fields: KeyValuePairs<String, String>) throws -> [String: [UInt8]] {
        var answer = try visitor.post("/van-ban", fields)
        for _ in 0..<600 where answer.headers["location"] == "/van-ban" || answer.status == 200 {
            usleep(200_000)
            answer = try visitor.get("/van-ban")
            // What is under way is named in the list once it is done.
            if !answer.text.contains("id=\"tien-do\""), let link = answer.text.firstMatch(of: /href="(\/van-ban\/[a-z0-9]+)"/) {
                return try archive(visitor, String(link.1))
            }
        }
        return try archive(visitor, try #require(answer.headers["location"]))
    }

    private static func archive(_ visitor: Visitor, _ place: String) throws -> [String: [UInt8]] {
        let answer = try visitor.get(place + "/tat-ca")
        let zip = try ZipReader(bytes: answer.body, name: "tai ve", limits: .folder)
        return Dictionary(uniqueKeysWithValues: try zip.names.map { ($0, try zip.read($0)) })
    }

    /// The documents of the command line by path, without its manifest.
    private static func files(_ folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where path != "manifest.json" {
            let file = URL(filePath: folder + "/" + path)
            let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
            if !isFolder { files[path] = Array(try Data(contentsOf: file)) }
        }
        return files
    }

    @Test func `cùng tệp: trang và dòng lệnh cho cùng kết luận, cùng văn bản từng byte, kể cả gói gửi lại`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        let bytes = try Array(Data(contentsOf: Self.sample))
        try visitor.upload(bytes, "huyện A/ho-so-2021.csv")
        let inputs = desk.home.path("vao")
        try desk.home.write(bytes, to: "vao/huyện A/ho-so-2021.csv")
        let shown = try Self.verdicts(visitor)
        #expect(shown.count == 12)
        #expect(shown == (try Self.verdicts([inputs])))
        let made = try Self.papers(
            visitor,
            [
                "bieu": "tong-hop-tom-tat", "bieu": "phieu-bo-sung", "bieu": "bao-cao-tuan", "dang": "docx", "dang": "odt", "dang": "html",
                "goi": "co", "nguoi": "Lan",
            ]
        )
        _ = try Self.run(
            [
                "generate", inputs, "-o", desk.home.path("ra"), "--form", "tong-hop-tom-tat,phieu-bo-sung,bao-cao-tuan", "--package",
                "--quiet",
            ]
                + Self.day
        )
        let wanted = try Self.files(desk.home.path("ra"))
        #expect(wanted.count > 60)
        #expect(made.keys.sorted() == wanted.keys.sorted())
        for (path, bytes) in wanted where made[path] != bytes { Issue.record("\(path) khác nhau") }
    }

    @Test func `dữ kiện ghi ở trang có cùng kết quả như ghi trong sổ tải về; sổ ấy dùng được cho dòng lệnh`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        let bytes = try Array(Data(contentsOf: Self.sample))
        try visitor.upload(bytes, "ho-so-2021.csv")
        let before = try Self.verdicts(visitor)
        for number in 1...3 {
            let answer = try visitor.post(
                "/ho-so/\(number)/du-kien",
                ["c.confirmedOn": "13/4/2021", "c.postedOn": "12/4/2021", "nguoi": "Nguyễn Thị Lan"]
            )
            #expect(answer.status == 303 && answer.headers["location"] == "/ho-so/\(number)?xong=da-luu")
        }
        let points = try visitor.post(
            "/ho-so/1/diem",
            ["s.1.judge.1": "8,5", "s.1.judge.2": "9", "s.2.judge.1": "7", "s.1.selection.awarded": "Có", "nguoi": "Lan"]
        )
        #expect(points.status == 303)
        let after = try Self.verdicts(visitor)
        #expect(before["HS-01"] == "needs-review 12" && after["HS-01"] == "valid 12")
        let page = try visitor.page("/ho-so/1")
        #expect(page.contains("điểm trung bình 8,75, hạng 1") && page.contains("Nguyễn Thị Lan"))
        let book = try visitor.get("/so.xlsx")
        #expect(book.status == 200 && book.headers["content-disposition"]?.hasPrefix("attachment") == true)
        try desk.home.write(bytes, to: "vao/ho-so-2021.csv")
        try desk.home.write(book.body, to: "vao/so.xlsx")
        #expect(after == (try Self.verdicts([desk.home.path("vao")])))
        // The same workbook, taken in by another desk, gives the same again.
        let other = try DeskRun()
        let newcomer = try other.visitor()
        try newcomer.upload(bytes, "ho-so-2021.csv")
        try newcomer.upload(book.body, "so.xlsx")
        #expect(try newcomer.page("/").contains("Nhập vào bàn làm việc"))
        #expect(try newcomer.post("/tep/2/nhap-so").headers["location"] == "/?xong=da-nhap-so")
        #expect(after == (try Self.verdicts(newcomer)))
        #expect(try newcomer.page("/ho-so/1").contains("điểm trung bình 8,75, hạng 1"))
        let made = try Self.papers(visitor, ["bieu": "tong-hop-tom-tat", "bieu": "xep-hang", "dang": "docx", "nguoi": "Lan"])
        _ = try Self.run(
            [
                "generate", desk.home.path("vao"), "-o", desk.home.path("ra"), "--form", "tong-hop-tom-tat,xep-hang", "--format", "docx",
                "--quiet",
            ]
                + Self.day
        )
        let wanted = try Self.files(desk.home.path("ra"))
        #expect(made.keys.sorted() == wanted.keys.sorted())
        for (path, bytes) in wanted where made[path] != bytes { Issue.record("\(path) khác nhau") }
    }
}
#endif
