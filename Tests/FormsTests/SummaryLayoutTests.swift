import Dossiers
import TestKit
import Testing

@testable import Forms

/// The columns of the summary table follow its texts.
struct SummaryLayoutTests {
    private static func text(_ characters: Int) -> String {
        let sentence = "Tác giả làm bộ cữ hai tầng, công nhân mới vào chuyền tập hai buổi là may được. "
        return String(String(repeating: sentence, count: characters / sentence.count + 1).prefix(characters))
    }

    private static func widths(_ cells: [String: Int]) throws -> [Int] {
        let fields = cells.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\(text($0.value))\"" }.joined(separator: ", ")
        let form = try Checking().form("{\"initiatives\": [{\(fields)}]}")
        return try #require(form["độ rộng cột"]).split(separator: " ").compactMap { Int($0) }
    }

    @Test(arguments: [0, 100, 400, 900, 1500, 3000, 20_000])
    func `các cột luôn trong khoảng của Chương trình và đủ bề rộng của bảng, lần nào cũng như nhau`(length: Int) throws {
        let columns = try Checking().context.programme.form.columns
        let widths = try Self.widths(["summary": length])
        #expect(widths.count == 7 && widths.reduce(0, +) == columns.tableWidth)
        for (width, bounds) in zip(widths, columns.bounds) { #expect(bounds.contains(width)) }
        #expect(try Self.widths(["summary": length]) == widths)
    }

    @Test func `ô dài nhất được cột rộng nhất`() throws {
        let summary = try Self.widths(["summary": 2500, "effect": 100])
        let effect = try Self.widths(["summary": 100, "effect": 2500])
        #expect(summary[4] > summary[5] && effect[5] > effect[4] && summary[4] > effect[4] && effect[5] > summary[5])
        let title = try Self.widths(["summary": 100, "effect": 20, "title": 400])
        #expect(title[2] > summary[2])
    }

    @Test func `khoảng của Chương trình đổi thì cột đổi theo`() throws {
        let title = "    - { from: 22, through: 55 } # tên"
        let checking = try Checking(edits: [(title, "    - { from: 41, through: 41 } # tên"), ("tableWidth: 247", "tableWidth: 260")])
        let widths = try #require(try checking.form()["độ rộng cột"]).split(separator: " ").compactMap { Int($0) }
        #expect(widths[2] == 41 && widths.reduce(0, +) == 260)
    }

    @Test func `ô hàng triệu chữ liền nhau không làm hỏng phép đo`() {
        let cell = TextMeasure(String(repeating: "W", count: 2_400_000))
        #expect(cell.lines(in: 5_000, on: .office) > 100_000)
        #expect(TextMeasure(String(repeating: "W", count: 5) + " W").lines(in: 5_000, on: .office) == 2)
    }

    @Test func `dòng ngắn và dòng dài được đánh dấu khác nhau, dòng cuối chỉ giữ cạnh chữ ký khi không quá cao`() throws {
        func row(_ length: Int) throws -> [String: String] {
            try #require(try Checking().form("{\"initiatives\": [{\"summary\": \"\(Self.text(length))\"}]}").rows.first)
        }
        #expect(try row(100)["dòng cuối"] == "có" && row(100)["dòng ngắn"] == "có")
        #expect(try row(600)["dòng cuối"] == "có" && row(600)["dòng ngắn"] == "")
        #expect(try row(3000)["dòng cuối"] == "" && row(3000)["dòng ngắn"] == "")
    }
}
