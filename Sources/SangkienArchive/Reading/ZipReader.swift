/// Reads a ZIP archive of unknown origin (đọc tệp nén), a template or a spreadsheet, within limits.
///
/// The whole central directory is checked when the archive is opened; what it says of sizes and checksums is checked again
/// while a member inflates. Folders are left out. One thread at a time.
package struct ZipReader: ~Copyable {
    private let archive: ArchiveBytes
    private let limits: ZipLimits
    private let members: [ArchiveEntry]
    private let places: [String: Int]
    /// How many bytes lie behind the archive's end; they are left out.
    package let trailingCount: Int
    /// The comment at the archive's end, which whoever made it may have left; of any bytes.
    package let comment: [UInt8]
    private let handle: ZipHandle

    /// How many bytes a piece of a streamed member has, but for the last one.
    package static let pieceCount = 1 << 16

    /// Opens the archive at `path`; `-` is standard input.
    package init(path: String, limits: ZipLimits) throws(ZipReadError) {
        try self.init(ArchiveBytes(path: path), limits: limits)
    }

    /// Opens the archive that `bytes` hold; `name` is what messages call it.
    package init(bytes: [UInt8], name: String, limits: ZipLimits) throws(ZipReadError) {
        try self.init(ArchiveBytes(bytes, name: name), limits: limits)
    }

    private init(_ archive: ArchiveBytes, limits: ZipLimits) throws(ZipReadError) {
        let directory = try CentralDirectory(of: archive, limits: limits)
        handle = try ZipHandle(ArchiveView(archive, directory: directory), name: archive.name)
        (self.archive, self.limits, members, trailingCount) = (archive, limits, directory.members, directory.trailingCount)
        comment = directory.comment
        places = Dictionary(uniqueKeysWithValues: zip(directory.members.map(\.name), directory.members.indices))
    }

    /// The members' names in the archive's order.
    package var names: [String] { members.map(\.name) }

    /// Whether there is a member called `name`, spelled exactly so.
    package func contains(_ name: String) -> Bool { places[name] != nil }

    /// How many bytes the archive says the member inflates to; reading it gives that many or an error.
    package func count(of name: String) -> Int? { places[name].map { members[$0].count } }

    /// All bytes of a member, their number and checksum verified.
    ///
    /// - Throws: `ZipReadError`, with `memberTooLarge` when it is larger than `ZipLimits.maxHeldBytes`.
    package func read(_ name: String) throws(ZipReadError) -> [UInt8] {
        let (_, member) = try find(name)
        guard member.count <= limits.maxHeldBytes else { throw error(.memberTooLarge, name) }
        var reader = try openMember(name)
        return try readAll(&reader, count: member.count, name)
    }

    /// Gives a member to `chunk` in pieces of 64 KiB, until it returns false or there is no more; memory does not grow with it.
    ///
    /// Only when this returns after the last piece are the number of bytes and the checksum verified: what the pieces led to
    /// must not be kept before.
    package func stream(_ name: String, chunk: (Span<UInt8>) throws(ZipReadError) -> Bool) throws(ZipReadError) {
        try stream(name, failure: { $0 }, chunk: chunk)
    }

    /// As `stream(_:chunk:)`, for a caller whose `chunk` throws errors of its own: `failure` turns the archive's into one.
    package func stream<Failure: Error>(
        _ name: String,
        failure: (ZipReadError) -> Failure,
        chunk: (Span<UInt8>) throws(Failure) -> Bool
    ) throws(Failure) {
        let pieces: MemberPieces
        do {
            pieces = try openPieces(name)
        } catch {
            throw failure(error)
        }
        try Self.give(pieces, failure: failure, chunk: chunk)
    }

    private func openPieces(_ name: String) throws(ZipReadError) -> MemberPieces {
        MemberPieces(try openMember(name), mismatch: error(.wrongSize, name))
    }

    /// A member whose original bytes are to be read.
    private func openMember(_ name: String) throws(ZipReadError) -> MemberReader {
        let (index, member) = try find(name)
        let file = try handle.open(index, compressed: member.isDeflated, archive: archive.name, member: name)
        return MemberReader(file, of: member, archive: archive.name)
    }

    private static func give<Failure: Error>(
        _ pieces: consuming MemberPieces,
        failure: (ZipReadError) -> Failure,
        chunk: (Span<UInt8>) throws(Failure) -> Bool
    ) throws(Failure) {
        var buffer = [UInt8](repeating: 0, count: pieceCount)
        while true {
            let count: Int
            do {
                count = try pieces.next(&buffer)
            } catch {
                throw failure(error)
            }
            guard count > 0, try chunk(buffer.span.extracting(first: count)) else { return }
        }
    }

    /// A member still compressed, for copying it into another archive; nil when it is stored.
    ///
    /// It is inflated once, without being kept, so that a wrong size or checksum is found here and not by the reader of the copy.
    package func readDeflated(_ name: String) throws(ZipReadError) -> Deflated? {
        let (index, member) = try find(name)
        guard member.isDeflated else { return nil }
        guard member.compressedCount <= limits.maxCopiedBytes else { throw error(.memberTooLarge, name) }
        var reader = MemberReader(rawly: try handle.open(index, compressed: true, archive: archive.name, member: name), member: name)
        let bytes = try readAll(&reader, count: member.compressedCount, name)
        let inflated = Inflated(bytes, limit: member.count)
        guard inflated.isComplete else { throw error(inflated.count > member.count ? .wrongSize : .damaged, name) }
        // Bytes behind the end of the stream count as a wrong size too: the archive says that they belong to it.
        guard inflated.count == member.count, inflated.inputCount == bytes.count else { throw error(.wrongSize, name) }
        guard inflated.checksum == member.checksum else { throw error(.wrongChecksum, name) }
        return Deflated(verified: bytes, originalCount: member.count, checksum: member.checksum)
    }

    /// Reads until the end, with room for one byte more than `count`, so that a longer member shows itself.
    private func readAll(_ reader: inout MemberReader, count: Int, _ name: String) throws(ZipReadError) -> [UInt8] {
        var failure: ZipReadError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, filled in
            do throws(ZipReadError) {
                // The buffer has at least the capacity asked for; the reading fills no more, and says how much it filled.
                filled = unsafe try reader.fill(UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count + 1))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        guard bytes.count == count else { throw error(.wrongSize, name) }
        return bytes
    }

    private func find(_ name: String) throws(ZipReadError) -> (index: Int, member: ArchiveEntry) {
        guard let index = places[name] else { throw error(.noSuchMember, name) }
        if let fault = members[index].fault { throw error(fault, name) }
        return (index, members[index])
    }

    private func error(_ code: ZipReadError.Code, _ member: String) -> ZipReadError {
        ZipReadError(code, archive: archive.name, member: member)
    }
}
