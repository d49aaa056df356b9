#if SystemYAML
import CLibYAML
#else
import CYaml
#endif

/// Puts the nodes of a YAML document together from libyaml's events (YAML 1.1, chapter 3).
///
/// Nothing is named twice: the first anchor ends the reading, for a few nested aliases can stand for thousands of millions of values.
@safe struct YAMLComposer: ~Copyable {
    /// What keeps a text from being read.
    enum Fault: Error {
        /// Broken syntax in libyaml's own words; without a place where a character is not allowed at all.
        case syntax(String, YAMLNode.Place?)
        /// An anchor, by its name.
        case anchor(String, YAMLNode.Place)
    }

    /// How deep values may lie in one another; a programme needs five levels.
    private static let deepest = 1000

    /// A list or mapping that is not closed yet; a mapping's keys and values take turns.
    private struct Open {
        var place: YAMLNode.Place
        var isMapping: Bool
        var nodes: [YAMLNode] = []

        var node: YAMLNode {
            guard isMapping else { return YAMLNode(place: place, content: .list(nodes)) }
            let pairs = stride(from: 0, to: nodes.count - 1, by: 2).map { (key: nodes[$0], value: nodes[$0 + 1]) }
            return YAMLNode(place: place, content: .mapping(pairs))
        }
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var open: [Open] = []
    private var root: YAMLNode?

    /// The root of the only document in `text` (UTF-8); nil when there is none.
    static func root(of text: [UInt8]) throws(Fault) -> YAMLNode? {
        try unsafe text.withUnsafeBufferPointer { bytes throws(Fault) in
            var composer = unsafe try YAMLComposer(bytes)
            while try composer.takeEvent() {}
            return composer.root
        }
    }

    /// A parser of bytes that outlive it.
    private init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            throw .syntax("out of memory", nil)
        }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// Takes the next event; false after the last.
    private mutating func takeEvent() throws(Fault) -> Bool {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault }
        defer { unsafe yaml_event_delete(&event) }
        let place = unsafe Self.place(event.start_mark)
        switch unsafe event.type {
        case YAML_STREAM_END_EVENT:
            return false
        case YAML_DOCUMENT_START_EVENT where root != nil:
            throw .syntax("another document", place)
        case YAML_ALIAS_EVENT:
            throw .syntax("undefined alias", place)
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            unsafe try refuse(scalar.anchor, at: place)
            let text = unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            take(YAMLNode(place: place, content: .text(text, isQuoted: unsafe scalar.style != YAML_PLAIN_SCALAR_STYLE)))
        case YAML_SEQUENCE_START_EVENT:
            unsafe try refuse(event.data.sequence_start.anchor, at: place)
            try begin(Open(place: place, isMapping: false))
        case YAML_MAPPING_START_EVENT:
            unsafe try refuse(event.data.mapping_start.anchor, at: place)
            try begin(Open(place: place, isMapping: true))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            if let closed = open.popLast() { take(closed.node) }
        default:
            break
        }
        return true
    }

    private mutating func begin(_ container: Open) throws(Fault) {
        guard open.count < Self.deepest else { throw .syntax("maximum nesting level", container.place) }
        open.append(container)
    }

    private mutating func take(_ node: YAMLNode) {
        if open.isEmpty { root = node } else { open[open.count - 1].nodes.append(node) }
    }

    private func refuse(_ anchor: UnsafeMutablePointer<yaml_char_t>?, at place: YAMLNode.Place) throws(Fault) {
        guard let anchor = unsafe anchor else { return }
        throw .anchor(unsafe String(cString: anchor), place)
    }

    /// What the parser says is wrong.
    private var fault: Fault {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory"
        switch unsafe parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR: return .syntax(problem, unsafe Self.place(parser.pointee.problem_mark))
        default: return .syntax(problem, nil)
        }
    }

    private static func place(_ mark: yaml_mark_t) -> YAMLNode.Place {
        YAMLNode.Place(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
    }
}
