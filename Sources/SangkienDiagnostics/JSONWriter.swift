/// Writes JSON as UTF-8 bytes, members in the order given, so that the same input gives the same bytes (RFC 8259).
package struct JSONWriter {
    private var pieces: Pieces
    private var needsComma = false
    private var afterKey = false
    private var depth = 0
    private let indented: Bool

    /// The text written so far, as far as no sink has taken it.
    package private(set) var bytes: [UInt8] {
        get { pieces.bytes }
        _modify { yield &pieces.bytes }
    }

    /// A writer; `indented` puts each member and element on a line of its own, two spaces a level.
    ///
    /// With a `sink` the text is given to it piece by piece, so that a large report is never in memory as a whole.
    package init(indented: Bool = true, sink: (([UInt8]) -> Void)? = nil) {
        self.indented = indented
        pieces = Pieces(sink: sink)
    }

    /// Writes an object; `body` writes its members.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
    }

    /// Writes an array; `body` writes its elements.
    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
    }

    /// Begins a member of the current object; a value must follow.
    package mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if indented { bytes.append(UInt8(ascii: " ")) }
        afterKey = true
    }

    /// Writes a member of the current object: its key, and a string, or `null` when there is none.
    package mutating func member(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }

    /// Writes a member of the current object: its key, and a whole number, or `null` when there is none.
    package mutating func member(_ name: String, _ number: Int?) {
        key(name)
        value(number)
    }

    /// Writes a member of the current object: its key, and `true` or `false`.
    package mutating func member(_ name: String, _ truth: Bool) {
        key(name)
        raw(truth ? "true" : "false")
    }

    /// Where elements of the current array are written apart, on another core perhaps.
    package struct Place: Sendable {
        fileprivate let depth: Int
        fileprivate let indented: Bool

        /// The bytes of some elements; `isFirst` where none stands before them in the array.
        package func elements(isFirst: Bool, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
            var writer = JSONWriter(indented: indented)
            (writer.depth, writer.needsComma) = (depth, !isFirst)
            body(&writer)
            return writer.bytes
        }
    }

    /// The current array as a place for elements.
    package var place: Place { Place(depth: depth, indented: indented) }

    /// Takes elements that were written apart, behind those that the array has.
    package mutating func take(_ elements: [UInt8]) {
        guard !elements.isEmpty else { return }
        bytes += elements
        needsComma = true
        pieces.pass()
    }

    /// Writes a string.
    package mutating func value(_ text: String) {
        separate()
        quote(text)
        needsComma = true
    }

    /// Writes a whole number.
    package mutating func value(_ number: Int) {
        raw(String(number))
    }

    /// Writes a string, or `null` when there is none.
    package mutating func value(_ text: String?) {
        if let text { value(text) } else { raw("null") }
    }

    /// Writes a whole number, or `null` when there is none.
    package mutating func value(_ number: Int?) {
        raw(number.map(String.init) ?? "null")
    }

    /// Writes JSON text as it is: `null`, `true`, or a number's own digits.
    package mutating func raw(_ json: String) {
        separate()
        bytes.append(contentsOf: json.utf8)
        needsComma = true
    }

    private mutating func container(open: UInt8, close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        depth += 1
        needsComma = false
        body(&self)
        depth -= 1
        if needsComma { newLine() }
        bytes.append(close)
        needsComma = true
        if depth == 0 { bytes.append(UInt8(ascii: "\n")) }
        if depth == 0 { pieces.finish() } else { pieces.pass() }
    }

    private mutating func separate() {
        if afterKey {
            afterKey = false
            return
        }
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if depth > 0 { newLine() }
    }

    private mutating func newLine() {
        guard indented else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
    }

    /// Writes `text` in quotes: plain runs are copied; quotes, backslashes and all hidden characters are escaped, so that the
    /// data are exact and nothing in them acts on a terminal that shows the file.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let span = text.utf8Span.span
        var runStart = 0
        var index = 0
        while index < span.count {
            let byte = span[index]
            let isMark = byte == 0x22 || byte == 0x5C
            guard isMark || HiddenCharacters.mayBegin(byte, index + 1 < span.count ? span[index + 1] : 0) else {
                index += 1
                continue
            }
            let (scalar, width) = Self.scalar(span, at: index)
            if isMark || HiddenCharacters.contains(scalar) {
                copy(span, runStart..<index)
                escape(scalar)
                runStart = index + width
            }
            index += width
        }
        copy(span, runStart..<span.count)
        bytes.append(UInt8(ascii: "\""))
    }

    /// The character whose UTF-8 form begins at `index`, and how many bytes that has; the text is valid UTF-8.
    private static func scalar(_ span: Span<UInt8>, at index: Int) -> (Unicode.Scalar, width: Int) {
        let first = span[index]
        let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = UInt32(width == 1 ? first : first & (0xFF >> UInt8(width + 1)))
        for next in index + 1..<min(index + width, span.count) { value = value << 6 | UInt32(span[next] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }

    private mutating func copy(_ span: Span<UInt8>, _ range: Range<Int>) {
        unsafe span.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func escape(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "\\": bytes += [0x5C, UInt8(truncatingIfNeeded: scalar.value)]
        case "\n": bytes += [0x5C, UInt8(ascii: "n")]
        case "\r": bytes += [0x5C, UInt8(ascii: "r")]
        case "\t": bytes += [0x5C, UInt8(ascii: "t")]
        default:
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                bytes += [0x5C, UInt8(ascii: "u")]
                for shift in [12, 8, 4, 0] as [UInt16] { bytes.append(hexDigit(UInt8(truncatingIfNeeded: unit >> shift & 15))) }
            }
        }
    }

    private func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x57 + value
    }
}
