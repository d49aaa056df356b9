import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

@testable import Records

struct HostileEncodingTests {
    @Test func `mọi byte lẻ, trong ô và trong tiêu đề`() {
        for byte in UInt8.min...255 {
            for bytes in [
                [byte], Array("a,b\n1,".utf8) + [byte, byte], [byte] + Array(",b\nx,y\n".utf8),
                Array("[{\"a\":\"".utf8) + [byte] + Array("\"}]".utf8),
            ] {
                do {
                    let table = try read(bytes, file: "-")
                    #expect(!table.records.isEmpty)
                } catch {
                    #expect(!error.diagnostics.isEmpty)
                }
            }
        }
    }

    @Test func `mười megabyte FF bị từ chối nhanh`() throws {
        let finding = try #require(refusal([UInt8](repeating: 0xFF, count: 10_000_000)))
        #expect(finding.code.id == "T001")
        let lines = [[UInt8]](repeating: [0xFF, 0xE1, 0x2C, 0xF5, 0x20, 0xC0, 0x0A], count: 200_000).flatMap { $0 }
        #expect(refusal(lines) != nil)
    }

    @Test func `byte ngẫu nhiên không ra tiếng Việt`() {
        var random = SeededRandom(seed: 17)
        for round in 0..<400 {
            let bytes = (0..<(1 + round * 4)).map { _ in UInt8.random(in: 1...255, using: &random) }
            _ = try? read(bytes, file: round % 2 == 0 ? "x.csv" : "x.json")
        }
    }

    @Test func `UTF-8 hỏng một byte vẫn là tệp hỏng`() throws {
        var bytes = Array(EncodingTableTests.text.utf8)
        let place = try #require(bytes.firstIndex(of: 0xE1))
        bytes[place] = 0xFF
        let finding = try #require(refusal(bytes))
        #expect(finding.code.id == "T001" && finding.value("offset") == String(place + 1))
    }

    @Test(arguments: ["KOI8-R", "EUC-JP", "GB18030", "CP1251", "ISO-8859-7"])
    func `bảng mã khác bị từ chối`(_ name: String) throws {
        let text =
            name == "ISO-8859-7" ? "α,β\nΚαλημέρα κόσμε,Ελληνική γλώσσα και γραφή\n" : "а,б\nСовершенно другой язык,Предложение о работе\n"
        let bytes = try Iconv.bytes(text, in: name)
        #expect(refusal(bytes)?.code.id == "T001")
    }

    @Test func `giải mã rồi mã lại qua cả bảng ngẫu nhiên`() throws {
        var random = SeededRandom(seed: 23)
        let words = EncodingTableTests.text.split { " ,\"\n0123456789".contains($0) }.map(String.init)
        for round in 0..<60 {
            let encoding = LegacyEncoding.allCases[round % LegacyEncoding.allCases.count]
            let rows = (0..<6)
                .map { _ in
                    (0..<Int.random(in: 4...9, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                        .joined(separator: " ")
                }
            let text = "TT,Tên sáng kiến\n" + rows.enumerated().map { "\($0.offset),\($0.element)\n" }.joined()
            let shown = EncodingTableTests.shown(try #require(LegacyEncoder.bytes(text, in: encoding)))
            #expect(try read(shown).records.map { $0.cells[1] } == rows, "\(encoding)")
        }
    }
}
