import SangkienArchive
import SangkienDiagnostics
import SangkienMarkup

/// Documents of one format one behind the other in one file (nối văn bản).
final class DocumentJoin {
    private enum Kind {
        case word(WordJoin)
        case openDocument(OpenDocumentJoin)
        case page(PageJoin)
    }

    /// The format of the documents and of the file.
    let format: DocumentFormat
    private let kind: Kind
    private let names: WordNames?
    private var files: Set<String> = []

    /// How many bytes of text a file may have: more than Word or LibreOffice open.
    static let longest = 512 << 20

    /// A file that begins with `first`, which is called `file` in messages; `tellsEvenPages` where some document of Word has other headers on even pages.
    init(_ first: [TemplateSource.Member], _ format: DocumentFormat, file: String, tellsEvenPages: Bool = false) throws(DiagnosticError) {
        self.format = format
        switch format {
        case .docx:
            kind = .word(WordJoin(first, tellsEvenPages: tellsEvenPages))
            names = WordNames(first)
        case .odt, .fodt:
            kind = .openDocument(OpenDocumentJoin(first, isFlat: format == .fodt))
            names = nil
        case .html:
            kind = .page(PageJoin(first.first?.bytes ?? []))
            names = nil
        }
        try require(first, file: file)
    }

    /// Adds a document.
    ///
    /// - Throws: `DiagnosticError` with `documentsNotJoined` when it cannot stand there, or when the file would be too large.
    func add(_ members: [TemplateSource.Member], file: String) throws(DiagnosticError) {
        try require(members, file: file)
        let size: Int
        switch kind {
        case .word(let join):
            join.add(members)
            size = join.size
        case .openDocument(let join):
            join.add(members)
            size = join.body.count
        case .page(let join):
            join.add(members.first?.bytes ?? [])
            size = join.body.count
        }
        guard size <= Self.longest else { throw Self.refused(file, Self.tooLarge) }
    }

    /// The members of the file.
    func finish() -> [TemplateSource.Member] {
        switch kind {
        case .word(let join): join.finish()
        case .openDocument(let join): join.finish()
        case .page(let join): [TemplateSource.Member(name: "index.html", bytes: join.finish())]
        }
    }

    /// Throws `documentsNotJoined` for a document that cannot stand behind the first, or be it.
    func require(_ members: [TemplateSource.Member], file: String) throws(DiagnosticError) {
        let reason: LocalizedText? =
            switch kind {
            case .word: !WordNames(members).areUsual ? Self.otherWriter : names == WordNames(members) ? nil : Self.otherNames
            case .openDocument: OpenDocumentJoin.refusal(members, isFlat: format == .fodt)
            case .page(let join): join.refusal(members.first?.bytes ?? [])
            }
        if let reason { throw Self.refused(file, reason) }
    }

    static func refused(_ file: String, _ reason: LocalizedText) -> DiagnosticError {
        DiagnosticError(Diagnostic(.documentsNotJoined, at: SourceLocation(file: file), Argument("reason", reason)))
    }

    private static let tooLarge = LocalizedText(
        vi: "tệp chung sẽ quá lớn, Word và LibreOffice không mở được; chia thành nhiều tệp",
        en: "the file would be larger than Word and LibreOffice open; make several files"
    )
    private static let otherWriter = LocalizedText(
        vi: "tài liệu không do Word hay LibreOffice ghi ra; mở bằng Word hoặc LibreOffice rồi lưu lại",
        en: "it was not written by Word or LibreOffice; open it there and save it again"
    )
    private static let otherNames = LocalizedText(
        vi: "tệp lưu ở dạng Word “Strict” còn tệp đầu thì không (hoặc ngược lại); mở bằng Word, lưu cùng một dạng",
        en: "it is a “Strict” Word file and the first is not, or the other way round; save both the same way in Word"
    )
}

/// Which namespaces the elements of a Word document are of: Strict and Transitional files cannot be mixed.
struct WordNames: Equatable {
    private let uri: String?
    /// True when the prefixes are those that every office program writes: `w`, and `r` for relationships.
    let areUsual: Bool

    init(_ members: [TemplateSource.Member]) {
        let main = WordPackage(members).mainPart
        let bytes = OpenPackage(members).bytes(main) ?? []
        let names = RootHead.declarations(MarkupTree(Array(bytes.prefix(1 << 14)), syntax: .xml))
        uri = names.first { $0.prefix == "w" }?.uri
        areUsual = uri != nil && names.allSatisfy { $0.prefix == "r" || !$0.uri.hasSuffix("officeDocument/2006/relationships") }
    }
}
