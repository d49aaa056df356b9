import Attachments
import Dossiers
import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

/// Papers that lie beside the table that names them, or elsewhere (docs/attachments.md).
struct PapersBesideTableTests {
    private static let named =
        #"{"proposal": {"file": "Tờ trình.pdf"}, "initiatives": [{"number": "1", "recognition": {"file": "QĐ.pdf"}}]}"#
    private static let unnamed = #"{"proposal": {"file": null}, "initiatives": [{"number": "1", "recognition": {"file": null}}]}"#

    /// The codes about papers that a run over `tables` gives, files being PDFs of one page with contents of their own.
    private func codes(_ tables: [String: String], _ files: [String], attachments: String) async throws -> [String] {
        let folder = try TemporaryFolder()
        for (number, (path, changes)) in tables.sorted(by: { $0.key < $1.key }).enumerated() {
            let named = changes.replacing("{\"proposal\"", with: "{\"dossierId\": \"HS-\(number)\", \"proposal\"")
            try folder.write(try ModelDossier.json(named), to: path)
        }
        for (number, file) in files.enumerated() {
            try folder.write(try #require(SampleAttachments.bytes("pdf \(number + 1)")), to: file)
        }
        let opened = try AttachmentRun.folder(folder.path(attachments))
        let run = await CheckRun.run(
            tables.keys.sorted().map { folder.path($0) },
            context: try Checking().context,
            attachments: opened,
            jobs: 2
        )
        return (run.findings + run.dossiers.flatMap(\.findings)).map(\.code.id)
            .filter { ["H501", "H502", "H504", "S601", "S602", "S604", "H513"].contains($0) }
    }

    @Test func `tệp cạnh bảng đã ghi tên nó được tìm thấy trước`() async throws {
        let files = ["vao/a/Tờ trình.pdf", "vao/a/QĐ.pdf", "vao/b/Tờ trình.pdf", "vao/b/QĐ.pdf"]
        #expect(try await codes(["vao/a/bang.json": Self.named, "vao/b/bang.json": Self.named], files, attachments: "vao").isEmpty)
    }

    @Test func `tệp cạnh bảng được tìm thấy khi bảng nằm ngoài thư mục đính kèm`() async throws {
        let files = ["bang/Tờ trình.pdf", "bang/QĐ.pdf", "dk/khac.pdf"]
        #expect(try await codes(["bang/bang.json": Self.named], files, attachments: "dk") == ["H513"])
    }

    @Test func `không ghi tên thì tìm theo quy ước cạnh bảng của một hồ sơ`() async throws {
        let files = ["vao/a/Tờ trình.pdf", "vao/a/QĐ công nhận sáng kiến.pdf"]
        #expect(try await codes(["vao/a/bang.json": Self.unnamed], files, attachments: "vao").isEmpty)
        // Beside the tables of two dossiers nobody knows whose they are.
        let two = try await codes(["vao/a/bang.json": Self.unnamed, "vao/a/bang2.json": Self.unnamed], files, attachments: "vao")
        #expect(two.contains("H502") && two.contains("S602"))
    }

    @Test func `không có cạnh bảng thì tìm trong thư mục đính kèm`() async throws {
        #expect(try await codes(["bang/bang.json": Self.named], ["dk/Tờ trình.pdf", "dk/QĐ.pdf"], attachments: "dk").isEmpty)
        #expect(try await codes(["bang/bang.json": Self.named], ["dk/Tờ trình.pdf"], attachments: "dk").contains("S601"))
    }
}
