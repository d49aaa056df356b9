import ArgumentParser
import Pipeline
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// `sangkien merge`: joins the parts of a run of `generate`, or compares those of a run of `check`.
struct Merge: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("gop", "merge"),
            abstract: words(
                "Gộp các phần đã lập bằng tao --shard thành một thư mục, hoặc so các phần kiểm tra riêng với nhau theo bản phác (kiem-tra --sketches).",
                "Joins parts made with generate --shard into one folder, or compares parts checked apart by their sketches (check --sketches)."
            ),
            aliases: [words("merge", "gop")]
        )
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words("Các thư mục của từng phần, hoặc các bản phác.", "The folders of the parts, or their sketches."),
            valueName: words("phần", "part")
        )
    )
    var parts: [String]
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            words(
                "Thư mục lưu kết quả; với các bản phác là tệp báo cáo (mặc định: màn hình).",
                "The output folder; of sketches the file of the report (default: standard output)."
            ),
            valueName: words("nơi", "path")
        )
    )
    var output: String?
    @Option(help: ArgumentHelp(words("Dạng báo cáo so các bản phác.", "Form of the report on sketches."), valueName: "text|json"))
    var format: Format = .text
    @OptionGroup var choice: ProgrammeOption
    @OptionGroup var cores: CoreOptions
    @OptionGroup var messages: MessageOptions

    /// True when the parts are files, and so sketches.
    private var areSketches: Bool { parts.contains { FileSystem.kind(of: $0) == .file } }

    func validate() throws {
        guard areSketches else {
            guard output != nil else {
                throw ValidationError(words("gộp các thư mục cần -o thư-mục", "to join folders, name the output folder with -o"))
            }
            return
        }
        if let folder = parts.first(where: { FileSystem.kind(of: $0) == .folder }) {
            throw ValidationError(
                words(
                    "gộp hoặc các thư mục, hoặc các bản phác; “\(folder)” là thư mục",
                    "name folders or sketches, not both; “\(folder)” is a folder"
                )
            )
        }
    }

    func run() async throws {
        if areSketches { try await compare() } else { try await join(output ?? "") }
    }

    // MARK: Folders

    private func join(_ output: String) async throws {
        let outcome: PartMerge.Outcome
        do {
            outcome = try await ShownProgress.during(isQuiet: messages.quiet, output) { progress in
                try await PartMerge.run(parts, into: output, day: Session.today(), jobs: cores.workers, progress: progress)
            }
        } catch let error as DiagnosticError {
            Console.say(error.diagnostics)
            throw Exit(status: error.diagnostics.contains { $0.code === DiagnosticCode.partUnfit } ? .unusable : .unwritable)
        }
        let faults = outcome.findings.filter { $0.severity == .error }
        Console.say(messages.quiet ? faults : outcome.findings)
        guard faults.isEmpty else {
            throw Exit(status: faults.contains { $0.code !== DiagnosticCode.partFileChanged } ? .unwritable : .unusable)
        }
        guard !messages.quiet else { return }
        let count = outcome.documents.count
        Console.say(
            words(
                "Đã gộp \(parts.count) phần: \(count) văn bản trong \(output) (danh sách: \(output)/manifest.json)\n",
                "\(parts.count == 1 ? "1 part" : "\(parts.count) parts") joined: \(count == 1 ? "1 document" : "\(count) documents") in \(output) (listed in \(output)/manifest.json)\n"
            )
        )
    }

    // MARK: Sketches

    private func compare() async throws {
        let outcome: SketchMerge.Outcome
        do {
            let programme = try choice.library().programme(choice.programme)
            outcome = try await ShownProgress.during(isQuiet: messages.quiet) { progress in
                try await SketchMerge.run(
                    parts,
                    programme: programme,
                    version: Sangkien.version,
                    jobs: cores.workers,
                    progress: progress
                )
            }
        } catch let error as DiagnosticError {
            Console.say(error.diagnostics)
            throw Exit(status: .unusable)
        }
        switch format {
        case .text:
            let usesColour = output == nil && Session.showsColour
            try Console.write(SketchReport.text(outcome, in: Session.language, usesColour: usesColour), to: output)
        case .json: try Console.stream(to: output) { SketchReport.json(outcome, in: Session.language, to: $0) }
        }
        if format != .text || output != nil, !messages.quiet { Console.say("\(SketchReport.summary(outcome, Session.language))\n") }
        if outcome.hasErrors { throw Exit(status: .findings) }
    }
}
