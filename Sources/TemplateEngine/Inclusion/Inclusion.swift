import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// Parts of other templates that stand in a template (phần dùng chung: phần ký, phần đầu văn bản).
///
/// They take the place of their tags before the template is compiled: tags in them are tags of the template. Styles, lists, pictures
/// and links come along as when documents are joined; headers, footers and page layout of a part do not count.
struct Inclusion {
    /// The template with all parts in their places, as far as they could be had.
    private(set) var source: TemplateSource
    /// Tags that lead to no part, each with its place.
    private(set) var diagnostics: [Diagnostic] = []
    /// For each member that parts came into, where its bytes stood before, and its bytes then.
    private(set) var shifts: [String: (shifts: PartShifts, before: MarkupTree)] = [:]

    /// How many parts may include each other, and how many there may be in all.
    private static let deepest = 8
    private static let most = 200

    /// Puts the parts in; a template without such tags is left as it is.
    init(_ source: TemplateSource) {
        self.init(source, around: [], count: 0)
    }

    private var count: Int
    /// What tells the parts that were read, byte by byte; empty where there are none.
    private(set) var digest = ""

    private init(_ source: TemplateSource, around: [String], count: Int) {
        self.source = source
        self.count = count
        let own = FileSystem.realPath(source.place) ?? source.place
        var found: [(member: TemplateSource.Member, places: IncludePlaces)] = []
        for member in source.members where member.role == .text || member.role == .main {
            guard !member.name.hasSuffix(".rels"), IncludePlaces.mayStand(in: member.bytes) else { continue }
            let bytes = source.format == .html ? member.bytes : UTF8Form.ofXML(member.bytes)
            let (file, part) = source.location(of: member.name)
            // What is no XML is reported when it is compiled.
            if source.format != .html, (try? XMLCheck.requireWellFormed(bytes, name: file)) == nil { continue }
            let places = IncludePlaces(bytes, source.format.dialect, file: file, part: part)
            if !places.places.isEmpty { found.append((member, places)) }
        }
        guard !found.isEmpty else { return }
        let writer = IncludeWriter(source)
        for (member, places) in found {
            for place in places.places { put(place, of: member, places.tree, writer, around + [own]) }
        }
        (self.source, shifts) = writer.finish()
    }

    private mutating func put(
        _ place: IncludePlaces.Place,
        of member: TemplateSource.Member,
        _ tree: MarkupTree,
        _ writer: IncludeWriter,
        _ around: [String]
    ) {
        guard let paragraph = place.paragraph else { return refuse(place, Self.notAlone) }
        guard !source.isInMemory else { return refuse(place, Self.noFolder) }
        count += 1
        guard around.count <= Self.deepest, count <= Self.most else { return refuse(place, Self.tooMany) }
        let file: IncludedFile
        do throws(IncludedFile.Refusal) {
            file = try IncludedFile.find(place.name, beside: source.place, source.format)
        } catch {
            return refuse(place, error.reason)
        }
        guard !around.contains(file.identity) else { return refuse(place, Self.cycle) }
        do throws(DiagnosticError) {
            let part = try Self.opened(file.path, source.format)
            let inner = Inclusion(part, around: around, count: count)
            count = inner.count
            diagnostics += inner.diagnostics
            digest += part.members.map { $0.name + " " + OpenPackage.digest(of: $0) + "\n" }.joined() + inner.digest
            writer.put(inner.source.members, in: member.name, tree, paragraph: paragraph, tag: place.tag)
        } catch {
            diagnostics += error.diagnostics
        }
    }

    /// Reads a part, whose XML is checked.
    private static func opened(_ path: String, _ format: DocumentFormat) throws(DiagnosticError) -> TemplateSource {
        let part = try TemplateSource.open(path, sharedParts: nil)
        guard part.format == format else { throw TemplateSource.unknownKind(path) }
        guard format != .html else { return part }
        if format == .docx, !WordNames(part.members).areUsual { throw TemplateSource.unreadable(path, otherWriter) }
        for member in part.members where member.role != .other {
            let isManifest = format == .odt && member.name == "META-INF/manifest.xml"
            try XMLCheck.requireWellFormed(member.bytes, name: path, allowsPlainDoctype: isManifest)
        }
        return part
    }

    private mutating func refuse(_ place: IncludePlaces.Place, _ reason: LocalizedText) {
        diagnostics.append(Diagnostic(.partNotIncluded, at: place.location, Argument("name", place.name), Argument("reason", reason)))
    }

    private static let otherWriter = LocalizedText(
        vi: "tài liệu không do Word hay LibreOffice ghi ra; hãy mở bằng Word hoặc LibreOffice rồi lưu lại",
        en: "it was not written by Word or LibreOffice; open it there and save it again"
    )
    private static let notAlone = LocalizedText(
        vi: "thẻ phải đứng một mình trong một đoạn của thân văn bản, ô bảng, đầu trang, chân trang hay hộp văn bản",
        en: "the tag must stand alone in a paragraph of the body, a cell, a header, a footer or a text box"
    )
    private static let cycle = LocalizedText(vi: "phần ấy lại chèn chính mẫu này", en: "that part includes this template again")
    private static let noFolder = LocalizedText(
        vi: "mẫu được đọc từ bộ nhớ nên không có thư mục để tìm phần",
        en: "the template was read from memory and has no folder with parts"
    )
    private static let tooMany = LocalizedText(
        vi: "các phần chèn lồng nhau quá sâu hoặc quá nhiều (tối đa 8 bậc, 200 phần)",
        en: "parts include each other too deeply or too often (8 levels, 200 parts at most)"
    )
}
