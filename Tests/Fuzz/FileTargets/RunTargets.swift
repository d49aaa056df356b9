import Dossiers
import FuzzKit
import Pipeline
import Records
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup
import TemplateEngine
import TestKit

extension FileTargets {
    /// `sangkien check` with one input of any kind, and all reports of it.
    static let check = FuzzTarget("check", longest: 2_048) { input in
        let run = try checkRun(of: input)
        for language in Language.allCases {
            _ = try JSONTree.read(whole { CheckJSON.write(run, in: language, to: $0) }, file: "x.json")
            _ = whole { CheckText.write(run, in: language, usesColour: false, to: $0) }
            try promise(
                scripts(whole { CheckHTML.write(run, in: language, to: $0) }) == scripts(emptyPage.get()),
                "a page runs no script of the data"
            )
            _ = try TableReader.tables(whole { CheckCSV.write(run, in: language, to: $0) }, file: "x.csv") { _ in false }
        }
    }

    /// `sangkien check` with a ZIP archive as a folder of inputs; its members are changed and packed again.
    static let archives = FuzzTarget("archives", longest: 1 << 14, mutation: ArchiveMutator.mutation) { input in
        _ = try checkRun(of: ["x.zip": input])
    }

    /// `sangkien generate` with one input of any kind: every document is well-formed, and the manifest tells of all of them.
    static let generate = FuzzTarget("generate", longest: 2_048) { input in
        let run = try checkRun(of: input)
        let scratch = try TemporaryFolder()
        let folder = scratch.path("out")
        let format = DocumentFormat.allCases[input.count % DocumentFormat.allCases.count]
        let options = GenerateOptions(folder: folder, formats: [format == .fodt ? .html : format], isPublic: input.count % 5 == 0)
        let generator = Generator(try context.get(), options: options)
        let written = try waiting { try await generator.write(run, with: try generator.templates()) }
        for document in written.documents {
            let bytes = try FileSystem.read(folder + "/" + document.path)
            try promise(bytes.count == document.bytes && SHA256.hex(of: bytes) == document.sha256, "the manifest tells the truth")
            try requireWhole(bytes, format == .fodt ? .html : format)
        }
        guard case .object(let members) = try JSONTree.read(try FileSystem.read(folder + "/manifest.json"), file: "x.json").value,
            case .array(let listed)? = members.first(where: { $0.key == "documents" })?.value
        else { throw BrokenPromise("the manifest is an object with documents") }
        try promise(listed.count == written.documents.count, "the manifest has every document")
    }

    /// A manifest, or what is called one, beside the data: the data is read as if it were not there.
    static let manifest = FuzzTarget("manifest", longest: 2_048) { input in
        let run = try checkRun(of: ["x.json": [UInt8](ModelDossier.json("{}")), "manifest.json": input])
        try promise(!run.dossiers.isEmpty, "the dossier of the data is there")
    }

    /// Without an ending, the content decides what the input is.
    private static func checkRun(of input: [UInt8]) throws -> CheckRun { try checkRun(of: ["x": input]) }

    private static func checkRun(of files: [String: [UInt8]]) throws -> CheckRun {
        let folder = try TemporaryFolder()
        for (name, bytes) in files { try folder.write(bytes, to: name) }
        let paths = files.keys.sorted().map(folder.path)
        let context = try context.get()
        return try waiting { await CheckRun.run(paths, context: context, jobs: 1) }
    }

    /// The rules of 2021.
    private static let context = Result { try Checking().context }

    private static let emptyPage: Result<[UInt8], any Error> = Result {
        let run = try checkRun(of: [:])
        return whole { CheckHTML.write(run, in: Language.vietnamese, to: $0) }
    }

    /// A report put together from its pieces.
    static func whole(_ write: (@escaping ([UInt8]) -> Void) -> Void) -> [UInt8] {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return bytes
    }

    private static func scripts(_ page: [UInt8]) -> Int {
        let tree = MarkupTree(page, syntax: .html)
        return tree.nodes.count { $0.name == "script" }
    }

    private static func requireWhole(_ document: [UInt8], _ format: DocumentFormat) throws {
        guard format.isPackage else { return }
        let archive = try ZipReader(bytes: document, name: "x", limits: .template)
        for name in archive.names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
            try XMLCheck.requireWellFormed(try archive.read(name), name: name)
        }
    }
}
