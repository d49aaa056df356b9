import SangkienDiagnostics

/// Files that can hold no table: papers, pictures, recordings (văn bản quét, ảnh).
extension FileFormats {
    package static let pdf = FileFormat(vi: "tệp PDF", en: "a PDF file", .paper, ["pdf"], [.start("%PDF")], advice: FileAdvice.paper)
    package static let png = FileFormat(
        vi: "ảnh PNG",
        en: "a PNG image",
        .paper,
        ["png"],
        [.start([0x89] + Array("PNG".utf8))],
        advice: FileAdvice.picture
    )
    package static let jpeg = FileFormat(
        vi: "ảnh JPEG",
        en: "a JPEG image",
        .paper,
        ["jpg", "jpeg", "jpe", "jfif"],
        [.start([0xFF, 0xD8, 0xFF])],
        advice: FileAdvice.picture
    )
    package static let gif = FileFormat(vi: "ảnh GIF", en: "a GIF image", .paper, ["gif"], [.start("GIF8")], advice: FileAdvice.picture)
    package static let tiff = FileFormat(
        vi: "ảnh TIFF",
        en: "a TIFF image",
        .paper,
        ["tif", "tiff"],
        [.start([0x49, 0x49, 0x2A, 0]), .start([0x4D, 0x4D, 0, 0x2A])],
        advice: FileAdvice.picture
    )
    package static let webp = FileFormat(
        vi: "ảnh WebP",
        en: "a WebP image",
        .paper,
        ["webp"],
        [.init(parts: [(0, Array("RIFF".utf8)), (8, Array("WEBP".utf8))])],
        advice: FileAdvice.picture
    )
    package static let heic = FileFormat(
        vi: "ảnh HEIC của điện thoại",
        en: "a HEIC image of a telephone",
        .paper,
        ["heic", "heif", "avif"],
        ["heic", "heix", "mif1", "avif"].map { .init(parts: [(0, [0, 0, 0]), (4, Array("ftyp\($0)".utf8))]) },
        advice: FileAdvice.picture
    )
    package static let otherPicture = FileFormat(
        vi: "ảnh hoặc bản vẽ",
        en: "a picture or a drawing",
        .paper,
        ["bmp", "svg", "psd", "ai", "dwg", "dxf", "djvu", "xps"],
        advice: FileAdvice.picture
    )
    package static let media = FileFormat(
        vi: "phim hoặc ghi âm",
        en: "a film or a recording",
        .paper,
        ["mp4", "mov", "avi", "mkv", "wmv", "3gp", "mp3", "m4a", "wav", "amr"],
        advice: FileAdvice.paper
    )
}
