/// One start tag: its name, and its attributes with the numbers that the reader knows them by (thẻ mở).
///
/// Safe to use: the memory is this value's own, which cannot be copied, and holds no more than `mostAttributes`; the entries are made and
/// given to the reader within one step, while the buffer stays as it is.
@safe struct PlainTag: ~Copyable {
    /// What came of reading a tag.
    enum Outcome {
        /// It ends before this place.
        case whole(Int)
        /// The bytes end within it.
        case cut
        /// Something that libxml2 is to judge.
        case beyond
    }

    /// Where something stands in the buffer.
    struct Place {
        var start = 0
        var count = 0
    }

    /// One attribute: its name and value, and whether references stand in the value.
    private struct Attribute {
        let name: Place
        /// Where the colon is in the name, from its beginning; -1 without one.
        let colon: Int
        let value: Place
        let hasReferences: Bool
        /// Its number in the reader's vocabulary, and that of its namespace, once it was looked up; declarations have none.
        var number = -1
        var space = -1
    }

    private(set) var name = Place()
    /// Whether the element ends with this tag.
    private(set) var isEmpty = false
    private let attributes: UnsafeMutablePointer<Attribute>
    private var attributeCount = 0
    private let known: UnsafeMutablePointer<XMLAttributes.Entry>
    private var knownCount = 0

    /// A tag that is read again and again.
    init() {
        unsafe attributes = UnsafeMutablePointer<Attribute>.allocate(capacity: Self.mostAttributes)
        unsafe known = UnsafeMutablePointer<XMLAttributes.Entry>.allocate(capacity: Self.mostAttributes)
    }

    deinit {
        // Nothing else has the memory.
        unsafe attributes.deallocate()
        unsafe known.deallocate()
    }

    /// The attributes that the reader knows, after `resolve`.
    @unsafe var entries: UnsafeBufferPointer<XMLAttributes.Entry> { unsafe UnsafeBufferPointer(start: known, count: knownCount) }

    /// Attributes of a tag: LibreOffice declares 38 prefixes at the root; more are compared by libxml2.
    private static let mostAttributes = 64
    /// Bytes of a name.
    private static let longestName = 128

    /// Reads the tag that begins at `index` with `<`; nothing of it is changed.
    @unsafe mutating func read(at index: Int, in base: UnsafeMutablePointer<UInt8>, end: Int) -> Outcome {
        (attributeCount, knownCount) = (0, 0)
        var next = index + 1
        var colon = -1
        guard unsafe Self.name(at: &next, in: base, end: end, colon: &colon) else { return next == end ? .cut : .beyond }
        name = Place(start: index + 1, count: next - index - 1)
        while true {
            let blank = next
            while next < end, unsafe Self.isBlank(base[next]) { next += 1 }
            guard next < end else { return .cut }
            let byte = unsafe base[next]
            if byte == UInt8(ascii: ">") {
                isEmpty = false
                return .whole(next + 1)
            }
            if byte == UInt8(ascii: "/") {
                guard next + 1 < end else { return .cut }
                isEmpty = true
                return unsafe base[next + 1] == UInt8(ascii: ">") ? .whole(next + 2) : .beyond
            }
            guard next > blank, attributeCount < Self.mostAttributes else { return .beyond }
            guard unsafe attribute(at: &next, in: base, end: end) else { return next == end ? .cut : .beyond }
        }
    }

    /// Reads one attribute; false with `next` at the end when the bytes end within it, elsewhere when it is not plain.
    @unsafe private mutating func attribute(at next: inout Int, in base: UnsafeMutablePointer<UInt8>, end: Int) -> Bool {
        let start = next
        var colon = -1
        guard unsafe Self.name(at: &next, in: base, end: end, colon: &colon) else { return false }
        let name = Place(start: start, count: next - start)
        guard unsafe base[next] == UInt8(ascii: "=") else { return false }
        next += 1
        guard next < end else { return false }
        let quote = unsafe base[next]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        next += 1
        let value = next
        var hasReferences = false
        while true {
            guard next < end else { return false }
            let byte = unsafe base[next]
            if byte >= 0x40 || Self.valueMarks >> UInt64(byte) & 1 == 0 {
                next &+= 1
            } else if byte == quote {
                break
            } else if byte == UInt8(ascii: "&") {
                hasReferences = true
                next &+= 1
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                next &+= 1
            } else {
                // Blanks other than spaces are made spaces, and `<` is a fault: both are left to libxml2.
                return false
            }
        }
        let place = Place(start: value, count: next - value)
        // The caller has seen that there is room.
        unsafe (attributes + attributeCount).initialize(to: Attribute(name: name, colon: colon, value: place, hasReferences: hasReferences))
        attributeCount += 1
        next += 1
        return next < end
    }

    /// The bytes below 0x40 that end a value or need care: controls, quotes, `&` and `<`, a bit each.
    private static let valueMarks: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C
    /// Letters and `_`, from 0x40 on, a bit each.
    private static let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    /// Digits, `-` and `.`, below 0x40.
    private static let digits: UInt64 = 0x03FF << 0x30 | 1 << 0x2D | 1 << 0x2E

    /// Reads an ASCII name with at most one colon, which must be followed by something; false as `attribute` is.
    @inline(__always)
    @unsafe private static func name(at next: inout Int, in base: UnsafeMutablePointer<UInt8>, end: Int, colon: inout Int) -> Bool {
        let start = next
        var partStart = next
        while next < end {
            let byte = unsafe base[next]
            if byte >= 0x40 {
                guard byte < 0x80, letters >> UInt64(byte & 0x3F) & 1 != 0 else { return false }
            } else if digits >> UInt64(byte) & 1 != 0 {
                guard next > partStart else { return false }
            } else if byte == 0x3A {
                guard next > partStart, colon < 0 else { return false }
                colon = next - start
                partStart = next + 1
            } else {
                return next > partStart && next - start <= longestName
            }
            next &+= 1
        }
        return false
    }

    /// Whether a byte is white space (XML 1.0, 2.3).
    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// Declares the prefixes that the root names; false when libxml2 is to judge one.
    @unsafe func declare(in names: inout PlainNames, _ base: UnsafeMutablePointer<UInt8>) -> Bool {
        for index in 0..<attributeCount {
            let attribute = unsafe attributes[index]
            guard unsafe Self.isDeclaration(attribute, base) else { continue }
            let prefix = attribute.colon < 0 ? Place() : Self.afterColon(attribute)
            guard !attribute.hasReferences, names.declare(unsafe Self.text(prefix, base), as: unsafe Self.text(attribute.value, base))
            else { return false }
        }
        return true
    }

    /// Makes the entries of the attributes that the reader knows; references are resolved in place, once all attributes are plain.
    ///
    /// False when libxml2 is to judge one.
    @unsafe mutating func resolve(in names: inout PlainNames, _ base: UnsafeMutablePointer<UInt8>, isRoot: Bool) -> Bool {
        for index in 0..<attributeCount {
            let attribute = unsafe attributes[index]
            if unsafe Self.isDeclaration(attribute, base) {
                if isRoot { continue }
                return false
            }
            if attribute.hasReferences, unsafe !PlainText.hasPlainReferences(attribute.value, in: base) { return false }
            // The name lies in the buffer.
            guard let name = unsafe names.known(base + attribute.name.start, count: attribute.name.count, .attribute) else { return false }
            unsafe attributes[index].number = name.number
            unsafe attributes[index].space = name.space
            for other in 0..<index where unsafe Self.areSame(attributes[index], attributes[other], base) { return false }
        }
        for index in 0..<attributeCount {
            let attribute = unsafe attributes[index]
            guard attribute.number >= 0 else { continue }
            let value = attribute.value
            let count = attribute.hasReferences ? unsafe PlainText.resolve(value, in: base) : value.count
            let entry = unsafe XMLAttributes.Entry(number: attribute.number, start: base + value.start, count: count)
            unsafe (known + knownCount).initialize(to: entry)
            knownCount += 1
        }
        return true
    }

    /// Whether an attribute declares a prefix, or the namespace of names without one.
    @unsafe private static func isDeclaration(_ attribute: Attribute, _ base: UnsafeMutablePointer<UInt8>) -> Bool {
        let isWord = attribute.colon == 5 || (attribute.colon < 0 && attribute.name.count == 5)
        return unsafe isWord && text(Place(start: attribute.name.start, count: 5), base) == "xmlns"
    }

    /// Whether two attributes are one: of the same local name and namespace (Namespaces in XML 1.0, 6.3).
    @unsafe private static func areSame(_ one: Attribute, _ other: Attribute, _ base: UnsafeMutablePointer<UInt8>) -> Bool {
        guard one.space == other.space else { return false }
        let (first, second) = (afterColon(one), afterColon(other))
        guard first.count == second.count else { return false }
        for offset in 0..<first.count where unsafe base[first.start + offset] != base[second.start + offset] { return false }
        return true
    }

    /// The local name.
    private static func afterColon(_ attribute: Attribute) -> Place {
        let skipped = attribute.colon + 1
        return Place(start: attribute.name.start + skipped, count: attribute.name.count - skipped)
    }

    @unsafe private static func text(_ place: Place, _ base: UnsafeMutablePointer<UInt8>) -> String {
        // The place lies in the buffer.
        unsafe String(decoding: UnsafeBufferPointer(start: base + place.start, count: place.count), as: UTF8.self)
    }
}
