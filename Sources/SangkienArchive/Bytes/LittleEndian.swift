/// The little-endian numbers of ZIP records; every access is bounds-checked by the array.
extension [UInt8] {
    func number16(at offset: Int) -> Int {
        Int(self[offset]) | Int(self[offset + 1]) << 8
    }

    func number32(at offset: Int) -> Int {
        number16(at: offset) | number16(at: offset + 2) << 16
    }

    /// A number of 64 bits; one that no file can be that large becomes `Int.max`.
    func number64(at offset: Int) -> Int {
        let high = number32(at: offset + 4)
        return high > 0x7FFF_FFFF ? .max : number32(at: offset) | high << 32
    }

    mutating func append16(_ number: Int) {
        append(UInt8(truncatingIfNeeded: number))
        append(UInt8(truncatingIfNeeded: number >> 8))
    }

    mutating func append32(_ number: Int) {
        append16(number)
        append16(number >> 16)
    }
}
