import Foundation
import TestKit
import Testing

/// Texts of every length on paper: no page holds but a heading and a signature, and the table takes no more pages than it must.
@Suite(.serialized, .enabled(if: Place.has("soffice", "pdftotext", "unzip"), "không có LibreOffice (soffice), pdftotext hoặc unzip"))
struct SignaturePageTests {
    private static let lengths = Array(stride(from: 100, through: 3000, by: 100))

    private static func text(_ characters: Int, from start: Int) -> String {
        let words = """
            Trước đây công đoạn mí cổ áo sơ mi phải qua hai lần may, công nhân vừa giữ lá cổ vừa canh mép bằng mắt nên đường mí không đều, hàng \
            trả về sửa nhiều nhất chuyền. Tác giả làm một bộ cữ hai tầng bằng inox 0,8 mm, tầng dưới dẫn chân cổ, tầng trên ép lá cổ theo đúng \
            khoảng cách 1 mm rồi bắt vào bàn máy một kim bằng hai vít sẵn có. Khi đổi cỡ áo chỉ cần nới vít và đẩy thanh trượt theo vạch khắc.
            """
            .split(separator: " ")
        var text = ""
        var place = start
        while text.count < characters {
            text += (text.isEmpty ? "" : " ") + words[place % words.count]
            place += 1
        }
        return String(text.prefix(characters))
    }

    /// The printed tables of dossiers whose initiatives have summaries of these lengths, by `k-1`, `k-2` ….
    private static func printed(_ dossiers: [[Int]], _ format: String) async throws -> [String: PrintedPages] {
        let effect =
            "Năng suất công đoạn tăng từ 42 lên 58 áo/giờ; tỷ lệ hàng phải tháo sửa giảm từ 6,5% xuống còn 1,2%. Không phải tăng ca."
        let rows = dossiers.enumerated()
            .flatMap { dossier, lengths in
                lengths.enumerated()
                    .map { row, length in
                        [
                            "Mã hồ sơ": "K-\(dossier + 1)", "Số tờ trình": "\(dossier + 1)/TTr-LĐLĐ", "Hiệu quả sáng kiến": effect,
                            "Tên sáng kiến": "Cữ may cổ áo hai tầng số \(dossier + 1).\(row + 1)",
                            "Tóm tắt nội dung sáng kiến": text(length, from: 7 * row),
                        ]
                    }
            }
        return try await withTemporaryFolder { folder in
            let file = try folder.file("bang.csv", ScenarioTable(rows: rows).csv)
            let made = folder.appending(path: "kq").path
            let arguments = ["generate", file, "-o", made, "--format", format, "--include", "all", "--per", "dossier"]
            let outcome = try await CommandContractTests.run(arguments + ["--as-of", ScenarioTable.day])
            try #require(outcome.status <= 1, "\(outcome.errors)")
            let files = try dossiers.indices.map { index in
                let copy = folder.appending(path: "k-\(index + 1).\(format)")
                try FileManager.default.copyItem(atPath: "\(made)/k-\(index + 1)/tong-hop-tom-tat.\(format)", toPath: copy.path)
                return copy
            }
            return try await PrintedPages.print(files)
        }
    }

    /// Lines of the table on the page of the signature, below the heading.
    private static func linesAboveSignature(_ page: PrintedPages.Page) throws -> Int {
        let signature = try #require(page.words.first { $0.text == "TM." }).top
        // The heading is bold and smaller: it ends where its last word, a bracket, does.
        let heading = try #require(page.words.first { $0.text == "(2018-2020)" }).bottom
        return PrintedPages.lines(page.words.filter { $0.top > heading && $0.bottom < signature }).count
    }

    @Test(arguments: ["docx", "odt"])
    func `một sáng kiến dài 100 đến 3.000 ký tự: phần ký luôn đứng cùng ít nhất hai dòng, đến 600 ký tự là một trang`(format: String)
        async throws
    {
        let printed = try await Self.printed(Self.lengths.map { [$0] }, format)
        for (index, length) in Self.lengths.enumerated() {
            let pages = try #require(printed["k-\(index + 1)"]).pages
            let last = try #require(pages.last)
            #expect(try Self.linesAboveSignature(last) >= 2, "\(format), \(length) ký tự")
            #expect(!pages.dropLast().contains { page in page.words.contains { $0.text == "TM." } })
            if length <= 600 { #expect(pages.count == 1, "\(format), \(length) ký tự") }
        }
    }

    @Test(arguments: ["docx", "odt"])
    func `nhiều sáng kiến: phần ký không đứng một mình, dòng tiêu đề không quá bốn dòng chữ, ít trang hơn hẳn cột cố định`(format: String)
        async throws
    {
        let five = [600, 800, 1000, 1500, 2000].map { Array(repeating: $0, count: 5) }
        let mixed = stride(from: 200, through: 3000, by: 400).map { [300, 700, $0] }
        let printed = try await Self.printed(five + mixed, format)
        for (index, most) in [4, 4, 5, 7, 9].enumerated() {
            let count = try #require(printed["k-\(index + 1)"]).pages.count
            #expect(count <= most, "\(format), năm sáng kiến \(five[index][0]) ký tự: \(count) trang")
        }
        for (name, paper) in printed {
            let last = try #require(paper.pages.last)
            #expect(try Self.linesAboveSignature(last) >= 2, "\(format), \(name)")
            for page in paper.pages {
                let end = try #require(page.words.first { $0.text == "(2018-2020)" }).bottom
                let begin = try #require(page.words.first { $0.text == "danh" && $0.top < end }).top
                #expect(end - begin < 4 * 12.5, "\(format), \(name)")
            }
        }
    }
}
