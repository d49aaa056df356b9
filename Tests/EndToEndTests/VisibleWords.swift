import TestKit
import Testing

/// The words a reader sees, in reading order, from each format.
enum VisibleWords {
    /// The words of `document`'s text, without headers and properties.
    static func of(_ document: MadeDocument) throws -> [Substring] {
        let text: String
        switch document.format {
        case "docx": text = word(try #require(try document.root("word/document.xml").child("w:body")))
        case "odt": text = openDocument(try #require(try document.root("content.xml").child("office:body")))
        default: text = html(try #require(try document.root().child("body")))
        }
        return text.split { $0.unicodeScalars.allSatisfy { [" ", "\n", "\t", "\r"].contains($0) } }
    }

    private static func word(_ element: Element) -> String {
        switch element.name {
        case "w:t": element.text
        case "w:br", "w:tab", "w:cr": " "
        case "w:p": element.elements.map(word).joined() + "\n"
        case "w:instrText", "w:delText": ""
        default: element.elements.map(word).joined()
        }
    }

    private static func openDocument(_ element: Element) -> String {
        switch element.name {
        case "text:s", "text:tab", "text:line-break": " "
        case "table:title", "table:desc": ""
        case "text:p", "text:h": shown(element, openDocument) + "\n"
        case "text:span", "text:a": shown(element, openDocument)
        default: element.elements.map(openDocument).joined()
        }
    }

    private static func html(_ element: Element) -> String {
        switch element.name {
        case "script", "style", "title": ""
        case "br": " "
        case "span", "a", "em", "strong", "b", "i": shown(element, html)
        default: shown(element, html) + "\n"
        }
    }

    private static func shown(_ element: Element, _ inner: (Element) -> String) -> String {
        element.children
            .map { node in
                switch node {
                case .text(let text): text
                case .element(let child): inner(child)
                }
            }
            .joined()
    }
}
