import CLibZip
import Glibc

/// What libzip sees of an archive: the members' bytes, and behind them a central directory written anew from the checked one.
///
/// So libzip cannot find another directory than the one that was checked. Its end carries a comment as long as may be, of zeros
/// only: libzip looks for the end in as many bytes as that, so it finds one record and no other.
///
/// Owned by the `zip_source` made of it, as `MemberFeed` is; used by the thread that reads the archive only.
final class ArchiveView {
    private let archive: ArchiveBytes
    private let tailOffset: Int
    private let tail: [UInt8]
    /// Where libzip reads next.
    private(set) var position = 0
    /// What went wrong last, as libzip and the system say it.
    private(set) var failure: (zip: Int32, system: Int32) = (ZIP_ER_OK, 0)

    init(_ archive: ArchiveBytes, directory: CentralDirectory) {
        self.archive = archive
        tailOffset = directory.offset
        tail = Self.written(directory)
    }

    /// The directory of the members alone, in their order, without ZIP64 fields: the limits keep every number below them.
    private static func written(_ directory: CentralDirectory) -> [UInt8] {
        var bytes: [UInt8] = []
        for member in directory.members {
            bytes.append32(0x0201_4B50)
            // libzip refuses a name that is called UTF-8 and is none; it is opened by its number, whatever it is called.
            let flags = String(validating: member.nameBytes, as: UTF8.self) == nil ? 0 : 0x0800
            for number in [20, 20, flags, member.method, 0, 0x21] { bytes.append16(number) }
            for number in [Int(member.checksum), member.compressedCount, member.count] { bytes.append32(number) }
            for number in [member.nameBytes.count, 0, 0, 0, 0, 0, 0] { bytes.append16(number) }
            bytes.append32(member.offset)
            bytes += member.nameBytes
        }
        let length = bytes.count
        bytes.append32(0x0605_4B50)
        for number in [0, 0, directory.members.count, directory.members.count] { bytes.append16(number) }
        bytes.append32(length)
        bytes.append32(directory.offset)
        bytes.append16(0xFFFF)
        bytes += [UInt8](repeating: 0, count: 0xFFFF)
        return bytes
    }

    func open() {
        position = 0
    }

    /// Copies up to `room` bytes to `target`, which must have that many; -1 on an error, which `failure` tells.
    @unsafe func read(into target: UnsafeMutableRawPointer, room: Int) -> Int {
        var done = 0
        if position < tailOffset {
            let wanted = min(room, tailOffset - position)
            done = unsafe archive.copy(from: position, to: target, room: wanted)
            guard done == wanted else {
                failure = done < 0 ? (ZIP_ER_READ, Int32(-done)) : (ZIP_ER_EOF, 0)
                return -1
            }
            position += done
        }
        let begin = position - tailOffset
        guard begin >= 0, begin < tail.count, done < room else { return done }
        let count = min(room - done, tail.count - begin)
        unsafe tail.withUnsafeBytes { source in
            // `begin + count` is within the tail, and `done + count` within `room`.
            if let base = source.baseAddress { unsafe (target + done).copyMemory(from: base + begin, byteCount: count) }
        }
        position += count
        return done + count
    }

    /// Moves to where libzip's arguments say; false when that is outside.
    @unsafe func seek(_ data: UnsafeMutableRawPointer, length: zip_uint64_t) -> Bool {
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        let total = zip_uint64_t(tailOffset + tail.count)
        // libzip checks the length of its own arguments and keeps the place within the total.
        let place = unsafe zip_source_seek_compute_offset(zip_uint64_t(position), total, data, length, &error)
        guard place >= 0 else {
            failure = (ZIP_ER_INVAL, 0)
            return false
        }
        position = Int(place)
        return true
    }

    func describe(_ status: inout zip_stat_t) {
        unsafe zip_stat_init(&status)
        unsafe status.valid = zip_uint64_t(ZIP_STAT_SIZE)
        unsafe status.size = zip_uint64_t(tailOffset + tail.count)
    }
}

/// libzip's callback for an `ArchiveView` (zip_source_function(3)).
func archiveViewCallback(
    state: UnsafeMutableRawPointer?,
    data: UnsafeMutableRawPointer?,
    length: zip_uint64_t,
    command: zip_source_cmd_t
) -> zip_int64_t {
    guard let state = unsafe state else { return -1 }
    // The state is the view that `ZipHandle` retained for the source; it is released by `ZIP_SOURCE_FREE`, the last command.
    let reference = unsafe Unmanaged<ArchiveView>.fromOpaque(state)
    if command == ZIP_SOURCE_FREE {
        unsafe reference.release()
        return 0
    }
    let view = unsafe reference.takeUnretainedValue()
    switch command {
    case ZIP_SOURCE_OPEN:
        view.open()
        return 0
    case ZIP_SOURCE_CLOSE:
        return 0
    case ZIP_SOURCE_TELL:
        return zip_int64_t(view.position)
    case ZIP_SOURCE_READ:
        guard let data = unsafe data else { return -1 }
        // libzip promises `length` bytes at `data`.
        return zip_int64_t(unsafe view.read(into: data, room: Int(clamping: length)))
    case ZIP_SOURCE_SEEK:
        guard let data = unsafe data else { return -1 }
        return unsafe view.seek(data, length: length) ? 0 : -1
    case ZIP_SOURCE_STAT:
        guard let data = unsafe data, unsafe length >= MemoryLayout<zip_stat_t>.size else { return -1 }
        // libzip hands over a `zip_stat_t`, and the length was checked.
        unsafe view.describe(&data.assumingMemoryBound(to: zip_stat_t.self).pointee)
        return unsafe zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
        guard let data = unsafe data, length >= 2 * MemoryLayout<Int32>.size else { return -1 }
        // libzip hands over two numbers of C's `int`, and the length was checked.
        unsafe data.storeBytes(of: view.failure.zip, as: Int32.self)
        unsafe data.storeBytes(of: view.failure.system, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
        return zip_int64_t(2 * MemoryLayout<Int32>.size)
    case ZIP_SOURCE_SUPPORTS:
        let commands = [
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK,
            ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
        ]
        return commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default:
        return -1
    }
}
