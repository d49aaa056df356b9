import Foundation
import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

/// The page of a code: its title and its two examples.
struct ExplainPage {
    /// One fenced block.
    struct Example: Equatable {
        let kind: String
        let lines: [String]

        /// The block's text, each line ended.
        var text: String { lines.map { $0 + "\n" }.joined() }

        /// The block's bytes, `\xHH` being one byte, without a last line end.
        var bytes: [UInt8] {
            var bytes: [UInt8] = []
            var rest = lines.joined(separator: "\n")[...]
            while let match = rest.firstMatch(of: /\\x([0-9A-Fa-f]{2})/) {
                bytes += rest[..<match.range.lowerBound].utf8
                bytes.append(UInt8(match.output.1, radix: 16) ?? 0)
                rest = rest[match.range.upperBound...]
            }
            return bytes + rest.utf8
        }
    }

    let title: String
    /// The headings of the language's own file.
    let headings: [String]
    let examples: [Example]

    init(code: String, language: Language) throws {
        let folder = Repository.templates.appending(path: "giai-thich").path(percentEncoded: false)
        let page = try #require(CodePage(of: code, in: language, below: folder))
        title = page.title
        headings = (page.meaning + page.remedy).filter { $0.hasPrefix("#") }
        examples = page.examples.map { Example(kind: $0.kind, lines: $0.lines) }
    }
}
