/// AES with a key of 128 bits, encrypting in CBC mode (FIPS 197), which the locks of new PDF files use.
///
/// Tested against the vectors of the standard.
struct AES128 {
    private var roundKeys: [[UInt8]]

    /// Prepares the 16 bytes of `key`.
    init(key: [UInt8]) {
        precondition(key.count == 16, "a key of 128 bits")
        var words = stride(from: 0, to: 16, by: 4).map { Array(key[$0..<$0 + 4]) }
        var factor: UInt8 = 1
        for index in 4..<44 {
            var word = words[index - 1]
            if index % 4 == 0 {
                word = [word[1], word[2], word[3], word[0]].map { Self.box[Int($0)] }
                word[0] ^= factor
                factor = Self.doubled(factor)
            }
            words.append(zip(words[index - 4], word).map { $0 ^ $1 })
        }
        roundKeys = stride(from: 0, to: 44, by: 4).map { Array(words[$0..<$0 + 4].joined()) }
    }

    /// `plain`, a whole number of blocks, encrypted block by block from the 16 bytes of `vector` on.
    func encrypted(_ plain: [UInt8], vector: [UInt8]) -> [UInt8] {
        precondition(plain.count % 16 == 0 && vector.count == 16, "whole blocks")
        var output: [UInt8] = []
        output.reserveCapacity(plain.count)
        var block = vector
        for offset in stride(from: 0, to: plain.count, by: 16) {
            for index in 0..<16 { block[index] ^= plain[offset + index] }
            encrypt(&block)
            output += block
        }
        return output
    }

    private func encrypt(_ block: inout [UInt8]) {
        add(roundKeys[0], to: &block)
        for round in 1...10 {
            var mixed = block
            // Substitution, and rows moved: row r of column c comes from column c + r.
            for index in 0..<16 { mixed[index] = Self.box[Int(block[(index + 4 * (index % 4)) % 16])] }
            if round < 10 { Self.mixColumns(&mixed) }
            add(roundKeys[round], to: &mixed)
            block = mixed
        }
    }

    private func add(_ key: [UInt8], to block: inout [UInt8]) {
        for index in 0..<16 { block[index] ^= key[index] }
    }

    private static func mixColumns(_ block: inout [UInt8]) {
        for column in stride(from: 0, to: 16, by: 4) {
            let (a, b, c, d) = (block[column], block[column + 1], block[column + 2], block[column + 3])
            let all = a ^ b ^ c ^ d
            block[column] = a ^ all ^ doubled(a ^ b)
            block[column + 1] = b ^ all ^ doubled(b ^ c)
            block[column + 2] = c ^ all ^ doubled(c ^ d)
            block[column + 3] = d ^ all ^ doubled(d ^ a)
        }
    }

    /// Twice a number in the field of the standard (4.2).
    private static func doubled(_ byte: UInt8) -> UInt8 {
        byte << 1 ^ (byte & 0x80 != 0 ? 0x1B : 0)
    }

    /// The substitution box (5.1.1): the inverse in the field, then an affine step; made once.
    private static let box: [UInt8] = {
        var box = [UInt8](repeating: 0, count: 256)
        var power: UInt8 = 1
        var inverse: UInt8 = 1
        repeat {
            // Times 3, and divided by 3: the two stay inverse to each other.
            power ^= doubled(power)
            inverse ^= inverse << 1
            inverse ^= inverse << 2
            inverse ^= inverse << 4
            if inverse & 0x80 != 0 { inverse ^= 0x09 }
            var turned = inverse
            for by in UInt8(1)...4 { turned ^= (inverse << by) | (inverse >> (8 - by)) }
            box[Int(power)] = turned ^ 0x63
        } while power != 1
        box[0] = 0x63
        return box
    }()
}
