import SangkienDiagnostics
import SangkienFiles

/// What a folder of inputs holds (nội dung thư mục): the tables, and for every other file why it is not read.
struct FolderContents {
    /// The paths of the files that are read, in byte order.
    private(set) var inputs: [String] = []
    /// `D002`, `D023` and `D038`: what may hold a table and was not read.
    private(set) var faults: [Diagnostic] = []
    /// `D034`, `D035` and `D039`, one of each kind of file.
    private(set) var notes: [Diagnostic] = []
    /// The files of the notes.
    private(set) var passedOver: [PassedFile] = []

    private let folder: String
    /// Where the papers of the dossiers lie, and are looked for by their names.
    private let papers: AttachedPlace
    private let converts: Bool
    private var ownResults: [String] = []
    /// Summary tables that this program filled in and no manifest lists: among the inputs; and the folders that have a manifest.
    private(set) var ownForms: [String] = []
    private var listed: [String] = []
    private var openedForms: [String] = []
    private var papersByKind: [(format: FileFormat, paths: [String])] = []

    /// Looks at each file below `folder`; `papers` is where the dossiers' papers lie.
    ///
    /// - Throws: `FileError` when the folder itself cannot be opened.
    init(of folder: String, papers: AttachedPlace, converts: Bool) throws(FileError) {
        self.folder = folder.hasSuffix("/") ? folder : folder + "/"
        (self.papers, self.converts) = (papers, converts)
        let listing = try FolderListing(of: folder)
        for file in listing.files { take(file, FolderFile(self.folder + file, converts: converts)) }
        for obstacle in listing.obstacles { faults.append(Self.fault(at: self.folder + obstacle.path, obstacle.reason.words)) }
        note(hidden: listing.hidden, inside: listing.filesInHidden)
        sumUp(folder)
    }

    /// Looks at each file in the archive at `path`, as if it were a folder.
    ///
    /// - Throws: `DiagnosticError` with `D095` when it cannot be read, or holds nothing.
    init(ofArchive path: String, papers: AttachedPlace, converts: Bool) throws(DiagnosticError) {
        (folder, self.papers, self.converts) = (path + "/", papers, converts)
        let archive = try ArchivedFolder(path, converts: converts)
        guard !archive.members.isEmpty else {
            let reason = LocalizedText(vi: "trong tệp nén không có tệp nào", en: "it holds no file")
            throw DiagnosticError(Diagnostic(.archiveNotRead, at: SourceLocation(file: path), Argument("reason", reason)))
        }
        var hidden: [String] = []
        for (name, kind) in archive.members {
            if name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
                hidden.append(name)
            } else {
                // An archive in an archive stays closed.
                if case .archive = kind { take(name, .unread(FileFormats.zip)) } else { take(name, kind) }
            }
        }
        note(hidden: hidden)
        sumUp(path)
    }

    private mutating func addOwnResult(_ file: String) {
        ownResults.append(file)
        passedOver.append(PassedFile(folder + file, FolderNote.ownResult, isOwnResult: true))
    }

    /// A filled summary table below a manifest is a result of an earlier run; any other one is a union's dossier.
    private mutating func settleOwnForms() {
        for file in ownForms {
            if listed.contains(where: file.hasPrefix) { addOwnResult(file) } else { inputs.append(folder + file) }
        }
        ownForms = ownForms.filter { file in !listed.contains(where: file.hasPrefix) }.map { folder + $0 }
        ownForms += openedForms
        guard !ownForms.isEmpty else { return }
        inputs.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        ownResults.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private mutating func sumUp(_ folder: String) {
        settleOwnForms()
        if !ownResults.isEmpty { notes.append(FolderNote.ownResults(ownResults, in: folder)) }
        for (format, paths) in papersByKind { notes.append(FolderNote.papers(paths, format, in: folder)) }
    }

    /// Takes what an archive in the folder holds.
    private mutating func open(_ path: String) {
        do throws(DiagnosticError) {
            let inside = try FolderContents(ofArchive: path, papers: papers, converts: converts)
            inputs += inside.inputs
            faults += inside.faults
            notes += inside.notes
            passedOver += inside.passedOver
            openedForms += inside.ownForms
        } catch {
            faults += error.diagnostics
        }
    }

    /// `D038` for what could not be looked into.
    static func fault(at path: String, _ reason: LocalizedText) -> Diagnostic {
        Diagnostic(.folderNotRead, at: SourceLocation(file: path), Argument("reason", reason))
    }

    private mutating func take(_ file: String, _ kind: FolderFile) {
        let path = folder + file
        switch kind {
        case .input: inputs.append(path)
        case .archive: open(path)
        case .leftover: break
        case .ownResult:
            if file == Manifest.name || file.hasSuffix("/" + Manifest.name) { listed.append(String(file.dropLast(Manifest.name.count))) }
            addOwnResult(file)
        case .ownForm: ownForms.append(file)
        case .paper(let format): if !papers.holds(path) { add(file, format) }
        case .unread(let format):
            guard !(format.isDocument && papers.holds(path)) else { return }
            faults.append(Self.unread(path, format))
        case .unreadable(let error):
            faults.append(error.unreadable(at: SourceLocation(file: path)))
        case .faulty(let error): faults.append(ArchivedFile.fault(error, at: path))
        }
    }

    private mutating func add(_ file: String, _ format: FileFormat) {
        passedOver.append(PassedFile(folder + file, format.name, isPaper: true))
        if let index = papersByKind.firstIndex(where: { $0.format.name == format.name }) {
            papersByKind[index].paths.append(file)
        } else {
            papersByKind.append((format, [file]))
        }
    }

    private static func unread(_ path: String, _ format: FileFormat) -> Diagnostic {
        Diagnostic(.fileNotRead, at: SourceLocation(file: path), Argument("kind", format.name), Argument("advice", format.advice))
    }

    /// A hidden table may be one that somebody misses; the rest is what programs keep for themselves.
    ///
    /// `inside` are the files in hidden folders: what is named as a workbook, a text document or a CSV table there is reported as well.
    private mutating func note(hidden: [String], inside: [String] = []) {
        var others: [String] = []
        let tables = inside.filter(Self.isNamedAsTable)
        for file in tables { faults.append(Self.unread(folder + file, FileFormats.inHiddenFolder)) }
        for file in hidden where !(file.hasSuffix("/") && tables.contains { $0.hasPrefix(file) }) && !FolderFile.isLeftover(file) {
            let name = file.split(separator: "/").last ?? ""
            // `._bang.xlsx` is what macOS writes beside a file, `.~lock.bang.ods#` what LibreOffice does.
            let isTable = !file.hasSuffix("/") && !name.hasPrefix("._") && !name.hasPrefix(".~") && FileFormats.ofName(file)?.use == .read
            if isTable {
                faults.append(Self.unread(folder + file, FileFormats.hidden))
            } else {
                others.append(file)
                passedOver.append(PassedFile(folder + file, FolderNote.hiddenFile))
            }
        }
        if !others.isEmpty { notes.append(FolderNote.hidden(others, in: folder)) }
    }
}

extension FolderContents {
    /// True for a file called as a table is; programs keep settings in JSON, text and pages.
    fileprivate static func isNamedAsTable(_ file: String) -> Bool {
        let name = file.split(separator: "/").last.map(String.init) ?? ""
        if name.hasPrefix(".") || FolderFile.isLeftover(name) { return false }
        let kinds = [FileFormats.workbook, FileFormats.word, FileFormats.openText, FileFormats.oldExcel, FileFormats.binaryExcel]
        return kinds.contains { FileFormats.isNamed(name, $0) } || [".csv", ".tsv"].contains { name.lowercased().hasSuffix($0) }
    }
}

/// The notes on what was passed over, a kind of file each (ghi chú về tệp không đọc).
enum FolderNote {
    static let ownResult = LocalizedText(vi: "kết quả do sangkien lập", en: "a result made by sangkien")
    static let hiddenFile = LocalizedText(vi: "tệp ẩn", en: "a hidden file")

    /// How many files a note names; the list of files has them all.
    private static let named = 5

    /// `D035`; the files are named relative to `folder`.
    static func ownResults(_ files: [String], in folder: String?) -> Diagnostic {
        Diagnostic(.ownResults, at: folder.map { SourceLocation(file: $0) }, Argument("count", files.count), names(files))
    }

    /// `D034`.
    static func papers(_ files: [String], _ format: FileFormat, in folder: String) -> Diagnostic {
        Diagnostic(
            .papersPassedOver,
            at: SourceLocation(file: folder),
            Argument("count", files.count),
            Argument("kind", format.name),
            names(files),
            Argument("advice", format.advice)
        )
    }

    /// `D039`.
    static func hidden(_ files: [String], in folder: String) -> Diagnostic {
        Diagnostic(.hiddenPassedOver, at: SourceLocation(file: folder), Argument("count", files.count), names(files))
    }

    private static func names(_ files: [String]) -> Argument {
        let list = files.prefix(named).map { "“\(RawPath.shown($0))”" }.joined(separator: ", ")
        let more = files.count - named
        guard more > 0 else { return Argument("names", list) }
        return Argument("names", LocalizedText(vi: "\(list) và \(more) tệp khác", en: "\(list) and \(more) more"))
    }
}
