import Foundation
import TestKit
import Testing

/// Whatever another target may use says what it takes and gives: every `public` and `package` declaration has a line of documentation.
@Suite struct DocumentationSourceTests {
    /// The words that make a declaration, with what follows them in a line.
    private static let kinds: Set<Substring> = [
        "func", "var", "let", "init", "struct", "enum", "class", "actor", "protocol", "typealias", "subscript", "case", "associatedtype",
    ]
    /// What may stand before these words.
    private static let modifiers: Set<Substring> = [
        "public", "package", "static", "final", "nonisolated", "mutating", "borrowing", "consuming", "override", "convenience", "required",
        "indirect", "unsafe", "lazy", "weak", "internal(set)", "private(set)", "fileprivate(set)", "package(set)",
    ]

    /// A declaration in one line: its kind, its name, and whether it says `public` or `package` itself.
    private struct Declaration {
        let kind: Substring
        let name: Substring
        let isOpen: Bool

        init?(_ line: Substring) {
            var words = line.split(separator: " ")[...]
            var isOpen = false
            while let word = words.first, modifiers.contains(word) || word.hasPrefix("@") {
                isOpen = isOpen || word == "public" || word == "package"
                words.removeFirst()
            }
            guard let word = words.first else { return nil }
            let kind = word.prefix { $0.isLetter }
            guard kinds.contains(kind) else { return nil }
            self.kind = kind
            self.isOpen = isOpen
            name =
                kind == "init" || kind == "subscript"
                ? kind : (words.dropFirst().first ?? "").prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        }
    }

    /// The declarations of a file that others may use and that have no line of documentation, but those in `known`.
    private static func undocumented(in text: String, known: Set<Substring>) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The open braces of enumerations and protocols that others may use, by how far their lines are indented.
        var outer: [(indent: Int, kind: Substring, isOpen: Bool)] = []
        var found: [String] = []
        for (index, line) in lines.enumerated() {
            let code = line.drop { $0 == " " }
            guard !code.isEmpty, !code.hasPrefix("//") else { continue }
            let indent = line.utf8.count - code.utf8.count
            while let last = outer.last, indent <= last.indent { outer.removeLast() }
            guard let declaration = Declaration(code) else {
                if code.hasSuffix("{") { outer.append((indent, "", false)) }
                continue
            }
            let isMember = outer.last.map { last in
                last.isOpen && indent == last.indent + 4 && (last.kind == "protocol" || last.kind == "enum" && declaration.kind == "case")
            }
            if declaration.isOpen || isMember == true, !known.contains(declaration.name) {
                let above = lines[..<index].last { !$0.drop { $0 == " " }.hasPrefix("@") } ?? ""
                if !above.drop(while: { $0 == " " }).hasPrefix("///") { found.append("\(index + 1) \(code.prefix(80))") }
            }
            if code.hasSuffix("{") { outer.append((indent, declaration.kind, declaration.isOpen)) }
        }
        return found
    }

    /// The names that the protocol of forms asks for, where they are described once for all forms.
    private static func requirements(of name: String, in text: String) throws -> Set<Substring> {
        let begin = try #require(text.range(of: "protocol \(name)"))
        let lines = text[begin.upperBound...].split(separator: "\n").dropFirst().prefix { $0 != "}" }
        return Set(lines.compactMap { Declaration($0.drop { $0 == " " })?.name })
    }

    @Test func `mỗi khai báo dùng được ở phần khác có lời giải thích`() throws {
        let sources = Repository.root.appending(path: "Sources")
        let names = try #require(FileManager.default.enumerator(atPath: sources.path(percentEncoded: false))).compactMap { $0 as? String }
        let form = try String(contentsOf: sources.appending(path: "Forms/Shared/OfficialForm.swift"), encoding: .utf8)
        let asked = try Self.requirements(of: "OfficialForm", in: form)
        #expect(asked.isSuperset(of: ["name", "title", "schema", "papers", "init"]))
        var found: [String] = []
        for name in names.sorted() where name.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
            let known = name.hasPrefix("Forms/") ? asked : []
            found += Self.undocumented(in: text, known: known).map { "\(name):\($0)" }
        }
        #expect(found == [])
    }

    @Test func `thấy khai báo thiếu lời giải thích`() {
        let text = """
            package struct A {
                /// Said.
                package let b: Int
                package static let c = 1
                let d: Int
            }
            /// Said.
            @frozen
            public enum E {
                case f
                /// Said.
                case g
            }
            extension E {
                package func h() {
                    switch self {
                    case .f: break
                    }
                }
            }
            """
        let found = Self.undocumented(in: text, known: [])
        #expect(found.map { $0.prefix { $0 != " " } } == ["1", "4", "10", "15"])
    }
}
