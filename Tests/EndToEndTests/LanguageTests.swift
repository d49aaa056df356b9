import Foundation
import Testing

/// Help, usage and errors speak Vietnamese wherever the program runs, and English only when asked.
struct LanguageTests {
    static let commands =
        [[], ["check"], ["generate"], ["inspect"], ["explain"], ["kiem-tra"], ["tao"], ["xem"], ["giai-thich"], ["template"], ["mau"]]
        + ["lint", "fields", "annotate", "pack", "unpack", "kiem-tra", "truong", "ghi-chu", "dong-goi", "giai-nen"]
        .map { ["template", $0] }

    /// Everything the program can be made to say about its usage.
    static let usages: [[String]] =
        commands.flatMap { [$0 + ["--help"], $0 + ["-h"], ["help"] + $0, $0 + ["--khong-co"], $0 + ["--formt", "x"]] } + [
            [], ["check"], ["generate", "a"], ["generate", "-o", "x"], ["lam-gi"], ["chek"], ["check", "a", "--jobs"],
            ["check", "a", "--jobs", "hai"],
            ["check", "a", "--jobs", "0"], ["check", "a", "--format", "xml"], ["check", "a", "--as-of", "x"], ["check", "a", "-o"],
            ["generate", "a", "-o", "x", "--split", "x"], ["generate", "a", "-o", "x", "--include"], ["explain", "H101", "H102"],
            ["explain", "H10"],
            ["check", "a", "--lang"], ["check", "a", "--lang=fr"], ["check", "a", "--quiet=yes"],
            ["check", "a", "--jobs", "1", "--jobs", "2"],
            ["explain", "H101", "a", "b"], ["check", "a", "--no-quiet"], ["check", "a", "---x"], ["generate", "-o"],
            ["check", "a", "--format"],
            ["help", "lam-gi"],
            ["check", "--generate-completion-script", "xyz"], ["explain", "--", "H101", "x"], ["check", "a", "--as-of"],
            ["check", "a", "--jobs", "-3"],
            ["generate", "a", "-o", "x", "-o", "y", "--per="], ["check", "a", "-x"], ["check", "a", "-xo"],
            ["inspect", "a", "--format", "csv"],
        ]

    /// English words of the argument parser; option names and values are no words.
    static let english = [
        "usage", "error", "missing", "options", "default", "arguments", "overview", "subcommand", "argument", "unknown", "unexpected",
        "invalid",
        "required", "value", "provide", "please", "use", "with", "scripts", "did you mean", "see", "for more information", "show",
        "help information", "values", "aliases",
        "expected",
        "must", "one of", "input", "detailed", "the", "repeated", "multiple", "of", "and",
    ]

    static func said(_ outcome: Outcome) -> String { outcome.text + outcome.errors }

    @Test func `không một chữ tiếng Anh nào trong hướng dẫn và lỗi cách dùng`() async throws {
        let pattern = try Regex("(^|[^\\p{L}.:-])(\(Self.english.joined(separator: "|")))([^\\p{L}.-]|$)")
        for arguments in Self.usages {
            let outcome = try await CommandLineTool.run(Place.program, arguments, environment: ["LC_ALL": "C", "LANG": "en_US.UTF-8"])
            let said = Self.said(outcome)
            #expect(!said.isEmpty, "\(arguments)")
            #expect([0, 2, 64].contains(outcome.status), "\(arguments): \(outcome.status)")
            // What stands in <…> or after -- is a name, not a word: <docx,odt,html>, --include.
            let words = said.lowercased().replacing(/<[^>]*>/, with: "").replacing(/--?[a-z-]+/, with: "")
            let found = words.matches(of: pattern).map { String(words[$0.range]) }
            #expect(found == [], "\(arguments): \(said)")
        }
    }

    @Test(arguments: [(["--lang", "en"], [String: String?]()), (["--lang=en"], [:]), ([], ["SANGKIEN_LANG": "en"])])
    func `tiếng Anh khi được yêu cầu`(options: [String], environment: [String: String?]) async throws {
        for (arguments, words) in [
            (["--help"], "USAGE:"), (["check", "--help"], "OPTIONS:"), (["tao"], "Error: Missing expected argument"),
            (["check", "a", "--jobs", "0"], "must be"),
            (["check", "khong-co.csv"], "There is no such file or folder."), (["explain", "H101"], "Severity"),
            (["explain"], "input-not-found"),
            (["check", Place.sampleCSV.path], "12 dossiers"),
            (["generate", Place.sampleCSV.path, "-o", "/dev/null/x"], "Nothing can be written here"),
        ] {
            for position in [0, arguments.count] {
                var all = arguments
                all.insert(contentsOf: options, at: position)
                let outcome = try await CommandLineTool.run(Place.program, all, environment: environment)
                #expect(Self.said(outcome).contains(words), "\(all): \(Self.said(outcome).prefix(500))")
                let isHelp = arguments.contains("--help") || outcome.status == 64
                if isHelp { #expect(Self.said(outcome).allSatisfy { $0.isASCII || "“”–…".contains($0) }, "\(all)") }
            }
        }
    }

    @Test func `lựa chọn trên dòng lệnh thắng biến môi trường`() async throws {
        let vietnamese = try await CommandLineTool.run("check", "--lang", "vi", "--help", environment: ["SANGKIEN_LANG": "en"])
        #expect(vietnamese.text.contains("CÁCH DÙNG:"))
        let unknown = try await CommandLineTool.run("check", "--help", environment: ["SANGKIEN_LANG": "fr"])
        #expect(unknown.text.contains("CÁCH DÙNG:"))
    }

    @Test(arguments: ["vi", "en"])
    func `mỗi mã phát hiện có một trang giải thích`(language: String) async throws {
        let list = try await CommandLineTool.run("explain", "--lang", language)
        let codes = list.text.split(separator: "\n").map { $0.prefix(4) }
        #expect(codes.count > 60 && Set(codes).count == codes.count)
        for code in codes {
            let page = try await CommandLineTool.run("explain", String(code).lowercased(), "--lang", language)
            #expect(page.status == 0 && page.text.hasPrefix("# \(code) · "), "\(code)")
            let paragraphs = page.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            #expect(paragraphs.count > 3, "\(code)")
        }
    }

    @Test func `thông báo kiểm tra bằng tiếng Việt, mã và khoá giữ nguyên ở tiếng Anh`() async throws {
        func report(_ language: String) async throws -> CheckReport {
            try await CommandLineTool.run(
                "check",
                Place.sampleCSV.path,
                "--format",
                "json",
                "--lang",
                language,
                "--as-of",
                SampleDocuments.day
            )
            .decoded(as: CheckReport.self)
        }
        let vietnamese = try await report("vi")
        let english = try await report("en")
        #expect(vietnamese.codes == english.codes && vietnamese.summary == english.summary)
        for (first, other) in zip(vietnamese.dossiers.flatMap(\.findings), english.dossiers.flatMap(\.findings)) {
            #expect(first.message != other.message && first.hint != other.hint && first.location == other.location)
            #expect(!other.message.isEmpty && first.message.contains { !$0.isASCII })
        }
    }
}
