import SangkienDiagnostics

/// What a picture says of itself (ảnh).
package struct PictureInfo: Sendable, Equatable {
    /// How it is stored.
    package enum Kind: String, Sendable {
        /// The formats whose headers are read.
        case png, jpeg, svg
    }

    /// How it is stored.
    package let kind: Kind
    /// Its width as it is stored: in pixels; of a vector picture in units of 1/96 inch.
    package let width: Double
    /// Its height, in the unit of its width.
    package let height: Double
    /// Dots an inch, as the file states it.
    package var density: Double?
    /// How it is turned when it is shown: 1 as stored, 6 a quarter to the right, and so on (Exif 2.3, 4.6.4).
    package var orientation = 1
    /// False for one of greys.
    package var hasColour = true
    /// True when it has fewer data than a picture of the size that it states can have.
    package var lacksData = false

    /// What `bytes` are a picture of.
    ///
    /// - Returns: what its headers say; all of its parts are there and their checksums are right.
    /// - Throws: `PictureProblem` for what is no picture, damaged or cut, or is more than a picture.
    package static func read(_ bytes: [UInt8]) throws(PictureProblem) -> PictureInfo {
        if bytes.starts(with: PNGPicture.signature) { return try PNGPicture.read(bytes) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try JPEGPicture.read(bytes) }
        if SVGPicture.looksLikeSVG(bytes) { return try SVGPicture.read(bytes) }
        throw bytes.isEmpty ? .empty : .unknownKind
    }
}

/// Why a file is of no use as a picture.
package enum PictureProblem: Error, Sendable, Equatable {
    /// No byte at all.
    case empty
    /// Neither PNG nor JPEG nor SVG.
    case unknownKind
    /// Its end is missing.
    case cut
    /// Its parts contradict one another.
    case damaged
    /// A vector picture with a program in it, or one that fetches something from elsewhere.
    case active(String)
    /// A vector picture without a size.
    case withoutSize
    /// A vector picture that draws its parts over and over again.
    case tooComplex

    /// The reason in words an office worker understands.
    package var reason: LocalizedText {
        switch self {
        case .empty: LocalizedText(vi: "tệp không có nội dung", en: "it is empty")
        case .unknownKind: LocalizedText(vi: "tệp không phải ảnh PNG, JPEG hay SVG", en: "it is no PNG, JPEG or SVG picture")
        case .cut:
            LocalizedText(
                vi: "ảnh bị thiếu phần cuối, có lẽ gửi hoặc tải về chưa xong",
                en: "its end is missing, perhaps it was not fully sent or downloaded"
            )
        case .damaged: LocalizedText(vi: "ảnh đã hỏng", en: "it is damaged")
        case .active(let what):
            LocalizedText(vi: "ảnh SVG có “\(what)” nên không dùng được", en: "the SVG has “\(what)” and cannot be used")
        case .withoutSize:
            LocalizedText(vi: "ảnh SVG không ghi cỡ (width, height hoặc viewBox)", en: "the SVG has no size (width, height or viewBox)")
        case .tooComplex:
            LocalizedText(vi: "ảnh SVG quá lớn hoặc vẽ lặp quá nhiều", en: "the SVG is too large or repeats its parts too often")
        }
    }
}
