import SangkienFiles

/// The folder of a table that lies outside the folder of attachments: the papers right beside the table (thư mục của bảng).
struct TableFolder: Sendable {
    /// The files right in it, in byte order.
    let names: [String]
    /// The number of the first of them among all files.
    let firstNumber: Int

    private let path: String
    private let byKey: [String: [Int]]

    /// How many names a folder may have; a folder of that many is no folder of one dossier.
    private static let mostNames = 10_000

    /// Lists the folder whose real path is `path`; nil when it cannot be opened or is too full.
    init?(_ path: String, firstNumber: Int) {
        guard let all = try? FileSystem.names(in: path), all.count <= Self.mostNames else { return nil }
        let names = all.filter { !$0.hasPrefix(".") && !AttachmentFolder.isLeftover($0) && FileSystem.kind(of: path + "/" + $0) == .file }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        (self.path, self.names, self.firstNumber) = (path, names, firstNumber)
        byKey = Dictionary(grouping: names.indices) { AttachmentFolder.key(of: names[$0]) }
    }

    /// The file that `name` means.
    func lookUp(_ name: String) -> AttachmentFolder.Lookup {
        let exact = names.firstIndex { Array($0.utf8) == Array(name.utf8) }
        if let exact { return checked(exact, isExact: true) }
        let alike = byKey[AttachmentFolder.key(of: name)] ?? []
        if alike.count == 1 { return checked(alike[0], isExact: false) }
        return alike.isEmpty ? .nothing : .ambiguous(alike.map { firstNumber + $0 })
    }

    private func checked(_ place: Int, isExact: Bool) -> AttachmentFolder.Lookup {
        openPath(firstNumber + place) == nil ? .refused(.link) : .file(firstNumber + place, isExact: isExact)
    }

    /// The path of the file with this number among all files, links followed; nil when it is none of this folder or leads out of it.
    func openPath(_ index: Int) -> String? {
        guard names.indices.contains(index - firstNumber) else { return nil }
        let whole = path + "/" + names[index - firstNumber]
        guard let real = FileSystem.realPath(whole) else { return whole }
        return real.hasPrefix(path == "/" ? "/" : path + "/") ? real : nil
    }
}
