import Foundation
import TestKit
import Testing

/// Whoever follows a path of the handbook, or the source that a comment names, finds it.
@Suite struct DocumentReferenceTests {
    private static func files(in folder: String, named ending: String) -> [URL] {
        let all = FileManager.default.enumerator(at: Repository.root.appending(path: folder), includingPropertiesForKeys: nil)
        return (all?.compactMap { $0 as? URL } ?? []).filter { $0.lastPathComponent.hasSuffix(ending) }
    }

    private static func exists(_ path: String) -> Bool {
        let place = Repository.root.appending(path: path).path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: place) || FileManager.default.fileExists(atPath: place + ".swift")
    }

    @Test func `đường dẫn nêu trong tài liệu có thật`() throws {
        let root = Repository.root
        let pages = [root.appending(path: "README.md"), root.appending(path: "CONTRIBUTING.md")] + Self.files(in: "docs", named: ".md")
        var count = 0
        for page in pages {
            for match in try String(contentsOf: page, encoding: .utf8).matches(of: /`((?:Sources|Tests|Templates|docs|Samples)\/[^`\s]*)`/)
            {
                let path = String(match.output.1)
                // `Templates/<programme>`, `Sources/TARGET/Codes`, `Templates/giai-thich/CODE/` stand for many.
                guard !path.contains(where: { "<{*…".contains($0) }), path.firstMatch(of: /(?:^|\/)[A-Z]{3,}(?:\/|$)/) == nil else {
                    continue
                }
                count += 1
                #expect(Self.exists(path), "\(page.lastPathComponent): \(path)")
            }
        }
        #expect(count > 100)
    }

    @Test func `tài liệu và mục nêu trong chú thích có thật`() throws {
        let sources = Self.files(in: "Sources", named: ".swift") + Self.files(in: "Tests", named: ".swift")
        var pages: [String: String] = [:]
        var count = 0
        for source in sources {
            let text = try String(contentsOf: source, encoding: .utf8).replacing(#/\n\s*///?\ /#, with: " ")
            for match in text.matches(of: /docs\/([a-z-]+)\.md, “([^”]+)”/) {
                let (page, section) = (String(match.output.1), String(match.output.2))
                if pages[page] == nil {
                    pages[page] = try String(contentsOf: Repository.root.appending(path: "docs/\(page).md"), encoding: .utf8)
                }
                count += 1
                let isThere = pages[page]?.split(separator: "\n")
                    .contains { line in
                        (line.hasPrefix("#") || line.contains("**")) && line.localizedStandardContains(section)
                    }
                #expect(isThere == true, "\(source.lastPathComponent): docs/\(page).md, “\(section)”")
            }
            for match in text.matches(of: #///.*[^\w./-](wording|house|design|domain)\.md/#) {
                Issue.record("\(source.lastPathComponent): \(match.output.1).md is not in the repository")
            }
        }
        #expect(count > 40)
    }
}
