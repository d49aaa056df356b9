import FileTargets
import FuzzKit
import SangkienArchive
import Testing
import TestKit

/// The mutators change what is inside of archives and XML.
@Suite struct MutatorTests {
    private static let archive = HandMadeWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes

    private static func mutated(_ input: [UInt8], target name: String, seed: UInt64) throws -> [UInt8] {
        let target = try #require(FileTargets.all.first { $0.name == name })
        let mutation = try #require(target.mutation)
        return mutation(input, 5_000, seed) { bytes, limit in
            if bytes.count < limit { bytes.append(UInt8(ascii: "x")) } else { bytes.removeLast() }
        }
    }

    @Test func `gói bị đổi bên trong, hầu hết vẫn mở được`() throws {
        var opened = 0
        var different: Set<[UInt8]> = []
        for seed in 0..<300 {
            let output = try Self.mutated(Self.archive, target: "xlsx", seed: UInt64(seed))
            #expect(output.count <= 5_000)
            #expect(try Self.mutated(Self.archive, target: "xlsx", seed: UInt64(seed)) == output)
            different.insert(output)
            guard let reader = try? ZipReader(bytes: output, name: "x", limits: .template) else { continue }
            if reader.names.allSatisfy({ (try? reader.read($0)) != nil }) { opened += 1 }
        }
        #expect(opened > 250 && different.count > 150, "\(opened) \(different.count)")
    }

    @Test func `tệp không phải gói thì đổi từng byte`() throws {
        #expect(try Self.mutated(Array("abc".utf8), target: "xlsx", seed: 1) == Array("abcx".utf8))
        #expect(try Self.mutated([], target: "xlsx", seed: 2) == Array("x".utf8))
    }

    @Test func `XML bị đổi từng nút, không dài quá giới hạn`() throws {
        let page = Array("<a b=\"1\"><c>x</c><d e='2'/>y</a>".utf8)
        let outputs = try (0..<200).map { try Self.mutated(page, target: "xml", seed: UInt64($0)) }
        #expect(Set(outputs).count > 25 && outputs.allSatisfy { $0.count <= 5_000 })
        // An element goes, comes twice, and loses its tags.
        for wanted in ["<a b=\"1\"><d e='2'/>y</a>", "<a b=\"1\"><c>x</c><c>x</c><d e='2'/>y</a>", "<a b=\"1\">x<d e='2'/>y</a>"] {
            #expect(outputs.contains(Array(wanted.utf8)), "\(wanted)")
        }
    }
}
