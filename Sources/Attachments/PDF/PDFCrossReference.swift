import PictureFiles

/// Where a PDF file says its objects are: its cross-reference tables and streams, newest first (ISO 32000-1, 7.5).
struct PDFCrossReference {
    /// Where one object is.
    enum Entry: Equatable {
        case free
        /// At this byte of the file.
        case offset(Int)
        /// In the object stream of this number.
        case inStream(Int)
    }

    /// The entries by object number.
    private(set) var entries: [Int: Entry] = [:]
    /// The trailer: of each key, the newest value.
    private(set) var trailer: [String: PDFObject] = [:]

    private let bytes: [UInt8]
    /// Where the header is, from which offsets count.
    private let base: Int
    private let allowance: PDFAllowance

    /// More objects than any honest paper has.
    private static let maxEntries = 1 << 20
    /// The numbers that objects may have, and how many entries a section may announce; the standard ends at 8,388,607 (annex C).
    private static let numbers = 0...Int(Int32.max)

    /// Reads the chain of sections that begins at `start`.
    ///
    /// - Throws: `PDFFault` at the first thing that is not as the standard has it.
    init(of bytes: [UInt8], base: Int, start: Int, allowance: PDFAllowance) throws(PDFFault) {
        self.bytes = bytes
        self.base = base
        self.allowance = allowance
        var waiting = [start]
        var seen: Set<Int> = []
        while let offset = waiting.popLast() {
            guard seen.insert(offset).inserted else { continue }
            let section = try readSection(at: offset)
            for (key, value) in section where trailer[key] == nil { trailer[key] = value }
            if let previous = section["Prev"]?.integer { waiting.append(previous) }
            // Of a file for old and new readers, the stream comes before the older sections.
            if let hybrid = section["XRefStm"]?.integer { waiting.append(hybrid) }
        }
    }

    private mutating func readSection(at offset: Int) throws(PDFFault) -> [String: PDFObject] {
        guard offset > 0, offset < bytes.count - base else { throw .malformed }
        var parser = PDFParser(bytes, at: base + offset, allowance: allowance)
        try parser.skipSpace()
        if bytes.has("xref".utf8, at: parser.position) {
            parser.position += 4
            return try readTable(&parser)
        }
        let object = try PDFIndirectObject(bytes, at: base + offset, allowance: allowance)
        guard let dictionary = object.value.dictionary, dictionary["Type"]?.name == "XRef", let data = object.streamStart else {
            throw .malformed
        }
        guard let length = dictionary["Length"]?.integer, length >= 0, length <= bytes.count - data else { throw .malformed }
        try readStream(try PDFStreams.plain(bytes, data..<data + length, dictionary, allowance), dictionary)
        return dictionary
    }

    /// A table: subsections of entries, then the trailer.
    private mutating func readTable(_ parser: inout PDFParser) throws(PDFFault) -> [String: PDFObject] {
        while true {
            let first = try parser.value()
            if first == .keyword("trailer") { break }
            guard let first = first.integer, Self.numbers.contains(first), let count = try parser.value().integer,
                Self.numbers.contains(count)
            else { throw .malformed }
            for index in 0..<count {
                guard let offset = try parser.value().integer, try parser.value().integer != nil else { throw .malformed }
                switch try parser.value() {
                case .keyword("n"): try add(first + index, .offset(offset))
                case .keyword("f"): try add(first + index, .free)
                default: throw .malformed
                }
            }
        }
        guard let trailer = try parser.value().dictionary else { throw .malformed }
        return trailer
    }

    /// A stream: rows of three numbers whose widths the dictionary gives.
    private mutating func readStream(_ rows: [UInt8], _ dictionary: [String: PDFObject]) throws(PDFFault) {
        let widths = dictionary["W"]?.array?.compactMap(\.integer) ?? []
        guard widths.count >= 3, widths.allSatisfy({ (0...8).contains($0) }) else { throw .malformed }
        let total = widths.reduce(0, +)
        let size = dictionary["Size"]?.integer ?? 0
        let index = dictionary["Index"]?.array?.compactMap(\.integer) ?? [0, size]
        guard total > 0, index.count % 2 == 0 else { throw .malformed }
        var position = 0
        for part in stride(from: 0, to: index.count, by: 2) {
            let (first, count) = (index[part], index[part + 1])
            guard Self.numbers.contains(first), count >= 0, count <= (rows.count - position) / total else { throw .malformed }
            for number in first..<first + count {
                try addRow(rows, at: position, widths, number)
                position += total
            }
        }
    }

    private mutating func addRow(_ rows: [UInt8], at position: Int, _ widths: [Int], _ number: Int) throws(PDFFault) {
        guard let kind = rows.number(at: position, width: widths[0]),
            let second = rows.number(at: position + widths[0], width: widths[1]),
            rows.number(at: position + widths[0] + widths[1], width: widths[2]) != nil
        else { throw .malformed }
        switch widths[0] == 0 ? 1 : kind {
        case 0: try add(number, .free)
        case 1: try add(number, .offset(second))
        case 2: try add(number, .inStream(second))
        default: break
        }
    }

    private mutating func add(_ number: Int, _ entry: Entry) throws(PDFFault) {
        if entries[number] != nil { return }
        entries[number] = entry
        if entries.count > Self.maxEntries { throw .exhausted }
    }
}

/// An object as it stands in the file: `12 0 obj … endobj`.
struct PDFIndirectObject {
    let number: Int
    let value: PDFObject
    /// Where the data of a stream begin; nil for what is none.
    let streamStart: Int?

    /// Reads the object at `offset`, which must be within `bytes`.
    init(_ bytes: [UInt8], at offset: Int, allowance: PDFAllowance) throws(PDFFault) {
        var parser = PDFParser(bytes, at: offset, allowance: allowance)
        guard let number = try parser.value().integer, try parser.value().integer != nil, try parser.value() == .keyword("obj") else {
            throw .malformed
        }
        self.number = number
        value = try parser.value()
        try parser.skipSpace()
        guard value.dictionary != nil, bytes.has("stream".utf8, at: parser.position) else {
            streamStart = nil
            return
        }
        var start = parser.position + 6
        if bytes.has([0x0D], at: start) { start += 1 }
        if bytes.has([0x0A], at: start) { start += 1 }
        streamStart = start
    }
}
