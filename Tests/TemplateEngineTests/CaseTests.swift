import TestKit
import Testing

/// The cases in `Cases`, each in every format and at every place it names.
@Suite struct CaseTests {
    static let runs = CaseRun.all((try? CaseFile.all.get()) ?? [])

    @Test(arguments: runs)
    func `mỗi trường hợp cho ra đúng kết quả`(run: CaseRun) throws {
        let problems = try run.problems()
        let isWaiting = try CaseFile.waiting.get().contains(run.description)
        withKnownIssue("đang chờ") {
            if !problems.isEmpty { Issue.record("\(run)\n\(problems.joined(separator: "\n"))") }
        } when: {
            isWaiting
        }
    }

    @Test func `mọi tệp đọc được, đủ bốn trăm trường hợp`() throws {
        let cases = try CaseFile.all.get()
        #expect(cases.count >= 400)
        let random = Form.allCases.flatMap { form in PropertyTests.seeds.map { PropertyTests.name(form, $0) } }
        let names = Set(Self.runs.map(\.description) + random)
        #expect(try CaseFile.waiting.get().subtracting(names) == [], "không còn trường hợp nào tên như vậy")
    }

    @Test func `trường hợp nào nêu trong mục 3 của engine md cũng có`() throws {
        let found = Set(try CaseFile.all.get().flatMap(\.references))
        #expect(Set(HardCases.all).subtracting(found) == [], "thiếu")
        #expect(found.subtracting(HardCases.all) == [], "lạ")
    }

    @Test(arguments: runs)
    func `kết quả viết ra rồi đọc lại vẫn là nó`(run: CaseRun) throws {
        guard run.case.members.isEmpty, let lines = run.case.results[run.format] else { return }
        let blocks = try OutlineParser.blocks(of: lines)
        if run.format == .html, run.case.results[.html]?.contains(where: { $0.contains("⟦") }) == true { return }
        let markup = run.place.part(try OutlineWriter.markup(blocks, run.format), run.format)
        let part = run.format == .docx ? Place.word(markup) : markup
        let root = try XMLTree.root(of: part.withoutDoctype.utf8)
        let found = Outline.blocks(of: try run.place.container(in: root, run.format), run.format).lines
        #expect(found == blocks.lines)
    }

    @Test(arguments: HtmlRules.all)
    func `quy tắc của trang HTML phát hiện được trang hỏng`(rule: StructureRule) throws {
        for fragment in rule.broken { #expect(try !rule.faults(inFragment: fragment).isEmpty, "\(fragment)") }
    }
}

/// The cases that break template engines, in the order of their list (Cases/README.md).
enum HardCases {
    static let all = [
        "proofErr ở giữa", "dấu trang ở giữa", "vùng bình luận ở giữa", "lastRenderedPageBreak ở giữa", "nửa thẻ trong w:ins",
        "nửa thẻ trong w:sdt", "nửa thẻ trong w:smartTag", "nửa thẻ trong w:hyperlink", "thẻ trong w:delText", "xuống dòng mềm trong thẻ",
        "NBSP trong thẻ", "dấu cách không rộng trong thẻ", "tên NFD, dữ liệu NFC", "tên có dấu cách", "thiếu trường",
        "ký hiệu XML trong dữ liệu", "]]> trong dữ liệu", "ký tự điều khiển trong dữ liệu", "U+FFFE và U+FFFF trong dữ liệu",
        "CRLF trong dữ liệu", "TAB trong dữ liệu", "dấu cách đầu và liền nhau", "giá trị giống thẻ",
        "lặp 0 dòng là dòng duy nhất của bảng", "điều kiện trên ba đoạn", "thẻ không đóng", "thẻ chưa mở", "thẻ đan chéo",
        "nhiều lỗi một lượt", "thẻ trong đầu trang", "thẻ trong chân trang", "thẻ trong chú thích", "thẻ trong khung chữ",
        "thẻ trong thuộc tính tài liệu", "thẻ trong bình luận", "thẻ trong tên biểu đồ", "lặp trong lặp", "bảng trong ô lặp",
        "hai khối lặp trong một dòng", "lặp danh sách đánh số", "vMerge trong dòng lặp", "gridSpan trong dòng lặp",
        "ODT cắt bởi text:span", "ODT cắt bởi ngắt trang mềm", "ODT cắt bởi dấu trang", "ODT trong tracked-changes",
    ]
}
