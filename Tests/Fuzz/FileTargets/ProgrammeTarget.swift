import Dossiers
import FuzzKit
import SangkienDiagnostics

extension FileTargets {
    /// Programme files and those of their own forms: read twice the same, every fault with a line of the file.
    static let programme = FuzzTarget("programme", longest: 1 << 15) { input in
        let yaml = text(input)
        let first = faults(yaml)
        try promise(words(of: first) == words(of: faults(yaml)), "both readings say the same")
        let lines = yaml.unicodeScalars.count { ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) } + 1
        for fault in first {
            if let line = fault.location?.line { try promise((1...lines + 1).contains(line), "a fault stands in the file") }
        }
    }

    private static func faults(_ yaml: String) -> [Diagnostic] {
        do throws(DiagnosticError) {
            _ = try Programme.load(yaml: yaml, path: "programme.yaml", folder: ".", id: "thu")
            return formFaults(yaml)
        } catch {
            return error.diagnostics + formFaults(yaml)
        }
    }

    private static func formFaults(_ yaml: String) -> [Diagnostic] {
        do throws(DiagnosticError) {
            return try ProgrammeFormFile.load(yaml: yaml, path: "form.yaml").remarks
        } catch {
            return error.diagnostics
        }
    }
}
