import Foundation
import TestKit
import Testing

/// What a sender types, and what files are called, never acts on the terminal of whoever runs the program.
@Suite(.serialized) struct VisibleOutputTests {
    /// An attack: clears the screen, names the window, rings, turns the direction, hides letters, forges a line.
    static let attack = "A\u{1B}[2J\u{1B}]0;x\u{7}\u{9B}31m\u{202E}exe\u{2066}\u{200B}\u{AD}\u{E0041}\u{2028}\u{7F}\u{8}\r✗ giả\nB"

    /// The characters of `text` that may act on a terminal.
    static func acting(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            scalar != "\n"
                && (scalar.properties.generalCategory == .control || scalar.properties.isDefaultIgnorableCodePoint
                    || ["\u{2028}", "\u{2029}"].contains(scalar))
        }
    }

    /// A table whose headings and cells all hold the attack.
    private func table(in folder: URL) throws -> String {
        func cell(_ words: String) -> String { "\"" + words.replacing("\"", with: "\"\"") + "\"" }
        let known = [
            "Mã hồ sơ", "Đơn vị trình", "Cấp trình", "Số tờ trình", "Ngày tờ trình", "Ngày gửi email", "Khiếu nại", "Họ và tên",
            "Năm sinh", "Đơn vị công tác", "Số điện thoại", "Tên sáng kiến", "Lĩnh vực", "Khối", "Thời gian áp dụng",
            "Giá trị làm lợi", "Danh hiệu thi đua, khen thưởng", "Loại công nhận", "Số quyết định công nhận", "Tệp công nhận",
        ]
        let headings = (known + ["Cột lạ " + Self.attack, Self.attack, "Số CCCD " + Self.attack]).map(cell).joined(separator: ",")
        let row = (0..<known.count + 3).map { cell(Self.attack + "\($0)") }.joined(separator: ",")
        let hidden = (0..<known.count + 3).map { cell($0 == 0 ? "\u{3164}\u{2800}" : Self.attack) }.joined(separator: ",")
        return try folder.file("bang\u{1B}[31m\u{202E}.csv", headings + "\n" + row + "\n" + row + "\n" + hidden + "\n")
    }

    @Test(arguments: ["vi", "en"])
    func `ô, tiêu đề, mã và tên tệp không điều khiển được màn hình`(language: String) async throws {
        try await withTemporaryFolder { folder in
            let input = try table(in: folder)
            let out = folder.appending(path: "ra\u{1B}c\u{85}").path
            let common = ["--lang", language]
            let runs = [
                ["check", input], ["check", input, "--show-values"], ["check", input, "--format", "json", "--show-values"],
                ["check", input, "--format", "html", "--show-values"], ["inspect", input], ["inspect", input, "--format", "report"],
                ["inspect", input, "--format", "json"], ["generate", input, "-o", out, "--format", "html"],
                ["check", folder.path + "/không có \u{1B}[2J.csv"], ["check", input, "--sheet", Self.attack],
                ["check", input, "--map", Self.attack + "=title"], ["check", input, "--map", "x=\(Self.attack)"],
                ["check", input, "--map", Self.attack],
                ["check", input, "--encoding", Self.attack], ["check", input, "--as-of", Self.attack],
                ["check", input, "--format", Self.attack],
                ["check", input, "--\u{1B}[2J"], ["explain", Self.attack], [Self.attack], ["check", input, "--programme", Self.attack],
                ["check", input, "--attachments", Self.attack],
            ]
            for arguments in runs {
                let outcome = try await CommandLineTool.run(Place.program, arguments + common)
                #expect([0, 1, 2, 64].contains(outcome.status), "\(arguments): \(outcome.status)")
                #expect(Self.acting(outcome.text).isEmpty, "\(arguments)\n\(outcome.text)")
                #expect(Self.acting(outcome.errors).isEmpty, "\(arguments)\n\(outcome.errors)")
                #expect(!outcome.text.split(separator: "\n").contains { $0.hasPrefix("✗ giả") }, "\(arguments)")
            }
            let csv = try await CommandLineTool.run(Place.program, ["check", input, "--format", "csv", "--show-values"] + common)
            #expect(Self.acting(String(csv.text.dropFirst()).replacing("\r\n", with: "\n")).isEmpty, "\(csv.text)")
            let wrong = try await CommandLineTool.run(Place.program, ["check", input, "--lang", Self.attack])
            #expect(wrong.status == 64 && Self.acting(wrong.errors).isEmpty)
        }
    }

    @Test func `tên chỉ gồm ký tự ẩn được nói rõ, nội dung đã gõ được hiện ra`() async throws {
        try await withTemporaryFolder { folder in
            let input = try table(in: folder)
            let check = try await CommandLineTool.run("check", input)
            #expect(check.text.contains("(tên chỉ gồm ký tự ẩn: <U+3164><U+2800>)"), "\(check.text)")
            #expect(check.text.contains("<U+001B>[2J") && check.text.contains("bang<U+001B>[31m<U+202E>.csv"))
            let inspect = try await CommandLineTool.run("inspect", input)
            #expect(inspect.text.contains("Cột lạ A<U+001B>[2J"), "\(inspect.text)")
        }
    }

    @Test func `JSON nguyên vẹn từng ký tự sau khi đọc lại`() async throws {
        try await withTemporaryFolder { folder in
            let input = try folder.file(
                "a.json",
                try JSONSerialization.data(withJSONObject: [["Họ và tên": "An", "Tên sáng kiến": "x\u{1B}\u{9B}👩\u{200D}🔧"]]).map { $0 }
            )
            let outcome = try await CommandLineTool.run("inspect", input, "--format", "json")
            #expect(Self.acting(outcome.text).isEmpty)
            let words = String(describing: try JSONSerialization.jsonObject(with: Data(outcome.output)))
            #expect(words.contains("x\u{1B}\u{9B}👩\u{200D}🔧") || words.contains("x\\u{1B}"), "\(words)")
        }
    }

    @Test(arguments: ["vi", "en"])
    func `mẫu, trường và tệp của render cũng vậy`(language: String) async throws {
        try await withTemporaryFolder { folder in
            let bad = "Tên\u{9B}\u{202E}\u{200B}\u{85}x"
            let mau = try folder.file("mau\u{1B}[2J.html", "<html><body><h1>\(bad)</h1><p>«\(bad)» «\(bad) | bằng chữ»</p></body></html>")
            let hong = try folder.file("hong\u{202E}.html", "<html><body><p>«#\(bad)»«\(bad) | lạ\u{9B}»</p></body></html>")
            let data = try folder.file("so\u{7}.csv", "\"\(bad)\",\"b\u{1B}c\"\n\"1,1\u{9B}2\u{1B}\",2\n")
            let runs = [
                ["template", "lint", mau, hong, "--data", data], ["template", "lint", hong, "--format", "json"],
                ["template", "fields", mau],
                ["template", "fields", mau, "--format", "json-schema"], ["template", "fields", hong],
                ["template", "annotate", hong, "-o", folder.path + "/g\u{1B}.html"],
                ["render", mau, data, "-o", folder.path + "/ra\u{1B}\n.html"],
                ["render", mau, data, "-o", folder.path + "/r\u{9B}", "--each", "«\(bad)»\u{1B}"],
                ["render", hong, data, "-o", folder.path + "/z.html"],
                ["template", "unpack", hong, "-o", folder.path + "/u\u{1B}"],
                ["template", "pack", folder.path + "/u\u{1B}", "-o", folder.path + "/v\u{1B}.docx"],
                ["init", folder.path + "/moi\u{1B}[1m"], ["init", folder.path + "/moi\u{1B}[1m"],
            ]
            for arguments in runs {
                let outcome = try await CommandLineTool.run(Place.program, arguments + ["--lang", language])
                #expect([0, 1, 2, 64, 73].contains(outcome.status), "\(arguments): \(outcome.status) \(outcome.errors)")
                #expect(Self.acting(outcome.text).isEmpty, "\(arguments)\n\(outcome.text)")
                #expect(Self.acting(outcome.errors).isEmpty, "\(arguments)\n\(outcome.errors)")
            }
            let heading = try await CommandLineTool.run("template", "fields", mau, "--format", "csv")
            #expect(Self.acting(String(heading.text.unicodeScalars.dropFirst().dropLast(2))).isEmpty)
        }
    }
}
