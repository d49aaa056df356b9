/// One PDF file as LibreOffice writes it: its objects by number (tệp PDF nguồn).
struct PDFPart {
    private let bytes: [UInt8]
    /// For each object the bytes between `obj` and `endobj`; nil for a number that is free.
    private let bodies: [Range<Int>?]
    /// The number of the root of its pages.
    let root: Int?

    /// More objects than any paper has.
    private static let mostObjects = 1 << 20

    /// Reads the table of objects; nil when there is no classic one.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let mark = Self.last("startxref", in: bytes), let start = Self.number(bytes, mark + 9)?.value, start < bytes.count,
            Self.has("xref", at: start, bytes), let from = Self.number(bytes, start + 4), from.value == 0,
            let count = Self.number(bytes, from.end), (1...Self.mostObjects).contains(count.value)
        else { return nil }
        var line = count.end
        while line < bytes.count, Self.isSpace(bytes[line]) { line += 1 }
        guard line + count.value * 20 <= mark else { return nil }
        var offsets: [Int?] = []
        for index in 0..<count.value {
            let entry = line + index * 20
            guard let offset = Self.number(bytes, entry)?.value else { return nil }
            offsets.append(bytes[entry + 17] == UInt8(ascii: "n") && offset < start ? offset : nil)
        }
        let ends = offsets.compactMap(\.self).sorted() + [start]
        var bodies: [Range<Int>?] = []
        for (number, offset) in offsets.enumerated() {
            guard let offset else {
                bodies.append(nil)
                continue
            }
            guard let body = Self.body(bytes, at: offset, number: number, before: Self.next(after: offset, in: ends)) else { return nil }
            bodies.append(body)
        }
        self.bodies = bodies
        let trailer = bytes[(line + count.value * 20)..<mark]
        let catalog = Self.reference("/Root", in: trailer)
        root = catalog.flatMap { $0 < bodies.count ? bodies[$0] : nil }.flatMap { Self.reference("/Pages", in: bytes[$0]) }
            .flatMap { $0 < bodies.count && bodies[$0] != nil ? $0 : nil }
    }

    /// How many pages it has.
    var pageCount: Int? {
        guard let root, let body = bodies[root], let place = Self.first("/Count", in: bytes[body]) else { return nil }
        return Self.number(bytes, place + 6)?.value
    }

    /// The number of its first page.
    var firstPage: Int? {
        guard var node = root else { return nil }
        // A tree of pages is a few levels deep.
        for _ in 0..<32 {
            guard node < bodies.count, let body = bodies[node] else { return nil }
            guard Self.first("/Type/Pages", in: bytes[body]) != nil else { return node }
            guard let kids = Self.first("/Kids", in: bytes[body]),
                let open = bytes[kids..<body.upperBound].firstIndex(of: UInt8(ascii: "[")),
                let kid = Self.number(bytes, open + 1)?.value
            else { return nil }
            node = kid
        }
        return nil
    }

    /// The objects that the pages need, by their numbers: what only the file's own catalog leads to stays behind.
    private var needed: Set<Int> {
        guard let root else { return [] }
        var found: Set<Int> = [root]
        var open = [root]
        while let number = open.popLast() {
            guard number < bodies.count, let body = bodies[number] else { continue }
            var references: [Int] = []
            _ = renumbered(body, 0, &references)
            for reference in references where found.insert(reference).inserted { open.append(reference) }
        }
        return found
    }

    /// Copies every object that the pages need, each with `base` added to its number, the root of the pages under `parent`; false when one cannot be read.
    func copy(to writer: inout PDFWriter, base: Int, parent: Int) -> Bool {
        for _ in 1..<max(1, bodies.count) { _ = writer.reserve() }
        let needed = needed
        for (number, body) in bodies.enumerated() where number > 0 && needed.contains(number) {
            guard let body else { continue }
            var references: [Int] = []
            var copy = renumbered(body, base, &references)
            if number == root {
                guard let open = Self.first("<<", in: copy[...]) else { return false }
                copy.insert(contentsOf: Array("/Parent \(parent) 0 R".utf8), at: open + 2)
            }
            writer.put(base + number, copy)
        }
        return true
    }

    /// The bytes of an object with `base` added to every reference, which `references` collects; texts and streams stay as they are.
    private func renumbered(_ body: Range<Int>, _ base: Int, _ references: inout [Int]) -> [UInt8] {
        var copy: [UInt8] = []
        copy.reserveCapacity(body.count + 64)
        var index = body.lowerBound
        var isTokenStart = true
        while index < body.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "(") {
                let end = endOfText(index, body.upperBound)
                copy += bytes[index..<end]
                index = end
            } else if isTokenStart, Self.has("stream", at: index, bytes) {
                copy += bytes[index..<body.upperBound]
                break
            } else if isTokenStart, Self.isDigit(byte), let reference = reference(at: index, body.upperBound) {
                copy += Array("\(reference.number + base) 0 R".utf8)
                references.append(reference.number)
                index = reference.end
            } else {
                copy.append(byte)
                index += 1
            }
            isTokenStart = copy.last.map { !Self.isDigit($0) && !Self.isLetter($0) && $0 != UInt8(ascii: ".") } ?? true
        }
        return copy
    }

    /// `12 0 R` at this place.
    private func reference(at start: Int, _ limit: Int) -> (number: Int, end: Int)? {
        guard let number = Self.number(bytes, start), number.end < limit, Self.isSpace(bytes[number.end]),
            let generation = Self.number(bytes, number.end), generation.value == 0, generation.end + 1 < limit,
            Self.isSpace(bytes[generation.end]), bytes[generation.end + 1] == UInt8(ascii: "R"),
            generation.end + 2 >= limit || !Self.isLetter(bytes[generation.end + 2])
        else { return nil }
        return (number.value, generation.end + 2)
    }

    /// Behind the bracket that closes the text which begins here.
    private func endOfText(_ start: Int, _ limit: Int) -> Int {
        var (index, depth) = (start, 0)
        while index < limit {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return limit
    }

    // MARK: Bytes

    private static func body(_ bytes: [UInt8], at offset: Int, number: Int, before end: Int) -> Range<Int>? {
        guard let written = Self.number(bytes, offset), written.value == number,
            let generation = Self.number(bytes, written.end), generation.end <= end,
            let start = first("obj", in: bytes[generation.end..<end]), let close = last("endobj", in: Array(bytes[start..<end]))
        else { return nil }
        return start + 3..<start + close
    }

    /// The next offset in order.
    private static func next(after offset: Int, in ends: [Int]) -> Int {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > offset { high = middle } else { low = middle + 1 }
        }
        return ends[low]
    }

    private static func reference(_ key: String, in part: ArraySlice<UInt8>) -> Int? {
        first(key, in: part).flatMap { number(Array(part), $0 - part.startIndex + key.utf8.count)?.value }
    }

    /// The whole number behind white space at `start`, and where it ends.
    private static func number(_ bytes: [UInt8], _ start: Int) -> (value: Int, end: Int)? {
        var index = start
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        var (value, digits) = (0, 0)
        while index < bytes.count, isDigit(bytes[index]), digits < 10 {
            value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            (index, digits) = (index + 1, digits + 1)
        }
        return digits == 0 ? nil : (value, index)
    }

    private static func has(_ word: String, at place: Int, _ bytes: [UInt8]) -> Bool {
        place + word.utf8.count <= bytes.count && bytes[place...].starts(with: word.utf8)
    }

    private static func first(_ word: String, in part: ArraySlice<UInt8>) -> Int? {
        let (pattern, first) = (Array(word.utf8), word.utf8.first)
        guard part.count >= pattern.count else { return nil }
        return (part.startIndex...part.endIndex - pattern.count).first { part[$0] == first && part[$0...].starts(with: pattern) }
    }

    private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
        let pattern = Array(word.utf8)
        guard bytes.count >= pattern.count else { return nil }
        return stride(from: bytes.count - pattern.count, through: 0, by: -1)
            .first { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
