import ArgumentParser
import Pipeline
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// `sangkien template`: tools for the user's own templates.
struct TemplateTools: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("mau", "template"),
            abstract: words(
                "Công cụ cho mẫu của đơn vị: kiểm tra, liệt kê tên cần điền, ghi chú lỗi, đóng gói.",
                "Tools for your own templates: lint, list fields, annotate, pack."
            ),
            subcommands: [Lint.self, Fields.self, Annotate.self, Pack.self, Unpack.self],
            aliases: [words("template", "mau")]
        )
    }

    /// Where unpacked templates have the parts that forms share; nil where the program has no folder `Templates`, which these tools do not need.
    static var sharedParts: String? { try? ProgrammeOption.templates().sharedParts }

    /// What a template is, for help texts.
    static var templateHelp: ArgumentHelp {
        ArgumentHelp(
            words(
                "Mẫu: .docx, .dotx, .docm, .odt, .ott, .fodt, .html, hoặc thư mục giải nén của chúng.",
                "A .docx, .dotx, .docm, .odt, .ott, .fodt or .html template, or an unpacked folder of one."
            ),
            valueName: words("mẫu", "template")
        )
    }

    /// The status that findings about templates lead to.
    static func status(of findings: [Diagnostic]) -> ExitStatus {
        if findings.contains(where: LintRun.isUnusable) { return .unusable }
        return findings.contains { $0.severity == .error } ? .findings : .done
    }

    /// The data of `--data`, read for these templates; throws `Exit` once the reason is on standard error.
    static func data(_ path: String?, for templates: [String], quiet: Bool) throws(Exit) -> RenderData? {
        guard let path else { return nil }
        let names = templates.map { template in
            CurrentInput.reading(template) { (try? OpenedTemplate(template, sharedParts: sharedParts))?.names ?? [] }
        }
        do {
            let data = try RenderData.read(path, names: names.reduce(into: []) { $0.formUnion($1) })
            if !quiet { Console.say(data.diagnostics) }
            return data
        } catch {
            Console.say(error.diagnostics)
            throw Exit(status: .unusable)
        }
    }

    /// Shows why a command failed; throws the `Exit` that it leads to.
    static func fail(_ error: DiagnosticError) -> Exit {
        Console.say(error.diagnostics)
        let isWriting = error.diagnostics.contains { $0.code.id.hasPrefix("X") }
        return Exit(status: isWriting ? .unwritable : max(status(of: error.diagnostics), .findings))
    }
}

/// The data that a template is held against.
struct DataOption: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(
            words("Đối chiếu với dữ liệu CSV hoặc JSON này.", "Compare with this CSV or JSON data."),
            valueName: words("tệp", "file")
        )
    )
    var path: String?
}
