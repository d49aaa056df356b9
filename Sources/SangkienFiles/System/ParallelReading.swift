import Glibc
import Synchronization

/// Reading one large file on several cores (đọc tệp lớn trên nhiều nhân): most of the time goes into the memory that is made ready for it.
enum ParallelReading {
    /// How many bytes a core reads at a time.
    static let block = 8 << 20

    /// The `count` bytes that an open file has; nil where it has fewer or more by now, or cannot be read from any place: it is then read from
    /// its beginning as it comes.
    static func read(_ descriptor: Int32, count: Int, on cores: Int) -> [UInt8]? {
        let isWhole = Atomic(true)
        // Filled in place, each block by one core; what could not be filled is never handed out.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            unsafe FileSystem.askForLargePages(UnsafeRawBufferPointer(buffer))
            nonisolated(unsafe) let start = buffer.baseAddress!
            _ = Cores.map((count + block - 1) / block, on: cores) { index in
                let begin = index * block
                if unsafe !fill(start + begin, min(block, count - begin), descriptor, from: begin) {
                    isWhole.store(false, ordering: .relaxed)
                }
            }
            filled = isWhole.load(ordering: .relaxed) ? count : 0
        }
        var next: UInt8 = 0
        guard bytes.count == count, unsafe pread(descriptor, &next, 1, off_t(count)) == 0 else { return nil }
        return bytes
    }

    /// Reads so many bytes from `offset` on; false where the file has not as many.
    private static func fill(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ descriptor: Int32, from offset: Int) -> Bool {
        var done = 0
        while done < count {
            let got = unsafe pread(descriptor, start + done, count - done, off_t(offset + done))
            if got > 0 {
                done += got
            } else if got == 0 || errno != EINTR {
                return false
            }
        }
        return true
    }
}
