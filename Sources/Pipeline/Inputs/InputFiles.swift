import SangkienDiagnostics
import SangkienFiles
import Spreadsheets

/// The inputs named on the command line, folders taken apart: every file below them is read or reported.
package struct InputFiles: Sendable {
    /// Paths as given, in order; `-` is standard input.
    package private(set) var paths: [String] = []
    /// What could not be read and may hold a table: names that lead nowhere, files of other kinds, folders that cannot be opened.
    package private(set) var diagnostics: [Diagnostic] = []
    /// What was rightly passed over: papers, this program's own results, hidden files.
    package private(set) var notes: [Diagnostic] = []
    /// Each file of `notes` with the reason, in order.
    package private(set) var passedOver: [PassedFile] = []

    /// Paths of summary tables that this program filled in: inputs, unless other ones hold the same initiatives.
    private(set) var ownForms: Set<String> = []

    /// The folder below which each path was found; paths that were named themselves are not in it.
    package private(set) var folders: [String: String] = [:]
    /// Files left out because another one holds the same bytes.
    package private(set) var repeats: [Diagnostic] = []

    /// Where the papers of the dossiers lie.
    let attachedPlace: AttachedPlace
    private let converts: Bool

    /// Looks up each name; a file reached twice is kept once.
    ///
    /// `attachments` is the folder of the dossiers' papers: those that lie in it are no unread inputs.
    /// With `converts` LibreOffice makes inputs of old and foreign forms.
    package init(_ names: [String], attachments: String? = nil, converts: Bool = false) {
        self.converts = converts
        attachedPlace = AttachedPlace(attachments)
        var seen: Set<String> = []
        let named = Set(names)
        for name in names {
            for path in expand(name) where seen.insert(path).inserted {
                paths.append(path)
                if path != name, !named.contains(path) { folders[path] = name }
            }
        }
        passOverOwnResults(named: Set(names))
        leaveOutRepeats()
    }

    /// Keeps the first of files that hold the same bytes; only those of one size are read for it, and each once.
    private mutating func leaveOutRepeats() {
        let archived = ArchivedFile.counts(of: paths)
        let sizes = paths.map { $0 == "-" ? nil : archived[$0] ?? FileSystem.size(of: $0) }
        let counts = Dictionary(sizes.map { ($0 ?? 0, 1) }, uniquingKeysWith: +)
        var byDigest: [String: String] = [:]
        var kept: [String] = []
        for (path, size) in zip(paths, sizes) {
            if let size, size > 0, (counts[size] ?? 0) > 1, let digest = digest(of: path) {
                if let same = byDigest[digest] {
                    repeats.append(Diagnostic(.sameFile, at: SourceLocation(file: path), Argument("other", same)))
                    let other = RawPath.shown(same)
                    var repeated = PassedFile(path, LocalizedText(vi: "trùng hoàn toàn với \(other)", en: "the same as \(other)"))
                    repeated.isRepeat = true
                    passedOver.append(repeated)
                    continue
                }
                byDigest[digest] = path
            }
            kept.append(path)
        }
        paths = kept
    }

    /// What tells the contents of a file, on the disk or in an archive, from others; nil when it cannot be read.
    private func digest(of path: String) -> String? {
        guard let archived = ArchivedFile(path) else { return FileSystem.digest(of: path) }
        return (try? archived.bytes()).map { SHA256.hex(of: $0) }
    }

    private mutating func expand(_ name: String) -> [String] {
        if name == "-" { return [name] }
        switch FileSystem.kind(of: name) {
        case nil:
            diagnostics.append(Diagnostic(.inputNotFound, at: SourceLocation(file: name)))
            return []
        case .folder: return expandFolder(name)
        case .file:
            guard FileFormats.isNamed(name, FileFormats.zip), case .archive = FolderFile(name) else { return [name] }
            return expandArchive(name)
        case .other: return [name]
        }
    }

    private mutating func expandArchive(_ archive: String) -> [String] {
        do {
            return take(try FolderContents(ofArchive: archive, papers: attachedPlace, converts: converts), of: archive)
        } catch {
            diagnostics += error.diagnostics
            return []
        }
    }

    /// The inputs among what a folder or an archive holds; the rest is reported.
    private mutating func take(_ contents: FolderContents, of folder: String) -> [String] {
        diagnostics += contents.faults
        notes += contents.notes
        passedOver += contents.passedOver
        ownForms.formUnion(contents.ownForms)
        if contents.inputs.isEmpty {
            let place = SourceLocation(file: folder)
            diagnostics.append(Diagnostic(.folderWithoutInputs, at: place, Argument("endings", FileFormats.readEndings)))
        }
        return contents.inputs
    }

    private mutating func expandFolder(_ folder: String) -> [String] {
        do {
            return take(try FolderContents(of: folder, papers: attachedPlace, converts: converts), of: folder)
        } catch {
            let place = SourceLocation(file: error.path)
            diagnostics.append(error.unreadable(at: place))
            return []
        }
    }

    /// Passes over what this program made where the user named it beside data, as with `sangkien check *`.
    ///
    /// Named alone it stays, and is refused as what it is: a run must not end well having read nothing.
    private mutating func passOverOwnResults(named names: Set<String>) {
        let own = paths.filter { path in
            guard names.contains(path), path != "-", FileSystem.kind(of: path) == .file, case .ownResult = FolderFile(path) else {
                return false
            }
            return true
        }
        guard !own.isEmpty, own.count < paths.count else { return }
        paths.removeAll { own.contains($0) }
        notes.append(FolderNote.ownResults(own, in: nil))
        passedOver += own.map { PassedFile($0, FolderNote.ownResult, isOwnResult: true) }
    }
}

/// A file that was not read, for the list of files.
package struct PassedFile: Sendable {
    let path: String
    let reason: LocalizedText
    /// Whether this program made it.
    let isOwnResult: Bool
    /// Whether it is a picture, a PDF or the like, which may be a scanned table.
    let isPaper: Bool
    /// Whether it is left out since another file holds the same bytes.
    var isRepeat = false

    init(_ path: String, _ reason: LocalizedText, isOwnResult: Bool = false, isPaper: Bool = false) {
        self.path = path
        self.reason = reason
        (self.isOwnResult, self.isPaper) = (isOwnResult, isPaper)
    }
}
