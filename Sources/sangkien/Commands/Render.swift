import ArgumentParser
import Pipeline
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// `sangkien render`: fills any template with any data.
struct Render: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("dien", "render"),
            abstract: words(
                "Điền một mẫu Word, LibreOffice hoặc HTML bất kỳ bằng dữ liệu CSV, JSON.",
                "Fills any Word, LibreOffice or HTML template with CSV or JSON."
            ),
            aliases: [words("render", "dien")]
        )
    }

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words(
                "Mẫu: .docx, .dotx, .docm, .odt, .ott, .html, hoặc thư mục giải nén của chúng.",
                "A .docx, .dotx, .docm, .odt, .ott or .html template, or an unpacked folder of one."
            ),
            valueName: words("mẫu", "template")
        )
    )
    var template: String
    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words(
                "Dữ liệu Excel, LibreOffice, CSV hoặc JSON.",
                "Excel, LibreOffice, CSV or JSON data; - for standard input."
            ),
            valueName: words("dữ-liệu", "data")
        )
    )
    var data: String
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            words("Tệp kết quả; với --each là thư mục.", "The output file; with --each a folder."),
            valueName: words("tệp", "file")
        )
    )
    var output: String
    @Option(
        help: ArgumentHelp(
            words(
                "Mỗi bản ghi một văn bản, tên theo mẫu này, ví dụ \"«Mã» - «Tên»\".",
                "One document a record, named by this pattern, such as \"«Mã» - «Tên»\"."
            ),
            valueName: words("tên", "pattern")
        )
    )
    var each: String?
    @Flag(
        name: .customLong("one-file"),
        help: ArgumentHelp(
            words(
                "Mọi bản ghi trong một tệp: mỗi bản ghi bắt đầu ở trang mới, có đầu trang riêng và số trang từ 1.",
                "All records in one file: each begins on a new page, with its own headers and pages from 1."
            )
        )
    )
    var oneFile = false
    @Option(
        help: ArgumentHelp(
            words(
                "Thư mục ảnh mà dữ liệu nêu tên tệp; ghi nhiều lần được. Không tệp nào ngoài các thư mục này được mở.",
                "Folder of the pictures that the data names; may be given several times. No file outside these folders is opened."
            ),
            valueName: words("thư-mục", "folder")
        )
    )
    var pictures: [String] = []
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try OutputGuard.refuse(output, over: [template, data])
        guard each != nil, oneFile else { return }
        throw ValidationError(
            words("Chọn một trong hai: --each (mỗi bản ghi một tệp) hoặc --one-file (một tệp).", "Give --each or --one-file, not both.")
        )
    }

    func run() async throws {
        let time = try SourceDate.zipTime()
        do {
            // What is wrong with the template is said after the data is.
            let opened = open()
            let data = try RenderData.read(data, options: try reading.options(), names: (try? opened.get())?.names ?? [])
            if !messages.quiet { Console.say(data.diagnostics) }
            let (template, form) = try opened.get().bound(to: data.schema)
            if !messages.quiet { Console.say(template.notes) }
            let folders = pictures.isEmpty ? nil : try PictureFolders(pictures)
            let renderer = TemplateRendering(form: form, data: data, time: time, pictures: folders)
            if each == nil, !oneFile, !messages.quiet, let note = renderer.oneRowOfMany(template, file: self.template) {
                Console.say([note])
            }
            let paths: [String]
            if let each {
                paths = try await ShownProgress.during(isQuiet: messages.quiet, output) { progress in
                    try renderer.writeEach(pattern: each, to: output, progress: progress)
                }
            } else {
                paths = [try oneFile ? renderer.writeTogether(to: output) : renderer.write(to: output)]
            }
            try Console.write(VisibleText(rows: paths), to: nil)
        } catch let error as DiagnosticError {
            Console.say(error.diagnostics)
            throw Exit(status: ExitStatus(of: error))
        }
    }

    private func open() -> Result<OpenedTemplate, DiagnosticError> {
        CurrentInput.reading(template) {
            Result { () throws(DiagnosticError) in try OpenedTemplate(template, sharedParts: TemplateTools.sharedParts) }
        }
    }
}
