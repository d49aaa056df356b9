/// Checks members' names: what could lead out of a folder, or look like another name, is refused.
///
/// A backslash, as some programs write it against the standard (APPNOTE 4.4.17.1), stands for a slash, and is judged as one.
enum MemberName {
    /// The name that `bytes` spell, with slashes between its steps.
    ///
    /// A folder's entry holds nothing (`isEmpty`) and is never opened: the slash that some programs, as appy.pod, begin its name with is
    /// passed over.
    static func checked(_ bytes: [UInt8], isEmpty: Bool = false, archive: String) throws(ZipReadError) -> String {
        var slashed = bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        if isEmpty, slashed.count > 2, slashed.first == UInt8(ascii: "/"), slashed.last == slashed.first { slashed.removeFirst() }
        guard let name = String(validating: slashed, as: UTF8.self), isSafe(name, count: slashed.count) else {
            throw ZipReadError(.unsafeName, archive: archive, member: shown(bytes))
        }
        return name
    }

    private static func isSafe(_ name: String, count: Int) -> Bool {
        guard count > 0, count <= ZipLimits.maxNameBytes, !name.unicodeScalars.contains(where: isForbidden) else { return false }
        let utf8 = Array(name.utf8.prefix(2))
        if utf8.count == 2, utf8[1] == UInt8(ascii: ":"), isLetter(utf8[0]) { return false }
        // A folder's name ends in a slash; elsewhere an empty step means an absolute path or a doubled slash.
        var steps = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if steps.count > 1, steps.last?.isEmpty == true { steps.removeLast() }
        return !steps.contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// A control character, or one that turns the direction of writing.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// The beginning of an unsafe name, fit for a message.
    private static func shown(_ bytes: [UInt8]) -> String {
        var text = ""
        for scalar in String(decoding: bytes.prefix(80), as: UTF8.self).unicodeScalars {
            text.unicodeScalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
        }
        return text
    }
}
