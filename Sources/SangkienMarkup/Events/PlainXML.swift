import SangkienDiagnostics

/// Reads the plain part of XML: elements, attributes, text and references, in UTF-8, prefixes declared at the root (XML 1.0, 2.1 and 3.1).
///
/// It never says that something is wrong. What it is not sure of it leaves to libxml2: document types, comments, instructions, CDATA,
/// prefixes declared further inside, names that are not ASCII, carriage returns, other encodings, and whatever is not well-formed. So all
/// that it gives to the reader is what libxml2 would give.
struct PlainXML: ~Copyable {
    private var buffer = PlainBuffer()
    private var names: PlainNames
    /// The elements that are open.
    private var open: [PlainNames.Known] = []
    /// The root's name, once it was read.
    private var root: PlainNames.Known?
    private var tag = PlainTag()

    /// Ready to read for `reader`.
    init(_ reader: XMLEventReader) {
        names = PlainNames(reader.vocabulary)
    }

    /// Whether the root has ended, and nothing but blanks came after it.
    var isWhole: Bool { root != nil && open.isEmpty && buffer.start == buffer.end }

    /// Gives `body` what is not read yet.
    func withRest(_ body: (Span<UInt8>) throws(DiagnosticError) -> Void) throws(DiagnosticError) {
        // Both ends lie in the memory, which is not changed during the call.
        try body(unsafe UnsafeBufferPointer(start: buffer.base + buffer.start, count: buffer.end - buffer.start).span)
    }

    /// Where the rest begins.
    var place: XMLPlace {
        guard let root else { return XMLPlace(opening: "", openCount: 0, closedCount: 0, linesBefore: 0, isStart: true) }
        var opening = "<\(names.text(root))\(names.declarations)\(open.isEmpty ? "/" : "")>"
        for element in open.dropFirst() { opening += "<\(names.text(element))>" }
        return XMLPlace(
            opening: opening,
            openCount: max(open.count, 1),
            closedCount: open.isEmpty ? 1 : 0,
            linesBefore: buffer.linesBefore,
            isStart: false
        )
    }

    /// Puts the next slice behind what is left.
    mutating func append(_ slice: Span<UInt8>) {
        buffer.append(slice)
    }

    /// Lets go what is left.
    mutating func empty() {
        buffer = PlainBuffer()
    }

    /// What came of a step.
    private enum Step {
        /// All before this place is read.
        case read(Int)
        /// More must come first.
        case needsMore
        /// libxml2 is to read on.
        case beyond
    }

    /// Reads as far as the bytes go; false when libxml2 is to read on.
    mutating func scan(for reader: XMLEventReader) -> Bool {
        guard buffer.checkedEnd != nil else { return false }
        defer { reader.bytesAtEvent = reader.bytesFed - (buffer.end - buffer.start) }
        if root == nil {
            switch readRoot(for: reader) {
            case .read(let next): buffer.read(to: next)
            case .needsMore: return buffer.end - buffer.start <= XMLEventReader.longestTag
            case .beyond: return false
            }
        }
        var index = buffer.start
        var step = Step.read(index)
        while index < buffer.end, !reader.isFinished {
            // The buffer's memory does not move while it is read.
            step = unsafe buffer.base[index] == UInt8(ascii: "<") ? readTag(at: index, for: reader) : readText(at: index, for: reader)
            guard case .read(let next) = step else { break }
            index = next
        }
        buffer.read(to: index)
        switch step {
        case .read: return true
        case .needsMore: return buffer.end - buffer.start <= XMLEventReader.longestTag
        case .beyond: return false
        }
    }

    /// Reads the XML declaration and the root's beginning, of which nothing was given before.
    private mutating func readRoot(for reader: XMLEventReader) -> Step {
        guard let index = unsafe PlainProlog.end(in: UnsafeBufferPointer(start: buffer.base, count: buffer.end)) else { return .beyond }
        guard index < buffer.end else { return .needsMore }
        guard unsafe buffer.base[index] == UInt8(ascii: "<") else { return .beyond }
        return readTag(at: index, for: reader)
    }

    /// Reads the tag that begins at `index`.
    private mutating func readTag(at index: Int, for reader: XMLEventReader) -> Step {
        guard index + 1 < buffer.end else { return .needsMore }
        // The index is below the end.
        if unsafe buffer.base[index + 1] == UInt8(ascii: "/") { return readEnd(at: index, for: reader) }
        // After the root only blanks are plain.
        guard root == nil || !open.isEmpty else { return .beyond }
        switch unsafe tag.read(at: index, in: buffer.base, end: buffer.end) {
        case .whole(let next): return begin(next, for: reader)
        case .cut: return .needsMore
        case .beyond: return .beyond
        }
    }

    /// Gives the element whose tag was read to the reader.
    private mutating func begin(_ next: Int, for reader: XMLEventReader) -> Step {
        let isRoot = root == nil
        if isRoot {
            guard unsafe tag.declare(in: &names, buffer.base) else { return .beyond }
        }
        // The tag lies in the buffer.
        guard let name = unsafe names.known(buffer.base + tag.name.start, count: tag.name.count, .element),
            unsafe tag.resolve(in: &names, buffer.base, isRoot: isRoot)
        else { return .beyond }
        if isRoot { root = name }
        if !tag.isEmpty { open.append(name) }
        reader.handleBegin(name.number, unsafe XMLAttributes(tag.entries))
        if tag.isEmpty { reader.handleEnd(name.number) }
        return .read(next)
    }

    /// Reads the end tag at `index`.
    private mutating func readEnd(at index: Int, for reader: XMLEventReader) -> Step {
        guard let name = open.last else { return .beyond }
        var next = index &+ 2 &+ name.count
        guard next < buffer.end else { return .needsMore }
        // The condition leaves room for the name and a byte more.
        guard unsafe names.isSame(name, buffer.base + index + 2) else { return .beyond }
        while next < buffer.end, unsafe PlainTag.isBlank(buffer.base[next]) { next += 1 }
        guard next < buffer.end else { return .needsMore }
        guard unsafe buffer.base[next] == UInt8(ascii: ">") else { return .beyond }
        open.removeLast()
        reader.handleEnd(name.number)
        return .read(next + 1)
    }

    /// Reads the text at `index`, up to the next tag or as far as it is there.
    private mutating func readText(at index: Int, for reader: XMLEventReader) -> Step {
        // Only what is known to be UTF-8 is given.
        let end = buffer.checkedEnd ?? index
        guard index < end else { return .needsMore }
        let run = unsafe PlainText.end(of: UnsafeBufferPointer(start: buffer.base, count: end), from: index)
        if open.isEmpty {
            for place in index..<run where unsafe !PlainTag.isBlank(buffer.base[place]) { return .beyond }
        }
        guard run > index else { return readMark(at: index, for: reader) }
        // Blanks around the root are no content.
        if open.isEmpty { return .read(run) }
        // The run lies in the buffer, which is not changed during the call.
        reader.handleText(unsafe UnsafeBufferPointer(start: buffer.base + index, count: run - index).span)
        return .read(run)
    }

    /// Reads what ends a run of text at `index`: a reference, or something that is not plain.
    private mutating func readMark(at index: Int, for reader: XMLEventReader) -> Step {
        // One or two `]` wait for what follows; three bytes are `]]>`.
        if unsafe buffer.base[index] == UInt8(ascii: "]") { return buffer.end - index < 3 ? .needsMore : .beyond }
        switch unsafe PlainText.reference(at: index, in: buffer.base, end: buffer.end) {
        case .scalar(let scalar, let next):
            guard !open.isEmpty else { return .beyond }
            // A reference is at least as long as what it means: both lie in the buffer.
            let count = unsafe PlainText.write(scalar, at: buffer.base + index)
            reader.handleText(unsafe UnsafeBufferPointer(start: buffer.base + index, count: count).span)
            return .read(next)
        case .cut: return .needsMore
        case .beyond: return .beyond
        }
    }
}
