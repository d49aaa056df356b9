import Foundation
import Testing

/// The boundary to libxml2, read from the sources themselves.
struct ImporterTests {
    @Test func `chỉ SangkienMarkup dùng libxml2`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var importers: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            guard try ("\n" + String(contentsOf: file, encoding: .utf8)).contains("\nimport CLibXML2") else { continue }
            importers.insert(String(file.path.dropFirst(sources.path.count + 1).prefix { $0 != "/" }))
        }
        #expect(importers == ["SangkienMarkup"])
    }
}
