import Foundation
import Testing

/// What stands on paper.
///
/// LibreOffice is heavy: one document after the other.
@Suite(
    .serialized,
    .enabled(if: Place.has("soffice", "pdftotext", "unzip"), "không có LibreOffice (soffice), pdftotext hoặc unzip")
)
struct PrintTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let path: String
        /// The initiatives of its table, union by union.
        let groups: @Sendable (SampleData) -> [(union: String, initiatives: [SampleData.Initiative])]
        let reference: String
        let signature: [String]
        var testDescription: String { path }
    }

    static let forms = ["docx", "odt"]
        .flatMap { format in
            [
                Form(
                    path: "hs-01/tong-hop-tom-tat.\(format)",
                    groups: { [("", $0.dossiers[0].initiatives)] },
                    reference: "(Kèm theo Tờ trình số 12/TTr-LĐLĐ ngày 07 tháng 4 năm 2021 của Ban Thường vụ LĐLĐ huyện Tuy Phước)",
                    signature: ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "(Ký tên, đóng dấu)", "Nguyễn Hữu Thuận"]
                ),
                Form(
                    path: "toan-tinh/tong-hop-tom-tat.\(format)",
                    groups: { $0.dossiers.map { ($0.submitter, $0.eligible) }.filter { !$0.1.isEmpty } },
                    reference: "năm 2021 của Ban Thường vụ Liên đoàn Lao động tỉnh Bình Định)",
                    signature: ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "(Ký tên, đóng dấu)"]
                ),
            ]
        }

    @Test(arguments: forms)
    func `bản in đủ từng ô, đúng thứ tự, đúng thể thức`(form: Form) async throws {
        let printed = try await PrintedPages.print(try await SampleDocuments.sample(form.path))
        let pages = printed.pages
        try #require(pages.count > 2)
        for page in pages {
            #expect(abs(page.width - 297 * PrintedPages.millimetre) < 1 && abs(page.height - 210 * PrintedPages.millimetre) < 1)
        }
        try checkColumns(form, printed)
        checkPageNumbers(pages)
        try checkSignature(form, printed)
        let first = PrintedPages.text(pages[0].words)
        #expect(first.hasPrefix("TỔNG HỢP TÓM TẮT SÁNG KIẾN".withoutSpaces))
        #expect(first.contains(form.reference.withoutSpaces))
    }

    /// Every column, read down all pages, must be its cells in order and nothing else; each page begins with the heading.
    private func checkColumns(_ form: Form, _ paper: PrintedPages) throws {
        let pages = paper.pages
        let groups = form.groups(try SampleData.load())
        let initiatives = groups.flatMap(\.initiatives)
        let numerals = ["I", "II", "III", "IV", "V", "VI", "VII"]
        let unions = groups.count == 1 ? [] : zip(numerals, groups).map { "\($0). \($1.union)".withoutSpaces }
        let whole = pages.map { PrintedPages.text($0.words) }.joined()
        for union in unions { #expect(whole.contains(union), "nhóm \(union)") }
        for column in 0..<7 {
            var printed = ""
            for (index, page) in pages.enumerated() {
                let text = paper.column(column, of: page, without: Set(unions))
                let heading = SampleData.headings[column].withoutSpaces
                let place = text.range(of: heading)
                #expect(place != nil, "\(form.path), trang \(index + 1) thiếu tiêu đề cột \(column + 1)")
                // Above the heading: the title on the first page, the page's number on the others.
                if index > 0, let place { #expect(["", "\(index + 1)"].contains(String(text[..<place.lowerBound])), "trang \(index + 1)") }
                printed += place.map { text[$0.upperBound...] } ?? text[...]
            }
            let cells = initiatives.enumerated().map { $1.cells(number: $0 + 1)[column] }
            var rest = printed[...]
            for (row, cell) in cells.enumerated() {
                #expect(
                    rest.hasPrefix(cell),
                    "\(form.path), dòng \(row + 1), cột \(column + 1): “\(rest.prefix(cell.count))” thay vì “\(cell)”"
                )
                guard rest.hasPrefix(cell) else { return }
                rest = rest.dropFirst(cell.count)
            }
            // The signature stands below the table, in its right half.
            let isSignature = column >= 3 && form.signature.joined().withoutSpaces.contains { rest.contains($0) }
            #expect(rest.isEmpty || isSignature, "\(form.path), cột \(column + 1) thừa “\(rest)”")
        }
    }

    /// Nghị định 30/2020, phụ lục I: in the middle of the top margin, not on the first page.
    private func checkPageNumbers(_ pages: [PrintedPages.Page]) {
        let margin = 20 * PrintedPages.millimetre
        for (index, page) in pages.enumerated() {
            let above = page.words.filter { $0.middle < margin - 2 }
            #expect(above.map(\.text) == (index == 0 ? [] : [String(index + 1)]), "trang \(index + 1)")
            let middle = (30 + 277) / 2 * PrintedPages.millimetre
            for word in above { #expect(abs(word.centre - middle) < 6, "số trang \(index + 1) lệch giữa") }
            #expect(!page.words.contains { $0.bottom > page.height - 19 * PrintedPages.millimetre }, "trang \(index + 1) lấn lề dưới")
        }
    }

    /// All its lines on the last page, in the right half, below at least one line of the table.
    private func checkSignature(_ form: Form, _ printed: PrintedPages) throws {
        let pages = printed.pages
        let last = try #require(pages.last)
        let lines = form.signature.map(\.withoutSpaces)
        let half = 149 * PrintedPages.millimetre
        let right = PrintedPages.text(last.words.filter { $0.centre > half })
        #expect(right.hasSuffix(lines.joined()), "\(form.path): “\(right.suffix(80))”")
        for page in pages.dropLast() { #expect(!PrintedPages.text(page.words).contains(lines[0])) }
        // A last row that has a page to itself cannot share the next one with the signature.
        let before = printed.column(0, of: pages[pages.count - 2])
        let count = form.groups(try SampleData.load()).map(\.initiatives.count).reduce(0, +)
        let body = (0..<7).map { printed.column($0, of: last) }.joined().count
        let frame = SampleData.headings.joined().withoutSpaces.count + lines.joined().count + String(pages.count).count
        #expect(body > frame || before.hasSuffix("TT\(count)"), "\(form.path): phần ký đứng một mình một trang")
    }
}
