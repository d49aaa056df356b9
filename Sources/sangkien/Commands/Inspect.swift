import ArgumentParser
import Dossiers
import Pipeline
import SangkienDiagnostics

/// `sangkien inspect`: how an input was read.
struct Inspect: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("xem", "inspect"),
            abstract: words(
                "Cho biết tệp được đọc như thế nào: bảng mã, dòng tiêu đề, cột nào ứng với nội dung nào.",
                "How an input was read: encoding, heading row, which column is which field."
            ),
            aliases: [words("inspect", "xem")]
        )
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case report
    }

    @OptionGroup var input: InputOptions
    @Option(
        help: ArgumentHelp(
            words(
                "text; json để in mọi dòng dữ liệu; report là nội dung của text ở dạng JSON.",
                "text; json for every record; report for what text says, as JSON."
            ),
            valueName: "text|json|report"
        )
    )
    var format: Format = .text
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Ghi kết quả vào tệp này.", "Write the result to this file."), valueName: words("tệp", "file"))
    )
    var output: String?
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var common: CommonOptions

    func validate() throws { try OutputGuard.refuse(output, over: input.inputs) }

    func run() async throws {
        let context = try common.context()
        let options = try reading.options()
        let inspection = await Inspection.run(input.inputs, programme: context.programme, options: options, jobs: common.workers)
        switch format {
        case .text: try Console.write(InspectText.text(inspection, in: Session.language), to: output)
        case .json: try Console.write(InspectJSON.bytes(inspection), to: output)
        case .report: try Console.write(InspectReport.bytes(inspection, in: Session.language), to: output)
        }
        let findings = inspection.findings
        Console.say(common.quiet ? findings.filter { $0.severity == .error } : findings)
        if inspection.hasUnusableInput { throw Exit(status: .unusable) }
        if findings.contains(where: { $0.severity == .error }) { throw Exit(status: .findings) }
    }
}
