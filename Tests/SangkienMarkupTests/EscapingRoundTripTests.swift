import Foundation
import FoundationXML
import SangkienMarkup
import Testing
import TestKit

/// Whatever the value, the document is well-formed and another reader gets the same text out of it.
@Suite struct EscapingRoundTripTests {
    /// The text a document can hold of `value`: line ends as LF, forbidden characters left out.
    static func printable(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in value.unicodeScalars {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0D: result.append("\n")
            case 0x0A where previous.value == 0x0D: continue
            case 0x09, 0x0A: result.append(scalar)
            case 0..<0x20, 0xFFFE, 0xFFFF: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Reads one paragraph back as an office program does.
    private final class Reader: NSObject, XMLParserDelegate {
        /// Whether runs of spaces collapse, as in OpenDocument (6.1.2) and HTML.
        private let collapses: Bool
        /// Whether spaces at the ends of the paragraph vanish too.
        private let strips: Bool
        /// The text read; a space that may collapse stands as U+E000.
        private var text = ""
        private var preserving = 0
        private(set) var attribute: String?

        init(collapses: Bool, strips: Bool) {
            self.collapses = collapses
            self.strips = strips
        }

        func parser(
            _ parser: XMLParser,
            didStartElement name: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) {
            switch name {
            case "w:br", "text:line-break", "br": text += "\n"
            case "w:tab", "text:tab": text += "\t"
            case "text:s": text += String(repeating: " ", count: Int(attributes["text:c"] ?? "1") ?? 0)
            case "span": preserving += 1
            case "a": attribute = attributes["b"]
            default: break
            }
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            if name == "span" { preserving -= 1 }
        }

        func parser(_ parser: XMLParser, foundCharacters characters: String) {
            text += collapses && preserving == 0 ? characters.replacing(" ", with: "\u{E000}") : characters
        }

        /// The paragraph's text.
        var result: String {
            var result = text.replacing(/\u{E000}+/, with: "\u{E000}")
            if strips { result = result.replacing(/^\u{E000}|\u{E000}$/, with: "") }
            return result.replacing("\u{E000}", with: " ")
        }
    }

    private func read(_ document: String, collapses: Bool = false, strips: Bool = false) throws -> Reader {
        try XMLCheck.requireWellFormed(Array(document.utf8), name: "mau.xml")
        let reader = Reader(collapses: collapses, strips: strips)
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = reader
        #expect(parser.parse())
        return reader
    }

    private func value(_ seed: UInt64) -> String {
        var random = SeededRandom(seed: seed)
        return random.hostileText()
    }

    /// A value without forbidden characters; how spaces beside those fare has a test of its own.
    private func allowedValue(_ seed: UInt64) -> String {
        var scalars = value(seed).unicodeScalars
        scalars.removeAll { !Escaping.forbidden(in: String($0)).isEmpty }
        return String(scalars)
    }

    @Test(arguments: 0..<500)
    func `văn bản Word đọc lại được nguyên vẹn`(seed: UInt64) throws {
        let value = value(seed)
        let text = EscapingTests.escaped(value, .wordText)
        let document = "<w:p xmlns:w=\"w\"><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
        #expect(Array(try read(document).result.utf8) == Array(Self.printable(value).utf8))
    }

    @Test(arguments: 0..<500)
    func `văn bản OpenDocument đọc lại được nguyên vẹn`(seed: UInt64) throws {
        let value = allowedValue(seed)
        let document = "<text:p xmlns:text=\"t\">\(EscapingTests.escaped(value, .openDocumentText))</text:p>"
        let reader = try read(document, collapses: true, strips: true)
        #expect(Array(reader.result.utf8) == Array(Self.printable(value).utf8))
    }

    @Test(arguments: ["\u{1} a", "a \u{FFFE}", "a \u{1} b", " \u{1} ", "a\n\u{1F} b"])
    func `dấu cách cạnh ký tự bị bỏ không mất`(value: String) throws {
        let office = "<text:p xmlns:text=\"t\">\(EscapingTests.escaped(value, .openDocumentText))</text:p>"
        let page = "<p>\(EscapingTests.escaped(value, .htmlText))</p>"
        let texts = [try read(office, collapses: true, strips: true).result, try read(page, collapses: true).result]
        #expect(texts == [Self.printable(value), Self.printable(value)])
    }

    @Test(arguments: 0..<500)
    func `trang HTML đọc lại được nguyên vẹn`(seed: UInt64) throws {
        let value = allowedValue(seed)
        let document = "<p>\(EscapingTests.escaped(value, .htmlText))</p>"
        #expect(Array(try read(document, collapses: true).result.utf8) == Array(Self.printable(value).utf8))
    }

    @Test(arguments: 0..<500)
    func `thuộc tính đọc lại được nguyên vẹn`(seed: UInt64) throws {
        let value = value(seed)
        let document = "<a b=\"\(EscapingTests.escaped(value, .attribute))\"/>"
        #expect(Array((try read(document).attribute ?? "").utf8) == Array(Self.printable(value).utf8))
    }

    @Test(arguments: 0..<500)
    func `chữ XML thường đọc lại được nguyên vẹn`(seed: UInt64) throws {
        let value = value(seed)
        let document = "<x>\(EscapingTests.escaped(value, .xmlText))</x>"
        #expect(Array(try read(document).result.utf8) == Array(Self.printable(value).utf8))
    }
}
