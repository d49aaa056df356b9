import ArgumentParser
import Desk
import Dossiers
import Pipeline
import SangkienDiagnostics

/// `sangkien users`: who may come in to the desk from other machines.
struct Users: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("nguoi-dung", "users"),
            abstract: words(
                "Thêm, xem, xóa người được vào bàn làm việc từ máy khác.",
                "Adds, lists and removes those who may come in to the desk from other machines."
            ),
            discussion: words(
                "Mật khẩu được hỏi khi chạy lệnh và không hiện trên màn hình. Thay đổi có hiệu lực ngay, kể cả khi bàn làm việc đang mở.",
                "Passwords are asked for and not shown. Changes hold at once, also while a desk is open."
            ),
            subcommands: [AddUser.self, ChangePassword.self, ListUsers.self, RemoveUser.self],
            aliases: [words("users", "nguoi-dung")]
        )
    }
}

/// What the commands on users share.
struct UserOptions: ParsableArguments {
    @OptionGroup var place: DeskPlace
    @OptionGroup var choice: ProgrammeOption
    @OptionGroup var messages: MessageOptions

    static var nameHelp: ArgumentHelp {
        ArgumentHelp(
            words("Họ và tên, đặt trong dấu nháy.", "The full name, in quotation marks."),
            valueName: words("họ-tên", "name")
        )
    }

    /// Does something with the register's users, and tells what went wrong.
    func work(_ body: (DeskUsers, DeskOptions.Moment) throws -> LocalizedText) throws {
        do {
            let programme = try ProgrammeOption.templates().programme(choice.programme)
            let done = try body(DeskUsers(place.path(programme)), DeskPlace.moment(programme))
            if !messages.quiet { Console.say(words("\(done.vietnamese)\n", "\(done.english)\n")) }
        } catch let error as DiagnosticError {
            Console.say(error.diagnostics)
            throw Exit(status: .unwritable)
        } catch let refused as DeskUsers.Refused {
            throw ValidationError(refused.words[Session.language])
        }
    }
}

/// `sangkien users add NAME`.
struct AddUser: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("them", "add"),
            abstract: words("Thêm một người dùng và đặt mật khẩu.", "Adds a user with a password."),
            aliases: [words("add", "them")]
        )
    }

    @ArgumentParser.Argument(help: UserOptions.nameHelp)
    var name: String
    @OptionGroup var options: UserOptions

    func run() throws {
        try options.work { users, moment in
            try users.checkNew(name)
            try users.add(name, try PasswordPrompt.twice { try users.check($0, for: name) }, moment)
            return LocalizedText(vi: "Đã thêm người dùng “\(name)”.", en: "Added the user “\(name)”.")
        }
    }
}

/// `sangkien users password NAME`.
struct ChangePassword: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("doi-mat-khau", "password"),
            abstract: words("Đổi mật khẩu của một người dùng.", "Gives a user another password."),
            aliases: [words("password", "doi-mat-khau")]
        )
    }

    @ArgumentParser.Argument(help: UserOptions.nameHelp)
    var name: String
    @OptionGroup var options: UserOptions

    func run() throws {
        try options.work { users, moment in
            try users.checkKnown(name)
            try users.change(name, try PasswordPrompt.twice { try users.check($0, for: name) }, moment)
            return LocalizedText(
                vi: "Đã đổi mật khẩu của “\(name)”; ai đang vào bằng mật khẩu cũ phải đăng nhập lại.",
                en: "Changed the password of “\(name)”; whoever came in with the old one must log in again."
            )
        }
    }
}

/// `sangkien users list`.
struct ListUsers: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("danh-sach", "list"),
            abstract: words("Liệt kê người dùng.", "Lists the users."),
            aliases: [words("list", "danh-sach")]
        )
    }

    @OptionGroup var options: UserOptions

    func run() throws {
        try options.work { users, _ in
            let names = try users.names()
            try Console.write(VisibleText(rows: names), to: nil)
            return LocalizedText(vi: "\(names.count) người dùng.", en: "Users: \(names.count).")
        }
    }
}

/// `sangkien users remove NAME`.
struct RemoveUser: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: words("xoa", "remove"),
            abstract: words(
                "Xóa một người dùng; người đó không vào được nữa.",
                "Removes a user, who can no longer come in."
            ),
            aliases: [words("remove", "xoa")]
        )
    }

    @ArgumentParser.Argument(help: UserOptions.nameHelp)
    var name: String
    @OptionGroup var options: UserOptions

    func run() throws {
        try options.work { users, moment in
            try users.remove(name, moment)
            return LocalizedText(
                vi: "Đã xóa người dùng “\(name)”; những điều người đó đã ghi vẫn còn trong sổ.",
                en: "Removed the user “\(name)”; what that person noted stays in the register."
            )
        }
    }
}
