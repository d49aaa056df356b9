import Dossiers
import Foundation
import SangkienDiagnostics
import Testing
import TestKit

/// The ambiguities A1 to A12 of the letter are settings (docs/rules.md, “Ambiguities”): the default, and the other reading.
@Suite struct AmbiguityTests {
    /// A change of the programme, of the model dossier, and the codes by default and with the change.
    struct Reading: Sendable, CustomTestStringConvertible {
        let setting: (old: String, new: String)
        let changes: String
        let usual: [String]
        let other: [String]
        var testDescription: String { setting.new }
    }

    static let readings: [Reading] = [
        // A1
        .init(setting: ("mode: before", "mode: through"), changes: #"{"emailedOn": "15/4/2021"}"#, usual: ["H102"], other: []),
        // A2
        .init(
            setting: ("monthOverlap: accept", "monthOverlap: review"),
            changes: #"{"initiatives": [{"period": "từ quý IV/2020"}, {"period": "từ giữa năm 2021"}]}"#,
            usual: ["S101", "S104"],
            other: ["S101", "S103"]
        ),
        .init(
            setting: ("yearOnly: review", "yearOnly: accept"),
            changes: #"{"initiatives": [{"period": "năm 2021"}]}"#,
            usual: ["S103"],
            other: []
        ),
        // A3
        .init(
            setting: ("postDate: postmark", "postDate: received"),
            changes: #"{"postedOn": "13/4/2021", "receivedOn": "16/4/2021"}"#,
            usual: [],
            other: ["H101"]
        ),
        .init(setting: ("[post, email] #", "[email] #"), changes: #"{"postedOn": null}"#, usual: ["H103"], other: []),
        // A4
        .init(
            setting: ("    - id: bang-khen\n      name: Bằng khen\n      aliases: [BK]\n", ""),
            changes: #"{"initiatives": [{"recognition": {"kind": "Bằng khen"}}]}"#,
            usual: ["S202"],
            other: ["S211"]
        ),
        // A6
        .init(
            setting: ("counting: codePoints", "counting: withoutSpaces"),
            changes: #"{"initiatives": [{"summary": "\#(String(repeating: "a ", count: 600))"}]}"#,
            usual: ["S301"],
            other: []
        ),
        .init(
            setting: ("counting: codePoints", "counting: utf16"),
            changes: #"{"initiatives": [{"summary": "\#(String(repeating: "😀", count: 501))"}]}"#,
            usual: [],
            other: ["S301"]
        ),
        .init(
            setting: ("fields: [summary]", "fields: [effect]"),
            changes: #"{"initiatives": [{"summary": "\#(String(repeating: "a", count: 1001))"}]}"#,
            usual: ["S301"],
            other: []
        ),
        // A10
        .init(
            setting: ("schoolYears: within", "schoolYears: overlap"),
            changes: #"{"initiatives": [{"awards": "Năm học 2017-2018: LĐTT; 2020-21: CSTĐCS"}]}"#,
            usual: ["S401"],
            other: []
        ),
        // A11
        .init(
            setting: ("  unionWords: [Công đoàn, CĐCS, Liên đoàn Lao động, LĐLĐ, Tổng Liên đoàn, TLĐ]\n", ""),
            changes: #"{"initiatives": [{"recognition": {"issuer": "LĐLĐ huyện Tuy Phước"}}]}"#,
            usual: ["S209"],
            other: []
        ),
        // National rule 16
        .init(
            setting: ("secretMayBeEmpty: true", "secretMayBeEmpty: false"),
            changes: #"{"initiatives": [{"secret": "Có", "summary": null}]}"#,
            usual: ["S304"],
            other: ["H302", "S001"]
        ),
    ]

    @Test(arguments: readings)
    func `mỗi cách hiểu là một thiết lập`(_ reading: Reading) throws {
        #expect(try Checking().model(reading.changes).codes == reading.usual)
        #expect(try Checking(edits: [reading.setting]).model(reading.changes).codes == reading.other)
    }

    @Test func `mọi thiết lập mà explain nêu đều có thật`() throws {
        let settings = try Checking().context.programme.settings
        for code in DiagnosticCode.ofDossiers {
            for key in code.settings { #expect(settings.value(of: key) != nil, "\(code.id): \(key)") }
        }
    }

    @Test func `tệp của chương trình 2021 ghi giá trị mặc định, trừ khi Công văn nói khác`() throws {
        let settings = try Checking().context.programme.settings
        var written = 0
        for (key, text) in settings.defaults where text != "–" && !key.hasSuffix("phases") && !key.hasPrefix("eligibility.") {
            guard let value = settings.value(of: key), value.isWritten else { continue }
            written += 1
            #expect(value.text == text, "\(key)")
        }
        #expect(written >= 20)
    }

    /// The keys that a table of docs/programmes.md names: `form.birthYear, .numbering` are two, `phones.*` a whole section.
    private static func documented(in table: Substring) -> Set<String> {
        var keys: Set<String> = []
        for row in table.split(separator: "\n") where row.hasPrefix("| `") {
            var section = ""
            for name in row.split(separator: "|")[0].split(whereSeparator: { "`, ".contains($0) }) {
                if !name.hasPrefix(".") { section = name.split(separator: ".").first.map(String.init) ?? "" }
                keys.insert(name.hasPrefix(".") ? section + name : String(name))
            }
        }
        return keys
    }

    @Test func `mọi thiết lập được giải thích ở hai ngôn ngữ`() throws {
        let page = try String(contentsOf: Repository.root.appending(path: "docs/programmes.md"), encoding: .utf8)
        let parts = page.split(separator: "\n# Your own programme")
        try #require(parts.count == 2)
        let settings = try Checking().context.programme.settings
        let named = Set(settings.defaults.keys).union(DiagnosticCode.ofDossiers.flatMap(\.settings))
        for part in parts {
            let known = Self.documented(in: part)
            let isKnown = { (key: String) in
                let names = key.split(separator: ".")
                return known.contains(key) || known.contains("\(names[0]).*") || known.contains(names.prefix(2).joined(separator: "."))
            }
            #expect(named.filter { !isKnown($0) }.sorted() == [])
        }
    }

    /// The file of 2021 without the keys that came later.
    private static func earlier() throws -> [(old: String, new: String)] {
        let text = try String(contentsOf: Repository.programme.appending(path: "programme.yaml"), encoding: .utf8)
        let names = Set(
            try Checking().context.programme.settings.defaults.keys.compactMap { $0.split(separator: ".").last.map(String.init) }
        )
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in names.contains(line.prefix { $0 != ":" }.trimmingCharacters(in: .whitespaces)) && !line.hasSuffix(":") }
            .filter { !$0.hasSuffix("[") }
            .map { ($0 + "\n", "") }
    }

    @Test func `tệp chương trình cũ thiếu các khoá ấy vẫn xét như trước`() throws {
        let edits = try Self.earlier()
        #expect(edits.count >= 14)
        let old = try Checking(edits: edits)
        for example in VerdictTests.dossierFacts + VerdictTests.initiativeFacts {
            #expect(try old.model(example.changes).codes == example.codes, "\(example.changes)")
        }
    }

    @Test func `chương trình đặt được mức độ của từng mã`() throws {
        let changes = #"{"initiatives": [{"summary": "\#(String(repeating: "a", count: 1001))"}]}"#
        let section = "\n# Tên cột riêng"
        for (word, verdict, codes) in [("error", Verdict.invalid, ["S301"]), ("review", .needsReview, ["S301"]), ("off", .valid, [])] {
            let checked = try Checking(edits: [(section, "\nseverities:\n  S301: \(word)\n\(section)")]).model(changes)
            #expect(checked.verdict == verdict && checked.codes == codes)
        }
        for wrong in ["severities:\n  D012: off", "severities:\n  S301: nặng"] {
            #expect(codesThrown { () throws(DiagnosticError) in try Self.load(section, wrong) } == ["D103"])
        }
        // A code of a newer version.
        let newer = try Checking(edits: [(section, "\nseverities:\n  S999: off\n\(section)")])
        #expect(newer.context.programme.remarks.map(\.code.id) == ["D105"])
    }

    private static func load(_ section: String, _ wrong: String) throws(DiagnosticError) {
        do { _ = try Checking(edits: [(section, "\n\(wrong)\n\(section)")]) } catch {
            throw error as? DiagnosticError ?? DiagnosticError([])
        }
    }
}
