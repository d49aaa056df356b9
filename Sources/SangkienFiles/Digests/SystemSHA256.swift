#if SystemCrypto
import CLibCrypto

/// SHA-256 of OpenSSL's libcrypto.
///
/// Its older functions, because those of EVP first read OpenSSL's settings, which costs 1.4 ms of a run and is none of our business.
struct SystemSHA256 {
    private var context = SHA256_CTX()

    init() {
        // It only fills the context, and cannot fail.
        unsafe SHA256_Init(&context)
    }

    /// Takes the next bytes.
    mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { buffer in
            // OpenSSL only reads the buffer.
            _ = unsafe SHA256_Update(&context, buffer.baseAddress, buffer.count)
        }
    }

    /// The 32 bytes of the digest; nothing more can be taken.
    mutating func finish() -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
            // OpenSSL writes 32 bytes.
            unsafe SHA256_Final(digest.baseAddress, &context)
            count = 32
        }
    }
}
#endif
