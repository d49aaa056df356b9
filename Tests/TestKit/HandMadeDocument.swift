/// Word and Writer documents made by hand, part by part.
package enum HandMadeDocument {
    /// A DOCX whose body is this XML; `w` is the only prefix that is declared, with `mc`, `wps` and `v` for text boxes.
    package static func docx(
        _ body: String,
        numbering: String? = nil,
        styles: String? = nil,
        comments: String? = nil,
        heads: [String] = [],
        feet: [String] = []
    ) -> [UInt8] {
        let namespaces = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"
            """
        func link(_ id: Int, _ kind: String, _ target: String) -> String {
            #"<Relationship Id="r\#(id)" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\#(kind)" Target="\#(target)"/>"#
        }
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        var entries = [
            HandMadeZip.Entry(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="\(type).document.main+xml"/></Types>
                """
            ),
            HandMadeZip.Entry("_rels/.rels", Self.links([link(1, "officeDocument", "word/document.xml")])),
            HandMadeZip.Entry("word/document.xml", "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"),
        ]
        var links: [String] = []
        if let numbering {
            links.append(link(1, "numbering", "numbering.xml"))
            entries.append(HandMadeZip.Entry("word/numbering.xml", "<w:numbering \(namespaces)>\(numbering)</w:numbering>"))
        }
        if let styles {
            links.append(link(2, "styles", "styles.xml"))
            entries.append(HandMadeZip.Entry("word/styles.xml", "<w:styles \(namespaces)>\(styles)</w:styles>"))
        }
        if let comments {
            links.append(link(3, "comments", "comments.xml"))
            entries.append(HandMadeZip.Entry("word/comments.xml", "<w:comments \(namespaces)>\(comments)</w:comments>"))
        }
        for (kind, name, texts) in [("header", "w:hdr", heads), ("footer", "w:ftr", feet)] {
            for (place, text) in texts.enumerated() {
                links.append(link(10 + links.count, kind, "\(kind)\(place).xml"))
                entries.append(HandMadeZip.Entry("word/\(kind)\(place).xml", "<\(name) \(namespaces)>\(text)</\(name)>"))
            }
        }
        if !links.isEmpty { entries.append(HandMadeZip.Entry("word/_rels/document.xml.rels", Self.links(links))) }
        return HandMadeZip(entries).bytes
    }

    private static func links(_ links: [String]) -> String {
        #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\#(links.joined())</Relationships>"#
    }

    /// A table of Word with these cells.
    package static func wordTable(_ rows: [[String]]) -> String {
        let made = rows.map { cells in "<w:tr>\(cells.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined())</w:tr>" }
        return "<w:tbl>\(made.joined())</w:tbl>"
    }

    /// A paragraph of Word.
    package static func wordLine(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    private static let openNamespaces = ["office", "text", "table", "style", "drawing"]
        .map { #"xmlns:\#($0 == "drawing" ? "draw" : $0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""# }
        .joined(separator: " ")

    /// An ODT whose text is this XML, with these automatic styles; `pages` is what its master page holds.
    package static func odt(
        _ text: String,
        styles: String = "",
        pages: String = "",
        type: String = "application/vnd.oasis.opendocument.text"
    ) -> [UInt8] {
        HandMadeZip([
            HandMadeZip.Entry("mimetype", stored: Array(type.utf8)),
            HandMadeZip.Entry(
                "styles.xml",
                "<office:document-styles \(openNamespaces)><office:master-styles><style:master-page>\(pages)</style:master-page>"
                    + "</office:master-styles></office:document-styles>"
            ),
            HandMadeZip.Entry(
                "content.xml",
                "<office:document-content \(openNamespaces)><office:automatic-styles>\(styles)</office:automatic-styles>"
                    + "<office:body><office:text>\(text)</office:text></office:body></office:document-content>"
            ),
            HandMadeZip.Entry(
                "META-INF/manifest.xml",
                #"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#
            ),
        ])
        .bytes
    }

    /// The same text as one XML file.
    package static func fodt(_ text: String) -> [UInt8] {
        Array(
            """
            <?xml version="1.0"?><office:document \(openNamespaces) office:mimetype="application/vnd.oasis.opendocument.text">\
            <office:body><office:text>\(text)</office:text></office:body></office:document>
            """
            .utf8
        )
    }

    /// A table of Writer with these cells.
    package static func writerTable(_ rows: [[String]]) -> String {
        let made = rows.map { cells in
            "<table:table-row>\(cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined())</table:table-row>"
        }
        return "<table:table>\(made.joined())</table:table>"
    }

    /// A table of HTML with these cells.
    package static func webTable(_ rows: [[String]]) -> String {
        "<table>\(rows.map { "<tr>\($0.map { "<td>\($0)</td>" }.joined())</tr>" }.joined())</table>"
    }
}
