import VietnameseText

/// The boxes of comments, as Excel draws them in VML (ISO/IEC 29500-4, 19.2): without them it shows none.
enum CommentShapes {
    private static let spaces = [
        ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
        ("x", "urn:schemas-microsoft-com:office:excel"),
    ]
    private static let names = spaces.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
    private static let type =
        "<v:shapetype\(names) id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"

    /// A part with the boxes alone.
    static func new(_ marks: FaultMarks, _ layout: CommentBoxes) -> [UInt8] {
        let text =
            "<xml\(names)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>" + type
            + shapes(marks, layout, from: 1_025, besides: []) + "</xml>"
        return Array(text.utf8)
    }

    /// The part `bytes` with boxes for the cells that have none yet; nil where it is no such part.
    static func adding(_ marks: FaultMarks, to bytes: [UInt8], _ layout: CommentBoxes) -> [UInt8]? {
        let xml = XMLBytes(bytes)
        guard let root = xml.root, !root.isEmpty, xml.isTag("xml", at: root.tag.lowerBound) else { return nil }
        var (last, known, hasType) = (1_024, Set<FaultMarks.Place>(), false)
        for shape in xml.children(of: root.content) {
            let id = xml.text("id", in: shape.tag) ?? ""
            if id == "_x0000_t202" { hasType = true }
            if id.hasPrefix("_x0000_s"), let number = Int(id.dropFirst(8), in: 0...1 << 28) { last = max(last, number) }
            // Which prefix a namespace has is for whoever wrote it to choose.
            guard let data = child("ClientData", of: shape, xml), xml.text("ObjectType", in: data.tag) == "Note",
                let row = number("Row", of: data, xml), let column = number("Column", of: data, xml)
            else { continue }
            known.insert(FaultMarks.Place(row: row + 1, column: column))
        }
        var changes = ByteChanges()
        changes.insert((hasType ? "" : type) + shapes(marks, layout, from: last + 1, besides: known), at: root.content.upperBound)
        return changes.applied(to: bytes)
    }

    private static func child(_ name: String, of element: XMLElement, _ xml: XMLBytes) -> XMLElement? {
        for child in xml.children(of: element.content) where xml.name(at: child.tag.lowerBound)?.hasSuffix(":" + name) == true {
            return child
        }
        return nil
    }

    private static func number(_ name: String, of data: XMLElement, _ xml: XMLBytes) -> Int? {
        guard let element = child(name, of: data, xml), element.content.count < 10 else { return nil }
        return Int(String(decoding: xml.bytes[element.content], as: UTF8.self), in: 0...1_048_576)
    }

    private static func shapes(
        _ marks: FaultMarks,
        _ layout: CommentBoxes,
        from first: Int,
        besides known: Set<FaultMarks.Place>
    ) -> String {
        let places = marks.places.filter { !known.contains($0) }
        return places.enumerated()
            .map { index, place in
                "<v:shape\(names) id=\"_x0000_s\(first + index)\" type=\"#_x0000_t202\""
                    + " style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:90pt;"
                    + "z-index:\(index + 1);visibility:hidden\""
                    + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                    + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                    + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
                    + "<x:Anchor>\(layout.anchor(of: place, text: marks.marks[place]?.text ?? ""))</x:Anchor><x:AutoFill>False</x:AutoFill>"
                    + "<x:Row>\(place.row - 1)</x:Row><x:Column>\(place.column)</x:Column></x:ClientData></v:shape>"
            }
            .joined()
    }
}

/// Where the boxes of comments stand and how large they are (khung ghi chú): beside their cells, as large as their words.
struct CommentBoxes {
    /// Widths of columns, counted from 0, and heights of rows, counted from 1, in pixels, where the sheet gives any.
    var widths: [Int: Int] = [:]
    var heights: [Int: Int] = [:]
    /// What the others have.
    var width = 64
    var height = 20

    /// The box's width, and what a line of its words takes.
    private static let boxWidth = 340
    private static let line = (characters: 50, height: 17)

    /// The box as Excel writes it: column, pixels from its left, row, pixels from its top, and the same of the other corner.
    func anchor(of place: FaultMarks.Place, text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(1) { $0 + 1 + $1.count / Self.line.characters }
        let tall = min(max(lines * Self.line.height + 10, 60), 600)
        let top = max(place.row - 2, 0)
        let right = end(from: place.column + 1, Self.boxWidth) { max(widths[$0] ?? width, 0) }
        let bottom = end(from: top, tall) { max(heights[$0 + 1] ?? height, 0) }
        return "\(place.column + 1),15,\(top),4,\(right.index),\(right.rest),\(bottom.index),\(bottom.rest)"
    }

    /// In which column or row, counted from 0, a length from `first` ends, and how far in it; hidden ones have no length.
    private func end(from first: Int, _ length: Int, of size: (Int) -> Int) -> (index: Int, rest: Int) {
        var (index, rest) = (first, length)
        while index < first + 64 {
            let own = size(index)
            if rest < own { break }
            rest -= own
            index += 1
        }
        return (index, min(rest, 200))
    }
}
