import SangkienMarkup
import VietnameseText

/// The numbered lists of a Word package: `numbering.xml`, and the styles that use it (ECMA-376, 17.9).
struct Numbering: Sendable {
    private let tree: MarkupTree
    /// The element of each list, by its number.
    private let lists: [Int: Int]
    /// The element of each definition, by its number.
    private let definitions: [Int: Int]

    /// The numbers that lists may have (0 takes a paragraph out of its list): told apart and written, never counted on.
    static let numbers = 1...Int.max
    /// The numbers of other attributes, written as they were read.
    private static let decimals = Int.min...Int.max

    init(_ part: [UInt8]) {
        tree = MarkupTree(part, syntax: .xml)
        var lists: [Int: Int] = [:]
        var definitions: [Int: Int] = [:]
        for index in tree.nodes.indices {
            switch tree.nodes[index].name {
            case "w:num": if let number = Self.number("w:numId", of: index, in: tree) { lists[number] = index }
            case "w:abstractNum": if let number = Self.number("w:abstractNumId", of: index, in: tree) { definitions[number] = index }
            default: break
            }
        }
        (self.lists, self.definitions) = (lists, definitions)
    }

    /// The first tag in what stands around the numbers (`w:lvlText`), which no value gets into.
    var tag: UnquotedTag? {
        for index in tree.nodes.indices where tree.nodes[index].name == "w:lvlText" {
            if let text = tree.attribute("w:val", of: index), let tag = UnquotedTag.first(in: text, index, tree) { return tag }
        }
        return nil
    }

    /// The first of the numbers for new lists.
    var firstFree: Int { FreeNumbers.first(besides: lists.keys) }

    /// The part with a new list for each of `restarted`, numbered from `firstFree` on, that begins it anew.
    func adding(_ restarted: [Int]) -> [UInt8] {
        guard let last = lists.values.max() else { return tree.bytes }
        let place = tree.nodes[last].whole.upperBound
        var added: [UInt8] = []
        for (offset, list) in restarted.enumerated() { added += copy(of: list, as: firstFree + offset).utf8 }
        return tree.bytes[..<place] + added + tree.bytes[place...]
    }

    /// A list that begins `list` anew, as an element; `other` is the number that its definition has in another part.
    func copy(of list: Int, as number: Int, definition other: Int? = nil) -> String {
        guard let element = lists[list], let definition = definition(of: element) else { return "" }
        let begin = "<w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"\(other ?? definition)\"/>"
        let levels = (0..<9)
            .map { level in
                let start = "<w:startOverride w:val=\"\(start(of: level, in: definition))\"/>"
                return "<w:lvlOverride w:ilvl=\"\(level)\">\(start)\(override(of: level, in: element))</w:lvlOverride>"
            }
        return begin + levels.joined() + "</w:num>"
    }

    private func definition(of list: Int) -> Int? {
        tree.children(of: list).first { tree.nodes[$0].name == "w:abstractNumId" }.flatMap { Self.number("w:val", of: $0, in: tree) }
    }

    private func start(of level: Int, in definition: Int) -> Int {
        guard let element = definitions[definition] else { return 1 }
        let levels = tree.children(of: element).filter { tree.nodes[$0].name == "w:lvl" }
        let wanted = levels.first { Self.number("w:ilvl", of: $0, in: tree) == level }
        let start = wanted.flatMap { tree.children(of: $0).first { tree.nodes[$0].name == "w:start" } }
        return start.flatMap { Self.number("w:val", of: $0, in: tree) } ?? 1
    }

    /// The level as the list changes it.
    private func override(of level: Int, in list: Int) -> String {
        let overrides = tree.children(of: list).filter { tree.nodes[$0].name == "w:lvlOverride" }
        let wanted = overrides.first { Self.number("w:ilvl", of: $0, in: tree) == level }
        let own = wanted.flatMap { tree.children(of: $0).first { tree.nodes[$0].name == "w:lvl" } }
        return own.map { String(decoding: tree.bytes[tree.nodes[$0].whole], as: UTF8.self) } ?? ""
    }

    private static func number(_ attribute: String, of index: Int, in tree: MarkupTree) -> Int? {
        tree.value(attribute, of: index).flatMap { Int($0, in: decimals) }
    }

    // MARK: Styles

    /// The lists of the paragraph styles in `styles.xml`, inherited ones too.
    static func listStyles(in part: [UInt8]) -> [String: ListStyles.Level] {
        let tree = MarkupTree(part, syntax: .xml)
        var own: [String: ListStyles.Level] = [:]
        var parents: [String: String] = [:]
        for index in tree.nodes.indices where tree.nodes[index].name == "w:style" {
            guard let name = tree.value("w:styleId", of: index) else { continue }
            for inner in index + 1..<tree.nodes[index].endIndex {
                let value = tree.value("w:val", of: inner)
                let number = value.flatMap { Int($0, in: decimals) } ?? 0
                switch tree.nodes[inner].name {
                case "w:basedOn": parents[name] = value
                case "w:ilvl": own[name] = ListStyles.Level(number: own[name]?.number ?? 0, level: number)
                case "w:numId": own[name] = ListStyles.Level(number: number, level: own[name]?.level ?? 0)
                default: break
                }
            }
        }
        var lists: [String: ListStyles.Level] = [:]
        for name in Set(own.keys).union(parents.keys) {
            var next: String? = name
            var steps = 0
            while let style = next, lists[name] == nil, steps < 32 {
                lists[name] = own[style]
                next = parents[style]
                steps += 1
            }
        }
        return lists.filter { $0.value.number > 0 }
    }
}
