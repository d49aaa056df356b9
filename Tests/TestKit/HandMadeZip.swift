import SangkienArchive

/// A ZIP archive made byte by byte, which can lie wherever a test wants it to.
package struct HandMadeZip {
    package struct Entry {
        package var name: [UInt8]
        package var data: [UInt8]
        package var method = 0
        package var flags = 0
        package var checksum: UInt32
        package var size: Int
        /// What the central directory says of these; nil for the truth.
        package var claimedCompressedSize: Int?
        package var claimedOffset: Int?
        /// What the member's own header says instead.
        package var localName: [UInt8]?
        package var localMethod: Int?
        package var localFlags: Int?
        /// Sizes in a ZIP64 field, as streaming programs write them.
        package var isLarge = false

        /// A member that is stored.
        package init(_ name: String, stored bytes: [UInt8]) {
            self.name = Array(name.utf8)
            (data, size, checksum) = (bytes, bytes.count, bytes.isEmpty ? 0 : Deflated(bytes).checksum)
        }

        /// A member that is deflated.
        package init(_ name: String, _ bytes: [UInt8]) {
            let deflated = Deflated(bytes)
            self.name = Array(name.utf8)
            (data, size, checksum, method) = (deflated.bytes, bytes.count, deflated.checksum, 8)
        }

        package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

        package func with(_ change: (inout Entry) -> Void) -> Entry {
            var copy = self
            change(&copy)
            return copy
        }
    }

    package var entries: [Entry]
    package var comment: [UInt8] = []
    /// How many entries the end record claims; nil for the truth.
    package var claimedCount: Int?
    /// Whether a ZIP64 record says where the directory is.
    package var isLarge = false
    /// Bytes between the directory and its end.
    package var gap: [UInt8] = []

    package init(_ entries: [Entry]) { self.entries = entries }

    /// An honest archive like an ODT.
    package static let sampleEntries: [Entry] = [
        Entry("mimetype", stored: Array("application/vnd.oasis.opendocument.text".utf8)),
        Entry("content.xml", String(repeating: "<text:p>Sáng kiến của đoàn viên</text:p>", count: 200)),
        Entry("Pictures/ảnh một.png", (0..<600).map { UInt8(truncatingIfNeeded: $0 &* 37) }),
        Entry("META-INF/manifest.xml", "<manifest/>"),
    ]

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = bytes.count
            bytes += Self.localHeader(entry)
            bytes += entry.data
            directory += Self.directoryEntry(entry, offset: offset)
        }
        let start = bytes.count
        bytes += directory + gap
        let count = claimedCount ?? entries.count
        if isLarge {
            let place = bytes.count
            bytes.put32(0x0606_4B50, 44, 0)
            bytes.put16(45, 45)
            bytes.put32(0, 0, count, 0, count, 0, directory.count, 0, start, 0)
            bytes.put32(0x0706_4B50, 0, place, 0, 1)
        }
        bytes.put32(0x0605_4B50)
        bytes.put16(0, 0, isLarge ? 0xFFFF : count, isLarge ? 0xFFFF : count)
        bytes.put32(isLarge ? 0xFFFF_FFFF : directory.count, isLarge ? 0xFFFF_FFFF : start)
        bytes.put16(comment.count)
        return bytes + comment
    }

    private static func localHeader(_ entry: Entry) -> [UInt8] {
        var bytes: [UInt8] = []
        let name = entry.localName ?? entry.name
        bytes.put32(0x0403_4B50)
        bytes.put16(20, entry.localFlags ?? entry.flags, entry.localMethod ?? entry.method, 0, 0x21)
        bytes.put32(Int(entry.checksum), entry.data.count, entry.size)
        bytes.put16(name.count, 0)
        return bytes + name
    }

    private static func directoryEntry(_ entry: Entry, offset: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        let sizes = [entry.size, entry.claimedCompressedSize ?? entry.data.count, entry.claimedOffset ?? offset]
        bytes.put32(0x0201_4B50)
        bytes.put16(20, 20, entry.flags, entry.method, 0, 0x21)
        bytes.put32(Int(entry.checksum), entry.isLarge ? 0xFFFF_FFFF : sizes[1], entry.isLarge ? 0xFFFF_FFFF : sizes[0])
        bytes.put16(entry.name.count, entry.isLarge ? 28 : 0, 0, 0, 0, 0, 0)
        bytes.put32(entry.isLarge ? 0xFFFF_FFFF : sizes[2])
        bytes += entry.name
        if entry.isLarge {
            bytes.put16(1, 24)
            for size in sizes { bytes.put32(size & 0xFFFF_FFFF, size >> 32) }
        }
        return bytes
    }
}

extension [UInt8] {
    package mutating func put16(_ numbers: Int...) {
        for number in numbers {
            append(UInt8(number & 0xFF))
            append(UInt8(number >> 8 & 0xFF))
        }
    }

    package mutating func put32(_ numbers: Int...) {
        for number in numbers {
            append(UInt8(number & 0xFF))
            append(UInt8(number >> 8 & 0xFF))
            append(UInt8(number >> 16 & 0xFF))
            append(UInt8(number >> 24 & 0xFF))
        }
    }
}

/// A deflate stream of zeros that unfolds to 1032 times its size: one block whose every two bits say "258 more".
package struct ZeroBomb {
    package private(set) var bytes: [UInt8] = []
    private var held = 0
    private var heldBits = 0

    /// 1 + 1032 × (`groups` + 1) zeros.
    package init(groups: Int) {
        put([(1, 1), (2, 2), (29, 5), (0, 5), (14, 4)])
        // Lengths of the codes for 16, 17, 18, 0, 8 … 1: only 18, 2 and 1 are used.
        for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
            put([(symbol == 18 ? 1 : symbol <= 2 && symbol > 0 ? 2 : 0, 3)])
        }
        let (one, two, zeros) = ((1, 2), (3, 2), (0, 1))
        put([two, zeros, (127, 7), zeros, (106, 7), two, zeros, (17, 7), one, one])
        // A zero, then runs of 258 at distance 1: each is two bits, both 0. What stands before has an odd number of bits, one
        // in its last byte, so that the last run ends with one bit of the byte after.
        put([(1, 2), (0, 7)])
        bytes += [UInt8](repeating: 0, count: groups)
        put([(0, 1), (3, 2)])
        if heldBits > 0 { put([(0, 8 - heldBits)]) }
    }

    private mutating func put(_ codes: [(value: Int, bits: Int)]) {
        for code in codes {
            held |= code.value << heldBits
            heldBits += code.bits
            while heldBits >= 8 {
                bytes.append(UInt8(held & 0xFF))
                held >>= 8
                heldBits -= 8
            }
        }
    }
}
