#if Desk
import Foundation
import SangkienArchive
import Testing
import TestKit

/// Papers of one union alone: chosen by the office, or made by the union itself, which gets nothing that is others' business.
struct UnionPaperTests {
    private static let own = "LĐLĐ huyện Tuy Phước"

    /// A desk with the sample of all unions and who is in from the office.
    private static func office() throws -> (desk: DeskRun, office: Visitor) {
        let desk = try AccessTests.desk()
        let office = try desk.visitor(named: AccessTests.name, AccessTests.password)
        try office.upload(Array(Data(contentsOf: Repository.root.appending(path: "Samples/ho-so-2021.csv"))), "ca-tinh.csv")
        _ = try office.page("/ho-so")
        return (desk, office)
    }

    /// A browser of a union that came in by its link.
    private static func union(_ name: String, _ desk: DeskRun, _ office: Visitor) throws -> Visitor {
        let page = try office.post("/don-vi", ["don-vi": name])
        let found = try #require(page.text.firstMatch(of: /value="http:\/\/[^"]*(\/vao-don-vi\?ma=[0-9a-f]{64})"/))
        return try desk.visitor(by: String(found.1))
    }

    /// What stands for a union in the list on the page of papers.
    private static func choice(_ office: Visitor, _ union: String) throws -> String {
        let options = try office.page("/van-ban").matches(of: /<option value="(\d+)"[^>]*>([^<]*)<\/option>/)
        return try String(#require(options.first { $0.2 == union }).1)
    }

    /// Has papers made and gives the page of the run.
    private static func made(_ visitor: Visitor, _ fields: KeyValuePairs<String, String>) throws -> String {
        let answer = try visitor.post("/van-ban", fields)
        let place = try #require(answer.headers["location"], "\(answer.text)")
        if place != "/van-ban" { return place }
        return try #require(try visitor.page("/van-ban").firstMatch(of: /href="(\/van-ban\/[a-z0-9]+)"/).map { String($0.1) })
    }

    /// The papers of a run by their names in its archive.
    private static func files(_ visitor: Visitor, _ run: String) throws -> [String: [UInt8]] {
        let answer = try visitor.get(run + "/tat-ca")
        try #require(answer.status == 200)
        let zip = try ZipReader(bytes: answer.body, name: "tai ve", limits: .folder)
        return Dictionary(uniqueKeysWithValues: try zip.names.map { ($0, try zip.read($0)) })
    }

    @Test func `bản chụp một đơn vị tự gửi chỉ đối chiếu với hồ sơ của đơn vị ấy; cơ quan nhận bản chụp thì đối chiếu mọi hồ sơ`() throws {
        let (desk, office) = try Self.office()
        let count = { try office.page("/ho-so").matches(of: /\/ho-so\/(\d+)"/).map { String($0.1) } }
        let lacking = { try Set(count().filter { try office.page("/ho-so/\($0)").contains("H501") }) }
        #expect(try lacking().isEmpty)
        let union = try Self.union(Self.own, desk, office)
        try union.upload(Array("%PDF-1.4 x".utf8), "giay-khac.pdf")
        let ofOne = try lacking()
        #expect(!ofOne.isEmpty)
        for number in ofOne { #expect(try office.page("/ho-so/\(number)").contains("Tuy Phước")) }
        #expect(try office.page("/").contains("trong các đơn vị tự gửi tệp, hồ sơ nào ghi tên"))
        try office.upload(Array("%PDF-1.4 y".utf8), "ban-chup.pdf")
        #expect(try lacking().isStrictSuperset(of: ofOne))
        #expect(try office.page("/").contains("ảnh: hồ sơ nào ghi tên"))
    }

    @Test func `chọn một đơn vị: chỉ có văn bản và gói của đơn vị đó, từng byte như khi lập cho mọi đơn vị`() throws {
        let (desk, office) = try Self.office()
        defer { desk.kill() }
        let number = try Self.choice(office, Self.own)
        let wanted = try Self.files(
            office,
            Self.made(office, ["bieu": "tong-hop-tom-tat", "bieu": "phieu-bo-sung", "dang": "docx", "goi": "co"])
        )
        let run = try Self.made(
            office,
            ["don-vi": number, "bieu": "tong-hop-tom-tat", "bieu": "phieu-bo-sung", "dang": "docx", "goi": "co"]
        )
        let made = try Self.files(office, run)
        #expect(made.keys.contains { $0.hasPrefix("gui-lai-don-vi/") } && made.keys.contains { $0.hasSuffix("tong-hop-tom-tat.docx") })
        #expect(made.keys.allSatisfy { $0.hasPrefix("gui-lai-don-vi/") || $0.hasPrefix("hs-01/") }, "\(made.keys.sorted())")
        for (path, bytes) in made { #expect(wanted[path] == bytes, "\(path)") }
        #expect(wanted.count > 3 * made.count)
        let page = try office.page(run)
        #expect(page.contains(Self.own) && !page.contains("toan-tinh"))
        #expect(try office.page("/van-ban").contains("đơn vị <bdi>\(Self.own)</bdi>"))
        #expect(
            try office.get(run + "/tat-ca").headers["content-disposition"]?.contains("van-ban-ldld-huyen-tuy-phuoc-2021-04-14.zip") == true
        )
        #expect(try office.get("/nhat-ky").text.contains("tong-hop-tom-tat, phieu-bo-sung, \(Self.own)"))
    }

    @Test func `biểu chỉ lập cho toàn tỉnh thì nói rõ, không âm thầm bỏ qua; đơn vị không còn hồ sơ thì báo`() throws {
        let (desk, office) = try Self.office()
        defer { desk.kill() }
        let number = try Self.choice(office, Self.own)
        let refused = try office.post("/van-ban", ["don-vi": number, "bieu": "tong-hop-tom-tat", "bieu": "bao-cao-tuan", "dang": "docx"])
        #expect(refused.status == 422 && refused.text.contains("Chỉ lập cho toàn tỉnh, không lập cho một đơn vị: Báo cáo tuần toàn tỉnh"))
        #expect(try !office.page("/van-ban").contains("Đã lập</h2>"))
        #expect(
            try office.post("/van-ban", ["don-vi": "99999", "bieu": "tong-hop-tom-tat", "dang": "docx"]).text.contains("không còn hồ sơ")
        )
        // From a dossier the union is chosen already.
        let link = try #require(try office.page("/ho-so/\(number)").firstMatch(of: /href="(\/van-ban\?don-vi=\d+)"/))
        #expect(try office.page(String(link.1)).contains("selected=\"selected\">\(Self.own)</option>"))
    }

    @Test func `đơn vị tự lập biểu và phiếu của mình; nơi khác và đơn vị khác không lấy được của nhau`() throws {
        let (desk, office) = try Self.office()
        let union = try Self.union(Self.own, desk, office)
        #expect(try union.page("/").contains("href=\"/van-ban\""))
        let page = try union.page("/van-ban")
        #expect(page.contains("value=\"tong-hop-tom-tat\"") && !page.contains("bao-cao-tuan") && !page.contains("cong-khai"))
        let run = try Self.made(union, ["bieu": "tong-hop-tom-tat", "dang": "docx"])
        let made = try Self.files(union, run)
        #expect(made.keys.sorted() == ["hs-01/tong-hop-tom-tat.docx"])
        let number = try Self.choice(office, Self.own)
        let offices = try Self.made(office, ["don-vi": number, "bieu": "tong-hop-tom-tat", "dang": "docx"])
        #expect(try Self.files(office, offices) == made)
        // What the office made, for this union or for all, is the office's.
        let other = try Self.union("LĐLĐ huyện Phù Cát", desk, office)
        for (visitor, run) in [(union, offices), (other, run), (other, offices)] {
            for path in [run, run + "/1", run + "/tat-ca"] { #expect(try visitor.get(path).status == 404, "\(path)") }
        }
        #expect(try !other.page("/van-ban").contains(run) && !office.page("/van-ban").contains(run))
        for form in ["bao-cao-tuan", "to-trinh-xet-chon", "bang-xep-hang", "khong-co"] {
            #expect(try union.post("/van-ban", ["bieu": form, "dang": "docx"]).status == 404, "\(form)")
        }
        #expect(try office.get("/nhat-ky").text.contains("tong-hop-tom-tat, \(Self.own)"))
    }

    @Test func `phiếu nói đến đơn vị khác thì đơn vị không tự lập được, và biết vì sao; biểu thì vẫn lập được`() throws {
        let (desk, office) = try Self.office()
        // Another version of its dossier: the finding on it names the file in which all unions stand.
        let sample = try String(contentsOf: Repository.root.appending(path: "Samples/ho-so-2021.csv"), encoding: .utf8)
        try office.upload(Array(sample.replacing("Cữ may cổ áo", with: "Thước may cổ áo").utf8), "ban-hai.csv")
        _ = try office.page("/ho-so")
        let union = try Self.union(Self.own, desk, office)
        let page = try union.page("/van-ban")
        #expect(page.contains("có nội dung liên quan đơn vị khác nên do LĐLĐ tỉnh gửi") && !page.contains("name=\"goi\""))
        #expect(try union.post("/van-ban", ["bieu": "phieu-bo-sung", "dang": "docx"]).status == 404)
        #expect(try union.post("/van-ban", ["goi": "co", "dang": "docx"]).status == 404)
        let made = try Self.files(union, try Self.made(union, ["bieu": "tong-hop-tom-tat", "dang": "html"]))
        #expect(!made.isEmpty)
        for (path, bytes) in made { #expect(!String(decoding: bytes, as: UTF8.self).contains("ca-tinh.csv"), "\(path)") }
    }

    /// Fifty runs of a day, as if the union had had its table made that often: the run it made is written down again under other names.
    private static func repeatRuns(_ desk: DeskRun) throws {
        let script = """
            import sqlite3, sys
            database = sqlite3.connect(sys.argv[1])
            names = [row[1] for row in database.execute('PRAGMA table_info(paper)') if row[1] != 'id']
            rows = database.execute(f'SELECT {", ".join(names)} FROM paper WHERE isByUnion').fetchall()
            for number in range(49):
                for row in rows:
                    values = [f'lap{number}' if name == 'run' else value for name, value in zip(names, row)]
                    database.execute(f'INSERT INTO paper({", ".join(names)}) VALUES ({", ".join("?" * len(names))})', values)
            database.commit()
            """
        _ = try OutsideTool.output("/usr/bin/python3", ["-c", script, desk.folder + "/so.sqlite"])
    }

    @Test func `đơn vị lập quá năm mươi lượt một ngày thì được hẹn ngày mai; cơ quan và đơn vị khác không bị chặn`() throws {
        let (desk, office) = try Self.office()
        let union = try Self.union(Self.own, desk, office)
        let order: KeyValuePairs = ["bieu": "tong-hop-tom-tat", "dang": "html"]
        _ = try Self.made(union, order)
        try Self.repeatRuns(desk)
        let refused = try union.post("/van-ban", order)
        #expect(refused.status == 422 && refused.text.contains("đề nghị làm tiếp vào ngày mai"))
        let other = try Self.union("LĐLĐ huyện Phù Cát", desk, office)
        #expect(try !Self.files(other, Self.made(other, order)).isEmpty)
        let number = try Self.choice(office, Self.own)
        #expect(try !Self.files(office, Self.made(office, ["don-vi": number, "bieu": "tong-hop-tom-tat", "dang": "html"])).isEmpty)
    }

    @Test(.enabled(if: LibreOfficeHere.isThere, "cần LibreOffice (make setup-test)"), .timeLimit(.minutes(5)))
    func `tệp PDF để in của một đơn vị chỉ có trang của đơn vị đó`() throws {
        let (desk, office) = try Self.office()
        defer { desk.kill() }
        let number = try Self.choice(office, Self.own)
        let run = try Self.made(office, ["don-vi": number, "bieu": "tong-hop-tom-tat", "dang": "docx", "sach": "co"])
        let made = try Self.files(office, run)
        let book = try #require(made["ban-in.pdf"])
        let folder = try TemporaryFolder()
        try folder.write(book, to: "ban-in.pdf")
        let text = String(decoding: try OutsideTool.output("/usr/bin/pdftotext", [folder.path("ban-in.pdf"), "-"]), as: UTF8.self)
        #expect(text.contains("Tuy Phước") && !text.contains("Phù Cát") && !text.contains("An Nhơn"))
        #expect(made.keys.sorted() == ["ban-in.pdf", "hs-01/tong-hop-tom-tat.docx"])
    }

    @Test(.timeLimit(.minutes(5)))
    func `đang lập thì yêu cầu khác được báo, cùng yêu cầu thì chờ; đơn vị chờ sau cơ quan, chỉ dừng được việc của mình`() throws {
        let (desk, office) = try Self.office()
        try office.upload(StoppingTests.table(12_000), "lon.csv")
        _ = try office.page("/ho-so")
        let union = try Self.union(Self.own, desk, office)
        let order: KeyValuePairs = ["bieu": "tong-hop-tom-tat", "dang": "docx", "dang": "odt", "dang": "html", "ho-so": "all"]
        #expect(try office.post("/van-ban", order).headers["location"] == "/van-ban")
        #expect(try office.post("/van-ban", order).headers["location"] == "/van-ban")
        #expect(try office.post("/van-ban", ["bieu": "phieu-bo-sung", "dang": "docx"]).text.contains("Đang lập các văn bản khác"))
        #expect(try union.post("/van-ban", ["bieu": "tong-hop-tom-tat", "dang": "docx"]).headers["location"] == "/van-ban")
        #expect(try union.get("/van-ban").text.contains("action=\"/van-ban/dung\""))
        #expect(try union.post("/van-ban/dung").headers["location"] == "/van-ban?xong=da-dung")
        #expect(try office.get("/van-ban").text.contains("id=\"tien-do\""))
        #expect(try office.page("/van-ban").contains("Đã lập</h2>"))
        #expect(try !union.page("/van-ban").contains("Đã lập</h2>"))
        let run = try Self.made(union, ["bieu": "tong-hop-tom-tat", "dang": "docx"])
        #expect(try Self.files(union, run).count == 1)
    }
}
#endif
