import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

/// A file inside a ZIP archive, which is read as a folder is (tệp trong tệp nén): `ho-so.zip/Tổng hợp.xlsx`.
///
/// Nothing is unpacked on the disk: members are read into memory, so that no name in an archive can lead anywhere.
struct ArchivedFile {
    /// The archive's path.
    let archive: String
    /// The member's name in it.
    let member: String

    /// The file that `path` leads to inside an archive; nil when it is an ordinary path.
    init?(_ path: String) {
        guard path != "-", FileSystem.kind(of: path) == nil else { return nil }
        var slashes: [String.Index] = []
        for index in path.indices where path[index] == "/" && index != path.startIndex { slashes.append(index) }
        for slash in slashes where FileSystem.kind(of: String(path[..<slash])) == .file {
            (archive, member) = (String(path[..<slash]), String(path[path.index(after: slash)...]))
            return
        }
        return nil
    }

    /// Its bytes.
    ///
    /// - Throws: `D095` when the archive or the member cannot be read.
    func bytes() throws(DiagnosticError) -> [UInt8] {
        do {
            return try ZipReader(path: archive, limits: .folder).read(member)
        } catch {
            throw DiagnosticError(Self.fault(error, at: archive + "/" + member))
        }
    }

    /// How many bytes those of `paths` have that lie in archives; each archive is opened once.
    static func counts(of paths: [String]) -> [String: Int] {
        var counts: [String: Int] = [:]
        let files = paths.compactMap { path in ArchivedFile(path).map { (path: path, file: $0) } }
        for (archive, members) in Dictionary(grouping: files, by: \.file.archive) {
            guard let zip = try? ZipReader(path: archive, limits: .folder) else { continue }
            for member in members { counts[member.path] = zip.count(of: member.file.member) }
        }
        return counts
    }

    /// `D095` for an archive that cannot be read.
    static func fault(_ error: ZipReadError, at path: String) -> Diagnostic {
        Diagnostic(.archiveNotRead, at: SourceLocation(file: path), Argument("reason", error.reason))
    }
}

/// The members of an archive, and what each of them is (các tệp trong tệp nén).
struct ArchivedFolder {
    /// The names and what each is, in byte order of the names; what systems put in beside the files is left out.
    let members: [(name: String, kind: FolderFile)]

    /// Looks into the archive at `path`; with `converts` LibreOffice makes inputs of old and foreign forms.
    init(_ path: String, converts: Bool) throws(DiagnosticError) {
        do {
            let zip = try ZipReader(path: path, limits: .folder)
            var members: [(name: String, kind: FolderFile)] = []
            let names = zip.names.filter { !$0.hasPrefix("__MACOSX/") && !$0.contains("/__MACOSX/") }
            for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                members.append((name, Self.kind(of: name, in: zip, converts: converts)))
            }
            self.members = members
        } catch {
            throw DiagnosticError(ArchivedFile.fault(error, at: path))
        }
    }

    /// What a member is, by its beginning; one that cannot be read leaves the others as they are.
    private static func kind(of name: String, in zip: borrowing ZipReader, converts: Bool) -> FolderFile {
        var head: [UInt8] = []
        do {
            try zip.stream(name) { piece in
                for index in piece.indices.prefix(FolderFile.headCount - head.count) { head.append(piece[index]) }
                return head.count < FolderFile.headCount
            }
        } catch {
            return FolderFile.isLeftover(name) ? .leftover : .faulty(error)
        }
        return FolderFile(member: name, head, of: zip, converts: converts)
    }
}
