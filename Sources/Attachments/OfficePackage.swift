import PictureFiles
import SangkienArchive
import SangkienFiles
import VietnameseText

/// Opens a ZIP archive: a Word or LibreOffice text, or something that is not accepted.
///
/// Source: ECMA-376 part 2; OpenDocument 1.3 part 2 (3.3 `mimetype`, 3.4 encryption).
enum OfficePackage {
    /// What the archive is, whether its main part can be read, and the pages that it states.
    static func report(of bytes: [UInt8]) -> FileReport {
        do throws(ZipReadError) {
            let reader = try ZipReader(bytes: bytes, name: "", limits: .template)
            return report(of: reader)
        } catch {
            return FileReport(kind: likelyKind(of: bytes), problem: problem(error))
        }
    }

    private static func report(of reader: borrowing ZipReader) -> FileReport {
        let kind = kind(of: reader)
        guard kind.isAccepted else { return FileReport(kind: kind) }
        var report = FileReport(kind: kind)
        do throws(ZipReadError) {
            if kind == .odt, try text(of: "META-INF/manifest.xml", in: reader).find("encryption-data".utf8) {
                report.problem = .locked
                return report
            }
            // Read to its end, so that a wrong checksum is found.
            try reader.stream(mainPart(of: kind)) { _ in true }
            report.pages = try pages(of: kind, in: reader)
        } catch {
            report.problem = problem(error)
        }
        return report
    }

    private static func mainPart(of kind: FileKind) -> String {
        kind == .docx ? "word/document.xml" : "content.xml"
    }

    private static func kind(of reader: borrowing ZipReader) -> FileKind {
        let known: [(String, FileKind)] = [
            ("word/document.xml", .docx), ("xl/workbook.xml", .xlsx), ("xl/workbook.bin", .xlsx), ("ppt/presentation.xml", .pptx),
        ]
        for (member, kind) in known where reader.contains(member) { return kind }
        guard reader.contains("content.xml"), let type = try? text(of: "mimetype", in: reader) else { return .zip }
        return openDocumentKind(type.bytes, at: 0)
    }

    private static func openDocumentKind(_ bytes: [UInt8], at offset: Int) -> FileKind {
        let family = "application/vnd.oasis.opendocument."
        guard bytes.has(family.utf8, at: offset) else { return .zip }
        let kinds: [(String, FileKind)] = [("text", .odt), ("spreadsheet", .ods), ("presentation", .odp)]
        return kinds.first { bytes.has($0.0.utf8, at: offset + family.utf8.count) }?.1 ?? .unknown
    }

    /// What a damaged archive probably was, by the names and types that it still holds.
    private static func likelyKind(of bytes: [UInt8]) -> FileKind {
        let marks: [(String, FileKind)] = [("word/document.xml", .docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .pptx)]
        if let known = marks.first(where: { bytes.find($0.0.utf8, in: bytes.indices) != nil }) { return known.1 }
        // The first member of an OpenDocument file is `mimetype`, stored: its content follows its name.
        if bytes.has("mimetype".utf8, at: 30) { return openDocumentKind(bytes, at: 38) }
        return bytes.has("[Content_Types].xml".utf8, at: 30) ? .docx : .zip
    }

    private static func problem(_ error: ZipReadError) -> FileProblem {
        switch error.code {
        case .truncated: .cut
        case .encrypted: .locked
        case .tooManyMembers, .memberTooLarge, .archiveTooLarge, .suspiciousRatio, .unsupportedMethod: .tooComplex
        case .unreadable(let errno): .unreadable(errno)
        default: .damaged
        }
    }

    /// A small part held in memory.
    private struct Part {
        let bytes: [UInt8]

        func find(_ word: some Collection<UInt8>) -> Bool {
            bytes.find(word, in: bytes.indices) != nil
        }
    }

    /// A part of at most a megabyte; nothing of a larger or missing one.
    private static func text(of name: String, in reader: borrowing ZipReader) throws(ZipReadError) -> Part {
        guard let count = reader.count(of: name), count <= 1 << 20 else { return Part(bytes: []) }
        return Part(bytes: try reader.read(name))
    }

    /// The numbers of pages that are believed; a text that claims more says nothing.
    private static let credible = 1...1_000_000

    /// The pages that the program that saved the text counted; nil when it did not say.
    private static func pages(of kind: FileKind, in reader: borrowing ZipReader) throws(ZipReadError) -> PageCount? {
        let (member, before) = kind == .docx ? ("docProps/app.xml", "<Pages>") : ("meta.xml", "meta:page-count=\"")
        let bytes = try text(of: member, in: reader).bytes
        guard let begin = bytes.find(before.utf8, in: bytes.indices) else { return nil }
        let digits = bytes[(begin + before.utf8.count)...].prefix { $0.isDigit }
        return Int(String(decoding: digits, as: UTF8.self), in: credible).map { PageCount(count: $0, basis: .stated) }
    }
}
