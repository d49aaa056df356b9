import Dossiers
import Foundation
import Pipeline
import Records
import SangkienDiagnostics
import TemplateEngine
import TestKit

/// Runs the examples of the explanation pages by the program's own parts.
struct ExampleRunner {
    /// What an example led to.
    struct Outcome {
        var findings: [Diagnostic] = []
        /// What the program itself printed, for examples that are commands.
        var output = ""

        /// True when the example gave `code`.
        func has(_ code: String) -> Bool {
            findings.contains { $0.code.id == code } || output.contains(code)
        }
    }

    /// An example that cannot be run as it is written.
    struct Unusable: Error {
        let reason: String
    }

    /// What the example leads to; nil for one in words only.
    func run(_ example: ExplainPage.Example) async throws -> Outcome? {
        switch example.kind {
        case let kind where kind.hasPrefix("dòng"): try await dossier(example)
        case "bảng": try await tables(example)
        case "csv": try await check(example.text.utf8, as: "vi-du.csv")
        case "json": try await check(example.text.utf8, as: "vi-du.json")
        case "html": try await check(example.text.utf8, as: "vi-du.html")
        case "csv-bytes": try await check(example.bytes, as: "vi-du.csv")
        case "json-bytes": try await check(example.bytes, as: "vi-du.json")
        case "programme": try programme(example)
        case "template": try template("<!DOCTYPE html><html><body>\(example.text)</body></html>", "index.html")
        case "template-word":
            try template("<w:document xmlns:w=\"w\"><w:body>\(example.text)</w:body></w:document>", "word/document.xml")
        case "đính-kèm": try await attachments(example)
        case "thư-mục": try await folder(example)
        case "bảng-tính": try await workbook(example)
        case "sổ": try await register(example)
        case "lệnh": try command(example)
        case "mô-tả": nil
        default: throw Unusable(reason: "unknown kind “\(example.kind)”")
        }
    }

    /// Rows of the model dossier with changes, each table a dossier (see `ExampleRows`), by the rules of 2021 or of the programme named behind
    /// `dòng`; a line with `- ` and one with `+ ` above them change the programme.
    private func dossier(_ example: ExplainPage.Example) async throws -> Outcome {
        let words = example.kind.split(separator: " ").map(String.init)
        let rows = try ExampleRows(example.lines)
        let checking = try Checking(programme: words.count > 1 ? words[1] : nil, edits: try Self.edits(rows.rest))
        return try await check(ModelDossier.json(of: rows.dossiers), as: "vi-du.json", by: checking)
    }

    /// Rows of tables, each table a dossier with nothing but what stands in it.
    private func tables(_ example: ExplainPage.Example) async throws -> Outcome {
        let json = "{\"dossiers\": [\(try ExampleRows(example.lines).dossiers.joined(separator: ","))]}"
        return try await check(json.utf8, as: "vi-du.json")
    }

    /// Pairs of lines with `- ` and `+ `; `\n` in the second is a line break.
    private static func edits(_ lines: [String]) throws -> [(old: String, new: String)] {
        guard lines.count % 2 == 0 else { throw Unusable(reason: "a line with - needs a line with +") }
        return try stride(from: 0, to: lines.count, by: 2)
            .map { index in
                guard lines[index].hasPrefix("- "), lines[index + 1].hasPrefix("+ ") else {
                    throw Unusable(reason: "not a line with - and a line with +")
                }
                return (String(lines[index].dropFirst(2)), String(lines[index + 1].dropFirst(2)).replacing("\\n", with: "\n"))
            }
    }

    private func check(_ bytes: some Sequence<UInt8>, as name: String, by checking: Checking? = nil, options: ReadOptions = ReadOptions())
        async throws -> Outcome
    {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: name)
        let context = try checking?.context ?? Checking().context
        let run = await CheckRun.run([folder.path(name)], context: context, options: options, jobs: 1)
        return Outcome(findings: run.findings + run.dossiers.flatMap(\.findings))
    }

    /// Rows of model dossiers with changes; files (see `ExampleFile`); a programme edit of `-` and `+`.
    private func attachments(_ example: ExplainPage.Example) async throws -> Outcome {
        let folder = try TemporaryFolder()
        let rows = try ExampleRows(example.lines)
        var edits: [(old: String, new: String)] = []
        try FileManager.default.createDirectory(atPath: folder.path("dinh-kem"), withIntermediateDirectories: true)
        for line in rows.rest {
            if line.hasPrefix("- ") {
                edits.append((String(line.dropFirst(2)), ""))
            } else if line.hasPrefix("+ "), !edits.isEmpty {
                edits[edits.count - 1].new = String(line.dropFirst(2))
            } else {
                let (name, bytes) = try ExampleFile.read(line)
                try folder.write(bytes, to: "dinh-kem/" + name)
            }
        }
        try folder.write(try ModelDossier.json(of: rows.dossiers), to: "vi-du.json")
        let context = try Checking(edits: edits).context
        let files = try AttachmentRun.folder(folder.path("dinh-kem"))
        let run = await CheckRun.run([folder.path("vi-du.json")], context: context, attachments: files, jobs: 2)
        return Outcome(findings: run.findings + run.dossiers.flatMap(\.findings))
    }

    /// A folder of inputs: files (see `ExampleFile`) and links `name -> target`.
    private func folder(_ example: ExplainPage.Example) async throws -> Outcome {
        let folder = try TemporaryFolder()
        for line in example.lines {
            if let arrow = line.range(of: " -> ") {
                let link = folder.path("vao/" + line[..<arrow.lowerBound])
                try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: String(line[arrow.upperBound...]))
                continue
            }
            let (name, bytes) = try ExampleFile.read(line)
            try folder.write(bytes, to: "vao/" + name)
        }
        let run = await CheckRun.run([folder.path("vao")], context: try Checking().context, jobs: 2)
        return Outcome(findings: run.findings + run.dossiers.flatMap(\.findings))
    }

    /// A workbook in the words of `SampleWorkbook`; a line `--sheet NAME` above it asks for a sheet.
    private func workbook(_ example: ExplainPage.Example) async throws -> Outcome {
        let wanted = example.lines.first.flatMap { $0.hasPrefix("--sheet ") ? String($0.dropFirst(8)) : nil }
        guard let bytes = SampleWorkbook.bytes(wanted == nil ? example.lines : Array(example.lines.dropFirst())) else {
            throw Unusable(reason: "no workbook")
        }
        return try await check(bytes, as: "vi-du.xlsx", options: ReadOptions(sheet: wanted))
    }

    /// A register of model dossiers (see `RegisterSample`), beside the table that they came in; a table below `sau:` is a dossier that
    /// came later.
    private func register(_ example: ExplainPage.Example) async throws -> Outcome {
        let folder = try TemporaryFolder()
        let context = try Checking().context
        let rows = try ExampleRows(example.lines)
        try folder.write(try ModelDossier.json(of: rows.dossiers), to: "vi-du.json")
        let register = folder.path("so.xlsx")
        _ = try await RegisterRun.run([folder.path("vi-du.json")], context: context, options: .init(output: register))
        let rest = rows.rest.filter { $0 != "hai sổ" }
        try RegisterSample(context.programme).change(register, rest)
        var inputs = [folder.path("vi-du.json"), register]
        if example.lines.contains("hai sổ") {
            try FileManager.default.copyItem(atPath: register, toPath: folder.path("so-2.xlsx"))
            try RegisterSample(context.programme).change(folder.path("so-2.xlsx"), ["Sổ hồ sơ | 4 | Ghi chú = sổ thứ hai"])
            inputs.append(folder.path("so-2.xlsx"))
        }
        if !rows.late.isEmpty { try folder.write(try ModelDossier.json(of: rows.dossiers + rows.late), to: "vi-du.json") }
        let run = await CheckRun.run(inputs, context: context, jobs: 2)
        return Outcome(findings: run.findings + run.dossiers.flatMap(\.findings))
    }

    /// `- old` and `+ new`: the programme of 2021 with one text replaced.
    private func programme(_ example: ExplainPage.Example) throws -> Outcome {
        let edits = try Self.edits(example.lines)
        do {
            return Outcome(findings: try Checking(edits: edits).context.programme.remarks)
        } catch let error as DiagnosticError {
            return Outcome(findings: error.diagnostics)
        }
    }

    private static let schema: Schema = {
        let initiatives = Schema.Field.list("sáng kiến", of: Schema([.text("Tên")]))
        // Two names of one meaning, as careless tables have them.
        return Schema([
            .text("Họ và tên"), .text("Ghi chú"), .text("GHI_CHÚ"), initiatives,
            .list("nhóm", of: Schema([.text("tên nhóm"), initiatives])),
        ])
    }()

    private static func initiatives(_ names: String...) -> Value {
        .rows(Rows(count: names.count) { row, _ in .text(names[row]) })
    }

    /// Fills a template whose main part is `text`; an unpacked Word template gets the parts that it needs besides.
    private func template(_ text: String, _ part: String) throws -> Outcome {
        let folder = try TemporaryFolder()
        try folder.write(text.utf8, to: "mau/" + part)
        if part.hasPrefix("word/") {
            let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            let types = "<Types><Override PartName=\"/\(part)\" ContentType=\"\(type)\"/></Types>"
            try folder.write(types.utf8, to: "mau/[Content_Types].xml")
            try folder.write("<Relationships/>".utf8, to: "mau/_rels/.rels")
        }
        let groups = Rows([.text("I"), Self.initiatives("A")])
        let values: [Value] = [.text("Lê Văn Mẫu"), .text("a"), .text("b"), Self.initiatives("A", "B"), .rows(groups)]
        do throws(DiagnosticError) {
            let records = LintRecords(count: 1) { _ in values }
            let notes = Template.lint(folder.path("mau"), schema: Self.schema, records: records).filter { $0.severity != .error }
            let template = try Template.load(folder.path("mau"))
            try template.bound(to: Self.schema).write(values, to: folder.path("ra"))
            return Outcome(findings: notes)
        } catch {
            return Outcome(findings: error.diagnostics)
        }
    }

    /// Tables in which much repeats itself: many rows, rows that are all alike, a column filled down, a list of numbers.
    private static func writeLargeTables(to folder: TemporaryFolder) throws {
        let heading = "Mã hồ sơ,Họ và tên,Tên sáng kiến,Khối\n"
        let rows = (1...3).map { "HS-\($0),Lê Văn Mẫu \($0),Cải tiến gá kẹp số \($0),Doanh nghiệp\n" }.joined()
        let row = "HS-1,Lê Văn Mẫu,Cải tiến gá kẹp,Doanh nghiệp\n"
        try folder.write((heading + rows).utf8, to: "mau-nhieu-dong.csv")
        try folder.write(("DANH SÁCH TÁC GIẢ,,,\n" + heading + "(1),(2),(3),(4)\n" + rows).utf8, to: "mau-ten-bang.csv")
        try folder.write((heading + rows + "Tổng cộng,,03 sáng kiến,\n").utf8, to: "mau-dong-cong.csv")
        let table = "<table><tr><td>Họ và tên</td><td>Khối</td></tr><tr><td>Lê Văn Mẫu</td><td>Xã</td></tr></table>"
        try folder.write("<html><body>\(table)<p>Bảng sau</p>\(table)</body></html>".utf8, to: "hai-bang.html")
        let person = "\"Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ\",Tên sáng kiến\n"
        let unclear = "\"Lê Văn Mẫu, 1985, Phó Giám đốc, Chủ tịch công đoàn, Tổ trưởng, 0950 000 001\",Cải tiến gá kẹp\n"
        try folder.write((person + unclear).utf8, to: "mau-chua-ro.csv")
        try folder.write((heading + String(repeating: row, count: 200)).utf8, to: "mau-lap.csv")
        try folder.write((heading + row + String(repeating: ",,,Doanh nghiệp\n", count: 200)).utf8, to: "mau-keo.csv")
        try folder.write("[\(String(repeating: "1,", count: 1_500))1]".utf8, to: "so.json")
    }

    /// Templates of Word that leave out every record, or a kind that no record has.
    private static func writeSkippingTemplates(to folder: TemporaryFolder) throws {
        for (name, left) in [("het", "Doanh nghiệp"), ("it", "Khác")] {
            let skip = "<w:p><w:fldSimple w:instr=\" SKIPIF «Khối» = &quot;\(left)&quot; \"/></w:p>"
            try folder.write(HandMadeDocument.docx(skip + HandMadeDocument.wordLine("«Họ và tên»")), to: "bo-qua-\(name).docx")
        }
    }

    /// Runs the real program in a folder with `mau.csv`, its copy `mau-2.csv`, two templates, an empty folder `trong` and an output folder `out`.
    ///
    /// Rows above the command are those of the model dossier with changes, which then lies in `mau.json`. Of several
    /// commands, each on lines of its own, the output of the last counts.
    /// A programme with forms of its own, `rieng`.
    private static func writeProgramme(to folder: TemporaryFolder) throws {
        let file = Repository.templates.appending(path: "75-nghin-sang-kien-2021/programme.yaml")
        try folder.write(Array(Data(contentsOf: file)), to: "rieng/programme.yaml")
        for name in ["thu-moi/thu-moi.html", "hai-mau/cu.html", "hai-mau/moi.html"] {
            try folder.write("<p>Kính mời «đơn vị trình»</p>".utf8, to: "rieng/forms/" + name)
        }
    }

    private func command(_ example: ExplainPage.Example) throws -> Outcome {
        let rows = try ExampleRows(example.lines)
        let words = rows.rest.joined(separator: " ").split(separator: " ").map(String.init)
        let commands = words.split(separator: "sangkien", omittingEmptySubsequences: false).dropFirst()
        guard words.first == "sangkien" else { throw Unusable(reason: "not a command of sangkien") }
        let folder = try TemporaryFolder()
        try folder.write("<p>«Họ và tên»</p>".utf8, to: "thu.html")
        try folder.write("<p>«#dòng»«Họ và tên»; «/dòng»</p>".utf8, to: "lap.html")
        try folder.write("<p>«#dòng»«Họ và tên» («Khối»); «/dòng»</p>".utf8, to: "hai-cot.html")
        for name in ["mau.csv", "mau-2.csv"] { try folder.write(ModelDossier.csv().utf8, to: name) }
        try Self.writeLargeTables(to: folder)
        try Self.writeSkippingTemplates(to: folder)
        try Self.writeProgramme(to: folder)
        // What Excel leaves beside a workbook that is open.
        try folder.write([], to: "~$dang-mo.xlsx")
        if !rows.dossiers.isEmpty { try folder.write(ModelDossier.json(of: rows.dossiers), to: "mau.json") }
        for name in ["trong", "out"] {
            try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
        }
        let templates = Repository.templates.path(percentEncoded: false)
        var outcome = Outcome()
        for command in commands {
            let run = try ProgramRun.run(
                Repository.executable,
                Array(command),
                in: folder.path,
                environment: ["SANGKIEN_TEMPLATES": templates]
            )
            outcome.output = run.text
        }
        return outcome
    }
}
