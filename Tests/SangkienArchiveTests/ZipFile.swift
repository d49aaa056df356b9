/// A ZIP archive taken apart by the letter of APPNOTE.TXT 6.3, to see what a strict reader sees.
struct ZipFile {
    /// One local header (4.3.7).
    struct Entry: Equatable {
        var name: String
        var versionNeeded: Int
        var flags: Int
        var method: Int
        var time: Int
        var date: Int
        var checksum: Int
        var storedCount: Int
        var originalCount: Int
        var extraCount: Int
    }

    /// The local headers in the order of the file.
    private(set) var local: [Entry] = []
    /// The entries of the central directory.
    private(set) var central: [Entry] = []
    /// The bytes between the headers are all accounted for.
    private(set) var isGapless = false

    init(_ bytes: [UInt8]) {
        func number(_ offset: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
        }
        func entry(_ offset: Int, nameAt: Int, skip: Int) -> Entry {
            let at = offset + skip
            let nameCount = number(at + 22, 2)
            return Entry(
                name: String(decoding: bytes[offset + nameAt..<offset + nameAt + nameCount], as: UTF8.self),
                versionNeeded: number(at, 2),
                flags: number(at + 2, 2),
                method: number(at + 4, 2),
                time: number(at + 6, 2),
                date: number(at + 8, 2),
                checksum: number(at + 10, 4),
                storedCount: number(at + 14, 4),
                originalCount: number(at + 18, 4),
                extraCount: number(at + 24, 2)
            )
        }
        var offset = 0
        while offset + 30 <= bytes.count, number(offset, 4) == 0x0403_4B50 {
            let found = entry(offset, nameAt: 30, skip: 4)
            local.append(found)
            offset += 30 + found.name.utf8.count + found.extraCount + found.storedCount
        }
        while offset + 46 <= bytes.count, number(offset, 4) == 0x0201_4B50 {
            let found = entry(offset, nameAt: 46, skip: 6)
            central.append(found)
            offset += 46 + found.name.utf8.count + found.extraCount + number(offset + 32, 2)
        }
        isGapless = offset + 22 == bytes.count && number(offset, 4) == 0x0605_4B50
    }
}
