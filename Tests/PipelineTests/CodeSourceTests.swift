import Foundation
import TestKit
import Testing

/// A code belongs to its owner: it is declared in the target that reports it, so that whoever changes the report finds the words beside it.
@Suite struct CodeSourceTests {
    /// A code as it is declared.
    private struct Declaration {
        let id: String
        let target: String
        let folder: String
    }

    /// The text of every source file, with the parts of its path below `Sources`.
    private static let files: [(path: [String], text: String)] = {
        let sources = Repository.root.appending(path: "Sources")
        let names = FileManager.default.enumerator(atPath: sources.path(percentEncoded: false))?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted()
            .compactMap { name in
                (try? String(contentsOf: sources.appending(path: name), encoding: .utf8))
                    .map { (name.split(separator: "/").map(String.init), $0) }
            }
    }()

    private static let declared: [String: Declaration] = {
        var found: [String: Declaration] = [:]
        for file in files where file.text.contains("= DiagnosticCode(") {
            for match in file.text.matches(of: /static let (\w+) = DiagnosticCode\(\s*"([A-Z][0-9]{3})"/) {
                let folder = file.path.count > 2 ? file.path[file.path.count - 2] : ""
                found[String(match.1)] = Declaration(id: String(match.2), target: file.path[0], folder: folder)
            }
        }
        return found
    }()

    /// The targets that report each code by its name.
    ///
    /// A comparison with `DiagnosticCode.name` reports nothing, nor does a list of codes; what has an owner before the dot is another thing.
    private static let reporters: [String: Set<String>] = {
        let names = Set(declared.keys)
        var found: [String: Set<String>] = [:]
        for file in files where !file.path.contains("Codes") {
            for name in implicitMembers(Array(file.text.utf8)) where names.contains(name) {
                found[name, default: []].insert(file.path[0])
            }
        }
        return found
    }()

    /// The names behind a dot with nothing before it, but those of comments; by bytes, because the sources are long.
    private static func implicitMembers(_ bytes: [UInt8]) -> Set<String> {
        func isWord(_ byte: UInt8) -> Bool { byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) }
        var names: Set<String> = []
        var index = 1
        while index < bytes.count {
            if bytes[index - 1] == 0x2F, bytes[index] == 0x2F {
                index = (bytes[index...].firstIndex(of: 0x0A) ?? bytes.count) + 1
            } else if bytes[index] == 0x2E, !isWord(bytes[index - 1]) {
                var end = index + 1
                while end < bytes.count, isWord(bytes[end]) { end += 1 }
                names.insert(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
                index = end
            } else {
                index += 1
            }
        }
        return names
    }

    @Test func `mỗi mã khai báo ở phần chương trình báo mã đó`() {
        #expect(Self.declared.count > 300)
        let strangers = Self.declared.filter { name, code in Self.reporters[name]?.contains(code.target) != true }
        #expect(strangers.map { "\($0.value.id) \($0.key): \($0.value.target)" }.sorted() == [])
    }

    @Test func `mỗi mã khai báo trong thư mục Codes`() {
        #expect(Self.declared.values.filter { $0.folder != "Codes" }.map(\.id).sorted() == [])
    }
}
