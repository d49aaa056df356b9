import Dossiers
import Foundation
import Pipeline
import SangkienDiagnostics
import SangkienFiles
import Testing
import TestKit
import VietnameseText

/// What earlier runs read and judged is used again, and changes nothing.
@Suite struct CheckMemoryTests {
    /// A file of one union with so many initiatives.
    private static func csv(_ union: String, _ letter: Int, title: String = "Tên sáng kiến", count: Int = 6) -> String {
        var text = "Đơn vị trình,Số Tờ trình,Ngày Tờ trình,TT,Họ và tên,Năm sinh,\(title),Tóm tắt nội dung sáng kiến,Hiệu quả sáng kiến\n"
        for index in 1...count {
            // The third one is the same wherever it stands.
            let words = index == 3 ? "chung của mọi đơn vị" : "riêng số \(index) của \(union)"
            let summary = (1...30).map { "bước \($0) của cách làm \(words)" }.joined(separator: " rồi ")
            text += "\(union),\(letter)/TTr-CĐ,10/4/2021,\(index),Nguyễn Văn \(union) \(index),19\(60 + index),"
            text += "Cải tiến \(words),\"\(summary)\",\"Nhanh hơn \(index) lần\"\n"
        }
        return text
    }

    private let folder: TemporaryFolder
    private let context: RuleContext

    init() throws {
        folder = try TemporaryFolder()
        context = try Checking().context
    }

    private var inputs: String { folder.path("vao") }

    private func put(_ text: String, _ name: String) throws { try folder.write(text.utf8, to: "vao/" + name) }

    /// The digests of all files, as a register knows them.
    private func digests() throws -> [String: String] {
        var digests: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: inputs) {
            digests["\(inputs)/\(name)"] = FileSystem.digest(of: "\(inputs)/\(name)")
        }
        return digests
    }

    /// All that a run says, in its order.
    private func run(
        _ memory: CheckMemory?,
        _ context: RuleContext,
        settled: [SettledColumn] = [],
        office: OfficeBook = OfficeBook(),
        _ digests: [String: String]
    ) async
        -> [String]
    {
        let run = await CheckRun.run(
            [inputs],
            context: context,
            jobs: 2,
            keepsOriginals: true,
            office: office,
            settled: settled,
            memory: memory,
            digests: digests
        )
        let dossiers = run.dossiers.map { checked in
            let words = checked.findings.map {
                "\($0.code.id) \($0.location?.row ?? $0.location?.line ?? 0) \($0.message(in: .vietnamese))"
            }
            let verdicts = checked.dossier.initiatives.map { checked.verdict(on: $0).rawValue }
            return "\(checked.names.id) \(checked.verdict) \(verdicts) \(words)"
        }
        let identities = run.dossiers.indices.map { run.officeIdentity(of: $0)?.version ?? "" }
        return dossiers + identities + run.findings.map { "\($0.code.id) \($0.location?.file ?? "") \($0.message(in: .vietnamese))" }
    }

    @Test func `tệp thêm dần, tệp đổi nội dung, ngày khác, cột chỉ rõ: cùng kết quả như đọc lại từ đầu`() async throws {
        let memory = CheckMemory()
        for (number, union) in ["Xã An", "Xã Bình", "Xã Cát", "Xã Dương"].enumerated() {
            try put(Self.csv(union, number + 1), "t\(3 - number).csv")
            let digests = try digests()
            #expect(await run(memory, context, digests) == (await run(nil, context, digests)))
        }
        try put(Self.csv("Xã Bình", 2, count: 4), "t2.csv")
        // The same dossier again, with other content: two versions.
        try put(Self.csv("Xã An", 1, count: 5), "t9.csv")
        var digests = try digests()
        #expect(await run(memory, context, digests) == (await run(nil, context, digests)))
        let later = RuleContext(programme: context.programme, asOf: context.asOf.adding(days: 9))
        #expect(await run(memory, later, digests) == (await run(nil, later, digests)))
        try put(Self.csv("Xã Em", 7, title: "Cột lạ"), "t7.csv")
        digests = try self.digests()
        let settled = [SettledColumn(.file(try #require(digests["\(inputs)/t7.csv"])), heading: "Cột lạ", field: Field.title.key)]
        let before = await run(memory, context, digests)
        let after = await run(memory, context, settled: settled, digests)
        #expect(before != after)
        #expect(after == (await run(nil, context, settled: settled, digests)))
    }

    @Test func `cơ quan ghi thêm, ghi khác, bỏ lời ghi: cùng kết quả như đọc lại từ đầu`() async throws {
        let memory = CheckMemory()
        for (number, union) in ["Xã An", "Xã Bình", "Xã Cát"].enumerated() { try put(Self.csv(union, number + 1), "t\(number).csv") }
        let digests = try digests()
        let first = await CheckRun.run([inputs], context: context, jobs: 1, office: OfficeBook())
        let identities = first.dossiers.indices.compactMap { first.officeIdentity(of: $0) }
        func book(_ answers: [[String: String]]) -> OfficeBook {
            OfficeBook(dossiers: zip(identities, answers).filter { !$1.isEmpty }.map { OfficeBook.DossierRow($0, answers: $1) })
        }
        let keys = Dictionary(OfficeQuestion.ofDossiers(context.programme).map { ($0.heading, $0.key) }) { first, _ in first }
        let posted = try #require(keys["Ngày gửi bưu điện"])
        let emailed = try #require(keys["Ngày gửi email"])
        var seen: Set<[String]> = []
        for answers in [
            [[:], [posted: "12/4/2021"], [:]], [[posted: "12/4/2021"], [posted: "12/4/2021", emailed: "12/4/2021"], [:]],
            [[posted: "20/4/2021"], [posted: "12/4/2021", emailed: "12/4/2021"], [:]], [[:], [:], [emailed: "1/4/2021"]], [[:], [:], [:]],
        ] as [[[String: String]]] {
            let said = await run(memory, context, office: book(answers), digests)
            #expect(said == (await run(nil, context, office: book(answers), digests)))
            seen.insert(said)
        }
        #expect(seen.count == 5)
    }

    @Test func `tệp không đổi thì không đọc lại; bộ nhớ quên thì đọc lại`() async throws {
        let memory = CheckMemory()
        try put(Self.csv("Xã An", 1), "a.csv")
        let digests = try digests()
        let first = await run(memory, context, digests)
        // Nobody says that the bytes changed: they are not looked at.
        try put(Self.csv("Xã Bình", 2), "a.csv")
        #expect(await run(memory, context, digests) == first)
        memory.forget()
        #expect(await run(memory, context, digests) != first)
    }

    @Test func `lượt bị dừng không cho kết quả nào, lượt sau vẫn đủ`() async throws {
        let memory = CheckMemory()
        for number in 1...4 { try put(Self.csv("Xã \(number)", number), "t\(number).csv") }
        let digests = try digests()
        let (inputs, context) = (inputs, context)
        let task = Task {
            // Not before it was stopped.
            while !Task.isCancelled { await Task.yield() }
            return await CheckRun.run([inputs], context: context, jobs: 2, memory: memory, digests: digests)
        }
        task.cancel()
        let stopped = await task.value
        #expect(stopped.isStopped && stopped.dossiers.isEmpty)
        #expect(await run(memory, context, digests) == (await run(nil, context, digests)))
    }
}
