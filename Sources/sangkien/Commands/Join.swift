import ArgumentParser
import Pipeline
import SangkienDiagnostics
import SangkienFiles

/// `sangkien join`: several filled documents as one file.
struct Join: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("noi", "join"),
            abstract: words(
                "Nối nhiều văn bản Word, LibreOffice hoặc HTML thành một tệp.",
                "Joins several DOCX, ODT or HTML documents into one file."
            ),
            discussion: words(
                "Mỗi văn bản bắt đầu ở trang mới, giữ khổ giấy, đầu trang, chân trang của mình và đánh số trang từ 1.",
                "Each begins on a new page, keeps its page layout, headers and footers, and numbers its pages from 1."
            ),
            aliases: [words("join", "noi")]
        )
    }

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words("Các văn bản cùng một dạng, theo thứ tự cần nối.", "Documents of one format, in their order."),
            valueName: words("văn-bản", "document")
        )
    )
    var documents: [String]
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Tệp kết quả.", "The output file."), valueName: words("tệp", "file"))
    )
    var output: String
    @OptionGroup var messages: MessageOptions

    func validate() throws { try OutputGuard.refuse(output, over: documents) }

    func run() async throws {
        let time = try SourceDate.zipTime()
        do {
            try Console.write(VisibleText(rows: [try DocumentJoining.write(documents, to: output, time: time)]), to: nil)
        } catch let error as DiagnosticError {
            Console.say(error.diagnostics)
            throw Exit(status: ExitStatus(of: error))
        }
    }
}
