import CLibZip

/// What a DEFLATE stream inflates to, counted and summed but not kept.
struct Inflated {
    /// How many bytes came out.
    private(set) var count = 0
    /// Their CRC-32.
    private(set) var checksum: UInt32 = 0
    /// How many bytes of the stream were used.
    private(set) var inputCount = 0
    /// Whether the stream came to its end without an error, within the limit.
    private(set) var isComplete = false

    /// Inflates `bytes`, and stops once more than `limit` bytes came out.
    init(_ bytes: [UInt8], limit: Int) {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let status = unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, size)
        precondition(status == Z_OK, "zlib refuses its own parameters")
        defer { unsafe inflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: 1 << 16)
        unsafe bytes.withUnsafeBufferPointer { source in
            // zlib only reads from `source`, which outlives the loop, and writes within `output` of each step.
            unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            unsafe stream.avail_in = UInt32(clamping: source.count)
            var status = Z_OK
            while status == Z_OK, count <= limit { status = unsafe step(&stream, &output) }
            isComplete = status == Z_STREAM_END && count <= limit
            inputCount = unsafe source.count - Int(stream.avail_in)
        }
    }

    /// Inflates one piece; zlib reports `Z_BUF_ERROR` when the input is used up, so every step but the last gains something.
    private mutating func step(_ stream: inout z_stream, _ output: inout [UInt8]) -> Int32 {
        unsafe output.withUnsafeMutableBufferPointer { target in
            unsafe stream.next_out = target.baseAddress
            unsafe stream.avail_out = UInt32(target.count)
            let status = unsafe inflate(&stream, Z_NO_FLUSH)
            let produced = unsafe target.count - Int(stream.avail_out)
            count += produced
            checksum = UInt32(truncatingIfNeeded: unsafe crc32_z(UInt(checksum), target.baseAddress, produced))
            return status
        }
    }
}
