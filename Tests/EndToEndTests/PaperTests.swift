import Foundation
import TestKit
import Testing

/// Letters and lists as files: names, formats, editions, schemas, words, pages.
@Suite(.enabled(if: Place.has("unzip"), "không có unzip"))
struct PaperTests {
    @Test func `mỗi biểu có đúng các tệp của mình, ở cả ba dạng`() async throws {
        let documents = try await SamplePapers.samples.value
        let names = Dictionary(grouping: documents) { document in
            document.path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
        }
        #expect(Set(names.keys) == Set(SamplePapers.names))
        #expect(names["to-trinh"]?.count == 36 && names["phieu-bo-sung"]?.count == 21)
        #expect(names["phieu-bo-sung"]?.contains { $0.path.hasPrefix("hs-01/") } == false)
        let reports = names["bao-cao-tuan-don-vi"]?.map(\.path) ?? []
        #expect(reports.count == 30 && reports.contains("ldld-huyen-tuy-phuoc/bao-cao-tuan-don-vi.docx"))
        #expect(!reports.contains { $0.hasPrefix("cdcs") })
        for name in SamplePapers.names.dropFirst(3) {
            #expect(Set(names[name]?.map(\.path) ?? []) == Set(["docx", "odt", "html"].map { "toan-tinh/\(name).\($0)" }))
        }
    }

    @Test func `biểu mặc định vẫn là tong-hop-tom-tat, từng byte như khi gọi tên`() async throws {
        let plain = try await DeterminismTests.made([:], "--format", "html,docx")
        let twice = "tong-hop-tom-tat,TONG-HOP-TOM-TAT"
        let named = try await DeterminismTests.made([:], "--format", "html,docx", "--form", twice)
        #expect(plain.files == named.files && plain.output == named.output)
    }

    @Test func `nhiều biểu một lần chạy: cùng thư mục hồ sơ, một hay nhiều nhân từng byte như nhau`() async throws {
        let forms = (["tong-hop-tom-tat"] + SamplePapers.names).joined(separator: ",")
        let first = try await DeterminismTests.made(DeterminismTests.surroundings[0], "--form", forms, "--jobs", "1")
        let other = try await DeterminismTests.made(DeterminismTests.surroundings[1], "--form", forms, "--jobs", "4")
        #expect(first.files == other.files && first.output == other.output)
        #expect(first.files.keys.filter { $0.hasPrefix("hs-06/") }.count == 9)
        #expect(Set(first.files.keys.map { $0.prefix { $0 != "/" } }).count == 24)
    }

    @Test(arguments: [("x", 2, "M001"), ("", 64, "--form"), ("to-trinh,x", 2, "M001")])
    func `tên biểu sai được báo`(form: String, status: Int32, words: String) async throws {
        let outcome = try await CommandContractTests.run(["generate", Place.sampleCSV.path, "-o", "/nonexistent/x", "--form", form])
        #expect(outcome.status == status && outcome.errors.contains(words), "\(outcome.errors)")
        if words == "M001" { #expect(outcome.errors.contains("phieu-bo-sung")) }
    }

    @Test func `bản công khai chỉ có danh sách và báo cáo, không lộ số điện thoại, năm sinh`() async throws {
        let documents = try await SamplePapers.publicEdition.value
        #expect(documents.count == 42 && documents.allSatisfy { $0.path.contains("-cong-khai.") })
        let initiatives = try SampleData.load().dossiers.flatMap(\.initiatives)
        for document in documents {
            let words = try VisibleWords.of(document).joined(separator: " ")
            for initiative in initiatives {
                if let phone = initiative.phone { #expect(!words.contains(phone), "\(document.path)") }
            }
            #expect(!words.contains("0950") && !words.contains("năm sinh"), "\(document.path)")
        }
        try await withTemporaryFolder { folder in
            let arguments = ["generate", Place.sampleCSV.path, "-o", folder.path, "--form", "to-trinh,phieu-bo-sung", "--public"]
            let outcome = try await CommandContractTests.run(arguments + CommandContractTests.day)
            #expect(outcome.errors.contains("X102") && outcome.output.isEmpty)
        }
        // What the options alone leave nothing of moves no paper of the run before.
        try await withTemporaryFolder { folder in
            let first = ["generate", Place.sampleCSV.path, "-o", folder.path, "--form", "phieu-bo-sung"] + CommandContractTests.day
            _ = try await CommandContractTests.run(first)
            let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            let outcome = try await CommandContractTests.run(first + ["--public"])
            #expect(outcome.errors.contains("X102") && outcome.output.isEmpty && before.count > 3)
            #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
        }
    }

    @Test func `ba dạng của một văn bản có cùng các chữ, không còn thẻ`() async throws {
        var byPath: [String: [String: [Substring]]] = [:]
        for document in try await SamplePapers.samples.value + SamplePapers.hard.value {
            let words = try VisibleWords.of(document)
            #expect(!words.contains { $0.contains("«") || $0.contains("»") }, "\(document.path)")
            byPath[String(document.path.dropLast(document.format.count + 1)), default: [:]][document.format] = words
        }
        for (path, words) in byPath {
            let word = try #require(words["docx"])
            for format in ["odt", "html"] {
                let other = try #require(words[format])
                let place = zip(word, other).first { $0 != $1 }
                #expect(word.count == other.count && place == nil, "\(path).\(format): \(String(describing: place))")
            }
        }
    }

    @Test func `danh sách đã chọn in đúng mười và bốn sáng kiến`() async throws {
        for (name, count) in [("de-nghi-khen-thuong-tinh", 10), ("de-nghi-tong-lien-doan", 4)] {
            let document = try #require(try await SamplePapers.chosen.value.first { $0.path == "toan-tinh/\(name).html" })
            let numbers = try document.root().all("tr").compactMap { Int($0.elements.first?.text ?? "") }
            #expect(numbers == Array(1...count), "\(name)")
            let words = try VisibleWords.of(document).joined(separator: " ")
            #expect(words.contains("Đã chọn: \(count < 10 ? "0" : "")\(count) sáng kiến."))
        }
    }
}

/// Letters and lists against the structure rules and the published schemas.
@Suite(.enabled(if: Place.has("unzip"), "không có unzip"))
struct PaperStructureTests {
    @Test func `văn bản Word giữ quy tắc, liên kết và kiểu đủ`() async throws {
        for document in try await SamplePapers.all("docx") {
            for part in DocxStructureTests.parts(document) {
                let root = try document.root(part)
                for rule in DocxRules.general { #expect(rule.faults(root) == [], "\(document.path), \(part): \(rule)") }
            }
            #expect(try OpenPackage.faults(document.members) == [], "\(document.path)")
            let section = try #require(try document.root("word/document.xml").all("w:sectPr").first)
            let margins = try #require(section.child("w:pgMar")).attributes
            #expect(["w:top", "w:bottom", "w:left"].map { margins[$0] } == ["1134", "1134", "1701"])
            #expect(section.child("w:titlePg") != nil)
        }
    }

    @Test func `văn bản LibreOffice giữ quy tắc, kiểu nào dùng cũng có`() async throws {
        for document in try await SamplePapers.all("odt") {
            let content = try document.root("content.xml")
            let styles = try document.root("styles.xml")
            for rule in OdtRules.general { #expect(rule.faults(content) == [], "\(document.path): \(rule)") }
            let common = OdtRules.definedStyles(try #require(styles.child("office:styles")))
            let own = OdtRules.definedStyles(try #require(content.child("office:automatic-styles")))
            #expect(OdtRules.usedStyles(content).subtracting(common.union(own)) == [], "\(document.path)")
            #expect(try Manifest.faults(document.members) == [], "\(document.path)")
        }
    }

    @Test(.enabled(if: Place.hasSchemas && Place.has("xmllint"), "không có lược đồ hoặc xmllint"))
    func `văn bản Word đúng lược đồ ISO 29500`() async throws {
        let documents = try await SamplePapers.all("docx")
        try await withTemporaryFolder { folder in
            let parts = try documents.flatMap { document in
                try SchemaTests.unpack(document, to: folder.appending(path: document.bytes.hashValue.description)) {
                    $0.hasPrefix("word/") && $0.hasSuffix(".xml")
                }
            }
            let schema = Place.schemas.appending(path: "ooxml/wml.xsd").path
            let outcome = try await CommandLineTool.tool("xmllint", ["--noout", "--nonet", "--schema", schema] + parts)
            #expect(outcome.status == 0, "\(outcome.errors.suffix(3000))")
        }
    }

    @Test(.enabled(if: Place.hasSchemas && Place.has("jing"), "không có lược đồ hoặc jing"))
    func `văn bản LibreOffice đúng lược đồ ODF 1.3`() async throws {
        let documents = try await SamplePapers.all("odt")
        try await withTemporaryFolder { folder in
            let parts = try documents.flatMap { document in
                try SchemaTests.unpack(document, to: folder.appending(path: document.bytes.hashValue.description)) {
                    ["content.xml", "styles.xml", "meta.xml"].contains($0)
                }
            }
            let schema = Place.schemas.appending(path: "odf/OpenDocument-v1.3-schema.rng").path
            let outcome = try await CommandLineTool.tool("jing", ["-i", schema] + parts)
            #expect(outcome.status == 0, "\(outcome.text.suffix(3000))")
        }
    }
}

/// What stands on paper; LibreOffice is heavy: one document after the other.
@Suite(.serialized, .enabled(if: Place.has("soffice", "pdftotext", "unzip"), "không có LibreOffice (soffice), pdftotext hoặc unzip"))
struct PaperPrintTests {
    struct Paper: Sendable, CustomTestStringConvertible {
        let path: String
        var isLandscape = false
        let words: [String]
        var testDescription: String { path }
    }

    static let papers = ["docx", "odt"]
        .flatMap { format in
            [
                Paper(
                    path: "hs-08/phieu-bo-sung.\(format)",
                    words: ["THÔNG BÁO", "Về việc hồ sơ không đủ điều kiện", "Kính gửi: LĐLĐ thị xã Hoài Nhơn", "Đã hết hạn gửi hồ sơ"]
                ),
                Paper(
                    path: "hs-09/phieu-bo-sung.\(format)",
                    words: ["Kính gửi: LĐLĐ huyện Tây Sơn", "Đề nghị rút sáng kiến số 3 khỏi bảng, 02 sáng kiến còn lại hợp lệ."]
                ),
                Paper(
                    path: "hs-01/to-trinh.\(format)",
                    words: ["TỜ TRÌNH", "Số: 12/TTr-LĐLĐ", "Tuy Phước, ngày 07 tháng 4 năm 2021", "Nguyễn Hữu Thuận"]
                ),
                Paper(
                    path: "toan-tinh/bao-cao-tuan.\(format)",
                    words: ["THÔNG BÁO", "tuần 16 năm 2021 (từ ngày 19/4/2021 đến ngày 22/4/2021)", "Công đoàn các Khu kinh tế tỉnh"]
                ),
                Paper(
                    path: "ldld-huyen-tuy-phuoc/bao-cao-tuan-don-vi.\(format)",
                    words: [
                        "BÁO CÁO", "Kính gửi: Liên đoàn Lao động tỉnh Bình Định", "Tuy Phước, ngày 22 tháng 4 năm 2021",
                        "Công ty TNHH May Mẫu Phước",
                        "TM. BAN THƯỜNG VỤ",
                    ]
                ),
                Paper(
                    path: "toan-tinh/de-nghi-tong-lien-doan.\(format)",
                    isLandscape: true,
                    words: ["I. Sản xuất, giá trị làm lợi cao", "Chưa chọn sáng kiến nào.", "(Ký tên, đóng dấu)"]
                ),
            ]
        }

    /// What every letter and list has.
    static let common = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:"]

    @Test(arguments: papers)
    func `bản in đúng thể thức, số trang giữa lề trên trừ trang đầu`(paper: Paper) async throws {
        let path = paper.path
        let pages = try await PrintedPages.print(try await SamplePapers.sample(path)).pages
        let unit = PrintedPages.millimetre
        let size = paper.isLandscape ? (297.0, 210.0) : (210.0, 297.0)
        let text = pages.map { PrintedPages.text($0.words) }.joined()
        for phrase in paper.words + Self.common {
            #expect(text.contains(phrase.withoutSpaces), "\(path): \(phrase)")
        }
        for (index, page) in pages.enumerated() {
            #expect(abs(page.width - size.0 * unit) < 1 && abs(page.height - size.1 * unit) < 1)
            let above = page.words.filter { $0.middle < 18 * unit }
            #expect(above.map(\.text) == (index == 0 ? [] : [String(index + 1)]), "\(path), trang \(index + 1)")
            #expect(!page.words.contains { $0.left < 29 * unit || $0.right > page.width - 14 * unit }, "\(path), trang \(index + 1)")
        }
        // The country's name stands in the right column of the head, nothing of the issuing bodies there.
        let column = (paper.isLandscape ? 128.0 : 109.0) * unit
        let right = PrintedPages.text(pages[0].words.filter { $0.left > column })
        #expect(right.hasPrefix(Self.common[0].withoutSpaces), "\(path): \(right.prefix(60))")
        // No name in the head is broken, but before the place of a union that is too long for a line.
        let head = pages[0].words.filter { $0.top < 45 * unit }
        let lines = [head.filter { $0.left < column }, head.filter { $0.left >= column }].flatMap(PrintedPages.lines).map(PrintedPages.text)
        for line in [Self.common[0], "LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH ĐỊNH"] {
            #expect(lines.contains(line.withoutSpaces), "\(path): \(lines)")
        }
        let places = lines.filter { $0.hasPrefix("LIÊNĐOÀNLAOĐỘNG") }.map { $0.dropFirst(15) }
        #expect(places.allSatisfy { ["", "TỈNHBÌNHĐỊNH", "HUYỆNTUYPHƯỚC"].contains($0) }, "\(path): \(lines)")
    }

    @Test(arguments: ["xep-hang", "de-nghi-khen-thuong-tinh", "de-nghi-tong-lien-doan"].flatMap { ["\($0).docx", "\($0).odt"] })
    func `danh sách: không dòng nào bị ngắt sang trang sau`(name: String) async throws {
        let pages = try await PrintedPages.print(try await SamplePapers.sample("toan-tinh/\(name)")).pages
        #expect(pages.count > 8)
        for (index, page) in pages.enumerated() {
            // A row begins with its number and ends with the scope of use; torn, they would stand on two pages.
            let unit = PrintedPages.millimetre
            let numbers = page.words.filter { $0.right < 41 * unit && $0.top > 20 * unit && Int($0.text) != nil }
            let ends = PrintedPages.text(page.words).components(separatedBy: "Phạmviứngdụng:").count - 1
            #expect(numbers.count == ends && ends > 0, "\(name), trang \(index + 1)")
        }
    }

    @Test(arguments: ["docx", "odt"])
    func `danh sách vừa kín một trang: dòng cuối sang trang cùng phần ký`(format: String) async throws {
        let document = try await withTemporaryFolder { folder in
            let input = Place.samples.appending(path: "1-trieu-sang-kien.csv").path
            let options = ["-o", "ra", "--form", "xep-hang", "--format", format, "--programme", "1-trieu-sang-kien-2022", "--quiet"]
            _ = try await CommandLineTool.run(Place.program, ["generate", input] + options, from: folder)
            return try #require(try await MadeDocument.below(folder.appending(path: "ra")).first { $0.path.hasPrefix("toan-tinh") })
        }
        let last = try #require(try await PrintedPages.print(document).pages.last)
        let text = PrintedPages.text(last.words)
        #expect(text.contains("TM.BANTHƯỜNGVỤ") && text.contains("Phạmviứngdụng:"), "\(text)")
    }
}
