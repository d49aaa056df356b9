import ArgumentParser
import Desk
import Dossiers
import Pipeline
import SangkienDiagnostics
import VietnameseText

/// `sangkien explain`: the page of a finding code, or the list of codes.
struct Explain: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("giai-thich", "explain"),
            abstract: words("Giải thích một mã lỗi, lưu ý, hoặc liệt kê các mã.", "Explains a finding code, or lists the codes."),
            aliases: [words("explain", "giai-thich")]
        )
    }

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words("Mã, ví dụ H101; bỏ trống để xem danh sách.", "A code such as H101; none for the list."),
            valueName: words("mã", "code")
        )
    )
    var code: String?
    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard let wanted = code else { return try Console.write(VisibleText(lines: list()), to: nil) }
        guard let found = DiagnosticCode.find(wanted) else {
            Console.say(unknown(wanted))
            throw Exit(status: .usage)
        }
        try Console.write(VisibleText(lines: try page(of: found)), to: nil)
    }

    private func page(of code: DiagnosticCode) throws -> String {
        let language = Session.language
        let context = try common.context()
        let basis = code.topic.flatMap { context.programme.basis[$0] }
        var facts = words("Mức độ", "Severity") + ": " + ReportWords.severity(code.severity, language) + "\n"
        if let basis { facts += words("Căn cứ", "Basis") + ": \(basis)\n" }
        facts += settings(of: code, context.programme)
        guard let page = try common.library().page(of: code, in: language) else {
            let message = "\(code.message[language])\n\n\(code.hint[language])\n"
            return "# \(code.id) · \(code.name) · \(code.title[language])\n\n\(facts)\n\(message)"
        }
        return page.shown(facts: facts)
    }

    /// The settings of the programme that decide, with their values.
    private func settings(of code: DiagnosticCode, _ programme: Programme) -> String {
        var lines = code.settings.compactMap { key in
            programme.settings.value(of: key)
                .map { value in
                    "  \(key): \(value.text)" + (value.isWritten ? "" : words(" (mặc định)", " (default)")) + "\n"
                }
        }
        if let own = programme.settings.value(of: "severities.\(code.id)") { lines.append("  severities.\(code.id): \(own.text)\n") }
        return lines.isEmpty ? "" : words("Theo tệp quy định của Chương trình", "Settings that decide") + ":\n" + lines.joined()
    }

    private func list() -> String {
        DiagnosticCode.all
            .map { code in
                "\(code.id)  \(ReportWords.severity(code.severity, Session.language))  \(code.title[Session.language])  (\(code.name))\n"
            }
            .joined()
    }

    private func unknown(_ wanted: String) -> VisibleText {
        let names = DiagnosticCode.all.flatMap { [$0.id, $0.name] }
        let nearest =
            Suggestion.nearest(to: wanted, among: names).map { words(" Có phải là “\($0)” không?", " Did you mean “\($0)”?") } ?? ""
        return words(
            "Không có mã “\(wanted)”.\(nearest) Xem danh sách: sangkien giai-thich\n",
            "There is no code “\(wanted)”.\(nearest) For the list: sangkien explain\n"
        )
    }
}
