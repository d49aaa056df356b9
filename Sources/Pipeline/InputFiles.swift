import Diagnostics
import Files

/// The inputs named on the command line, folders taken apart into the readable files below them.
package struct InputFiles: Sendable {
    /// Paths as shown to the user, in order; `-` is standard input.
    package private(set) var paths: [String] = []
    /// Names that lead to no input.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Endings of files taken from a folder; a file named on the command line may end as it likes.
    private static let endings = [".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"]

    /// Looks up each name; a file reached twice is kept once.
    package init(_ names: [String]) {
        var seen: Set<String> = []
        for name in names {
            for path in expand(name) where seen.insert(path).inserted { paths.append(path) }
        }
    }

    private mutating func expand(_ name: String) -> [String] {
        if name == "-" { return [name] }
        switch FileSystem.kind(of: name) {
        case nil:
            diagnostics.append(Diagnostic(.inputNotFound, at: SourceLocation(file: name)))
            return []
        case .folder: return expandFolder(name)
        case .file, .other: return [name]
        }
    }

    private mutating func expandFolder(_ folder: String) -> [String] {
        do {
            let prefix = folder.hasSuffix("/") ? folder : folder + "/"
            let files = try FileSystem.filesBelow(folder)
                .filter { file in
                    Self.endings.contains { file.lowercased().hasSuffix($0) }
                }
            if files.isEmpty { diagnostics.append(Diagnostic(.folderWithoutInputs, at: SourceLocation(file: folder))) }
            return files.map { prefix + $0 }
        } catch {
            let place = SourceLocation(file: error.path)
            diagnostics.append(Diagnostic(.inputUnreadable, at: place, Argument("reason", error.reason)))
            return []
        }
    }
}
