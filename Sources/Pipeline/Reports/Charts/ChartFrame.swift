import SangkienDiagnostics

/// What the charts of the page share: a figure with its picture, the picture in words, and its numbers as a table.
struct ChartFrame {
    /// The id of the figure; those of its words begin with it.
    let id: String
    let title: String
    /// What the picture shows, in a sentence or two.
    let summary: String
    /// The height of the picture; it is 720 wide.
    let height: Int

    /// The width of every picture.
    static let width = 720
    /// Where bars begin and end that have their name before them.
    static let barStart = 300
    static let barEnd = 600

    /// Writes the figure: `picture` draws, `numbers` writes the table that says the same.
    func write(
        to page: inout PageWriter,
        picture: (inout PageWriter) -> Void,
        numbers: ((inout PageWriter) -> Void)? = nil
    ) {
        page.element("figure", ["id": id]) { page in
            page.element("figcaption", title)
            page.scrollable(title) { page in
                let attributes: PageWriter.Attributes = [
                    "viewBox": "0 0 \(Self.width) \(height)", "role": "img", "aria-labelledby": "\(id)-t \(id)-d",
                    "xmlns": "http://www.w3.org/2000/svg",
                ]
                page.element("svg", attributes) { page in
                    page.plain("title", ["id": "\(id)-t"], title)
                    page.plain("desc", ["id": "\(id)-d"], summary)
                    picture(&page)
                }
            }
            if let numbers {
                page.element("details") { page in
                    page.element("summary", page.words("Số liệu của biểu đồ", "The numbers of this chart"))
                    numbers(&page)
                }
            }
        }
        page.newLine()
    }

    /// The fills that tell the parts of a bar apart without colour, once for all pictures.
    static func writeFills(to page: inout PageWriter) {
        page.raw(
            """
            <svg class="defs" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><defs>
            <pattern id="soc" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#f6ecfa"/><rect width="1.5" height="6" fill="#b98fd0"/></pattern>
            <pattern id="cham" width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" fill="#e8f1fa"/><circle cx="2.5" cy="2.5" r="1" fill="#1f4e79"/></pattern>
            </defs></svg>

            """
        )
    }
}

extension PageWriter {
    /// Draws a rectangle.
    mutating func rectangle(_ kind: String, x: Int, y: Int, width: Int, height: Int) {
        void("rect", ["class": kind, "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)"])
    }

    /// Draws words whose `anchor` (`start`, `middle`, `end`) is at a point.
    mutating func label(_ words: String, x: Int, y: Int, anchor: String = "start", kind: String = "") {
        plain("text", ["x": "\(x)", "y": "\(y)", "text-anchor": anchor, "class": kind], words)
    }

    /// Draws a name in the room before a bar, cut where it would run into it; the whole name shows when pointed at.
    mutating func name(_ words: String, y: Int) {
        let room = 38
        guard words.count > room else { return label(words, x: 0, y: y) }
        element("text", ["x": "0", "y": "\(y)"]) { page in
            page.plain("title", words)
            page.plain("tspan", String(words.prefix(room - 1)) + "…")
        }
    }
}
