import Glibc
import SangkienDiagnostics

/// All that lies below a folder (liệt kê thư mục): its files, and whatever could not be looked into.
///
/// One sub-folder that cannot be opened, is too deep or is a link hides nothing but itself.
package struct FolderListing: Sendable {
    /// Something below the folder that is no readable file, and why.
    package struct Obstacle: Sendable, Equatable {
        /// Relative to the folder.
        package let path: String
        /// Why it could not be looked into.
        package let reason: Reason

        /// Something at `path` that could not be looked into.
        package init(path: String, reason: Reason) {
            self.path = path
            self.reason = reason
        }
    }

    /// Why something below a folder was not looked into.
    package enum Reason: Sendable, Equatable {
        /// The system refused, with this error number.
        case system(Int32)
        /// It lies in more than `maxDepth` folders.
        case tooDeep
        /// A link to a folder; following it could lead in a circle or out of the folder.
        case linkedFolder
        /// A link that leads nowhere.
        case brokenLink
        /// A pipe, a device or a socket; opening one could wait for ever.
        case special
    }

    /// How many folders may lie in one another.
    package static let maxDepth = 32

    /// The files, links to files among them, relative to the folder, in byte order.
    package private(set) var files: [String] = []
    /// What begins with a dot: files, and folders with a `/` at the end.
    package private(set) var hidden: [String] = []
    /// The files in hidden folders, as far as they were looked into: no more than `mostInHidden`, and none of what systems keep there.
    package private(set) var filesInHidden: [String] = []
    private static let mostInHidden = 1_000
    /// Hidden folders of version control, caches and what was thrown away.
    private static let systemFolders = [".git", ".svn", ".hg", ".cache", ".trash", ".thumbnails", ".config", ".local", ".recycle"]
    /// What could not be looked into, in byte order.
    package private(set) var obstacles: [Obstacle] = []

    /// Lists what lies below `folder`.
    ///
    /// - Throws: `FileError` when the folder itself cannot be opened.
    package init(of folder: String) throws(FileError) {
        try collect(folder, prefix: "", depth: 1)
        files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        hidden.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        filesInHidden.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        obstacles.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private mutating func collect(_ folder: String, prefix: String, depth: Int) throws(FileError) {
        for name in try FileSystem.allNames(in: folder) {
            take(folder + (folder.hasSuffix("/") ? "" : "/") + name, as: prefix + name, isHidden: name.hasPrefix("."), depth: depth)
        }
    }

    private mutating func take(_ path: String, as relative: String, isHidden: Bool, depth: Int) {
        var status = stat()
        guard unsafe lstat(RawPath.system(path), &status) == 0 else {
            // What is gone meanwhile is no longer there to be reported.
            if errno != ENOENT { obstacles.append(Obstacle(path: relative, reason: .system(errno))) }
            return
        }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        guard !isHidden else {
            hidden.append(isFolder ? relative + "/" : relative)
            if isFolder { lookInto(path, as: relative, depth: depth) }
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: files.append(relative)
        case S_IFDIR: enter(path, as: relative, depth: depth)
        case S_IFLNK: follow(path, as: relative)
        default: obstacles.append(Obstacle(path: relative, reason: .special))
        }
    }

    /// Names the files in a hidden folder; what cannot be opened there is of no interest.
    private mutating func lookInto(_ folder: String, as relative: String, depth: Int) {
        let name = relative.split(separator: "/").last.map { $0.lowercased() } ?? ""
        guard depth < Self.maxDepth, !Self.systemFolders.contains(where: name.hasPrefix), let names = try? FileSystem.allNames(in: folder)
        else { return }
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where filesInHidden.count < Self.mostInHidden {
            let (path, inner) = (folder + "/" + name, relative + "/" + name)
            var status = stat()
            guard unsafe lstat(RawPath.system(path), &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFREG: filesInHidden.append(inner)
            case S_IFDIR: lookInto(path, as: inner, depth: depth + 1)
            default: continue
            }
        }
    }

    private mutating func enter(_ path: String, as relative: String, depth: Int) {
        guard depth < Self.maxDepth else { return obstacles.append(Obstacle(path: relative, reason: .tooDeep)) }
        do {
            try collect(path, prefix: relative + "/", depth: depth + 1)
        } catch {
            obstacles.append(Obstacle(path: relative, reason: .system(error.errno)))
        }
    }

    private mutating func follow(_ path: String, as relative: String) {
        switch FileSystem.kind(of: path) {
        case .file: files.append(relative)
        case .folder: obstacles.append(Obstacle(path: relative, reason: .linkedFolder))
        case .other: obstacles.append(Obstacle(path: relative, reason: .special))
        case nil: obstacles.append(Obstacle(path: relative, reason: .brokenLink))
        }
    }
}

extension FolderListing.Reason {
    /// The reason in words an office worker understands.
    package var words: LocalizedText {
        switch self {
        case .system(let errno): FileError(path: "", errno: errno).reason
        case .tooDeep:
            LocalizedText(
                vi: "nằm sâu quá \(FolderListing.maxDepth) lớp thư mục",
                en: "it lies in more than \(FolderListing.maxDepth) folders"
            )
        case .linkedFolder: LocalizedText(vi: "đây là liên kết đến một thư mục", en: "it is a link to a folder")
        case .brokenLink: LocalizedText(vi: "đây là liên kết không dẫn đến đâu", en: "it is a link that leads nowhere")
        case .special: LocalizedText(vi: "đây là đường ống hay thiết bị, không phải tệp", en: "it is a pipe or a device, not a file")
        }
    }
}
