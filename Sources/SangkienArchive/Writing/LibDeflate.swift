#if FastDeflate
import CLibDeflate

/// libdeflate: twice as fast as zlib for the same size, but only for what lies in memory as a whole.
enum LibDeflate {
    /// Deflates a stream at `level` (1 fast … 12 small).
    static func deflate(_ original: [UInt8], level: Int32) -> [UInt8] {
        // As where Swift itself finds no memory: the last words say so, with status 70.
        guard let compressor = unsafe libdeflate_alloc_compressor(level) else { fatalError("no memory to deflate with") }
        defer { unsafe libdeflate_free_compressor(compressor) }
        let bound = unsafe libdeflate_deflate_compress_bound(compressor, original.count)
        return unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe original.withUnsafeBytes { source in
                // libdeflate only reads from `source`, and writes no more than `bound` bytes, which are always enough.
                count = unsafe libdeflate_deflate_compress(compressor, source.baseAddress, source.count, output.baseAddress, bound)
            }
            precondition(count > 0, "libdeflate's own bound promised room")
        }
    }

    /// The CRC-32 of `bytes` after others whose checksum is `sum`, 0 for none.
    @unsafe static func checksum(_ bytes: UnsafeRawBufferPointer, after sum: UInt32) -> UInt32 {
        // Without a place libdeflate gives the value to begin with, which is that of no bytes.
        unsafe libdeflate_crc32(sum, bytes.baseAddress, bytes.count)
    }
}
#endif
