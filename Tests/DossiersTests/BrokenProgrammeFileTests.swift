import Diagnostics
import Foundation
import Testing
import VietnameseText

@testable import Dossiers

extension Diagnostic {
    fileprivate func argument(_ name: String) -> String? {
        arguments.first { $0.name == name }?.value[.vietnamese]
    }
}

/// One line of the real file replaced, and what must be reported.
struct BrokenLine: Sendable, CustomTestStringConvertible {
    /// The beginning of the line to replace, indentation included; the first that matches.
    var line: String
    /// What stands there instead; may be several lines, or none when empty.
    var replacement: String
    /// The key reported.
    var key: String
    /// The line reported, counted from the replaced one; nil when it stands elsewhere.
    var offset: Int? = 0
    /// The column reported.
    var column: Int?
    /// A part of the problem in Vietnamese.
    var problem: String

    var testDescription: String { "\(key): \(problem)" }
}

private let brokenLines: [BrokenLine] = [
    BrokenLine(line: "year:", replacement: "yer: 2021\nyear: 2021", key: "yer", column: 1, problem: "có phải là “year” không?"),
    BrokenLine(line: "year:", replacement: "", key: "year", offset: nil, problem: "thiếu khóa này"),
    BrokenLine(line: "year:", replacement: "year: hai nghìn", key: "year", column: 7, problem: "phải là số nguyên"),
    BrokenLine(line: "year:", replacement: "year: 21", key: "year", column: 7, problem: "ngoài khoảng"),
    BrokenLine(line: "year:", replacement: "year:", key: "year", column: 1, problem: "chưa ghi giá trị"),
    BrokenLine(line: "year:", replacement: "year: 2021\nyear: 2022", key: "year", offset: 1, column: 1, problem: "đã ghi ở dòng"),
    BrokenLine(line: "name:", replacement: "name: [a, b]", key: "name", column: 7, problem: "phải là một đoạn chữ"),
    BrokenLine(line: "name:", replacement: "name: ''", key: "name", column: 7, problem: "chưa ghi giá trị"),
    BrokenLine(
        line: "  deadline:",
        replacement: "  deadline: 15/4/2021",
        key: "submission.deadline",
        column: 13,
        problem: "“15/4/2021” không phải là ngày"
    ),
    BrokenLine(line: "  deadline:", replacement: "  deadline: 2021-02-30", key: "submission.deadline", problem: "không phải là ngày"),
    BrokenLine(line: "  mode:", replacement: "  mode: befor", key: "submission.mode", column: 9, problem: "có phải là “before” không?"),
    BrokenLine(line: "  channels:", replacement: "  channels: post", key: "submission.channels", problem: "phải là danh sách"),
    BrokenLine(line: "  channels:", replacement: "  channels: []", key: "submission.channels", problem: "không được rỗng"),
    BrokenLine(line: "  channels:", replacement: "  channels: [post, fax]", key: "submission.channels[2]", column: 20, problem: "“fax”"),
    BrokenLine(line: "  channels:", replacement: "  channels: [post, post]", key: "submission.channels[2]", problem: "đã dùng ở dòng"),
    BrokenLine(
        line: "  portalCloses:",
        replacement: "  portalCloses: 2021-03-01",
        key: "submission.portalCloses",
        problem: "đứng trước “portalOpens”"
    ),
    BrokenLine(
        line: "  through: 2021",
        replacement: "  through: 2020-12-31",
        key: "applicationPeriod.through",
        column: 12,
        problem: "đứng trước “from”"
    ),
    BrokenLine(
        line: "    - { from: 22, through: 55 }",
        replacement: "    - { from: 22, through: 21 }",
        key: "form.columns[3].through",
        problem: "đứng trước “from”"
    ),
    BrokenLine(
        line: "    - { from: 22, through: 55 }",
        replacement: "",
        key: "form.columns",
        offset: nil,
        problem: "có 6 mục"
    ),
    BrokenLine(
        line: "  tableWidth:",
        replacement: "  tableWidth: 196",
        key: "form.columns",
        offset: nil,
        problem: "từ 197 đến 445 mm"
    ),
    BrokenLine(line: "    through: 75", replacement: "    through: 14", key: "form.plausibleAges.through", problem: "đứng trước “from”"),
    BrokenLine(line: "  lastYear:", replacement: "  lastYear: 2017", key: "awards.lastYear", problem: "đứng trước “firstYear”"),
    BrokenLine(
        line: "  confirmationRequired:",
        replacement: "  confirmationRequired: yes",
        key: "humanFacts.confirmationRequired",
        problem: "true hoặc false"
    ),
    BrokenLine(
        line: "  minimumLevel:",
        replacement: "  minimumLevel: coso",
        key: "recognition.minimumLevel",
        problem: "có phải là “co-so” không?"
    ),
    BrokenLine(
        line: "      signingBody: ban-chap-hanh",
        replacement: "      signingBody: chu-tich",
        key: "units.levels[3].signingBody",
        problem: "không có giá trị “chu-tich”"
    ),
    BrokenLine(
        line: "      level: cap-huyen",
        replacement: "      level: cap-xa",
        key: "units.list[1].level",
        column: 14,
        problem: "không có giá trị “cap-xa”"
    ),
    BrokenLine(
        line: "    - level: truc-thuoc",
        replacement: "    - level: truc-thuoc-tinh",
        key: "quotas.rules[3].level",
        problem: "không có giá trị"
    ),
    BrokenLine(
        line: "    - level: truc-thuoc",
        replacement: "    - level: cap-huyen",
        key: "quotas.rules[3].level",
        problem: "“cap-huyen” đã dùng ở dòng"
    ),
    BrokenLine(
        line: "      kind: aspirational",
        replacement: "      kind: wish",
        key: "quotas.rules[3].kind",
        problem: "không có giá trị “wish”"
    ),
    BrokenLine(line: "      minimum: 1", replacement: "      minimum: -1", key: "quotas.rules[3].minimum", problem: "ngoài khoảng"),
    BrokenLine(
        line: "  requiredFields:",
        replacement: "  requiredFields: [author, birthyear]",
        key: "form.requiredFields[2]",
        column: 28,
        problem: "có phải là “birthYear” không?"
    ),
    BrokenLine(line: "  awards:", replacement: "  award:", key: "headings.award", column: 3, problem: "có phải là “awards” không?"),
    BrokenLine(
        line: "    - id: phan-xuong",
        replacement: "    - id: phong",
        key: "recognition.levels[3].id",
        column: 11,
        problem: "“phong” đã dùng ở dòng"
    ),
    BrokenLine(
        line: "    - name: LĐLĐ huyện Phù Cát",
        replacement: "    - name: LDLD huyen Phu My",
        key: "units.list[5].name",
        problem: "đã dùng ở dòng"
    ),
    BrokenLine(
        line: "      aliases: [GK]",
        replacement: "      aliases: [GK, QĐ]",
        key: "recognition.insufficientKinds[3].aliases[2]",
        problem: "“QĐ” đã dùng ở dòng"
    ),
    BrokenLine(
        line: "  oldLandlinePrefixes:",
        replacement: "  oldLandlinePrefixes: [56]",
        key: "phones.oldLandlinePrefixes[1]",
        problem: "không đúng dạng"
    ),
    BrokenLine(
        line: "    \"0120\":",
        replacement: "    \"0120\": 70",
        key: "phones.oldMobilePrefixes.0120",
        column: 13,
        problem: "không đúng dạng"
    ),
    BrokenLine(
        line: "complaint:",
        replacement: "complaint:\n  basic: mục III.2\ndispute_:",
        key: "complaint.basic",
        offset: nil,
        problem: "có phải là “basis” không?"
    ),
    BrokenLine(line: "source:", replacement: "source: công văn\nnguon:", key: "source", column: 9, problem: "phải là một mục"),
    BrokenLine(line: "  blankAwards:", replacement: "  blankAwards: &trong \"\"", key: "&trong", column: 16, problem: "không dùng neo"),
]

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
        #expect(problems.allSatisfy { $0.argument("problem") == "thiếu khóa này" })
        #expect(problems.map { $0.argument("key") }.contains("submission"))
        #expect(problems.count == 20)
    }

    @Test(arguments: [
        ("  mode:", "\tmode: before", "Tab"),
        ("  mode:", "  mode: before: after", "dấu hai chấm không đúng chỗ"),
        ("  mode:", "   mode: before", "dấu hai chấm không đúng chỗ"),
        ("  mode:", "  mode", "thiếu dấu hai chấm"),
        ("  blankDay:", "  blankDay: \"a\\q\"", "ký tự lạ"),
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
        #expect(problems.first?.argument("problem") == "phải là một mục gồm các khóa")
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
