import Records
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine
import VietnameseText

/// Fills one template with data of any shape into a file, or into one file a record.
package struct TemplateRendering: Sendable {
    private let form: BoundTemplate
    private let data: RenderData
    private let time: ZipTime

    /// A rendering whose archives are dated `time`, and whose pictures come from `pictures`.
    package init(form: BoundTemplate, data: RenderData, time: ZipTime, pictures: PictureFolders? = nil) {
        self.form = pictures.map { form.taking($0.source) } ?? form
        self.data = data
        self.time = time
    }

    /// What is wrong with `path` as the name of a document of the template.
    func refusal(of path: String) -> Diagnostic? { OutputName.refusal(of: path, for: form.format) }

    /// The warning that one document of many records shows the first one only; nil where it repeats something, or there is one.
    package func oneRowOfMany(_ template: Template, file: String) -> Diagnostic? {
        guard data.recordCount > 1 else { return nil }
        let fields = template.fields
        guard !fields.isEmpty, !fields.contains(where: { $0.kind == .list || isList($0.name) }) else { return nil }
        return Diagnostic(.oneRowOfMany, at: SourceLocation(file: file), Argument("count", data.recordCount))
    }

    /// That a field of the template (SKIPIF) leaves out every record; nil where one is printed, and where there is none.
    private var everyRecordSkipped: Diagnostic? {
        guard data.recordCount > 0, let place = form.skipPlace else { return nil }
        let isEmpty = (0..<data.recordCount).allSatisfy { form.skips(data.values(ofRecord: $0), record: $0 + 1) }
        return isEmpty ? Diagnostic(.everyRecordSkipped, at: place, Argument("count", data.recordCount)) : nil
    }

    private func isList(_ name: String) -> Bool {
        data.schema.index(of: name).map { data.schema.fields[$0].rows != nil } ?? false
    }

    /// Fills the template with all of the data into the file at `path`, which appears only whole.
    ///
    /// - Returns: the path.
    /// - Throws: `DiagnosticError` that says why the file cannot be written, that its name promises another format, or that the
    ///   template leaves out every record.
    package func write(to path: String) throws(DiagnosticError) -> String {
        if let refusal = refusal(of: path) { throw DiagnosticError(refusal) }
        if let nothing = everyRecordSkipped { throw DiagnosticError(nothing) }
        try OutputFile.write(to: path) { file throws(DiagnosticError) in try form.write(data.values, to: file, time: time) }
        return path
    }

    /// Fills the template once a record into one file at `path`, which appears only whole: each record begins on a new page with its
    /// own headers, and pages from 1.
    ///
    /// - Returns: the path.
    /// - Throws: `DiagnosticError` as `write(to:)`, when the documents cannot stand in one file, or with `noRecords` or `everyRecordSkipped`
    ///   when no record is printed.
    package func writeTogether(to path: String) throws(DiagnosticError) -> String {
        if let refusal = refusal(of: path) { throw DiagnosticError(refusal) }
        let records = (0..<data.recordCount).lazy.map { data.values(ofRecord: $0) }
        try OutputFile.write(to: path) { file throws(DiagnosticError) in
            guard try form.writeTogether(records, to: file, time: time) > 0 else {
                throw DiagnosticError(everyRecordSkipped ?? Diagnostic(.noRecords, at: SourceLocation(file: path)))
            }
        }
        return path
    }

    /// Fills the template once a record into the folder at `path`, each file named by `pattern`.
    ///
    /// `progress` learns how far the run is.
    ///
    /// - Returns: the paths, in the order of the records.
    /// - Throws: `DiagnosticError` with every field that the pattern names and the data lacks, why a file cannot be written, the files
    ///   before it being whole, or that the template leaves out every record.
    package func writeEach(
        pattern: String,
        to path: String,
        progress: RunProgress = RunProgress()
    ) throws(DiagnosticError) -> [String] {
        let names: NamePattern
        switch NamePattern.parse(pattern, without: form.format.rawValue, schema: data.schema) {
        case .success(let parsed): names = parsed
        case .failure(let unknown): throw DiagnosticError(unknownName(unknown.name))
        }
        if let nothing = everyRecordSkipped { throw DiagnosticError(nothing) }
        let output = try OutputFolder.open(path, .alone)
        var unique = UniqueNames()
        var paths: [String] = []
        var skipped = 0
        progress.plan(data.recordCount)
        progress.begin(.writing, of: data.recordCount)
        for index in 0..<data.recordCount {
            defer { progress.advance() }
            let values = data.values(ofRecord: index)
            // The template itself leaves the record out (SKIPIF).
            guard !form.skips(values, record: index + 1) else {
                skipped += 1
                continue
            }
            let stem = names.name(for: values)
            let name = unique.name(stem, key: { $0.lowercased() }, numbered: { "\(stem) (\($0))" })
            let file = "\(name).\(form.format.rawValue)"
            try write(values, to: output, index: index, skipped: skipped, name: file, progress)
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
        skipped: Int,
        name: String,
        _ progress: RunProgress
    ) throws(DiagnosticError) {
        try output.stage(index, as: name) { hidden throws(DiagnosticError) in
            try form.skipping(skipped).write(values, to: hidden, time: time, record: index + 1)
        }
        try output.put(index, as: name, then: progress.published)
    }
}
