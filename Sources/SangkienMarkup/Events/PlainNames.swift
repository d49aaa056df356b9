/// The names of a part as `PlainXML` meets them: prefixed as the file writes them (tên trong một phần XML).
///
/// Prefixes are those of the root, since `PlainXML` leaves parts that declare others to libxml2.
///
/// Safe to use: the memory is this value's own, which cannot be copied, and names are only looked at within what was written.
@safe struct PlainNames: ~Copyable {
    /// Which words of the vocabulary are asked for.
    enum Role {
        case element
        case attribute
    }

    /// A name that was met: where its bytes stand in `bytes`, and its number in the vocabulary, below 0 for one that is not there.
    struct Known {
        fileprivate(set) var start = 0
        fileprivate(set) var count = 0
        fileprivate(set) var number = -1
        /// The number of its namespace, in the order in which they were met; 0 for none.
        fileprivate(set) var space = 0
    }

    private let vocabulary: XMLVocabulary
    /// The addresses by prefix; the one of elements without a prefix is that of "".
    private var addresses = ["xml": "http://www.w3.org/XML/1998/namespace"]
    /// The addresses by the numbers that names have of them.
    private var spaces = [""]
    /// The names by a number made of some of their bytes: those of elements first, then those of attributes.
    private let slots: UnsafeMutablePointer<Known>
    /// The bytes of all names, one behind the other.
    private let bytes: UnsafeMutablePointer<UInt8>
    private var byteCount = 0

    private static let slotCount = 64
    /// Bytes of names: a part has a few dozen names.
    private static let mostBytes = 1 << 14

    /// The names of a reader's vocabulary, before the root was read.
    init(_ vocabulary: XMLVocabulary) {
        self.vocabulary = vocabulary
        unsafe slots = UnsafeMutablePointer<Known>.allocate(capacity: 2 * Self.slotCount)
        unsafe slots.initialize(repeating: Known(), count: 2 * Self.slotCount)
        unsafe bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.mostBytes)
    }

    deinit {
        // Nothing else has the memory.
        unsafe slots.deallocate()
        unsafe bytes.deallocate()
    }

    /// Declares a prefix, "" for elements without one; false for a declaration that libxml2 is to judge.
    mutating func declare(_ prefix: String, as address: String) -> Bool {
        guard addresses[prefix] == nil, !prefix.hasPrefix("xml"), Self.isPlain(address) else { return false }
        addresses[prefix] = address
        return true
    }

    /// Whether an address is surely a proper one, as those of office programs are.
    private static func isPlain(_ address: String) -> Bool {
        let isURN = address.hasPrefix("urn:")
        guard isURN || address.hasPrefix("http://"), !address.hasPrefix("http://www.w3.org/XML/1998/"),
            !address.hasPrefix("http://www.w3.org/2000/xmlns")
        else { return false }
        var rest = address.utf8.dropFirst(isURN ? "urn:".utf8.count : "http://".utf8.count)
        if rest.last == UInt8(ascii: "#") { rest.removeLast() }
        guard let first = rest.first, isLetterOrDigit(first) else { return false }
        // A colon before a port is for whoever knows all of RFC 3986.
        return rest.allSatisfy { isLetterOrDigit($0) || "./-_".utf8.contains($0) || ($0 == UInt8(ascii: ":") && isURN) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// The declarations of the root as it wrote them, for a parser that goes on from there.
    var declarations: String {
        addresses.filter { $0.key != "xml" }.sorted { $0.key < $1.key }
            .map { " xmlns\($0.key.isEmpty ? "" : ":")\($0.key)=\"\($0.value)\"" }.joined()
    }

    /// A name that was met, as text.
    func text(_ name: Known) -> String {
        // It lies within what was written.
        unsafe String(decoding: UnsafeBufferPointer(start: bytes + name.start, count: name.count), as: UTF8.self)
    }

    /// Whether the bytes at `other`, as many as the name has, are the name.
    @inline(__always)
    @unsafe func isSame(_ name: Known, _ other: UnsafePointer<UInt8>) -> Bool {
        for index in 0..<name.count where unsafe bytes[name.start &+ index] != other[index] { return false }
        return true
    }

    /// The name of `count` bytes at `name`, at least one; nil when its prefix is not declared, or there are too many names.
    @inline(__always)
    @unsafe mutating func known(_ name: UnsafePointer<UInt8>, count: Int, _ role: Role) -> Known? {
        let hash = unsafe Int(name[0]) &* 7 &+ Int(name[count &- 1]) &* 3 &+ Int(name[count >> 1]) &* 5 &+ count
        let slot = hash & (Self.slotCount - 1) | (role == .attribute ? Self.slotCount : 0)
        let known = unsafe slots[slot]
        if known.count == count, unsafe isSame(known, name) { return known }
        return unsafe find(name, count, role, slot)
    }

    /// Finds a name in the vocabulary, and keeps it in place of another of the same slot.
    @unsafe private mutating func find(_ name: UnsafePointer<UInt8>, _ count: Int, _ role: Role, _ slot: Int) -> Known? {
        let text = unsafe String(decoding: UnsafeBufferPointer(start: name, count: count), as: UTF8.self)
        guard byteCount + count <= Self.mostBytes, let (number, address) = meaning(text, role) else { return nil }
        let space = spaces.firstIndex(of: address) ?? spaces.count
        if space == spaces.count { spaces.append(address) }
        let known = Known(start: byteCount, count: count, number: number, space: space)
        // The condition leaves room for the name.
        unsafe (bytes + byteCount).update(from: name, count: count)
        byteCount += count
        unsafe slots[slot] = known
        return known
    }

    /// The number of a name in the vocabulary, -1 for another, and its namespace's address; nil when its prefix is not declared.
    private func meaning(_ name: String, _ role: Role) -> (number: Int, address: String)? {
        // The scanner gives ASCII names with at most one colon.
        let parts = name.split(separator: ":").map(String.init)
        let local = parts[parts.count - 1]
        var address = role == .element ? addresses[""] : nil
        if parts.count == 2 {
            guard let declared = addresses[parts[0]] else { return nil }
            address = declared
        }
        let words = role == .element ? vocabulary.elements : vocabulary.attributes
        let number = words.firstIndex { word in
            word.local == local && (address.map(word.namespaces.contains) ?? word.namespaces.isEmpty)
        }
        return (number ?? -1, address ?? "")
    }
}
