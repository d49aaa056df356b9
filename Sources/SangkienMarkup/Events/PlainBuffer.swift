import Glibc

/// The bytes of a part that are being read: what is left of the last slice, and the next (vùng đệm).
///
/// Safe to use: the memory is this value's own, which cannot be copied, and every access says a range that is checked.
@safe struct PlainBuffer: ~Copyable {
    /// The memory; only what is between `start` and `end` means anything.
    private(set) var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// What is not read yet.
    private(set) var start = 0
    private(set) var end = 0
    /// How far the bytes are known to be UTF-8 without U+FFFE and U+FFFF; nil once they are not.
    private(set) var checkedEnd: Int? = 0
    /// How many lines end in all that was put in, counted before references are resolved in place.
    private var lines = 0

    /// An empty buffer.
    init() {
        capacity = 1 << 14
        unsafe base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    }

    deinit {
        // Nothing else has the memory.
        unsafe base.deallocate()
    }

    /// Puts `slice` behind what is left.
    mutating func append(_ slice: Span<UInt8>) {
        let left = end - start
        if left + slice.count > capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * (left + slice.count))
            // The new memory has room for both.
            unsafe larger.update(from: base + start, count: left)
            unsafe base.deallocate()
            unsafe base = larger
            capacity = 2 * (left + slice.count)
        } else if start > 0 {
            unsafe base.update(from: base + start, count: left)
        }
        if let checked = checkedEnd { checkedEnd = checked - start }
        (start, end) = (0, left)
        unsafe slice.withUnsafeBufferPointer { bytes in
            if let from = bytes.baseAddress { unsafe (base + left).update(from: from, count: bytes.count) }
        }
        // The slice was put there.
        unsafe lines += Self.lineEnds(base + end, count: slice.count)
        end += slice.count
        check()
    }

    /// Says that all before `index` is read; it lies between `start` and `end`.
    mutating func read(to index: Int) {
        precondition(index >= start && index <= end)
        start = index
    }

    /// How many lines end in what was read; what is left is as the file has it.
    var linesBefore: Int {
        // Both ends lie in the memory.
        unsafe lines - Self.lineEnds(base + start, count: end - start)
    }

    /// Looks whether the new bytes are UTF-8 that XML allows above U+001F; a character that is cut is looked at later.
    private mutating func check() {
        guard let from = checkedEnd else { return }
        let until = unsafe end - Self.cutCount(UnsafeBufferPointer(start: base + from, count: end - from))
        // Both ends lie in the memory.
        checkedEnd = unsafe PlainUTF8.isText(UnsafeBufferPointer(start: base + from, count: until - from)) ? until : nil
    }

    /// How many bytes at the end begin a character that is not whole.
    @unsafe private static func cutCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        for count in 1...3 where count <= bytes.count {
            let byte = unsafe bytes[bytes.count - count]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > count ? count : 0
        }
        return 0
    }

    /// How many lines end within the bytes; most parts are one line.
    @unsafe private static func lineEnds(_ start: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
        var ends = 0
        var (from, left) = (UnsafeMutableRawPointer(start), count)
        // Each search begins behind the last place that was found.
        while left > 0, let place = unsafe memchr(from, 0x0A, left) {
            ends += 1
            left -= unsafe place - from + 1
            unsafe from = place + 1
        }
        return ends
    }
}
