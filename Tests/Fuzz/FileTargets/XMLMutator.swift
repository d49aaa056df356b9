import FuzzKit
import SangkienMarkup
import TestKit

/// Changes XML or HTML node by node, so that most of it stays well-formed.
struct XMLMutator {
    /// As a target takes it; what has no nodes is changed byte by byte.
    static let mutation: FuzzTarget.Mutation = { input, longest, seed, byteMutation in
        var mutator = XMLMutator(random: SeededRandom(seed: seed))
        let output = mutator.mutated(input, longest, byteMutation)
        return output.count <= longest ? output : Array(input.prefix(longest))
    }

    fileprivate var random: SeededRandom

    private mutating func mutated(_ input: [UInt8], _ longest: Int, _ byteMutation: FuzzTarget.ByteMutation) -> [UInt8] {
        let tree = MarkupTree(input, syntax: .xml)
        guard let index = tree.nodes.indices.randomElement(using: &random), Int.random(in: 0..<4, using: &random) > 0 else {
            return changed(input, input.indices, longest, byteMutation)
        }
        let node = tree.nodes[index]
        if node.kind == .text { return changed(input, node.whole, longest, byteMutation) }
        var output = input
        switch Int.random(in: 0..<8, using: &random) {
        case 0: output.removeSubrange(node.whole)
        case 1: output.insert(contentsOf: input[node.whole], at: node.whole.upperBound)
        case 2:
            let other = tree.nodes[Int.random(in: tree.nodes.indices, using: &random)].whole
            output.replaceSubrange(node.whole, with: input[other])
        case 3:
            // Without its tags, what is inside stays.
            let inside =
                node.endIndex > index + 1 ? tree.nodes[index + 1].whole.lowerBound..<tree.nodes[node.endIndex - 1].whole.upperBound : 0..<0
            output.replaceSubrange(node.whole, with: input[inside])
        case 4: output.insert(contentsOf: Self.pieces.randomElement(using: &random)?.utf8 ?? "".utf8, at: node.head.upperBound)
        default: return changedAttribute(of: index, in: tree, longest, byteMutation)
        }
        return output
    }

    private mutating func changedAttribute(
        of index: Int,
        in tree: MarkupTree,
        _ longest: Int,
        _ byteMutation: FuzzTarget.ByteMutation
    ) -> [UInt8] {
        guard let attribute = tree.attributes(of: index).randomElement(using: &random) else {
            return changed(tree.bytes, tree.nodes[index].head, longest, byteMutation)
        }
        guard Bool.random(using: &random) else { return changed(tree.bytes, attribute.value, longest, byteMutation) }
        var output = tree.bytes
        output.replaceSubrange(attribute.value, with: Self.values.randomElement(using: &random)?.utf8 ?? "".utf8)
        return output
    }

    private func changed(_ input: [UInt8], _ range: Range<Int>, _ longest: Int, _ byteMutation: FuzzTarget.ByteMutation) -> [UInt8] {
        var part = Array(input[range])
        byteMutation(&part, max(1, min(longest - input.count + part.count, part.count + 256)))
        var output = input
        output.replaceSubrange(range, with: part)
        return output
    }

    /// Numbers and words at the ends of what readers expect.
    private static let values = [
        "", "0", "-1", "1", "2", "65536", "1048577", "16777216", "2147483647", "2147483648", "-2147483648", "4294967296",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616", "1e308", "-1e999", "0.1", "NaN",
        "true", "false", "string", "float", "date", "percentage", "s", "str", "b", "e", "n", "inlineStr", "d", "A1", "A0", "XFD1048576",
        "ZZZZZZZZ1", "A1:B2", "B2:A1", "1:1", "preserve", "restart", "continue", "rId1", "/", "../x", "word/document.xml", "P1Y",
        "2021-04-15", "99999-99-99", "PT25H61M", "«Tên»", "&#x10FFFF;", "&amp;",
    ]

    /// What may stand in a text: tags of templates, marks, markup of each format.
    private static let pieces = [
        "«Họ và tên»", "«#sáng kiến»", "«/sáng kiến»", "«/»", "«^x»", "«?Cấp = Cơ sở»", "«:»", "«Ngày | ngày dài»", "«Số tiền | bằng chữ»",
        "«STT»", "«!ghi chú»", "«lặp nhóm»", "«hết lặp»", "«", "»", "<w:br/>", "<w:tab/>", "<w:p/>", "<w:tr/>", "<w:tbl/>",
        "<text:s text:c=\"9\"/>",
        "<text:p/>", "<table:table-row/>", "<table:table-cell/>", "<c/>", "<row/>", "<v>1</v>", "<![CDATA[x]]>", "<!--x-->", "<?x?>",
    ]
}
