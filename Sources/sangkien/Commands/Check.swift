import ArgumentParser
import Diagnostics
import Pipeline

/// `sangkien check`: a verdict for each dossier with every finding.
struct Check: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: words("Kết luận từng hồ sơ và mọi điểm cần sửa.", "A verdict for each dossier, with every finding."),
            aliases: ["kiem-tra"]
        )
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case csv
        case html
    }

    @OptionGroup var input: InputOptions
    @Option(help: ArgumentHelp(words("Dạng báo cáo.", "Form of the report."), valueName: "text|json|csv|html"))
    var format: Format = .text
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Ghi báo cáo vào tệp này.", "Write the report to this file."), valueName: words("tệp", "file"))
    )
    var output: String?
    @OptionGroup var attachments: AttachmentOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let context = try common.context()
        let folder = try attachments.folder()
        let run = await CheckRun.run(input.inputs, context: context, attachments: folder, jobs: common.workers)
        switch format {
        case .text:
            let usesColour = output == nil && Session.showsColour
            try Console.write(CheckText.text(run, in: Session.language, usesColour: usesColour), to: output)
        case .json: try Console.write(CheckJSON.bytes(run, in: Session.language), to: output)
        case .csv: try Console.write(CheckCSV.bytes(run, in: Session.language), to: output)
        case .html: try Console.write(CheckHTML.bytes(run, in: Session.language), to: output)
        }
        if format != .text || output != nil, !common.quiet { Console.say(ReportWords.summary(run, Session.language) + "\n") }
        if run.hasUnusableInput {
            // Whoever reads only standard error must see which input failed.
            if format != .text { Console.say(run.findings.filter { $0.severity == .error }) }
            throw Exit(status: .unusable)
        }
        if run.hasErrors { throw Exit(status: .findings) }
    }
}
