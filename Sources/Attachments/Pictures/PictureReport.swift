import PictureFiles
import SangkienFiles

/// A JPEG or PNG picture as a paper: whole or not, and how well it was scanned.
enum PictureReport {
    /// What the picture is and whether it is whole.
    static func report(of bytes: [UInt8], kind: FileKind, read: ([UInt8]) throws(PictureProblem) -> PictureInfo) -> FileReport {
        do throws(PictureProblem) {
            let info = try read(bytes)
            // Sizes in headers are whole numbers of 31 bits.
            let resolution = Resolution(width: Int(info.width), height: Int(info.height), stated: info.density)
            return FileReport(
                kind: kind,
                pages: PageCount(count: 1, basis: .counted),
                advice: resolution.advice(hasColour: info.hasColour)
            )
        } catch {
            return FileReport(kind: kind, problem: error == .cut ? .cut : .damaged)
        }
    }
}
