/// The namespaces and types of Office Open XML, in both of its forms: Transitional and Strict (ISO 29500-1 and -4).
package enum OfficeNames {
    /// The namespaces that the vocabularies use.
    package static let namespaces: [String: [String]] = [
        "s": ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
        "r": [
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ],
        "w": ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"],
        "mc": ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
        "a": ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
        "rel": ["http://schemas.openxmlformats.org/package/2006/relationships"],
        "ct": ["http://schemas.openxmlformats.org/package/2006/content-types"],
    ]

    private static let relationships = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "http://purl.oclc.org/ooxml/officeDocument/relationships/",
        "http://schemas.microsoft.com/office/2006/relationships/",
    ]

    /// The last word of a relationship's type, such as `worksheet`; nil for one that is not of Office.
    static func kind(ofRelationship type: String) -> String? {
        relationships.first { type.hasPrefix($0) }.map { String(type.dropFirst($0.count)) }
    }

    private static let workbooks: Set<String> = [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "application/vnd.ms-excel.sheet.macroenabled.main+xml",
        "application/vnd.ms-excel.template.macroenabled.main+xml",
        "application/vnd.ms-excel.addin.macroenabled.main+xml",
    ]

    /// Whether a part of that content type is the main part of a Word document or template.
    static func isWordDocument(_ type: String) -> Bool {
        let type = type.lowercased()
        return type.contains("main+xml") && (type.contains("wordprocessingml.") || type.contains("ms-word."))
    }

    /// Whether a part of that content type is a workbook that is read; types are compared without regard to case.
    static func isWorkbook(_ type: String) -> Bool {
        workbooks.contains(type.lowercased())
    }
}
