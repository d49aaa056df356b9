import SangkienDiagnostics
import VietnameseText

/// A template that was read and is not bound to data yet, with its faults (mẫu đã đọc): what its tags name helps to read the data.
package struct OpenedTemplate: Sendable {
    private let template: Template
    private let faults: [Diagnostic]

    /// Reads a template as `Template.load(_:sharedParts:)` does, as far as its faults allow.
    ///
    /// - Throws: `DiagnosticError` when the file cannot be read.
    package init(_ path: String, sharedParts: String? = nil) throws(DiagnosticError) {
        let (template, findings) = Template.read(try TemplateSource.open(path, sharedParts: sharedParts))
        (self.template, faults) = (template, findings.filter { $0.severity == .error })
    }

    /// The names of fields in its tags, folded (`VietnameseFolding.bareKey`); of `sáng kiến.Tên` also what stands behind the point.
    package var names: Set<String> {
        var names: Set<String> = []
        var fields = template.fields[...]
        while let field = fields.popFirst() {
            for name in [field.name[...]] + field.name.split(separator: ".").suffix(1) {
                names.insert(VietnameseFolding.bareKey(String(name)))
            }
            fields += field.fields
        }
        return names
    }

    /// Finds the fields of every tag in `schema`.
    ///
    /// - Throws: `DiagnosticError` with every fault of the template and every name that the schema lacks.
    package func bound(to schema: Schema) throws(DiagnosticError) -> (template: Template, form: BoundTemplate) {
        var faults = faults
        do throws(DiagnosticError) {
            let form = try template.bound(to: schema)
            if faults.isEmpty { return (template, form) }
        } catch {
            faults += error.diagnostics
        }
        throw DiagnosticError(faults)
    }
}
