import SangkienDiagnostics
import Spreadsheets

extension TextDocument {
    /// Reads a document of Word or Writer whose text has at most `textLimit` bytes.
    ///
    /// - Throws: `DiagnosticError` with `D019`, `D043`, `D044`, `D045` or `D058`.
    package init(_ parts: DocumentParts, textLimit: Int) throws(DiagnosticError) {
        let builder = DocumentBuilder(file: parts.file, textLimit: textLimit)
        if parts.isWord {
            let comments = WordComments()
            try parts.read(.comments, WordComments.words, with: comments)
            let lists = try WordLists(parts)
            let edges = PageEdges(parts, textLimit)
            for text in try edges.texts((0..<parts.heads).map { .head($0) }, lists) { builder.addHead(text) }
            builder.remarks.feet = try edges.texts((0..<parts.feet).map { .foot($0) }, lists).count
            try parts.read(.main, WordReader.words, with: WordReader(builder, lists: lists, comments: comments.texts))
        } else {
            let styles = WriterStyles()
            try parts.read(.styles, WriterStyles.words, with: styles)
            let edges = PageEdges(parts, textLimit)
            for text in try edges.texts(in: [.header, .firstHeader], styles) { builder.addHead(text) }
            builder.remarks.feet = try edges.texts(in: [.footer, .firstFooter], styles).count
            try parts.read(.main, WriterReader.words, with: WriterReader(builder, styles))
        }
        self = builder.finish()
    }

    /// Reads a page of HTML, whose text is UTF-8, of the file called `file`.
    ///
    /// - Throws: `DiagnosticError` with `D019` or `D058`.
    package init(html bytes: [UInt8], file: String, textLimit: Int) throws(DiagnosticError) {
        let builder = DocumentBuilder(file: file, textLimit: textLimit)
        var reader = WebReader(builder)
        reader.read(bytes)
        if let failure = builder.failure { throw DiagnosticError(failure) }
        self = builder.finish()
    }
}
