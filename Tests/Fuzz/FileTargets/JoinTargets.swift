import FuzzKit
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup
import TemplateEngine
import TestKit

extension FileTargets {
    /// Word documents joined with themselves; their members are changed and packed again.
    static let joinWord = FuzzTarget("join-word", longest: 1 << 15, mutation: ArchiveMutator.mutation) { try join($0, name: "x.docx") }

    /// Writer documents joined with themselves.
    static let joinWriter = FuzzTarget("join-writer", longest: 1 << 15, mutation: ArchiveMutator.mutation) { try join($0, name: "x.odt") }

    /// Pages of the web joined with themselves.
    static let joinWeb = FuzzTarget("join-web", longest: 1 << 13, mutation: XMLMutator.mutation) { try join($0, name: "x.html") }

    /// Joins a document with itself, twice: the same bytes, and a document that opens again; or a reason and no file.
    private static func join(_ bytes: [UInt8], name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: name)
        let (first, second) = (folder.path("1-" + name), folder.path("2-" + name))
        let paths = [folder.path(name), folder.path(name)]
        let joined = try refused { () throws(DiagnosticError) in try JoinedDocument.write(paths, to: first) }
        guard joined != nil else { return try promise(FileSystem.kind(of: first) == nil, "no file is left where joining is refused") }
        try JoinedDocument.write(paths, to: second)
        let document = try FileSystem.read(first)
        try promise(try FileSystem.read(second) == document, "both files are the same bytes")
        // Whether its parts are well-formed is looked at by joining itself.
        _ = Template.lint(first)
        if name.hasSuffix(".html") { _ = MarkupTree(document, syntax: .html) }
    }
}
