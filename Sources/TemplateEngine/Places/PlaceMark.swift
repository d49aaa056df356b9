import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

/// What an element means for the place of what is inside it.
enum PlaceMark {
    /// What is numbered through the whole part.
    enum Count: Hashable {
        case textBoxes
        case footnotes
        case endnotes
        case comments
    }

    case region(DocumentPlace.Region, Count?)
    case table
    /// A row, and how many rows it stands for.
    case rows(Int)
    case cell
    case paragraph

    /// The mark of the element at `index`; nil when it makes no place.
    init?(_ index: Int, in tree: MarkupTree, dialect: Dialect, inside region: DocumentPlace.Region) {
        let node = tree.nodes[index]
        if node.parent < 0, let region = Self.root(node.name, dialect) {
            self = .region(region, nil)
        } else if case .property = region {
            guard let name = Self.properties[node.name] else { return nil }
            self = .region(.property(name), nil)
        } else if let (region, count) = Self.region(index, tree, dialect) {
            self = .region(region, count)
        } else if dialect.isTable(node.name) {
            self = .table
        } else if dialect.isRow(node.name) {
            let repeated = tree.value("table:number-rows-repeated", of: index).flatMap { Int($0, in: 1...Int(Int32.max)) }
            self = .rows(repeated ?? 1)
        } else if dialect.isCell(node.name), node.name != "table:covered-table-cell" {
            self = .cell
        } else if dialect.isParagraph(node.name) {
            self = .paragraph
        } else {
            return nil
        }
    }

    /// What a part is, by its root element.
    private static func root(_ name: String, _ dialect: Dialect) -> DocumentPlace.Region? {
        guard dialect != .html else { return nil }
        switch name {
        case "w:document", "office:document-content", "office:document", "w:footnotes", "w:endnotes", "w:comments": return .body
        case "w:hdr": return .header
        case "w:ftr": return .footer
        case "cp:coreProperties", "Properties", "office:document-meta": return .property(nil)
        case "c:chartSpace", "cx:chartSpace": return .chart
        case "Relationships": return .link
        // Settings, styles and whatever else is kept beside the text.
        default: return .hidden
        }
    }

    private static func region(_ index: Int, _ tree: MarkupTree, _ dialect: Dialect) -> (DocumentPlace.Region, Count?)? {
        switch tree.nodes[index].name {
        case "w:txbxContent", "draw:text-box": (.textBox, .textBoxes)
        // Word's own separators between text and notes have a type, real notes have none.
        case "w:footnote": tree.value("w:type", of: index) == nil ? (.footnote, .footnotes) : nil
        case "w:endnote": tree.value("w:type", of: index) == nil ? (.endnote, .endnotes) : nil
        case "w:comment", "office:annotation": (.comment, .comments)
        case "text:note":
            tree.value("text:note-class", of: index) == "endnote" ? (.endnote, .endnotes) : (.footnote, .footnotes)
        case "style:header", "style:header-left", "style:header-first": (.header, nil)
        case "style:footer", "style:footer-left", "style:footer-first": (.footer, nil)
        case "title" where dialect == .html: (.property(properties["dc:title"]), nil)
        default: nil
        }
    }

    /// The properties that an office program shows, by their elements.
    private static let properties: [String: LocalizedText] = [
        "dc:title": LocalizedText(vi: "Tiêu đề", en: "Title"), "dc:subject": LocalizedText(vi: "Chủ đề", en: "Subject"),
        "dc:creator": LocalizedText(vi: "Tác giả", en: "Author"), "meta:initial-creator": LocalizedText(vi: "Tác giả", en: "Author"),
        "cp:keywords": LocalizedText(vi: "Từ khóa", en: "Keywords"), "meta:keyword": LocalizedText(vi: "Từ khóa", en: "Keywords"),
        "dc:description": LocalizedText(vi: "Ghi chú", en: "Comments"), "cp:category": LocalizedText(vi: "Thể loại", en: "Category"),
        "Company": LocalizedText(vi: "Cơ quan", en: "Company"), "Manager": LocalizedText(vi: "Người quản lý", en: "Manager"),
    ]
}
