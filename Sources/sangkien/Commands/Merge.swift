import ArgumentParser
import Pipeline
import SangkienDiagnostics
import VietnameseText

/// `sangkien merge`: joins the parts of a run of `generate`.
struct Merge: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("gop", "merge"),
            abstract: words(
                "Gộp các phần đã lập bằng tao --shard thành một thư mục, như khi lập một lượt.",
                "Joins parts made with generate --shard into one folder, as one run would have made it."
            ),
            aliases: [words("merge", "gop")]
        )
    }

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words("Các thư mục của từng phần.", "The folders of the parts."),
            valueName: words("thư-mục", "folder")
        )
    )
    var parts: [String]
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Thư mục lưu kết quả.", "The output folder."), valueName: words("thư-mục", "folder"))
    )
    var output: String
    @OptionGroup var cores: CoreOptions
    @OptionGroup var messages: MessageOptions

    func run() async throws {
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
}
