import PictureFiles

/// Recognises a file by its first bytes (nhận dạng tệp).
///
/// Source: the formats' own specifications; for Office files of before 2007, [MS-CFB] 2.2 and 2.6.
enum Signature {
    /// What `bytes` begin with; a ZIP archive of any content is `zip`.
    static func kind(of bytes: [UInt8]) -> FileKind {
        if bytes.isEmpty { return .empty }
        for (kind, pattern) in patterns where bytes.has(pattern, at: 0) { return kind }
        if let family = isoFamily(bytes) { return family }
        if bytes.has("RIFF".utf8, at: 0), bytes.has("WEBP".utf8, at: 8) { return .webp }
        if bytes.has(compoundFile, at: 0) { return compoundKind(bytes) }
        // Two letters alone could begin a text.
        if bytes.has("BM".utf8, at: 0), bytes.has([0, 0, 0, 0], at: 6) { return .bmp }
        if bytes.has("MZ".utf8, at: 0), bytes.prefix(64).contains(0) { return .program }
        // Mail programs put lines in front; readers of PDF look for the mark in the first 1024 bytes.
        if bytes.find("%PDF-".utf8, in: 0..<min(bytes.count, 1024 + 5)) != nil { return .pdf }
        return textKind(bytes)
    }

    private static let patterns: [(FileKind, [UInt8])] = [
        (.pdf, Array("%PDF-".utf8)), (.zip, Array("PK\u{3}\u{4}".utf8)), (.zip, Array("PK\u{5}\u{6}".utf8)),
        (.jpeg, [0xFF, 0xD8, 0xFF]), (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (.tiff, [0x49, 0x49, 0x2A, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A]), (.tiff, [0x49, 0x49, 0x2B, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2B]),
        (.gif, Array("GIF8".utf8)), (.rar, Array("Rar!\u{1A}\u{7}".utf8)),
        (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (.gzip, [0x1F, 0x8B]), (.rtf, Array("{\\rtf".utf8)),
        (.program, [0x7F, 0x45, 0x4C, 0x46]),
    ]

    /// HEIC and AVIF pictures are boxes of the ISO base media format, the first of which names the brand.
    private static func isoFamily(_ bytes: [UInt8]) -> FileKind? {
        guard bytes.has("ftyp".utf8, at: 4) else { return nil }
        let brands = ["heic", "heix", "hevc", "mif1", "msf1", "heim", "heis", "avif"]
        return brands.contains { bytes.has($0.utf8, at: 8) } ? .heic : .unknown
    }

    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Old Office files name their streams in UTF-16; a locked file of today is such a file with one of these streams.
    private static func compoundKind(_ bytes: [UInt8]) -> FileKind {
        let streams: [(String, FileKind)] = [
            ("EncryptedPackage", .lockedOffice), ("WordDocument", .oldWord), ("Workbook", .oldExcel),
            ("PowerPoint Document", .oldPowerPoint),
        ]
        for (name, kind) in streams {
            let wide: [UInt8] = Array(name.utf8.map { [$0, 0] }.joined())
            if bytes.find(wide, in: bytes.indices) != nil { return kind }
        }
        return .oldOffice
    }

    private static func textKind(_ bytes: [UInt8]) -> FileKind {
        var begin = bytes.has([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
        while begin < bytes.count, bytes[begin].isSpace { begin += 1 }
        let head = String(decoding: bytes[begin..<min(begin + 256, bytes.count)], as: UTF8.self).lowercased()
        if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return .html }
        if head.hasPrefix("<?xml") { return head.contains("<html") ? .html : .xml }
        let sample = bytes.prefix(4096)
        let isText = !sample.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
        return isText && !head.isEmpty ? .text : .unknown
    }
}
