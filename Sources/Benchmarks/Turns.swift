import SangkienFiles

/// Whole runs of another checkout's release build and of this one, in turns on the same files (so sánh với bản cũ).
///
/// A machine that others use is quicker at one moment than at another: only the ratios of one run say anything.
struct Turns {
    /// A program with the templates that belong to it.
    private struct Build {
        let name: String
        let program: String
        let templates: String
    }

    /// Something that both builds can do.
    private struct Work {
        let name: String
        let input: String
        /// The words behind the program's name; `OUT` stands for a new place.
        let words: [String]
        var rounds = 3
    }

    private let builds: [Build]
    private let bench: Bench

    /// Compares with the checkout at `old`, in which `make build` was run.
    init(_ bench: Bench, old: String) throws {
        let own = bench.program.split(separator: "/.build/", maxSplits: 1).first.map(String.init) ?? "."
        self.bench = bench
        builds = [
            Build(name: "old", program: old + "/.build/release/sangkien", templates: old + "/Templates"),
            Build(name: "new", program: bench.command, templates: own + "/Templates"),
        ]
    }

    static let titles = ["old s", "new s", "ratio", "old cpu", "new cpu", "ratio", "old MB", "new MB", "ratio"]

    /// Prints the table, or with `asJSON` one object a line, with the same figures by name.
    func print(asJSON: Bool) throws {
        if !asJSON { Swift.print(Columns.head("in turns", Self.titles)) }
        for work in try works() {
            var runs: [[Figures]] = [[], []]
            for _ in 0..<work.rounds {
                for (place, build) in builds.enumerated() { runs[place].append(try run(work, build, bench.freshPlace())) }
            }
            let (old, new) = (Self.median(runs[0]), Self.median(runs[1]))
            let pairs = [(old.wall, new.wall), (old.cpu, new.cpu), (old.peakMB, new.peakMB)]
            let figures = pairs.flatMap { [$0.0, $0.1, $0.1 / max($0.0, 0.001)] }.map(Columns.decimal)
            Swift.print(asJSON ? Self.json(work.name, figures) : Columns.line(work.name, figures))
        }
    }

    private static let keys = ["oldSeconds", "newSeconds", "seconds", "oldCPU", "newCPU", "cpu", "oldMB", "newMB", "memory"]

    private static func json(_ name: String, _ figures: [String]) -> String {
        #"{"run": "\#(name)", "# + zip(keys, figures).map { #""\#($0)": \#($1)"# }.joined(separator: ", ") + "}"
    }

    private func run(_ work: Work, _ build: Build, _ output: String) throws -> Figures {
        let words = work.words.map { $0.hasPrefix("OUT") ? output + $0.dropFirst(3) : $0 }
        // `env` becomes the program, so that the figures are the program's.
        return try Figures.measure(["/usr/bin/env", "SANGKIEN_TEMPLATES=\(build.templates)", build.program] + words, isSilent: true)
    }

    private func works() throws -> [Work] {
        func sample(_ kind: SampleFile, _ rows: Int, _ ending: String) throws -> String {
            let path = "\(bench.folder)/\(kind.rawValue)-\(rows).\(ending)"
            if FileSystem.kind(of: path) == nil { try kind.make(path, rows: rows, program: bench.program) }
            return path
        }
        func papers(_ name: String, _ rows: Int, _ scope: String, _ formats: String, rounds: Int = 3) throws -> Work {
            let input = try sample(.province, rows, "csv")
            let words = [
                "generate", input, "-o", "OUT", "--format", formats, "--per", scope, "--split", "0", "--include", "all", "--quiet",
            ]
            return Work(name: name, input: input, words: words, rounds: rounds)
        }
        func reading(_ kind: SampleFile, _ ending: String) throws -> Work {
            let input = try sample(kind, 75_000, ending)
            return Work(name: "read \(ending) 75000", input: input, words: ["inspect", input, "--quiet"])
        }
        let province = try sample(.province, 75_000, "csv")
        return [
            Work(name: "start", input: "", words: ["--version"], rounds: 15),
            Work(name: "check 75000", input: province, words: ["check", province, "--format", "json", "-o", "OUT.json", "--quiet"]),
            try reading(.csv, "csv"), try reading(.json, "json"), try reading(.inline, "xlsx"),
            try papers("one docx 10000", 10_000, "all", "docx"), try papers("one odt 10000", 10_000, "all", "odt"),
            try papers("one html 10000", 10_000, "all", "html"), try papers("one docx 75000", 75_000, "all", "docx"),
            try papers("1000 dossiers docx", 10_000, "dossier", "docx"), try papers("1000 dossiers odt", 10_000, "dossier", "odt"),
            try papers("7500 dossiers, three", 75_000, "dossier", "docx,odt,html", rounds: 1),
        ]
    }

    private static func median(_ runs: [Figures]) -> Figures {
        runs.sorted { $0.wall < $1.wall }[runs.count / 2]
    }
}
