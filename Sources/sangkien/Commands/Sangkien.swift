import ArgumentParser

/// The command and its verbs.
struct Sangkien: AsyncParsableCommand {
    static let version = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sangkien",
            abstract: words(
                "Kiểm tra hồ sơ sáng kiến và lập biểu mẫu cho công đoàn.",
                "Checks dossiers of workplace initiatives and fills the trade unions' forms."
            ),
            version: version,
            subcommands: [
                Check.self, Generate.self, Merge.self, Render.self, Join.self, Register.self, TemplateTools.self, Inspect.self,
                Explain.self,
                Init.self,
                Serve.self, Users.self,
            ]
        )
    }
}
