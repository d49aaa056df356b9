import SangkienMarkup

/// The automatic styles of a spreadsheet, as far as they say something of text.
extension OpenDocumentReader {
    /// What an attribute says; empty where it is not there.
    static func text(_ wanted: Attribute, _ attributes: borrowing XMLAttributes) -> String {
        var text = ""
        attributes.each { attribute, value in
            if Self.attributes[attribute] == wanted { text = value.text }
        }
        return text
    }

    /// The look of the style that an attribute names.
    func look(named name: Attribute, _ attributes: borrowing XMLAttributes) -> RunLooks.Style {
        if looks.isEmpty, prints.isEmpty { return RunLooks.Style() }
        let name = Self.text(name, attributes)
        var look = looks[name] ?? RunLooks.Style()
        if let print = prints[name] { look.print = print }
        return look
    }

    /// Keeps a style that strikes through, raises or lowers (OpenDocument 1.3, part 3, 20.384 and 20.398).
    func noteStyle(_ attributes: borrowing XMLAttributes) {
        if rows.keepsRuns { notePrint(attributes) }
        var look = RunLooks.Style()
        attributes.each { attribute, value in
            switch Self.attributes[attribute] {
            case .position: look.script = LetterPosition(openDocument: value.text)
            case .lineThrough, .lineThroughType: if !value.equals("none") { look.isStruck = true }
            default: break
            }
        }
        if look != RunLooks.Style(), looks.count < SheetLimits.looks, style.utf8.count <= SheetLimits.nameBytes { looks[style] = look }
    }

    /// Keeps what the style says of its look in print (OpenDocument 1.3, part 3, 20.175 to 20.191 and 20.390).
    private func notePrint(_ attributes: borrowing XMLAttributes) {
        var print = RunStyle()
        var isWindowColour = false
        attributes.each { attribute, value in
            switch Self.attributes[attribute] {
            case .weight: print.set(.bold, value.equals("bold") || (value.number ?? 0) >= 600)
            case .slant: print.set(.italic, !value.equals("normal"))
            case .underline: print.set(.underline, !value.equals("none"))
            case .colour: print.set(value.count == 7 ? RunColour(hexadecimal: value.extracting(1..<7)) : nil)
            case .windowColour: isWindowColour = value.truth == true
            default: break
            }
        }
        // The colour beside it is for programs that do not know this.
        if isWindowColour { print.set(nil as RunColour?) }
        if print != RunStyle(), prints.count < SheetLimits.looks, style.utf8.count <= SheetLimits.nameBytes { prints[style] = print }
    }
}
