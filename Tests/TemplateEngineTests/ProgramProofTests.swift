import SangkienMarkup
import Testing
import TestKit

@testable import TemplateEngine

/// A program that would break a document is found before it prints anything.
@Suite struct ProgramProofTests {
    private static let part = "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"

    /// What the proof says of a program whose operations `make` writes over the part and what stands behind it.
    private func fault(_ inserted: String = "", _ make: ([UInt8]) -> [Program.Operation]) -> String? {
        let tree = MarkupTree(Array(Self.part.utf8), syntax: .xml)
        var program = Program(bytes: Array((Self.part + inserted).utf8))
        program.operations = make(program.bytes)
        return ProgramProof(program, tree, .word).fault?.problem
    }

    private func place(_ text: String) -> Range<Int> {
        let range = Array(Self.part.utf8).firstRange(of: Array(text.utf8)) ?? 0..<0
        return range
    }

    private let count = part.utf8.count

    @Test func `chép nguyên, lặp nguyên dòng là nguyên vẹn`() {
        #expect(fault { _ in [.literal(0..<count)] } == nil)
        let row = place("<w:tr>").lowerBound..<place("</w:tr>").upperBound
        let operations: [Program.Operation] = [
            .literal(0..<row.lowerBound), .loop(0, end: 4), .literal(row), .endLoop(begin: 1), .literal(row.upperBound..<count),
        ]
        #expect(fault { _ in operations } == nil)
    }

    @Test func `dấu ô gộp nằm trong bảng bị phát hiện`() {
        let mark = place("<w:vMerge/>")
        let table = place("</w:tbl>").lowerBound
        #expect(fault { _ in [.literal(0..<table), .literal(mark), .literal(table..<count)] }?.contains("misplaced") == true)
        #expect(fault { _ in [.literal(0..<table), .continued(0, mark), .literal(table..<count)] }?.contains("misplaced") == true)
    }

    @Test func `lặp hay ẩn một nửa phần tử bị phát hiện`() {
        let half = place("<w:tr>").lowerBound..<place("<w:p>").lowerBound
        let rest = half.upperBound..<count
        #expect(
            fault { _ in [.literal(0..<half.lowerBound), .loop(0, end: 4), .literal(half), .endLoop(begin: 1), .literal(rest)] } != nil
        )
        #expect(fault { _ in [.literal(0..<half.lowerBound), .branch(0, otherwise: 3), .literal(half), .literal(rest)] } != nil)
        #expect(fault { _ in [.literal(0..<half.upperBound)] } != nil)
    }

    @Test func `thuộc tính viết hai lần, giá trị nằm giữa tên thẻ bị phát hiện`() {
        let extra = " a=\"1\" a=\"2\""
        let begin = place("<w:p>").upperBound - 1
        let added = count..<count + extra.utf8.count
        #expect(fault(extra) { _ in [.literal(0..<begin), .literal(added), .literal(begin..<count)] }?.contains("repeated") == true)
        #expect(fault { _ in [.literal(0..<begin), .value(0), .literal(begin..<count)] } != nil)
    }

    @Test func `nhận xét, chỉ thị, CDATA không phải phần tử`() throws {
        var state = MarkupState()
        try state.read(Array("<?xml a?><!-- <b> --- --><a x='>'><![CDATA[<c>]]]><d/></a>".utf8)[...]) { _, _ in true }
        #expect(state.open == [] && state.isText)
    }
}
