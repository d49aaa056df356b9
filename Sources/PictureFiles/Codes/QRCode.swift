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
        let code = unsafe (bytes + [0])
            .withUnsafeBytes { buffer in
                // It reads up to the zero and keeps nothing of it.
                unsafe QRcode_encodeString(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), 0, QR_ECLEVEL_M, QR_MODE_8, 1)
            }
        guard let code = unsafe code else { return nil }
        defer { unsafe QRcode_free(code) }
        let width = Int(unsafe code.pointee.width)
        // `data` has width times width bytes, the lowest bit of which tells the colour (qrencode.h).
        let data = unsafe UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        return (0..<width).map { row in (0..<width).map { column in unsafe data[row * width + column] & 1 == 1 } }
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
