import Dossiers
import Foundation
import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

/// Parts checked apart and compared by their sketches: the findings are those of one check of everything, byte for byte (docs/scale.md).
@Suite struct SketchMergeTests {
    private static let heading =
        "Mã hồ sơ,Đơn vị trình,Số Tờ trình,Ngày Tờ trình,Họ và tên,Năm sinh,Điện thoại,Tên sáng kiến,Tóm tắt nội dung sáng kiến,"
        + "Hiệu quả sáng kiến,Số văn bản công nhận,Ngày văn bản công nhận,Cơ quan công nhận\n"
    private static let names = ["Nguyễn Văn Mẫu", "Nguyễn Vân Mẫu", "NGUYEN VAN MAU", "Trần Thị Thử", "Lê Đình Giả"]
    private static let issuers = ["Công ty Mẫu", "Cty Mẫu", "UBND huyện Mẫu", "Ủy ban nhân dân huyện Mẫu"]
    /// What is said of no single dossier but of several.
    private static let across: Set = ["L001", "L201", "L202", "L203", "L204", "L205", "L206", "L207"]

    /// Tables of several files with copies of texts, people, numbers and decisions within and between them.
    private static func tables() -> [String: String] {
        var prose = InitiativeProse(seed: 11)
        let texts = (0..<90).map { _ in prose.text() }
        var tables: [String: String] = [:]
        for file in 0..<12 {
            var csv = heading
            for row in 0..<20 {
                let number = file * 20 + row
                let source = texts[(number * 37) % texts.count]
                let text = number % 3 == 0 ? source : prose.copy(of: source, changing: number % 4 * 8)
                let name =
                    number % 5 == 0
                    ? "\(names[number % names.count]); \(names[(number + 1) % names.count])"
                    : "\(names[number % 3]) \(number % 61)"
                let years = number % 5 == 0 ? "" : "\(1960 + number % 7)"
                let summary = number % 6 == 0 ? text.summary + "\n" + text.effect : text.summary
                csv += "HS-\(file)-\(row / 4),CĐCS số \(number % 40),\(number / 4)/TTr,5/4/2021,\"\(name)\",\(years),"
                csv += "\(number % 4 == 0 ? "0950 000 \(100 + number % 50)" : ""),\"\(text.title)\",\"\(summary)\",\"\(text.effect)\","
                csv += "\(number % 9)/QĐ-M,\(1 + number % 3)/3/2021,\(issuers[number % issuers.count])\n"
            }
            tables[String(format: "nop/%02d-huyen.csv", file)] = csv
        }
        // The same dossier in another file, its id with other content, and another version of one letter.
        tables["nop/12-lap.csv"] = tables["nop/00-huyen.csv", default: ""] + "\n"
        tables["nop/13-ma.csv"] =
            heading + "HS-3-1,CĐCS số 999,1/TTr-X,6/4/2021,Phạm Thị Khác,1977,,Tên khác,Nội dung khác hẳn,Không rõ,,,\n"
        let letter = ",LĐLĐ huyện Tuy Phước,77/TTr-LĐLĐ,5/4/2021,"
        tables["nop/14-ban-1.csv"] =
            heading + letter + "Đỗ Văn Mẫu,1980,,\"\(texts[0].title)\",\"\(texts[0].summary)\",\"\(texts[0].effect)\",,,\n"
        tables["nop/15-ban-2.csv"] =
            heading + letter + "Đỗ Văn Mẫu,1980,,\"\(texts[0].title)\",\"\(texts[0].summary) thêm\",\"\(texts[0].effect)\",,,\n"
        return tables
    }

    private static func lines(_ findings: [Diagnostic], _ context: RuleContext) -> [String] {
        findings.filter { across.contains($0.code.id) }
            .map { finding in
                var json = JSONWriter()
                json.value(finding, in: .vietnamese) { json in
                    json.member("dossier", finding.subject.dossier)
                    json.member("initiative", finding.subject.initiative)
                    json.member("person", finding.subject.person)
                    for place in finding.related { json.value(place, .english) }
                }
                return String(decoding: json.bytes, as: UTF8.self) + (finding.location?.text(in: .vietnamese) ?? "")
                    + finding.message(in: .english)
            }
    }

    private struct Sample {
        let folder: TemporaryFolder
        let files: [String]
        let context: RuleContext
        let whole: CheckRun

        init() async throws {
            folder = try TemporaryFolder()
            context = try Checking().context
            let tables = SketchMergeTests.tables()
            for (name, text) in tables { try folder.write(text.utf8, to: name) }
            files = tables.keys.sorted().map(folder.path)
            whole = await CheckRun.run(files, context: context, jobs: 2)
        }

        /// Checks each share of the files apart; gives the sketches' paths.
        func sketches(_ shares: [[String]]) async throws -> [String] {
            var paths: [String] = []
            for (index, share) in shares.enumerated() {
                let run = await CheckRun.run(share, context: context, jobs: 2, comparing: false, keepsIdentities: true)
                paths.append(folder.path("phan-\(shares.count)-\(index).phac"))
                try await SketchFile.write(run, to: paths[index], version: "thu", jobs: 2)
            }
            return paths
        }

        func compared(_ paths: [String]) async throws -> SketchMerge.Outcome {
            try await SketchMerge.run(paths, programme: context.programme, version: "thu", jobs: 2)
        }
    }

    @Test func `một, hai, năm phần, thứ tự nào cũng ra đúng từng byte như kiểm tra một lượt`() async throws {
        let sample = try await Sample()
        let wanted = Self.lines(sample.whole.findings, sample.context)
        let codes = Set(sample.whole.findings.map(\.code.id)).intersection(Self.across)
        #expect(codes == Self.across, "\(codes)")
        for count in [1, 2, 5] {
            let shares = (0..<count).map { part in sample.files.enumerated().filter { $0.offset % count == part }.map(\.element) }
            let paths = try await sample.sketches(shares)
            for order in Set([paths, paths.reversed(), (0..<count).map { paths[($0 * 3 + 1) % count] }]) {
                let outcome = try await sample.compared(order)
                #expect(Self.lines(outcome.findings, sample.context) == wanted)
                #expect(outcome.dossiers == sample.whole.dossiers.count)
                #expect(outcome.initiatives == sample.whole.initiativeCount)
            }
        }
    }

    @Test func `mã dùng hai lần và các bản của một hồ sơ ở hai phần cũng được nêu`() async throws {
        let sample = try await Sample()
        let outcome = try await sample.compared(try await sample.sketches(sample.files.map { [$0] }).reversed())
        let own = sample.whole.dossiers.flatMap(\.findings)
        for code in ["L002", "L003"] {
            let wanted = own.filter { $0.code.id == code }
            let found = outcome.findings.filter { $0.code.id == code }
            #expect(!wanted.isEmpty && found.map(\.location) == wanted.map(\.location))
            #expect(found.map(\.related) == wanted.map(\.related))
        }
        #expect(outcome.findings.contains { $0.code.id == "L003" && $0.message(in: .vietnamese).contains("nội dung hai bản khác nhau") })
    }

    @Test func `hai phần có tệp cùng tên thì nơi nêu kèm tên của phần`() async throws {
        let context = try Checking().context
        let tables = Self.tables()
        var paths: [String] = []
        let folder = try TemporaryFolder()
        for (part, name) in ["nop/00-huyen.csv", "nop/05-huyen.csv"].enumerated() {
            try folder.write(tables[name, default: ""].utf8, to: "tinh.csv")
            let run = await CheckRun.run([folder.path("tinh.csv")], context: context, jobs: 1, keepsIdentities: true)
            paths.append(folder.path("\(part).phac"))
            try await SketchFile.write(run, to: paths[part], version: "thu", jobs: 1)
        }
        var found: [[String]] = []
        for order in [paths, paths.reversed()] {
            let outcome = try await SketchMerge.run(order, programme: context.programme, version: "thu", jobs: 1)
            found.append(Self.lines(outcome.findings, context))
            let files = Set(outcome.findings.flatMap { $0.related.map(\.file) + [$0.location?.file ?? ""] })
            #expect(files == Set(paths.map { $0 + "/" + folder.path("tinh.csv") }))
        }
        #expect(found[0] == found[1] && !found[0].isEmpty)
    }
}
