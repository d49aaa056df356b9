#if Desk
import Glibc
import GRDB
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

extension Register {
    /// The name of the database in a backup, and what stands before the name of a file as received.
    static let databaseMember = "so.sqlite"
    static let fileMember = "tep/"

    /// Writes a backup, one archive with the database as it is now and every file as received, to `path`.
    ///
    /// People may go on working meanwhile. An archive that is there is replaced only once the new one is whole.
    ///
    /// - Throws: `RegisterError`; nothing is left then.
    package func backUp(to path: String, cores: Int = 1) throws(RegisterError) {
        do {
            let working = try FileSystem.makePrivateFolder(in: folder.incoming)
            defer { FileSystem.removeFolder(working) }
            let copy = working + "/" + Self.databaseMember
            try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
            // Who is in now is not in wherever the backup is restored.
            do {
                let database = try DatabaseQueue(path: copy)
                try database.write { try $0.execute(sql: "DELETE FROM session") }
                try database.close()
            }
            // Of files that come in meanwhile the copy of the database does not know.
            var members = [ZipMember(name: Self.databaseMember, content: .made { Self.source(of: copy) })]
            for digest in try Self.digests(in: copy) where FileSystem.size(of: folder.file(digest)) != nil {
                let file = folder.file(digest)
                members.append(ZipMember(name: Self.fileMember + digest, content: .made { Self.source(of: file) }))
            }
            try ZipArchive.write(members, to: path, time: .earliest, cores: cores)
        } catch let error as ZipError {
            throw .file(FileError(path: path, errno: error.systemCode == 0 ? EFBIG : error.systemCode))
        } catch {
            throw RegisterError(error)
        }
    }

    /// The digests of the files that a database knows and whose bytes were not erased.
    static func digests(in path: String) throws -> [String] {
        var configuration = Configuration()
        configuration.readonly = true
        let database = try DatabaseQueue(path: path, configuration: configuration)
        return try database.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT digest FROM file WHERE EXISTS(
                        SELECT 1 FROM receipt WHERE fileId = file.id
                            AND NOT EXISTS(SELECT 1 FROM erasure WHERE erasure.fileId = file.id AND erasure.at >= receipt.at))
                    ORDER BY digest
                    """
            )
        }
    }

    /// The bytes of a file, piece by piece; what cannot be read ends it, and is found when the backup is restored.
    private static func source(of path: String) -> ChunkSource {
        let file = ReadFile(path)
        return { chunk in file.append(to: &chunk) }
    }

    /// A file that is read once from its beginning.
    private final class ReadFile {
        private let descriptor: Int32

        init(_ path: String) { descriptor = unsafe open(RawPath.system(path), O_RDONLY | O_CLOEXEC) }

        deinit {
            if descriptor >= 0 { _ = close(descriptor) }
        }

        func append(to chunk: inout [UInt8]) -> Bool {
            guard descriptor >= 0 else { return false }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            // As many bytes as the array has room for.
            let got = unsafe Glibc.read(descriptor, &piece, piece.count)
            guard got > 0 else { return got < 0 && errno == EINTR }
            chunk += piece[..<got]
            return true
        }
    }
}
#endif
