import Foundation
import TestKit
import Testing

/// A folder as a province receives it, of 24 senders and as many programs and habits (`Differential/province.py`), from end to end.
struct ProvinceFolderTests {
    private static let python =
        Place.has("soffice", "pandoc", "unzip") ? Python.having("docx", "odf", "openpyxl", "xlsxwriter") : nil

    private struct Sender: Decodable {
        let file: String
        let names: [String]
    }

    @Test(.enabled(if: python != nil, "không có LibreOffice, pandoc, python-docx, odfpy, openpyxl hoặc XlsxWriter"))
    func `nơi gửi nào cũng có, sáng kiến nào cũng đứng đúng một lần trong biểu toàn tỉnh`() async throws {
        let python = try #require(Self.python)
        try await withTemporaryFolder { folder in
            let soffice = try #require(Place.tool("soffice"))
            let made = try await Python.run(python, "Differential/province.py", ["make", folder.path, soffice.path])
            try #require(made.status == 0, "\(made.errors)")
            let expected = try JSONDecoder()
                .decode([String: Sender].self, from: try Data(contentsOf: folder.appending(path: "mong-doi.json")))
            try #require(expected.count == 24)

            let checked = try await CommandLineTool.run(
                Place.program,
                ["check", "vao", "--as-of", "21/4/2021", "--format", "json"],
                from: folder
            )
            #expect(checked.status == 1)
            let report = try checked.decoded(as: CheckReport.self)
            #expect(report.summary.initiatives == expected.values.reduce(0) { $0 + $1.names.count })
            #expect(report.dossiers.map(\.initiativeCount).sorted() == expected.values.map(\.names.count).sorted())
            for (union, sender) in expected {
                let input = report.inputs.first { $0.file == "vao/" + sender.file }
                #expect(input?.initiatives == sender.names.count && input?.reason == nil, "\(union): \(sender.file)")
                // Who sent the annex alone still owes papers; whoever filled in every column has a valid dossier.
                if let dossier = report.dossiers.first(where: { $0.submitter == union }), !sender.file.contains("phụ lục") {
                    #expect(dossier.verdict == "valid" && dossier.findings.isEmpty, "\(sender.file): \(dossier.findings.map(\.code))")
                }
            }
            #expect(report.dossiers.count { $0.verdict == "valid" } == 21)
            #expect(Set(report.inputs.filter { $0.reason != nil }.map(\.file)).allSatisfy { $0.hasSuffix(".pdf") })

            let options = ["--per", "all", "--include", "all", "--split", "0", "--as-of", "21/4/2021", "-o", "ra"]
            let generated = try await CommandLineTool.run(Place.program, ["generate", "vao"] + options, from: folder)
            #expect(generated.status == 1, "\(generated.errors)")
            for document in try await MadeDocument.below(folder.appending(path: "ra")) {
                let words = try VisibleWords.of(document).joined(separator: " ")
                for name in expected.values.flatMap(\.names) {
                    #expect(words.components(separatedBy: name).count == 2, "\(document.path): \(name)")
                }
            }
        }
    }
}
