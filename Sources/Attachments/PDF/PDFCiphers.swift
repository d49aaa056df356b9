#if SystemCrypto
import CLibCrypto

/// The digests and the cipher behind the locks of PDF files (ISO 32000-2, 7.6.4), OpenSSL's; nil where it refuses one.
enum PDFCiphers {
    static func md5(_ bytes: [UInt8]) -> [UInt8]? { unsafe digest(of: bytes, EVP_md5()) }
    static func sha256(_ bytes: [UInt8]) -> [UInt8]? { unsafe digest(of: bytes, EVP_sha256()) }
    static func sha384(_ bytes: [UInt8]) -> [UInt8]? { unsafe digest(of: bytes, EVP_sha384()) }
    static func sha512(_ bytes: [UInt8]) -> [UInt8]? { unsafe digest(of: bytes, EVP_sha512()) }

    @unsafe private static func digest(of bytes: [UInt8], _ method: OpaquePointer?) -> [UInt8]? {
        var result = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        // OpenSSL reads `bytes`, and writes no more than EVP_MAX_MD_SIZE.
        guard unsafe EVP_Digest(bytes, bytes.count, &result, &count, method, nil) == 1 else { return nil }
        return Array(result.prefix(Int(count)))
    }

    /// AES-128 in CBC mode without padding; `text` has whole blocks, key and vector 16 bytes.
    static func aes128(_ text: [UInt8], key: [UInt8], vector: [UInt8]) -> [UInt8]? {
        guard key.count == 16, vector.count == 16, text.count % 16 == 0, let count = Int32(exactly: text.count),
            let context = unsafe EVP_CIPHER_CTX_new()
        else { return nil }
        defer { unsafe EVP_CIPHER_CTX_free(context) }
        var result = [UInt8](repeating: 0, count: text.count + 16)
        var (made, rest): (Int32, Int32) = (0, 0)
        // OpenSSL writes at most a block more than it is given.
        guard unsafe EVP_EncryptInit_ex(context, EVP_aes_128_cbc(), nil, key, vector) == 1,
            unsafe EVP_CIPHER_CTX_set_padding(context, 0) == 1,
            unsafe EVP_EncryptUpdate(context, &result, &made, text, count) == 1, unsafe EVP_EncryptFinal_ex(context, nil, &rest) == 1,
            made == count
        else { return nil }
        return Array(result.prefix(text.count))
    }
}
#endif
