import Glibc
import SangkienFiles

/// One member of an archive to be written.
public struct ZipMember: Sendable {
    /// What the member holds.
    public enum Content: Sendable {
        /// Stored as it is (`mimetype` of an ODT).
        case stored([UInt8])
        /// Already deflated.
        case deflated(Deflated)
        /// Made when the archive is written, after the members before it, and deflated on the way; memory does not grow with it.
        case made(@Sendable () -> ChunkSource)
    }

    /// The name inside the archive, with forward slashes.
    public let name: String
    /// What it holds.
    public let content: Content

    /// A member called `name`.
    public init(name: String, content: Content) {
        self.name = name
        self.content = content
    }
}

/// Gives a member's bytes piece by piece: each call appends some to the buffer and returns false once there are no more.
public typealias ChunkSource = (inout [UInt8]) -> Bool

/// Writing ZIP archives through libzip: members in the order given, fixed dates, no data descriptors.
///
/// The same members and time give the same bytes, whatever the number of cores. Any number of threads may write at once.
public enum ZipArchive {
    /// Up to how many bytes an archive is made in memory and written in one go, which costs less than half as much as
    /// libzip's temporary file.
    private static let smallCount = 1 << 20

    /// Writes the archive at `path`, replacing what is there only once all is written; every member is dated `time`.
    ///
    /// A member too large for one block is deflated on up to `cores` cores, as far as they have nothing else to do.
    ///
    /// - Throws: `ZipError` when the disk is full, the folder cannot be written, the archive would be larger than 4 GiB, and so
    ///   on; nothing is left then.
    public static func write(_ members: [ZipMember], to path: String, time: ZipTime, cores: Int = 1) throws(ZipError) {
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
    public static func bytes(
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

/// A ZIP date: two seconds' resolution, no time zone, from 1980 on.
public struct ZipTime: Sendable, Equatable {
    let dosTime: UInt16
    let dosDate: UInt16

    /// 1 January 1980, 00:00, the earliest date a ZIP can say; the default of reproducible archives.
    public static let earliest = ZipTime(year: 1980, month: 1, day: 1, hour: 0, minute: 0, second: 0)

    /// A date and time, taken as they are; years before 1980 become 1980.
    public init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        dosTime = UInt16(clamping: hour << 11 | minute << 5 | second / 2)
        dosDate = UInt16(clamping: max(0, year - 1980) << 9 | month << 5 | day)
    }

    /// The date and time as ISO 8601 without a zone: `1980-01-01T00:00:00`.
    public var iso: String {
        let date = [Int(dosDate >> 9) + 1980, Int(dosDate >> 5 & 15), Int(dosDate & 31)]
        let time = [Int(dosTime >> 11), Int(dosTime >> 5 & 63), Int(dosTime & 31) * 2]
        return date.map(Self.padded).joined(separator: "-") + "T" + time.map(Self.padded).joined(separator: ":")
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
