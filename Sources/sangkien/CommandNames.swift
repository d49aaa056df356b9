import ArgumentParser
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// Reads what was typed as people mean it, before the parser sees it (đọc dòng lệnh như người gõ).
///
/// A command's name may be written with diacritics, in capitals, in one word or in several: `Kiểm tra`, `kiemtra`, `KIEM_TRA` are
/// `kiem-tra`. An option may be in capitals and have the dash that word processors make of two hyphens.
enum CommandNames {
    /// The arguments with the commands' own names and options in the parser's spelling.
    static func settled(_ arguments: [String]) -> [String] {
        var (settled, rest) = helpWord(arguments)
        var level: any ParsableCommand.Type = Sangkien.self
        while let (command, count) = command(at: rest, in: level) {
            settled.append(name(of: command))
            rest.removeFirst(count)
            level = command
        }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return settled + rest[..<end].map(option) + rest[end...]
    }

    /// What is wrong with settled arguments that name no command; nil when they do, or ask for help or the version.
    static func fault(in arguments: [String]) -> VisibleText? {
        var rest = helpWord(arguments).rest
        var level: any ParsableCommand.Type = Sangkien.self
        var path = "sangkien"
        while let (command, count) = command(at: rest, in: level) {
            rest.removeFirst(count)
            level = command
            path += " " + name(of: command)
        }
        guard let first = rest.first, !first.hasPrefix("-"), !level.configuration.subcommands.isEmpty else { return nil }
        if isFile(first), level == Sangkien.self {
            return words(
                "Lỗi: “\(first)” là một tệp hoặc thư mục, còn thiếu lệnh. Ví dụ: sangkien kiem-tra \(quoted(first))\n",
                "Error: “\(first)” is a file or folder; a command is missing. For example: sangkien check \(quoted(first))\n"
            )
        }
        let names = level.configuration.subcommands.map(name).joined(separator: ", ")
        let near = nearest(to: first, in: level).map { words(" Có phải là “\($0)” không?", " Did you mean “\($0)”?") } ?? ""
        return words(
            "Lỗi: không có lệnh “\(first)”.\(near) Các lệnh: \(names).\nGõ '\(path) --help' để xem hướng dẫn.\n",
            "Error: there is no command “\(first)”.\(near) Commands: \(names).\nSee '\(path) --help' for more information.\n"
        )
    }

    /// `help` apart from the rest, in whatever way it was typed.
    private static func helpWord(_ arguments: [String]) -> (word: [String], rest: ArraySlice<String>) {
        for count in 1...2
        where count <= arguments.count && ["help", "trogiup", "huongdan"].contains(key(arguments.prefix(count).joined())) {
            return (["help"], arguments.dropFirst(count))
        }
        return ([], arguments[...])
    }

    /// What is wrong where a file's name with blanks was typed without quotation marks; nil where none was.
    static func unquotedFile(in arguments: [String]) -> VisibleText? {
        let words = arguments.prefix { $0 != "--" }
        for start in words.indices where !words[start].hasPrefix("-") && !isFile(words[start]) {
            var name = words[start]
            for end in words.indices where end > start && !words[end].hasPrefix("-") && end - start < mostWords {
                guard words[start...end].allSatisfy({ !$0.hasPrefix("-") }) else { break }
                name += " " + words[end]
                if isFile(name) { return message(for: name) }
            }
        }
        return nil
    }

    /// The most words of a file's name.
    private static let mostWords = 24

    private static func message(for name: String) -> VisibleText {
        words(
            "Lỗi: tên “\(name)” có khoảng trắng nên phải đặt trong dấu nháy: \(quoted(name))\n",
            "Error: the name “\(name)” has blanks, so put it in quotation marks: \(quoted(name))\n"
        )
    }

    private static func quoted(_ name: String) -> String {
        "'" + name.replacing("'", with: "'\\''") + "'"
    }

    private static func isFile(_ path: String) -> Bool { FileSystem.kind(of: path) != nil }

    // MARK: Commands

    /// The command that the first arguments name, and how many of them do.
    private static func command(
        at arguments: ArraySlice<String>,
        in parent: any ParsableCommand.Type
    ) -> (command: any ParsableCommand.Type, count: Int)? {
        guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
        for count in 1...3 where count <= arguments.count {
            let typed = arguments.prefix(count)
            guard typed.allSatisfy({ !$0.hasPrefix("-") }) else { break }
            let key = key(typed.joined())
            if let found = parent.configuration.subcommands.first(where: { keys(of: $0).contains(key) }) { return (found, count) }
        }
        return nil
    }

    /// The name that help and messages use.
    private static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? ""
    }

    private static func keys(of command: any ParsableCommand.Type) -> [String] {
        ([name(of: command)] + command.configuration.aliases).map(key)
    }

    /// The letters of a name alone.
    private static func key(_ name: String) -> String {
        VietnameseFolding.bareKey(name).replacing(" ", with: "")
    }

    /// The command whose name is a slip of the pen away.
    private static func nearest(to typed: String, in parent: any ParsableCommand.Type) -> String? {
        let all = parent.configuration.subcommands.map { (keys: keys(of: $0), name: name(of: $0)) }
        guard let near = Suggestion.nearest(to: key(typed), among: all.flatMap(\.keys)) else { return nil }
        return all.first { $0.keys.contains(near) }?.name
    }

    // MARK: Options

    /// An option in the parser's spelling: `—Format=JSON` is `--format=JSON`; anything else as it is.
    static func option(_ argument: String) -> String {
        guard let first = argument.first, "-–—−‒―".contains(first), argument.count > 1 else { return argument }
        let bare = argument.drop { "-–—−‒―".contains($0) }
        guard let letter = bare.first, letter.isASCII, letter.isLetter else { return argument }
        // A short option has one letter, and a longer word two hyphens, whatever was made of them.
        let isShort = bare.count == 1 || (first == "-" && !argument.hasPrefix("--") && !argument.dropFirst().hasPrefix("–"))
        if isShort { return "-" + bare }
        let name = bare.prefix { $0 != "=" }
        return "--" + name.lowercased().replacing("_", with: "-") + bare.dropFirst(name.count)
    }
}
