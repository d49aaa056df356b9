import CLibZip

/// Checksums of bytes.
package enum Checksum {
    /// The CRC-32 of the bytes in `range`, as ZIP and PNG have it; the range must lie within them.
    package static func crc32(of bytes: [UInt8], in range: Range<Int>) -> UInt32 {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            // zlib reads only the range, which lies within the buffer.
            return UInt32(truncatingIfNeeded: unsafe crc32_z(0, base + range.lowerBound, range.count))
        }
    }
}

/// Inflating a zlib stream (RFC 1950), as PDF holds them, within a limit.
///
/// The sum at its end is not looked at: what people open PDF files with does not mind one that is wrong or missing.
package struct ZlibStream: Sendable {
    /// What came out before the end, an error or the limit.
    package private(set) var bytes: [UInt8] = []
    /// Whether the stream came to its end without an error.
    package private(set) var isComplete = false
    /// Whether the limit stopped it.
    package private(set) var isTooLarge = false

    /// Inflates the stream in `range` of `source`, which must lie within it, to at most `limit` bytes.
    package init(inflating source: [UInt8], in range: Range<Int>, limit: Int) {
        precondition(range.lowerBound >= 0 && range.upperBound <= source.count, "a range outside the bytes")
        guard range.count >= 2, Self.isHeader(source[range.lowerBound], source[range.lowerBound + 1]) else { return }
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let status = unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, size)
        precondition(status == Z_OK, "zlib refuses its own parameters")
        defer { unsafe inflateEnd(&stream) }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        unsafe source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            // zlib only reads from the range, which outlives the loop, and writes within `piece` of each step.
            unsafe stream.next_in = UnsafeMutablePointer(mutating: base + range.lowerBound + 2)
            unsafe stream.avail_in = UInt32(clamping: range.count - 2)
            var status = Z_OK
            while status == Z_OK, bytes.count <= limit { status = unsafe step(&stream, &piece) }
            isTooLarge = bytes.count > limit
            isComplete = status == Z_STREAM_END && !isTooLarge
        }
    }

    /// Whether two bytes say that a DEFLATE stream without a dictionary follows (RFC 1950, 2.2).
    private static func isHeader(_ method: UInt8, _ flags: UInt8) -> Bool {
        method & 0x0F == 8 && method >> 4 <= 7 && (Int(method) << 8 | Int(flags)) % 31 == 0 && flags & 0x20 == 0
    }

    /// Inflates one piece; zlib reports `Z_BUF_ERROR` when the input is used up, so every step but the last gains something.
    private mutating func step(_ stream: inout z_stream, _ piece: inout [UInt8]) -> Int32 {
        let (status, count) = unsafe piece.withUnsafeMutableBufferPointer { target in
            unsafe stream.next_out = target.baseAddress
            unsafe stream.avail_out = UInt32(target.count)
            let status = unsafe inflate(&stream, Z_NO_FLUSH)
            return (status, unsafe target.count - Int(stream.avail_out))
        }
        bytes += piece.prefix(count)
        return status
    }
}
