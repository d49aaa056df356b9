import SangkienDiagnostics

@testable import TemplateEngine

/// Compiles, binds and fills one part in memory: the one place where tests of parts meet the engine.
enum Filling {
    /// The part filled with `data`.
    static func fill(_ text: String, _ form: Form, _ data: CaseData) throws(DiagnosticError) -> String {
        try fill(text, form, data.schema, data.values)
    }

    /// The part filled with `values`.
    static func fill(
        _ text: String,
        _ form: Form,
        _ schema: Schema,
        _ values: [Value]
    ) throws(DiagnosticError) -> String {
        let result = PartCompiler.compile(Array(text.utf8), dialect: form.format.dialect, file: "mau.xml")
        var faults = result.diagnostics.filter { $0.severity == .error }
        guard let program = result.program else {
            if faults.isEmpty { return text }
            throw DiagnosticError(faults)
        }
        var bound: BoundProgram?
        do throws(DiagnosticError) {
            bound = try program.bound(to: schema)
        } catch {
            faults += error.diagnostics
        }
        guard let bound, faults.isEmpty else { throw DiagnosticError(faults) }
        var renderer = Renderer(bound, values: values)
        var output: [UInt8] = []
        while renderer.fill(&output) {}
        guard renderer.faults.isEmpty else { throw DiagnosticError(renderer.faults) }
        return String(decoding: output, as: UTF8.self)
    }

    /// The findings that a template leads to.
    static func faults(_ text: String, _ form: Form, _ data: CaseData) -> [Diagnostic] {
        do throws(DiagnosticError) {
            _ = try fill(text, form, data)
            return []
        } catch {
            return error.diagnostics
        }
    }
}
