#if Desk
import Diagnostics
import Files
import Glibc

/// A folder in which files as received stand under plain names (thư mục xem tệp), as if somebody had saved them there.
///
/// The names are made of those that the senders gave, and are none of them: no step up, no hidden name, no control character,
/// nothing longer than a file system takes, each once. The files are further names of the stored ones; nothing is copied.
package final class FileView: Sendable {
    /// The folder.
    package let path: String
    /// The receipt of each file, by its path below the folder.
    package let receipts: [String: Receipt]

    /// Lays out `receipts` in a new folder below the register's.
    ///
    /// - Throws: `RegisterError`; a file whose bytes are gone is left out.
    init(of receipts: [Receipt], in folder: RegisterFolder) throws(RegisterError) {
        do throws(FileError) {
            path = try FileSystem.makePrivateFolder(in: folder.views)
            var laid: [String: Receipt] = [:]
            var taken: Set<String> = []
            for receipt in receipts {
                let name = PlainName.free(PlainName.of(receipt.name), taken: &taken)
                let place = path + "/" + name
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

    deinit {
        FileSystem.removeFolder(path)
    }
}

extension Register {
    /// The files that take part, under plain names.
    package func view() throws(RegisterError) -> FileView {
        try FileView(of: try receipts().filter { $0.isCounted && !$0.isErased }, in: folder)
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
