/// What the bytes of an attribute say (giá trị thuộc tính).
extension Span<UInt8> {
    /// The bytes as text.
    package var text: String {
        unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the bytes are those of an ASCII word.
    @inline(__always)
    package func equals(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        for index in indices where unsafe self[index] != word.utf8Start[index] { return false }
        return true
    }

    /// A whole number of up to 18 digits; nil for anything else.
    package var number: Int? {
        guard !isEmpty, count <= 18 else { return nil }
        var number = 0
        for index in indices {
            let digit = self[index] &- 0x30
            guard digit <= 9 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }

    /// A truth value as XML Schema and Excel write it; nil for anything else.
    var truth: Bool? {
        if equals("1") || equals("true") || equals("on") { return true }
        if equals("0") || equals("false") || equals("off") { return false }
        return nil
    }
}
