import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

/// Comparing on several cores.
@Suite struct AcrossDossiersTests {
    @Test func `kết quả so sánh không phụ thuộc số nhân`() async throws {
        var prose = InitiativeProse(seed: 3)
        var texts = (0..<300).map { _ in prose.text() }
        for index in 0..<60 { texts.append(prose.copy(of: texts[index * 2], changing: index % 3 * 10)) }
        var csv = "Mã hồ sơ,Đơn vị trình,Họ và tên,Năm sinh,Tên sáng kiến,Tóm tắt nội dung sáng kiến,Hiệu quả sáng kiến\n"
        for (index, text) in texts.enumerated() {
            csv += "HS-\(index / 4),CĐCS số \(index / 8),Nguyễn Văn Mẫu \(index % 97),\(1960 + index % 30),"
            csv += "\"\(text.title)\",\"\(text.summary)\",\"\(text.effect)\"\n"
        }
        let folder = try TemporaryFolder()
        try folder.write(csv.utf8, to: "mau.csv")
        let context = try Checking().context
        var outcomes: [[String]] = []
        var reports: [[UInt8]] = []
        for jobs in [1, 2, 5] {
            let run = await CheckRun.run([folder.path("mau.csv")], context: context, jobs: jobs)
            outcomes.append(run.findings.map { "\($0.code.id) \($0.location?.line ?? 0) \($0.message(in: .vietnamese))" })
            var report: [UInt8] = []
            CheckJSON.write(run, in: .vietnamese, cores: jobs) { report += $0 }
            reports.append(report)
        }
        #expect(outcomes[0] == outcomes[1])
        #expect(outcomes[0] == outcomes[2])
        #expect(outcomes[0].contains { $0.hasPrefix("L202") })
        #expect(reports[0] == reports[1] && reports[0] == reports[2])
    }
}
