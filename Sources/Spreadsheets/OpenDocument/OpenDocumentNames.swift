/// The namespaces of OpenDocument (OpenDocument 1.3, part 3, 4.1), and the one that LibreOffice adds.
package enum OpenDocumentNames {
    private static let oasis = "urn:oasis:names:tc:opendocument:xmlns:"

    /// The namespaces that the vocabularies use.
    package static let namespaces: [String: [String]] = [
        "office": [oasis + "office:1.0"],
        "table": [oasis + "table:1.0"],
        "text": [oasis + "text:1.0"],
        "style": [oasis + "style:1.0"],
        "draw": [oasis + "drawing:1.0"],
        "fo": [oasis + "xsl-fo-compatible:1.0"],
        "svg": [oasis + "svg-compatible:1.0"],
        "xml": ["http://www.w3.org/XML/1998/namespace"],
        "manifest": [oasis + "manifest:1.0"],
        "calcext": ["urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"],
    ]

    /// Whether a media type is that of a text document or its template; a master document or a page for the web is one too.
    static func isText(_ type: String) -> Bool { type.hasPrefix("application/vnd.oasis.opendocument.text") }

    /// Whether a media type is that of a spreadsheet or its template.
    static func isSpreadsheet(_ type: String) -> Bool {
        type == "application/vnd.oasis.opendocument.spreadsheet" || type == "application/vnd.oasis.opendocument.spreadsheet-template"
    }
}
