/// The formats of document the engine fills.
public enum DocumentFormat: String, Sendable, CaseIterable {
    /// WordprocessingML in an OPC package (ECMA-376).
    case docx
    /// OpenDocument text in a package (OASIS ODF 1.3).
    case odt
    /// OpenDocument text as one XML file (ODF 1.3 part 3, 2.2.1).
    case fodt
    /// One HTML page.
    case html

    /// True for an archive of several files, false for a single file of text.
    public var isPackage: Bool { self == .docx || self == .odt }

    var dialect: Dialect {
        switch self {
        case .docx: .word
        case .odt, .fodt: .openDocument
        case .html: .html
        }
    }
}
