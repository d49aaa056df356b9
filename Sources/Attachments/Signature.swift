import PictureFiles
import SangkienFiles

/// Recognises a file by its first bytes (nhận dạng tệp).
///
/// The marks are those of `FileMark`, with what tells one kind of a family from another. Source: for Office files of before 2007,
/// [MS-CFB] 2.6.
enum Signature {
    /// What `bytes` begin with; a ZIP archive of any content is `zip`.
    static func kind(of bytes: [UInt8]) -> FileKind {
        if bytes.isEmpty { return .empty }
        for (kind, pattern) in patterns where bytes.has(pattern, at: 0) { return kind }
        if let family = isoFamily(bytes) { return family }
        if bytes.has("RIFF".utf8, at: 0), bytes.has("WEBP".utf8, at: 8) { return .webp }
        if bytes.has(FileMark.compoundFile, at: 0) { return compoundKind(bytes) }
        // Two letters alone could begin a text.
        if bytes.has("BM".utf8, at: 0), bytes.has([0, 0, 0, 0], at: 6) { return .bmp }
        if bytes.has("MZ".utf8, at: 0), bytes.prefix(64).contains(0) { return .program }
        // Mail programs put lines in front; readers of PDF look for the mark in the first 1024 bytes.
        if bytes.find(FileMark.pdf + [0x2D], in: 0..<min(bytes.count, 1024 + 5)) != nil { return .pdf }
        return textKind(bytes)
    }

    private static let patterns: [(FileKind, [UInt8])] = [
        (.pdf, FileMark.pdf + Array("-".utf8)), (.zip, FileMark.zipMember), (.zip, FileMark.emptyZip), (.jpeg, FileMark.jpeg),
        (.png, PNGPicture.signature), (.tiff, FileMark.tiff[0]), (.tiff, FileMark.tiff[1]), (.tiff, [0x49, 0x49, 0x2B, 0]),
        (.tiff, [0x4D, 0x4D, 0, 0x2B]), (.gif, FileMark.gif), (.rar, FileMark.rar + [0x07]), (.sevenZip, FileMark.sevenZip),
        (.gzip, FileMark.gzip), (.rtf, FileMark.rtf), (.program, [0x7F, 0x45, 0x4C, 0x46]),
    ]

    /// HEIC and AVIF pictures are boxes of the ISO base media format, the first of which names the brand.
    private static func isoFamily(_ bytes: [UInt8]) -> FileKind? {
        guard bytes.has("ftyp".utf8, at: 4) else { return nil }
        let brands = ["heic", "heix", "hevc", "mif1", "msf1", "heim", "heis", "avif"]
        return brands.contains { bytes.has($0.utf8, at: 8) } ? .heic : .unknown
    }

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
        let opening = OpeningText(bytes)
        if opening.isHTML { return .html }
        if opening.isXML { return .xml }
        let sample = bytes.prefix(OpeningText.length)
        let isText = !sample.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
        return isText && !sample.allSatisfy(\.isSpace) ? .text : .unknown
    }
}
