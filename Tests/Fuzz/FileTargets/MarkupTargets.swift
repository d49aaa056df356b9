import FuzzKit
import SangkienDiagnostics
import SangkienMarkup

extension FileTargets {
    /// XML and HTML: every node lies inside its parent, and what the check lets pass has one root.
    static let xml = FuzzTarget("xml", longest: 2_048, mutation: XMLMutator.mutation) { input in
        for syntax in [MarkupTree.Syntax.xml, .html] {
            let tree = MarkupTree(input, syntax: syntax)
            for (index, node) in tree.nodes.enumerated() { try check(node, at: index, in: tree) }
        }
        let isWhole = try refused { () throws(DiagnosticError) in
            try XMLCheck.requireWellFormed(input, name: "x.xml")
            return true
        }
        guard isWhole == true, isPlain(input) else { return }
        let tree = MarkupTree(input, syntax: .xml)
        try promise(tree.children(of: -1).count { tree.nodes[$0].kind == .element } == 1, "a document has one root")
    }

    private static func check(_ node: MarkupNodes.Node, at index: Int, in tree: MarkupTree) throws {
        try promise(
            node.whole.upperBound <= tree.bytes.count && node.head.upperBound <= node.whole.upperBound,
            "a node lies in the document"
        )
        try promise(node.endIndex > index && node.endIndex <= tree.nodes.count && node.parent < index, "nodes stand in order")
        if node.parent >= 0 {
            let parent = tree.nodes[node.parent].whole
            try promise(
                parent.lowerBound <= node.whole.lowerBound && node.whole.upperBound <= parent.upperBound,
                "a node lies in its parent"
            )
        }
        for attribute in tree.attributes(of: index) { _ = tree.value(attribute.name, of: index) }
    }

    /// The tree reads UTF-8 only; its callers see to that.
    private static func isPlain(_ input: [UInt8]) -> Bool {
        input.allSatisfy { (0x20..<0x7F).contains($0) || [0x09, 0x0A, 0x0D].contains($0) }
            && input.firstRange(of: Array("encoding".utf8)) == nil
    }

    /// A text as it is written into documents: well-formed wherever it lands.
    static let escaping = FuzzTarget("escaping", longest: 256) { input in
        let value = text(input)
        for (context, before, after) in places {
            var bytes = Array(before.utf8)
            Escaping.append(value, to: &bytes, context: context)
            try XMLCheck.requireWellFormed(bytes + Array(after.utf8), name: "x.xml")
        }
    }

    private static let places: [(TextContext, String, String)] = [
        (.wordText, "<w:p xmlns:w=\"w\"><w:r><w:t>", "</w:t></w:r></w:p>"), (.openDocumentText, "<text:p xmlns:text=\"t\">", "</text:p>"),
        (.xmlText, "<a>", "</a>"), (.attribute, "<a b=\"", "\"/>"), (.address, "<a href=\"", "\"/>"),
        (.addressPart, "<a href=\"x?", "\"/>"),
    ]
}
