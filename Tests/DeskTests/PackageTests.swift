#if Desk
import Foundation
import TestKit
import Testing

@testable import Desk

/// The package for Debian: man pages and completions say what the program's help says, and two packages are the same bytes.
struct PackageTests {
    /// Runs a program and gives its standard output.
    private static func run(_ program: String, _ arguments: [String], _ more: [String: String] = [:]) throws -> (
        text: String, status: Int32
    ) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SANGKIEN_TEMPLATES": Repository.templates.path(percentEncoded: false),
        ]
        .merging(more) { $1 }.merging(Sanitizers.environment) { $1 }
        let pipe = Pipe()
        (process.standardOutput, process.standardError, process.standardInput) = (pipe, FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (text, process.terminationStatus)
    }

    private static let program = Repository.executable.path(percentEncoded: false)

    private static func script(_ name: String) -> String {
        Repository.root.appending(path: ".ci/packaging/" + name).path(percentEncoded: false)
    }

    private static func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// A command as the program tells of itself.
    private struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable { let name: String }
            let abstract: String?
            let names: [Name]?
        }
        let commandName: String
        let abstract: String?
        let discussion: String?
        let aliases: [String]?
        let arguments: [Argument]?
        let subcommands: [Command]?
    }

    private struct Dump: Decodable { let command: Command }

    /// Every command with the words that lead to it.
    private static func commands(_ language: String) throws -> [(path: [String], command: Command)] {
        let text = try run(program, ["--lang", language, "--experimental-dump-help"]).text
        func below(_ command: Command, _ path: [String]) -> [(path: [String], command: Command)] {
            [(path, command)]
                + (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap { below($0, path + [$0.commandName]) }
        }
        return below(try JSONDecoder().decode(Dump.self, from: Data(text.utf8)).command, [])
    }

    @Test(arguments: ["vi", "en"])
    func `trang man có đủ mọi lệnh, tùy chọn và đúng từng câu của trợ giúp`(_ language: String) throws {
        var page = try Self.run(Self.script("manpage"), [Self.program, language]).text
        #expect(page.hasPrefix(".TH SANGKIEN 1 "))
        for (sign, plain) in [
            ("\\-", "-"), ("\\(aq", "'"), ("\\(ga", "`"), ("\\fB", ""), ("\\fI", ""), ("\\fR", ""), ("\\&", ""), ("\\e", "\\"),
        ] {
            page = page.replacing(sign, with: plain)
        }
        page = Self.words(page)
        let commands = try Self.commands(language)
        #expect(commands.count > 15)
        for (path, command) in commands {
            let help = Self.words(try Self.run(Self.program, ["--lang", language] + path + ["--help"]).text)
            let texts = [command.abstract, command.discussion].compactMap(\.self) + (command.arguments ?? []).compactMap(\.abstract)
            for text in texts where !text.isEmpty {
                #expect(page.contains(Self.words(text)), "\(path): \(text)")
                #expect(help.contains(Self.words(text)), "\(path): \(text)")
            }
            #expect(page.contains((["sangkien"] + path).joined(separator: " ")), "\(path)")
            for alias in command.aliases ?? [] { #expect(page.contains(alias), "\(path): \(alias)") }
        }
    }

    @Test func `gõ Tab trong bash ra tên lệnh tiếng Việt, tùy chọn và giá trị; sau tên tiếng Anh cũng vậy`() throws {
        let made = try Self.run(Self.script("completions"), [Self.program, "bash"]).text
        let folder = try TemporaryFolder()
        try made.write(toFile: folder.path("bash"), atomically: true, encoding: .utf8)
        func offered(_ line: [String]) throws -> [String] {
            let list = (["sangkien"] + line).map { "'\($0)'" }.joined(separator: " ")
            let script = """
                . \(folder.path("bash")); COMP_WORDS=(\(list)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _sangkien sangkien "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; printf '%s\\n' "${COMPREPLY[@]}"
                """
            return try Self.run("/bin/bash", ["-c", script]).text.split(separator: "\n").map(String.init)
        }
        #expect(try offered(["ki"]) == ["kiem-tra"])
        #expect(try offered(["mau", ""]) == ["kiem-tra", "truong", "ghi-chu", "dong-goi", "giai-nen"])
        #expect(try offered(["check", "--for"]) == ["--format"] && offered(["kiem-tra", "--for"]) == ["--format"])
        #expect(try offered(["check", "--format", "js"]) == ["json", "json-1"])
        #expect(try offered(["users", "x"]) == ["xoa"] && offered(["template", "lint", "--show"]) == ["--show-values"])
    }

    @Test func `gõ Tab trong zsh, fish có đủ mọi lệnh; shell đọc được`() throws {
        for (shell, program) in [("zsh", "/usr/bin/zsh"), ("fish", "/usr/bin/fish")] {
            let made = try Self.run(Self.script("completions"), [Self.program, shell]).text
            for (_, command) in try Self.commands("vi").dropFirst() {
                #expect(made.contains(command.commandName), "\(shell): \(command.commandName)")
                for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where name.name.count > 1 {
                    #expect(made.contains(name.name), "\(shell): \(name.name)")
                }
            }
            guard FileManager.default.isExecutableFile(atPath: program) else { continue }
            let folder = try TemporaryFolder()
            try made.write(toFile: folder.path("x"), atomically: true, encoding: .utf8)
            #expect(try Self.run(program, ["-n", folder.path("x")]).status == 0, "\(shell)")
        }
    }

    @Test func `biểu tượng của thực đơn là biểu tượng của trang; mục thực đơn và dịch vụ gọi đúng lệnh`() throws {
        func file(_ name: String) throws -> String { try String(contentsOfFile: Self.script(name), encoding: .utf8) }
        #expect(Self.words(try file("sangkien.svg")) == Self.words(DeskStyle.icon.description))
        #expect(try file("sangkien.desktop").contains("\nExec=sangkien mo-ban-lam-viec %F\n"))
        #expect(try file("sangkien.service").contains("\nExecStart=/usr/bin/sangkien mo-ban-lam-viec --no-browser\n"))
        #expect(try Self.commands("vi").contains { $0.path == ["mo-ban-lam-viec"] })
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dpkg-shlibdeps"), "cần dpkg-dev"))
    func `hai lần đóng gói ra cùng từng byte; gói nêu tên thư viện cần có và không chứa gì ngoài /usr`() throws {
        let folder = try TemporaryFolder()
        var packages: [Data] = []
        for name in ["mot", "hai"] {
            let made = try Self.run(Self.script("deb"), [Self.program, folder.path(name)], ["LEVEL": "0"])
            let path = made.text.trimmingCharacters(in: .whitespacesAndNewlines)
            packages.append(try Data(contentsOf: URL(filePath: path)))
            let control = try Self.run("/usr/bin/dpkg-deb", ["-f", path, "Depends"]).text
            for library in ["libc6 (", "libsqlite3-0", "libxml2", "libzip4", "libssl3"] { #expect(control.contains(library), "\(control)") }
            let list = try Self.run("/usr/bin/dpkg-deb", ["-c", path]).text.split(separator: "\n")
            #expect(list.allSatisfy { $0.contains(" root/root ") && $0.contains(" ./") })
            #expect(list.allSatisfy { $0.hasSuffix(" ./") || $0.contains(" ./usr/") })
        }
        #expect(packages[0] == packages[1])
    }
}
#endif
