import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

struct InputTextTests {
    private static let sample = "Họ và tên;Tên sáng kiến\nNguyễn Văn Ă;nỗ lực vượt khó 😀\n"

    static func utf16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16))
            .flatMap { unit in
                littleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            }
    }

    @Test(arguments: [
        ("UTF-8", Array(sample.utf8)),
        ("UTF-8 BOM", [0xEF, 0xBB, 0xBF] + Array(sample.utf8)),
        ("UTF-16LE", utf16(sample, littleEndian: true, mark: true)),
        ("UTF-16BE", utf16(sample, littleEndian: false, mark: true)),
        ("UTF-16LE", utf16(sample, littleEndian: true, mark: false)),
        ("UTF-16BE", utf16(sample, littleEndian: false, mark: false)),
    ])
    func `cùng một bảng ở mọi bảng mã Unicode`(_ encoding: String, _ bytes: [UInt8]) throws {
        let table = try read(bytes)
        #expect(table.encoding == encoding)
        #expect(table.headings == ["Họ và tên", "Tên sáng kiến"])
        #expect(table.rows == [["Nguyễn Văn Ă", "nỗ lực vượt khó 😀"]])
        #expect(table.codes == (encoding.hasPrefix("UTF-16") ? ["T004"] : []))
        #expect(table.diagnostics.first?.value("encoding") ?? encoding == encoding)
    }

    @Test func `JSON ở UTF-16 cũng đọc được`() throws {
        let table = try read(Self.utf16("[{\"a\":\"ồ\"}]", littleEndian: true, mark: false), file: "-")
        #expect(table.format == .json)
        #expect(table.rows == [["ồ"]])
    }

    @Test(
        arguments: [
            [], Array(" \r\n\t\u{A0}".utf8), [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x0A], [0xFF, 0xFE], [0xFE, 0xFF, 0, 0x20],
            Array(";;;\n\" \";;\n".utf8), Array("sep=;\n".utf8),
        ] as [[UInt8]]
    )
    func `tệp rỗng`(_ bytes: [UInt8]) throws {
        let finding = try #require(refusal(bytes))
        #expect(finding.code.id == "D004")
    }

    @Test(
        arguments: [
            (Array("%PDF-1.7".utf8), "PDF"),
            (Array("{\\rtf1 a}".utf8), "RTF"), ([0x89] + Array("PNG\r\n".utf8), "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
            (Array("GIF89a".utf8), "GIF"), ([0x1F, 0x8B, 8], "gzip"), (Array("Rar!\u{1A}\u{7}".utf8), "RAR"),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"), ([0xFD] + Array("7zXZ".utf8), "xz"),
            (Array("SQLite format 3\0".utf8), "SQLite"), ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-32"),
            (Array("Received: by mx\r\n\tfor b\r\nFrom: a@example.org\r\nSubject: =?utf-8?Q?H=E1=BB=93?=\r\n\r\nKính".utf8), "thư điện tử"),
            (Array("From a@example.org Mon Apr 12\nFrom: a\nTo: b\nSubject: c\n\nd".utf8), "thư điện tử"),
            (Array("MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related; boundary=b\n\n--b".utf8), "MHTML"),
            (Array("\u{FEFF}<?xml version=\"1.0\"?>".utf8), "XML"), ([0, 1, 0, 0, 2, 3, 0, 0, 0, 5], "nhị phân"),
            ([0x61, 0xFF, 0, 0, 0x62, 0, 0x63, 0], "nhị phân"), ([UInt8](repeating: 0, count: 5000), "nhị phân"),
        ] as [([UInt8], String)]
    )
    func `nói rõ tệp là gì khi không phải bảng`(_ bytes: [UInt8], _ kind: String) throws {
        for file in ["x.csv", "x.json", "-"] {
            let finding = try #require(refusal(bytes, file: file))
            #expect(finding.code.id == "D005")
            #expect(finding.value("kind")?.contains(kind) == true, "\(finding.value("kind") ?? "")")
            expectComplete(finding)
        }
    }

    @Test(
        arguments: [
            ([0x61, 0x2C, 0xE9, 0x0A], 3, 1), ([0x61, 0x0A, 0x62, 0x0D, 0x0A, 0xC3], 6, 3), ([0x61, 0xC0, 0x80], 2, 1),
            ([0x61, 0xE0, 0x80, 0x80], 2, 1), ([0x61, 0xED, 0xA0, 0x80], 2, 1), ([0x61, 0xF4, 0x90, 0x80, 0x80], 2, 1),
            ([0x61, 0xF0, 0x80, 0x80, 0x80], 2, 1), ([0x61, 0xF5, 0x80, 0x80, 0x80], 2, 1), ([0x61, 0x80], 2, 1),
            ([0x61, 0xE1, 0xBB], 2, 1), ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 5, 1),
            ([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0, 0xD8, 0x61, 0], 7, 2), ([0xFF, 0xFE, 0, 0xDC, 0x61, 0], 3, 1),
            ([0xFF, 0xFE, 0x61, 0, 0x62], 5, 1), ([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8], 5, 1),
        ] as [([UInt8], Int, Int)]
    )
    func `báo đúng byte không phải Unicode`(_ bytes: [UInt8], _ offset: Int, _ line: Int) throws {
        let finding = try #require(refusal(bytes))
        #expect(finding.code.id == "T001")
        #expect(finding.value("offset") == String(offset))
        #expect(finding.location?.line == line)
        expectComplete(finding)
    }

    @Test func `khảo sát văn bản khớp với thư viện chuẩn`() {
        var random = SeededRandom(seed: 1)
        let pool: [UInt8] = [
            0x00, 0x20, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBA, 0xBF, 0xC1, 0xC3, 0xCC, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
            0xFF,
        ]
        for _ in 0..<100_000 {
            let bytes = (0..<Int.random(in: 0...14, using: &random)).map { _ in pool.randomElement(using: &random) ?? 0 }
            let survey = TextSurvey(bytes)
            #expect((survey.firstInvalid == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
    }

    @Test func `chữ được coi là đã chuẩn thì NFC không đổi`() {
        for value in UInt32(1)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(scalar)b\(scalar)"
            let survey = TextSurvey(Array(text.utf8))
            #expect(survey.firstInvalid == nil)
            if survey.mayNeedNFC { continue }
            var span = text.utf8Span
            let isNFC = span.checkForNFC(quickCheck: false)
            #expect(isNFC, "U+\(String(value, radix: 16))")
            #expect(scalar.properties.canonicalCombiningClass == .notReordered)
        }
    }

    @Test func `giới hạn kích thước`() throws {
        var limits = Limits()
        limits.budgets.text = 10
        #expect(refusal("a,b\n1,2\n", limits: limits) == nil)
        let finding = try #require(refusal("a,b\n1,2\n3,4\n", limits: limits))
        #expect(finding.code.id == "D058")
        expectComplete(finding)
    }

    @Test(arguments: [
        ("x.csv", "{a},[b]\n1,2\n", TableFormat.csv), ("X.CSV", "[{\"a\":1}]\n2\n", .csv), ("x.tsv", "{\n1\n", .csv),
        ("x.txt", "\u{FEFF} \n[{\"a\":1}]", .json), ("-", "{\"a\":1}", .json), ("-", "a\n1\n", .csv), ("x.json", "{\"a\":1}", .json),
        ("x.jsonl", "{\"a\":1}\n", .jsonLines), ("x.NDJSON", "{\"a\":1}\n{\"a\":2}", .jsonLines), ("x.jsonl", "[{\"a\":1}]", .json),
        ("x.json", "{\"a\":1}\n{\"a\":2}", .jsonLines), ("-", "{\n\"a\":1\n}\n\n{\"a\":2}\r\n", .jsonLines),
    ])
    func `dạng tệp theo nội dung`(_ file: String, _ text: String, _ format: TableFormat) throws {
        #expect(try read(text, file: file).format == format)
    }
}
