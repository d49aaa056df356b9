/// Cell styles of an OpenDocument spreadsheet with a colour added (kiểu ô thêm màu nền).
///
/// An automatic style is copied, since none may rest on it; one with a name of its own becomes the parent of the new one (OpenDocument 1.3, part 3, 16.2).
struct OpenDocumentStyleClones {
    private let xml: XMLBytes
    private let list: XMLElement?
    private let listed: [String: XMLElement]
    private let names: Set<String>
    private var clones: [(name: String, style: String, level: FaultMarks.Level)] = []
    private var known: [String: String] = [:]
    private var next = 1

    /// The automatic styles of the document whose root element is `root`.
    init(_ xml: XMLBytes, root: XMLElement) {
        self.xml = xml
        list = xml.child("office:automatic-styles", of: root.content)
        var listed: [String: XMLElement] = [:]
        var names: Set<String> = []
        for style in list.map({ xml.children(of: $0.content) }) ?? xml.children(of: 0..<0) {
            guard let name = xml.text("style:name", in: style.tag) else { continue }
            names.insert(name)
            if xml.text("style:family", in: style.tag) == "table-cell" { listed[name] = style }
        }
        (self.listed, self.names) = (listed, names)
    }

    /// The name of the style that looks as the one called `style` does, in the colour of `level`.
    mutating func style(_ style: String, _ level: FaultMarks.Level) -> String {
        let key = "\(level.rawValue) \(style)"
        if let name = known[key] { return name }
        while names.contains("sangkien\(next)") { next += 1 }
        let name = "sangkien\(next)"
        next += 1
        known[key] = name
        clones.append((name, style, level))
        return name
    }

    /// Puts the new styles in; false where there is no place for them.
    func add(to changes: inout ByteChanges) -> Bool {
        guard let list else { return clones.isEmpty }
        let styles = clones.flatMap { clone in copy(clone.style, as: clone.name, clone.level) }
        if list.isEmpty {
            let whole = Array(">".utf8) + styles + Array("</office:automatic-styles>".utf8)
            changes.replace((list.tag.upperBound - 2)..<list.tag.upperBound, with: whole)
        } else {
            changes.replace(list.content.upperBound..<list.content.upperBound, with: styles)
        }
        return true
    }

    private func copy(_ style: String, as name: String, _ level: FaultMarks.Level) -> [UInt8] {
        let colour = "<style:table-cell-properties fo:background-color=\"#\(level.colour.lowercased())\"/>"
        guard let old = listed[style] else {
            let parent = style.isEmpty ? "Default" : style
            let head = "<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:parent-style-name=\"\(parent)\">"
            return Array("\(head)\(colour)</style:style>".utf8)
        }
        let head = xml.tag(old.tag, setting: [("style:name", name)])
        if old.isEmpty { return head.dropLast(2) + Array(">\(colour)</style:style>".utf8) }
        var body = Array(xml.bytes[old.tag.upperBound..<old.range.upperBound])
        if let properties = xml.child("style:table-cell-properties", of: old.content) {
            let tag = xml.tag(properties.tag, setting: [("fo:background-color", "#" + level.colour.lowercased())])
            let start = properties.tag.lowerBound - old.tag.upperBound
            body.replaceSubrange(start..<(start + properties.tag.count), with: tag)
        } else {
            body.insert(contentsOf: colour.utf8, at: 0)
        }
        return head + body
    }
}
