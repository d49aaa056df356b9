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
    package static func whole(_ original: [UInt8], level: Int32) -> [UInt8] {
        Codec.deflate(original, level: level)
    }

    /// A piece of a longer stream; see `Deflated.init(piece:after:isLast:)`.
    package static func piece(_ original: [UInt8], after window: [UInt8], isLast: Bool) -> [UInt8] {
        ISAL.deflate(original, after: window, isLast: isLast)
    }
    #else
    private typealias Codec = ZlibDeflate

    /// What deflates, for keys of documents: others make other bytes.
    package static let name = "zlib"

    /// A third of the time of level 6 for about a fifth more bytes (`make bench`).
    private static let pieceLevel: Int32 = 3

    /// All of a stream.
    package static func whole(_ original: [UInt8], level: Int32) -> [UInt8] {
        Codec.deflate(original, after: [], isLast: true, level: level)
    }

    /// A piece of a longer stream; see `Deflated.init(piece:after:isLast:)`.
    package static func piece(_ original: [UInt8], after window: [UInt8], isLast: Bool) -> [UInt8] {
        Codec.deflate(original, after: window, isLast: isLast, level: pieceLevel)
    }
    #endif
}
