import ArgumentParser
import Pipeline
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// `sangkien template annotate`: the user's own document with a comment at each fault.
struct Annotate: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("ghi-chu", "annotate"),
            abstract: words(
                "Chép mẫu ra tệp mới, có ghi chú bên lề ở từng chỗ lỗi.",
                "Copies a template, with a comment at each fault."
            ),
            aliases: [words("annotate", "ghi-chu")]
        )
    }

    @ArgumentParser.Argument(help: TemplateTools.templateHelp)
    var template: String
    @OptionGroup var data: DataOption
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Tệp mới, cùng dạng với mẫu.", "The new file, of the template's format."), valueName: words("tệp", "file"))
    )
    var output: String
    @OptionGroup var messages: MessageOptions

    func validate() throws { try OutputGuard.refuse(output, over: [template, data.path]) }

    func run() async throws {
        let time = try SourceDate.zipTime()
        let sharedParts = TemplateTools.sharedParts
        let known = try TemplateTools.data(data.path, for: [template], quiet: messages.quiet)
        let run = LintRun.run([template], data: known, sharedParts: sharedParts)
        let findings = run.templates.flatMap(\.findings)
        let status = TemplateTools.status(of: findings)
        if status >= .unusable { throw TemplateTools.fail(DiagnosticError(findings.filter { $0.severity == .error })) }
        let count: Int
        do {
            count = try TemplateFiles.annotate(
                template,
                findings: findings,
                in: Session.language,
                to: output,
                time: time,
                sharedParts: sharedParts
            )
        } catch {
            throw TemplateTools.fail(error)
        }
        try Console.write(VisibleText(rows: [output]), to: nil)
        if !messages.quiet {
            Console.say("\(LintText.summary(run)[Session.language])\n")
            Console.say(words("Đã ghi \(count) ghi chú vào \(output)\n", "Comments written into \(output): \(count)\n"))
        }
        if status != .done { throw Exit(status: status) }
    }
}
