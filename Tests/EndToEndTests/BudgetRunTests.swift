import Foundation
import TestKit
import Testing

/// Files that ask for far more than they hold, through the program itself and within a bound of memory.
@Suite struct BudgetRunTests {
    /// What a run may take of addresses: the program needs some hundred megabytes of them before it has read a byte.
    private static let kibibytes = 1_000_000

    /// Runs `check` with so much memory; pages are what it has, so more of them ends it.
    private func check(_ bytes: [UInt8], as name: String, _ options: String = "") async throws -> Outcome {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: name)
        let limit = Sanitizers.watchMemory ? "" : "ulimit -v \(Self.kibibytes); "
        let command = limit + "exec '\(Place.program.path)' check \(name) --quiet --as-of 22/4/2021 \(options)"
        return try await CommandLineTool.run(
            URL(filePath: "/bin/sh"),
            ["-c", command],
            environment: ["MALLOC_ARENA_MAX": "2"],
            from: URL(filePath: folder.path)
        )
    }

    static let shapes: [MemoryShape] = [
        .tinyRows, .equalRows, .filledDown, .filledSeries, .wideHeading, .looseText, .numbers, .nested, .wideObjects, .brokenLines,
        .flatRepeats, .flatSparse, .equalIDs, .oneAuthorEach,
    ]

    @Test(arguments: shapes)
    func `tệp nhỏ dù hình dạng nào cũng không chiếm hết bộ nhớ`(shape: MemoryShape) async throws {
        let run = try await check(shape.bytes(size: 30_000), as: shape.rawValue)
        #expect([0, 1, 2].contains(run.status), "\(shape): \(run.status) \(run.errors.suffix(400))")
        #expect(!(run.text + run.errors).isEmpty)
    }

    @Test func `hồ sơ gần trống thì kết luận đủ, báo cáo có hạn`() async throws {
        let run = try await check(MemoryShape.manyDossiers.bytes(size: 2_000), as: "a.csv", "--format json --limits findings=100")
        #expect(run.status == 2)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
        let dossiers = try #require(report["dossiers"] as? [[String: Any]])
        #expect(dossiers.count == 2_000)
        #expect(Set(dossiers.compactMap { $0["verdict"] as? String }) == ["invalid"])
        let codes = dossiers.map { ($0["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String } }
        #expect(codes.first?.contains("H201") == true && codes.last == ["D060"])
        let mendable = Set(dossiers.compactMap { $0["mendable"] as? String })
        #expect(mendable.count == 1)
        let outer = (report["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(outer.contains("D059"))
    }

    @Test func `hồ sơ quá số thì nói còn bao nhiêu chưa xét`() async throws {
        let bytes = MemoryShape.oneAuthorEach.bytes(size: 30)
        for (limits, code, judged) in [("dossiers=20", "D064", 20), ("initiatives=10", "D057", 10)] {
            let run = try await check(bytes, as: "a.csv", "--format json --limits \(limits)")
            #expect(run.status == 2)
            let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
            #expect((report["dossiers"] as? [Any])?.count == judged)
            let findings = report["findings"] as? [[String: Any]] ?? []
            let finding = try #require(findings.first { $0["code"] as? String == code })
            let message = try #require(finding["message"] as? String)
            #expect(message.contains("\(judged)") && message.contains("\(30 - judged) hồ sơ"), "\(message)")
        }
        #expect(try await check(bytes, as: "a.csv", "--limits dossiers=30").status == 1)
    }

    @Test(arguments: ["rows=0", "rows", "dòng=5", "rows=1,"])
    func `giới hạn viết sai là dùng sai`(limits: String) async throws {
        #expect(try await check(Array("TT\n".utf8), as: "a.csv", "--limits '\(limits)'").status == 64)
    }
}
