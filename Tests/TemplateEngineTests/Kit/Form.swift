import TemplateEngine

/// A form in which every outline can be written and read (dạng văn bản).
enum Form: String, Sendable, CaseIterable {
    case docx
    case odt
    case html

    /// What the engine calls it.
    var format: DocumentFormat {
        switch self {
        case .docx: .docx
        case .odt: .odt
        case .html: .html
        }
    }
}
