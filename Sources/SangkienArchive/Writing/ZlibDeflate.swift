import CLibZip

/// zlib as it deflates for archives where the trait `FastDeflate` is off.
package enum ZlibDeflate {
    /// Deflates a stream, or a piece of one (see `Deflated.init(piece:after:isLast:effort:)`).
    ///
    /// One call of zlib with room for the worst case, so that it always ends in one step.
    package static func deflate(_ original: [UInt8], after window: [UInt8], isLast: Bool, level: Int32) -> [UInt8] {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let status = unsafe deflateInit2_(&stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        precondition(status == Z_OK, "zlib refuses its own parameters")
        defer { unsafe deflateEnd(&stream) }
        unsafe window.withUnsafeBufferPointer { window in
            // zlib copies what it keeps of the window.
            if let base = window.baseAddress { unsafe deflateSetDictionary(&stream, base, UInt32(window.count)) }
        }
        // A flush takes up to six bytes more than the end of a stream.
        let bound = unsafe Int(deflateBound(&stream, UInt(original.count))) + 16
        return unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe original.withUnsafeBufferPointer { source in
                // zlib only reads from `source`, and writes no more than `avail_out` bytes.
                unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(bound)
                let status = unsafe CLibZip.deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
                precondition(unsafe status == (isLast ? Z_STREAM_END : Z_OK) && stream.avail_out > 0, "deflateBound promised room")
            }
            count = unsafe Int(stream.total_out)
        }
    }

    /// The CRC-32 of `bytes` after others whose checksum is `sum`, 0 for none.
    @unsafe static func checksum(_ bytes: UnsafeRawBufferPointer, after sum: UInt32) -> UInt32 {
        guard let base = bytes.baseAddress else { return sum }
        return UInt32(truncatingIfNeeded: unsafe crc32_z(UInt(sum), base.assumingMemoryBound(to: UInt8.self), bytes.count))
    }
}
