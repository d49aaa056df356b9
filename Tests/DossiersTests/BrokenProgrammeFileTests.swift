import Foundation
import SangkienDiagnostics
import Testing
import VietnameseText

@testable import Dossiers

extension Diagnostic {
    fileprivate func argument(_ name: String) -> String? {
        arguments.first { $0.name == name }?.value[.vietnamese]
    }
}

@Suite struct BrokenProgrammeFileTests {
    /// The real file with one line replaced, and the number of that line.
    static func text(_ broken: BrokenLine) throws -> (text: String, line: Int) {
        var lines = try ProgrammeSample.text().components(separatedBy: "\n")
        let index = try #require(lines.firstIndex { $0.hasPrefix(broken.line) })
        lines.replaceSubrange(index...index, with: broken.replacement.isEmpty ? [] : broken.replacement.components(separatedBy: "\n"))
        return (lines.joined(separator: "\n"), index + 1)
    }

    @Test(arguments: brokenLines)
    func `báo đúng dòng, đúng khoá khi giá trị sai`(broken: BrokenLine) throws {
        let (text, line) = try Self.text(broken)
        let found = try #require(ProgrammeSample.problems(text).first { $0.argument("key") == broken.key })
        #expect(found.code.id == "D103")
        #expect(found.argument("problem")?.contains(broken.problem) == true, "\(found.argument("problem") ?? "")")
        #expect(found.argument("allowed")?.isEmpty == false)
        #expect(found.location?.file == "programme.yaml")
        if let offset = broken.offset { #expect(found.location?.line == line + offset) }
        if let column = broken.column { #expect(found.location?.column == column) }
        for language in Language.allCases {
            #expect(!found.message(in: language).contains("{"))
            #expect(!found.hint(in: language).contains("{"))
        }
    }

    @Test(arguments: brokenLines.filter { $0.offset == 0 && !$0.replacement.contains("\n") })
    func `một chỗ sai chỉ báo một lần`(broken: BrokenLine) throws {
        #expect(try ProgrammeSample.problems(Self.text(broken).text).count == 1)
    }

    @Test func `báo mọi chỗ sai trong một lượt, theo thứ tự dòng`() throws {
        var text = try ProgrammeSample.text()
        for broken in brokenLines where ["submission.mode", "units.list[1].level", "form.requiredFields[2]"].contains(broken.key) {
            let line = try #require(text.components(separatedBy: "\n").first { $0.hasPrefix(broken.line) })
            text = text.replacing(line, with: broken.replacement, maxReplacements: 1)
        }
        text = text.replacing("\nyear: 2021", with: "\nyear: 2021\nyear: 2021\n\"year\": 2021", maxReplacements: 1)
        let problems = ProgrammeSample.problems(text)
        #expect(
            problems.map { $0.argument("key") } == [
                "year", "year", "submission.mode", "form.requiredFields[2]", "units.list[1].level",
            ]
        )
        let lines = problems.compactMap { $0.location?.line }
        #expect(lines == lines.sorted())
    }

    @Test func `mục thiếu chỉ báo một lần, không báo từng khoá trong mục`() throws {
        let problems = ProgrammeSample.problems("name: thử\n")
        #expect(problems.allSatisfy { $0.argument("problem") == "thiếu mục này" })
        #expect(problems.map { $0.argument("key") }.contains("submission"))
        #expect(problems.count == 20)
    }

    @Test(arguments: [
        ("  mode:", "\tmode: before", "Tab"),
        ("  mode:", "  mode: before: after", "dấu hai chấm không đúng chỗ"),
        ("  mode:", "   mode: before", "dấu hai chấm không đúng chỗ"),
        ("  mode:", "  mode", "thiếu dấu hai chấm"),
        ("  blankDay:", "  blankDay: \"a\\q\"", "ký tự không dùng được"),
        ("  mode:", "  mode: \u{1}", "ký tự điều khiển"),
        ("  mode:", "  mode: *before", "tham chiếu"),
    ])
    func `báo đúng dòng khi cú pháp YAML hỏng`(line: String, replacement: String, problem: String) throws {
        let broken = BrokenLine(line: line, replacement: replacement, key: "", problem: problem)
        let (text, number) = try Self.text(broken)
        let problems = ProgrammeSample.problems(text)
        let found = try #require(problems.first)
        #expect(problems.count == 1)
        #expect(found.code.id == "D102")
        #expect(found.argument("problem")?.contains(problem) == true, "\(found.argument("problem") ?? "")")
        // A missing colon is noticed on the line after.
        #expect([number, number + 1].contains(found.location?.line ?? 0))
        #expect(!found.message(in: .english).contains("{"))
    }

    @Test(arguments: ["", "# chỉ có ghi chú\n", "- a\n- b\n", "một dòng chữ\n"])
    func `tệp không phải các khoá thì báo ngay`(text: String) throws {
        let problems = ProgrammeSample.problems(text)
        #expect(problems.map(\.code.id) == ["D103"])
        #expect(problems.first?.argument("problem") == "phải gồm các mục con")
    }

    @Test func `tệp quá lớn bị từ chối`() throws {
        let text = try ProgrammeSample.text() + String(repeating: "# ghi chú dài\n", count: 80_000)
        #expect(ProgrammeSample.problems(text).map(\.code.id) == ["D103"])
    }

    @Test func `bom YAML bị từ chối trước khi đọc`() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            let aliases = [String](repeating: "*a\(level - 1)", count: 8).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let problems = ProgrammeSample.problems(text + "? *a40\n: x\n")
        #expect(problems.map { $0.argument("key") } == ["&a0"])
        #expect(problems.first?.location?.line == 1)
        #expect(problems.first?.location?.column == 5)
    }

    @Test func `dấu & và * trong ngoặc kép, ghi chú không phải là tham chiếu`() {
        let problems = ProgrammeSample.problems("name: \"&mau\"\nother: '*mau' # &mau *mau\n")
        #expect(!problems.contains { $0.code.id == "D102" || $0.argument("key") == "&mau" })
        #expect(ProgrammeSample.problems("name: &mau Mẫu\n").map { $0.argument("key") } == ["&mau"])
    }

    @Test func `khoá ghi nhiều lần: báo mọi lần sau lần đầu`() {
        let repeated = ProgrammeSample.problems(String(repeating: "name: Mẫu\n", count: 120))
            .filter { $0.argument("problem") == ProgrammeProblem.duplicateKey(line: 1)[.vietnamese] }
        #expect(repeated.map { $0.location?.line } == Array(2...120))
    }

    @Test func `lồng rất sâu thì báo lỗi, không sập`() throws {
        let text = "name: " + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        #expect(ProgrammeSample.problems(text).map(\.code.id) == ["D102"])
        #expect(ProgrammeSample.problems("name:\n  " + String(repeating: "- ", count: 5000)).map(\.code.id) == ["D102"])
        let allowed = "name: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(ProgrammeSample.problems(allowed).contains { $0.argument("key") == "name" })
    }

    @Test func `cột tính theo byte và bỏ dấu BOM`() throws {
        let problems = ProgrammeSample.problems("\u{FEFF}năm: 2021\n\"tên\": {\"ệ\": 1, x: 2}\n")
        #expect(problems.first { $0.argument("key") == "năm" }?.location?.column == 1)
        let broken = "  channels: [post, \"thư điện tử\", fax]"
        let (text, _) = try Self.text(BrokenLine(line: "  channels:", replacement: broken, key: "", problem: ""))
        let fax = try #require(ProgrammeSample.problems(text).first { $0.argument("key") == "submission.channels[3]" })
        let before = try #require(broken.range(of: "fax")).lowerBound
        #expect(fax.location?.column == broken[..<before].utf8.count + 1)
    }

    @Test func `số không và chữ no giữ nguyên là chữ`() throws {
        let text = try ProgrammeSample.text()
            .replacing("authority: TM. BAN CHẤP HÀNH", with: "authority: no")
            .replacing("title: Công văn của", with: "number: 0110\n  title: Công văn của")
        let programme = try ProgrammeSample.load(text)
        #expect(programme.proposal.signingBodies[1].authority == "no")
        #expect(programme.source.number == "0110")
    }

    @Test func `chữ tổ hợp được đưa về dựng sẵn`() throws {
        let text = try ProgrammeSample.text()
            .replacing("  place: Bình Định", with: "  place: " + "Bình Định".decomposedStringWithCanonicalMapping)
        let place = try ProgrammeSample.load(text).province.place
        #expect(Array(place.unicodeScalars) == Array("Bình Định".unicodeScalars))
    }
}
