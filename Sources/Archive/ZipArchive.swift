import CLibZip
import Diagnostics

/// One member of an archive to be written.
public struct ZipMember: Sendable {
    /// What the member holds.
    public enum Content: Sendable {
        /// Stored as it is (`mimetype` of an ODT).
        case stored([UInt8])
        /// Already deflated.
        case deflated(Deflated)
        /// `count` bytes pulled while they are deflated at `level`; memory does not grow with them.
        case stream(count: Int, level: UInt32, makeSource: @Sendable () -> ChunkSource)
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
public enum ZipArchive {
    /// Writes the archive at `path`, replacing what is there only once all is written.
    ///
    /// Every member is dated `time`; the same members and time give the same bytes.
    ///
    /// - Throws: `ZipError` when the disk is full, the folder cannot be written, and so on; nothing is left then.
    public static func write(_ members: [ZipMember], to path: String, time: ZipTime) throws(ZipError) {
        var code: Int32 = 0
        guard let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            var error = unsafe zip_error_t()
            unsafe zip_error_init_with_code(&error, code)
            defer { unsafe zip_error_fini(&error) }
            throw unsafe ZipError(path: path, error: &error)
        }
        do {
            for member in members { try unsafe add(member, to: archive, path: path, time: time) }
        } catch {
            unsafe zip_discard(archive)
            throw error
        }
        if unsafe zip_close(archive) != 0 {
            let error = unsafe ZipError(path: path, error: zip_get_error(archive))
            unsafe zip_discard(archive)
            throw error
        }
    }

    private static func add(
        _ member: ZipMember,
        to archive: OpaquePointer,
        path: String,
        time: ZipTime
    ) throws(ZipError) {
        let feed = MemberFeed(member.content)
        let state = unsafe Unmanaged.passRetained(feed).toOpaque()
        guard let source = unsafe zip_source_function(archive, memberFeedCallback, state) else {
            unsafe Unmanaged<MemberFeed>.fromOpaque(state).release()
            throw unsafe ZipError(path: path, error: zip_get_error(archive))
        }
        let index = unsafe zip_file_add(archive, member.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            throw unsafe ZipError(path: path, error: zip_get_error(archive))
        }
        let entry = zip_uint64_t(index)
        guard unsafe zip_set_file_compression(archive, entry, feed.method, feed.level) == 0,
            unsafe zip_file_set_dostime(archive, entry, time.dosTime, time.dosDate, 0) == 0
        else { throw unsafe ZipError(path: path, error: zip_get_error(archive)) }
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
