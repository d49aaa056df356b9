/// The relationships of a part of a package, and its content types, with more of them (ISO/IEC 29500-2).
struct PackageLinks {
    /// The part with the relationships of `part`.
    let name: String
    private let part: String
    private var bytes: [UInt8]

    private static let space = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// The relationships of `part` in `package`; nil where they are of a form that is not edited in place.
    init?(of part: String, in package: EditedPackage) {
        let folder = Self.folder(of: part)
        name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
        self.part = part
        if package.contains(name) {
            guard let bytes = package.xml(name), XMLBytes(bytes).root != nil else { return nil }
            self.bytes = bytes
        } else {
            bytes = Array("\(WorkbookParts.head)<Relationships xmlns=\"\(Self.space)\"></Relationships>".utf8)
        }
    }

    private static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    /// The part that the first relationship of a kind, such as `comments`, or one with an identity leads to.
    func target(kind: String, id: String? = nil) -> String? {
        let xml = XMLBytes(bytes)
        guard let root = xml.root else { return nil }
        for link in xml.children(of: root.content) {
            guard let type = xml.text("Type", in: link.tag), type.hasSuffix("/relationships/" + kind),
                let to = xml.text("Target", in: link.tag), id == nil || xml.text("Id", in: link.tag) == id,
                xml.text("TargetMode", in: link.tag) != "External"
            else { continue }
            return resolved(to)
        }
        return nil
    }

    private func resolved(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = Self.folder(of: part).split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." { _ = parts.popLast() } else if step != "." { parts.append(step) }
        }
        return parts.joined(separator: "/")
    }

    /// Adds a relationship to the part `target` and gives its identity; nil where that cannot be done.
    mutating func add(type: String, to target: String) -> String? {
        let xml = XMLBytes(bytes)
        guard let root = xml.root, let prefix = xml.prefix(of: root, called: "Relationships") else { return nil }
        let known = Set(xml.children(of: root.content).compactMap { xml.text("Id", in: $0.tag) })
        var number = known.count + 1
        while known.contains("rId\(number)") { number += 1 }
        let link = "<\(prefix)Relationship Id=\"rId\(number)\" Type=\"\(type)\" Target=\"/\(WorkbookParts.attribute(target))\"/>"
        bytes = Self.appending(link, to: root, called: prefix + "Relationships", xml)
        return "rId\(number)"
    }

    /// The part as it is now.
    func save(in package: EditedPackage) -> Bool { package.set(name, bytes) }

    /// The bytes with `text` at the end of the root element.
    private static func appending(_ text: String, to root: XMLElement, called name: String, _ xml: XMLBytes) -> [UInt8] {
        var changes = ByteChanges()
        if root.isEmpty {
            changes.replace((root.tag.upperBound - 2)..<root.tag.upperBound, with: Array(">\(text)</\(name)>".utf8))
        } else {
            changes.insert(text, at: root.content.upperBound)
        }
        return changes.applied(to: xml.bytes)
    }

    /// Says in the package what the part `name` is, or all parts with an ending are; false where that cannot be done.
    static func declare(_ type: String, ofPart name: String? = nil, ofEnding ending: String? = nil, in package: EditedPackage) -> Bool {
        let list = "[Content_Types].xml"
        guard let bytes = package.xml(list) else { return false }
        let xml = XMLBytes(bytes)
        guard let root = xml.root, let prefix = xml.prefix(of: root, called: "Types") else { return false }
        if let ending {
            let isKnown = xml.children(of: root.content)
                .contains { child in
                    xml.isTag(prefix + "Default", at: child.tag.lowerBound) && xml.text("Extension", in: child.tag)?.lowercased() == ending
                }
            if isKnown { return true }
            // The endings stand before the parts; a reader minds no order.
            let all = "<\(prefix)Default Extension=\"\(ending)\" ContentType=\"\(type)\"/>"
            return package.set(list, appending(all, to: root, called: prefix + "Types", xml))
        }
        let part = "<\(prefix)Override PartName=\"/\(WorkbookParts.attribute(name ?? ""))\" ContentType=\"\(type)\"/>"
        return package.set(list, appending(part, to: root, called: prefix + "Types", xml))
    }
}
