import Foundation
import TestKit
import Testing

/// A document as it comes out of the printer: LibreOffice makes the PDF, poppler says which word stands where.
struct PrintedPages: Sendable {
    struct Word: Sendable {
        let text: String
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double
        var centre: Double { (left + right) / 2 }
        var middle: Double { (top + bottom) / 2 }
    }

    struct Page: Sendable {
        let width: Double
        let height: Double
        let words: [Word]
    }

    let pages: [Page]

    /// Prints the document with a LibreOffice profile of its own.
    static func print(_ document: MadeDocument) async throws -> PrintedPages {
        try await withTemporaryFolder { folder in
            let file = try folder.file("van-ban.\(document.format)", document.bytes)
            let profile = folder.appending(path: "profile").absoluteString
            let outcome = try await CommandLineTool.tool(
                "soffice",
                ["-env:UserInstallation=\(profile)", "--headless", "--convert-to", "pdf", "--outdir", folder.path, file]
            )
            let pdf = folder.appending(path: "van-ban.pdf")
            try #require(FileManager.default.fileExists(atPath: pdf.path), "soffice: \(outcome.errors)")
            let words = try await CommandLineTool.tool("pdftotext", ["-bbox", pdf.path, "-"])
            return PrintedPages(pages: try read(words.text))
        }
    }

    private static func read(_ xhtml: String) throws -> [Page] {
        // The DOCTYPE names a DTD on the net.
        let source = xhtml.drop { $0 != ">" }.dropFirst()
        return try XMLTree.root(of: source.utf8).all("page")
            .map { page in
                func number(_ element: Element, _ name: String) -> Double { Double(element.attributes[name] ?? "") ?? -1 }
                let words = page.all("word")
                    .map { word in
                        Word(
                            text: word.text,
                            left: number(word, "xMin"),
                            right: number(word, "xMax"),
                            top: number(word, "yMin"),
                            bottom: number(word, "yMax")
                        )
                    }
                return Page(width: number(page, "width"), height: number(page, "height"), words: words)
            }
    }

    /// Points in a millimetre.
    static let millimetre = 72 / 25.4
    /// The edges of the form's seven columns (the annex of the letter), from a left margin of 30 mm.
    private static let edges = [30, 40, 87, 125, 149, 201, 247, 277].map { Double($0) * millimetre }

    /// Words as lines from the top, each from the left.
    ///
    /// Words whose middles differ by a few points share a line: a glyph from another font is a little higher or lower.
    static func lines(_ words: [Word]) -> [[Word]] {
        var lines: [[Word]] = []
        for word in words.sorted(by: { $0.middle < $1.middle }) {
            if let middle = lines.last?[0].middle, word.middle - middle < 5 {
                lines[lines.count - 1].append(word)
            } else {
                lines.append([word])
            }
        }
        return lines.map { line in line.sorted { $0.left < $1.left } }
    }

    /// The words in reading order, without spaces.
    static func text(_ words: [Word]) -> String {
        lines(words).joined().map(\.text).joined().withoutSpaces
    }

    /// The words of `page` in column `column`, without spaces and without the lines in `wholeLines`, which run across columns.
    static func column(_ column: Int, of page: Page, without wholeLines: Set<String> = []) -> String {
        let body = wholeLines.isEmpty ? page.words : lines(page.words).filter { !wholeLines.contains(text($0)) }.flatMap { $0 }
        return text(body.filter { $0.centre >= edges[column] && $0.centre < edges[column + 1] })
    }
}
