import Dossiers
import Foundation
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

/// The file of a sketch: what it holds, and what becomes of one that is broken.
@Suite struct SketchTests {
    private static let prose = """
        Trước đây công nhân phải giữ lá cổ bằng tay và canh mép bằng mắt nên đường mí không đều, hàng trả về sửa nhiều nhất chuyền. \
        Tác giả làm một bộ cữ hai tầng bằng inox, tầng dưới dẫn chân cổ, tầng trên ép lá cổ theo đúng khoảng cách.
        """

    /// The sketch of two dossiers with texts, two people and decisions.
    private static func sketch() throws -> [UInt8] {
        let checking = try Checking()
        let changes = ["MAU-01", "MAU-02"]
            .map {
                #"{"dossierId": "\#($0)", "initiatives": [{"author": "Lê Văn Mẫu; Đỗ Thị Thử", "summary": "\#(prose)"}, {"title": "Cữ may"}]}"#
            }
        let dossiers = try checking.read(ModelDossier.json(of: changes), file: "mau.json").dossiers
        let comparison = Comparison(dossiers, checking.context)
        let parts = (0..<comparison.partCount).map(comparison.part)
        let identities = ReadIdentities(dossiers.map { DossierIdentity(of: $0, checking.context) }, kept: Array(dossiers.indices))
        let origin = PartSketch.Origin(version: "thu", programme: "thu", asOf: checking.context.asOf)
        return bytes(SketchBuilder.sketch(of: comparison, parts, identities, origin))
    }

    private static func bytes(_ sketch: PartSketch) -> [UInt8] {
        var bytes: [UInt8] = []
        SketchWriter.write(sketch) { bytes += $0 }
        return bytes
    }

    private static func body(_ file: [UInt8]) -> ArraySlice<UInt8> { file.dropFirst(SketchWriter.mark.count).dropLast(32) }

    @Test func `ghi rồi đọc lại là chính nó`() throws {
        let file = try Self.sketch()
        let sketch = try SketchReader.read(file)
        #expect(Self.bytes(sketch) == file)
        #expect(sketch.dossierCount == 2 && sketch.initiativeCount == 4)
        #expect(sketch.origin.asOf == CalendarDate(iso: "2021-04-20"))
    }

    @Test func `không có tên người, số điện thoại, năm sinh hay chữ nào của nội dung`() throws {
        let file = try Self.sketch()
        for words in ["Lê", "Văn", "Mẫu", "Đỗ", "Thử", "0950", "1985", "Công ty", "Cữ", "inox", "công nhân", "gá kẹp", "LĐLĐ"] {
            #expect(file.firstRange(of: Array(words.utf8)) == nil, "\(words)")
        }
        let phone: UInt64 = 950_000_001
        for number in [phone] + ["Lê Văn Mẫu", "lê văn mẫu", "le van mau"].map(WordFolder.number(of:)) {
            let bytes = (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) }
            #expect(file.firstRange(of: bytes) == nil)
        }
        // What it does hold (docs/privacy.md).
        for words in ["MAU-01", "mau.json", "45/QĐ-CT"] { #expect(file.firstRange(of: Array(words.utf8)) != nil, "\(words)") }
    }

    @Test func `cắt ở đâu cũng biết`() throws {
        let file = try Self.sketch()
        for count in 0..<file.count {
            #expect(throws: SketchFault.self) { try SketchReader.read(Array(file.prefix(count))) }
        }
        let body = Self.body(file)
        for count in 0..<body.count {
            #expect(throws: SketchFault.self) { try SketchReader.read(body: body.prefix(count)) }
        }
        #expect(throws: SketchFault.self) { try SketchReader.read(body: body + [0]) }
    }

    @Test func `sửa một byte thì tổng kiểm không khớp; sửa cả tổng kiểm thì vẫn không hỏng gì`() throws {
        let checking = try Checking()
        let file = try Self.sketch()
        for place in stride(from: SketchWriter.mark.count, to: file.count, by: 7) {
            var changed = file
            changed[place] ^= 0x41
            #expect(throws: SketchFault.self) { try SketchReader.read(changed) }
        }
        let body = Array(Self.body(file))
        for place in body.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] where value != body[place] {
                var changed = body
                changed[place] = value
                guard let sketch = try? SketchReader.read(body: changed[...]) else { continue }
                let join = SketchJoin([("a", sketch), ("b", sketch)], checking.context)
                var collected = join.collect()
                while let round = collected.search.nextRound() {
                    collected.search.take((0..<round.taskCount).map(round.result), of: round)
                }
                for finding in join.findings(collected) { #expect(!finding.message(in: .vietnamese).isEmpty) }
            }
        }
    }

    @Test func `số lượng khai lớn hơn số byte còn lại thì dừng ngay`() throws {
        // Version, programme and day, then four thousand million dossiers.
        let body: [UInt8] = [1, 0, 0, 0, 0x61, 1, 0, 0, 0, 0x62, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
        #expect(throws: SketchFault.self) { try SketchReader.read(body: body[...]) }
        #expect(throws: SketchFault.self) { try SketchReader.read(body: [0xFF, 0xFF, 0xFF, 0xFF, 0x61][...]) }
    }

    @Test func `tệp khác và bản phác của bản khác được nói đúng là gì`() throws {
        for (bytes, words) in [("Mã hồ sơ,Họ và tên\n", "không phải bản phác"), ("SANGKIEN-PHAC/9\n…", "bản sangkien khác")] {
            do throws(SketchFault) {
                _ = try SketchReader.read(Array(bytes.utf8))
                Issue.record("read")
            } catch {
                #expect(error.reason.vietnamese.contains(words))
            }
        }
    }
}
