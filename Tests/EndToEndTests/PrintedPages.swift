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
    /// The edges of the columns of its summary table from the left of the page, in points.
    var edges: [Double] = []

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
            var printed = try await PrintedPages(ofPDF: pdf)
            printed.edges = try edges(of: document)
            return printed
        }
    }

    /// Prints many files of one format in one run of LibreOffice; by file name without its ending.
    static func print(_ files: [URL]) async throws -> [String: PrintedPages] {
        try await withTemporaryFolder { folder in
            let profile = folder.appending(path: "profile").absoluteString
            let options = ["-env:UserInstallation=\(profile)", "--headless", "--convert-to", "pdf", "--outdir", folder.path]
            let outcome = try await CommandLineTool.tool("soffice", options + files.map(\.path))
            var printed: [String: PrintedPages] = [:]
            for file in files {
                let name = file.deletingPathExtension().lastPathComponent
                let pdf = folder.appending(path: "\(name).pdf")
                try #require(FileManager.default.fileExists(atPath: pdf.path), "soffice: \(outcome.errors)")
                printed[name] = try await PrintedPages(ofPDF: pdf)
            }
            return printed
        }
    }

    /// The words of a PDF, with the edges of no table.
    init(ofPDF file: URL) async throws {
        let words = try await CommandLineTool.tool("pdftotext", ["-bbox", file.path, "-"])
        pages = try Self.read(words.text)
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
    /// The columns' edges as the document says them, from a left margin of 30 mm; none without such a table.
    private static func edges(of document: MadeDocument) throws -> [Double] {
        let widths: [Double]
        switch document.format {
        case "docx":
            let tables = try document.root("word/document.xml").all("w:tblGrid").map { $0.elements }
            widths = tables.last { $0.count == 7 }?.compactMap { Double($0.attributes["w:w"] ?? "") }.map { $0 / 20 } ?? []
        case "odt":
            let content = try document.root("content.xml")
            let styles = content.all("style:style")
            widths = content.all("table:table-column")
                .compactMap { column in
                    let style = styles.first { $0.attributes["style:name"] == column.attributes["table:style-name"] }
                    let width = style?.child("style:table-column-properties")?.attributes["style:column-width"]
                    return width.flatMap { Double($0.dropLast(2)) }.map { $0 * millimetre }
                }
        default: widths = []
        }
        return widths.reduce(into: [30 * millimetre]) { $0.append($0[$0.count - 1] + $1) }
    }

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
    func column(_ column: Int, of page: Page, without wholeLines: Set<String> = []) -> String {
        let lines = Self.lines(page.words).filter { !wholeLines.contains(Self.text($0)) }
        let body = wholeLines.isEmpty ? page.words : lines.flatMap { $0 }
        return Self.text(body.filter { $0.centre >= edges[column] && $0.centre < edges[column + 1] })
    }
}
