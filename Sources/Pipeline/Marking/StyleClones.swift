/// Cell formats of an XLSX workbook with a colour added (định dạng ô thêm màu nền): number, font, border and all else stay.
struct StyleClones {
    private let xml: XMLBytes
    private let prefix: String
    private let fills: XMLElement
    private let formats: XMLElement
    private let listed: [XMLElement]
    private let fillCount: Int
    /// The levels that have a fill, in their order, and the new formats.
    private var levels: [FaultMarks.Level] = []
    private var clones: [(style: Int, level: FaultMarks.Level)] = []
    private var places: [Int: Int] = [:]

    /// The most formats that Excel opens (65,490), with room.
    private static let most = 60_000

    /// Looks through the part of styles; nil where it is of a form that is not edited in place.
    init?(_ bytes: [UInt8]) {
        xml = XMLBytes(bytes)
        guard let root = xml.root, let prefix = xml.prefix(of: root, called: "styleSheet"),
            let fills = xml.child(prefix + "fills", of: root.content), !fills.isEmpty,
            let formats = xml.child(prefix + "cellXfs", of: root.content), !formats.isEmpty
        else { return nil }
        (self.prefix, self.fills, self.formats) = (prefix, fills, formats)
        listed = xml.children(of: formats.content).filter { [xml] in xml.isTag(prefix + "xf", at: $0.tag.lowerBound) }
        fillCount = xml.children(of: fills.content).reduce(0) { count, _ in count + 1 }
        let named = xml.child(prefix + "cellStyleXfs", of: root.content)
        let others = named.map { xml.children(of: $0.content).reduce(0) { count, _ in count + 1 } } ?? 0
        // A format where none belongs would be counted by some readers.
        guard !listed.isEmpty, listed.count <= Self.most, Self.count(of: prefix + "xf", in: xml) == listed.count + others else {
            return nil
        }
    }

    private static func count(of name: String, in xml: XMLBytes) -> Int {
        var (count, at) = (0, 0)
        while let tag = xml.next(UInt8(ascii: "<"), from: at) {
            if xml.isTag(name, at: tag) { count += 1 }
            at = tag + 1
        }
        return count
    }

    /// The format that looks as `style` does, in the colour of `level`; nil where there are too many.
    mutating func style(_ style: Int?, _ level: FaultMarks.Level) -> Int? {
        let style = style.flatMap { listed.indices.contains($0) ? $0 : nil } ?? 0
        let key = style * FaultMarks.Level.allCases.count + level.rawValue
        if let known = places[key] { return known }
        guard listed.count + clones.count < Self.most else { return nil }
        if !levels.contains(level) { levels.append(level) }
        places[key] = listed.count + clones.count
        clones.append((style, level))
        return listed.count + clones.count - 1
    }

    /// The part with the formats that were asked for.
    var bytes: [UInt8] {
        guard !clones.isEmpty else { return xml.bytes }
        var changes = ByteChanges()
        func grow(_ list: XMLElement, by count: Int, from old: Int, _ items: [UInt8]) {
            if xml.has("count", in: list.tag) {
                changes.replace(list.tag, with: xml.tag(list.tag, setting: [("count", String(old + count))]))
            }
            changes.replace(list.content.upperBound..<list.content.upperBound, with: items)
        }
        let colours = levels.map { level in
            "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"FF\(level.colour)\"/>"
                + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
        }
        grow(fills, by: levels.count, from: fillCount, Array(colours.joined().utf8))
        let copies = clones.flatMap { style, level in
            let fill = fillCount + (levels.firstIndex(of: level) ?? 0)
            return xml.copy(of: listed[style], setting: [("fillId", String(fill)), ("applyFill", "1")])
        }
        grow(formats, by: clones.count, from: listed.count, copies)
        return changes.applied(to: xml.bytes)
    }
}
