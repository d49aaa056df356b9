#if Desk
import Glibc
import SangkienDiagnostics
import SangkienFiles

/// A folder in which files as received stand under plain names (thư mục xem tệp), as if somebody had saved them there.
///
/// The names are made of those that the senders gave, and are none of them: no step up, no hidden name, no control character,
/// nothing longer than a file system takes, each once. The files are further names of the stored ones; nothing is copied.
/// A view to which files were only added since an earlier one stands in the same folder: the paths of the others stay what they were.
package final class FileView: Sendable {
    /// The folder; it goes when no view needs it.
    private let place: Place
    /// The path of the folder; it is there as long as this view, or another of the same folder, lives.
    package var path: String { place.path }
    /// The receipt of each file, by its path below the folder.
    package let receipts: [String: Receipt]

    private final class Place: Sendable {
        let path: String

        init(in folder: RegisterFolder) throws(FileError) { path = try FileSystem.makePrivateFolder(in: folder.views) }

        deinit { FileSystem.removeFolder(path) }
    }

    /// Lays out `receipts` in the folder of the view `before`, or where that holds other files in a new one below the register's.
    ///
    /// - Throws: `RegisterError`; a file whose bytes are gone is left out.
    init(of receipts: [Receipt], in folder: RegisterFolder, after before: FileView?) throws(RegisterError) {
        do throws(FileError) {
            var taken: Set<String> = []
            let named = receipts.map { (name: PlainName.free(PlainName.of($0.name), taken: &taken), receipt: $0) }
            let names = Dictionary(named.map { ($0.name, $0.receipt.digest) }) { first, _ in first }
            let known = before.flatMap { view in view.receipts.allSatisfy { names[$0.key] == $0.value.digest } ? view : nil }
            if let known { place = known.place } else { place = try Place(in: folder) }
            var laid: [String: Receipt] = [:]
            for (name, receipt) in named {
                if known?.receipts[name] != nil {
                    laid[name] = receipt
                    continue
                }
                let place = self.place.path + "/" + name
                try FileSystem.makeFolder(FileSystem.split(place).folder)
                guard unsafe link(RawPath.system(folder.file(receipt.digest)), RawPath.system(place)) == 0 else {
                    if errno == ENOENT { continue }
                    throw FileError(path: place, errno: errno)
                }
                laid[name] = receipt
            }
            self.receipts = laid
        } catch {
            throw .file(error)
        }
    }

    /// The digest of each file, by its path.
    package var digests: [String: String] {
        Dictionary(receipts.map { ("\(path)/\($0.key)", $0.value.digest) }) { first, _ in first }
    }
}

extension Register {
    /// The files that take part, under plain names; where they were only added to the view `before`, in its folder.
    package func view(after before: FileView? = nil) throws(RegisterError) -> FileView {
        try FileView(of: try receipts().filter { $0.isCounted && !$0.isErased }, in: folder, after: before)
    }
}

/// A name for a file made of one that came from outside (tên tệp an toàn).
package enum PlainName {
    /// How many folders deep a name may be, and how many bytes a part of it may have.
    private static let depth = 8
    private static let length = 120

    /// A path without steps up, hidden or empty parts and characters that cannot be seen.
    package static func of(_ name: String) -> String {
        let parts = name.split { $0 == "/" || $0 == "\\" }.map { part($0) }.filter { !$0.isEmpty }
        return parts.isEmpty ? "tep" : parts.suffix(depth).joined(separator: "/")
    }

    private static func part(_ part: Substring) -> String {
        let seen = part.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        let text = String(String.UnicodeScalarView(seen)).drop { $0 == "." || $0 == " " || $0 == "~" }
        guard text.utf8.count > length else { return String(text) }
        // The ending says what a file is.
        let ending = text.lastIndex(of: ".").map { text[$0...] }.flatMap { $0.utf8.count <= 12 ? $0 : nil } ?? ""
        var stem = text.dropLast(ending.count)
        while stem.utf8.count + ending.utf8.count > length { stem.removeLast() }
        return String(stem + ending)
    }

    /// `name`, with a number behind each part that is taken otherwise, whatever the case of its letters.
    ///
    /// What is a folder for one file is no file for another; folders stand in `taken` with a slash at the end.
    static func free(_ name: String, taken: inout Set<String>) -> String {
        let parts = name.split(separator: "/")
        var path = ""
        for part in parts.dropLast() {
            path = numbered(part, in: path, ending: "") { taken.contains($0) }
            taken.insert(path.lowercased() + "/")
            path += "/"
        }
        let last = parts.last ?? "tep"
        let dot = last.lastIndex(of: ".") ?? last.endIndex
        path = numbered(last[..<dot], in: path, ending: last[dot...]) { taken.contains($0) || taken.contains($0 + "/") }
        taken.insert(path.lowercased())
        return path
    }

    private static func numbered(_ stem: Substring, in folder: String, ending: Substring, isTaken: (String) -> Bool) -> String {
        var (candidate, number) = (folder + stem + ending, 1)
        while isTaken(candidate.lowercased()) {
            number += 1
            candidate = "\(folder)\(stem) (\(number))\(ending)"
        }
        return candidate
    }
}
#endif
