import Dossiers
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

/// A folder to begin with (thư mục khởi tạo): the workbook to fill in, the programme with its templates, a short guide.
package struct StarterFolder: Sendable {
    /// The workbook's name.
    package static let workbook = "sang-kien.xlsx"
    /// The guide's name.
    package static let guide = "HUONG-DAN.html"

    private let folder: String
    private let programme: StarterProgramme
    private let library: TemplateLibrary

    /// A starter folder at `folder` for a programme; the members of its archives are dated `time`.
    package init(at folder: String, for programme: Programme, from library: TemplateLibrary, time: ZipTime) {
        self.folder = folder
        self.programme = StarterProgramme(programme: programme, time: time, sharedParts: library.sharedParts)
        self.library = library
    }

    /// The same with a programme made of `base` by `answers`, which checks itself.
    ///
    /// - Throws: `DiagnosticError` with every level of a union that is not known, and with every value that the file may not have.
    package init(
        at folder: String,
        for base: Programme,
        _ answers: ProgrammeAnswers,
        from library: TemplateLibrary,
        time: ZipTime
    ) throws(DiagnosticError) {
        let path = "\(base.folder)/programme.yaml"
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(path, limit: 16 << 20)
        } catch {
            throw DiagnosticError(error.unreadable(at: SourceLocation(file: path)))
        }
        let text = try ProgrammeDraft.text(of: String(decoding: bytes, as: UTF8.self), path: path, base, with: answers)
        let name = "chuong-trinh-\(answers.year ?? base.year)"
        let file = "\(folder)/\(name)/programme.yaml"
        let programme = try Programme.load(yaml: text, path: file, folder: base.folder, id: name)
        self.folder = folder
        self.programme = StarterProgramme(
            programme: programme,
            time: time,
            sharedParts: library.sharedParts,
            draft: .init(name: name, text: text)
        )
        self.library = library
    }

    /// What the programme says of itself: places to fill, dates out of order.
    package var remarks: [Diagnostic] { programme.programme.remarks }

    /// The names in the folder, in the order in which they are made.
    private var names: [String] { [programme.name, Self.guide, Self.workbook] }

    /// Makes the folder; all of it, or nothing.
    ///
    /// - Returns: the paths of the workbook, the guide and the programme's copy.
    /// - Throws: `DiagnosticError` with `starterExists` when any of them is there already, and when something cannot be read or
    ///   written; what was there before is as it was.
    package func make() throws(DiagnosticError) -> [String] {
        let names = names
        // A link that leads nowhere counts too: what it is for is not ours to decide.
        let present = names.filter { FileSystem.isTaken("\(folder)/\($0)") }
        guard present.isEmpty else {
            let list = present.map { "“\($0)”" }.joined(separator: ", ")
            throw DiagnosticError(Diagnostic(.starterExists, at: SourceLocation(file: folder), Argument("names", list)))
        }
        let output = try OutputFolder.open(folder, .alone)
        try output.stage(0, as: names[0]) { path throws(DiagnosticError) in try programme.write(to: path) }
        try output.stage(1, as: names[1]) { path throws(DiagnosticError) in
            try StarterGuide(programme: programme.programme, copy: programme.name).write(to: path, from: library)
        }
        try output.stage(2, as: names[2]) { path throws(DiagnosticError) in try writeWorkbook(to: path) }
        try publish(names, from: output)
        return names.reversed().map { "\(folder)/\($0)" }
    }

    /// Moves what is finished into place; takes back what was moved when one cannot be.
    private func publish(_ names: [String], from output: StagedFolder) throws(DiagnosticError) {
        for (index, name) in names.enumerated() {
            do throws(DiagnosticError) {
                try output.put(index, as: name, isNew: true)
            } catch {
                for done in names[..<index] { output.withdraw(done) }
                throw error
            }
        }
    }

    private func writeWorkbook(to path: String) throws(DiagnosticError) {
        do {
            try ZipArchive.write(StarterWorkbook.members(for: programme.programme), to: path, time: programme.time)
        } catch {
            throw DiagnosticError(error.unfinished(path))
        }
    }
}
