import ArgumentParser
import Dossiers
import Pipeline
import SangkienDiagnostics

/// `sangkien init`: a folder to begin with.
struct Init: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("khoi-tao", "init"),
            abstract: words(
                "Tạo thư mục để bắt đầu: bảng nhập liệu, tệp quy định của Chương trình, mẫu và hướng dẫn.",
                "A folder to begin with: a workbook with the headings, the programme file, its templates, a guide."
            ),
            aliases: [words("init", "khoi-tao")]
        )
    }

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words("Thư mục mới, hoặc thư mục chưa có các tệp này.", "A new folder, or one without these files."),
            valueName: words("thư-mục", "folder")
        )
    )
    var folder: String
    @OptionGroup var choice: ProgrammeOption
    @OptionGroup var answers: AnswerOptions
    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let time = try SourceDate.zipTime()
        let place = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let made: [String]
        do {
            let library = try choice.library()
            let given = try answers.answers(isQuiet: messages.quiet)
            let starter: StarterFolder
            if given.isEmpty {
                starter = StarterFolder(at: place, for: try library.programme(choice.programme), from: library, time: time)
            } else {
                let base = try library.programme(choice.programme ?? AnswerOptions.base)
                starter = try StarterFolder(at: place, for: base, given, from: library, time: time)
            }
            made = try starter.make()
            if !messages.quiet, !given.isEmpty { Console.say(starter.remarks) }
        } catch {
            Console.say(error.diagnostics)
            let isWriting = error.diagnostics.contains { $0.code.id.hasPrefix("X") }
            throw Exit(status: isWriting ? .unwritable : .unusable)
        }
        try Console.write(VisibleText(rows: made), to: nil)
        if !messages.quiet { Console.say(next(made)) }
    }

    /// What to do with the folder.
    private func next(_ made: [String]) -> VisibleText {
        let rest = "\(made[0]) --programme \(relative(made[2]))"
        return words(
            "Mở \(made[1]) để xem cách dùng. Nhập xong bảng thì kiểm tra bằng: sangkien kiem-tra \(rest)\n",
            "Open \(made[1]) to see how to go on. Once the workbook is filled in: sangkien check \(rest)\n"
        )
    }

    /// A path that is not taken for a programme's name.
    private func relative(_ path: String) -> String {
        path.hasPrefix("/") || path.hasPrefix(".") ? path : "./" + path
    }
}
