import SangkienMarkup

/// Puts the text of parts into the members of a template.
final class IncludeWriter {
    private let source: TemplateSource
    private let word: WordHost?
    private let openDocument: OpenDocumentHost?
    private let prelude: OpenDocumentPrelude?
    private var edits: [String: ByteEdits] = [:]
    private var trees: [String: MarkupTree] = [:]
    private var pieces: [String: [(before: Range<Int>, count: Int, tag: Range<Int>)]] = [:]
    private var looks: [String] = []
    private var count = 0

    init(_ source: TemplateSource) {
        self.source = source
        word = source.format == .docx ? WordHost(source.members) : nil
        let isText = source.format == .odt || source.format == .fodt
        openDocument = isText ? OpenDocumentHost(source.members, isFlat: source.format == .fodt) : nil
        prelude = openDocument.map { OpenDocumentPrelude($0.content) }
    }

    /// Puts the text of a part in the place of a paragraph of the member called `name`.
    func put(_ part: [TemplateSource.Member], in name: String, _ tree: MarkupTree, paragraph: Int, tag: PlacedTag) {
        count += 1
        let text: String
        switch source.format {
        case .docx: text = wordText(part, name)
        case .odt, .fodt: text = openDocumentText(part, name)
        case .html: text = pageText(part)
        }
        trees[name] = tree
        var own = edits[name] ?? ByteEdits()
        var range = tree.nodes[paragraph].whole
        let holdsSection = (paragraph..<tree.nodes[paragraph].endIndex).contains { tree.nodes[$0].name == "w:sectPr" }
        if holdsSection {
            // The section ends with its paragraph, which loses only its tag.
            own.insert(text, at: range.lowerBound)
            for cut in tag.cuts { own.cut(cut) }
            range = range.lowerBound..<range.lowerBound
        } else {
            own.replace(range, with: text)
        }
        edits[name] = own
        pieces[name, default: []].append((range, text.utf8.count, tag.start..<tag.end))
    }

    // MARK: Texts

    private func wordText(_ part: [TemplateSource.Member], _ name: String) -> String {
        guard let word else { return "" }
        let guest = WordGuest(part, word, isPart: true)
        let tree = guest.tree
        var edits = ByteEdits()
        guest.rewrite(tree, from: guest.main, to: name, &edits)
        let declarations = word.declarations(for: tree, in: name)
        let sections = WordSections(tree)
        for section in sections.elements { edits.cut(tree.nodes[section].whole) }
        guard let body = tree.nodes.indices.first(where: { tree.nodes[$0].name == "w:body" }) else { return "" }
        let blocks = tree.children(of: body).filter { tree.nodes[$0].kind == .element && $0 != sections.last }
        var text = ""
        for block in blocks {
            if !declarations.isEmpty {
                edits.insert(declarations, at: tree.nodes[block].head.lowerBound + tree.nodes[block].name.utf8.count + 1)
            }
            text += String(decoding: edits.applied(to: tree.bytes, within: tree.nodes[block].whole), as: UTF8.self)
        }
        // A cell ends with a paragraph, and two tables are kept apart by one.
        guard let last = blocks.last, tree.nodes[last].name == "w:p" else { return text + Renderer.separator }
        return text
    }

    private func openDocumentText(_ part: [TemplateSource.Member], _ name: String) -> String {
        guard let openDocument else { return "" }
        let inHeaders = name == "styles.xml"
        let guest = OpenDocumentGuest(part, openDocument, number: count, isPart: true, inHeaders: inHeaders)
        let tree = guest.content
        let blocks = OpenDocumentMarks.blocks(tree)
        guard let first = blocks.first, let last = blocks.last else { return "" }
        let range = tree.nodes[first].whole.lowerBound..<tree.nodes[last].whole.upperBound
        var edits = ByteEdits()
        guest.rewrite(tree, .content, &edits, within: range)
        if !inHeaders { prelude?.take(guest) }
        return String(decoding: edits.applied(to: tree.bytes, within: range), as: UTF8.self)
    }

    private func pageText(_ part: [TemplateSource.Member]) -> String {
        let page = part.first?.bytes ?? []
        let tree = MarkupTree(page, syntax: .html)
        looks += tree.nodes.indices.filter { tree.nodes[$0].name == "style" }.map(tree.text)
        let join = PageText(tree)
        return String(decoding: join.body(mark: "_ph\(count)"), as: UTF8.self)
    }

    // MARK: Writing

    /// The template with all that was put in.
    func finish() -> (TemplateSource, [String: (PartShifts, MarkupTree)]) {
        let members: [TemplateSource.Member]
        if let word {
            for (name, edits) in edits { if let tree = trees[name] { word.package.set(name, edits.applied(to: tree.bytes)) } }
            members = word.finish()
        } else if let openDocument {
            for (name, own) in edits where !["content.xml", "styles.xml", "document.fodt"].contains(name) {
                if let tree = trees[name] { openDocument.package.set(name, own.applied(to: tree.bytes)) }
            }
            var ofContent = edits[source.format == .fodt ? "document.fodt" : "content.xml"] ?? ByteEdits()
            prelude?.write(to: &ofContent)
            members = openDocument.finish([], ofContent, edits["styles.xml"] ?? ByteEdits())
        } else {
            members = source.members.map { member in
                guard var own = edits[member.name], let tree = trees[member.name] else { return member }
                let known = Set(tree.nodes.indices.filter { tree.nodes[$0].name == "style" }.map(tree.text))
                var missing: [String] = []
                for look in looks where !known.contains(look) && !missing.contains(look) { missing.append(look) }
                if let head = tree.nodes.indices.first(where: { tree.nodes[$0].name == "head" }), !missing.isEmpty {
                    tree.append(missing.joined(), inside: head, &own)
                }
                return TemplateSource.Member(name: member.name, path: member.path, bytes: own.applied(to: tree.bytes), role: member.role)
            }
        }
        return (rebuilt(members), shifts(members))
    }

    private func rebuilt(_ members: [TemplateSource.Member]) -> TemplateSource {
        let parts = source.format == .docx ? PackageParts(members) : PackageParts(format: source.format)
        let known = Set(source.members.map(\.name))
        let all = members.map { member in
            var member = member
            // What came in as it is needs no reading, but for the parts with text.
            if !known.contains(member.name), member.deflated == nil || !member.bytes.isEmpty { member.role = parts.role(of: member.name) }
            return member
        }
        return TemplateSource(place: source.place, format: source.format, isFolder: source.isFolder, parts: parts, members: all)
    }

    private func shifts(_ members: [TemplateSource.Member]) -> [String: (PartShifts, MarkupTree)] {
        var result: [String: (PartShifts, MarkupTree)] = [:]
        for (name, pieces) in pieces {
            guard let tree = trees[name], let now = members.first(where: { $0.name == name })?.bytes else { continue }
            var moved: [PartShifts.Piece] = []
            var shift = 0
            for piece in pieces.sorted(by: { $0.before.lowerBound < $1.before.lowerBound }) {
                let begin = piece.before.lowerBound + shift
                moved.append(PartShifts.Piece(now: begin..<begin + piece.count, before: piece.before, tag: piece.tag))
                shift += piece.count - piece.before.count
            }
            let added = max(0, now.count - tree.bytes.count - shift)
            result[name] = (PartShifts(pieces: moved, begin: begin(of: tree), added: added), tree)
        }
        return result
    }

    /// Behind what styles and names are added to.
    private func begin(of tree: MarkupTree) -> Int {
        let texts = ["office:master-styles", "office:body", "body"]
        if let node = tree.nodes.first(where: { texts.contains($0.name) }) { return node.whole.lowerBound }
        return tree.nodes.first { $0.kind == .element }?.head.upperBound ?? 0
    }
}
