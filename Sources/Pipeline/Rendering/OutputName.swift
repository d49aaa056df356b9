import SangkienDiagnostics
import TemplateEngine

/// Names of output files, which must not promise another format (tên tệp kết quả).
enum OutputName {
    /// The file endings that promise another format than that of the document, and what it may be called.
    private static let endings: [DocumentFormat: [String]] = [
        .docx: ["docx"], .odt: ["odt"], .fodt: ["fodt"], .html: ["html", "htm"],
    ]

    /// What is wrong with `path` as the name of a document of `format`: an ending of letters that is not one of its format.
    static func refusal(of path: String, for format: DocumentFormat) -> Diagnostic? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let ending = parts.last?.lowercased(), let known = endings[format], !known.contains(ending),
            (2...5).contains(ending.count), ending.contains(where: \.isLetter),
            ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return nil }
        let wanted = known.map { "." + $0 }.joined(separator: ", ")
        return Diagnostic(
            .outputFormatUnfit,
            at: SourceLocation(file: path),
            Argument("ending", "." + ending),
            Argument("formats", wanted)
        )
    }
}
