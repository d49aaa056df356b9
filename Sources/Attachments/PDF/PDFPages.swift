/// The pages of a PDF file, by walking its page tree (ISO 32000-1, 7.7.3).
struct PDFPages {
    /// What a page tells of its picture.
    struct Page {
        /// Width and height in points; inherited where the page says nothing.
        var size: (width: Double, height: Double)?
        var resources: PDFObject = .null
    }

    /// How many pages there are.
    private(set) var count = 0
    /// The first pages, for advice on scans.
    private(set) var first: [Page] = []

    private static let keptPages = 10

    /// Walks the tree of `document`; a node reached twice, as in a circle, is an error.
    init(of document: PDFDocument) throws(PDFFault) {
        guard let root = try document.resolved(document.trailer["Root"]).dictionary, let tree = root["Pages"] else { throw .malformed }
        var waiting: [(node: PDFObject, page: Page)] = [(tree, Page())]
        var seen: Set<Int> = []
        while let (node, inherited) = waiting.popLast() {
            if let number = node.reference, !seen.insert(number).inserted { throw .malformed }
            guard let dictionary = try document.resolved(node).dictionary else { throw .malformed }
            let page = try Self.page(dictionary, inherited, document)
            if let kids = try document.resolved(dictionary["Kids"]).array {
                for kid in kids.reversed() { waiting.append((kid, page)) }
            } else {
                guard dictionary["Type"]?.name != "Pages" else { continue }
                count += 1
                if first.count < Self.keptPages { first.append(page) }
            }
        }
    }

    private static func page(
        _ dictionary: [String: PDFObject],
        _ inherited: Page,
        _ document: PDFDocument
    ) throws(PDFFault) -> Page {
        var page = inherited
        if let resources = dictionary["Resources"] { page.resources = resources }
        if let box = try document.resolved(dictionary["MediaBox"]).array {
            let corners = box.compactMap(\.number)
            if corners.count == 4 { page.size = (abs(corners[2] - corners[0]), abs(corners[3] - corners[1])) }
        }
        return page
    }
}
