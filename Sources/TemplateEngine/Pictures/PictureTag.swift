import PictureFiles
import SangkienDiagnostics
import VietnameseText

/// A picture whose file the data names: `«ảnh: Tệp ảnh»`, `«ảnh: Ảnh thẻ | 3x4»` (ảnh); or a code of a value: `«mã QR: Địa chỉ»`.
struct PictureTag: Sendable {
    let name: String
    let isOptional: Bool
    /// The frame that the tag asks for, in hundredths of a millimetre; nil for what it leaves open.
    let width: Int?
    let height: Int?
    /// The code that the value becomes; nil for a picture.
    var code: PrintedCode?
}

extension TagParser {
    /// Reads a tag of a picture; nil when the text is none.
    func picture() throws(DiagnosticError) -> PictureTag? {
        guard let colon = text.firstIndex(of: ":"), case let word = VietnameseFolding.bareKey(String(text[..<colon])),
            let known = Self.pictureWords.first(where: { $0.word == word })
        else { return nil }
        let parts = text[text.index(after: colon)...].split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        let written = parts.first ?? ""
        let isOptional = written.hasSuffix("?")
        let name = try name(isOptional ? written.dropLast() : written[...])
        guard parts.count <= 2 else { throw unclear(vi: "chỉ được một dấu |", en: "one | only") }
        guard parts.count == 2 else { return PictureTag(name: name, isOptional: isOptional, width: nil, height: nil, code: known.code) }
        guard let size = PictureSize(parts[1]) else {
            throw unclear(
                vi: "cỡ ảnh viết như “3x4” (cm), “30x40 mm”, “rộng 5 cm” hoặc “cao 4 cm”",
                en: "sizes of pictures are written as “3x4” (cm), “30x40 mm”, “rộng 5 cm” or “cao 4 cm”"
            )
        }
        return PictureTag(name: name, isOptional: isOptional, width: size.width, height: size.height, code: known.code)
    }

    /// The words before the colon, without marks, and the codes that they stand for.
    private static let pictureWords: [(word: String, code: PrintedCode?)] = [
        ("anh", nil), ("ma qr", .qr), ("qr", .qr), ("ma vach", .code128),
    ]
}

/// A size of a picture as people write it, in hundredths of a millimetre.
private struct PictureSize {
    private(set) var width: Int?
    private(set) var height: Int?

    init?(_ text: String) {
        var words = VietnameseFolding.key(text).replacing("×", with: "x")
        var unit = 1_000
        if words.hasSuffix("mm") {
            unit = 100
            words = trimmed(String(words.dropLast(2)))
        } else if words.hasSuffix("cm") {
            words = trimmed(String(words.dropLast(2)))
        }
        if words.hasPrefix("rộng ") {
            width = Self.length(words.dropFirst(5), unit)
        } else if words.hasPrefix("cao ") {
            height = Self.length(words.dropFirst(4), unit)
        } else {
            let sides = words.split(separator: "x", omittingEmptySubsequences: false)
            guard sides.count == 2, let across = Self.length(sides[0], unit), let down = Self.length(sides[1], unit) else { return nil }
            (width, height) = (across, down)
        }
        if width == nil, height == nil { return nil }
    }

    /// From a millimetre to the longest side of a sheet of A2.
    private static func length(_ text: Substring, _ unit: Int) -> Int? {
        let parts = trimmed(String(text)).split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int(parts[0], in: 0...600) else { return nil }
        var length = whole * unit
        if parts.count == 2 {
            guard (1...2).contains(parts[1].utf8.count), let fraction = Int(parts[1], in: 0...99) else { return nil }
            length += fraction * unit / (parts[1].utf8.count == 1 ? 10 : 100)
        }
        return (100...60_000).contains(length) ? length : nil
    }
}
