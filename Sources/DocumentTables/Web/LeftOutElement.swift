/// An element of a page that is left out with all that is in it, such as a hidden row (phần bị bỏ qua).
///
/// Its end tag may be missing: it then ends where a browser ends it (HTML Living Standard, 13.1.2.4).
struct LeftOutElement {
    /// Its name.
    let name: String
    /// How many elements of its name are open, itself included.
    private var depth = 1
    /// How many tables are open inside it.
    private var tables = 0

    private static let sections: Set<String> = ["tbody", "thead", "tfoot"]
    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "address", "blockquote", "center", "dl", "ul", "ol", "form", "fieldset",
        "section", "article", "header", "footer", "main", "nav", "aside", "figure", "hr", "table",
    ]
    /// The elements whose beginning ends one whose end tag is missing.
    private static let nextOnes: [String: Set<String>] = [
        "tr": sections.union(["tr"]), "td": sections.union(["td", "th", "tr"]), "th": sections.union(["td", "th", "tr"]), "li": ["li"],
        "dt": ["dt", "dd"], "dd": ["dt", "dd"], "option": ["option", "optgroup"],
        "p": blocks.union(sections).union(["td", "th", "tr", "li", "dt", "dd"]),
    ]
    /// The elements whose end is its end too.
    private static let outerOnes: [String: Set<String>] = [
        "tr": sections.union(["table"]), "td": sections.union(["tr", "table"]), "th": sections.union(["tr", "table"]), "li": ["ul", "ol"],
        "dt": ["dl"], "dd": ["dl"], "option": ["optgroup", "select"], "p": blocks.union(["td", "th", "tr", "li", "body"]),
    ]

    /// The element `name` begins.
    init(_ name: String) {
        self.name = name
    }

    /// Takes the beginning of an element; true when that one stands behind it and is not left out.
    mutating func isEnded(byBeginning name: String) -> Bool {
        if tables == 0, Self.nextOnes[self.name]?.contains(name) == true { return true }
        if name == "table" { tables += 1 }
        if name == self.name { depth += 1 }
        return false
    }

    /// How the end of an element concerns it.
    enum End {
        /// It is inside.
        case inside
        /// It is its own.
        case own
        /// It is that of an element around it.
        case outer
    }

    /// Takes the end of an element.
    mutating func takeEnd(of name: String) -> End {
        if name == self.name {
            depth -= 1
            return depth == 0 ? .own : .inside
        }
        if tables == 0, Self.outerOnes[self.name]?.contains(name) == true { return .outer }
        if name == "table" { tables = max(0, tables - 1) }
        return .inside
    }
}
