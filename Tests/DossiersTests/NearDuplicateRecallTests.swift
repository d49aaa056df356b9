import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// How many copies with a known share of changed words are found, and that nothing else is (docs/duplicates.md).
@Suite struct NearDuplicateRecallTests {
    /// A kind of copy and how many of 20 must be found.
    struct Kind: Sendable, CustomTestStringConvertible {
        let percent: Int
        var reorders = false
        let found: ClosedRange<Int>
        var testDescription: String { "\(percent)% sửa\(reorders ? ", đổi thứ tự câu" : "")" }
    }

    private static let copies = 20
    static let kinds = [
        Kind(percent: 0, found: 20...20), Kind(percent: 5, found: 20...20), Kind(percent: 10, found: 20...20),
        Kind(percent: 15, found: 20...20), Kind(percent: 20, found: 19...20), Kind(percent: 5, reorders: true, found: 20...20),
        Kind(percent: 15, reorders: true, found: 19...20), Kind(percent: 40, found: 0...1), Kind(percent: 60, found: 0...0),
    ]

    @Test(arguments: kinds)
    func `tìm được bản chép đã sửa và không báo nhầm`(kind: Kind) throws {
        var prose = InitiativeProse(seed: UInt64(kind.percent * 2 + (kind.reorders ? 1 : 0) + 1))
        let others = (0..<100).map { _ in prose.text() }
        let copied = others.prefix(Self.copies).map { prose.copy(of: $0, changing: kind.percent, reorders: kind.reorders) }
        let findings = try SimilarInput.compared(others + copied).filter { $0.code.id == "L202" }
        var pairs: Set<[Int]> = []
        for finding in findings {
            let row = try #require(finding.location?.record)
            let other = try #require(finding.argument("other")?.firstMatch(of: /dòng (\d+)$/)?.output.1)
            // Line 1 is the heading row.
            pairs.insert([try #require(Int(other)) - 1, row])
        }
        let planted = Set((1...Self.copies).map { [$0, others.count + $0] })
        #expect(kind.found.contains(pairs.intersection(planted).count))
        #expect(pairs.subtracting(planted).isEmpty)
    }

    @Test func `tỷ lệ giống nhau giảm dần theo số chữ sửa`() throws {
        var prose = InitiativeProse(seed: 7)
        let text = prose.text()
        let percents = try [0, 5, 10, 20]
            .map { changed in
                let findings = try SimilarInput.compared([text, prose.copy(of: text, changing: changed)])
                let finding = try #require(findings.first { $0.code.id == "L202" })
                return try #require(Int(finding.argument("percent") ?? ""))
            }
        #expect(percents[0] == 100)
        #expect(percents == percents.sorted(by: >))
        #expect(percents[3] >= 70)
    }
}

/// Tables of initiatives to be compared.
enum SimilarInput {
    /// What comparing `texts` finds, each in a dossier, by an author and in a row of its own.
    static func compared(_ texts: [InitiativeProse.Text]) throws -> [Diagnostic] {
        var csv = "Mã hồ sơ,Đơn vị trình,Họ và tên,Năm sinh,Tên sáng kiến,Tóm tắt nội dung sáng kiến,Hiệu quả sáng kiến\n"
        for (index, text) in texts.enumerated() {
            let cells = ["HS-\(index)", "CĐCS số \(index)", "Nguyễn Văn Mẫu \(index)", "1985", text.title, text.summary, text.effect]
            csv += cells.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
        }
        let checking = try Checking()
        return Comparison(try checking.csv(csv).dossiers, checking.context).run()
    }
}
