import SangkienMarkup

/// The definitions of one element that holds styles, such as `office:automatic-styles`: styles, lists, formats, page layouts.
struct OpenDocumentDefinitions {
    let tree: MarkupTree
    /// Elements by name; some kinds may share a name.
    private(set) var elements: [String: [Int]] = [:]

    /// The definitions in the element called `name`, all of them where there are several.
    init(_ tree: MarkupTree, _ name: String) {
        self.tree = tree
        for index in tree.nodes.indices where tree.nodes[index].name == name {
            for child in tree.children(of: index) where tree.nodes[child].kind == .element {
                guard let name = Self.name(of: child, tree) else { continue }
                elements[name, default: []].append(child)
            }
        }
    }

    static func name(of element: Int, _ tree: MarkupTree) -> String? {
        tree.value("style:name", of: element) ?? (tree.nodes[element].name.hasPrefix("draw:") ? tree.value("draw:name", of: element) : nil)
    }

    /// What the definitions of a name are.
    func content(of name: String) -> [String]? { elements[name].map { $0.map(tree.text) } }

    /// The names of other definitions in those of a name.
    func references(of name: String) -> [(attribute: String, name: String)] {
        var found: [(String, String)] = []
        for element in elements[name] ?? [] {
            for index in element..<tree.nodes[element].endIndex where tree.nodes[index].kind == .element {
                for attribute in tree.attributes(of: index) where OpenDocumentNames.ofStyles.contains(attribute.name) {
                    found.append((attribute.name, String(decoding: tree.bytes[attribute.value], as: UTF8.self)))
                }
            }
        }
        return found
    }
}

/// Which attributes of OpenDocument name something (ODF 1.3 part 3, 19).
enum OpenDocumentNames {
    /// Attributes that name a style, a list style, a format, a page layout.
    static let ofStyles: Set<String> = [
        "text:style-name", "table:style-name", "draw:style-name", "style:parent-style-name", "style:next-style-name",
        "style:list-style-name", "style:data-style-name", "style:page-layout-name", "draw:text-style-name", "text:cond-style-name",
        "style:apply-style-name", "table:default-cell-style-name", "text:visited-style-name", "text:citation-style-name",
        "text:citation-body-style-name", "text:default-style-name", "draw:fill-gradient-name", "draw:fill-hatch-name",
        "draw:fill-image-name", "draw:stroke-dash", "draw:marker-start", "draw:marker-end", "draw:opacity-name",
        "text:style-override", "style:drawing-page-style-name", "style:percentage-data-style-name", "text:main-entry-style-name",
        "style:leader-text-style", "chart:style-name", "form:style-name", "style:style-name", "style:text-style-name",
    ]

    /// Attributes that name a master page.
    static let ofMasterPages: Set<String> = ["style:master-page-name"]

    /// Attributes that identify something, or point at it, in a document: made different from those of other documents.
    static func identifies(_ attribute: String, on element: String) -> Bool {
        switch attribute {
        case "xml:id", "text:id", "draw:id", "form:id", "text:continue-list", "text:change-id", "draw:control", "text:ref-name": true
        case "text:name": identifiedByName.contains(element)
        case "table:name": element == "table:table"
        case "draw:name": element.hasPrefix("draw:") && element != "draw:fill-image"
        case "office:name": element == "office:annotation" || element == "office:annotation-end"
        default: false
        }
    }

    private static let identifiedByName: Set<String> = [
        "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:reference-mark", "text:reference-mark-start",
        "text:reference-mark-end", "text:section", "text:table-of-content", "text:alphabetical-index", "text:illustration-index",
        "text:table-index", "text:user-index", "text:object-index", "text:bibliography",
    ]
}
