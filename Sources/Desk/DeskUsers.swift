import Pipeline
import SangkienDiagnostics

#if Desk
import Register
#endif

/// The users of a desk, for the command line (người dùng của bàn làm việc).
package struct DeskUsers {
    /// What is not done, and why.
    package struct Refused: Error {
        /// Why not, in words, without a full stop.
        package let words: LocalizedText
    }

    #if Desk
    private let accounts: Accounts
    private let folder: String

    /// The users of the desk in `folder`, also while it is open; the register is made where there is none.
    ///
    /// - Throws: `DiagnosticError`.
    package init(_ folder: String) throws(DiagnosticError) {
        self.folder = folder
        do {
            accounts = try Accounts.open(RegisterFolder(folder))
        } catch {
            throw DiagnosticError(error.finding(folder))
        }
    }

    /// Makes sure that a name can be a new user's.
    ///
    /// - Throws: `Refused`, `DiagnosticError`.
    package func checkNew(_ name: String) throws {
        guard (1...64).contains(name.count), !Accounts.key(name).isEmpty else {
            throw Refused(words: LocalizedText(vi: "họ tên có từ 1 đến 64 ký tự", en: "a name has 1 to 64 characters"))
        }
        guard try reporting({ try accounts.account(named: name) }) == nil else {
            throw Refused(
                words: LocalizedText(
                    vi: "đã có người dùng “\(name)”; đổi mật khẩu bằng: sangkien nguoi-dung doi-mat-khau",
                    en: "there is a user “\(name)” already; change the password with: sangkien users password"
                )
            )
        }
    }

    /// Makes sure that there is a user of this name.
    ///
    /// - Throws: `Refused`, `DiagnosticError`.
    package func checkKnown(_ name: String) throws {
        if try reporting({ try accounts.account(named: name) }) == nil { throw unknown(name) }
    }

    /// Makes sure that a password is taken.
    ///
    /// - Throws: `Refused`.
    package func check(_ password: String, for name: String) throws {
        if let fault = PasswordRule.fault(of: password, for: name) { throw Refused(words: fault) }
    }

    /// Adds a user.
    ///
    /// - Throws: `Refused`, `DiagnosticError`.
    package func add(_ name: String, _ password: String, _ moment: DeskOptions.Moment) throws {
        try check(password, for: name)
        guard try reporting({ try accounts.add(name, PasswordVerifier(of: password), signature(moment)) }) else {
            return try checkNew(name)
        }
    }

    /// Gives a user another password.
    ///
    /// - Throws: `Refused`, `DiagnosticError`.
    package func change(_ name: String, _ password: String, _ moment: DeskOptions.Moment) throws {
        try check(password, for: name)
        guard try reporting({ try accounts.change(name, PasswordVerifier(of: password), signature(moment)) }) else { throw unknown(name) }
    }

    /// Removes a user.
    ///
    /// - Throws: `Refused`, `DiagnosticError`.
    package func remove(_ name: String, _ moment: DeskOptions.Moment) throws {
        guard try reporting({ try accounts.remove(name, signature(moment)) }) else { throw unknown(name) }
    }

    /// The names of all users.
    ///
    /// - Throws: `DiagnosticError`.
    package func names() throws -> [String] { try reporting { try accounts.all() }.map(\.name) }

    private func unknown(_ name: String) -> Refused {
        Refused(words: LocalizedText(vi: "không có người dùng “\(name)”", en: "there is no user “\(name)”"))
    }

    /// Whoever may run the command on the register's own machine.
    private func signature(_ moment: DeskOptions.Moment) -> Signature { Signature(by: "", at: moment.text) }

    private func reporting<Value>(_ body: () throws -> Value) throws(DiagnosticError) -> Value {
        do { return try body() } catch { throw DiagnosticError(RegisterError(error).finding(folder)) }
    }
    #else
    /// - Throws: `DiagnosticError` with `deskMissing`.
    package init(_ folder: String) throws(DiagnosticError) { throw DiagnosticError(Diagnostic(.deskMissing)) }

    /// Does nothing: there is no desk.
    package func checkNew(_ name: String) throws {}
    /// Does nothing: there is no desk.
    package func checkKnown(_ name: String) throws {}
    /// Does nothing: there is no desk.
    package func check(_ password: String, for name: String) throws {}
    /// Does nothing: there is no desk.
    package func add(_ name: String, _ password: String, _ moment: DeskOptions.Moment) throws {}
    /// Does nothing: there is no desk.
    package func change(_ name: String, _ password: String, _ moment: DeskOptions.Moment) throws {}
    /// Does nothing: there is no desk.
    package func remove(_ name: String, _ moment: DeskOptions.Moment) throws {}
    /// Nobody: there is no desk.
    package func names() throws -> [String] { [] }
    #endif
}
