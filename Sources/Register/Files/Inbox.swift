#if Desk
import Glibc
import SangkienDiagnostics
import SangkienFiles

/// Where files are laid for a desk that is open (hộp thư): by a second start of the program, from a menu or a double click.
///
/// Only the desk writes to the register; it takes in what lies here when somebody looks at the list of files.
package struct Inbox: Sendable {
    private let folder: String

    /// The inbox of a register.
    ///
    /// - Throws: `FileError` where it cannot be made.
    package init(_ register: RegisterFolder) throws(FileError) {
        try register.make()
        folder = register.inbox
    }

    /// Lays a copy of the file at `path` into it, whole or not at all.
    ///
    /// - Throws: `FileError`.
    package func put(_ path: String) throws(FileError) {
        let name = String(UInt64.random(in: 0 ... .max), radix: 36) + "-" + PlainName.of(FileSystem.split(path).name)
        let (hidden, place) = (folder + "/." + name, folder + "/" + name)
        do throws(FileError) {
            try Self.copy(path, to: hidden)
            guard unsafe rename(RawPath.system(hidden), RawPath.system(place)) == 0 else { throw FileError(path: place, errno: errno) }
        } catch {
            FileSystem.removeFile(hidden)
            throw error
        }
    }

    /// The whole files in it, with the names they came under.
    package func files() -> [(path: String, name: String)] {
        ((try? FileSystem.names(in: folder)) ?? []).sorted().filter { !$0.hasPrefix(".") }
            .map { (folder + "/" + $0, String($0.drop { $0 != "-" }.dropFirst())) }
    }

    private static func copy(_ path: String, to place: String) throws(FileError) {
        let source = unsafe open(RawPath.system(path), O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard source >= 0 else { throw FileError(path: path, errno: errno) }
        defer { _ = close(source) }
        let target = unsafe open(RawPath.system(place), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard target >= 0 else { throw FileError(path: place, errno: errno) }
        defer { _ = close(target) }
        var piece = [UInt8](repeating: 0, count: 1 << 17)
        while true {
            // As many bytes as the array has room for.
            let got = unsafe read(source, &piece, piece.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw FileError(path: path, errno: errno) }
            guard got > 0 else { break }
            var done = 0
            while done < got {
                let count = unsafe piece.withUnsafeBytes { unsafe write(target, $0.baseAddress! + done, got - done) }
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw FileError(path: place, errno: errno) }
                done += count
            }
        }
        guard fsync(target) == 0 else { throw FileError(path: place, errno: errno) }
    }
}

extension Register {
    /// Takes in what lies in the inbox; a file that cannot be taken stays there.
    ///
    /// - Returns: how many files are new.
    /// - Throws: `RegisterError`.
    package func takeInbox(limit: Int, _ signature: Signature) throws(RegisterError) -> Int {
        let inbox: Inbox
        do throws(FileError) { inbox = try Inbox(folder) } catch { throw .file(error) }
        var count = 0
        for (path, name) in inbox.files() {
            let file = try incoming(limit: limit)
            let descriptor = unsafe open(RawPath.system(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { continue }
            defer { _ = close(descriptor) }
            var piece = [UInt8](repeating: 0, count: 1 << 17)
            while true {
                // As many bytes as the array has room for.
                let got = unsafe Glibc.read(descriptor, &piece, piece.count)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                try file.take(Array(piece[..<got]))
            }
            if try receive(file, name: name, signature).isNew { count += 1 }
            FileSystem.removeFile(path)
        }
        return count
    }
}
#endif
