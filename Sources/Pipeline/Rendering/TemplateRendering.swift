import Archive
import Diagnostics
import Files
import TemplateEngine
import VietnameseText

/// Fills one template with data of any shape into a file, or into one file a record.
package struct TemplateRendering: Sendable {
    private let form: BoundTemplate
    private let data: RenderData
    private let time: ZipTime

    /// A rendering whose archives are dated `time`.
    package init(form: BoundTemplate, data: RenderData, time: ZipTime) {
        self.form = form
        self.data = data
        self.time = time
    }

    /// Fills the template with all of the data into the file at `path`, which appears only whole.
    ///
    /// - Returns: the path.
    /// - Throws: `DiagnosticError` that says why the file cannot be written.
    package func write(to path: String) throws(DiagnosticError) -> String {
        try OutputFile.write(to: path) { file throws(DiagnosticError) in try form.write(data.values, to: file, time: time) }
        return path
    }

    /// Fills the template once a record into the folder at `path`, each file named by `pattern`.
    ///
    /// - Returns: the paths, in the order of the records.
    /// - Throws: `DiagnosticError` with every field that the pattern names and the data lacks, or why a file cannot
    ///   be written; the files before it are whole.
    package func writeEach(pattern: String, to path: String) throws(DiagnosticError) -> [String] {
        let names: NamePattern
        switch NamePattern.parse(pattern, schema: data.schema) {
        case .success(let parsed): names = parsed
        case .failure(let unknown): throw DiagnosticError(unknownName(unknown.name))
        }
        let output = try OutputFolder.open(path, .alone)
        var unique = UniqueNames()
        var paths: [String] = []
        for index in 0..<data.recordCount {
            let values = data.values(ofRecord: index)
            let stem = names.name(for: values)
            let name = unique.name(stem, key: { $0.lowercased() }, numbered: { "\(stem) (\($0))" })
            let file = "\(name).\(form.format.rawValue)"
            try write(values, to: output, index: index, name: file)
            paths.append("\(path)/\(file)")
        }
        return paths
    }

    private func unknownName(_ name: String) -> Diagnostic {
        let available = data.schema.fields.map(\.name).joined(separator: "; ")
        return Diagnostic(
            .fieldUnknown,
            Argument("tag", name),
            Argument("suggestion", LocalizedText(vi: "", en: "")),
            Argument("available", available)
        )
    }

    private func write(
        _ values: [Value],
        to output: StagedFolder,
        index: Int,
        name: String
    ) throws(DiagnosticError) {
        try output.stage(index, as: name) { hidden throws(DiagnosticError) in try form.write(values, to: hidden, time: time) }
        try output.put(index, as: name)
    }
}
