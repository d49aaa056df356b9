import Glibc
import SangkienDiagnostics
import VietnameseText

/// What the process was started with: its arguments and language.
///
/// The language is settled before any argument is parsed, because help and usage messages need it.
enum Session {
    /// The language of all that is shown.
    static let language: Language = resolved.language
    /// The arguments without the program's name and without `--lang`.
    static let arguments: [String] = resolved.arguments
    /// A value of `--lang` that is neither `vi` nor `en`.
    static let wrongLanguage: String? = resolved.wrong

    private static let resolved: (language: Language, arguments: [String], wrong: String?) = {
        var language = environment("SANGKIEN_LANG").flatMap(Language.init(rawValue:)) ?? .vietnamese
        var arguments: [String] = []
        var wrong: String?
        var rest = givenArguments.dropFirst()
        while let argument = rest.popFirst() {
            if argument == "--" {
                arguments += [argument] + rest
                break
            }
            let option = CommandNames.option(argument)
            var value: String?
            if option == "--lang" { value = rest.popFirst() ?? "" }
            if option.hasPrefix("--lang=") { value = String(option.dropFirst(7)) }
            guard let value else {
                arguments.append(argument)
                continue
            }
            if let wanted = Language(rawValue: value) { language = wanted } else { wrong = value }
        }
        return (language, arguments, wrong)
    }()

    /// The arguments as given; a file name that is no UTF-8 keeps its bytes (`RawPath`).
    private static var givenArguments: [String] {
        let count = Int(CommandLine.argc)
        return (0..<count)
            .compactMap { index in
                // The system gives `argc` pointers, each to a text that ends with a zero byte.
                guard let argument = unsafe CommandLine.unsafeArgv[index] else { return nil }
                return unsafe RawPath.text(of: UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
            }
    }

    /// An environment variable; nil when unset or empty.
    static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// The path of the running program, links resolved.
    static var executable: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return CommandLine.arguments.first ?? "" }
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Today so many minutes east of Greenwich, in Vietnam unless said otherwise.
    static func today(utcOffsetMinutes: Int = 7 * 60) -> CalendarDate {
        // A clock that was never set may show anything: the ends of the calendar are near enough then.
        let now = min(max(Int(time(nil)), -(1 << 40)), 1 << 40)
        return CalendarDate(dayNumber: (now + utcOffsetMinutes * 60) / 86_400)
    }

    /// Cores of this machine.
    static var cores: Int {
        max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    /// True when standard output is a terminal that shows colours.
    static var showsColour: Bool {
        isatty(1) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
}

/// The text in the session's language.
func words(_ vietnamese: String, _ english: String) -> String {
    Session.language == .vietnamese ? vietnamese : english
}

/// The text for the console in the session's language.
func words(_ vietnamese: VisibleText, _ english: VisibleText) -> VisibleText {
    Session.language == .vietnamese ? vietnamese : english
}
