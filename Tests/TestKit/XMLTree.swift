import Foundation
import FoundationXML

/// An XML element as it was written: names with their prefixes, text with its spaces.
package struct Element: Sendable {
    /// A child: an element or a piece of text.
    package enum Node: Sendable {
        case element(Element)
        case text(String)
    }

    package let name: String
    package let attributes: [String: String]
    package var children: [Node] = []

    /// The child elements.
    package var elements: [Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The text directly inside.
    package var ownText: String {
        children.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
    }

    /// All text inside.
    package var text: String {
        children.map { node in
            switch node {
            case .element(let element): element.text
            case .text(let text): text
            }
        }
        .joined()
    }

    /// The first child element called `name`.
    package func child(_ name: String) -> Element? {
        elements.first { $0.name == name }
    }

    /// This element and all below it, in document order.
    package var all: [Element] {
        [self] + elements.flatMap(\.all)
    }

    /// The elements called `name` below this one.
    package func all(_ name: String) -> [Element] {
        all.filter { $0.name == name }
    }

    /// The elements called `name` that are found without passing through an element in `barriers`.
    package func nearest(_ name: String, barriers: Set<String>) -> [Element] {
        elements.flatMap { element in
            if element.name == name { return [element] }
            return barriers.contains(element.name) ? [] : element.nearest(name, barriers: barriers)
        }
    }

    /// Calls `body` for each element with the names of those around it, outermost first.
    package func walk(_ around: [String] = [], _ body: (Element, [String]) -> Void) {
        body(self, around)
        for element in elements { element.walk(around + [name], body) }
    }
}

/// XML that is not well-formed.
package struct XMLFault: Error, CustomStringConvertible {
    package let description: String
}

/// Reads XML into elements.
package final class XMLTree: NSObject, XMLParserDelegate {
    private var open: [Element] = [Element(name: "", attributes: [:])]
    /// Text since the last tag; entities cut it into pieces.
    private var pending: [String] = []

    /// The root element of the document in `bytes`.
    package static func root(of bytes: some Sequence<UInt8>) throws -> Element {
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        let tree = XMLTree()
        parser.delegate = tree
        guard parser.parse(), let root = tree.open[0].elements.first else {
            throw XMLFault(description: "dòng \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "rỗng")")
        }
        return root
    }

    package func parser(
        _ parser: XMLParser,
        didStartElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        addText()
        open.append(Element(name: qualifiedName ?? elementName, attributes: attributes))
    }

    package func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
        addText()
        let element = open.removeLast()
        open[open.count - 1].children.append(.element(element))
    }

    package func parser(_ parser: XMLParser, foundCharacters string: String) {
        pending.append(string)
    }

    package func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
        pending.append(String(decoding: CDATABlock, as: UTF8.self))
    }

    private func addText() {
        guard !pending.isEmpty else { return }
        open[open.count - 1].children.append(.text(pending.joined()))
        pending.removeAll()
    }
}
