import FuzzKit
import Pipeline
import SangkienDiagnostics
import SangkienFiles
import TestKit
import VietnameseText

extension FileTargets {
    /// The list of one part of a run, joined alone and with a second part: what is written is what the list says, and nothing beside the
    /// output folder; or a reason and no list.
    static let merge = FuzzTarget("merge", longest: 4_096) { input in
        for parts in [["phan-1"], ["phan-1", "phan-2"]] {
            let folder = try TemporaryFolder()
            try folder.write(input, to: "phan-1/manifest.json")
            for (part, name) in [("phan-1", "a.html"), ("phan-1", "hồ sơ/b.docx"), ("phan-2", "c.html")] {
                try folder.write(name.utf8, to: "\(part)/\(name)")
            }
            try folder.write(list(of: 2, "c.html", place: 1).utf8, to: "phan-2/manifest.json")
            let paths = parts.map(folder.path)
            let output = folder.path("chung")
            let outcome = try waiting { () -> PartMerge.Outcome? in
                do {
                    return try await PartMerge.run(paths, into: output, day: CalendarDate(dayNumber: 737_900), jobs: 1)
                } catch let error as DiagnosticError {
                    try promise(!error.diagnostics.isEmpty, "a refusal has a reason")
                    _ = words(of: error.diagnostics)
                    return nil
                }
            }
            let names = try FileSystem.names(in: folder.path).sorted()
            try promise(names.filter { $0 != "chung" } == ["phan-1", "phan-2"], "nothing is written beside the output folder")
            let isListed = FileSystem.kind(of: output + "/manifest.json") != nil
            guard let outcome, !outcome.findings.contains(where: { $0.severity == .error }) else {
                try promise(!isListed, "no list where something is wrong")
                continue
            }
            try promise(isListed, "a list of what is there")
            for document in outcome.documents {
                let bytes = try FileSystem.read("\(output)/\(document.path)")
                try promise(bytes.count == document.bytes && SHA256.hex(of: bytes) == document.sha256, "the list tells the truth")
            }
        }
    }

    /// The list of part `number` of two that made the document called `name`, whose bytes are its name.
    private static func list(of number: Int, _ name: String, place: Int) -> String {
        let digest = SHA256.hex(of: Array(name.utf8))
        return """
            {"schema":"sangkien.manifest/2","part":{"number":\(number),"count":2,"run":"thu"},"documents":[{"place":\(place),"path":"\(name)",\
            "form":"to-trinh","format":"html","initiatives":1,"bytes":\(name.utf8.count),"sha256":"\(digest)"}],"skipped":[],"verdicts":[]}
            """
    }
}
