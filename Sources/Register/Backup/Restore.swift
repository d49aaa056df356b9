#if Desk
import Glibc
import GRDB
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

extension Register {
    /// Puts a backup into a new or empty folder, whole or not at all.
    ///
    /// - Throws: `RegisterError`, with `badBackup` and the member that is missing or not what it was, with `notEmpty`.
    package static func restore(_ path: String, to target: RegisterFolder) throws(RegisterError) {
        if FileSystem.kind(of: target.path) != nil {
            guard FileSystem.kind(of: target.path) == .folder, (try? FileSystem.names(in: target.path))?.isEmpty == true else {
                throw .notEmpty
            }
        }
        guard FileSystem.kind(of: path) == .file else { throw .file(FileError(path: path, errno: ENOENT)) }
        do {
            let parent = FileSystem.split(target.path).folder
            try FileSystem.makeFolder(parent)
            let working = RegisterFolder(try FileSystem.makePrivateFolder(in: parent))
            defer { FileSystem.removeFolder(working.path) }
            try unpack(path, to: working)
            try check(working)
            // An empty folder makes way.
            unsafe rmdir(RawPath.system(target.path))
            guard unsafe rename(RawPath.system(working.path), RawPath.system(target.path)) == 0 else {
                throw FileError(path: target.path, errno: errno)
            }
        } catch let error as ZipReadError {
            throw .badBackup(error.member ?? FileSystem.split(path).name)
        } catch {
            throw RegisterError(error)
        }
    }

    private static let limits = ZipLimits(
        maxMembers: 1_000_000,
        maxMemberBytes: 4 << 30,
        maxTotalBytes: 64 << 30,
        maxArchiveBytes: 4 << 30
    )

    private static func unpack(_ path: String, to folder: RegisterFolder) throws {
        let zip = try ZipReader(path: path, limits: limits)
        guard zip.contains(databaseMember) else { throw RegisterError.badBackup(databaseMember) }
        for name in zip.names {
            let place: String
            if name == databaseMember {
                place = folder.database
            } else {
                let digest = String(name.dropFirst(fileMember.count))
                guard name.hasPrefix(fileMember), digest.utf8.count == 64, digest.utf8.allSatisfy(isHexadecimal) else {
                    throw RegisterError.badBackup(name)
                }
                place = folder.file(digest)
            }
            try FileSystem.makeFolder(FileSystem.split(place).folder)
            try write(name, of: zip, to: place)
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }

    private static func write(_ name: String, of zip: borrowing ZipReader, to place: String) throws {
        let descriptor = unsafe open(RawPath.system(place), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileError(path: place, errno: errno) }
        defer { _ = close(descriptor) }
        var failure: Int32 = 0
        try zip.stream(name) { piece in
            var done = 0
            var bytes: [UInt8] = []
            bytes.reserveCapacity(piece.count)
            for index in piece.indices { bytes.append(piece[index]) }
            while done < bytes.count {
                let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done) }
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else {
                    failure = errno
                    return false
                }
                done += count
            }
            return true
        }
        if failure == 0, fsync(descriptor) != 0 { failure = errno }
        guard failure == 0 else { throw FileError(path: place, errno: failure) }
    }

    /// Makes sure that the database is whole and every file is what its name says.
    private static func check(_ folder: RegisterFolder) throws {
        var configuration = Configuration()
        configuration.readonly = true
        do {
            let database = try DatabaseQueue(path: folder.database, configuration: configuration)
            let answer = try database.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
            guard answer == "ok", try database.read(RegisterMigrations.migrator.appliedIdentifiers).isEmpty == false else {
                throw RegisterError.badBackup(databaseMember)
            }
            if try database.read(RegisterMigrations.migrator.hasBeenSuperseded) { throw RegisterError.newer }
        } catch is DatabaseError {
            throw RegisterError.badBackup(databaseMember)
        }
        for digest in try digests(in: folder.database) where FileSystem.digest(of: folder.file(digest)) != digest {
            throw RegisterError.badBackup(fileMember + digest)
        }
    }
}
#endif
