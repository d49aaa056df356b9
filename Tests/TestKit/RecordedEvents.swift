import SangkienDiagnostics
import SangkienMarkup

/// What a parser tells of one document, and what it refuses it for (nhật ký sự kiện XML).
package struct RecordedEvents: Equatable {
    /// The events as lines: `<0 0=value 1=value`, `>0`, and text between.
    package private(set) var lines: [String] = []
    /// The codes of the refusal; nil for a document that was read.
    ///
    /// Not its words: libxml2 itself names one fault differently when pieces have one byte.
    package private(set) var refusal: [String]?
    /// The lines that the refusal names; not asked of fuzzed documents, which may be damaged in several places.
    package private(set) var faultLines: [Int] = []

    /// Reads `document` in pieces of `pieceCount` bytes; with `startsPlain` as the program does, else through libxml2 alone.
    package init(_ document: [UInt8], pieceCount: Int, startsPlain: Bool) {
        let reader = Recorder()
        do throws(DiagnosticError) {
            var parser = XMLPushParser(reader, startsPlain: startsPlain)
            for start in stride(from: 0, to: document.count, by: max(pieceCount, 1)) {
                let piece = document.span.extracting(start..<min(start + max(pieceCount, 1), document.count))
                guard try parser.feed(piece, afterSlice: { () throws(DiagnosticError) in true }) else { break }
            }
            try parser.finish()
            reader.endText()
            lines = reader.lines
        } catch {
            // What was reported before is not compared: whoever reads throws it away.
            refusal = error.diagnostics.map(\.code.id)
            faultLines = error.diagnostics.map { $0.location?.line ?? 0 }
        }
    }
}

/// Writes down what it is reported.
private final class Recorder: XMLEventReader {
    private enum Element: String, CaseIterable {
        case first = "a:x"
        case second = "a:y"
        case other = "b:x"
    }

    private enum Attribute: String, CaseIterable {
        case plain = "k"
        case prefixed = "a:k"
        case space = "xml:space"
    }

    private static let namespaces = [
        "a": ["http://vidu.example/a", "urn:vidu:a"], "b": ["http://vidu.example/b"], "xml": ["http://www.w3.org/XML/1998/namespace"],
    ]

    var lines: [String] = []
    private var bytes: [UInt8] = []

    init() {
        super.init(XMLVocabulary(Element.self, Attribute.self, namespaces: Self.namespaces), file: "x.xml", part: nil)
        isCollecting = true
    }

    func endText() {
        if !bytes.isEmpty { lines.append(String(decoding: bytes, as: UTF8.self)) }
        bytes = []
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        endText()
        var line = "<\(element)"
        attributes.each { number, value in
            line += " \(number)="
            for index in value.indices { line += "\(value[index])," }
        }
        lines.append(line)
        return true
    }

    override func end(_ element: Int) {
        endText()
        lines.append(">\(element)")
    }

    override func text(_ piece: Span<UInt8>) {
        for index in piece.indices { bytes.append(piece[index]) }
    }
}
