import ArgumentParser
import Pipeline
import SangkienDiagnostics

/// `sangkien check`: a verdict for each dossier with every finding.
struct Check: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("kiem-tra", "check"),
            abstract: words("Kiểm tra hồ sơ, nêu kết luận và nội dung cần chỉnh sửa.", "A verdict for each dossier, with every finding."),
            aliases: [words("check", "kiem-tra")]
        )
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        /// The contract before verdicts on initiatives, for one release.
        case json1 = "json-1"
        case csv
        case html
    }

    /// What stands between the cells of a CSV report; Excel splits a file by its own country's list separator.
    enum Delimiter: String, ExpressibleByArgument, CaseIterable {
        case comma
        case semicolon
        case tab

        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            }
        }
    }

    @OptionGroup var input: InputOptions
    @Option(help: ArgumentHelp(words("Dạng báo cáo.", "Form of the report."), valueName: "text|json|json-1|csv|html"))
    var format: Format = .text
    @Option(
        help: ArgumentHelp(
            words("Dấu phân cách cột của CSV.", "Delimiter of the CSV report."),
            valueName: "comma|semicolon|tab"
        )
    )
    var delimiter: Delimiter = .comma
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Ghi báo cáo vào tệp này.", "Write the report to this file."), valueName: words("tệp", "file"))
    )
    var output: String?
    @Option(
        help: ArgumentHelp(
            words(
                "Ghi thêm bản phác vào tệp này, để gop so với các phần kiểm tra riêng khác.",
                "Also write a sketch to this file, by which merge compares the dossiers with those of other checks."
            ),
            valueName: words("tệp", "file")
        )
    )
    var sketches: String?
    @Flag(
        name: .customLong("show-values"),
        help: ArgumentHelp(
            words(
                "Ghi cả nội dung đã gõ (có thể là dữ liệu cá nhân) vào thông báo.",
                "Put what was typed, which may be personal data, into the messages."
            )
        )
    )
    var showsValues = false
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var attachments: AttachmentOptions
    @OptionGroup var common: CommonOptions

    func validate() throws { try OutputGuard.refuse(output, over: input.inputs) }

    func run() async throws {
        let context = try common.context()
        let folder = try attachments.folder()
        let options = try reading.options()
        var run = await ShownProgress.during(isQuiet: common.quiet) { progress in
            await CheckRun.run(
                input.inputs,
                context: context,
                options: options,
                attachments: folder,
                jobs: common.workers,
                keepsIdentities: sketches != nil,
                progress: progress
            )
        }
        if let sketches { try await write(sketches, of: run) }
        if showsValues { run = run.showingTyped() }
        ProcessSetup.keepUntilExit(run)
        switch format {
        case .text:
            let usesColour = output == nil && Session.showsColour
            try Console.stream(to: output) { sink in
                CheckText.write(run, in: Session.language, usesColour: usesColour, cores: common.workers, to: sink)
            }
        case .json: try Console.stream(to: output) { CheckJSON.write(run, in: Session.language, cores: common.workers, to: $0) }
        case .json1: try Console.stream(to: output) { CheckJSON.write(run, in: Session.language, .one, to: $0) }
        case .csv: try Console.stream(to: output) { CheckCSV.write(run, in: Session.language, delimiter: delimiter.byte, to: $0) }
        case .html: try Console.stream(to: output) { CheckHTML.write(run, in: Session.language, to: $0) }
        }
        if format != .text || output != nil, !common.quiet { Console.say("\(ReportWords.summary(run, Session.language))\n") }
        if run.hasUnusableInput {
            // Whoever reads only standard error must see which input failed.
            if format != .text { Console.say(run.findings.filter { $0.severity == .error }) }
            throw Exit(status: .unusable)
        }
        if run.hasErrors { throw Exit(status: .findings) }
    }

    /// Writes the sketch of `run`; throws `Exit` once the reason is on standard error.
    private func write(_ path: String, of run: CheckRun) async throws(Exit) {
        do {
            try await SketchFile.write(run, to: path, version: Sangkien.version, jobs: common.workers)
        } catch {
            Console.say(error.diagnostics)
            throw Exit(status: .unwritable)
        }
    }
}
