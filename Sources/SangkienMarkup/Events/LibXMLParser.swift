import CLibXML2
import SangkienDiagnostics

/// Hardened reading of XML piece by piece through libxml2's push parser: no DOCTYPE, no entity, no network, no tree.
///
/// Without `XML_PARSE_HUGE` its own limits of 10 MB for a name, an attribute or a comment stay; open elements are bounded by
/// `XMLEventReader`, since libxml2 counts them only for a tree of its own.
///
/// Safe to use: the pointer never leaves, and lives as long as the value that owns it; so does what it calls.
@safe final class LibXMLParser {
    private let context: xmlParserCtxtPtr
    private let target: XMLTarget

    /// A parser that tells `reader` what it sees, from `place` on.
    ///
    /// - Throws: `DiagnosticError` with what the reader says of `noMemory`.
    init(_ reader: XMLEventReader, from place: XMLPlace) throws(DiagnosticError) {
        let target = XMLTarget(reader, from: place)
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
        if !place.isStart { parse(Array(place.opening.utf8).span) }
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

    /// Gives the parser the next piece.
    ///
    /// - Throws: what the parser or the reader finds first.
    func feed(_ piece: Span<UInt8>) throws(DiagnosticError) {
        parse(piece)
        try target.check()
        let reader = target.reader
        guard reader.isFinished || reader.bytesFed - reader.bytesAtEvent <= XMLEventReader.longestTag else {
            throw DiagnosticError(target.tooLong)
        }
    }

    private func parse(_ piece: Span<UInt8>) {
        unsafe piece.withUnsafeBufferPointer { buffer in
            // The piece is there as long as the call lasts; the parser copies what it keeps.
            unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
                _ = unsafe xmlParseChunk(context, characters.baseAddress, Int32(characters.count), 0)
            }
        }
    }

    /// Says that there is no more: what is open then is a fault.
    ///
    /// - Throws: `DiagnosticError` with what is open.
    func finish() throws(DiagnosticError) {
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
    /// The attributes of one element, in an array that is made once.
    var entries: [XMLAttributes.Entry] = unsafe []
    private let place: XMLPlace
    /// How many beginnings and ends the reader knows already.
    private var knownBegins: Int
    private var knownEnds: Int

    init(_ reader: XMLEventReader, from place: XMLPlace) {
        (self.reader, self.place, knownBegins, knownEnds) = (reader, place, place.openCount, place.closedCount)
    }

    /// Whether this beginning is of an element that was read before the parser took over.
    func isKnownBegin() -> Bool {
        if knownBegins == 0 { return false }
        knownBegins -= 1
        return true
    }

    /// The same of an end.
    func isKnownEnd() -> Bool {
        if knownEnds == 0 { return false }
        knownEnds -= 1
        return true
    }

    /// The known ones of an element's attributes.
    @unsafe func read(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
        unsafe entries.removeAll(keepingCapacity: true)
        guard let attributes = unsafe attributes else { return }
        for index in 0..<count {
            // libxml2 promises five pointers for each of `count` attributes: name, prefix, namespace, begin and end of the value.
            let attribute = unsafe attributes + 5 * index
            let number = unsafe self.attributes.number(attribute[0], attribute[2])
            guard number >= 0, let begin = unsafe attribute[3], let end = unsafe attribute[4] else { continue }
            unsafe entries.append(XMLAttributes.Entry(number: number, start: begin, count: end - begin))
        }
    }

    /// Where in the part a line and column of libxml2 are.
    func location(line: Int, column: Int) -> (line: Int, column: Int?) {
        // Before the first line's end libxml2 counts from what it was told to begin with.
        (line + place.linesBefore, column > 0 && (line > 1 || place.isStart) ? column : nil)
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
    guard let target = unsafe XMLTarget.of(state), !target.isKnownBegin() else { return }
    target.reader.bytesAtEvent = target.reader.bytesFed
    guard attributeCount <= Budgets.attributes, namespaceCount <= Budgets.attributes else { return target.note(target.tooLong) }
    let number = unsafe target.elements.number(local, namespace)
    unsafe target.read(attributes, count: Int(attributeCount))
    unsafe target.entries.withUnsafeBufferPointer { entries in
        target.reader.handleBegin(number, unsafe XMLAttributes(entries))
    }
    target.stopIfFinished()
}

private func elementEnds(
    state: UnsafeMutableRawPointer?,
    local: UnsafePointer<xmlChar>?,
    prefix: UnsafePointer<xmlChar>?,
    namespace: UnsafePointer<xmlChar>?
) {
    guard let target = unsafe XMLTarget.of(state), !target.isKnownEnd() else { return }
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
    let place = target.location(line: unsafe Int(error.pointee.line), column: unsafe Int(error.pointee.int2))
    target.note(target.reader.finding(.syntax(XMLCheck.problem(unsafe error.pointee.code), line: place.line, column: place.column)))
}
