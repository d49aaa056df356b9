/// The objects of a PDF file, found through its cross references and read when they are asked for.
final class PDFDocument {
    let trailer: [String: PDFObject]

    private let bytes: [UInt8]
    private let base: Int
    private let entries: [Int: PDFCrossReference.Entry]
    private let allowance: PDFAllowance
    private var packed: [Int: PackedObjects] = [:]

    /// An object stream made plain (ISO 32000-1, 7.5.7).
    private struct PackedObjects {
        let bytes: [UInt8]
        /// Where each object begins, by its number.
        let places: [Int: Int]
    }

    /// How many references may lead to one another.
    private static let maxHops = 16

    /// Reads the cross references; `base` is where the header is, `start` where it says they begin.
    init(_ bytes: [UInt8], base: Int, start: Int, allowance: PDFAllowance) throws(PDFFault) {
        let references = try PDFCrossReference(of: bytes, base: base, start: start, allowance: allowance)
        self.bytes = bytes
        self.base = base
        self.allowance = allowance
        entries = references.entries
        trailer = references.trailer
    }

    /// The value itself, references followed; `null` for one that leads nowhere.
    func resolved(_ object: PDFObject?) throws(PDFFault) -> PDFObject {
        var object = object ?? .null
        for _ in 0..<Self.maxHops {
            guard case .reference(let number) = object else { return object }
            object = try value(of: number)
        }
        throw .malformed
    }

    private func value(of number: Int) throws(PDFFault) -> PDFObject {
        switch entries[number] {
        case nil, .free: return .null
        case .offset(let offset): return try indirect(number, at: offset).value
        case .inStream(let stream): return try packedValue(number, in: stream)
        }
    }

    private func indirect(_ number: Int, at offset: Int) throws(PDFFault) -> PDFIndirectObject {
        guard offset > 0, offset < bytes.count - base else { throw .malformed }
        let object = try PDFIndirectObject(bytes, at: base + offset, allowance: allowance)
        guard object.number == number else { throw .malformed }
        return object
    }

    private func packedValue(_ number: Int, in stream: Int) throws(PDFFault) -> PDFObject {
        let objects = try packedObjects(stream)
        guard let place = objects.places[number] else { throw .malformed }
        var parser = PDFParser(objects.bytes, at: place, allowance: allowance)
        return try parser.value()
    }

    private func packedObjects(_ stream: Int) throws(PDFFault) -> PackedObjects {
        if let known = packed[stream] { return known }
        guard case .offset(let offset) = entries[stream] else { throw .malformed }
        let object = try indirect(stream, at: offset)
        guard let dictionary = object.value.dictionary, let start = object.streamStart else { throw .malformed }
        // Its length may be an object of its own, but not one that lies in a stream again.
        var length = dictionary["Length"]?.integer
        if let number = dictionary["Length"]?.reference, case .offset(let offset) = entries[number] {
            length = try indirect(number, at: offset).value.integer
        }
        guard let length, length >= 0, length <= bytes.count - start else { throw .malformed }
        let plain = try PDFStreams.plain(bytes, start..<start + length, dictionary, allowance)
        let places = try Self.places(in: plain, dictionary, allowance)
        // Of a number that is listed twice, the later place counts.
        let objects = PackedObjects(bytes: plain, places: Dictionary(places.map { ($0.number, $0.offset) }) { $1 })
        packed[stream] = objects
        return objects
    }

    /// The numbers of the objects in a plain object stream and where they begin, in the order of its list.
    static func places(
        in plain: [UInt8],
        _ dictionary: [String: PDFObject],
        _ allowance: PDFAllowance
    ) throws(PDFFault) -> [(number: Int, offset: Int)] {
        guard let count = dictionary["N"]?.integer, let first = dictionary["First"]?.integer, (0...plain.count).contains(first),
            (0...plain.count).contains(count)
        else { throw .malformed }
        var parser = PDFParser(plain, at: 0, allowance: allowance)
        var places: [(number: Int, offset: Int)] = []
        for _ in 0..<count {
            guard let number = try parser.value().integer, let offset = try parser.value().integer,
                (0...plain.count - first).contains(offset)
            else { throw .malformed }
            places.append((number, first + offset))
        }
        return places
    }
}
