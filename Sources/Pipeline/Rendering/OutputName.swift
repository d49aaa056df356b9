import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// Names of output files, which must say the format that office programs open them as (tên tệp kết quả).
enum OutputName {
    /// What a filled document of each format may end in.
    private static let documents: [DocumentFormat: [String]] = [
        .docx: ["docx"], .odt: ["odt"], .fodt: ["fodt"], .html: ["html", "htm"],
    ]

    /// What a template of each format may end in.
    private static let templates: [DocumentFormat: [String]] = [
        .docx: ["docx", "dotx", "docm", "dotm"], .odt: ["odt", "ott"], .fodt: ["fodt"], .html: ["html", "htm"],
    ]

    /// What is wrong with `path` as the name of a filled document of `format`; nil when it ends as these do.
    static func refusal(of path: String, for format: DocumentFormat) -> Diagnostic? {
        refusal(of: path, endings: documents[format] ?? [format.rawValue])
    }

    /// What is wrong with `path` as the name of a copy of the template at `template`, of `format`; nil when it ends as that does.
    ///
    /// A copy keeps what makes it a template or carries macros, so that no other ending of its format opens.
    static func refusal(of path: String, copying template: String, _ format: DocumentFormat) -> Diagnostic? {
        let known = templates[format] ?? [format.rawValue]
        guard let own = ending(of: template), known.contains(own), format.isPackage, FileSystem.kind(of: template) != .folder else {
            return refusal(of: path, endings: format.isPackage ? Array(known.prefix(1)) : known)
        }
        return refusal(of: path, endings: [own])
    }

    /// What is wrong with `path` as the name of the archive of an unpacked template of `format`; nil when it ends as templates do.
    static func refusal(of path: String, packing format: DocumentFormat) -> Diagnostic? {
        refusal(of: path, endings: templates[format] ?? [format.rawValue])
    }

    private static func refusal(of path: String, endings: [String]) -> Diagnostic? {
        let ending = ending(of: path)
        guard ending.map(endings.contains) != true else { return nil }
        let without = LocalizedText(vi: "tệp không có đuôi", en: "a file without an ending")
        return Diagnostic(
            .outputFormatUnfit,
            at: SourceLocation(file: path),
            Argument("ending", ending.map { LocalizedText(vi: ".\($0)", en: ".\($0)") } ?? without),
            Argument("formats", endings.map { "." + $0 }.joined(separator: ", "))
        )
    }

    /// The letters and digits behind the last point of a file's name, in small letters; nil where it has none.
    private static func ending(of path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        guard let point = name.lastIndex(of: "."), case let ending = name[name.index(after: point)...].lowercased(), !ending.isEmpty,
            ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }), ending.contains(where: \.isLetter)
        else { return nil }
        return ending
    }
}
