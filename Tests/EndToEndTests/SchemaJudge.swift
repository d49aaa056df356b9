import Foundation
import Testing

/// A published schema, and the tool that reads it (người xét lược đồ).
enum SchemaJudge: String, Sendable, CaseIterable {
    case word
    case openDocument

    /// True for the parts that the schema is about.
    func judges(_ member: String) -> Bool {
        switch self {
        case .word: member.hasPrefix("word/") && member.hasSuffix(".xml")
        case .openDocument: member == "content.xml" || member == "styles.xml"
        }
    }

    /// An attribute that many parts hold, and one that the schema does not know.
    var good: String { self == .word ? " w:val=" : " style:name=" }
    var bad: String { self == .word ? " w:la=" : " style:la=" }

    /// What is wrong with each of some files, without the places; files that are right are left out.
    func faults(_ files: [String: [UInt8]]) async throws -> [String: Set<String>] {
        try await withTemporaryFolder { folder in
            for (name, bytes) in files { _ = try folder.file(name, bytes) }
            let names = files.keys.sorted()
            let schema = Place.schemas.appending(path: self == .word ? "ooxml/wml.xsd" : "odf/OpenDocument-v1.3-schema.rng").path
            let options = self == .word ? ["--noout", "--nonet", "--schema", schema] : ["-i", schema]
            let tool = self == .word ? "xmllint" : "jing"
            let outcome = try await CommandLineTool.tool(tool, options + names, from: folder)
            var faults: [String: Set<String>] = [:]
            for line in (outcome.errors + outcome.text).split(separator: "\n").map(String.init) {
                guard let name = names.first(where: { line.contains("\($0):") }) else { continue }
                let said = line.replacing(#/^.*?:\d+(:\d+)?: /#, with: "")
                if said != line { faults[name, default: []].insert(said) }
            }
            return faults
        }
    }
}
