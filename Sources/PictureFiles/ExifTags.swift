/// What a camera says of its picture: how it was held, dots an inch (Exif 2.3, 4.6; TIFF 6.0, section 2).
struct ExifTags {
    /// 1 to 8; 1 where nothing is said.
    private(set) var orientation = 1
    private(set) var density: Double?

    private let bytes: [UInt8]
    private let isLittleEndian: Bool

    /// Reads the first directory; nil when the data are damaged.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        isLittleEndian = bytes.first == 0x49
        guard number(at: 2, width: 2) == 42, let start = number(at: 4, width: 4), let count = number(at: start, width: 2),
            start + 2 + count * 12 <= bytes.count
        else { return nil }
        var hasCentimetres = false
        for index in 0..<count { read(at: start + 2 + index * 12, &hasCentimetres) }
        if hasCentimetres, let density { self.density = density * 2.54 }
    }

    private func number(at offset: Int, width: Int) -> Int? {
        bytes.number(at: offset, width: width, isLittleEndian: isLittleEndian)
    }

    private mutating func read(at offset: Int, _ hasCentimetres: inout Bool) {
        guard let tag = number(at: offset, width: 2), let type = number(at: offset + 2, width: 2) else { return }
        let short = type == 3 ? number(at: offset + 8, width: 2) : nil
        switch tag {
        case 274: if let short, (1...8).contains(short) { orientation = short }
        case 282 where type == 5:
            guard let place = number(at: offset + 8, width: 4), let above = number(at: place, width: 4),
                let below = number(at: place + 4, width: 4), below > 0
            else { return }
            density = Double(above) / Double(below)
        case 296: hasCentimetres = short == 3
        default: break
        }
    }
}
