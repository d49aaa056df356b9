import CLibZip

/// Bytes already in DEFLATE form (RFC 1951), with what a ZIP entry says of them; made once, stored in many archives.
public struct Deflated: Sendable {
    /// The raw DEFLATE stream.
    public let bytes: [UInt8]
    /// How many bytes it inflates to.
    public let originalCount: Int
    /// The CRC-32 of the original bytes (ISO 3309, as ZIP uses it).
    public let checksum: UInt32

    /// Deflates `original` with zlib at `level` (1 fast … 9 small).
    public init(_ original: [UInt8], level: Int32 = 6) {
        originalCount = original.count
        checksum = UInt32(
            truncatingIfNeeded: unsafe original.withUnsafeBufferPointer { buffer in
                unsafe crc32_z(0, buffer.baseAddress, buffer.count)
            }
        )
        bytes = Self.deflate(original, level: level)
    }

    /// One call of zlib with room for the worst case, so that it always ends in one step.
    private static func deflate(_ original: [UInt8], level: Int32) -> [UInt8] {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let status = unsafe deflateInit2_(&stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        precondition(status == Z_OK, "zlib refuses its own parameters")
        defer { unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(original.count)))
        var input = original
        return unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe input.withUnsafeMutableBufferPointer { source in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                let status = unsafe CLibZip.deflate(&stream, Z_FINISH)
                precondition(status == Z_STREAM_END, "deflateBound promised room")
            }
            count = unsafe Int(stream.total_out)
        }
    }
}
