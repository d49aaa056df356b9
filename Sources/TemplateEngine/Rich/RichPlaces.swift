import SangkienMarkup

extension Program {
    /// A place where a text may be printed with its formatting.
    struct RichPlace: Sendable {
        /// The properties of the run of Word around it, by their names.
        let properties: [(name: String, bytes: Range<Int>)]
        /// False inside a link, which can hold no other.
        let allowsLinks: Bool
    }
}

/// Where `«tên | định dạng»` stands: what each run of the text has to begin with.
extension PartCompiler {
    /// Notes the places whose text may be formatted; elsewhere, as in attributes, the plain text is printed.
    mutating func addRichPlace(_ slot: Int, _ tag: PlacedTag) {
        guard slots[slot].formatter == .rich, tag.carrier == .text, case let parent = tree.nodes[tag.node].parent, parent >= 0 else {
            return
        }
        let around = tree.ancestors(of: tag.node).map { tree.nodes[$0].name }
        let allowsLinks = !around.contains { ["w:hyperlink", "text:a", "a", "button"].contains($0) }
        switch dialect {
        case .word:
            let run = tree.nodes[parent].parent
            guard tree.nodes[parent].name == "w:t", run >= 0, tree.nodes[run].name == "w:r" else { return }
            let own = tree.children(of: run).first { tree.nodes[$0].name == "w:rPr" }
            let properties = own.map { own in
                tree.children(of: own).filter { tree.nodes[$0].kind == .element }.map { (tree.nodes[$0].name, tree.nodes[$0].whole) }
            }
            slots[slot].rich = Program.RichPlace(properties: properties ?? [], allowsLinks: allowsLinks)
        case .openDocument:
            guard ["text:p", "text:h", "text:span", "text:a", "loext:content-control"].contains(tree.nodes[parent].name) else { return }
            slots[slot].rich = Program.RichPlace(properties: [], allowsLinks: allowsLinks)
            if !automaticStyles.contains(where: RichStyles.all.contains) { automaticStyles += RichStyles.all }
        case .html:
            guard slots[slot].context == .htmlText, !["textarea", "option", "script", "style"].contains(tree.nodes[parent].name) else {
                return
            }
            slots[slot].rich = Program.RichPlace(properties: [], allowsLinks: allowsLinks)
        }
    }
}

/// The automatic styles of OpenDocument for formatted text; spans inside each other put them together (ODF 1.3, 6.1.7).
enum RichStyles {
    static let bold = "SangkienDam"
    static let italic = "SangkienNghieng"
    static let underline = "SangkienGachChan"
    static let raised = "SangkienTren"
    static let lowered = "SangkienDuoi"
    static let link = "SangkienLienKet"

    static func colour(_ colour: DocumentColour) -> String { "SangkienMau\(colour.digits)" }

    private static let solid =
        "style:text-underline-style=\"solid\" style:text-underline-width=\"auto\" style:text-underline-color=\"font-color\""

    /// All of them.
    static let all: [String] =
        [
            style(bold, "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\""),
            style(italic, "fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\""),
            style(underline, solid), style(raised, "style:text-position=\"super 58%\""), style(lowered, "style:text-position=\"sub 58%\""),
            style(link, "fo:color=\"#0563C1\" \(solid)"),
        ] + DocumentColour.all.map { colourStyle($0.colour) }

    /// The style of a colour.
    static func colourStyle(_ colour: DocumentColour) -> String { style(self.colour(colour), "fo:color=\"#\(colour.digits)\"") }

    private static func style(_ name: String, _ properties: String) -> String {
        let names = "urn:oasis:names:tc:opendocument:xmlns:"
        return "<style:style xmlns:style=\"\(names)style:1.0\" style:name=\"\(name)\" style:family=\"text\"><style:text-properties"
            + " xmlns:fo=\"\(names)xsl-fo-compatible:1.0\" \(properties)/></style:style>"
    }
}
