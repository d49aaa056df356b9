import SangkienDiagnostics

/// Files that can hold no table: papers, pictures, recordings (văn bản quét, ảnh).
extension FileFormats {
    /// PDF: a paper as printed or scanned.
    package static let pdf = FileFormat(vi: "tệp PDF", en: "a PDF file", .paper, ["pdf"], [.start(FileMark.pdf)], advice: FileAdvice.paper)
    /// PNG pictures.
    package static let png = FileFormat(
        vi: "ảnh PNG",
        en: "a PNG image",
        .paper,
        ["png"],
        [.start(FileMark.png)],
        advice: FileAdvice.picture
    )
    /// JPEG pictures, as telephones and scanners make them.
    package static let jpeg = FileFormat(
        vi: "ảnh JPEG",
        en: "a JPEG image",
        .paper,
        ["jpg", "jpeg", "jpe", "jfif"],
        [.start(FileMark.jpeg)],
        advice: FileAdvice.picture
    )
    /// GIF pictures.
    package static let gif = FileFormat(
        vi: "ảnh GIF",
        en: "a GIF image",
        .paper,
        ["gif"],
        [.start(FileMark.gif)],
        advice: FileAdvice.picture
    )
    /// TIFF pictures, of one page or several, as scanners make them.
    package static let tiff = FileFormat(
        vi: "ảnh TIFF",
        en: "a TIFF image",
        .paper,
        ["tif", "tiff"],
        FileMark.tiff.map { .start($0) },
        advice: FileAdvice.picture
    )
    /// WebP pictures, as browsers save them.
    package static let webp = FileFormat(
        vi: "ảnh WebP",
        en: "a WebP image",
        .paper,
        ["webp"],
        [.init(parts: [(0, Array("RIFF".utf8)), (8, Array("WEBP".utf8))])],
        advice: FileAdvice.picture
    )
    /// HEIF pictures: HEIC of telephones, AVIF.
    package static let heic = FileFormat(
        vi: "ảnh HEIC của điện thoại",
        en: "a HEIC image of a telephone",
        .paper,
        ["heic", "heif", "avif"],
        ["heic", "heix", "mif1", "avif"].map { .init(parts: [(0, [0, 0, 0]), (4, Array("ftyp\($0)".utf8))]) },
        advice: FileAdvice.picture
    )
    /// Pictures and drawings known by their endings alone.
    package static let otherPicture = FileFormat(
        vi: "ảnh hoặc bản vẽ",
        en: "a picture or a drawing",
        .paper,
        ["bmp", "svg", "psd", "ai", "dwg", "dxf", "djvu", "xps"],
        advice: FileAdvice.picture
    )
    /// Films and recordings.
    package static let media = FileFormat(
        vi: "phim hoặc ghi âm",
        en: "a film or a recording",
        .paper,
        ["mp4", "mov", "avi", "mkv", "wmv", "3gp", "mp3", "m4a", "wav", "amr"],
        advice: FileAdvice.paper
    )
}
