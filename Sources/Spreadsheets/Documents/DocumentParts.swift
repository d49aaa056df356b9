import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// The XML of a text document, part by part (các phần của văn bản): Word's package, Writer's package, or Writer's single file.
///
/// The parts are found as those of a workbook are, read with the same hardened parser, and within the same limits.
package final class DocumentParts {
    /// A part that a reader asks for.
    package enum Part: Hashable {
        /// The text itself.
        case main
        /// Styles that the text refers to by name.
        case styles
        /// Word's numbered lists.
        case numbering
        /// Word's comments.
        case comments
        /// A header of Word's pages, counted from 0.
        case head(Int)
        /// A footer of them.
        case foot(Int)
    }

    /// How many headers of pages, and how many footers, are looked at: those of a section's first, even and other pages, and some more.
    private static let mostEdges = 12

    /// Whether Word's form is used; else it is OpenDocument's.
    package let isWord: Bool
    /// The file's name, for messages.
    package let file: String

    private let archive: WorkbookArchive?
    private let flat: FlatFile?
    private var parts: [Part: String] = [:]
    /// How many headers of pages Word's document has.
    package private(set) var heads = 0
    /// How many footers.
    package private(set) var feet = 0

    /// What was passed over when the file was opened (`D083`).
    package var findings: [Diagnostic] { archive?.notes ?? [] }

    /// A document of Word whose text is the part `main`.
    init(word archive: WorkbookArchive, main: String) throws(DiagnosticError) {
        (isWord, file, self.archive, flat) = (true, archive.file, archive, nil)
        parts[.main] = main
        for link in try OfficeWorkbook.relationships(of: main, in: archive) {
            if link.kind == "styles" { parts[.styles] = link.target }
            if link.kind == "numbering" { parts[.numbering] = link.target }
            if link.kind == "comments" { parts[.comments] = link.target }
            if link.kind == "header", heads < Self.mostEdges { (parts[.head(heads)], heads) = (link.target, heads + 1) }
            if link.kind == "footer", feet < Self.mostEdges { (parts[.foot(feet)], feet) = (link.target, feet + 1) }
        }
    }

    /// A document of OpenDocument in a package.
    init(text archive: WorkbookArchive) {
        (isWord, file, self.archive, flat) = (false, archive.file, archive, nil)
        parts = [.main: "content.xml", .styles: "styles.xml"]
    }

    /// A document of OpenDocument in one file.
    init(flat: FlatFile, file: String) {
        (isWord, self.file, archive, self.flat) = (false, file, nil, flat)
    }

    /// The kind of file, for messages.
    package var format: FileFormat { isWord ? FileFormats.word : FileFormats.openText }

    /// Lets `handler` read a part whose names `words` knows; nothing happens where the document has no such part, unless it is the text itself.
    ///
    /// - Throws: `DiagnosticError` with what the handler says, or `D019`, `D043`, `D044` or `D045`.
    package func read(_ part: Part, _ words: XMLVocabulary, with handler: any XMLEvents) throws(DiagnosticError) {
        let name = parts[part]
        let reader = EventReader(words, handler, file: file, part: name)
        if let flat {
            if part == .main { try flat.parse(with: reader) { () throws(DiagnosticError) in true } }
            return
        }
        guard let archive, let name, part == .main || archive.member(name) != nil else { return }
        try archive.parse(name, with: reader)
    }
}

/// What a reader of a text document learns of its XML (sự kiện XML); elements are numbered as in its vocabulary, -1 being unknown.
package protocol XMLEvents: AnyObject {
    /// What makes the document unusable; nothing more is reported then.
    var failure: Diagnostic? { get }
    /// An element begins; false leaves out all that is in it, and its end.
    func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool
    /// An element ends.
    func end(_ element: Int)
    /// Text, of which a piece may come at a time.
    func text(_ bytes: Span<UInt8>)
}

/// Hands the events of a part on.
private final class EventReader: PartReader {
    private let handler: any XMLEvents

    init(_ vocabulary: XMLVocabulary, _ handler: any XMLEvents, file: String, part: String?) {
        self.handler = handler
        super.init(vocabulary, file: file, part: part)
        isCollecting = true
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        let goesOn = handler.begin(element, attributes)
        check()
        return goesOn
    }

    override func end(_ element: Int) {
        handler.end(element)
        check()
    }

    override func text(_ bytes: Span<UInt8>) {
        handler.text(bytes)
        check()
    }

    private func check() {
        if let failure = handler.failure { fail(failure) }
    }
}
