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
    ///
    /// With `inAnyMember` what they find in some member of the template is not new in another: where members were added.
    static func newFaults(
        in filled: String,
        since template: String,
        _ judge: SchemaJudge,
        _ folder: URL,
        inAnyMember: Bool = false
    ) async throws -> [String] {
        var files: [String: [UInt8]] = [:]
        for (place, name) in [("sau", filled), ("truoc", template)] {
            for (member, bytes) in try await ZipStructure.members(of: folder.appending(path: name)) where judge.judges(member) {
                files["\(place)/\(member)"] = bytes
            }
        }
        let faults = try await judge.faults(files)
        let members = files.keys.filter { $0.hasPrefix("sau/") }.sorted()
        #expect(!members.isEmpty)
        let known = Set(faults.filter { $0.key.hasPrefix("truoc/") }.values.joined())
        // A root may not say which prefixes to ignore: the attribute is of another standard than its schema.
        func plain(_ fault: String) -> String {
            inAnyMember ? fault.replacing(#/Element '.*?', (?=attribute '[^']*Ignorable')/#, with: "") : fault
        }
        return members.flatMap { name in
            let before = inAnyMember ? Set(known.map(plain)) : faults[name.replacing("sau/", with: "truoc/")] ?? []
            return Set((faults[name] ?? []).map(plain)).subtracting(before).map { "\(name): \($0)" }.sorted()
        }
    }
}
