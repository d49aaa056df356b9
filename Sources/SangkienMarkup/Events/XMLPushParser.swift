import SangkienDiagnostics

/// Hardened reading of XML piece by piece: no DOCTYPE, no entity, no network, no tree (đọc XML từng khúc).
///
/// What office programs write is nearly all plain: elements, attributes and text in UTF-8. `PlainXML` reads that in a third of
/// libxml2's instructions (docs/performance.md), and judges nothing: at the first byte that it is not sure of, libxml2 takes over for the rest of the
/// part, so that well-formedness, encodings, namespaces and every fault are libxml2's.
package struct XMLPushParser: ~Copyable {
    private let reader: XMLEventReader
    private let startsPlain: Bool
    private var plain: PlainXML
    /// What reads on once the plain part is over.
    private var library: LibXMLParser?

    /// A parser that tells `reader` what it sees; without `startsPlain`, which tests compare with, libxml2 reads all.
    package init(_ reader: XMLEventReader, startsPlain: Bool = true) {
        self.reader = reader
        plain = PlainXML(reader)
        self.startsPlain = startsPlain
    }

    /// How many bytes are parsed at a time: few, since a short row may stand for 16,384 cells, and all rows of a slice are there at once.
    private static let sliceCount = 1 << 13

    /// Gives the parser the next piece slice by slice, each time followed by `afterSlice`; false when it or the reader wants no more.
    ///
    /// - Throws: what the parser, the reader or `afterSlice` finds first; what the reader says of `noMemory`.
    package mutating func feed(_ piece: Span<UInt8>, afterSlice: () throws(DiagnosticError) -> Bool) throws(DiagnosticError) -> Bool {
        for start in stride(from: 0, to: piece.count, by: Self.sliceCount) {
            try feed(piece.extracting(start..<min(start + Self.sliceCount, piece.count)))
            guard try afterSlice(), !reader.isFinished else { return false }
        }
        return true
    }

    private mutating func feed(_ slice: Span<UInt8>) throws(DiagnosticError) {
        reader.bytesFed += slice.count
        if let library { return try library.feed(slice) }
        plain.append(slice)
        if !startsPlain || !plain.scan(for: reader) { try takeOver() }
        if let failure = reader.failure { throw DiagnosticError(failure) }
    }

    /// Lets libxml2 read on from where the plain part is over.
    private mutating func takeOver() throws(DiagnosticError) {
        let parser = try LibXMLParser(reader, from: plain.place)
        library = parser
        try plain.withRest { (rest) throws(DiagnosticError) in try parser.feed(rest) }
        plain.empty()
    }

    /// Says that there is no more: what is open then is a fault, unless the reader wanted no more.
    ///
    /// - Throws: `DiagnosticError` with what is open.
    package mutating func finish() throws(DiagnosticError) {
        if reader.isFinished { return }
        if library == nil {
            if startsPlain, plain.isWhole { return }
            try takeOver()
        }
        if !reader.isFinished { try library?.finish() }
    }
}
