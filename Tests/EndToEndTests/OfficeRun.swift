import Foundation
import TestKit
import Testing

/// Templates and documents through LibreOffice, and judged by the schemas of their formats.
enum OfficeRun {
    /// Has LibreOffice write a document of `folder` as another kind, beside it.
    static func convert(_ name: String, to kind: String, in folder: URL) async throws {
        let profile = "-env:UserInstallation=file://\(folder.path)/ho-so-lo"
        let run = try await CommandLineTool.tool(
            "soffice",
            [profile, "--headless", "--convert-to", kind, "--outdir", ".", name],
            from: folder
        )
        #expect(run.status == 0, "\(run.errors)")
    }

    /// What the schemas find in a filled document and not in its template, each with the member.
    static func newFaults(in filled: String, since template: String, _ judge: SchemaJudge, _ folder: URL) async throws -> [String] {
        var files: [String: [UInt8]] = [:]
        for (place, name) in [("sau", filled), ("truoc", template)] {
            for (member, bytes) in try await ZipStructure.members(of: folder.appending(path: name)) where judge.judges(member) {
                files["\(place)/\(member)"] = bytes
            }
        }
        let faults = try await judge.faults(files)
        let members = files.keys.filter { $0.hasPrefix("sau/") }.sorted()
        #expect(!members.isEmpty)
        return members.flatMap { name in
            let before = faults[name.replacing("sau/", with: "truoc/")] ?? []
            return (faults[name] ?? []).subtracting(before).map { "\(name): \($0)" }.sorted()
        }
    }
}
