import SangkienDiagnostics
import Spreadsheets

/// The words in the headers and footers of Word's pages (chữ ở đầu trang, chân trang; ISO 29500-1, 17.10).
enum PageEdges {
    /// Their lines from the top, each once, without the numbers of pages: several headers may say the same.
    static func texts(_ edges: [DocumentParts.Part], _ parts: DocumentParts, _ lists: WordLists, _ textLimit: Int) throws(DiagnosticError)
        -> [String]
    {
        var texts: [String] = []
        var known: Set<String> = []
        for edge in edges {
            let builder = DocumentBuilder(file: parts.file, textLimit: textLimit)
            try parts.read(edge, WordReader.words, with: WordReader(builder, lists: lists, comments: [:]))
            for line in builder.finish().blocks.flatMap(lines) where isText(line) && known.insert(line).inserted { texts.append(line) }
        }
        return Array(texts.prefix(mostLines))
    }

    /// More are no letterhead.
    private static let mostLines = 40

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
