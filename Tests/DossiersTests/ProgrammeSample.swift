import Foundation
import SangkienDiagnostics

@testable import Dossiers

/// The programme file of 2021, read from the repository's own folder.
enum ProgrammeSample {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Templates/75-nghin-sang-kien-2021")

    static func text() throws -> String {
        try String(contentsOf: folder.appending(path: "programme.yaml"), encoding: .utf8)
    }

    static func load(_ text: String) throws(DiagnosticError) -> Programme {
        try Programme.load(yaml: text, path: "programme.yaml", folder: "/mau", id: "thu")
    }

    /// The problems of a text; none when it loads.
    static func problems(_ text: String) -> [Diagnostic] {
        do throws(DiagnosticError) {
            _ = try load(text)
            return []
        } catch {
            return error.diagnostics
        }
    }
}
