import CLibZip

/// Feeds one member to libzip while it writes the archive.
///
/// Owned by the `zip_source` made of it: retained when handed over, released by `ZIP_SOURCE_FREE`. libzip calls from the
/// thread that closes the archive only, so nothing here is shared between threads.
final class MemberFeed {
    let method: Int32
    let level: UInt32
    private let bytes: [UInt8]
    private let makeSource: (() -> ChunkSource)?
    private let originalCount: Int
    private let checksum: UInt32?
    private var source: ChunkSource?
    private var pending: [UInt8] = []
    private var offset = 0
    private var isExhausted = true

    init(_ content: ZipMember.Content) {
        switch content {
        case .stored(let bytes):
            (method, level, self.bytes, makeSource) = (ZIP_CM_STORE, 0, bytes, nil)
            (originalCount, checksum) = (bytes.count, nil)
        case .deflated(let deflated):
            (method, level, bytes, makeSource) = (ZIP_CM_DEFLATE, 0, deflated.bytes, nil)
            (originalCount, checksum) = (deflated.originalCount, deflated.checksum)
        case .stream(let count, let level, let makeSource):
            (method, self.level, bytes, self.makeSource) = (ZIP_CM_DEFLATE, level, [], makeSource)
            (originalCount, checksum) = (count, nil)
        }
    }

    func open() {
        offset = 0
        pending = bytes
        source = makeSource?()
        isExhausted = source == nil
    }

    /// Copies up to `room` bytes to `target`; 0 at the end.
    func read(into target: UnsafeMutableRawPointer, room: Int) -> Int {
        while offset == pending.count, !isExhausted, let source {
            pending.removeAll(keepingCapacity: true)
            offset = 0
            isExhausted = !source(&pending)
        }
        let count = min(room, pending.count - offset)
        unsafe pending.withUnsafeBytes { buffer in
            if count > 0, let base = buffer.baseAddress { unsafe target.copyMemory(from: base + offset, byteCount: count) }
        }
        offset += count
        return count
    }

    func close() {
        source = nil
        pending = []
    }

    /// Says the size, so that libzip writes it in the local header and needs no ZIP64 field; and, for bytes already
    /// deflated, that they are to be stored as they are.
    func describe(_ status: inout zip_stat_t) {
        unsafe zip_stat_init(&status)
        unsafe status.valid = zip_uint64_t(ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD)
        unsafe status.size = zip_uint64_t(originalCount)
        unsafe status.comp_method = zip_uint16_t(ZIP_CM_STORE)
        guard let checksum else { return }
        unsafe status.valid |= zip_uint64_t(ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC)
        unsafe status.comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
        unsafe status.comp_size = zip_uint64_t(bytes.count)
        unsafe status.crc = checksum
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
    let feed = unsafe Unmanaged<MemberFeed>.fromOpaque(state)
    switch command {
    case ZIP_SOURCE_OPEN:
        unsafe feed.takeUnretainedValue().open()
        return 0
    case ZIP_SOURCE_READ:
        guard let data = unsafe data else { return -1 }
        return zip_int64_t(unsafe feed.takeUnretainedValue().read(into: data, room: Int(clamping: length)))
    case ZIP_SOURCE_CLOSE:
        unsafe feed.takeUnretainedValue().close()
        return 0
    case ZIP_SOURCE_STAT:
        guard let data = unsafe data, unsafe length >= MemoryLayout<zip_stat_t>.size else { return -1 }
        unsafe feed.takeUnretainedValue().describe(&data.assumingMemoryBound(to: zip_stat_t.self).pointee)
        return unsafe zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_FREE:
        unsafe feed.release()
        return 0
    case ZIP_SOURCE_ERROR:
        return 0
    case ZIP_SOURCE_SUPPORTS:
        let commands = [ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE]
        return commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default:
        return -1
    }
}
