import SangkienDiagnostics
import SangkienFiles

/// The page of a finding code (trang giải thích của mã): what one language says, and the examples that both share.
///
/// A folder `giai-thich/CODE` holds `vi.md` and `en.md` (title, what it means, what to do) and `vi-du.md`: a fenced block that fails, and one
/// that passes. `⟦a|b⟧` in an example is `a` in Vietnamese and `b` in English.
package struct CodePage: Sendable {
    /// One example.
    package struct Example: Sendable, Equatable {
        /// What kind of input it is, such as `csv`.
        package let kind: String
        /// The lines inside the fence, in one language.
        package let lines: [String]
    }

    /// The first line, such as `# H101 · …`.
    package let title: String
    /// What the code means; one element a line.
    package let meaning: [String]
    /// The heading of what to do, and what follows; one element a line.
    package let remedy: [String]
    /// What fails, and what passes.
    package let examples: [Example]
    private let language: Language

    /// The page of `code` below the folder of all pages; nil where it is missing or has another form.
    package init?(of code: String, in language: Language, below folder: String) {
        func lines(_ name: String) -> [String]? {
            guard let bytes = try? FileSystem.read("\(folder)/\(code)/\(name).md", limit: 1 << 20) else { return nil }
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        guard let text = lines(language.rawValue), let shared = lines("vi-du"), let title = text.first,
            let heading = text.firstIndex(where: { $0.hasPrefix("## ") })
        else { return nil }
        (self.title, self.language) = (title, language)
        meaning = Array(text[1..<heading])
        remedy = Array(text[heading...])
        examples = Self.examples(shared, language)
    }

    private static func examples(_ lines: [String], _ language: Language) -> [Example] {
        var examples: [Example] = []
        var open: (kind: String, lines: [String])?
        for line in lines {
            if let block = open {
                if line == "```" {
                    examples.append(Example(kind: block.kind, lines: block.lines))
                    open = nil
                } else {
                    open?.lines.append(chosen(line, language))
                }
            } else if line.hasPrefix("```") {
                open = (String(line.dropFirst(3)), [])
            }
        }
        return examples
    }

    /// A line with each `⟦a|b⟧` in one language.
    private static func chosen(_ line: String, _ language: Language) -> String {
        var (chosen, rest) = ("", line[...])
        while let begin = rest.firstIndex(of: "⟦"), let end = rest[begin...].firstIndex(of: "⟧") {
            let sides = rest[rest.index(after: begin)..<end].split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            chosen += rest[..<begin] + (language == .vietnamese ? sides[0] : sides[sides.count - 1])
            rest = rest[rest.index(after: end)...]
        }
        return chosen + rest
    }

    /// The headings of the examples.
    private var headings: [String] {
        language == .vietnamese ? ["## Ví dụ chưa đạt", "## Ví dụ đạt"] : ["## Fails", "## Passes"]
    }

    /// The page as Markdown, its examples in fences.
    package var markdown: String {
        var lines = [title] + meaning
        for (heading, example) in zip(headings, examples) {
            lines += [heading, "", "```" + example.kind] + Self.aligned(example.lines) + ["```", ""]
        }
        return (lines + remedy).joined(separator: "\n")
    }

    /// The page as a terminal shows it, `facts` below its title: examples stand a little to the right, columns of tables below one another.
    package func shown(facts: String) -> String {
        var lines = [title, ""] + facts.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) + meaning
        for (heading, example) in zip(headings, examples) {
            lines += [heading, ""] + Self.aligned(example.lines).map { $0.isEmpty ? "" : "  \($0)" } + [""]
        }
        return (lines + remedy).joined(separator: "\n")
    }

    /// Lines of which those of tables have columns of one width.
    private static func aligned(_ lines: [String]) -> [String] {
        let rows = lines.map { line in
            line.hasPrefix("|")
                ? line.split(separator: "|").map { $0.trimmingSpaces() } : []
        }
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() where !cell.allSatisfy({ $0 == "-" }) {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], DisplayWidth.of(cell))
            }
        }
        return zip(lines, rows)
            .map { line, row in
                guard !row.isEmpty else { return line }
                let cells = row.enumerated()
                    .map { column, cell in
                        let width = column < widths.count ? widths[column] : 0
                        let isRule = !cell.isEmpty && cell.allSatisfy { $0 == "-" }
                        return isRule ? String(repeating: "-", count: width + 2) : " \(DisplayWidth.padded(cell, to: width)) "
                    }
                return "|" + cells.joined(separator: "|") + "|"
            }
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate func trimmingSpaces() -> String {
        let front = drop { $0 == " " }
        return String(front.reversed().drop { $0 == " " }.reversed())
    }
}
