/// How bytes are deflated (cách nén): with the trait `FastDeflate` by libdeflate and ISA-L, otherwise by zlib.
///
/// Each gives the same bytes on every machine of one architecture and any number of cores; the two ways give different bytes, which inflate to the same.
package enum Deflating {
    /// The CRC-32 of the original bytes (ISO 3309, as ZIP uses it).
    static func checksum(_ original: [UInt8]) -> UInt32 {
        unsafe original.withUnsafeBytes { unsafe Codec.checksum($0, after: 0) }
    }

    /// The CRC-32 of bytes that came after others whose checksum is `sum`.
    @unsafe static func checksum(_ bytes: Slice<UnsafeRawBufferPointer>, after sum: UInt32) -> UInt32 {
        unsafe bytes.isEmpty ? sum : Codec.checksum(UnsafeRawBufferPointer(rebasing: bytes), after: sum)
    }

    #if FastDeflate
    private typealias Codec = LibDeflate

    /// What deflates, for keys of documents: others make other bytes.
    package static let name = "libdeflate+isal"

    /// All of a stream.
    package static func whole(_ original: [UInt8], effort: DeflateEffort = .auto) -> [UInt8] {
        switch effort {
        case .auto: Codec.deflate(original, level: 6)
        case .small: Codec.deflate(original, level: 9)
        case .fast: ISAL.deflate(original, after: [], isLast: true)
        }
    }

    /// A piece of a longer stream; see `Deflated.init(piece:after:isLast:effort:)`.
    package static func piece(_ original: [UInt8], after window: [UInt8], isLast: Bool, effort: DeflateEffort = .auto) -> [UInt8] {
        switch effort {
        case .auto, .fast: ISAL.deflate(original, after: window, isLast: isLast)
        // libdeflate takes no window.
        case .small: ZlibDeflate.deflate(original, after: window, isLast: isLast, level: 6)
        }
    }
    #else
    private typealias Codec = ZlibDeflate

    /// What deflates, for keys of documents: others make other bytes.
    package static let name = "zlib"

    /// All of a stream.
    package static func whole(_ original: [UInt8], effort: DeflateEffort = .auto) -> [UInt8] {
        let level: Int32 =
            switch effort {
            case .auto: 6
            case .small: 9
            case .fast: 1
            }
        return Codec.deflate(original, after: [], isLast: true, level: level)
    }

    /// A piece of a longer stream; see `Deflated.init(piece:after:isLast:effort:)`.
    package static func piece(_ original: [UInt8], after window: [UInt8], isLast: Bool, effort: DeflateEffort = .auto) -> [UInt8] {
        let level: Int32 =
            switch effort {
            // A third of the time of level 6 for about a fifth more bytes (`make bench`).
            case .auto: 3
            case .small: 6
            case .fast: 1
            }
        return Codec.deflate(original, after: window, isLast: isLast, level: level)
    }
    #endif
}
