/// Reads a JPEG picture: its segments up to the end marker.
///
/// Source: ITU-T T.81 Annex B; JFIF 1.02; Exif 2.3 (4.5.2).
package struct JPEGPicture {
    private let bytes: [UInt8]
    private var position = 2
    private var size: (width: Int, height: Int)?
    private var components = 0
    private var density: Double?
    private var orientation = 1
    /// True where each block has codes of its own, so that the data cannot be short.
    private var isBaseline = false
    private var scanCount = 0

    /// What the picture is; `bytes` begin with its start marker.
    package static func read(_ bytes: [UInt8]) throws(PictureProblem) -> PictureInfo {
        var file = JPEGPicture(bytes: bytes)
        try file.readSegments()
        guard let size = file.size else { throw .damaged }
        // A block of 8 by 8 takes two codes, of a bit each at least; in the coarsest sampling one stands for four.
        let leastCount = file.isBaseline ? size.width / 16 * (size.height / 16) / 8 : 0
        return PictureInfo(
            kind: .jpeg,
            width: Double(size.width),
            height: Double(size.height),
            density: file.density,
            orientation: file.orientation,
            hasColour: file.components != 1,
            lacksData: leastCount > file.scanCount || size.height == 0
        )
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Goes from marker to marker.
    private mutating func readSegments() throws(PictureProblem) {
        while let marker = nextMarker() {
            switch marker {
            case 0xD9:
                guard size != nil else { throw .damaged }
                return
            case 0x01, 0xD0...0xD7: continue
            default:
                guard let length = bytes.number(at: position, width: 2) else { throw .cut }
                guard length >= 2 else { throw .damaged }
                guard position + length <= bytes.count else { throw .cut }
                readSegment(marker, position + 2..<position + length)
                position += length
                if marker == 0xDA { skipScan() }
            }
        }
        throw position >= bytes.count ? .cut : .damaged
    }

    /// The next marker's code; any number of fill bytes may stand before it.
    private mutating func nextMarker() -> UInt8? {
        guard position < bytes.count, bytes[position] == 0xFF else { return nil }
        while position < bytes.count, bytes[position] == 0xFF { position += 1 }
        guard position < bytes.count else { return nil }
        position += 1
        return bytes[position - 1]
    }

    /// Leaves the picture's data behind: in it, FF stands only before 00 and restart markers.
    private mutating func skipScan() {
        let begin = position
        defer { scanCount += position - begin }
        while let mark = bytes.firstIndex(of: 0xFF, in: position..<bytes.count) {
            position = mark
            guard mark + 1 < bytes.count else { break }
            let code = bytes[mark + 1]
            if code != 0, code != 0xFF, !(0xD0...0xD7).contains(code) { return }
            position = mark + (code == 0xFF ? 1 : 2)
        }
        position = bytes.count
    }

    private mutating func readSegment(_ marker: UInt8, _ range: Range<Int>) {
        switch marker {
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
            isBaseline = marker == 0xC0 || marker == 0xC1
            readFrame(range)
        case 0xE0 where bytes.has("JFIF\0".utf8, at: range.lowerBound): readJFIF(range)
        case 0xE1 where range.count > 6 && bytes.has("Exif\0\0".utf8, at: range.lowerBound):
            let tags = ExifTags(Array(bytes[range.lowerBound + 6..<range.upperBound]))
            density = density ?? tags?.density
            orientation = tags?.orientation ?? orientation
        default: break
        }
    }

    private mutating func readFrame(_ range: Range<Int>) {
        guard range.count >= 6, let height = bytes.number(at: range.lowerBound + 1, width: 2),
            let width = bytes.number(at: range.lowerBound + 3, width: 2), width > 0
        else { return }
        size = (width, height)
        components = Int(bytes[range.lowerBound + 5])
    }

    private mutating func readJFIF(_ range: Range<Int>) {
        guard range.count >= 12, let across = bytes.number(at: range.lowerBound + 8, width: 2), across > 0 else { return }
        switch bytes[range.lowerBound + 7] {
        case 1: density = Double(across)
        case 2: density = Double(across) * 2.54
        default: break
        }
    }
}
