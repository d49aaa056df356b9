import Attachments
import VietnameseText

/// From a paper of a dossier to a file in the folder of attachments (liên kết văn bản với tệp).
package struct PaperLink: Sendable, Equatable {
    /// The name as typed, or that of the file that was found.
    package let name: String
    /// Whether a cell names the file; otherwise it was found by the naming convention (docs/attachments.md).
    package let isNamed: Bool
    /// Where the name leads.
    package let lookup: AttachmentFolder.Lookup

    /// The file it leads to.
    package var file: Int? {
        if case .file(let index, _) = lookup { return index }
        return nil
    }
}

/// The names of files in one cell.
enum PaperNames {
    /// The names in `cell`, separated by `;` or line breaks, each once and without quotation marks around it.
    static func names(in cell: String) -> [String] {
        var names: [String] = []
        for piece in cell.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            var name = trimmed(String(piece))
            while let first = name.first, "\"“”'".contains(first) { name.removeFirst() }
            while let last = name.last, "\"“”'".contains(last) { name.removeLast() }
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }
}
