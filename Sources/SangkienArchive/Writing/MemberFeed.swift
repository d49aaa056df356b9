import CLibZip
import Glibc

/// Feeds one member to libzip while it writes the archive.
///
/// Owned by the `zip_source` made of it: retained when handed over, released by `ZIP_SOURCE_FREE`. libzip calls from the
/// thread that closes the archive only, so nothing here is shared between threads.
final class MemberFeed {
    private let isStored: Bool
    private let space: ArchiveSpace
    private let limit: Int
    private var deflater: BlockDeflater?
    /// What stands in the archive: all of it, or the piece that is being read.
    private var bytes: [UInt8] = []
    private var offset = 0
    private var originalCount = 0
    private var storedCount = 0
    private var checksum: UInt32 = 0
    /// Set once the archive would outgrow what a ZIP can say without ZIP64 fields.
    private(set) var isTooLarge = false

    /// A feed of `content`, on up to `cores` cores, deflated with so much effort where it is made now; what it gives is counted in `space`, and it is no longer than `limit`.
    init(_ content: ZipMember.Content, space: ArchiveSpace, limit: Int, cores: Int, effort: DeflateEffort) {
        (self.space, self.limit) = (space, limit)
        switch content {
        case .stored(let bytes):
            isStored = true
            self.bytes = bytes
            originalCount = bytes.count
            take(bytes.count)
        case .deflated(let deflated):
            isStored = false
            take(deflated)
        case .made(let makeSource):
            isStored = false
            deflater = BlockDeflater(makeSource, cores: cores, effort: effort)
        }
    }

    var method: Int32 { isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE }

    /// How many bytes it takes in the archive; nil when it is so large that it is made while it is written.
    ///
    /// Makes all of a smaller member now.
    func knownCount() -> Int? {
        if let whole = deflater?.whole() {
            deflater = nil
            take(whole)
        }
        return deflater == nil ? bytes.count : nil
    }

    func open() {
        offset = 0
    }

    /// Copies up to `room` bytes to `target`; 0 at the end, -1 when the archive became too large.
    func read(into target: UnsafeMutableRawPointer, room: Int) -> Int {
        while offset == bytes.count, let block = deflater?.next() {
            offset = 0
            take(block)
        }
        if isTooLarge { return -1 }
        let count = min(room, bytes.count - offset)
        unsafe bytes.withUnsafeBytes { buffer in
            // `offset + count` is within the bytes, and the target has `room` bytes.
            if count > 0, let base = buffer.baseAddress { unsafe target.copyMemory(from: base + offset, byteCount: count) }
        }
        offset += count
        return count
    }

    private func take(_ deflated: Deflated) {
        bytes = deflated.bytes
        checksum = UInt32(truncatingIfNeeded: crc32_combine(UInt(checksum), UInt(deflated.checksum), deflated.originalCount))
        originalCount += deflated.originalCount
        take(deflated.bytes.count)
    }

    private func take(_ count: Int) {
        storedCount += count
        if !space.take(count) || originalCount > limit { isTooLarge = true }
    }

    /// Says size and checksum, so that libzip writes them in the local header and needs no ZIP64 field; and, for deflated
    /// bytes, that they are to be stored as they are.
    ///
    /// libzip asks before it copies a member and again after it, and then writes the local header anew. The sizes of a member
    /// that is made while it is written are true the second time only; the first time they merely must fit into 32 bits.
    func describe(_ status: inout zip_stat_t) {
        unsafe zip_stat_init(&status)
        unsafe status.valid = zip_uint64_t(ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD)
        unsafe status.size = zip_uint64_t(originalCount)
        unsafe status.comp_method = zip_uint16_t(method)
        guard !isStored else { return }
        unsafe status.valid |= zip_uint64_t(ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC)
        unsafe status.comp_size = zip_uint64_t(storedCount)
        unsafe status.crc = checksum
    }
}

/// How much more an archive may hold: beyond 4 GiB it would need ZIP64 fields, on which some readers fail.
final class ArchiveSpace {
    private var rest: Int

    /// The space of an archive of so many bytes with members of these names, less their headers and the directory.
    init(_ names: [String], limit: Int) {
        // Twice the name, and the fixed parts of both headers; then the end of the directory.
        rest = names.reduce(limit - 22) { $0 - 2 * $1.utf8.count - 30 - 46 }
    }

    /// Takes `count` bytes; false when there is no room for them.
    func take(_ count: Int) -> Bool {
        rest -= count
        return rest >= 0
    }
}

/// libzip's callback for a `MemberFeed` (zip_source_function(3)).
func memberFeedCallback(
    state: UnsafeMutableRawPointer?,
    data: UnsafeMutableRawPointer?,
    length: zip_uint64_t,
    command: zip_source_cmd_t
) -> zip_int64_t {
    guard let state = unsafe state else { return -1 }
    // The state is the feed that `ZipArchive` retained for the source; it is released by `ZIP_SOURCE_FREE`, the last command.
    let reference = unsafe Unmanaged<MemberFeed>.fromOpaque(state)
    if command == ZIP_SOURCE_FREE {
        unsafe reference.release()
        return 0
    }
    let feed = unsafe reference.takeUnretainedValue()
    switch command {
    case ZIP_SOURCE_OPEN:
        feed.open()
        return 0
    case ZIP_SOURCE_CLOSE:
        return 0
    case ZIP_SOURCE_READ:
        guard let data = unsafe data else { return -1 }
        // libzip promises `length` bytes at `data`.
        return zip_int64_t(unsafe feed.read(into: data, room: Int(clamping: length)))
    case ZIP_SOURCE_STAT:
        guard let data = unsafe data, unsafe length >= MemoryLayout<zip_stat_t>.size else { return -1 }
        // libzip hands over a `zip_stat_t`, and the length was checked.
        unsafe feed.describe(&data.assumingMemoryBound(to: zip_stat_t.self).pointee)
        return unsafe zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
        guard let data = unsafe data, length >= 2 * MemoryLayout<Int32>.size else { return -1 }
        // libzip hands over two numbers of C's `int`, and the length was checked.
        unsafe data.storeBytes(of: feed.isTooLarge ? ZIP_ER_WRITE : ZIP_ER_OK, as: Int32.self)
        unsafe data.storeBytes(of: feed.isTooLarge ? EFBIG : 0, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
        return zip_int64_t(2 * MemoryLayout<Int32>.size)
    case ZIP_SOURCE_SUPPORTS:
        let commands = [ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE]
        return commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default:
        return -1
    }
}
