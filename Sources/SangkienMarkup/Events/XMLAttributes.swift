/// The attributes of the element that begins (thuộc tính).
///
/// Safe to use: the value cannot be copied, and is only lent while the parser's own bytes are there.
@safe public struct XMLAttributes: ~Copyable {
    /// One attribute that the reader knows: its number in the vocabulary, and where its value stands as UTF-8, references resolved.
    @unsafe struct Entry {
        let number: Int
        let start: UnsafePointer<UInt8>
        let count: Int
    }

    private let entries: UnsafeBufferPointer<Entry>

    /// The attributes in the parser's own array, which stays as it is as long as this value lives.
    @unsafe init(_ entries: UnsafeBufferPointer<Entry>) {
        unsafe self.entries = entries
    }

    /// Gives the number of each known attribute with its value, as UTF-8.
    @inline(__always)
    package func each(_ body: (Int, Span<UInt8>) -> Void) {
        for index in unsafe entries.indices {
            // The parser promises `count` bytes from `start` on.
            let entry = unsafe entries[index]
            body(unsafe entry.number, unsafe UnsafeBufferPointer(start: entry.start, count: entry.count).span)
        }
    }
}
