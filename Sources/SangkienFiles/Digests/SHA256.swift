/// SHA-256 (FIPS 180-4) of bytes, for the manifest and to find equal files.
///
/// With the trait `SystemCrypto` OpenSSL takes it with the processor's own instructions, twenty times as fast as our own
/// (docs/dependencies.md).
package struct SHA256 {
    #if SystemCrypto
    private var hash = SystemSHA256()
    #else
    private var hash = PlainSHA256()
    #endif

    /// The digest of no bytes yet.
    package init() {}

    /// The digest of `bytes` as 64 lower-case hexadecimal digits.
    package static func hex(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes.span)
        return hash.finish()
    }

    /// Takes the next bytes.
    package mutating func update(_ bytes: Span<UInt8>) {
        hash.update(bytes)
    }

    /// The 32 bytes of the digest of all bytes taken; nothing more can be taken.
    package mutating func digest() -> [UInt8] { hash.finish() }

    /// The digest of all bytes taken, as 64 lower-case hexadecimal digits; nothing more can be taken.
    package mutating func finish() -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: hash.finish().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
