#if Codes
import CQREncode

/// The modules of a QR code (mã QR), made by libqrencode.
///
/// Source: ISO/IEC 18004.
package enum QRCode {
    /// False in a program that was built without libqrencode.
    package static let isAvailable = true

    /// Rows of modules from top to bottom, true for black, without the quiet zone.
    ///
    /// Nil for a blank text, one with a zero in it, and one that is too long. A part of the code may be dirty or torn off (level M: 15 % of
    /// its words).
    package static func modules(of text: String) -> [[Bool]]? {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, !bytes.contains(0), bytes.count <= longest else { return nil }
        let code = unsafe bytes.allSatisfy { $0 < 0x80 } ? ascii(bytes) : withCharacterSet(bytes)
        guard let code = unsafe code else { return nil }
        defer { unsafe QRcode_free(code) }
        let width = Int(unsafe code.pointee.width)
        // `data` has width times width bytes, the lowest bit of which tells the colour (qrencode.h).
        let data = unsafe UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        return (0..<width).map { row in (0..<width).map { column in unsafe data[row * width + column] & 1 == 1 } }
    }

    /// In the modes that make the smallest code.
    private static func ascii(_ bytes: [UInt8]) -> UnsafeMutablePointer<QRcode>? {
        unsafe (bytes + [0])
            .withUnsafeBytes { buffer in
                // It reads up to the zero and keeps nothing of it.
                unsafe QRcode_encodeString(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), 0, QR_ECLEVEL_M, QR_MODE_8, 1)
            }
    }

    /// Says that the text is UTF-8, which readers otherwise guess (the interpretation 26 of the AIM's list).
    private static func withCharacterSet(_ bytes: [UInt8]) -> UnsafeMutablePointer<QRcode>? {
        guard let input = unsafe QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
        defer { unsafe QRinput_free(input) }
        guard unsafe QRinput_appendECIheader(input, 26) == 0 else { return nil }
        // It copies the bytes.
        let isTaken = unsafe bytes.withUnsafeBufferPointer { unsafe QRinput_append(input, QR_MODE_8, Int32($0.count), $0.baseAddress) }
        return unsafe isTaken == 0 ? QRcode_encodeInput(input) : nil
    }

    /// More bytes than any code of this level takes.
    private static let longest = 5_600
}
#else
/// Without libqrencode there are no QR codes (docs/dependencies.md).
package enum QRCode {
    /// False in a program that was built without libqrencode.
    package static let isAvailable = false

    /// Nothing.
    package static func modules(of text: String) -> [[Bool]]? { nil }
}
#endif
