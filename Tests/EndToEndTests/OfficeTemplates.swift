import Foundation
import TestKit
import Testing

/// The templates in `LibreOffice/`, which LibreOffice itself made and edited (`lam-mau.py`), filled and opened again by it.
struct OfficeTemplates: Sendable {
    /// A template, what was made of it, and what LibreOffice reads in that.
    struct Filled: Sendable {
        let template: URL
        let outcome: Outcome
        let members: [String: [UInt8]]
        let templateMembers: [String: [UInt8]]
        /// The words of the body, spaces and line ends as one space.
        let words: String
    }

    static let folder = Place.package.appending(path: "Tests/EndToEndTests/LibreOffice")
    static let names = ["giay-moi.odt", "giay-moi.ott", "giay-moi.fodt", "giay-moi.docx", "thu.docx"]

    /// All of them; LibreOffice is started once.
    static let all = Task { try await fill() }

    static func filled(_ name: String) async throws -> Filled {
        try #require(try await all.value[name])
    }

    private static func fill() async throws -> [String: Filled] {
        try await withTemporaryFolder { folder in
            var outcomes: [String: Outcome] = [:]
            for name in names {
                outcomes[name] = try await CommandLineTool.run(
                    "render",
                    self.folder.appending(path: name).path,
                    self.folder.appending(path: "du-lieu.json").path,
                    "-o",
                    folder.appending(path: output(name)).path
                )
            }
            let made = names.map { folder.appending(path: output($0)).path }.filter(FileManager.default.fileExists)
            let profile = "-env:UserInstallation=file://\(folder.path)/lo"
            let convert = [profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.path]
            _ = try await CommandLineTool.tool("soffice", convert + made)
            var result: [String: Filled] = [:]
            for name in names {
                let file = folder.appending(path: output(name))
                let text = file.deletingPathExtension().appendingPathExtension("txt")
                result[name] = Filled(
                    template: self.folder.appending(path: name),
                    outcome: try #require(outcomes[name]),
                    members: try await members(of: file),
                    templateMembers: try await members(of: self.folder.appending(path: name)),
                    words: words((try? String(contentsOf: text, encoding: .utf8)) ?? "")
                )
            }
            return result
        }
    }

    /// The file made of a template: each with a stem of its own, as LibreOffice names what it converts by the stem.
    private static func output(_ name: String) -> String {
        let ending = name.hasSuffix("ott") ? "odt" : String(name.split(separator: ".").last ?? "")
        return name.replacing(".", with: "-") + "." + ending
    }

    private static func members(of file: URL) async throws -> [String: [UInt8]] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [:] }
        if file.pathExtension == "fodt" { return ["content.xml": Array(try Data(contentsOf: file))] }
        return try await ZipStructure.members(of: file)
    }

    private static func words(_ text: String) -> String {
        text.split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ")
    }
}
