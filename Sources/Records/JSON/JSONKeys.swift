import VietnameseText

/// The keys seen so far, as a tree (cây tên trường).
///
/// The keys of one object nearly always come in the order of the object before it, so the next key is first compared
/// with the one that followed last time; only a new order costs a search.
struct JSONKeys {
    /// What a key means to the reader.
    enum Role: UInt8 {
        case plain
        case dossiers
        case initiatives
        case authors
        case authorName
        /// A fact of one author that belongs to the entry: `birthYear`, `position`, `workplace`, `phone`, `shares`.
        case authorFact
    }

    /// One key at its place in the tree.
    struct Node {
        /// Its bytes in the source; empty when the source escapes it or writes it in another normal form.
        var raw: [UInt8]
        /// The dotted path from the entry down to it.
        var path: String
        /// Its own name.
        var name: String
        /// What it means.
        var role: Role
        /// Its place among the keys below its parent.
        var place: Int
        /// Its column; -1 until it holds a value.
        var column = -1
        /// The last object that had it.
        var seenIn = 0
        /// The keys below it, in order of first appearance.
        var children: [Int] = []
        /// Those keys by name.
        var byName: [String: Int] = [:]
        /// Which child is expected next.
        var expected = 0
    }

    /// Where a row begins in the JSON.
    enum Level: Int {
        /// The whole text, or one line of JSON lines.
        case top
        /// One dossier, or one flat row.
        case entry
        /// One initiative of a dossier.
        case initiative
    }

    /// How many keys are compared in order before the search by name.
    private static let probes = 4

    private(set) var nodes: [Node]

    /// A tree of no keys.
    init() {
        nodes = (0..<3).map { _ in Node(raw: [], path: "", name: "", role: .plain, place: 0) }
    }

    /// The root of the keys of one level.
    static func root(_ level: Level) -> Int { level.rawValue }

    /// The node of the key below `parent`, made when it is new.
    mutating func find(_ token: JSONToken, below parent: Int, in span: Span<UInt8>) -> Int {
        let count = nodes[parent].children.count
        if !token.isEscaped, count > 0 {
            var place = nodes[parent].expected
            for _ in 0..<min(count, Self.probes) {
                if place >= count { place = 0 }
                let node = nodes[parent].children[place]
                place += 1
                if matches(node, token.range, span) {
                    nodes[parent].expected = place
                    return node
                }
            }
        }
        return search(token, below: parent, in: span)
    }

    /// Notes that the object numbered `object` has the key; false when it had it already.
    mutating func note(_ node: Int, in object: Int) -> Bool {
        if nodes[node].seenIn == object { return false }
        nodes[node].seenIn = object
        return true
    }

    /// Gives a key its column.
    mutating func setColumn(_ column: Int, of node: Int) {
        nodes[node].column = column
    }

    @inline(__always)
    private func matches(_ node: Int, _ range: Range<Int>, _ span: Span<UInt8>) -> Bool {
        let count = nodes[node].raw.count
        guard count == range.count, count > 0 else { return false }
        var i = 0
        while i < count, nodes[node].raw[i] == span[range.lowerBound &+ i] { i &+= 1 }
        return i == count
    }

    private mutating func search(_ token: JSONToken, below parent: Int, in span: Span<UInt8>) -> Int {
        let typed = span.text(token)
        if let node = nodes[parent].byName[typed] {
            nodes[parent].expected = nodes[node].place + 1
            return node
        }
        let name = Normalization.nfc(typed)
        let isPlain = !token.isEscaped && Array(name.utf8) == Array(typed.utf8)
        let raw = isPlain ? Array(typed.utf8) : []
        let path = nodes[parent].path.isEmpty ? name : nodes[parent].path + "." + name
        let role = Self.role(name, parent: parent, nodes[parent].role)
        nodes.append(Node(raw: raw, path: path, name: name, role: role, place: nodes[parent].children.count))
        nodes[parent].byName[name] = nodes.count - 1
        nodes[parent].children.append(nodes.count - 1)
        nodes[parent].expected = nodes[parent].children.count
        return nodes.count - 1
    }

    private static func role(_ name: String, parent: Int, _ parentRole: Role) -> Role {
        switch (name, parentRole) {
        case ("name", .authors): .authorName
        case ("birthYear", .authors), ("position", .authors), ("workplace", .authors), ("phone", .authors), ("shares", .authors):
            .authorFact
        case ("dossiers", _) where parent == root(.top): .dossiers
        case ("initiatives", _) where parent == root(.top) || parent == root(.entry): .initiatives
        case ("authors", _) where parent <= root(.initiative): .authors
        default: .plain
        }
    }
}
