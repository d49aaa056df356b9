import Foundation
import TestKit
import Testing

/// Every finding is made with all that its message and hint ask for: no message ever shows its own placeholders.
@Suite struct MessageSourceTests {
    /// A code as it is declared: the name in the source, and the placeholders of its texts.
    private static func declared(in sources: [String]) -> [String: Set<String>] {
        var codes: [String: Set<String>] = [:]
        for source in sources {
            for match in source.matches(of: #/static let (\w+) = DiagnosticCode\(/#) {
                let text = String(balanced(source[match.range.lowerBound...]))
                codes[String(match.1)] = Set(text.matches(of: #/\{([A-Za-z]+)[|~}]/#).map { String($0.1) })
            }
        }
        return codes
    }

    /// From the first parenthesis to the one that closes it.
    private static func balanced(_ text: Substring) -> Substring {
        var (depth, isQuoted) = (0, false)
        for index in text.indices {
            switch text[index] {
            case "\"": if index == text.startIndex || text[text.index(before: index)] != "\\" { isQuoted.toggle() }
            case "(" where !isQuoted: depth += 1
            case ")" where !isQuoted:
                depth -= 1
                if depth == 0 { return text[...index] }
            default: continue
            }
        }
        return text
    }

    /// True for a call with arguments that are made elsewhere: names and calls without a label.
    private static func hasOthers(_ call: Substring) -> Bool {
        var (rest, plain) = (call, "")
        while let next = rest.firstRange(of: "Argument(") {
            plain += rest[..<next.lowerBound]
            rest = rest[balanced(rest[next.lowerBound...]).endIndex...]
        }
        return (plain + rest).contains(#/,\s*[A-Za-z][\w.]*(?:\([^()]*\))?\s*[,)]/#)
    }

    private static func sources() throws -> [String] {
        let folder = Repository.root.appending(path: "Sources")
        let names = try #require(FileManager.default.enumerator(atPath: folder.path(percentEncoded: false)))
        return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    }

    @Test func `mọi lời của mọi mã được điền đủ ở mọi chỗ báo`() throws {
        let sources = try Self.sources()
        let codes = Self.declared(in: sources)
        #expect(codes.count > 150)
        var checked = 0
        for source in sources {
            for match in source.matches(of: #/Diagnostic\(\s*\.(\w+)/#) {
                guard let wanted = codes[String(match.1)] else { continue }
                let call = Self.balanced(source[match.range.lowerBound...])
                let given = Set(call.matches(of: #/Argument\((?:private: )?"(\w+)"/#).map { String($0.1) })
                // Arguments made elsewhere cannot be seen from the call.
                let behind = source[call.endIndex...].prefix(600)
                guard !wanted.isEmpty, !Self.hasOthers(call), !given.isEmpty || !behind.contains(".arguments") else { continue }
                checked += 1
                #expect(wanted.isSubset(of: given), "\(match.1): \(wanted.subtracting(given).sorted())\n\(call)")
            }
        }
        #expect(checked > 100)
    }
}
