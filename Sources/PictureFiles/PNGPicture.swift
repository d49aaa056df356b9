import SangkienArchive

/// Reads a PNG picture: its chunks and their checksums up to the end chunk.
///
/// Source: W3C PNG specification (third edition), 5 and 11.
package enum PNGPicture {
    /// What each such file begins with.
    package static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static let header = 0x4948_4452
    private static let density = 0x7048_5973
    private static let exif = 0x6558_4966
    private static let picture = 0x4944_4154
    private static let end = 0x4945_4E44
    /// How many bytes one byte of deflated data can hold at most (zlib).
    private static let mostInflated = 1_032

    /// What the picture is; `bytes` begin with the signature.
    package static func read(_ bytes: [UInt8]) throws(PictureProblem) -> PictureInfo {
        var position = 8
        var info: PictureInfo?
        var dataCount: Int?
        var rawCount = 0
        while true {
            guard let length = bytes.number(at: position, width: 4), let type = bytes.number(at: position + 4, width: 4) else { throw .cut }
            let data = position + 8
            guard length <= 0x7FFF_FFFF else { throw .damaged }
            guard let checksum = bytes.number(at: data + length, width: 4) else { throw .cut }
            guard Checksum.crc32(of: bytes, in: position + 4..<data + length) == UInt32(checksum) else { throw .damaged }
            switch type {
            case header where length == 13 && info == nil:
                info = size(bytes, data)
                rawCount = info.map { Self.rawCount($0, bytes, data) } ?? 0
            case density: info?.density = dotsPerInch(bytes, data, length)
            case exif: info?.orientation = ExifTags(Array(bytes[data..<data + length]))?.orientation ?? 1
            case picture: dataCount = (dataCount ?? 0) + length
            case end:
                guard var info, let dataCount else { throw .damaged }
                info.lacksData = rawCount / mostInflated > dataCount
                return info
            default: break
            }
            if info == nil { throw .damaged }
            position = data + length + 4
        }
    }

    private static func size(_ bytes: [UInt8], _ data: Int) -> PictureInfo? {
        guard let width = bytes.number(at: data, width: 4), let height = bytes.number(at: data + 4, width: 4), width > 0, height > 0,
            max(width, height) <= 0x7FFF_FFFF
        else { return nil }
        return PictureInfo(kind: .png, width: Double(width), height: Double(height), hasColour: bytes[data + 9] & 2 != 0)
    }

    /// How many bytes the pixels take before they are deflated, at least.
    private static func rawCount(_ info: PictureInfo, _ bytes: [UInt8], _ data: Int) -> Int {
        let samples = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][bytes[data + 9]] ?? 1
        let bits = Double(max(1, min(bytes[data + 8], 16))) * Double(samples)
        let count = info.width * info.height * bits / 8
        return Int(min(count, 1e18))
    }

    /// The chunk `pHYs`, when it counts in metres.
    private static func dotsPerInch(_ bytes: [UInt8], _ data: Int, _ length: Int) -> Double? {
        guard length == 9, bytes[data + 8] == 1, let across = bytes.number(at: data, width: 4) else { return nil }
        return Double(across) * 0.0254
    }
}
