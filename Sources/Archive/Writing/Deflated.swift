import CLibZip

/// How hard zlib tries (1 fast … 9 small).
package enum DeflateLevel {
    /// For members that fit into one block, where size matters more than time.
    package static let small: Int32 = 6
    /// For larger members: a third of the time of level 6 for about a fifth more bytes (`make bench`).
    package static let large: Int32 = 3
}

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
        self.init(piece: original, after: [], isLast: true, level: level)
    }

    /// Deflates a piece of a longer stream; the streams of all pieces, one behind the other, are one stream.
    ///
    /// `window` is the end of what came before, of which zlib looks back on 32 KiB. A piece that is not the last ends in an
    /// empty block, at a whole byte (`Z_SYNC_FLUSH`).
    init(piece original: [UInt8], after window: [UInt8], isLast: Bool, level: Int32) {
        originalCount = original.count
        checksum = UInt32(
            truncatingIfNeeded: unsafe original.withUnsafeBufferPointer { buffer in
                unsafe crc32_z(0, buffer.baseAddress, buffer.count)
            }
        )
        bytes = Self.deflate(original, after: window, isLast: isLast, level: level)
    }

    /// Takes a stream whose size and checksum are known.
    init(verified bytes: [UInt8], originalCount: Int, checksum: UInt32) {
        (self.bytes, self.originalCount, self.checksum) = (bytes, originalCount, checksum)
    }

    /// One call of zlib with room for the worst case, so that it always ends in one step.
    private static func deflate(_ original: [UInt8], after window: [UInt8], isLast: Bool, level: Int32) -> [UInt8] {
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
}
