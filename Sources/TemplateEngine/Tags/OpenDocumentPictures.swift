import SangkienMarkup
import VietnameseText

/// The number and date formats of LibreOffice that fields and cells name (kiểu số, kiểu ngày; ODF 1.3, 16.29).
struct OpenDocumentPictures {
    private let tree: MarkupTree
    private let styles: [String: Int]
    private let cellStyles: [String: String]

    private static let kinds: Set<String> = [
        "number:number-style", "number:currency-style", "number:date-style", "number:percentage-style", "number:time-style",
        "number:boolean-style",
    ]

    init(_ tree: MarkupTree) {
        self.tree = tree
        var styles: [String: Int] = [:]
        var cellStyles: [String: String] = [:]
        for index in tree.nodes.indices where tree.nodes[index].kind == .element {
            let name = tree.nodes[index].name
            guard Self.kinds.contains(name) || name == "style:style", let style = tree.value("style:name", of: index) else { continue }
            if name != "style:style" { styles[style] = styles[style] ?? index }
            if name == "style:style", let data = tree.value("style:data-style-name", of: index) { cellStyles[style] = data }
        }
        (self.styles, self.cellStyles) = (styles, cellStyles)
    }

    /// How the field at `index` shows its value; nil where it says nothing of it.
    ///
    /// `unknown` is the kind of format that has no counterpart: what the value is shown without.
    func shape(of index: Int) -> (shape: FieldShape, unknown: String?)? {
        let style = tree.value("style:data-style-name", of: index) ?? tree.value("table:style-name", of: index).flatMap { cellStyles[$0] }
        guard let style, let element = styles[style] else { return nil }
        var shape = FieldShape()
        switch tree.nodes[element].name {
        case "number:date-style", "number:time-style":
            if let unknown = Self.unknown(among: tree.children(of: element).map { tree.nodes[$0].name }, known: Self.dateParts) {
                return (shape, unknown)
            }
            shape.date = DatePicture(datePicture(element))
        case "number:number-style", "number:currency-style", "number:percentage-style":
            if let unknown = unknownPart(element) { return (shape, unknown) }
            guard let number = numberPicture(element) else { return (shape, nil) }
            shape.number = number
        case let kind: return (shape, String(kind.dropFirst("number:".count)))
        }
        return (shape, nil)
    }

    // MARK: What is not computed

    private static let dateParts: Set<String> = [
        "number:day", "number:month", "number:year", "number:day-of-week", "number:hours", "number:minutes", "number:seconds",
        "number:am-pm", "number:text", "style:map",
    ]
    private static let numberParts: Set<String> = [
        "number:number", "number:text", "number:currency-symbol", "style:map", "style:text-properties", "number:fill-character",
    ]

    /// The first part of a style that has no counterpart, without its prefix.
    private static func unknown(among parts: [String], known: Set<String>) -> String? {
        parts.first { $0.contains(":") && !known.contains($0) && $0 != "style:text-properties" }
            .map { String($0.split(separator: ":").last ?? "") }
    }

    /// The first part of a style of numbers that has no counterpart: fractions, powers of ten, thousands, texts among the digits.
    private func unknownPart(_ style: Int) -> String? {
        let children = tree.children(of: style)
        if let unknown = Self.unknown(among: children.map { tree.nodes[$0].name }, known: Self.numberParts) { return unknown }
        for child in children where tree.nodes[child].name == "number:number" {
            if tree.value("number:display-factor", of: child).map({ $0 != "1" }) == true { return "display-factor" }
            if let inner = tree.children(of: child).first(where: { tree.nodes[$0].name == "number:embedded-text" }) {
                return String(tree.nodes[inner].name.dropFirst("number:".count))
            }
        }
        let isKnown = children.allSatisfy { child in
            tree.nodes[child].name != "style:map" || Self.conditions.contains(condition(of: child))
        }
        return isKnown ? nil : "map"
    }

    private static let conditions: Set<String> = ["value()>=0", "value()>0", "value()<0", "value()=0"]

    private func condition(of map: Int) -> String {
        XMLText.decoded(tree.value("style:condition", of: map) ?? "").filter { !$0.isWhitespace }
    }

    // MARK: Numbers

    /// The picture of a style, and those of the styles that it names for numbers above, below and equal to nothing.
    private func numberPicture(_ style: Int) -> NumberPicture? {
        guard let own = section(style) else { return nil }
        var (positive, negative, zero) = (own, NumberPicture.Section?.none, NumberPicture.Section?.none)
        for map in tree.children(of: style) where tree.nodes[map].name == "style:map" {
            guard let other = tree.value("style:apply-style-name", of: map).flatMap({ styles[$0] }).flatMap(section) else { continue }
            // What the conditions leave is shown by the style itself.
            switch condition(of: map) {
            case "value()>=0": (positive, negative, zero) = (other, negative ?? own, zero ?? other)
            case "value()>0": (positive, negative) = (other, negative ?? own)
            case "value()<0": negative = other
            case "value()=0": zero = other
            default: return nil
            }
        }
        return NumberPicture(positive: positive, negative: negative, zero: zero)
    }

    /// Nil for the format without a format, which shows a number as it is.
    private func section(_ style: Int) -> NumberPicture.Section? {
        var section = NumberPicture.Section()
        section.isPercent = tree.nodes[style].name == "number:percentage-style"
        for child in tree.children(of: style) {
            switch tree.nodes[child].name {
            case "number:number":
                let most = number("number:decimal-places", of: child)
                section.hasDigits = true
                section.groups = tree.value("number:grouping", of: child) == "true"
                section.leastWhole = number("number:min-integer-digits", of: child) ?? 0
                section.mostDecimals = most ?? 30
                section.leastDecimals = min(number("number:min-decimal-places", of: child) ?? most ?? 0, section.mostDecimals)
                if most == nil, !section.groups, !section.isPercent, section.leastWhole <= 1 { return nil }
            case "number:text", "number:currency-symbol":
                if section.hasDigits { section.after += text(of: child) } else { section.before += text(of: child) }
            default: continue
            }
        }
        return section
    }

    private func number(_ attribute: String, of element: Int) -> Int? {
        tree.value(attribute, of: element).flatMap { Int($0, in: 0...30) }
    }

    // MARK: Dates

    private func datePicture(_ style: Int) -> String {
        let isHalved = tree.children(of: style).contains { tree.nodes[$0].name == "number:am-pm" }
        return tree.children(of: style)
            .map { child in
                let isLong = tree.value("number:style", of: child) == "long"
                switch tree.nodes[child].name {
                case "number:day": return isLong ? "dd" : "d"
                case "number:month":
                    let isTextual = tree.value("number:textual", of: child) == "true"
                    return isTextual ? (isLong ? "MMMM" : "MMM") : isLong ? "MM" : "M"
                case "number:year": return isLong ? "yyyy" : "yy"
                case "number:day-of-week": return isLong ? "dddd" : "ddd"
                case "number:hours": return isHalved ? (isLong ? "hh" : "h") : isLong ? "HH" : "H"
                case "number:am-pm": return "AM/PM"
                case "number:minutes": return isLong ? "mm" : "m"
                case "number:seconds": return isLong ? "ss" : "s"
                case "number:text": return "'" + text(of: child).replacing("'", with: "") + "'"
                default: return ""
                }
            }
            .joined()
    }

    private func text(of element: Int) -> String {
        let texts = (element + 1..<tree.nodes[element].endIndex).filter { tree.nodes[$0].kind == .text }
        return XMLText.decoded(texts.map { String(decoding: tree.bytes[tree.nodes[$0].head], as: UTF8.self) }.joined())
    }
}
