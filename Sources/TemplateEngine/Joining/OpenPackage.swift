import SangkienArchive
import SangkienFiles
import SangkienMarkup

/// The members of a document's package, open for change (gói đang sửa).
struct OpenPackage {
    private var members: [String: TemplateSource.Member] = [:]
    private var order: [String] = []
    private var freeNames = FreeNames()

    /// The members as they were found; names that differ only in case are one (ECMA-376 part 2, 9.1.1.1).
    init(_ members: [TemplateSource.Member]) {
        for member in members { set(member) }
    }

    /// All members, those that came in last at the end.
    var all: [TemplateSource.Member] { order.compactMap { members[$0] } }

    /// The member called `name`.
    func member(_ name: String) -> TemplateSource.Member? { members[name.lowercased()] }

    /// What the member called `name` holds, in UTF-8.
    func bytes(_ name: String) -> [UInt8]? {
        members[name.lowercased()].map { UTF8Form.ofXML($0.bytes) }
    }

    /// Puts a member in the place of that of its name, or behind all others.
    mutating func set(_ member: TemplateSource.Member) {
        let key = member.name.lowercased()
        if members.updateValue(member, forKey: key) == nil { order.append(key) }
    }

    /// Gives a member other bytes, or adds one.
    mutating func set(_ name: String, _ bytes: [UInt8]) {
        let known = member(name)
        set(TemplateSource.Member(name: known?.name ?? name, path: known?.path, bytes: bytes, role: known?.role ?? .markup))
    }

    /// `name`, or a name like it that no member has.
    mutating func freeName(like name: String) -> String {
        let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        let dot = name[slash...].lastIndex(of: ".") ?? name.endIndex
        return freeNames.name(
            like: name,
            isTaken: { members[$0.lowercased()] != nil },
            numbered: { "\(name[..<dot])_\($0)\(name[dot...])" }
        )
    }

    /// A name for what a member holds, the same for the same bytes.
    static func digest(of member: TemplateSource.Member, _ more: String = "") -> String {
        SHA256.hex(of: (member.bytes.isEmpty ? member.deflated?.bytes ?? [] : member.bytes) + Array(more.utf8))
    }
}

extension TemplateSource.Member {
    /// The member as it goes into an archive.
    func zipMember() -> ZipMember {
        if name == "mimetype" { return ZipMember(name: name, content: .stored(bytes)) }
        if let deflated { return ZipMember(name: name, content: .deflated(deflated)) }
        // Pictures that their archive stores as they are.
        guard role != .other else { return ZipMember(name: name, content: .stored(bytes)) }
        let bytes = bytes
        return ZipMember(
            name: name,
            content: .made {
                var place = 0
                return { output in
                    let end = min(place + 1 << 16, bytes.count)
                    output += bytes[place..<end]
                    place = end
                    return end < bytes.count
                }
            }
        )
    }
}

extension ByteEdits {
    /// Puts `text` in the place of the bytes of `range`, whatever was to come there before.
    mutating func override(_ range: Range<Int>, with text: String) {
        removeInserts(at: range.lowerBound)
        replace(range, with: text)
    }

    /// Puts `text` in the place of the bytes of `range`.
    mutating func replace(_ range: Range<Int>, with text: String) {
        cut(range)
        insert(text, at: range.lowerBound)
    }
}

/// Names with numbers that nothing has yet; where thousands are called alike, none is tried twice.
struct FreeNames {
    private var next: [String: Int] = [:]

    /// `name`, or the first of `numbered(2)`, `numbered(3)`… that is not taken.
    mutating func name(like name: String, isTaken: (String) -> Bool, numbered: (Int) -> String) -> String {
        guard isTaken(name) else { return name }
        var number = next[name] ?? 2
        while isTaken(numbered(number)) { number += 1 }
        next[name] = number + 1
        return numbered(number)
    }
}
