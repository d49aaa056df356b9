import ArgumentParser
import Desk
import Dossiers
import Glibc
import Pipeline
import SangkienDiagnostics
import SangkienFiles

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
                "Bàn làm việc chỉ nhận kết nối từ chính máy này, trừ khi có --address hoặc --host-name; khi đó mọi người vào bằng họ tên và mật khẩu (lệnh nguoi-dung). Liên kết in ra chỉ dùng được một lần. Nhấn Ctrl+C để đóng.",
                "The desk answers this machine only, but with --address or --host-name, where people come in by name and password (the command users). The link that is printed works once. Ctrl+C closes it."
            ),
            aliases: [words("serve", "mo-ban-lam-viec")]
        )
    }

    /// The port where none is asked for: always the same, so that a page that is open goes on after a restart.
    private static let usualPort = 7531

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            words(
                "Tệp cần nhận ngay khi mở, như thả vào trang.",
                "Files to take in at once, as if dropped on the page."
            ),
            valueName: words("tệp", "file")
        )
    )
    var files: [String] = []
    @OptionGroup var place: DeskPlace
    @Option(
        help: ArgumentHelp(
            words("Cổng, mặc định \(usualPort); 0 là cổng trống bất kỳ.", "The port, \(usualPort) by default; 0 for any that is free."),
            valueName: words("số", "number")
        )
    )
    var port: Int = usualPort
    @Option(
        help: ArgumentHelp(
            words(
                "Địa chỉ IP mà bàn làm việc nhận kết nối; mặc định 127.0.0.1, chỉ máy này vào được.",
                "The IP address to answer at; 127.0.0.1 by default, this machine only."
            ),
            valueName: words("địa-chỉ", "address")
        )
    )
    var address: String = "127.0.0.1"
    @Option(
        name: .customLong("host-name"),
        help: ArgumentHelp(
            words(
                "Tên hoặc địa chỉ mà mọi người gõ trong trình duyệt, ví dụ sangkien.ldld.vn; dùng được nhiều lần. Cần khi có nginx đứng trước.",
                "A name or address that people type in the browser, such as desk.example.org; repeatable. Needed behind nginx."
            ),
            valueName: words("tên", "name")
        )
    )
    var hostNames: [String] = []
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
        _ = try deskAddress()
        if restore != nil, place.folder == nil {
            throw ValidationError(words("--restore cần --folder: thư mục mới hoặc trống", "--restore needs --folder: a new or empty one"))
        }
        for file in files where FileSystem.kind(of: file) != .file {
            throw ValidationError(words("“\(file)” không phải một tệp có trên máy", "“\(file)” is no file"))
        }
        if backup != nil, restore != nil {
            throw ValidationError(words("--backup và --restore không dùng cùng lúc", "--backup and --restore do not go together"))
        }
    }

    func run() async throws {
        let context = try common.context()
        let folder = place.path(context.programme)
        do {
            if let restore {
                try Desk.restore(restore, to: folder)
                return tell("Đã khôi phục bản sao lưu vào \(folder)\n", "The backup was restored to \(folder)\n")
            }
            if let backup {
                try Desk.backUp(folder, to: backup, DeskPlace.moment(context.programme), jobs: common.workers)
                return tell("Đã sao lưu vào \(backup)\n", "Backed up to \(backup)\n")
            }
            try Desk.lay(files, in: folder)
            let (quiet, opens) = (common.quiet, !opensNoBrowser)
            if opens, let link = try Desk.link(toOpen: folder, DeskPlace.moment(context.programme)) {
                Browser.open(link)
                return tell(
                    "Bàn làm việc đang mở; đã mở trang trong trình duyệt.\n",
                    "The desk is open already; opened its page in the browser.\n"
                )
            }
            if !opens, !files.isEmpty, Desk.isOpen(folder) {
                return tell(
                    "Bàn làm việc đang mở; tệp đã chuyển vào đó, xem ở trang Tệp nhận được.\n",
                    "The desk is open already; the files were handed to it, see its page Files.\n"
                )
            }
            let options = try options(context, folder)
            let address = options.address
            try await Desk.run(options) { link in
                Self.opened(link, folder, address, isQuiet: quiet, opensBrowser: opens)
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
        var options = DeskOptions(
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
            // They have threads of their own: the browser is answered meanwhile.
            jobs: common.workers
        )
        options.address = try deskAddress()
        return options
    }

    /// Where to answer.
    private func deskAddress() throws -> DeskAddress {
        do throws(DeskAddress.Fault) {
            return try DeskAddress(address, names: hostNames)
        } catch {
            switch error {
            case .noAddress:
                throw ValidationError(
                    words("--address là một địa chỉ IP, không phải “\(address)”", "--address is an IP address, not “\(address)”")
                )
            case .noName(let name):
                throw ValidationError(
                    words("--host-name: “\(name)” không phải tên máy chủ", "--host-name: “\(name)” is no name of a server")
                )
            case .nameless:
                throw ValidationError(
                    words(
                        "--address \(address) cần thêm --host-name: tên hoặc địa chỉ mà mọi người gõ trong trình duyệt",
                        "--address \(address) needs --host-name besides: the name or address that people type in the browser"
                    )
                )
            }
        }
    }

    /// Prints the link on standard output and opens it.
    private static func opened(_ link: String, _ folder: String, _ address: DeskAddress, isQuiet: Bool, opensBrowser: Bool) {
        try? Console.write(VisibleText(rows: [link]), to: nil)
        guard address.isOnlyHere else {
            guard !isQuiet else { return }
            let places = ([link] + address.names).joined(separator: ", ")
            return Console.say(
                words(
                    "Bàn làm việc đã mở ở \(places). Mọi người đăng nhập bằng họ tên và mật khẩu. Không có TLS thì mật khẩu đi qua mạng không mã hóa; xem docs/desk.md để đặt nginx đứng trước. Dữ liệu: \(folder). Nhấn Ctrl+C để đóng.\n",
                    "The desk is open at \(places). People log in by name and password. Without TLS passwords cross the network in the clear; docs/desk.md shows nginx in front. Data: \(folder). Ctrl+C closes it.\n"
                )
            )
        }
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
