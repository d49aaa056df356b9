import SangkienDiagnostics
import SangkienMarkup

/// Puts annotations into a LibreOffice document (ODF 1.3 part 3, 14.1): they stand in the text they speak of.
struct OpenDocumentNotes {
    private let tree: MarkupTree
    private let date: String
    private let language: Language

    private let member: String
    /// Elements whose paragraphs are not those of the body.
    private static let besides: Set<String> = ["text:tracked-changes", "draw:text-box", "text:note", "office:annotation"]
    /// Elements inside which an annotation may stand; others hold plain text only.
    private static let holders: Set<String> = ["text:p", "text:h", "text:span", "text:a", "text:ruby-base", "text:meta"]

    init(_ members: [TemplateSource.Member], date: String, language: Language) {
        // A flat document is one file.
        let main = members.first { $0.role == .main }
        member = main?.name ?? ""
        tree = MarkupTree(main.map { UTF8Form.ofXML($0.bytes) } ?? [], syntax: .xml)
        self.date = date
        self.language = language
    }

    /// The members that change when `notes` are put in and those of an earlier run are taken out.
    func changed(by notes: [FaultNote]) -> [String: [UInt8]] {
        // A damaged part may have no element that could hold one.
        guard !tree.nodes.isEmpty else { return [:] }
        var edits = ByteEdits()
        let old = removeOld(&edits)
        let names = tree.nodes.indices.filter { tree.nodes[$0].name == "office:annotation" }
            .compactMap { tree.value("office:name", of: $0) }
        let taken = Set(names).subtracting(old)
        var number = 0
        for note in notes {
            repeat { number += 1 } while taken.contains("sangkien-\(number)")
            put(note, name: "sangkien-\(number)", &edits)
        }
        return edits.isEmpty ? [:] : [member: edits.applied(to: tree.bytes)]
    }

    private func put(_ note: FaultNote, name: String, _ edits: inout ByteEdits) {
        guard note.member == member, let bytes = note.bytes,
            let node = tree.nodes.lastPlace(where: { $0.head.lowerBound <= bytes.lowerBound }),
            let paragraph = tree.ancestors(of: node).last(where: { isParagraph($0) })
        else { return putFirst(annotation(note, name: nil, isAtPlace: false), &edits) }
        let last = tree.nodes.lastPlace { $0.head.lowerBound < max(bytes.upperBound, bytes.lowerBound + 1) } ?? node
        guard let begin = place(bytes.lowerBound, in: node, of: paragraph, isEnd: false),
            let end = place(bytes.upperBound, in: last, of: paragraph, isEnd: true)
        else { return putFirst(annotation(note, name: nil, isAtPlace: false), &edits) }
        let isAtPlace = tree.ancestors(of: node).first(where: { isParagraph($0) }) == paragraph
        edits.insert(annotation(note, name: name, isAtPlace: isAtPlace), at: begin, .opening)
        edits.insert("<office:annotation-end office:name=\"\(name)\"/>", at: end, .closing)
    }

    private func isParagraph(_ node: Int) -> Bool {
        tree.nodes[node].name == "text:p" || tree.nodes[node].name == "text:h"
    }

    /// Where an annotation may stand for `offset` inside `node`: there, or beside the outermost element that allows none inside.
    private func place(_ offset: Int, in node: Int, of paragraph: Int, isEnd: Bool) -> Int? {
        var place = tree.nodes[node].kind == .text ? offset : isEnd ? tree.nodes[node].whole.upperBound : tree.nodes[node].whole.lowerBound
        for element in tree.ancestors(of: node) {
            if !Self.holders.contains(tree.nodes[element].name) || isParagraph(element) && element != paragraph {
                place = isEnd ? tree.nodes[element].whole.upperBound : tree.nodes[element].whole.lowerBound
            }
            if element == paragraph { return place }
        }
        return nil
    }

    private func putFirst(_ annotation: String, _ edits: inout ByteEdits) {
        guard let text = tree.nodes.indices.first(where: { tree.nodes[$0].name == "office:text" }) else { return }
        let first = (text..<tree.nodes[text].endIndex)
            .first { node in
                isParagraph(node) && !tree.ancestors(of: node).contains { Self.besides.contains(tree.nodes[$0].name) }
            }
        guard let first else { return tree.append("<text:p>\(annotation)</text:p>", inside: text, &edits) }
        let node = tree.nodes[first]
        if node.whole == node.head { return tree.append(annotation, inside: first, &edits) }
        edits.insert(annotation, at: node.head.upperBound, .closing)
    }

    /// The annotation; without a name it speaks of a point and not of a range.
    private func annotation(_ note: FaultNote, name: String?, isAtPlace: Bool) -> String {
        let root = tree.nodes.indices.first { tree.nodes[$0].kind == .element } ?? 0
        let isDeclared = tree.value("xmlns:dc", of: root) != nil
        let dublin = isDeclared ? "" : " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        var lines: [String] = []
        if !isAtPlace, !note.place.isEmpty { lines.append(LocalizedText(vi: "Vị trí: ", en: "Place: ")[language] + note.place) }
        for finding in note.findings { lines += [finding.title, finding.message, finding.hint] }
        return "<office:annotation\(name.map { " office:name=\"\($0)\"" } ?? "")\(dublin)>"
            + "<dc:creator>\(FaultNote.author)</dc:creator><dc:date>\(date)</dc:date>"
            + lines.map { "<text:p>\($0.escaped)</text:p>" }.joined() + "</office:annotation>"
    }

    // MARK: Annotations of an earlier run

    /// Cuts them, and gives their names.
    private func removeOld(_ edits: inout ByteEdits) -> Set<String> {
        var names: Set<String> = []
        for (index, node) in tree.nodes.enumerated() where node.name == "office:annotation" {
            let creator = tree.children(of: index).first { tree.nodes[$0].name == "dc:creator" }
            guard let creator, let text = tree.children(of: creator).first,
                tree.bytes[tree.nodes[text].head].elementsEqual(FaultNote.author.utf8)
            else { continue }
            edits.cut(node.whole)
            if let name = tree.value("office:name", of: index) { names.insert(name) }
        }
        for (index, node) in tree.nodes.enumerated() where node.name == "office:annotation-end" {
            if let name = tree.value("office:name", of: index), names.contains(name) { edits.cut(node.whole) }
        }
        return names
    }
}
