import ArgumentParser
import Desk
import Diagnostics
import Dossiers
import Files
import Glibc
import Pipeline

/// `sangkien serve`: the desk, pages for a browser on this machine.
struct Serve: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("mo-ban-lam-viec", "serve"),
            abstract: words(
                "Mở bàn làm việc trong trình duyệt: thả tệp, xem kết luận, ghi nhận, lập văn bản.",
                "Opens the desk in a browser: drop files, see verdicts, enter facts, make papers."
            ),
            discussion: words(
                "Bàn làm việc chỉ nhận kết nối từ chính máy này. Liên kết in ra chỉ dùng được một lần. Nhấn Ctrl+C để đóng.",
                "The desk answers this machine only. The link that is printed works once. Ctrl+C closes it."
            ),
            aliases: [words("serve", "mo-ban-lam-viec")]
        )
    }

    /// The port where none is asked for: always the same, so that a page that is open goes on after a restart.
    private static let usualPort = 7531

    @Option(
        help: ArgumentHelp(
            words(
                "Thư mục lưu dữ liệu của bàn làm việc (mặc định: thư mục riêng của người dùng, theo Chương trình).",
                "The folder of the desk's data (by default the user's own, by programme)."
            ),
            valueName: words("thư-mục", "folder")
        )
    )
    var folder: String?
    @Option(
        help: ArgumentHelp(
            words("Cổng, mặc định \(usualPort); 0 là cổng trống bất kỳ.", "The port, \(usualPort) by default; 0 for any that is free."),
            valueName: words("số", "number")
        )
    )
    var port: Int = usualPort
    @Option(
        help: ArgumentHelp(
            words("Địa chỉ của máy này: 127.0.0.1 hoặc localhost.", "The address of this machine: 127.0.0.1 or localhost."),
            valueName: words("địa-chỉ", "address")
        )
    )
    var address: String = "127.0.0.1"
    @Flag(
        name: .customLong("no-browser"),
        help: ArgumentHelp(words("Không tự mở trình duyệt, chỉ in liên kết.", "Only print the link, open no browser."))
    )
    var opensNoBrowser = false
    @Option(
        help: ArgumentHelp(
            words("Sao lưu dữ liệu vào tệp ZIP này rồi thôi.", "Back the data up to this ZIP, and do no more."),
            valueName: words("tệp", "file")
        )
    )
    var backup: String?
    @Option(
        help: ArgumentHelp(
            words(
                "Khôi phục bản sao lưu này vào --folder (thư mục mới hoặc trống) rồi thôi.",
                "Restore this backup to --folder, a new or empty one, and do no more."
            ),
            valueName: words("tệp", "file")
        )
    )
    var restore: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError(words("--port là số từ 0 đến 65535", "--port is 0 to 65535"))
        }
        guard ["127.0.0.1", "localhost"].contains(address.lowercased()) else {
            throw ValidationError(
                words(
                    "--address: bàn làm việc chỉ mở cho chính máy này (127.0.0.1); “\(address)” là địa chỉ cho máy khác vào, cần người dùng và mật khẩu mà bản này chưa có",
                    "--address: the desk answers this machine only (127.0.0.1); “\(address)” lets others in, which needs users and passwords that this version does not have"
                )
            )
        }
        if restore != nil, folder == nil {
            throw ValidationError(words("--restore cần --folder: thư mục mới hoặc trống", "--restore needs --folder: a new or empty one"))
        }
        if backup != nil, restore != nil {
            throw ValidationError(words("--backup và --restore không dùng cùng lúc", "--backup and --restore do not go together"))
        }
    }

    func run() async throws {
        let context = try common.context()
        let folder = folder ?? Self.usualFolder(context.programme)
        do {
            if let restore {
                try Desk.restore(restore, to: folder)
                return tell("Đã khôi phục bản sao lưu vào \(folder)\n", "The backup was restored to \(folder)\n")
            }
            if let backup {
                try Desk.backUp(folder, to: backup, moment(context.programme), jobs: common.workers)
                return tell("Đã sao lưu vào \(backup)\n", "Backed up to \(backup)\n")
            }
            let (quiet, opens) = (common.quiet, !opensNoBrowser)
            try await Desk.run(try options(context, folder)) { link in
                Self.opened(link, folder, isQuiet: quiet, opensBrowser: opens)
            }
        } catch let error as DiagnosticError {
            Console.say(error.diagnostics)
            throw Exit(status: .unwritable)
        }
    }

    private func tell(_ vietnamese: VisibleText, _ english: VisibleText) {
        if !common.quiet { Console.say(words(vietnamese, english)) }
    }

    private func options(_ context: RuleContext, _ folder: String) throws -> DeskOptions {
        let offset = context.programme.submission.utcOffsetMinutes
        return DeskOptions(
            folder: folder,
            port: port,
            programme: context.programme,
            library: try common.library(),
            day: common.asOf == nil ? nil : context.asOf,
            now: { DeskOptions.Moment(seconds: Int(time(nil)), offset: offset) },
            time: try SourceDate.zipTime(),
            version: Sangkien.version,
            conversionFolder: Session.environment("TMPDIR") ?? "/tmp",
            language: Session.language,
            // A core is left to answer the browser while the others check.
            jobs: max(1, min(common.workers, Session.cores - 1))
        )
    }

    private func moment(_ programme: Programme) -> DeskOptions.Moment {
        DeskOptions.Moment(seconds: Int(time(nil)), offset: programme.submission.utcOffsetMinutes)
    }

    /// The user's own folder for a programme (XDG Base Directory Specification).
    private static func usualFolder(_ programme: Programme) -> String {
        let base =
            Session.environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? (Session.environment("HOME") ?? ".") + "/.local/share"
        return "\(base)/sangkien/\(programme.id)"
    }

    /// Prints the link on standard output and opens it.
    private static func opened(_ link: String, _ folder: String, isQuiet: Bool, opensBrowser: Bool) {
        try? Console.write(VisibleText(rows: [link]), to: nil)
        if !isQuiet {
            Console.say(
                words(
                    "Bàn làm việc đã mở. Mở liên kết trên trong trình duyệt (dùng được một lần). Dữ liệu: \(folder). Nhấn Ctrl+C để đóng.\n",
                    "The desk is open. Open the link above in a browser (it works once). Data: \(folder). Ctrl+C closes it.\n"
                )
            )
        }
        if opensBrowser { Browser.open(link) }
    }
}
