/// Writes JSON as UTF-8 bytes, members in the order given, so that the same input gives the same bytes (RFC 8259).
public struct JSONWriter {
    /// The text written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private var afterKey = false
    private var depth = 0
    private let indented: Bool

    /// A writer; `indented` puts each member and element on a line of its own, two spaces a level.
    public init(indented: Bool = true) {
        self.indented = indented
    }

    /// Writes an object; `body` writes its members.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
    }

    /// Writes an array; `body` writes its elements.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
    }

    /// Begins a member of the current object; a value must follow.
    public mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if indented { bytes.append(UInt8(ascii: " ")) }
        afterKey = true
    }

    /// Writes a member of the current object: its key, and a string, or `null` when there is none.
    public mutating func member(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }

    /// Writes a member of the current object: its key, and a whole number, or `null` when there is none.
    public mutating func member(_ name: String, _ number: Int?) {
        key(name)
        value(number)
    }

    /// Writes a member of the current object: its key, and `true` or `false`.
    public mutating func member(_ name: String, _ truth: Bool) {
        key(name)
        raw(truth ? "true" : "false")
    }

    /// Writes a string.
    public mutating func value(_ text: String) {
        separate()
        quote(text)
        needsComma = true
    }

    /// Writes a whole number.
    public mutating func value(_ number: Int) {
        raw(String(number))
    }

    /// Writes a string, or `null` when there is none.
    public mutating func value(_ text: String?) {
        if let text { value(text) } else { raw("null") }
    }

    /// Writes a whole number, or `null` when there is none.
    public mutating func value(_ number: Int?) {
        raw(number.map(String.init) ?? "null")
    }

    /// Writes JSON text as it is: `null`, `true`, or a number's own digits.
    public mutating func raw(_ json: String) {
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

    /// Writes `text` in quotes: plain runs are copied, only quotes, backslashes and controls are looked at.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let span = text.utf8Span.span
        var runStart = 0
        for index in span.indices {
            let byte = span[index]
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
            copy(span, runStart..<index)
            escape(byte)
            runStart = index + 1
        }
        copy(span, runStart..<span.count)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func copy(_ span: Span<UInt8>, _ range: Range<Int>) {
        unsafe span.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(0x5C)
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default: bytes += [UInt8(ascii: "u"), 0x30, 0x30, hexDigit(byte >> 4), hexDigit(byte & 15)]
        }
    }

    private func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x57 + value
    }
}
