import Attachments
import FuzzKit
import Office
import PictureFiles
import SangkienDiagnostics

extension FileTargets {
    /// PDF files.
    static let pdf = FuzzTarget("pdf", longest: 4_096) { try inspectTwice($0) }

    /// PDF files as chapters of a book; what is joined begins as a PDF file and is the same each time.
    static let book = FuzzTarget("book", longest: 1 << 14) { bytes in
        let chapters = ["một", "hai"].map { PDFBook.Chapter(title: $0, group: "nhóm", bytes: bytes) }
        let book = PDFBook.joined(chapters)
        try promise(PDFBook.joined(chapters) == book, "both books are the same")
        guard let book else { return }
        try promise(book.starts(with: "%PDF-".utf8), "a book is a PDF file")
        try promise(PDFBook.joined([chapters[0]]) != nil, "each chapter is a book by itself")
    }

    /// Pictures: PNG, JPEG, TIFF.
    static let pictures = FuzzTarget("pictures", longest: 2_048) { bytes in
        try inspectTwice(bytes)
        try readPicture(bytes)
    }

    /// Vector pictures for documents.
    static let svg = FuzzTarget("svg", longest: 2_048, mutation: XMLMutator.mutation) { try readPicture($0) }

    /// Reads a picture: its size is one that can be, and a reason has words.
    private static func readPicture(_ bytes: [UInt8]) throws {
        let result = Result { () throws(PictureProblem) in try PictureInfo.read(bytes) }
        switch result {
        case .success(let info):
            try promise(info.width.isFinite && info.height.isFinite && info.width > 0 && info.height >= 0, "a picture has a size")
            try promise((1...8).contains(info.orientation), "a picture lies in one of eight ways")
        case .failure(let problem): try promise(!problem.reason.vietnamese.isEmpty, "a reason has words")
        }
    }

    /// Word and Writer files as papers of a dossier; their members are changed and packed again.
    static let papers = FuzzTarget("papers", longest: 1 << 15, mutation: ArchiveMutator.mutation) { try inspectTwice($0) }

    /// Opens an attachment twice: both times the same, and a number of pages that can be.
    private static func inspectTwice(_ bytes: [UInt8]) throws {
        let report = FileInspection.report(of: bytes)
        try promise(FileInspection.report(of: bytes) == report, "both readings say the same")
        if let pages = report.pages { try promise(pages.count >= 0, "no fewer pages than none") }
        for advice in report.advice { try promise(!advice.text.vietnamese.isEmpty, "advice has words") }
        if let problem = report.problem { try promise(!problem.reason.vietnamese.isEmpty, "a problem has words") }
    }
}
