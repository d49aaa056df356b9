import SangkienMarkup

/// Printing formatted texts.
extension Renderer {
    /// Writes a value with its formatting; false where it has none, or none can stand there.
    mutating func writeRich(_ value: Value, _ slot: Int, to output: inout [UInt8]) -> Bool {
        guard let place = program.slots[slot].rich else { return false }
        let text = richText(value)
        guard text.isFormatted else { return false }
        let context = program.slots[slot].context
        if context == .wordText { output.append(contentsOf: "</w:t></w:r>".utf8) }
        for run in text.runs where !run.text.isEmpty {
            let link = place.allowsLinks ? run.link.flatMap(LinkAddress.allowed) : nil
            switch context {
            case .wordText: writeWord(run, link, place, to: &output)
            case .openDocumentText: writeNested(run, openDocumentMarks(run, link), context, to: &output)
            default: writeNested(run, pageMarks(run, link), context, to: &output)
            }
        }
        if context == .wordText { output.append(contentsOf: "<w:r>\(properties(of: place))<w:t xml:space=\"preserve\">".utf8) }
        return true
    }

    private func richText(_ value: Value) -> RichText {
        guard case .rich(let own) = value else { return RichMarkup(value.text).text }
        return own.readsMarks ? RichMarkup(own.text, over: own.runs).text : own
    }

    /// The text between opening and closing marks, the first outermost.
    private func writeNested(_ run: RichText.Run, _ marks: [(begin: String, end: String)], _ context: TextContext, to output: inout [UInt8])
    {
        for mark in marks { output.append(contentsOf: mark.begin.utf8) }
        Escaping.append(run.text, to: &output, context: context)
        for mark in marks.reversed() { output.append(contentsOf: mark.end.utf8) }
    }

    // MARK: Word

    private func writeWord(_ run: RichText.Run, _ link: String?, _ place: Program.RichPlace, to output: inout [UInt8]) {
        var run = run
        // A link needs no relationship when a field says where it leads (ECMA-376, 17.16.5.25).
        if let link {
            run.style.insert(.underline)
            let address = attribute(link)
            output.append(contentsOf: Self.fieldPiece("begin").utf8)
            output.append(contentsOf: "<w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"\(address)\" </w:instrText></w:r>".utf8)
            output.append(contentsOf: Self.fieldPiece("separate").utf8)
        }
        output.append(contentsOf: "<w:r>\(properties(of: place, run, isLink: link != nil))<w:t xml:space=\"preserve\">".utf8)
        Escaping.append(run.text, to: &output, context: .wordText)
        output.append(contentsOf: "</w:t></w:r>".utf8)
        if link != nil { output.append(contentsOf: Self.fieldPiece("end").utf8) }
    }

    private static func fieldPiece(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }

    /// The properties of a run: those that the template has there, and those of the text in their stead.
    private func properties(of place: Program.RichPlace, _ run: RichText.Run = RichText.Run(""), isLink: Bool = false) -> String {
        var own: [(name: String, text: String)] = []
        if run.style.contains(.bold) { own += [("w:b", "<w:b/>"), ("w:bCs", "<w:bCs/>")] }
        if run.style.contains(.italic) { own += [("w:i", "<w:i/>"), ("w:iCs", "<w:iCs/>")] }
        if let digits = run.colour?.digits ?? (isLink ? "0563C1" : nil) { own.append(("w:color", "<w:color w:val=\"\(digits)\"/>")) }
        if run.style.contains(.underline) { own.append(("w:u", "<w:u w:val=\"single\"/>")) }
        if !run.style.isDisjoint(with: [.superscript, .subscript]) {
            let position = run.style.contains(.superscript) ? "superscript" : "subscript"
            own.append(("w:vertAlign", "<w:vertAlign w:val=\"\(position)\"/>"))
        }
        let names = Set(own.map(\.name))
        own += place.properties.filter { !names.contains($0.name) }
            .map { ($0.name, String(decoding: program.bytes[$0.bytes], as: UTF8.self)) }
        guard !own.isEmpty else { return "" }
        let sorted = own.enumerated()
            .sorted { left, right in
                let places = [left, right].map { Self.order.firstIndex(of: $0.element.name) ?? Self.order.count }
                return (places[0], left.offset) < (places[1], right.offset)
            }
        return "<w:rPr>" + sorted.map(\.element.text).joined() + "</w:rPr>"
    }

    /// The order of properties (ECMA-376, 17.3.2.28).
    private static let order = [
        "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:dstrike", "w:outline", "w:shadow",
        "w:emboss", "w:imprint", "w:noProof", "w:snapToGrid", "w:vanish", "w:webHidden", "w:color", "w:spacing", "w:w", "w:kern",
        "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs",
        "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath",
    ]

    // MARK: OpenDocument and HTML

    /// OpenDocument has the styles before the texts: a copy of the renderer goes ahead without writing, to see which colours there are
    /// besides those that have a name.
    func writeRichStyles(to output: inout [UInt8]) {
        var ahead = self
        var known = Set(DocumentColour.all.map(\.colour))
        while ahead.position < program.operations.count, ahead.aggregate.steps.goesOn() {
            let operation = program.operations[ahead.position]
            ahead.position += 1
            switch operation {
            case .value(let slot), .optionalValue(let slot):
                guard program.slots[slot].rich != nil, case .rich(let text) = ahead.value(of: slot) else { continue }
                for colour in text.runs.compactMap(\.colour) where known.insert(colour).inserted {
                    output.append(contentsOf: RichStyles.colourStyle(colour).utf8)
                }
            case .nextRecord(let test): if test.map({ ahead.holds(program.tests[$0]) }) ?? true { ahead.takeNext() }
            default: ahead.step(over: operation)
            }
        }
    }

    private func openDocumentMarks(_ run: RichText.Run, _ link: String?) -> [(begin: String, end: String)] {
        var names: [String] = []
        if link != nil { names.append(RichStyles.link) }
        if let colour = run.colour { names.append(RichStyles.colour(colour)) }
        if run.style.contains(.bold) { names.append(RichStyles.bold) }
        if run.style.contains(.italic) { names.append(RichStyles.italic) }
        if run.style.contains(.underline) { names.append(RichStyles.underline) }
        if run.style.contains(.superscript) { names.append(RichStyles.raised) }
        if run.style.contains(.subscript) { names.append(RichStyles.lowered) }
        let spans = names.map { ("<text:span text:style-name=\"\($0)\">", "</text:span>") }
        guard let link else { return spans }
        let begin = "<text:a xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:type=\"simple\" xlink:href=\"\(attribute(link))\">"
        return [(begin, "</text:a>")] + spans
    }

    private func pageMarks(_ run: RichText.Run, _ link: String?) -> [(begin: String, end: String)] {
        var marks: [(String, String)] = []
        if let link { marks.append(("<a href=\"\(attribute(link))\">", "</a>")) }
        if let colour = run.colour { marks.append(("<span style=\"color: #\(colour.digits)\">", "</span>")) }
        let names: [(RichText.Style, String)] = [
            (.bold, "b"), (.italic, "i"), (.underline, "u"), (.superscript, "sup"), (.subscript, "sub"),
        ]
        for (style, name) in names where run.style.contains(style) { marks.append(("<\(name)>", "</\(name)>")) }
        return marks
    }
}
