import ArgumentParser
import Glibc
import SangkienDiagnostics

/// Starts the command, and turns whatever ends it into words and an exit code.
@main
enum Main {
    static func main() async {
        ProcessSetup.prepare()
        exit(await status().rawValue)
    }

    private static func status() async -> ExitStatus {
        if let wrong = Session.wrongLanguage {
            Console.say(words("Lỗi: --lang chỉ nhận vi hoặc en, không phải “\(wrong)”\n", "Error: --lang takes vi or en, not “\(wrong)”\n"))
            return .usage
        }
        let arguments = CommandNames.settled(Session.arguments)
        if let fault = CommandNames.fault(in: arguments) ?? CommandNames.unquotedFile(in: arguments) {
            Console.say(fault)
            return .usage
        }
        do {
            var command = try Sangkien.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return .done
        } catch let exit as Exit {
            return exit.status
        } catch {
            return show(error)
        }
    }

    /// Help and version go to standard output, usage errors to standard error.
    private static func show(_ error: any Error) -> ExitStatus {
        let isHelp = Sangkien.exitCode(for: error) == .success
        let text = ParserWords.translated(ParserWords.visible(Sangkien.fullMessage(for: error)), to: Session.language)
        if isHelp {
            do throws(Exit) {
                try Console.write(VisibleText(lines: text + "\n"), to: nil)
                return .done
            } catch {
                return error.status
            }
        }
        Console.say(VisibleText(lines: text + "\n"))
        return Sangkien.exitCode(for: error) == .validationFailure ? .usage : .bug
    }
}
