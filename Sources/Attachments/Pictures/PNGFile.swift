import Archive

/// Opens a PNG picture: its chunks and their checksums up to the end chunk.
///
/// Source: W3C PNG specification (third edition), 5 and 11.
enum PNGFile {
    /// What the picture is and whether it is whole; `bytes` begin with the signature.
    static func report(of bytes: [UInt8]) -> FileReport {
        var position = 8
        var resolution: Resolution?
        var hasColour = true
        var hasData = false
        while true {
            guard let length = bytes.number(at: position, width: 4), let type = bytes.number(at: position + 4, width: 4) else {
                return FileReport(kind: .png, problem: .cut)
            }
            let data = position + 8
            guard length <= 0x7FFF_FFFF else { return FileReport(kind: .png, problem: .damaged) }
            guard let checksum = bytes.number(at: data + length, width: 4) else { return FileReport(kind: .png, problem: .cut) }
            guard Checksum.crc32(of: bytes, in: position + 4..<data + length) == UInt32(checksum) else {
                return FileReport(kind: .png, problem: .damaged)
            }
            switch type {
            case header where length == 13 && resolution == nil:
                resolution = size(bytes, data)
                hasColour = bytes[data + 9] & 2 != 0
            case density: resolution?.stated = dotsPerInch(bytes, data, length)
            case picture: hasData = true
            case end: return report(hasData ? resolution : nil, hasColour)
            default: break
            }
            if resolution == nil { return FileReport(kind: .png, problem: .damaged) }
            position = data + length + 4
        }
    }

    private static let header = 0x4948_4452
    private static let density = 0x7048_5973
    private static let picture = 0x4944_4154
    private static let end = 0x4945_4E44

    private static func size(_ bytes: [UInt8], _ data: Int) -> Resolution? {
        guard let width = bytes.number(at: data, width: 4), let height = bytes.number(at: data + 4, width: 4), width > 0, height > 0,
            max(width, height) <= 0x7FFF_FFFF
        else { return nil }
        return Resolution(width: width, height: height)
    }

    /// The chunk `pHYs`, when it counts in metres.
    private static func dotsPerInch(_ bytes: [UInt8], _ data: Int, _ length: Int) -> Double? {
        guard length == 9, bytes[data + 8] == 1, let across = bytes.number(at: data, width: 4) else { return nil }
        return Double(across) * 0.0254
    }

    private static func report(_ resolution: Resolution?, _ hasColour: Bool) -> FileReport {
        guard let resolution else { return FileReport(kind: .png, problem: .damaged) }
        let advice = resolution.advice(hasColour: hasColour)
        return FileReport(kind: .png, pages: PageCount(count: 1, basis: .counted), advice: advice)
    }
}
