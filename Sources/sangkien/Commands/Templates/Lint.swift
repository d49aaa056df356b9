import ArgumentParser
import Pipeline
import SangkienDiagnostics

/// `sangkien template lint`: all that is wrong with templates, in one pass.
struct Lint: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("kiem-tra", "lint"),
            abstract: words("Nêu mọi lỗi của mẫu, kèm chỗ lỗi và cách sửa.", "Every fault of a template, its place and how to fix it."),
            aliases: [words("lint", "kiem-tra")]
        )
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @ArgumentParser.Argument(help: TemplateTools.templateHelp)
    var templates: [String]
    @OptionGroup var data: DataOption
    @Option(help: ArgumentHelp(words("Dạng báo cáo.", "Form of the report."), valueName: "text|json"))
    var format: Format = .text
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Ghi báo cáo vào tệp này.", "Write the report to this file."), valueName: words("tệp", "file"))
    )
    var output: String?
    @Flag(
        name: .customLong("show-values"),
        help: ArgumentHelp(
            words(
                "Ghi cả giá trị của dữ liệu (có thể là dữ liệu cá nhân) vào thông báo.",
                "Put values of the data, which may be personal, into the messages."
            )
        )
    )
    var showsValues = false
    @OptionGroup var messages: MessageOptions

    func validate() throws { try OutputGuard.refuse(output, over: templates + [data.path]) }

    func run() async throws {
        let known = try TemplateTools.data(data.path, for: templates, quiet: messages.quiet)
        var run = LintRun.run(templates, data: known, sharedParts: TemplateTools.sharedParts)
        if showsValues { run = run.showingTyped() }
        switch format {
        case .text:
            let usesColour = output == nil && Session.showsColour
            try Console.write(LintText.text(run, in: Session.language, usesColour: usesColour), to: output)
        case .json: try Console.write(LintJSON.bytes(run, in: Session.language), to: output)
        }
        if format != .text || output != nil, !messages.quiet { Console.say("\(LintText.summary(run)[Session.language])\n") }
        let status = TemplateTools.status(of: run.templates.flatMap(\.findings))
        if status != .done { throw Exit(status: status) }
    }
}
