import Foundation
import TestKit
import Testing

/// Hostile papers: each is a finding of its own dossier, and changes nothing for the others.
struct HostileAttachmentTests {
    private static let count = 240

    /// Dossiers with a proposal and a decision each, no two files alike; every second one has damaged files when `isHostile`.
    private static func write(isHostile: Bool, to folder: URL) throws {
        let ids = (0..<count).map { "MAU-\(1000 + $0)" }
        let changes = ids.map {
            "{\"dossierId\": \"\($0)\", \"initiatives\": [{\"title\": \"Gá kẹp \($0)\", \"recognition\": {\"number\": \"45\"}}]}"
        }
        _ = try folder.file("hs.json", ModelDossier.json(of: changes))
        var mutation = Mutation(seed: 2021)
        for (index, id) in ids.enumerated() {
            var pdf = HandMadePDF(pages: 1 + index % 3)
            pdf.trailer = "/Nr \(index)"
            let papers = [index % 4 < 2 ? pdf.bytes : pdf.packed, Pictures.jpeg(height: 2339 + index, dpi: 300)]
            for (name, whole) in zip(["to-trinh.pdf", "qd-45.pdf"], papers) {
                let mutant = mutation.mutant(of: whole, others: papers)
                _ = try folder.file("dk/\(id)/\(name)", isHostile && index % 2 == 1 ? mutant : whole)
            }
        }
        guard isHostile else { return }
        // The file that once ended the program, and others lost with it.
        let text = String(decoding: HandMadePDF(pages: 1).bytes, as: UTF8.self)
        _ = try folder.file("dk/\(ids[1])/to-trinh.pdf", Array(text.replacing("xref\n0 4", with: "xref\n9223372036854775807 4").utf8))
    }

    /// What is said of each dossier.
    private static func checked(isHostile: Bool) async throws -> [String: String] {
        try await withTemporaryFolder { folder in
            try write(isHostile: isHostile, to: folder)
            let options = ["--attachments", "dk", "--format", "json"] + CommandContractTests.day
            let outcome = try await CommandContractTests.run(["check", "hs.json"] + options, from: folder)
            #expect([0, 1].contains(outcome.status), "\(outcome.status) \(outcome.errors.prefix(400))")
            let report = try outcome.decoded(as: CheckReport.self)
            return Dictionary(uniqueKeysWithValues: report.dossiers.map { ($0.id, "\($0)") })
        }
    }

    @Test func `tệp đính kèm hỏng không kết thúc lần chạy và không đụng hồ sơ khác`() async throws {
        let whole = try await Self.checked(isHostile: false)
        let hostile = try await Self.checked(isHostile: true)
        try #require(whole.count == Self.count && hostile.count == Self.count)
        var changed = 0
        for index in 0..<Self.count {
            let id = "MAU-\(1000 + index)"
            if index % 2 == 0 { #expect(whole[id] == hostile[id], "\(id)") } else if whole[id] != hostile[id] { changed += 1 }
        }
        // Most damage is seen.
        #expect(changed > Self.count / 4, "\(changed)")
    }
}
