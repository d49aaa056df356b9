import PictureFiles
import SangkienFiles

/// Opens a TIFF file, of 32 or 64 bits: the chain of its pictures and where their data lie.
///
/// Source: TIFF 6.0, sections 2 and 8; BigTIFF.
struct TIFFFile {
    /// One picture of the chain.
    struct Picture {
        var width = 0
        var height = 0
        /// Dots an inch.
        var density: Double?
        var hasColour = true
        /// A small copy of another picture, not a page.
        var isReduced = false
        var offsets: Values?
        var counts: Values?
    }

    /// Where the values of one tag lie.
    struct Values {
        let offset: Int
        let width: Int
        let count: Int
    }

    /// Why the chain could not be read to its end.
    private struct Broken: Error {
        let problem: FileProblem
    }

    private let bytes: [UInt8]
    private let isLittleEndian: Bool
    private let isBig: Bool
    /// How many tags and values may still be looked at: a file may name the same ones again and again.
    private var allowance = 4 << 20
    /// More pictures than any honest file holds.
    private static let maxPictures = 10_000

    /// What the file is and whether it is whole; `bytes` begin with its byte order.
    static func report(of bytes: [UInt8]) -> FileReport {
        var file = TIFFFile(bytes)
        do throws(Broken) {
            let pages = try file.pictures().filter { !$0.isReduced }
            guard let first = pages.first else { return FileReport(kind: .tiff, problem: .withoutPages) }
            for page in pages { try file.checkData(of: page) }
            let resolution = Resolution(width: first.width, height: first.height, stated: first.density)
            return FileReport(
                kind: .tiff,
                pages: PageCount(count: pages.count, basis: .counted),
                advice: resolution.advice(hasColour: pages.contains { $0.hasColour })
            )
        } catch {
            return FileReport(kind: .tiff, problem: error.problem)
        }
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isLittleEndian = bytes.first == 0x49
        isBig = bytes.number(at: 2, width: 2, isLittleEndian: isLittleEndian) == 43
    }

    private func number(at offset: Int, width: Int) -> Int? {
        bytes.number(at: offset, width: width, isLittleEndian: isLittleEndian)
    }

    private mutating func spend(_ amount: Int) throws(Broken) {
        allowance -= amount
        if allowance < 0 { throw Broken(problem: .tooComplex) }
    }

    private mutating func pictures() throws(Broken) -> [Picture] {
        var pictures: [Picture] = []
        var seen: Set<Int> = []
        guard var next = number(at: isBig ? 8 : 4, width: isBig ? 8 : 4) else { throw Broken(problem: .cut) }
        while next != 0 {
            guard seen.insert(next).inserted else { throw Broken(problem: .damaged) }
            guard pictures.count < Self.maxPictures else { throw Broken(problem: .tooComplex) }
            let found = try picture(at: next)
            pictures.append(found.picture)
            next = found.next
        }
        return pictures
    }

    /// The picture whose directory begins at `offset`, and where the next one begins; 0 after the last.
    private mutating func picture(at offset: Int) throws(Broken) -> (picture: Picture, next: Int) {
        guard let count = number(at: offset, width: isBig ? 8 : 2) else { throw Broken(problem: .cut) }
        let first = offset + (isBig ? 8 : 2)
        let width = isBig ? 20 : 12
        guard count <= 0xFFFF, first + count * width + (isBig ? 8 : 4) <= bytes.count else { throw Broken(problem: .cut) }
        try spend(count + 1)
        var picture = Picture()
        var hasCentimetres = false
        for index in 0..<count { try readTag(at: first + index * width, into: &picture, &hasCentimetres) }
        if hasCentimetres, let density = picture.density { picture.density = density * 2.54 }
        return (picture, number(at: first + count * width, width: isBig ? 8 : 4) ?? 0)
    }

    private func readTag(at offset: Int, into picture: inout Picture, _ hasCentimetres: inout Bool) throws(Broken) {
        guard let tag = number(at: offset, width: 2), let values = values(at: offset) else { return }
        switch tag {
        case 254: picture.isReduced = (first(of: values) ?? 0) & 1 != 0
        case 256: picture.width = first(of: values) ?? 0
        case 257: picture.height = first(of: values) ?? 0
        case 262: picture.hasColour = ![0, 1, 4].contains(first(of: values) ?? 2)
        case 273, 324: picture.offsets = values
        case 279, 325: picture.counts = values
        case 282: picture.density = fraction(at: values.offset)
        case 296: hasCentimetres = first(of: values) == 3
        default: break
        }
    }

    /// Where the values of the tag at `offset` lie: in the tag itself when they fit there.
    private func values(at offset: Int) -> Values? {
        let widths = [1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8]
        guard let type = number(at: offset + 2, width: 2), let width = widths[type],
            let count = number(at: offset + 4, width: isBig ? 8 : 4), count <= bytes.count
        else { return nil }
        let field = offset + (isBig ? 12 : 8)
        if width * count <= (isBig ? 8 : 4) { return Values(offset: field, width: width, count: count) }
        guard let place = number(at: field, width: isBig ? 8 : 4) else { return nil }
        // A place behind the end shows itself when it is looked at.
        return Values(offset: min(place, bytes.count), width: width, count: count)
    }

    private func first(of values: Values) -> Int? {
        values.count > 0 ? number(at: values.offset, width: values.width) : nil
    }

    private func fraction(at offset: Int) -> Double? {
        guard let above = number(at: offset, width: 4), let below = number(at: offset + 4, width: 4), below > 0 else { return nil }
        return Double(above) / Double(below)
    }

    /// Every strip or tile must lie within the file.
    private mutating func checkData(of picture: Picture) throws(Broken) {
        guard picture.width > 0, picture.height > 0, let offsets = picture.offsets, let counts = picture.counts,
            offsets.count > 0, offsets.count == counts.count
        else { throw Broken(problem: .damaged) }
        try spend(offsets.count)
        for index in 0..<offsets.count {
            guard let begin = number(at: offsets.offset + index * offsets.width, width: offsets.width),
                let length = number(at: counts.offset + index * counts.width, width: counts.width)
            else { throw Broken(problem: .cut) }
            guard begin <= bytes.count, length <= bytes.count - begin else { throw Broken(problem: .cut) }
        }
    }
}
