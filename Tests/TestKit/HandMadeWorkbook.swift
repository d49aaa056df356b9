import SangkienArchive

/// An XLSX workbook made part by part, which can lie wherever a test wants it to (bảng tính làm tay).
package struct HandMadeWorkbook {
    /// The parts in the archive's order.
    package var parts: [(name: String, text: String)] = []

    package static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    /// A sheet: its name, what its `sheet` element says besides, and what stands in its `worksheet` element.
    package struct Sheet {
        package var name: String
        package var attributes = ""
        package var content: String
        package var kind = "worksheet"
        /// The comments on its cells, as `comment` elements.
        package var comments = ""

        package init(_ name: String, attributes: String = "", content: String, kind: String = "worksheet") {
            (self.name, self.attributes, self.content, self.kind) = (name, attributes, content, kind)
        }
    }

    /// A workbook of these sheets; `strings` are the items of the shared strings, `styles` what the style sheet holds.
    package init(
        _ sheets: [Sheet],
        strings: String? = nil,
        styles: String? = nil,
        properties: String = "",
        main: String = HandMadeWorkbook.main,
        office: String = HandMadeWorkbook.office
    ) {
        var links: [(kind: String, target: String)] = []
        var list = ""
        var bodies: [(name: String, text: String)] = []
        for (index, sheet) in sheets.enumerated() {
            let target = "trang/\(index + 1).xml"
            links.append((sheet.kind, target))
            list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\" \(sheet.attributes)/>"
            if !sheet.comments.isEmpty {
                bodies.append(("so/trang/_rels/\(index + 1).xml.rels", Self.links([("comments", "../ghi-chu/\(index + 1).xml")], office)))
                let list = "<authors><author>Lê Văn Mẫu</author></authors><commentList>\(sheet.comments)</commentList>"
                bodies.append(("so/ghi-chu/\(index + 1).xml", "<comments xmlns=\"\(main)\">\(list)</comments>"))
            }
            bodies.append(("so/" + target, "<\(sheet.kind) xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(sheet.content)</\(sheet.kind)>"))
        }
        if let strings {
            links.append(("sharedStrings", "/so/chu.xml"))
            bodies.append(("so/chu.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"))
        }
        if let styles {
            links.append(("styles", "../so/kieu.xml"))
            bodies.append(("so/kieu.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
        }
        parts = [
            ("[Content_Types].xml", Self.types), ("_rels/.rels", Self.links([("officeDocument", "so/so-tinh.xml")], office)),
            (
                "so/so-tinh.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>\(list)</sheets></workbook>"
            ),
            ("so/_rels/so-tinh.xml.rels", Self.links(links, office)),
        ]
        parts += bodies
    }

    /// A workbook of one sheet with these rows.
    package init(rows: String, strings: String? = nil, styles: String? = nil, after: String = "") {
        let sheet = Sheet("Trang 1", content: "<sheetData>\(rows)</sheetData>\(after)")
        self.init([sheet], strings: strings, styles: styles)
    }

    private static var types: String {
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/so/so-tinh.xml\" ContentType=\"\(type).sheet.main+xml\"/></Types>"
    }

    private static func links(_ links: [(kind: String, target: String)], _ office: String) -> String {
        let all = links.enumerated()
            .map { index, link in
                "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(link.kind)\" Target=\"\(link.target)\"/>"
            }
        return "<Relationships xmlns=\"\(package)/relationships\">\(all.joined())</Relationships>"
    }

    /// The same with `old` replaced by `new` in the part of that name.
    package func replacing(_ old: String, with new: String, in part: String) -> HandMadeWorkbook {
        var copy = self
        copy.parts = parts.map { $0.name == part ? ($0.name, Self.replaced($0.text, old, new)) : $0 }
        return copy
    }

    /// The same without the part of that name.
    package func without(_ part: String) -> HandMadeWorkbook {
        var copy = self
        copy.parts.removeAll { $0.name == part }
        return copy
    }

    private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
        guard let range = text.firstRange(of: old) else { preconditionFailure("no “\(old)” in the part") }
        return text[..<range.lowerBound] + new + text[range.upperBound...]
    }

    /// The archive with nothing compressed, so that repeated text is no bomb.
    package var storedBytes: [UInt8] {
        HandMadeZip(parts.map { HandMadeZip.Entry($0.name, stored: Array($0.text.utf8)) }).bytes
    }

    /// The archive.
    package var bytes: [UInt8] {
        HandMadeZip(parts.map { HandMadeZip.Entry($0.name, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\($0.text)".utf8)) }).bytes
    }
}

/// An OpenDocument spreadsheet made by hand.
package enum HandMadeSpreadsheet {
    private static let namespaces =
        ["office", "table", "text", "style", "draw"]
        .map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0)\(":1.0")\"" }.joined(separator: " ")
        + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""

    /// The type of a spreadsheet.
    package static let type = "application/vnd.oasis.opendocument.spreadsheet"

    /// A flat file of these tables.
    package static func flat(_ tables: String, styles: String = "") -> [UInt8] {
        let root = "office:document \(namespaces) office:version=\"1.3\" office:mimetype=\"\(type)\""
        return Array("<?xml version=\"1.0\"?><\(root)>\(inner(tables, styles))</office:document>".utf8)
    }

    /// A package of these tables.
    package static func package(_ tables: String, styles: String = "", manifest: String = "") -> [UInt8] {
        let names = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        let content = "<office:document-content \(namespaces)>\(inner(tables, styles))</office:document-content>"
        let list =
            "<manifest:manifest xmlns:manifest=\"\(names)\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"\(type)\"/>"
            + "<manifest:file-entry manifest:full-path=\"content.xml\">\(manifest)</manifest:file-entry></manifest:manifest>"
        let entries = [
            HandMadeZip.Entry("mimetype", stored: Array(type.utf8)), HandMadeZip.Entry("content.xml", content),
            HandMadeZip.Entry("META-INF/manifest.xml", list),
        ]
        return HandMadeZip(entries).bytes
    }

    private static func inner(_ tables: String, _ styles: String) -> String {
        "<office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body>"
    }
}
