#if Desk
/// Looks for any of many names in a text at once (tìm nhiều tên trong một đoạn chữ), by rolling hashes: a text may speak of thousands.
struct NameSearch: Sendable {
    /// The hashes of the names, by their lengths in bytes.
    private var hashes: [Int: Set<UInt64>] = [:]
    private static let base: UInt64 = 0x1_0000_01B3

    init(_ names: some Sequence<String>) {
        for name in names where !name.isEmpty { hashes[name.utf8.count, default: []].insert(Self.hash(name.utf8)) }
    }

    /// Whether one of the names stands in `text`, byte for byte; by hashes of 64 bits, so that in theory one may be seen that is not there.
    func finds(in text: String) -> Bool {
        let bytes = Array(text.utf8)
        return hashes.contains { count, known in
            guard bytes.count >= count else { return false }
            var hash = Self.hash(bytes[..<count])
            if known.contains(hash) { return true }
            var top: UInt64 = 1
            for _ in 0..<count - 1 { top = top &* Self.base }
            for end in count..<bytes.count {
                hash = (hash &- UInt64(bytes[end - count]) &* top) &* Self.base &+ UInt64(bytes[end])
                if known.contains(hash) { return true }
            }
            return false
        }
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 &* base &+ UInt64($1) } }
}
#endif
