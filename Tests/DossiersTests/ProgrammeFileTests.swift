import Diagnostics
import Foundation
import Testing
import VietnameseText

@testable import Dossiers

/// The programme file of 2021, read from the repository's own folder.
private enum Sample {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Templates/75-nghin-sang-kien-2021")

    static func text() throws -> String {
        try String(contentsOf: folder.appending(path: "programme.yaml"), encoding: .utf8)
    }

    static func load(_ text: String) throws(DiagnosticError) -> Programme {
        try Programme.load(yaml: text, path: "programme.yaml", folder: "/mau", id: "thu")
    }

    /// The problems of a text; none when it loads.
    static func problems(_ text: String) -> [Diagnostic] {
        do throws(DiagnosticError) {
            _ = try load(text)
            return []
        } catch {
            return error.diagnostics
        }
    }
}

extension Diagnostic {
    fileprivate func argument(_ name: String) -> String? {
        arguments.first { $0.name == name }?.value[.vietnamese]
    }
}

@Suite struct ProgrammeFileTests {
    @Test func `tệp chương trình 2021 ghi đúng thời hạn và khoảng áp dụng`() throws {
        let programme = try Sample.load(Sample.text())
        #expect(programme.id == "thu")
        #expect(programme.folder == "/mau")
        #expect(programme.name == "“75 nghìn sáng kiến, vượt khó, phát triển”")
        #expect(programme.year == 2021)
        #expect(programme.submission.deadline.iso == "2021-04-15")
        #expect(programme.submission.mode == .before)
        #expect(programme.submission.channels == [.post, .email])
        #expect(programme.submission.singleDateMeans == .email)
        #expect(programme.submission.portalOpens?.iso == "2021-03-10")
        #expect(programme.submission.portalCloses?.iso == "2021-04-22")
        #expect(programme.submission.forwardBy?.iso == "2021-04-22")
        #expect(programme.submission.utcOffsetMinutes == 420)
        #expect(programme.applicationPeriod.from.iso == "2021-01-01")
        #expect(programme.applicationPeriod.through.iso == "2021-05-31")
        #expect(programme.source.number == nil)
        #expect(programme.source.references.count == 2)
    }

    @Test func `tệp chương trình 2021 ghi đúng chỉ tiêu, số lượng và đơn vị`() throws {
        let programme = try Sample.load(Sample.text())
        #expect(programme.quotas.rules.map(\.minimum) == [2, 2, 1])
        #expect(programme.quotas.rules.map(\.kind) == [.required, .required, .aspirational])
        #expect(programme.selection.provinceAwards == 10)
        #expect(programme.selection.forwarded == 4)
        #expect(programme.units.levels.map(\.name) == ["LĐLĐ cấp huyện", "Công đoàn ngành tỉnh", "CĐCS trực thuộc"])
        #expect(programme.units.levels.map(\.unitsListed) == [true, true, false])
        #expect(programme.units.levels.map(\.signingBody) == ["ban-thuong-vu", "ban-thuong-vu", "ban-chap-hanh"])
        #expect(programme.units.list.filter { $0.level == "cap-huyen" }.count == 11)
        let anNhon = try #require(programme.units.list.first { $0.name == "LĐLĐ thị xã An Nhơn" })
        #expect(anNhon.aliases.contains("LĐLĐ TX An Nhơn"))
        #expect(anNhon.aliases.contains("Liên đoàn Lao động thị xã An Nhơn"))
    }

    @Test func `tệp chương trình 2021 ghi đúng mẫu biểu và câu chữ`() throws {
        let programme = try Sample.load(Sample.text())
        let required = ["author", "birthYear", "position", "workplace", "phone", "title", "period", "summary", "effect", "scope"]
        #expect(programme.form.requiredFields == required)
        #expect(programme.form.advisedFields == ["benefit"])
        #expect(!programme.form.publicFields.contains("phone"))
        #expect(!programme.form.publicFields.contains("birthYear"))
        #expect(programme.form.joinFacts == "\n")
        #expect(programme.form.blankNumber == "..../....")
        #expect(programme.form.blankAwards.isEmpty)
        #expect(programme.form.plausibleAges == 15...75)
        #expect(programme.form.volumeRows == 500)
        #expect(programme.description.limit == 1000)
        #expect(programme.awards.firstYear == 2018)
        #expect(programme.awards.lastYear == 2020)
        #expect(programme.proposal.unknownAuthority == "TM. BAN THƯỜNG VỤ/ BAN CHẤP HÀNH")
        #expect(programme.proposal.signingBodies.map(\.authority) == ["TM. BAN THƯỜNG VỤ", "TM. BAN CHẤP HÀNH"])
        #expect(programme.province.issuer == "Ban Thường vụ Liên đoàn Lao động tỉnh Bình Định")
        #expect(programme.headings["awards"]?.isEmpty == false)
    }

    @Test func `tệp chương trình 2021 ghi đúng danh mục công nhận, khối và lĩnh vực`() throws {
        let programme = try Sample.load(Sample.text())
        let levels = programme.recognition.levels.map(\.id)
        #expect(levels == ["to", "phong", "phan-xuong", "co-so", "tren-co-so", "tinh", "bo-nganh", "toan-quoc"])
        #expect(programme.recognition.minimumLevel == "co-so")
        #expect(programme.recognition.kinds.first { $0.matches(key: VietnameseFolding.bareKey("qđ")) }?.id == "quyet-dinh")
        let award = VietnameseFolding.bareKey("BẰNG KHEN")
        #expect(programme.recognition.insufficientKinds.first { $0.matches(key: award) }?.id == "bang-khen")
        #expect(programme.eligibility.sectors.map(\.name) == ["Doanh nghiệp", "Hành chính sự nghiệp"])
        #expect(programme.eligibility.fieldGroups.count == 5)
        #expect(programme.eligibility.fieldGroups.last?.name == "Vì cộng đồng: y tế, giáo dục")
        #expect(programme.humanFacts.confirmationRequired)
    }

    @Test(arguments: [
        ("0905123456", PhoneNumber.Status.mobile),
        ("02563822822", .landline),
        ("0563822822", .ambiguousOldLandline),
        ("01201234567", .oldMobile(suggestion: "0701234567")),
        ("0405123456", .unknownPrefix),
    ])
    func `bảng đầu số điện thoại nhận đúng loại số`(text: String, status: PhoneNumber.Status) throws {
        let programme = try Sample.load(Sample.text())
        #expect(PhoneParsing.parse(text, rules: programme.phones.rules)?.map(\.status) == [status])
        #expect(programme.phones.renumberedYear == 2019)
    }

    @Test(arguments: Set(DiagnosticCode.all.compactMap(\.topic)).sorted())
    func `mọi phát hiện có căn cứ trong tệp chương trình`(topic: String) throws {
        let programme = try Sample.load(Sample.text())
        #expect(programme.basis[topic]?.isEmpty == false)
    }
}

// MARK: - Broken files

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
    BrokenLine(line: "year:", replacement: "yer: 2021\nyear: 2021", key: "yer", column: 1, problem: "có phải là “year”?"),
    BrokenLine(line: "year:", replacement: "", key: "year", offset: nil, problem: "thiếu khoá này"),
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
    BrokenLine(line: "  mode:", replacement: "  mode: befor", key: "submission.mode", column: 9, problem: "có phải là “before”?"),
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
        problem: "có phải là “co-so”?"
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
        problem: "có phải là “birthYear”?"
    ),
    BrokenLine(line: "  awards:", replacement: "  award:", key: "headings.award", column: 3, problem: "có phải là “awards”?"),
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
        problem: "có phải là “basis”?"
    ),
    BrokenLine(line: "source:", replacement: "source: công văn\nnguon:", key: "source", column: 9, problem: "phải là một mục"),
    BrokenLine(line: "  blankAwards:", replacement: "  blankAwards: &trong \"\"", key: "&trong", column: 16, problem: "không dùng neo"),
]

@Suite struct BrokenProgrammeFileTests {
    /// The real file with one line replaced, and the number of that line.
    static func text(_ broken: BrokenLine) throws -> (text: String, line: Int) {
        var lines = try Sample.text().components(separatedBy: "\n")
        let index = try #require(lines.firstIndex { $0.hasPrefix(broken.line) })
        lines.replaceSubrange(index...index, with: broken.replacement.isEmpty ? [] : broken.replacement.components(separatedBy: "\n"))
        return (lines.joined(separator: "\n"), index + 1)
    }

    @Test(arguments: brokenLines)
    func `báo đúng dòng, đúng khoá khi giá trị sai`(broken: BrokenLine) throws {
        let (text, line) = try Self.text(broken)
        let found = try #require(Sample.problems(text).first { $0.argument("key") == broken.key })
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
        #expect(try Sample.problems(Self.text(broken).text).count == 1)
    }

    @Test func `báo mọi chỗ sai trong một lượt, theo thứ tự dòng`() throws {
        var text = try Sample.text()
        for broken in brokenLines where ["submission.mode", "units.list[1].level", "form.requiredFields[2]"].contains(broken.key) {
            let line = try #require(text.components(separatedBy: "\n").first { $0.hasPrefix(broken.line) })
            text = text.replacing(line, with: broken.replacement, maxReplacements: 1)
        }
        text = text.replacing("\nyear: 2021", with: "\nyear: 2021\nyear: 2021\n\"year\": 2021", maxReplacements: 1)
        let problems = Sample.problems(text)
        #expect(
            problems.map { $0.argument("key") } == [
                "year", "year", "submission.mode", "form.requiredFields[2]", "units.list[1].level",
            ]
        )
        let lines = problems.compactMap { $0.location?.line }
        #expect(lines == lines.sorted())
    }

    @Test func `mục thiếu chỉ báo một lần, không báo từng khoá trong mục`() throws {
        let problems = Sample.problems("name: thử\n")
        #expect(problems.allSatisfy { $0.argument("problem") == "thiếu khoá này" })
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
        let problems = Sample.problems(text)
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
        let problems = Sample.problems(text)
        #expect(problems.map(\.code.id) == ["D103"])
        #expect(problems.first?.argument("problem") == "phải là một mục gồm các khoá")
    }

    @Test func `tệp quá lớn bị từ chối`() throws {
        let text = try Sample.text() + String(repeating: "# ghi chú dài\n", count: 80_000)
        #expect(Sample.problems(text).map(\.code.id) == ["D103"])
    }

    @Test func `bom YAML bị từ chối trước khi đọc`() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            let aliases = [String](repeating: "*a\(level - 1)", count: 8).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let problems = Sample.problems(text + "? *a40\n: x\n")
        #expect(problems.map { $0.argument("key") } == ["&a0"])
        #expect(problems.first?.location?.line == 1)
        #expect(problems.first?.location?.column == 5)
    }

    @Test func `lồng rất sâu thì báo lỗi, không sập`() throws {
        let text = "name: " + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        #expect(Sample.problems(text).map(\.code.id) == ["D102"])
        let allowed = "name: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(Sample.problems(allowed).contains { $0.argument("key") == "name" })
    }

    @Test func `cột tính theo byte và bỏ dấu BOM`() throws {
        let problems = Sample.problems("\u{FEFF}năm: 2021\n\"tên\": {\"ệ\": 1, x: 2}\n")
        #expect(problems.first { $0.argument("key") == "năm" }?.location?.column == 1)
        let broken = "  channels: [post, \"thư điện tử\", fax]"
        let (text, _) = try Self.text(BrokenLine(line: "  channels:", replacement: broken, key: "", problem: ""))
        let fax = try #require(Sample.problems(text).first { $0.argument("key") == "submission.channels[3]" })
        let before = try #require(broken.range(of: "fax")).lowerBound
        #expect(fax.location?.column == broken[..<before].utf8.count + 1)
    }

    @Test func `số không và chữ no giữ nguyên là chữ`() throws {
        let text = try Sample.text()
            .replacing("authority: TM. BAN CHẤP HÀNH", with: "authority: no")
            .replacing("title: Công văn của", with: "number: 0110\n  title: Công văn của")
        let programme = try Sample.load(text)
        #expect(programme.proposal.signingBodies[1].authority == "no")
        #expect(programme.source.number == "0110")
    }

    @Test func `chữ tổ hợp được đưa về dựng sẵn`() throws {
        let text = try Sample.text().replacing("  place: Bình Định", with: "  place: " + "Bình Định".decomposedStringWithCanonicalMapping)
        let place = try Sample.load(text).province.place
        #expect(Array(place.unicodeScalars) == Array("Bình Định".unicodeScalars))
    }
}
