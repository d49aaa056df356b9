import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// Files that the template tools make: annotated copies, archives, unpacked folders; each appears only whole.
package enum TemplateFiles {
    /// Writes an annotated copy of the template at `path` to `output`.
    ///
    /// - Returns: how many comments it has.
    /// - Throws: `DiagnosticError` when the template cannot be read, `output` does not end as it does, or the copy cannot be written.
    package static func annotate(
        _ path: String,
        findings: [Diagnostic],
        in language: Language,
        to output: String,
        time: ZipTime,
        sharedParts: String?
    ) throws(DiagnosticError) -> Int {
        try refuse(path, sharedParts) { OutputName.refusal(of: output, copying: path, $0) }
        return try OutputFile.write(to: output) { file throws(DiagnosticError) in
            try CurrentInput.reading(path) { () throws(DiagnosticError) in
                try Template.annotate(path, findings: findings, in: language, to: file, time: time, sharedParts: sharedParts)
            }
        }
    }

    /// Packs the unpacked template in `folder` into the archive `output`.
    ///
    /// - Returns: the format that the folder holds.
    /// - Throws: `DiagnosticError` when it holds no template, `output` promises another format, or the archive cannot be written.
    @discardableResult
    package static func pack(
        _ folder: String,
        to output: String,
        time: ZipTime,
        sharedParts: String?
    ) throws(DiagnosticError) -> DocumentFormat {
        try refuse(folder, sharedParts) { $0.isPackage ? OutputName.refusal(of: output, packing: $0) : nil }
        return try OutputFile.write(to: output) { file throws(DiagnosticError) in
            try CurrentInput.reading(folder) { () throws(DiagnosticError) in
                try Template.pack(folder, to: file, time: time, sharedParts: sharedParts)
            }
        }
    }

    /// Throws what is wrong with the name of an output; what cannot be read is told by what reads it.
    private static func refuse(
        _ path: String,
        _ sharedParts: String?,
        _ refusal: (DocumentFormat) -> Diagnostic?
    ) throws(DiagnosticError) {
        guard let format = try? JoinedDocument.format(of: path, sharedParts: sharedParts), let refusal = refusal(format) else { return }
        throw DiagnosticError(refusal)
    }

    /// Unpacks the archive at `path` into `folder`, which must be new or empty.
    ///
    /// - Returns: the paths of the files.
    /// - Throws: `DiagnosticError` when the archive cannot be read, or the folder holds something already.
    package static func unpack(_ path: String, to folder: String) throws(DiagnosticError) -> [String] {
        let members = try CurrentInput.reading(path) { () throws(DiagnosticError) in try Template.unpacked(path) }
        if FileSystem.kind(of: folder) == .folder, (try? FileSystem.names(in: folder).isEmpty) == false {
            throw OutputFolder.unwritable(
                folder,
                LocalizedText(vi: "thư mục này đã có tệp", en: "this folder holds files already"),
                LocalizedText(vi: "Chọn thư mục mới hoặc trống bằng -o.", en: "Choose a new or empty folder with -o.")
            )
        }
        let output = try OutputFolder.open(folder, .alone)
        for (index, member) in members.enumerated() {
            do {
                try output.write(member.bytes, index: index, as: member.name, isNew: true)
            } catch {
                throw DiagnosticError(error.unfinished(error.path))
            }
        }
        return members.map { "\(folder)/\($0.name)" }
    }
}
