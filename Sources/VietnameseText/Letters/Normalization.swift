@_spi(_Unicode) import Swift

/// Unicode normalisation form C, the form of every text this program writes.
///
/// Source: TCVN 6909:2001 as required by NĐ 30/2020/NĐ-CP (Unicode, dựng sẵn); Unicode Standard Annex 15.
public enum Normalization {
    /// Tells whether a text surely is in form C.
    ///
    /// Takes any text; gives true when the quick check of the Unicode tables says so, false when it is not or may not be.
    public static func isNFC(_ text: String) -> Bool {
        var span = text.utf8Span
        return span.checkForNFC(quickCheck: true)
    }

    /// The form C of a text.
    ///
    /// Takes any text; gives the same text, unchanged and uncopied when the quick check passes.
    public static func nfc(_ text: String) -> String {
        if isNFC(text) { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        for scalar in text._nfc {
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The length of a text as the limit of 1000 characters counts it.
    ///
    /// Takes any text; gives the number of code points in form C, white space at both ends left out (see `trimmed`), each
    /// CRLF counted once. Source: docs/rules.md, A6.
    public static func characterCount(_ text: String) -> Int {
        let composed = nfc(text)
        let bytes = composed.utf8Span.span
        let bounds = trimmedBounds(bytes)
        var count = 0
        var previous: UInt8 = 0
        for index in bounds {
            let byte = bytes[index]
            let isContinuation = byte & 0xC0 == 0x80
            let endsCRLF = byte == 0x0A && previous == 0x0D
            if !isContinuation, !endsCRLF { count += 1 }
            previous = byte
        }
        return count
    }
}
