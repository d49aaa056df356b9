import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// Whether a document that another embeds whole (tài liệu nhúng: altChunk) has tags.
///
/// Word puts it in its place when it opens the file (ECMA-376 part 1, 17.17.2.1); no value gets into it before.
enum EmbeddedTags {
    /// What opens a tag in texts that are no markup: mails of pages, RTF, plain text.
    private static let openings = ["«", "≪", "=C2=AB", "\\'ab", "\\u171", "&laquo;", "&#171;"]

    /// True where some text of the document is a tag, or opens one.
    static func stand(in bytes: [UInt8], name: String) -> Bool {
        if bytes.starts(with: FileMark.zipMember) {
            // One that has more inside is not looked into any further.
            guard let source = try? TemplateSource.open(bytes, name: name) else { return false }
            return source.members.contains { member in
                (member.role == .text || member.role == .main) && !member.name.hasSuffix(".rels")
                    && stand(in: UTF8Form.ofUTF16(member.bytes) ?? member.bytes, source.format.dialect, name)
            }
        }
        let lower = name.lowercased()
        let isPage = [".html", ".htm", ".xhtml"].contains(where: lower.hasSuffix) || OpeningText(bytes).isHTML
        return isPage ? stand(in: PageCharset.page(bytes), .html, name) : openings.contains(where: bytes.holds)
    }

    private static func stand(in bytes: [UInt8], _ dialect: Dialect, _ name: String) -> Bool {
        let tree = MarkupTree(bytes, syntax: dialect.syntax)
        guard !tree.isTooLarge else { return false }
        let scanner = TagScanner(tree, dialect: dialect, places: PartPlaces(tree, dialect: dialect, file: name, part: nil))
        let isShown = { (tag: PlacedTag) in
            tree.ancestors(of: tag.node).allSatisfy { !["script", "style"].contains(tree.nodes[$0].name) }
        }
        return scanner.tags.contains(where: isShown)
            || scanner.diagnostics.contains { $0.code === DiagnosticCode.tagUnclosed }
    }
}
