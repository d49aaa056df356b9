import SangkienArchive
import SangkienDiagnostics

/// A code that machines read, as a picture (mã QR, mã vạch).
package enum PrintedCode: String, Sendable, CaseIterable {
    /// A QR code (ISO/IEC 18004).
    case qr = "mã QR"
    /// Bars of Code 128 (ISO/IEC 15417), for letters of ASCII.
    case code128 = "mã vạch"

    /// A PNG of the code of `text`, black on white with the quiet zone that readers need.
    ///
    /// Every module is a whole number of pixels, and there are enough of them to stay crisp in print.
    ///
    /// - Throws: `CodeProblem` for a text that the code cannot hold.
    package func picture(of text: String) throws(CodeProblem) -> [UInt8] {
        switch self {
        case .qr:
            guard QRCode.isAvailable else { throw .withoutLibrary }
            guard let modules = QRCode.modules(of: text) else { throw .tooLong }
            let quiet = 4
            let side = Array(repeating: false, count: modules.count + 2 * quiet)
            let margin = Array(repeating: false, count: quiet)
            let rows = Array(repeating: side, count: quiet) + modules.map { margin + $0 + margin } + Array(repeating: side, count: quiet)
            return BilevelPicture.png(rows, scale: Self.scale(rows.count), moduleMicrometres: 600)
        case .code128:
            guard text.utf8.allSatisfy({ $0 < 0x80 }) else { throw .notASCII }
            guard let modules = Code128.modules(of: text) else { throw .tooLong }
            let margin = Array(repeating: false, count: 10)
            let row = margin + modules + margin
            // Bars are at least as high as 15 % of their width, and 5 mm (ISO/IEC 15417, 4.7).
            let rows = Array(repeating: row, count: max(30, row.count / 4))
            return BilevelPicture.png(rows, scale: Self.scale(row.count), moduleMicrometres: 330)
        }
    }

    /// How many pixels a module takes: enough for a thousand or so a side.
    private static func scale(_ modules: Int) -> Int { max(6, 1_000 / modules) }
}

/// Why a text is no code.
package enum CodeProblem: Error, Sendable {
    /// The program was built without libqrencode.
    case withoutLibrary
    /// The text is longer than the code can hold.
    case tooLong
    /// Bars hold only letters without marks.
    case notASCII

    /// The reason in words an office worker understands.
    package var reason: LocalizedText {
        switch self {
        case .withoutLibrary:
            LocalizedText(
                vi:
                    "chương trình này được dựng không có thư viện libqrencode; người cài đặt chạy lại “make install”, lệnh ấy tự cài thư viện",
                en: "this program was built without libqrencode; whoever installs it runs “make install” again, which brings the library"
            )
        case .tooLong:
            LocalizedText(
                vi: "nội dung quá dài hoặc có ký tự không in được: mã QR chứa khoảng 2.300 byte, mã vạch \(Code128.longest) ký tự",
                en:
                    "the text is too long or has characters that cannot be printed: a QR code holds about 2,300 bytes, bars \(Code128.longest) characters"
            )
        case .notASCII:
            LocalizedText(
                vi: "mã vạch Code 128 chỉ chứa chữ không dấu, chữ số và dấu câu; nội dung có dấu thì dùng mã QR",
                en: "Code 128 holds only letters without marks, digits and punctuation; use a QR code for other texts"
            )
        }
    }
}

/// Black and white pictures.
enum BilevelPicture {
    /// A PNG of these rows, each place of which becomes a square of `scale` pixels (W3C PNG, 11.2; bit depth 1, grey).
    static func png(_ rows: [[Bool]], scale: Int, moduleMicrometres: Int) -> [UInt8] {
        let width = (rows.first?.count ?? 0) * scale
        var lines: [UInt8] = []
        for row in rows {
            // No filter; ones are white.
            var line = [UInt8](repeating: 0, count: 1 + (width + 7) / 8)
            for (place, isBlack) in row.enumerated() where !isBlack {
                for pixel in place * scale..<(place + 1) * scale { line[1 + pixel / 8] |= 0x80 >> UInt8(pixel % 8) }
            }
            for _ in 0..<scale { lines += line }
        }
        let perMetre = scale * 1_000_000 / moduleMicrometres
        let header = big(width) + big(rows.count * scale) + [1, 0, 0, 0, 0]
        let data = [0x78, 0x9C] + Deflating.whole(lines) + big(adler(lines))
        return PNGPicture.signature + chunk("IHDR", header) + chunk("pHYs", big(perMetre) + big(perMetre) + [1]) + chunk("IDAT", data)
            + chunk("IEND", [])
    }

    private static func big(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }

    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + data
        return big(data.count) + body + big(Int(Checksum.crc32(of: body, in: 0..<body.count)))
    }

    /// The checksum of a zlib stream (RFC 1950, 8.2).
    private static func adler(_ bytes: [UInt8]) -> Int {
        var (first, second) = (1, 0)
        for byte in bytes {
            first = (first + Int(byte)) % 65_521
            second = (second + first) % 65_521
        }
        return second << 16 | first
    }
}
