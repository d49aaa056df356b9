import Glibc
import SangkienFiles

/// One member of an archive to be written.
package struct ZipMember: Sendable {
    /// What the member holds.
    package enum Content: Sendable {
        /// Stored as it is (`mimetype` of an ODT).
        case stored([UInt8])
        /// Already deflated.
        case deflated(Deflated)
        /// Made when the archive is written, after the members before it, and deflated on the way; memory does not grow with it.
        case made(@Sendable () -> ChunkSource)
    }

    /// The name inside the archive, with forward slashes.
    package let name: String
    /// What it holds.
    package let content: Content

    /// A member called `name`.
    package init(name: String, content: Content) {
        self.name = name
        self.content = content
    }
}

/// Gives a member's bytes piece by piece: each call appends some to the buffer and returns false once there are no more.
package typealias ChunkSource = (inout [UInt8]) -> Bool

/// Writing ZIP archives through libzip: members in the order given, fixed dates, no data descriptors.
///
/// The same members and time give the same bytes, whatever the number of cores. Any number of threads may write at once.
package enum ZipArchive {
    /// Up to how many bytes an archive is made in memory and written in one go, which costs less than half as much as
    /// libzip's temporary file.
    private static let smallCount = 1 << 20

    /// Writes the archive at `path`, replacing what is there only once all is written; every member is dated `time`.
    ///
    /// A member too large for one block is deflated on up to `cores` cores, as far as they have nothing else to do.
    ///
    /// - Throws: `ZipError` when the disk is full, the folder cannot be written, the archive would be larger than 4 GiB, and so
    ///   on; nothing is left then.
    package static func write(_ members: [ZipMember], to path: String, time: ZipTime, cores: Int = 1) throws(ZipError) {
        try write(members, to: path, time: time, cores: cores, limit: ZipLimits.fieldLimit)
    }

    /// As `write(_:to:time:cores:)`, with the largest number that a field may hold given by a test.
    package static func write(_ members: [ZipMember], to path: String, time: ZipTime, cores: Int, limit: Int) throws(ZipError) {
        let feeds = feeds(of: members, cores: cores, limit: limit)
        guard isSmall(feeds) else { return try write(members, feeds, to: path, time: time) }
        let bytes = try bytes(members, feeds, name: path, time: time)
        do {
            try FileSystem.replace(path, with: bytes)
        } catch {
            throw ZipError(path: path, systemCode: error.errno)
        }
    }

    /// Writes the archive to `path`, where nobody looks yet and nothing is, so that it needs no second name; gives its SHA-256 and size.
    ///
    /// The digest of a small archive is taken of its bytes, without reading them again. What is made now is deflated with so much `effort`.
    ///
    /// - Throws: as `write(_:to:time:cores:)`.
    package static func stage(
        _ members: [ZipMember],
        to path: String,
        time: ZipTime,
        cores: Int,
        effort: DeflateEffort = .auto
    ) throws(ZipError) -> (digest: String, count: Int) {
        let feeds = feeds(of: members, cores: cores, limit: ZipLimits.fieldLimit, effort: effort)
        guard isSmall(feeds) else {
            try write(members, feeds, to: path, time: time)
            guard let written = FileSystem.sizedDigest(of: path) else { throw ZipError(path: path, systemCode: EIO) }
            return written
        }
        let bytes = try bytes(members, feeds, name: path, time: time)
        do {
            try FileSystem.write(bytes, to: path)
        } catch {
            throw ZipError(path: path, systemCode: error.errno)
        }
        return (SHA256.hex(of: bytes), bytes.count)
    }

    /// Writes a large archive, which libzip puts into its place.
    private static func write(_ members: [ZipMember], _ feeds: [MemberFeed], to path: String, time: ZipTime) throws(ZipError) {
        var writer = try ZipWriter(path: path)
        for (member, feed) in zip(members, feeds) { try writer.add(feed, name: member.name, time: time) }
        try writer.close()
    }

    /// The bytes of the archive that `write(_:to:time:cores:)` would write, with a comment at its end where one is given; `name` is what an
    /// error calls it.
    package static func bytes(
        _ members: [ZipMember],
        name: String,
        time: ZipTime,
        cores: Int = 1,
        comment: String? = nil
    ) throws(ZipError) -> [UInt8] {
        let feeds = feeds(of: members, cores: cores, limit: ZipLimits.fieldLimit)
        _ = isSmall(feeds)
        return try bytes(members, feeds, name: name, time: time, comment: comment)
    }

    private static func feeds(of members: [ZipMember], cores: Int, limit: Int, effort: DeflateEffort = .auto) -> [MemberFeed] {
        let space = ArchiveSpace(members.map(\.name), limit: limit)
        return members.map { MemberFeed($0.content, space: space, limit: limit, cores: cores, effort: effort) }
    }

    /// Makes the smaller members, up to the first large one; true when they all are small, together too.
    private static func isSmall(_ feeds: [MemberFeed]) -> Bool {
        var total = 0
        for feed in feeds {
            guard let count = feed.knownCount() else { return false }
            total += count
        }
        return total <= smallCount
    }

    private static func bytes(
        _ members: [ZipMember],
        _ feeds: [MemberFeed],
        name: String,
        time: ZipTime,
        comment: String? = nil
    ) throws(ZipError) -> [UInt8] {
        let buffer = try ZipBuffer(name: name)
        var writer = try ZipWriter(buffer, name: name)
        for (member, feed) in zip(members, feeds) { try writer.add(feed, name: member.name, time: time) }
        if let comment { try writer.set(comment: comment) }
        try writer.close()
        return try buffer.bytes()
    }
}
