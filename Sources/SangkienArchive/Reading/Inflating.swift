import CLibZip

#if FastDeflate
import CISAL
#endif

/// Inflates one DEFLATE stream piece by piece (giải nén; RFC 1951): by ISA-L with the trait `FastDeflate`, otherwise by zlib.
///
/// Both give the same bytes, and refuse the same streams; tests hold them side by side.
///
/// Safe to use: the state never leaves, and lives as long as the value that owns it.
@safe final class Inflating {
    /// What came of a step.
    struct Step {
        /// How many bytes of the input were used, and how many came out.
        let used: Int, made: Int
        /// Whether the stream has come to its end.
        let isEnd: Bool
        /// Whether the stream is damaged.
        let isDamaged: Bool
    }

    #if FastDeflate
    private let state: UnsafeMutablePointer<inflate_state>

    init() {
        unsafe state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
        unsafe isal_inflate_init(state)
        unsafe state.pointee.crc_flag = UInt32(ISAL_DEFLATE)
    }

    deinit {
        // Nothing else has the state.
        unsafe state.deallocate()
    }

    /// Inflates from `input` into `output`, neither of them empty, as far as one of them goes.
    @unsafe func step(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableRawBufferPointer) -> Step {
        // ISA-L only reads from `input`, and writes within `output`.
        unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe state.pointee.avail_in = UInt32(input.count)
        unsafe state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe state.pointee.avail_out = UInt32(output.count)
        let status = unsafe isal_inflate(state)
        let isEnd = unsafe state.pointee.block_state == ISAL_BLOCK_FINISH
        // Whole bytes that were taken and not needed belong to whatever comes next.
        let ahead = unsafe isEnd ? Int(state.pointee.read_in_length) / 8 : 0
        return Step(
            used: unsafe input.count - Int(state.pointee.avail_in) - ahead,
            made: unsafe output.count - Int(state.pointee.avail_out),
            isEnd: isEnd,
            isDamaged: status != ISAL_DECOMP_OK && status != ISAL_END_INPUT
        )
    }
    #else
    private let state: UnsafeMutablePointer<z_stream>

    init() {
        unsafe state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe state.initialize(to: z_stream())
        let status = unsafe inflateInit2_(state, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib refuses its own parameters")
    }

    deinit {
        // Nothing else has the state.
        unsafe inflateEnd(state)
        unsafe state.deallocate()
    }

    /// Inflates from `input` into `output`, neither of them empty, as far as one of them goes.
    @unsafe func step(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableRawBufferPointer) -> Step {
        // zlib only reads from `input`, and writes within `output`.
        unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe state.pointee.avail_in = UInt32(input.count)
        unsafe state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe state.pointee.avail_out = UInt32(output.count)
        let status = unsafe inflate(state, Z_NO_FLUSH)
        return Step(
            used: unsafe input.count - Int(state.pointee.avail_in),
            made: unsafe output.count - Int(state.pointee.avail_out),
            isEnd: status == Z_STREAM_END,
            isDamaged: status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR
        )
    }
    #endif
}
