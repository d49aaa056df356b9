import Dossiers
import Forms
import Office
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// Documents as PDF, and all of them as one file to print (bản PDF, bản in gộp); LibreOffice makes them of the Word or Writer edition.
struct PrintRun {
    /// The book's name in the output folder, without its ending.
    static let book = "ban-in"

    /// A document of the plan as PDF.
    struct Page: Sendable {
        let document: PlannedDocument
        let bytes: [UInt8]
    }

    private let templates: FormTemplates
    private let options: GenerateOptions

    init(_ templates: FormTemplates, options: GenerateOptions) {
        (self.templates, self.options) = (templates, options)
    }

    /// The formats that PDF is made of, best first.
    static let sources: [DocumentFormat] = [.docx, .odt]

    /// The format that the PDF of a document is made of, with its template; nil for a document that has no PDF.
    static func source(of document: PlannedDocument, _ templates: FormTemplates) -> (DocumentFormat, BoundTemplate)? {
        sources.lazy.compactMap { format in templates[document.template(format)].map { (format, $0) } }.first
    }

    /// Every document of the plan that has a template for it.
    ///
    /// - Throws: `DiagnosticError` with `pdfFailed`.
    func pages(of documents: [PlannedDocument], _ progress: RunProgress) throws(DiagnosticError) -> [Page] {
        var pages: [Int: Page] = [:]
        let planned = documents.enumerated()
            .compactMap { index, document in
                Self.source(of: document, templates).map { (index, document, $0, $1) }
            }
        progress.begin(.printing, of: planned.count)
        for format in Self.sources {
            let part = planned.filter { $0.2 == format }
            guard !part.isEmpty else { continue }
            var filled: [[UInt8]] = []
            for (_, document, _, template) in part { filled.append(try bytes(of: document, template)) }
            do throws(LibreOffice.Failure) {
                let made = try LibreOffice.pdfs(of: filled, ending: format.rawValue, in: options.conversionFolder, each: progress.advance)
                for (item, bytes) in zip(part, made) { pages[item.0] = Page(document: item.1, bytes: bytes) }
            } catch {
                throw Self.failed(error)
            }
        }
        return documents.indices.compactMap { pages[$0] }
    }

    /// All pages as one file, the province's papers first, then dossier by dossier; `names` says what people call a form, `unions` a dossier.
    func book(of pages: [Page], names: [String: String], unions: [String: String]) throws(DiagnosticError) -> [UInt8] {
        var groups: [String: Int] = [:]
        for page in pages { groups[page.document.dossier ?? ""] = groups[page.document.dossier ?? ""] ?? groups.count + 1 }
        groups[""] = 0
        let ordered = pages.enumerated()
            .sorted { left, right in
                let places = (groups[left.element.document.dossier ?? ""] ?? 0, groups[right.element.document.dossier ?? ""] ?? 0)
                return (places.0, left.offset) < (places.1, right.offset)
            }
        let chapters = ordered.map { _, page in
            let document = page.document
            let number = document.initiative.map { " – sáng kiến số \($0)" } ?? ""
            let group = document.dossier.map { unions[$0] ?? $0 } ?? document.union ?? "Toàn tỉnh"
            return PDFBook.Chapter(title: (names[document.form] ?? document.form) + number, group: group, bytes: page.bytes)
        }
        guard let book = PDFBook.joined(chapters) else {
            throw Self.failed(
                LocalizedText(
                    vi: "không ghép được các tệp PDF mà LibreOffice đã lập",
                    en: "the PDF files of LibreOffice could not be joined"
                )
            )
        }
        return book
    }

    /// A filled document, written to a private folder and read again.
    private func bytes(of document: PlannedDocument, _ template: BoundTemplate) throws(DiagnosticError) -> [UInt8] {
        let folder: String
        do {
            folder = try FileSystem.makePrivateFolder(in: options.conversionFolder)
        } catch {
            throw Self.failed(.folder(error))
        }
        defer { FileSystem.removeFolder(folder) }
        try template.write(document.values.made, to: folder + "/a", time: options.time, cores: options.jobs)
        do {
            return try FileSystem.read(folder + "/a", limit: LibreOffice.inputBytes)
        } catch {
            throw Self.failed(.folder(error))
        }
    }

    // MARK: Faults

    /// - Throws: `DiagnosticError` with `pdfUnavailable` where no program makes PDF.
    static func requireProgram() throws(DiagnosticError) {
        if LibreOffice.program == nil { throw DiagnosticError(Diagnostic(.pdfUnavailable)) }
    }

    private static func failed(_ failure: LibreOffice.Failure) -> DiagnosticError {
        switch failure {
        case .notInstalled: DiagnosticError(Diagnostic(.pdfUnavailable))
        case .overLimits:
            failed(
                LocalizedText(
                    vi: "LibreOffice chạy quá \(LibreOffice.seconds) giây hoặc cần quá nhiều bộ nhớ",
                    en: "LibreOffice took more than \(LibreOffice.seconds) seconds, or too much memory"
                )
            )
        case .refused: failed(LocalizedText(vi: "LibreOffice không lập được tệp nào", en: "LibreOffice made nothing of it"))
        case .folder(let error): failed(error.reason)
        }
    }

    private static func failed(_ reason: LocalizedText) -> DiagnosticError {
        DiagnosticError(Diagnostic(.pdfFailed, Argument("reason", reason)))
    }
}
