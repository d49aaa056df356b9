import CLibXML2
import Diagnostics

/// Hardened reading of XML piece by piece through libxml2's push parser: no DOCTYPE, no entity, no network, no tree.
///
/// Measured (75,000 rows of 29 cells, 228 MB of XML, libxml2 2.9.14): inflating and this parser take 1.8 s of a core, where
/// calamine needs 3.8 s for the whole. So no scanner of our own reads XML, and namespaces, encodings and well-formedness are
/// libxml2's. Without `XML_PARSE_HUGE` its own limits of 10 MB for a name, an attribute or a comment stay; open elements are bounded by
/// `XMLEventReader`, since libxml2 counts them only for a tree of its own.
///
/// Safe to use: the pointer never leaves, and lives as long as the value that owns it; so does what it calls.
@safe package struct XMLPushParser: ~Copyable {
    private let context: xmlParserCtxtPtr
    private let target: XMLTarget

    /// A parser that tells `reader` what it sees.
    ///
    /// - Throws: `DiagnosticError` with what the reader says of `noMemory`.
    package init(_ reader: XMLEventReader) throws(DiagnosticError) {
        let target = XMLTarget(reader)
        var events = unsafe xmlSAXHandler()
        unsafe events.initialized = XML_SAX2_MAGIC
        unsafe events.startElementNs = elementBegins
        unsafe events.endElementNs = elementEnds
        unsafe events.characters = textComes
        unsafe events.ignorableWhitespace = textComes
        unsafe events.cdataBlock = textComes
        unsafe events.internalSubset = doctypeComes
        unsafe events.entityDecl = entityComes
        unsafe events.serror = errorComes
        // libxml2 copies the table; the target lives as long as `self`, and so longer than any call.
        let state = unsafe Unmanaged.passUnretained(target).toOpaque()
        guard let context = unsafe xmlCreatePushParserCtxt(&events, state, nil, 0, nil) else {
            throw DiagnosticError(reader.finding(.noMemory))
        }
        unsafe xmlCtxtUseOptions(context, Self.options)
        unsafe target.context = context
        unsafe target.elements = InternedNames(reader.vocabulary.elements, in: context.pointee.dict)
        unsafe target.attributes = InternedNames(reader.vocabulary.attributes, in: context.pointee.dict)
        unsafe self.context = context
        self.target = target
    }

    /// No network, and references in attributes are resolved.
    ///
    /// Without `XML_PARSE_NOENT` libxml2 gives `&amp;` of an attribute to its events as `&#38;`, all others decoded
    /// (findings/libxml2-attribute-ampersand.sh). No other entity can be meant: a DOCTYPE ends the reading, and none is ever declared.
    private static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)

    deinit {
        // Nothing else holds the parser; it has no document, since nothing builds one.
        unsafe xmlFreeParserCtxt(context)
    }

    /// How many bytes are parsed at a time: few, since a short row may stand for 16,384 cells, and all rows of a slice are there at once.
    private static let sliceCount = 1 << 13

    /// Gives the parser the next piece slice by slice, each time followed by `afterSlice`; false when it or the reader wants no more.
    ///
    /// - Throws: what the parser, the reader or `afterSlice` finds first.
    package func feed(_ piece: Span<UInt8>, afterSlice: () throws(DiagnosticError) -> Bool) throws(DiagnosticError) -> Bool {
        for start in stride(from: 0, to: piece.count, by: Self.sliceCount) {
            let goesOn = try feed(piece.extracting(start..<min(start + Self.sliceCount, piece.count)))
            guard try afterSlice(), goesOn else { return false }
        }
        return true
    }

    private func feed(_ piece: Span<UInt8>) throws(DiagnosticError) -> Bool {
        target.reader.bytesFed += piece.count
        unsafe piece.withUnsafeBufferPointer { buffer in
            // The piece is there as long as the call lasts; the parser copies what it keeps.
            unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
                _ = unsafe xmlParseChunk(context, characters.baseAddress, Int32(characters.count), 0)
            }
        }
        try target.check()
        let reader = target.reader
        guard reader.isFinished || reader.bytesFed - reader.bytesAtEvent <= XMLEventReader.longestTag else {
            throw DiagnosticError(target.tooLong)
        }
        return !reader.isFinished
    }

    /// Says that there is no more: what is open then is a fault, unless the reader wanted no more.
    ///
    /// - Throws: `DiagnosticError` with what is open.
    package func finish() throws(DiagnosticError) {
        if target.reader.isFinished { return }
        _ = unsafe xmlParseChunk(context, nil, 0, 1)
        try target.check()
    }
}

/// What libxml2's callbacks find: the reader, the names, and what went wrong.
///
/// Safe to use: the parser is asked only inside its own callbacks, when it is there.
@safe private final class XMLTarget {
    let reader: XMLEventReader
    var elements = InternedNames()
    var attributes = InternedNames()
    var context: xmlParserCtxtPtr?
    var fault: Diagnostic?

    init(_ reader: XMLEventReader) {
        self.reader = reader
    }

    /// Throws what the parser or the reader found, the first of them.
    func check() throws(DiagnosticError) {
        if let finding = reader.failure ?? fault { throw DiagnosticError(finding) }
    }

    /// Lets libxml2 return at once, as soon as the reader wants no more.
    func stopIfFinished() {
        if reader.isFinished { unsafe xmlStopParser(context) }
    }

    /// What is said of a tag that is longer than any honest one.
    var tooLong: Diagnostic {
        reader.finding(.syntax(LocalizedText(vi: "một thẻ dài bất thường", en: "a tag is unusually long")))
    }

    /// Keeps the first fault: later ones follow from it.
    func note(_ finding: Diagnostic) {
        if fault == nil, !reader.isFinished { fault = finding }
        reader.isFinished = true
        unsafe xmlStopParser(context)
    }

    /// The target of the parser that calls.
    @unsafe static func of(_ state: UnsafeMutableRawPointer?) -> XMLTarget? {
        guard let state = unsafe state else { return nil }
        return unsafe Unmanaged<XMLTarget>.fromOpaque(state).takeUnretainedValue()
    }
}

private func elementBegins(
    state: UnsafeMutableRawPointer?,
    local: UnsafePointer<xmlChar>?,
    prefix: UnsafePointer<xmlChar>?,
    namespace: UnsafePointer<xmlChar>?,
    namespaceCount: Int32,
    namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    attributeCount: Int32,
    defaultedCount: Int32,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    guard let target = unsafe XMLTarget.of(state) else { return }
    target.reader.bytesAtEvent = target.reader.bytesFed
    guard attributeCount <= Budgets.attributes, namespaceCount <= Budgets.attributes else { return target.note(target.tooLong) }
    let number = unsafe target.elements.number(local, namespace)
    target.reader.handleBegin(number, unsafe XMLAttributes(attributes, count: Int(attributeCount), names: target.attributes))
    target.stopIfFinished()
}

private func elementEnds(
    state: UnsafeMutableRawPointer?,
    local: UnsafePointer<xmlChar>?,
    prefix: UnsafePointer<xmlChar>?,
    namespace: UnsafePointer<xmlChar>?
) {
    guard let target = unsafe XMLTarget.of(state) else { return }
    target.reader.bytesAtEvent = target.reader.bytesFed
    target.reader.handleEnd(unsafe target.elements.number(local, namespace))
    target.stopIfFinished()
}

private func textComes(state: UnsafeMutableRawPointer?, bytes: UnsafePointer<xmlChar>?, count: Int32) {
    guard let target = unsafe XMLTarget.of(state) else { return }
    target.reader.bytesAtEvent = target.reader.bytesFed
    guard target.reader.isCollecting else { return }
    // libxml2 promises `count` bytes, which stay during the call.
    target.reader.handleText(unsafe UnsafeBufferPointer(start: bytes, count: Int(count)).span)
    target.stopIfFinished()
}

/// A document type declaration begins: nothing after it is read, unless the part may have one that declares nothing.
private func doctypeComes(
    state: UnsafeMutableRawPointer?,
    name: UnsafePointer<xmlChar>?,
    externalID: UnsafePointer<xmlChar>?,
    systemID: UnsafePointer<xmlChar>?
) {
    guard let target = unsafe XMLTarget.of(state) else { return }
    if target.reader.allowsPlainDoctype {
        target.reader.hasDoctype = true
    } else {
        target.note(target.reader.finding(.doctype))
    }
}

/// An entity is declared, which no honest part does.
private func entityComes(
    state: UnsafeMutableRawPointer?,
    name: UnsafePointer<xmlChar>?,
    type: Int32,
    publicID: UnsafePointer<xmlChar>?,
    systemID: UnsafePointer<xmlChar>?,
    content: UnsafeMutablePointer<xmlChar>?
) {
    guard let target = unsafe XMLTarget.of(state) else { return }
    target.note(target.reader.finding(.doctype))
}

private func errorComes(state: UnsafeMutableRawPointer?, error: UnsafeMutablePointer<xmlError>?) {
    // A namespace that is no proper address and the like are warnings, and hinder nothing.
    guard let target = unsafe XMLTarget.of(state), let error = unsafe error,
        unsafe error.pointee.level != XML_ERR_WARNING, unsafe error.pointee.code != XML_ERR_USER_STOP.rawValue
    else { return }
    let line = unsafe Int(error.pointee.line)
    let column = unsafe error.pointee.int2 > 0 ? Int(error.pointee.int2) : nil
    target.note(target.reader.finding(.syntax(XMLCheck.problem(unsafe error.pointee.code), line: line, column: column)))
}
