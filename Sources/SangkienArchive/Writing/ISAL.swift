#if FastDeflate
import CISAL

/// ISA-L (igzip) at level 1: four times as fast as zlib at level 3 for a seventh more bytes, with a window and a flush as zlib has them.
///
/// Its assembly gives the same bytes on all processors of one architecture since SSE 4.2.
enum ISAL {
    private static let level: UInt32 = 1
    /// What ISA-L works in at level 1: its hash table, and 64 Ki tokens (`ISAL_DEF_LVL1_DEFAULT`, a macro that Swift does not see).
    private static let workCount = 4 * 1024 + 2 * (8 << 10) + 4 * 64 * 1024

    /// Deflates a piece of a stream (see `Deflated.init(piece:after:isLast:effort:)`).
    static func deflate(_ original: [UInt8], after window: [UInt8], isLast: Bool) -> [UInt8] {
        // On the heap: it has 80 KB.
        let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
        let work = UnsafeMutablePointer<UInt8>.allocate(capacity: workCount)
        defer {
            unsafe stream.deallocate()
            unsafe work.deallocate()
        }
        unsafe isal_deflate_init(stream)
        unsafe stream.pointee.level = level
        unsafe stream.pointee.level_buf = work
        unsafe stream.pointee.level_buf_size = UInt32(workCount)
        unsafe stream.pointee.end_of_stream = isLast ? 1 : 0
        unsafe stream.pointee.flush = UInt16(isLast ? NO_FLUSH : SYNC_FLUSH)
        unsafe window.withUnsafeBufferPointer { window in
            // ISA-L copies what it keeps of the window.
            guard let base = window.baseAddress, !window.isEmpty else { return }
            let status = unsafe isal_deflate_set_dict(stream, UnsafeMutablePointer(mutating: base), UInt32(window.count))
            precondition(status == COMP_OK, "ISA-L refuses a window at the beginning")
        }
        var bytes: [UInt8] = []
        // Text takes a seventh to an eighth; what takes more comes in another step.
        let room = original.count / 4 + 4096
        unsafe original.withUnsafeBufferPointer { source in
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(source.count)
            repeat {
                // ISA-L only reads from `source`, and writes no more than `room` bytes.
                let more = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
                    unsafe stream.pointee.next_out = output.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(room)
                    let status = unsafe isal_deflate(stream)
                    precondition(status == COMP_OK, "ISA-L refuses its own parameters")
                    count = unsafe room - Int(stream.pointee.avail_out)
                }
                bytes = bytes.isEmpty ? more : bytes + more
            } while unsafe stream.pointee.avail_out == 0
        }
        return bytes
    }
}
#endif
