import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The template that a tag names, in the folder of the template that holds the tag (phần dùng chung).
struct IncludedFile {
    /// Its path, as messages show it.
    let path: String
    /// Which file it really is, to find parts that include themselves.
    let identity: String

    /// Why a name leads to no file.
    struct Refusal: Error {
        let reason: LocalizedText
    }

    /// Finds `name` beside the template at `place`: a file of its format, by its name with or without the ending, marks and case ignored.
    ///
    /// Only the names of the folder are looked at, so that no name leads out of it.
    static func find(_ name: String, beside place: String, _ format: DocumentFormat) throws(Refusal) -> IncludedFile {
        guard !name.contains("/"), !name.contains("\\"), !name.hasPrefix(".") else { throw Refusal(reason: leadsOut) }
        let whole = place.count > 1 && place.hasSuffix("/") ? String(place.dropLast()) : place
        let (folder, own) = FileSystem.split(whole)
        let names = ((try? FileSystem.names(in: folder)) ?? []).sorted()
        let fitting = names.filter { name in format.endings.contains { name.lowercased().hasSuffix("." + $0) } }
        let exact = fitting.filter { $0 == name || stem($0) == name }
        let alike = exact.isEmpty ? fitting.filter { key(stem($0)) == key(name) || key($0) == key(name) } : exact
        guard alike.count <= 1 else { throw Refusal(reason: ambiguous(alike)) }
        guard let found = alike.first else { throw Refusal(reason: missing(name, fitting.filter { $0 != own }, format)) }
        let path = folder == "." && !place.hasPrefix("./") ? found : "\(folder)/\(found)"
        guard FileSystem.kind(of: path) == .file, let identity = FileSystem.realPath(path), let home = FileSystem.realPath(folder),
            FileSystem.split(identity).folder == home
        else { throw Refusal(reason: leadsOut) }
        return IncludedFile(path: path, identity: identity)
    }

    private static func stem(_ name: String) -> String {
        name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    private static func key(_ name: String) -> String {
        VietnameseFolding.bareKey(name.replacing("-", with: " ").replacing("_", with: " "))
    }

    // MARK: Reasons

    private static func missing(_ name: String, _ known: [String], _ format: DocumentFormat) -> LocalizedText {
        let list = known.prefix(10).joined(separator: ", ")
        guard !known.isEmpty else {
            return LocalizedText(
                vi: "thư mục của mẫu không có mẫu nào khác dạng \(format.rawValue)",
                en: "the folder of the template has no other template of format \(format.rawValue)"
            )
        }
        return LocalizedText(
            vi: "thư mục của mẫu không có tệp ấy; các mẫu cùng dạng: \(list)",
            en: "no such file is in the folder of the template; the templates of its format there: \(list)"
        )
    }

    private static func ambiguous(_ names: [String]) -> LocalizedText {
        let list = names.joined(separator: ", ")
        return LocalizedText(vi: "nhiều tệp giống tên này: \(list)", en: "several files are called alike: \(list)")
    }

    private static let leadsOut = LocalizedText(
        vi: "chỉ chèn được tệp nằm trong thư mục của mẫu; ghi tên tệp, không ghi đường dẫn",
        en: "only a file in the folder of the template can be put in; write its name, not a path"
    )
}
