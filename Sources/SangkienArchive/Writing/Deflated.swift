/// Bytes already in DEFLATE form (RFC 1951), with what a ZIP entry says of them; made once, stored in many archives.
package struct Deflated: Sendable {
    /// The raw DEFLATE stream.
    package let bytes: [UInt8]
    /// How many bytes it inflates to.
    package let originalCount: Int
    /// The CRC-32 of the original bytes (ISO 3309, as ZIP uses it).
    package let checksum: UInt32

    /// Deflates `original` for size.
    package init(_ original: [UInt8]) {
        self.init(original, effort: .auto)
    }

    /// Deflates `original` with so much effort.
    package init(_ original: [UInt8], effort: DeflateEffort) {
        self.init(
            verified: Deflating.whole(original, effort: effort),
            originalCount: original.count,
            checksum: Deflating.checksum(original)
        )
    }

    /// Deflates a piece of a longer stream; the streams of all pieces, one behind the other, are one stream.
    ///
    /// `window` is the end of what came before, of which DEFLATE looks back on 32 KiB. A piece that is not the last ends in an
    /// empty block, at a whole byte (`Z_SYNC_FLUSH`).
    init(piece original: [UInt8], after window: [UInt8], isLast: Bool, effort: DeflateEffort) {
        let bytes = Deflating.piece(original, after: window, isLast: isLast, effort: effort)
        self.init(verified: bytes, originalCount: original.count, checksum: Deflating.checksum(original))
    }

    /// Takes a stream whose size and checksum are known.
    init(verified bytes: [UInt8], originalCount: Int, checksum: UInt32) {
        (self.bytes, self.originalCount, self.checksum) = (bytes, originalCount, checksum)
    }
}
