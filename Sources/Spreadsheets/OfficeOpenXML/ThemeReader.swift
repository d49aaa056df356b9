import SangkienMarkup

/// The colours of a workbook's theme (ISO 29500-1, 20.1.6.2).
final class ThemeReader: PartReader {
    private enum Element: String, CaseIterable {
        case theme = "a:theme"
        case elements = "a:themeElements"
        case scheme = "a:clrScheme"
        case dark1 = "a:dk1"
        case light1 = "a:lt1"
        case dark2 = "a:dk2"
        case light2 = "a:lt2"
        case accent1 = "a:accent1"
        case accent2 = "a:accent2"
        case accent3 = "a:accent3"
        case accent4 = "a:accent4"
        case accent5 = "a:accent5"
        case accent6 = "a:accent6"
        case link = "a:hlink"
        case followedLink = "a:folHlink"
        case rgb = "a:srgbClr"
        case system = "a:sysClr"
    }

    private enum Attribute: String, CaseIterable {
        case value = "val"
        case last = "lastClr"
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases
    /// The order in which cells number them: light before dark.
    private static let order: [Element] = [
        .light1, .dark1, .light2, .dark2, .accent1, .accent2, .accent3, .accent4, .accent5, .accent6, .link, .followedLink,
    ]

    /// The colours by the numbers that cells give; empty unless all are there.
    var colours: [UInt32] {
        let all = Self.order.compactMap { found[$0.rawValue] }
        return all.count == Self.order.count ? all : []
    }

    private var found: [String: UInt32] = [:]
    private var slot: Element?

    /// A reader of the theme part.
    init(file: String, part: String) {
        super.init(XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces), file: file, part: part)
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        let element = Self.elements[element]
        if Self.order.contains(element) { slot = element }
        guard element == .rgb || element == .system, let slot else { return true }
        attributes.each { attribute, value in
            guard Self.attributes[attribute] == (element == .rgb ? .value : .last) else { return }
            if case .rgb(let colour) = RunColour(hexadecimal: value) { found[slot.rawValue] = colour }
        }
        return true
    }
}

extension RunColour {
    /// The colour that `color` gives; nil for that of text.
    ///
    /// `name` tells what an attribute is called.
    init?(_ attributes: borrowing XMLAttributes, name: (Int) -> String) {
        var (colour, theme): (RunColour?, Int?) = (nil, nil)
        var tint = 0.0
        attributes.each { attribute, value in
            switch name(attribute) {
            case "rgb": colour = RunColour(hexadecimal: value)
            case "indexed": colour = value.number.flatMap(RunColour.init(indexed:))
            case "theme": theme = value.number
            case "tint": tint = Double(value.text) ?? 0
            default: break
            }
        }
        guard let own = theme.map({ RunColour.theme($0, tint: tint.isFinite ? tint : 0) }) ?? colour else { return nil }
        self = own
    }
}
