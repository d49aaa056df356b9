import SangkienDiagnostics
import Spreadsheets

/// The words in the headers and footers of pages (chữ ở đầu trang, chân trang; ISO 29500-1, 17.10; OpenDocument 1.3, part 3, 16.10).
struct PageEdges {
    private let parts: DocumentParts
    private let textLimit: Int

    /// The edges of the pages of a document.
    init(_ parts: DocumentParts, _ textLimit: Int) {
        (self.parts, self.textLimit) = (parts, textLimit)
    }

    /// The lines of parts of Word from the top, each once, without the numbers of pages: several headers may say the same.
    func texts(_ edges: [DocumentParts.Part], _ lists: WordLists) throws(DiagnosticError) -> [String] {
        var blocks: [TextDocument.Block] = []
        for edge in edges {
            let builder = DocumentBuilder(file: parts.file, textLimit: textLimit)
            try parts.read(edge, WordReader.words, with: WordReader(builder, lists: lists, comments: [:]))
            blocks += builder.finish().blocks
        }
        return Self.texts(of: blocks)
    }

    /// The same of such elements among the master pages of Writer's package.
    func texts(in elements: Set<WriterNames.Element>, _ styles: WriterStyles) throws(DiagnosticError) -> [String] {
        let builder = DocumentBuilder(file: parts.file, textLimit: textLimit)
        try parts.read(.styles, WriterReader.words, with: WriterReader(builder, styles, in: elements))
        return Self.texts(of: builder.finish().blocks)
    }

    /// More are no letterhead.
    private static let mostLines = 40

    private static func texts(of blocks: [TextDocument.Block]) -> [String] {
        var known: Set<String> = []
        return Array(blocks.flatMap(lines).filter { isText($0) && known.insert($0).inserted }.prefix(mostLines))
    }

    private static func lines(of block: TextDocument.Block) -> [String] {
        switch block {
        case .line(let line): split(line.text)
        case .table(let table): table.rows.flatMap { $0.cells.flatMap(split) }
        }
    }

    private static func split(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    /// Words, and no number of a page: `2`, `Trang 1/3`.
    private static func isText(_ line: String) -> Bool {
        line.count(where: \.isLetter) >= 4 && !line.lowercased().hasPrefix("trang ") && !line.lowercased().hasPrefix("page ")
    }
}
