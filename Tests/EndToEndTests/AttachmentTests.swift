import Foundation
import Testing

/// `--attachments`: the option, its verdicts on the samples, its limits.
struct AttachmentTests {
    private static let folder = Place.samples.appending(path: "tep-dinh-kem").path

    private static func check(_ more: String...) async throws -> Outcome {
        try await CommandContractTests.run(["check", Place.sampleCSV.path, "--format", "json"] + CommandContractTests.day + more)
    }

    @Test func `kết luận với tệp đính kèm mẫu như Samples/README.md`() async throws {
        let outcome = try await Self.check("--attachments", Self.folder)
        #expect(outcome.status == 1)
        let report = try outcome.decoded(as: CheckReport.self)
        let verdicts = Dictionary(uniqueKeysWithValues: report.dossiers.map { ($0.id, $0.verdict) })
        #expect(verdicts["HS-03"] == "valid" && verdicts["HS-05"] == "valid" && verdicts["HS-11"] == "needs-review")
        #expect(report.summary.valid == 2 && report.summary.needsReview == 1)
        let codes = Dictionary(uniqueKeysWithValues: report.dossiers.map { ($0.id, Set($0.findings.map(\.code))) })
        #expect(codes["HS-03"]?.isSuperset(of: ["H514"]) == true)
        #expect(codes["HS-05"]?.isSuperset(of: ["S601", "S603", "H506"]) == true)
        #expect(codes["HS-11"]?.isSuperset(of: ["S604", "H507"]) == true)
        #expect(report.findings.map(\.code).contains("H513"))
    }

    @Test func `kết quả không phụ thuộc số nhân, và không có tuỳ chọn thì như cũ`() async throws {
        let one = try await Self.check("--attachments", Self.folder, "--jobs", "1")
        let many = try await Self.check("--attachments", Self.folder + "/", "--jobs", "7")
        #expect(one.output == many.output)
        let without = try await Self.check()
        #expect(!without.text.contains("\"H5") && !without.text.contains("\"S6"))
    }

    @Test func `generate bỏ hồ sơ thiếu tệp ra khỏi biểu toàn tỉnh`() async throws {
        try await withTemporaryFolder { folder in
            let options = ["-o", folder.path, "--attachments", Self.folder, "--format", "html", "--quiet"]
            let outcome = try await CommandContractTests.run(["generate", Place.sampleCSV.path] + options + CommandContractTests.day)
            #expect(outcome.status == 1)
            let manifest = try ManifestFile.read(folder)
            #expect(manifest.documents.filter { $0.dossier == nil }.map(\.initiatives) == [6])
            // HS-03 whole; of HS-05, which is valid, the two initiatives whose papers are whole.
            #expect(!manifest.skipped.contains { $0.dossier == "HS-05" })
        }
    }

    @Test func `thư mục không có, hoặc là tệp, thì mã thoát 2`() async throws {
        for folder in ["khong-co", Place.sampleCSV.path] {
            let outcome = try await Self.check("--attachments", folder)
            #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors.contains(folder), "\(folder)")
        }
        #expect(try await Self.check("--attachments").status == 64)
    }

    @Test func `bảng nằm trong thư mục đính kèm không bị coi là tệp thừa`() async throws {
        try await withTemporaryFolder { folder in
            let table = try folder.file("bang.csv", try CommandContractTests.validTable())
            _ = try folder.file("ghi-chu 0950000001.txt", "x")
            let outcome = try await CommandContractTests.run(
                ["check", table, "--attachments", folder.path, "--format", "json"] + CommandContractTests.day
            )
            let report = try outcome.decoded(as: CheckReport.self)
            let unused = try #require(report.findings.first { $0.code == "H513" })
            #expect(unused.message.contains("ghi-chu […]") && !unused.message.contains("bang.csv"))
        }
    }
}
