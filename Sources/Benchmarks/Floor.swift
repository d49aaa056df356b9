import CLibZip
import Glibc

/// The least that making a document can cost: its bytes appended from memory, deflated by zlib, and written to a file.
enum Floor {
    /// How many bytes are appended and deflated at a time.
    private static let piece = 1 << 16

    /// Deflates `bytes` at `level` with one thread of zlib and writes what comes out to a new file at `path`; how many bytes.
    static func deflate(_ bytes: [UInt8], level: Int32, to path: String) -> Int {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        defer { close(file) }
        var written = 0
        deflate(bytes, level: level) { output in
            put(output, to: file)
            written += output.count
        }
        return written
    }

    /// Deflates `bytes` at `level` in memory; how many bytes come out.
    static func deflatedCount(_ bytes: [UInt8], level: Int32) -> Int {
        var count = 0
        deflate(bytes, level: level) { count += $0.count }
        return count
    }

    /// Writes `bytes` as they are to a new file at `path`.
    static func write(_ bytes: [UInt8], to path: String) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        defer { close(file) }
        put(bytes.span, to: file)
    }

    /// Appends `bytes` piece by piece and writes them as they are, as for a page of HTML.
    static func copy(_ bytes: [UInt8], to path: String) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        defer { close(file) }
        var chunk: [UInt8] = []
        for begin in stride(from: 0, to: bytes.count, by: piece) {
            chunk.removeAll(keepingCapacity: true)
            chunk.append(contentsOf: bytes[begin..<min(begin + piece, bytes.count)])
            put(chunk.span, to: file)
        }
    }

    private static func put(_ bytes: Span<UInt8>, to file: Int32) {
        unsafe bytes.withUnsafeBytes { buffer in
            // A benchmark on a full disk says nothing; there is nothing to fix here.
            precondition(unsafe Glibc.write(file, buffer.baseAddress, buffer.count) == buffer.count, "the disk is full")
        }
    }

    private static func deflate(_ bytes: [UInt8], level: Int32, give: (Span<UInt8>) -> Void) {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        precondition(unsafe deflateInit2_(&stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK)
        defer { unsafe deflateEnd(&stream) }
        var chunk: [UInt8] = []
        var output = [UInt8](repeating: 0, count: piece)
        var checksum: UInt = 0
        for begin in stride(from: 0, to: max(bytes.count, 1), by: piece) {
            let end = min(begin + piece, bytes.count)
            chunk.removeAll(keepingCapacity: true)
            chunk.append(contentsOf: bytes[begin..<end])
            let flush = end == bytes.count ? Z_FINISH : Z_NO_FLUSH
            unsafe chunk.withUnsafeMutableBufferPointer { source in
                checksum = unsafe crc32_z(checksum, source.baseAddress, source.count)
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                repeat {
                    // zlib writes within `output`, and reads the chunk that outlives the call.
                    let count = unsafe output.withUnsafeMutableBufferPointer { target in
                        unsafe stream.next_out = target.baseAddress
                        unsafe stream.avail_out = UInt32(target.count)
                        unsafe CLibZip.deflate(&stream, flush)
                        return unsafe target.count - Int(stream.avail_out)
                    }
                    give(output.span.extracting(first: count))
                } while unsafe stream.avail_out == 0
            }
        }
    }
}
