#if Desk
import CLibCrypto
import SangkienDiagnostics
import VietnameseText

/// What is kept of a password (mật khẩu): enough to know it again, too little to learn it.
///
/// scrypt (RFC 7914) of libcrypto with 32 MiB, three passes: what OWASP's Password Storage Cheat Sheet asks for. A password is taken in
/// form C, for keyboards write Vietnamese letters composed or decomposed.
package struct PasswordVerifier: Sendable, Hashable {
    /// `scrypt$15$8$3$SALT$HASH`: the cost as a power of two, block size and passes, then hexadecimal digits.
    package let text: String

    /// The logarithm of the cost, the block size and the passes of new verifiers.
    private static let cost = (log: 15, block: 8, passes: 3)
    private static let saltLength = 16
    private static let hashLength = 32
    /// The most memory that a kept verifier may ask for.
    private static let mostMemory: UInt64 = 128 << 20

    /// A verifier that was kept.
    package init(text: String) { self.text = text }

    /// The verifier of a new password.
    package init(of password: String) {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<Self.saltLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let hash = Self.hash(password, salt, Self.cost.log, Self.cost.block, Self.cost.passes) ?? []
        let numbers = [Self.cost.log, Self.cost.block, Self.cost.passes].map { String($0) }
        text = (["scrypt"] + numbers + [Self.digits(salt), Self.digits(hash)]).joined(separator: "$")
    }

    /// Whether `password` is the one; how long it takes tells nothing of how near it is.
    package func accepts(_ password: String) -> Bool {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let log = Int(parts[1], in: 1...20), let block = Int(parts[2], in: 1...32),
            let passes = Int(parts[3], in: 1...16), let salt = Self.bytes(parts[4]), let kept = Self.bytes(parts[5]),
            kept.count == Self.hashLength, let hash = Self.hash(password, salt, log, block, passes)
        else { return false }
        // Both have the same number of bytes, and neither is written to.
        return unsafe CRYPTO_memcmp(kept, hash, kept.count) == 0
    }

    /// What no password fits: it takes as long to say no to somebody who is not there.
    package static let nobody = PasswordVerifier(of: String(UInt64.random(in: 0 ... .max)))

    private static func hash(_ password: String, _ salt: [UInt8], _ log: Int, _ block: Int, _ passes: Int) -> [UInt8]? {
        let password = Array(Normalization.nfc(password).utf8)
        var hash = [UInt8](repeating: 0, count: hashLength)
        let done = unsafe password.withUnsafeBytes { password in
            // The pointers are valid for the counts that go with them, all within this call.
            unsafe EVP_PBE_scrypt(
                password.baseAddress?.assumingMemoryBound(to: CChar.self),
                password.count,
                salt,
                salt.count,
                1 << UInt64(log),
                UInt64(block),
                UInt64(passes),
                mostMemory,
                &hash,
                hash.count
            )
        }
        return done == 1 ? hash : nil
    }

    private static func digits(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ digits: Substring) -> [UInt8]? {
        let digits = Array(digits.utf8)
        guard digits.count.isMultiple(of: 2), digits.count <= 256 else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digit(digits[place]), let low = digit(digits[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

/// What a password must be (yêu cầu với mật khẩu): long rather than strange (NIST SP 800-63B, 5.1.1.2).
package enum PasswordRule {
    /// The fewest characters.
    package static let least = 10
    /// The most characters; longer ones would only cost time to derive a key from.
    package static let most = 128

    /// Why a password is not taken; nil where it is.
    package static func fault(of password: String, for name: String) -> LocalizedText? {
        guard (least...most).contains(password.count) else {
            return LocalizedText(
                vi: "mật khẩu phải có từ \(least) đến \(most) ký tự; một câu dễ nhớ là tốt nhất",
                en: "a password has \(least) to \(most) characters; a sentence that is easy to remember is best"
            )
        }
        let key = VietnameseFolding.bareKey(password)
        let plain = password.allSatisfy { $0 == password.first } || key == VietnameseFolding.bareKey(name)
        guard !plain else {
            return LocalizedText(
                vi: "mật khẩu không được trùng họ tên hoặc chỉ gồm một ký tự lặp lại",
                en: "a password is neither the name nor one character over and over"
            )
        }
        return nil
    }
}
#endif
