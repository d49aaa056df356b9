/// The bytes that kinds of files begin with (dấu hiệu nhận dạng tệp), for `FileFormats` and whoever looks into a file of one kind.
///
/// Source: the formats' own specifications; for Office files of before 2007, [MS-CFB] 2.2.
package enum FileMark {
    /// What members of a ZIP archive, and an archive without members, begin with alike.
    package static let zip: [UInt8] = [0x50, 0x4B]
    /// The first member of a ZIP archive.
    package static let zipMember: [UInt8] = zip + [3, 4]
    /// The end of a ZIP archive without members.
    package static let emptyZip: [UInt8] = zip + [5, 6]
    /// A compound file (OLE2): Office before 2007, and files with a password since.
    package static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    /// PDF; its version follows behind a hyphen.
    package static let pdf = Array("%PDF".utf8)
    /// RTF (its specification 1.9.1: the control word `rtf`).
    package static let rtf = Array("{\\rtf".utf8)
    /// JPEG: the start of the image, and of the next marker.
    package static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF]
    /// PNG, whose whole mark goes on with line ends that a careless copy would change.
    package static let png: [UInt8] = [0x89] + Array("PNG".utf8)
    /// GIF of either version.
    package static let gif = Array("GIF8".utf8)
    /// TIFF with its low bytes first, and with its high bytes first.
    package static let tiff: [[UInt8]] = [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]]
    /// RAR of any version.
    package static let rar = Array("Rar!".utf8) + [0x1A]
    /// 7z.
    package static let sevenZip = Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C]
    /// gzip (RFC 1952, 2.3.1).
    package static let gzip: [UInt8] = [0x1F, 0x8B]
}
