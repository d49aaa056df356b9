import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

struct HostileTests {
    /// Reads and checks what holds for every table.
    private static func readAnything(_ bytes: [UInt8], file: String) {
        do {
            let table = try read(bytes, file: file)
            let width = table.headings.count
            #expect(!table.records.isEmpty && width > 0 && Set(table.headings).count == width)
            for (index, record) in table.records.enumerated() {
                #expect(record.number == index + 1 && record.cells.count >= width && record.line > 0 && record.row >= record.number)
                if table.format != .csv {
                    #expect(record.cells.count == width && record.kinds?.count == width && record.lines?.count == width)
                }
            }
        } catch {
            #expect(!error.diagnostics.isEmpty)
            #expect(error.diagnostics.allSatisfy { $0.severity == .error && $0.location?.file == file })
        }
    }

    @Test(
        arguments: [
            ("x.csv", "\",;\t\r\n a\u{1}", 2), ("x.json", "{}[]:,\"\\u0d8 1-.eE\ntrfnlas", 3), ("-", "{\"a\":1}[],\n;\"\0", 4),
        ] as [(String, String, UInt64)]
    )
    func `byte ngẫu nhiên không làm hỏng chương trình`(_ file: String, _ letters: String, _ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pool = Array(letters.utf8) + [0xC3, 0xA9, 0xCC, 0x81, 0xE1, 0xBB, 0x87, 0xEF, 0xBF, 0xFF]
        for _ in 0..<60_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in pool.randomElement(using: &random) ?? 0 }
            Self.readAnything(bytes, file: file)
        }
    }

    @Test func `tệp thật bị đổi vài byte không làm hỏng chương trình`() {
        var random = SeededRandom(seed: 5)
        let samples = [
            ("x.csv", "TT;Họ tên;\"Tên\n sáng kiến\"\r\n1;\"A \"\"B\"\"\";x\r\n;;\n2;C;y;z\n"),
            (
                "x.json",
                "{\"dossiers\":[{\"s\":\"A\",\"p\":{\"n\":1},\"initiatives\":[{\"authors\":[{\"name\":\"B\",\"phone\":null}],\"t\":\"x\\u0301\"}]}]}"
            ),
            ("x.jsonl", "{\"a\":1,\"b\":[1,2]}\n{\"b\":true,\"a\":\"e\u{301}\"}\n"),
        ]
        for (file, text) in samples {
            for _ in 0..<8_000 {
                var bytes = Array(text.utf8)
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    switch Int.random(in: 0..<3, using: &random) {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                    case 1: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: place)
                    default: if bytes.count > 1 { bytes.remove(at: place) }
                    }
                }
                Self.readAnything(bytes, file: file)
            }
        }
    }

    @Test func `một triệu cột`() throws {
        let commas = [UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)
        #expect(refusal(commas + [0x0A])?.code.id == "D004")
        let wide = try read(Array("a,b\n1".utf8) + commas + Array("2\n".utf8))
        #expect(wide.headings == ["a", "b"] && wide.records[0].cells.count <= CSVRow.mostCells && wide.codes == ["D012"])
        #expect(wide.diagnostics.first?.message(in: .vietnamese).contains("1000001") == true)
        let named = Array(String(repeating: "a,", count: 1_000_000).utf8)
        #expect(refusal(named + Array("b\n1\n".utf8))?.code.id == "D019")
    }

    @Test func `ô mười megabyte`() throws {
        let cell = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
        let plain = try read(Array("a,b\n1,".utf8) + cell)
        #expect(plain.rows[0][1].utf8.count == 10_000_000)
        let quoted = try read(Array("a,b\n1,\"\"\"".utf8) + cell + Array("\n\"".utf8))
        #expect(quoted.rows[0][1].utf8.count == 10_000_002)
        let json = try read(Array("[{\"a\":\"\\n".utf8) + cell + Array("\"}]".utf8), file: "-")
        #expect(json.rows[0][0].utf8.count == 10_000_001)
        #expect(refusal(Array("a,b\n1,\"".utf8) + cell)?.code.id == "D014")
    }

    @Test func `tệp nhỏ không đòi được nhiều bộ nhớ`() throws {
        let heading = (0..<16_000).map { "c\($0)" }.joined(separator: ",")
        let table = try read(heading + "\n" + (0..<4_000).map { "\($0)\n" }.joined())
        #expect(table.records.count == 4_000 && table.records.reduce(0) { $0 + $1.cells.count } <= Budgets.filling + 4_000)
        let keys = (0..<20_000).map { "\"k\($0)\":1" }.joined(separator: ",")
        #expect(refusal("[{\(keys)}]", file: "-")?.code.id == "D019")
    }

    @Test func `khoá ngược thứ tự không chậm dần`() throws {
        let forward = (0..<3_000).map { "\"k\($0)\":1" }
        let text =
            "[" + (0..<20).map { "{" + ($0 % 2 == 0 ? forward : forward.reversed()).joined(separator: ",") + "}" }.joined(separator: ",")
            + "]"
        #expect(try read(text, file: "-").records.count == 20)
    }
}
