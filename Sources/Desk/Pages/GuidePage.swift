#if Desk
import Pipeline
import SangkienDiagnostics
import SangkienFiles

/// The guide in the page itself (trang hướng dẫn): the very files of `docs/huong-dan`, which lie beside the templates.
struct GuidePage {
    let layout: Layout
    let guide: Guide
    /// The name of the chapter that is shown.
    let chapter: String

    static let title = LocalizedText(vi: "Hướng dẫn", en: "Guide (in Vietnamese)")

    /// - Throws: `WebProblem`, where there is no such chapter.
    func response() throws(WebProblem) -> WebResponse {
        guard let text = guide.text(chapter) else {
            guard chapter == Guide.start else { throw .notFound }
            return layout.page(Self.title) { page in
                page.element(
                    "p",
                    page.words(
                        "Hướng dẫn chưa được cài cùng sangkien. Bản đầy đủ ở thư mục docs/huong-dan của mã nguồn.",
                        "The guide was not installed with the program; it is in docs/huong-dan of sangkien."
                    )
                )
            }
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var title = Self.title
        // The page has a heading of its own.
        if let first = lines.first, first.hasPrefix("# ") {
            title = LocalizedText(vi: String(first.dropFirst(2)), en: String(first.dropFirst(2)))
            lines.removeFirst()
        }
        return layout.page(title) { page in
            page.element("div", ["class": "guide", "lang": "vi"]) { page in
                Markdown.write(lines.joined(separator: "\n"), to: &page, place: Guide.place)
            }
        }
    }
}

/// Where the guide lies (thư mục hướng dẫn).
struct Guide {
    /// The chapter that is opened first.
    static let start = "ban-lam-viec"

    private let folder: String?

    /// The guide beside the templates: as it is installed, or as it lies in the sources.
    init(_ library: TemplateLibrary) {
        let above = FileSystem.split(library.folder).folder
        let places = ["\(above)/huong-dan", "\(above)/docs/huong-dan"]
        folder = places.first { FileSystem.kind(of: "\($0)/\(Self.start).md") == .file }
    }

    /// The words of a chapter; nil where there is none.
    func text(_ chapter: String) -> String? {
        guard let folder, Self.isName(chapter), let bytes = try? FileSystem.read("\(folder)/\(chapter).md", limit: 1 << 20) else {
            return nil
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// A picture of the guide, `ten.png`; nil where there is none.
    func picture(_ name: String) -> [UInt8]? {
        guard let folder, name.hasSuffix(".png"), Self.isName(String(name.dropLast(4))) else { return nil }
        return try? FileSystem.read("\(folder)/anh/\(name)", limit: 4 << 20)
    }

    /// Names of ours: small letters, digits and hyphens, so that none leads elsewhere.
    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count < 64
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// Where a link or a picture of a chapter leads in the page; nil for what is not part of the guide.
    static func place(_ address: String) -> String? {
        if address.hasPrefix("anh/") { return "/huong-dan/" + address }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let file = parts.first, file.hasSuffix(".md"), isName(String(file.dropLast(3))) else { return nil }
        return "/huong-dan/" + file.dropLast(3)
    }
}
#endif
