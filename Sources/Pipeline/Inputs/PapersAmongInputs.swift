import Dossiers
import SangkienDiagnostics
import SangkienFiles

/// The text documents of a folder that turn out to be papers of dossiers and no tables (văn bản lẫn trong thư mục).
///
/// Whoever names such a document alone is told why it cannot be used; in a folder it is passed over with a note.
struct PapersAmongInputs {
    /// The papers, for the list of files.
    private(set) var passedOver: [PassedFile] = []

    private let folders: [String: String]
    private let attachments: AttachedPlace
    private var files: [(folder: String, names: [String])] = []

    /// None yet among `inputs`.
    init(_ inputs: InputFiles) {
        (folders, attachments) = (inputs.folders, inputs.attachedPlace)
    }

    /// Takes `input` out of the inputs when it is a paper that was found in a folder.
    mutating func passOver(_ input: ReadInput) -> Bool {
        guard let folder = folders[input.file] else { return false }
        let isAttached = attachments.holds(input.file)
        guard input.isPaper || (isAttached && input.parts.isEmpty && Self.isNamedAsPaper(input.file)) else { return false }
        // Where the papers lie they are looked for by their names, and reported when nobody uses them.
        if isAttached { return true }
        passedOver.append(PassedFile(input.file, FileFormats.paperDocument.name))
        let name = String(input.file.dropFirst(folder.hasSuffix("/") ? folder.count : folder.count + 1))
        if let index = files.firstIndex(where: { $0.folder == folder }) {
            files[index].names.append(name)
        } else {
            files.append((folder, [name]))
        }
        return true
    }

    /// Whether a document, which cannot be read perhaps, is called what papers are called: `to-trinh.docx`.
    private static func isNamedAsPaper(_ path: String) -> Bool {
        guard [FileFormats.word, FileFormats.openText].contains(where: { FileFormats.isNamed(path, $0) }) else { return false }
        return PaperFileName(path.split(separator: "/").last.map(String.init) ?? path) != nil
    }

    /// `D034`, one for each folder.
    var notes: [Diagnostic] { files.map { FolderNote.papers($0.names, FileFormats.paperDocument, in: $0.folder) } }
}

/// The folder of the dossiers' papers, links followed (thư mục tệp đính kèm).
struct AttachedPlace {
    private let path: String?

    /// The folder at `path`; nil when papers are not opened.
    init(_ path: String?) {
        self.path = path.flatMap(FileSystem.realPath)
    }

    /// Whether the file at `path` lies in it.
    func holds(_ path: String) -> Bool {
        guard let place = self.path, let real = FileSystem.realPath(path) else { return false }
        return real.hasPrefix(place.hasSuffix("/") ? place : place + "/")
    }
}
