import Diagnostics
import Files

/// The inputs named on the command line, folders taken apart into the readable files below them.
package struct InputFiles: Sendable {
    /// Paths as shown to the user, in order; `-` is standard input.
    package private(set) var paths: [String] = []
    /// Names that lead to no input.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Files left out because another one holds the same bytes.
    package private(set) var repeats: [Diagnostic] = []

    /// Endings of files taken from a folder; a file named on the command line may end as it likes.
    private static let endings = [
        ".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm", ".xltx", ".ods", ".ots", ".fods",
    ]

    /// Looks up each name; a file reached twice is kept once.
    package init(_ names: [String]) {
        var seen: Set<String> = []
        for name in names {
            for path in expand(name) where seen.insert(path).inserted { paths.append(path) }
        }
        leaveOutRepeats()
    }

    /// Keeps the first of files that hold the same bytes; only files of one size are compared.
    private mutating func leaveOutRepeats() {
        var bySize: [Int: [String]] = [:]
        var kept: [String] = []
        for path in paths {
            guard path != "-", let size = FileSystem.size(of: path), size > 0 else {
                kept.append(path)
                continue
            }
            if let same = bySize[size]?.first(where: { FileSystem.haveSameBytes($0, path) }) {
                repeats.append(Diagnostic(.sameFile, at: SourceLocation(file: path), Argument("other", same)))
            } else {
                bySize[size, default: []].append(path)
                kept.append(path)
            }
        }
        paths = kept
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

    /// Whether a file of a folder is read: by its ending, and when it is not what an office program leaves beside an open
    /// file (`~$bang.xlsx`; those of LibreOffice begin with a dot and are never seen).
    private static func isInput(_ file: String) -> Bool {
        let name = file.split(separator: "/").last ?? ""
        let lower = name.lowercased()
        return !name.hasPrefix("~$") && endings.contains { lower.hasSuffix($0) }
    }

    private mutating func expandFolder(_ folder: String) -> [String] {
        do {
            let prefix = folder.hasSuffix("/") ? folder : folder + "/"
            let files = try FileSystem.filesBelow(folder)
                .filter(Self.isInput)
            if files.isEmpty { diagnostics.append(Diagnostic(.folderWithoutInputs, at: SourceLocation(file: folder))) }
            return files.map { prefix + $0 }
        } catch {
            let place = SourceLocation(file: error.path)
            diagnostics.append(Diagnostic(.inputUnreadable, at: place, Argument("reason", error.reason)))
            return []
        }
    }
}
