import PictureFiles
import SangkienFiles

/// Opens a file's bytes by what they are (mở tệp).
package enum FileInspection {
    /// What `bytes` are, how many pages they have, and what is wrong with them; never throws, whatever they hold.
    package static func report(of bytes: [UInt8]) -> FileReport {
        switch Signature.kind(of: bytes) {
        case .pdf: PDFInspection.report(of: bytes)
        case .zip: OfficePackage.report(of: bytes)
        case .jpeg: PictureReport.report(of: bytes, kind: .jpeg, read: JPEGPicture.read)
        case .png: PictureReport.report(of: bytes, kind: .png, read: PNGPicture.read)
        case .tiff: TIFFFile.report(of: bytes)
        case .empty: FileReport(kind: .empty, problem: .empty)
        case .lockedOffice: FileReport(kind: .lockedOffice, problem: .locked)
        case let kind: FileReport(kind: kind)
        }
    }
}
