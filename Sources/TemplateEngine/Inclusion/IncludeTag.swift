import SangkienDiagnostics
import VietnameseText

extension TagParser {
    /// Reads a tag that puts another template of the same folder in its place, `«chèn: phần ký»`; nil when the text is none.
    func include() throws(DiagnosticError) -> Tag? {
        guard let colon = text.firstIndex(of: ":"), VietnameseFolding.bareKey(String(text[..<colon])) == Self.includeWord else {
            return nil
        }
        return .include(try name(text[text.index(after: colon)...]))
    }

    /// `chèn`, without marks.
    static let includeWord = "chen"
}
