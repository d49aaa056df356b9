import SangkienMarkup

/// The comments of a sheet as SpreadsheetML (ISO/IEC 29500-1, 18.7): those that are there stay, and what is new stands below them.
enum CommentsPart {
    /// A part with the comments alone, in the namespace of the sheet.
    static func new(_ marks: FaultMarks, namespace: String) -> [UInt8] {
        let list = marks.places.map { place in comment(marks, place, author: 0, prefix: "") }.joined()
        let text =
            WorkbookParts.head + "<comments xmlns=\"\(namespace)\">"
            + "<authors><author>\(WorkbookParts.content(marks.author))</author></authors>"
            + "<commentList>\(list)</commentList></comments>"
        return Array(text.utf8)
    }

    /// The part `bytes` with the comments added; nil where it is of a form that is not edited in place.
    static func adding(_ marks: FaultMarks, to bytes: [UInt8]) -> [UInt8]? {
        let xml = XMLBytes(bytes)
        guard let root = xml.root, let prefix = xml.prefix(of: root, called: "comments"),
            let authors = xml.child(prefix + "authors", of: root.content),
            let list = xml.child(prefix + "commentList", of: root.content)
        else { return nil }
        var changes = ByteChanges()
        let name = WorkbookParts.content(marks.author)
        let known = xml.children(of: authors.content).map { String(decoding: bytes[$0.content], as: UTF8.self) }
        let author = known.firstIndex(of: name) ?? known.count
        if author == known.count { append("<\(prefix)author>\(name)</\(prefix)author>", to: authors, prefix + "authors", xml, &changes) }
        var rest = Dictionary(marks.places.map { ($0.reference, $0) }) { first, _ in first }
        for old in xml.children(of: list.content) {
            guard let reference = xml.text("ref", in: old.tag)?.uppercased().replacing("$", with: "") else { return nil }
            let place = rest.removeValue(forKey: reference)
            // What was said the last time is over, there and at cells that are right now.
            if xml.number("authorId", in: old.tag) == author {
                let words = place.map { marks.marks[$0]?.text ?? "" } ?? settled
                let text = "<\(prefix)text>\(run("\(marks.author):\n\(words)", prefix))</\(prefix)text>"
                let new = xml.tag(old.tag, setting: []).dropLast(old.isEmpty ? 2 : 1) + Array(">\(text)</\(prefix)comment>".utf8)
                changes.replace(old.range, with: Array(new))
            } else if let place {
                guard let text = xml.child(prefix + "text", of: old.content) else { return nil }
                extend(text, by: marks.marks[place]?.text ?? "", prefix, xml, &changes)
            }
        }
        let added = rest.values.sorted().map { comment(marks, $0, author: author, prefix: prefix) }.joined()
        append(added, to: list, prefix + "commentList", xml, &changes)
        return changes.applied(to: bytes)
    }

    /// What stands at a cell about which nothing is said any more.
    private static let settled = "Lần kiểm tra này không còn nội dung phải xem lại ở ô này; có thể xóa ghi chú, bỏ màu nền."

    private static func comment(_ marks: FaultMarks, _ place: FaultMarks.Place, author: Int, prefix: String) -> String {
        "<\(prefix)comment ref=\"\(place.reference)\" authorId=\"\(author)\"><\(prefix)text>"
            + run("\(marks.author):\n\(marks.marks[place]?.text ?? "")", prefix) + "</\(prefix)text></\(prefix)comment>"
    }

    private static func run(_ text: String, _ prefix: String) -> String {
        let look = "<\(prefix)sz val=\"10\"/><\(prefix)color indexed=\"81\"/><\(prefix)rFont val=\"Tahoma\"/>"
        let properties = "<\(prefix)rPr>\(look)</\(prefix)rPr>"
        return "<\(prefix)r>\(properties)<\(prefix)t xml:space=\"preserve\">\(WorkbookParts.content(text))</\(prefix)t></\(prefix)r>"
    }

    /// Puts more words under those of a comment: runs stand behind a text without a look of its own, before what tells its reading.
    private static func extend(_ text: XMLElement, by words: String, _ prefix: String, _ xml: XMLBytes, _ changes: inout ByteChanges) {
        let more = run("\n\n" + words, prefix)
        guard !text.isEmpty else {
            append(more, to: text, prefix + "text", xml, &changes)
            return
        }
        var end = text.content.upperBound
        for child in xml.children(of: text.content) {
            if xml.isTag(prefix + "t", at: child.tag.lowerBound) {
                // Excel knows a single text, or runs.
                changes.insert("<\(prefix)r>", at: child.range.lowerBound)
                changes.insert("</\(prefix)r>", at: child.range.upperBound)
            } else if !xml.isTag(prefix + "r", at: child.tag.lowerBound) {
                end = child.range.lowerBound
                break
            }
        }
        changes.insert(more, at: end)
    }

    /// Puts text at the end of an element, which gets an end tag where it has none.
    private static func append(_ text: String, to element: XMLElement, _ name: String, _ xml: XMLBytes, _ changes: inout ByteChanges) {
        guard element.isEmpty else {
            changes.insert(text, at: element.content.upperBound)
            return
        }
        if text.isEmpty { return }
        changes.replace((element.tag.upperBound - 2)..<element.tag.upperBound, with: Array(">\(text)</\(name)>".utf8))
    }
}
