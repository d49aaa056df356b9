import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The folder of attachments (thư mục tệp đính kèm): its files, and how a name leads to one of them.
///
/// A name is only compared with the names that were listed; no path that a table gives is ever opened.
package struct AttachmentFolder: Sendable {
    /// The folder as the user named it.
    package let path: String
    /// What messages call it instead, where nobody named it.
    private let shownName: LocalizedText?
    /// Its files, relative to it, in byte order; hidden ones and those that systems leave behind are not among them.
    package private(set) var files: [String]
    /// What lies below it and could not be looked into: deep, locked and linked folders.
    package let obstacles: [FolderListing.Obstacle]

    private let realPath: String
    private let byBytes: [[UInt8]: Int]
    private let byKey: [String: [Int]]
    /// Folders of tables that lie elsewhere, each with the numbers of its own files, which come behind those of this folder.
    private var neighbours: [TableFolder] = []
    /// How many files lie in the folder itself.
    package let ownCount: Int

    /// Where a name leads.
    package enum Lookup: Sendable, Equatable {
        /// To the file at this place in `files`.
        case file(Int, isExact: Bool)
        /// To several files, none of which is spelled so.
        case ambiguous([Int])
        /// To nothing.
        case nothing
        /// Out of the folder.
        case refused(Refusal)
    }

    /// Why a name is refused.
    package enum Refusal: Sendable, Equatable {
        /// It begins at the root of a disk.
        case absolute
        /// It goes up by `..`.
        case goesUp
        /// It is an address on the network.
        case address
        /// It leads through a link out of the folder.
        case link
    }

    /// Lists the files below the folder at `path`, which messages call `shown` where that is given.
    ///
    /// - Throws: `FileError` when it cannot be opened itself or is no folder.
    package init(_ path: String, shown: LocalizedText? = nil) throws(FileError) {
        (self.path, shownName) = (path, shown)
        let listing = try FolderListing(of: path)
        let files = listing.files.filter { !Self.isLeftover($0) }
        self.files = files
        obstacles = listing.obstacles
        realPath = FileSystem.realPath(path) ?? path
        ownCount = files.count
        byBytes = Dictionary(files.enumerated().map { (Array($1.utf8), $0) }) { first, _ in first }
        byKey = Dictionary(grouping: files.indices) { Self.key(of: files[$0]) }
    }

    /// What messages call it.
    package var name: LocalizedText { shownName ?? LocalizedText(vi: path, en: path) }
    /// Its place in messages; nil where it is not called by its path.
    package var place: SourceLocation? { shownName == nil ? SourceLocation(file: path) : nil }

    /// Where `name` leads: relative to the folder, or to `subfolder` of it when the folder itself has no such file.
    package func find(_ name: String, in subfolder: String? = nil) -> Lookup {
        let steps = name.split { $0 == "/" || $0 == "\\" }.map { trimmed(String($0)) }.filter { !$0.isEmpty && $0 != "." }
        if let refusal = Self.refusal(name, steps) { return .refused(refusal) }
        let found = lookUp(steps.joined(separator: "/"))
        guard found == .nothing, let subfolder else { return found }
        return lookUp(([subfolder] + steps).joined(separator: "/"))
    }

    /// The path at which the file number `index` can be opened, links followed; nil when it leads out of the folder.
    package func openPath(_ index: Int) -> String? {
        if index >= ownCount { return neighbours.lazy.compactMap { $0.openPath(index) }.first }
        let whole = path + "/" + files[index]
        guard let real = FileSystem.realPath(whole) else { return whole }
        return real.hasPrefix(realPath == "/" ? "/" : realPath + "/") ? real : nil
    }

    /// The numbers of the files that are the ones at `paths`, however those are written.
    package func indices(of paths: [String]) -> Set<Int> {
        let wanted = Set(paths.compactMap(FileSystem.realPath))
        let names = Set(wanted.compactMap { $0.split(separator: "/").last })
        // Only a file that is called so can be one of them; links to inputs are not looked for.
        let alike = (0..<ownCount).filter { index in files[index].split(separator: "/").last.map(names.contains) ?? false }
        return Set(alike.filter { index in openPath(index).map(wanted.contains) ?? false })
    }

    func lookUp(_ name: String) -> Lookup {
        if let index = byBytes[Array(name.utf8)] { return checked(index, isExact: true) }
        let alike = byKey[Self.key(of: name)] ?? []
        if alike.count == 1 { return checked(alike[0], isExact: false) }
        if alike.count > 1 { return .ambiguous(alike) }
        return leadsOut(name) ? .refused(.link) : .nothing
    }

    private func checked(_ index: Int, isExact: Bool) -> Lookup {
        openPath(index) == nil ? .refused(.link) : .file(index, isExact: isExact)
    }

    /// True when the name exists on the disk behind a link that leaves the folder; linked folders are never listed.
    private func leadsOut(_ name: String) -> Bool {
        guard !name.utf8.contains(0), let real = FileSystem.realPath(path + "/" + name) else { return false }
        return real != realPath && !real.hasPrefix(realPath + "/")
    }

    static func refusal(_ name: String, _ steps: [String]) -> Refusal? {
        let bytes = Array(name.utf8.prefix(3))
        if name.contains("://") { return .address }
        if bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "\\") || bytes.first == UInt8(ascii: "~") { return .absolute }
        if bytes.count > 1, bytes[1] == UInt8(ascii: ":"), (0x61...0x7A).contains(bytes[0] | 0x20) { return .absolute }
        return steps.contains("..") ? .goesUp : nil
    }

    /// By what two spellings of one name are found: letter case, Unicode form, place of tone marks and spaces do not count.
    static func key(of name: String) -> String {
        VietnameseFolding.key(name).filter { $0 != " " }
    }

    /// Files that systems leave in folders.
    static func isLeftover(_ file: String) -> Bool {
        let name = file.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return file.hasPrefix("__MACOSX/") || file.contains("/__MACOSX/") || ["thumbs.db", "desktop.ini"].contains(name)
            || name.hasPrefix("~$")
    }
}

extension AttachmentFolder {
    /// Where a table lies: papers beside it are its own (bên cạnh bảng).
    package enum Place: Sendable, Hashable {
        /// In this folder below the folder of attachments; the folder itself when it is empty.
        case below(String)
        /// Elsewhere; the folder is listed as this one of the neighbours.
        case elsewhere(Int)
    }

    /// The place of each table, in their order; nil for standard input and what is gone.
    ///
    /// Of folders elsewhere only the files right in them are listed, and no name leads out of them.
    package mutating func places(ofTables paths: [String]) -> [Place?] {
        var known: [String: Place] = [:]
        return paths.map { path in
            guard let real = FileSystem.realPath(path), let slash = real.lastIndex(of: "/") else { return nil }
            let folder = String(real[..<slash])
            if let place = known[folder] { return place }
            let place = place(ofFolder: folder, shown: path)
            known[folder] = place
            return place
        }
    }

    private mutating func place(ofFolder folder: String, shown path: String) -> Place? {
        if folder == realPath { return .below("") }
        if folder.hasPrefix(realPath == "/" ? "/" : realPath + "/") {
            return .below(String(folder.dropFirst(realPath.count + (realPath == "/" ? 0 : 1))))
        }
        guard let neighbour = TableFolder(folder, firstNumber: files.count) else { return nil }
        let shown = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        files += neighbour.names.map { shown + $0 }
        neighbours.append(neighbour)
        return .elsewhere(neighbours.count - 1)
    }

    /// Where `name` leads from a table's own folder.
    package func find(_ name: String, besideTableIn place: Place) -> Lookup {
        let steps = name.split { $0 == "/" || $0 == "\\" }.map { trimmed(String($0)) }.filter { !$0.isEmpty && $0 != "." }
        if let refusal = Self.refusal(name, steps) { return .refused(refusal) }
        switch place {
        case .below(let folder): return lookUp((folder.isEmpty ? steps : [folder] + steps).joined(separator: "/"))
        case .elsewhere(let number): return steps.count == 1 ? neighbours[number].lookUp(steps[0]) : .nothing
        }
    }

    /// The numbers of the files that lie right beside a table, and their names.
    package func files(besideTableIn place: Place) -> [(index: Int, name: String)] {
        switch place {
        case .elsewhere(let number): return neighbours[number].names.enumerated().map { (neighbours[number].firstNumber + $0, $1) }
        case .below(let folder):
            let prefix = folder.isEmpty ? "" : folder + "/"
            return (0..<ownCount)
                .compactMap { index in
                    guard files[index].hasPrefix(prefix) else { return nil }
                    let name = files[index].dropFirst(prefix.count)
                    return name.contains("/") ? nil : (index, String(name))
                }
        }
    }
}
