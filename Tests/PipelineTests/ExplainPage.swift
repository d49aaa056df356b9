import Foundation
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
    let headings: [String]
    let examples: [Example]

    init(code: String, language: String) throws {
        let url = Repository.templates.appending(path: "giai-thich/\(language)/\(code).md")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        title = lines.first ?? ""
        var headings: [String] = []
        var examples: [Example] = []
        var open: (kind: String, lines: [String])?
        for line in lines {
            if let block = open {
                if line == "```" {
                    examples.append(Example(kind: block.kind, lines: block.lines))
                    open = nil
                } else {
                    open?.lines.append(line)
                }
            } else if line.hasPrefix("```") {
                open = (String(line.dropFirst(3)), [])
            } else if line.hasPrefix("## ") {
                headings.append(String(line.dropFirst(3)))
            }
        }
        self.headings = headings
        self.examples = examples
    }
}
