import ArgumentParser
import Glibc
import SangkienDiagnostics

/// Asks for a password (hỏi mật khẩu): on the terminal, without showing it; never an argument, which every user of the machine can see.
enum PasswordPrompt {
    /// The most bytes of a line.
    private static let most = 1_024

    /// A password that `check` takes, typed twice alike; once where it does not come from a terminal.
    ///
    /// - Throws: `ValidationError` where it is not taken, or not typed alike; `Exit` where somebody gave up.
    static func twice(_ check: (String) throws -> Void) throws -> String {
        guard isatty(STDIN_FILENO) == 1 else {
            let password = try line(STDIN_FILENO)
            try check(password)
            return password
        }
        let first = try hidden(words("Mật khẩu mới: ", "New password: "))
        try check(first)
        guard try hidden(words("Nhập lại mật khẩu: ", "Again: ")) == first else {
            throw ValidationError(words("hai lần nhập mật khẩu không giống nhau", "the two passwords are not the same"))
        }
        return first
    }

    /// One line of the terminal that it does not show.
    ///
    /// Ctrl+C comes as a byte, so that the terminal is never left without echo.
    private static func hidden(_ prompt: VisibleText) throws -> String {
        var before = termios()
        guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { throw Exit(status: .unwritable) }
        var quiet = before
        quiet.c_lflag &= ~tcflag_t(ECHO | ISIG | ICANON)
        unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
        defer {
            unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            Console.say("\n")
        }
        Console.say(prompt)
        return try line(STDIN_FILENO, isTerminal: true)
    }

    /// One line without its end; on a terminal with the keys that the terminal would have seen to.
    private static func line(_ descriptor: Int32, isTerminal: Bool = false) throws -> String {
        var bytes: [UInt8] = []
        while bytes.count <= most {
            var byte: UInt8 = 0
            // One byte, into room for one.
            let got = unsafe read(descriptor, &byte, 1)
            if got < 0, errno == EINTR { continue }
            guard got == 1, byte != UInt8(ascii: "\n") else { break }
            switch byte {
            case 3 where isTerminal, 4 where isTerminal: throw Exit(status: .usage)
            case 8 where isTerminal, 127 where isTerminal:
                // A letter is a byte and those that go on with it.
                while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
            case 21 where isTerminal: bytes = []
            default: bytes.append(byte)
            }
        }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ValidationError(words("mật khẩu không phải chữ Unicode", "the password is no Unicode text"))
        }
        return text
    }
}
