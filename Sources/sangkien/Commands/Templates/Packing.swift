import ArgumentParser
import Pipeline
import SangkienDiagnostics
import TemplateEngine

/// `sangkien template pack`: an unpacked folder as an archive.
struct Pack: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("dong-goi", "pack"),
            abstract: words(
                "Đóng gói thư mục giải nén thành tệp Word hoặc LibreOffice.",
                "Packs an unpacked folder into a DOCX or ODT file."
            ),
            aliases: [words("pack", "dong-goi")]
        )
    }

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words("Thư mục giải nén của một mẫu.", "An unpacked folder of a template."),
            valueName: words("thư-mục", "folder")
        )
    )
    var folder: String
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Tệp .docx hoặc .odt cần tạo.", "The .docx or .odt file to make."), valueName: words("tệp", "file"))
    )
    var output: String
    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let time = try SourceDate.zipTime()
        do {
            let place = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
            try TemplateFiles.pack(place, to: output, time: time, sharedParts: TemplateTools.sharedParts)
        } catch {
            throw TemplateTools.fail(error)
        }
        try Console.write(VisibleText(rows: [output]), to: nil)
    }
}

/// `sangkien template unpack`: an archive as a folder of its parts.
struct Unpack: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("giai-nen", "unpack"),
            abstract: words("Giải nén mẫu Word hoặc LibreOffice ra một thư mục mới.", "Unpacks a DOCX or ODT template into a new folder."),
            aliases: [words("unpack", "giai-nen")]
        )
    }

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words("Mẫu: .docx, .dotx, .docm, .odt hoặc .ott.", "A .docx, .dotx, .docm, .odt or .ott template."),
            valueName: words("mẫu", "template")
        )
    )
    var template: String
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("Thư mục mới hoặc trống.", "A new or empty folder."), valueName: words("thư-mục", "folder"))
    )
    var output: String
    @OptionGroup var messages: MessageOptions

    func run() async throws {
        do {
            let place = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
            let paths = try TemplateFiles.unpack(template, to: place)
            try Console.write(VisibleText(rows: paths), to: nil)
        } catch let error as DiagnosticError {
            throw TemplateTools.fail(error)
        }
    }
}
