/// Opens a JPEG picture: its segments up to the end marker.
///
/// Source: ITU-T T.81 Annex B; JFIF 1.02; Exif 2.3 (4.5.2).
struct JPEGFile {
    private let bytes: [UInt8]
    private var position = 2
    private var size: (width: Int, height: Int)?
    private var components = 0
    private var density: Double?

    /// What the picture is and whether it is whole; `bytes` begin with its start marker.
    static func report(of bytes: [UInt8]) -> FileReport {
        var file = JPEGFile(bytes: bytes)
        let problem = file.readSegments()
        guard problem == nil, let size = file.size else { return FileReport(kind: .jpeg, problem: problem ?? .damaged) }
        let resolution = Resolution(width: size.width, height: size.height, stated: file.density)
        return FileReport(
            kind: .jpeg,
            pages: PageCount(count: 1, basis: .counted),
            advice: resolution.advice(hasColour: file.components != 1)
        )
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Goes from marker to marker; gives what is wrong.
    private mutating func readSegments() -> FileProblem? {
        while let marker = nextMarker() {
            switch marker {
            case 0xD9: return size == nil ? .damaged : nil
            case 0x01, 0xD0...0xD7: continue
            default:
                guard let length = bytes.number(at: position, width: 2) else { return .cut }
                guard length >= 2 else { return .damaged }
                guard position + length <= bytes.count else { return .cut }
                readSegment(marker, position + 2..<position + length)
                position += length
                if marker == 0xDA { skipScan() }
            }
        }
        return position >= bytes.count ? .cut : .damaged
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
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: readFrame(range)
        case 0xE0 where bytes.has("JFIF\0".utf8, at: range.lowerBound): readJFIF(range)
        case 0xE1 where range.count > 6 && bytes.has("Exif\0\0".utf8, at: range.lowerBound):
            let picture = TIFFFile.firstPicture(of: Array(bytes[range.lowerBound + 6..<range.upperBound]))
            density = density ?? picture?.density
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
