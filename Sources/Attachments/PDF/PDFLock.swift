/// The lock of a PDF file (ISO 32000-2, 7.6.4): many forbid only printing or changing and open without a password.
struct PDFLock {
    private let revision: Int
    private let keyCount: Int
    private let owner: [UInt8]
    private let user: [UInt8]
    private let permissions: Int
    private let hidesMetadata: Bool
    private let id: [UInt8]
    private let isStandard: Bool

    /// Takes the dictionary `Encrypt`, its references followed, and the first of the file's two identities.
    init(_ values: [String: PDFObject], id: [UInt8]) {
        isStandard = values["Filter"]?.name == "Standard"
        revision = values["R"]?.integer ?? 0
        let bits = values["Length"]?.integer ?? (values["V"]?.integer == 4 ? 128 : 40)
        keyCount = revision == 2 ? 5 : min(max(bits / 8, 5), 16)
        owner = values["O"]?.text ?? []
        user = values["U"]?.text ?? []
        permissions = values["P"]?.integer ?? 0
        hidesMetadata = values["EncryptMetadata"] != .boolean(false)
        self.id = id
    }

    /// Whether the empty password opens the file; nil when the lock is of an unknown kind, or OpenSSL is not built in.
    var opensWithoutPassword: Bool? {
        #if SystemCrypto
        guard isStandard else { return nil }
        switch revision {
        case 2...4: return opensOldLock
        case 5, 6: return opensNewLock
        default: return nil
        }
        #else
        return nil
        #endif
    }

    #if SystemCrypto

    // MARK: Revisions 2 to 4: RC4 and MD5

    /// What fills up a password (algorithm 2, step a); all of an empty one.
    private static let padding: [UInt8] = [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68,
        0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ]

    /// Algorithm 6: the user's entry made anew from the empty password.
    private var opensOldLock: Bool? {
        guard owner.count >= 32, user.count >= 32 else { return nil }
        guard let key = oldKey else { return nil }
        if revision == 2 { return Self.rc4(Self.padding, key: key) == Array(user.prefix(32)) }
        guard let digest = PDFCiphers.md5(Self.padding + id) else { return nil }
        var entry = Self.rc4(digest, key: key)
        for round in UInt8(1)...19 { entry = Self.rc4(entry, key: key.map { $0 ^ round }) }
        return entry == Array(user.prefix(16))
    }

    /// Algorithm 2.
    private var oldKey: [UInt8]? {
        var text = Self.padding + owner.prefix(32)
        for shift in stride(from: 0, through: 24, by: 8) { text.append(UInt8(truncatingIfNeeded: permissions >> shift)) }
        text += id
        if revision >= 4, !hidesMetadata { text += [0xFF, 0xFF, 0xFF, 0xFF] }
        guard var key = PDFCiphers.md5(text) else { return nil }
        for _ in 0..<(revision >= 3 ? 50 : 0) {
            guard let next = PDFCiphers.md5(Array(key.prefix(keyCount))) else { return nil }
            key = next
        }
        return Array(key.prefix(keyCount))
    }

    /// Our own: OpenSSL keeps RC4 with what it calls legacy, which an installation need not have.
    private static func rc4(_ text: [UInt8], key: [UInt8]) -> [UInt8] {
        var state = (0...255).map { UInt8($0) }
        var second = 0
        for first in 0..<256 {
            second = (second + Int(state[first]) + Int(key[first % key.count])) % 256
            state.swapAt(first, second)
        }
        var first = 0
        second = 0
        return text.map { byte in
            first = (first + 1) % 256
            second = (second + Int(state[first])) % 256
            state.swapAt(first, second)
            return byte ^ state[(Int(state[first]) + Int(state[second])) % 256]
        }
    }

    // MARK: Revisions 5 and 6: AES and SHA-2

    /// Algorithm 11: the hash of the empty password and the validation salt.
    private var opensNewLock: Bool? {
        guard user.count >= 48 else { return nil }
        let salt = Array(user[32..<40])
        guard let hash = revision == 5 ? PDFCiphers.sha256(salt) : Self.hardened(salt) else { return nil }
        return hash == Array(user.prefix(32))
    }

    /// Algorithm 2.B for an empty password.
    private static func hardened(_ salt: [UInt8]) -> [UInt8]? {
        var digest = PDFCiphers.sha256(salt)
        var round = 0
        while let key = digest {
            let text = Array(repeatElement(key, count: 64).joined())
            guard let mixed = PDFCiphers.aes128(text, key: Array(key[0..<16]), vector: Array(key[16..<32])) else { return nil }
            // 256 leaves 1 when divided by 3, so the sum of the bytes leaves what the number leaves.
            switch mixed.prefix(16).reduce(0, { $0 + Int($1) }) % 3 {
            case 0: digest = PDFCiphers.sha256(mixed)
            case 1: digest = PDFCiphers.sha384(mixed)
            default: digest = PDFCiphers.sha512(mixed)
            }
            round += 1
            if round >= 64, Int(mixed.last ?? 0) <= round - 32 { return digest.map { Array($0.prefix(32)) } }
        }
        return nil
    }
    #endif
}
