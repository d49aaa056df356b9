import ArgumentParser
import Pipeline
import SangkienDiagnostics
import TemplateEngine

/// `sangkien template fields`: the names that a template wants from its data.
struct Fields: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("truong", "fields"),
            abstract: words(
                "Liệt kê các tên cần điền của mẫu, hoặc lập sẵn dòng tiêu đề cho bảng dữ liệu.",
                "Lists a template's fields, or makes a heading line for its data."
            ),
            aliases: [words("fields", "truong")]
        )
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case csv
        case jsonSchema = "json-schema"
    }

    @ArgumentParser.Argument(help: TemplateTools.templateHelp)
    var template: String
    @Option(
        help: ArgumentHelp(
            words(
                "Bảng để đọc (text), dòng tiêu đề mở bằng Excel (csv), hoặc lược đồ JSON (json-schema).",
                "A table to read (text), a heading line for a spreadsheet (csv), or JSON Schema (json-schema)."
            ),
            valueName: "text|csv|json-schema"
        )
    )
    var format: Format = .text
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Ghi kết quả vào tệp này.", "Write the result to this file."), valueName: words("tệp", "file"))
    )
    var output: String?
    @OptionGroup var messages: MessageOptions

    func validate() throws { try OutputGuard.refuse(output, over: [template]) }

    func run() async throws {
        let fields: [TemplateField]
        do {
            fields = try Template.load(template, sharedParts: TemplateTools.sharedParts).fields
        } catch {
            throw TemplateTools.fail(error)
        }
        switch format {
        case .text: try Console.write(FieldsText.text(fields, in: Session.language), to: output)
        case .jsonSchema:
            try Console.write(FieldsSchema.bytes(fields, title: fileName, in: Session.language), to: output)
        case .csv:
            let table = FieldsCSV(fields)
            try Console.write(table.bytes, to: output)
            if !messages.quiet { warn(table.unfillable) }
        }
        if fields.isEmpty, !messages.quiet { Console.say(words("Mẫu không có tên nào cần điền.\n", "The template has no fields.\n")) }
    }

    private var fileName: String {
        template.split(separator: "/").last.map(String.init) ?? template
    }

    /// A table has rows and nothing inside them.
    private func warn(_ lists: [String]) {
        guard !lists.isEmpty else { return }
        let names = lists.map { "“\($0)”" }.joined(separator: ", ")
        Console.say(
            words(
                "Bảng chỉ điền được danh sách “dòng”; danh sách \(names) của mẫu cần dữ liệu JSON (--format json-schema).\n",
                "A table fills the list “dòng” only; \(names) of the template needs JSON data (--format json-schema).\n"
            )
        )
    }
}
