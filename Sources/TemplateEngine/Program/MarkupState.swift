/// Where in the markup of a part its bytes lead to: the open elements, and what stands open of a tag.
///
/// Two states are equal when what follows may be the same; names and values of attributes do not matter to that.
struct MarkupState: Equatable {
    /// What the next byte belongs to.
    private enum Mode: Equatable {
        case text
        /// Behind `<`, with what stands there so far of a name.
        case name
        /// Inside a tag, in front of its next attribute; `isEnding` behind a slash.
        case tag(isEnding: Bool)
        /// Inside the value of an attribute, in these quotes.
        case value(UInt8)
        /// Inside a comment and so on, up to these bytes, of which so many were seen.
        case other(ending: [UInt8], seen: Int)
    }

    private(set) var open: [String] = []
    private var mode = Mode.text
    private var name: [UInt8] = []
    /// The attributes of the tag at hand.
    private var attributes: Set<[UInt8]> = []
    private var attribute: [UInt8] = []

    /// What is wrong, in words of markup.
    enum Fault: Error {
        case crossing(String)
        case misplaced(child: String, parent: String)
        case repeated(attribute: String)
        case outside
    }

    static func == (left: MarkupState, right: MarkupState) -> Bool {
        left.open == right.open && left.place == right.place && left.name == right.name
    }

    /// The mode; behind a whole name an attribute may begin as well as behind a blank.
    private var place: Mode {
        mode == .name && !name.isEmpty && name.first != UInt8(ascii: "!") ? .tag(isEnding: false) : mode
    }

    /// True outside any tag.
    var isText: Bool { mode == .text }
    /// True inside the value of an attribute.
    var isValue: Bool { if case .value = mode { true } else { false } }
    /// True where an attribute may begin.
    var isTag: Bool { if case .tag = place { true } else { false } }

    /// Goes on over `bytes`; `allows` tells whether an element may stand in another.
    mutating func read(_ bytes: ArraySlice<UInt8>, _ allows: (_ child: String, _ parent: String) -> Bool) throws(Fault) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch mode {
            case .text:
                guard let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else { return }
                index = next
                (mode, name, attributes, attribute) = (.name, [], [], [])
            case .value(let quote):
                guard let next = bytes[index...].firstIndex(of: quote) else { return }
                index = next
                mode = .tag(isEnding: false)
            case .name: try readName(byte, allows)
            case .tag: try readTag(byte, allows)
            case .other(let ending, let seen): readOther(byte, ending, seen)
            }
            index += 1
        }
    }

    private mutating func readName(_ byte: UInt8, _ allows: (String, String) -> Bool) throws(Fault) {
        switch byte {
        case UInt8(ascii: "?") where name.isEmpty: mode = .other(ending: Array("?>".utf8), seen: 0)
        case UInt8(ascii: "!") where name.isEmpty: name.append(byte)
        case UInt8(ascii: "-") where name == [UInt8(ascii: "!")]: name.append(byte)
        case UInt8(ascii: "-") where name == Array("!-".utf8): mode = .other(ending: Array("-->".utf8), seen: 0)
        case UInt8(ascii: "[") where name == [UInt8(ascii: "!")]: mode = .other(ending: Array("]]>".utf8), seen: 0)
        case UInt8(ascii: ">"), UInt8(ascii: " "), 0x09, 0x0A, 0x0D:
            mode = name.first == UInt8(ascii: "!") ? .other(ending: [UInt8(ascii: ">")], seen: 0) : .tag(isEnding: false)
            if byte == UInt8(ascii: ">") { try close(isEnding: false, allows) }
        case UInt8(ascii: "/") where !name.isEmpty: mode = .tag(isEnding: true)
        default: name.append(byte)
        }
    }

    private mutating func readTag(_ byte: UInt8, _ allows: (String, String) -> Bool) throws(Fault) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard attributes.insert(attribute).inserted else { throw .repeated(attribute: String(decoding: attribute, as: UTF8.self)) }
            attribute = []
            mode = .value(byte)
        case UInt8(ascii: ">"): try close(isEnding: mode == .tag(isEnding: true), allows)
        case UInt8(ascii: "/"): mode = .tag(isEnding: true)
        case UInt8(ascii: "="), UInt8(ascii: " "), 0x09, 0x0A, 0x0D: break
        default: attribute.append(byte)
        }
    }

    private mutating func readOther(_ byte: UInt8, _ ending: [UInt8], _ seen: Int) {
        if byte == ending[seen] {
            let isOver = seen + 1 == ending.count
            mode = isOver ? .text : .other(ending: ending, seen: seen + 1)
            if isOver { name = [] }
        } else {
            // `--->` and `]]]>` end too.
            let stays = seen > 0 && byte == ending[seen - 1] && ending[0] == byte
            mode = .other(ending: ending, seen: stays ? seen : byte == ending[0] ? 1 : 0)
        }
    }

    /// A tag is complete.
    private mutating func close(isEnding: Bool, _ allows: (String, String) -> Bool) throws(Fault) {
        mode = .text
        defer { name = [] }
        if name.first == UInt8(ascii: "/") {
            let ended = String(decoding: name.dropFirst(), as: UTF8.self)
            guard open.popLast() == ended else { throw .crossing(ended) }
            return
        }
        let begun = String(decoding: name, as: UTF8.self)
        guard allows(begun, open.last ?? "") else { throw .misplaced(child: begun, parent: open.last ?? "") }
        if !isEnding { open.append(begun) }
    }
}
