#if Desk
import GRDB
import SangkienFiles
import VietnameseText

/// A person who may come in from another machine (người dùng).
package struct Account: Sendable, Hashable {
    /// By what it is known, whatever the case and marks of a name that is typed.
    package let key: String
    /// The name as it stands beside what this person says.
    package let name: String
    /// Since when.
    package let at: String
}

/// Who may come in (người được vào): users with passwords, unions with links, and the sessions of both.
///
/// These rows say what holds now, and are changed and removed; the trail keeps that it was so.
package struct Accounts: Sendable {
    let database: any DatabaseWriter
    /// Keeps a register that nobody else has open from being opened meanwhile.
    private let hold: RegisterHold?

    init(_ database: any DatabaseWriter, _ hold: RegisterHold? = nil) {
        (self.database, self.hold) = (database, hold)
    }

    /// The accounts of the register in `folder`, also while a desk has it open: what is changed holds for its next request.
    ///
    /// - Throws: `RegisterError`, with `inUse` where a desk of another version has it open.
    package static func open(_ folder: RegisterFolder) throws(RegisterError) -> Accounts {
        do throws(RegisterError) {
            return try Register(folder).accounts
        } catch {
            guard case .inUse = error else { throw error }
        }
        do {
            let database = try DatabaseQueue(path: folder.database, configuration: Register.configuration)
            let migrator = RegisterMigrations.migrator
            guard try database.read(migrator.hasCompletedMigrations), try !database.read(migrator.hasBeenSuperseded) else {
                throw RegisterError.inUse
            }
            return Accounts(database)
        } catch {
            throw RegisterError(error)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(RegisterError) -> Value {
        do { return try database.read(body) } catch { throw RegisterError(error) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(RegisterError) -> Value {
        do { return try database.write(body) } catch { throw RegisterError(error) }
    }

    // MARK: Users

    /// By what a name is known again.
    package static func key(_ name: String) -> String { VietnameseFolding.bareKey(name) }

    /// All users, by name.
    package func all() throws(RegisterError) -> [Account] {
        try read { try Row.fetchAll($0, sql: "SELECT key, name, at FROM account ORDER BY key").map(Self.account) }
    }

    /// The user of this name with what is kept of the password; nil for none.
    package func account(named name: String) throws(RegisterError) -> (account: Account, verifier: PasswordVerifier)? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT key, name, at, verifier FROM account WHERE key = ?", arguments: [Self.key(name)])
                .map { (Self.account($0), PasswordVerifier(text: $0["verifier"])) }
        }
    }

    /// Adds a user.
    ///
    /// - Returns: false where there is one of that name already.
    package func add(_ name: String, _ verifier: PasswordVerifier, _ signature: Signature) throws(RegisterError) -> Bool {
        try write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO account(key, name, verifier, at) VALUES(?, ?, ?, ?)",
                arguments: [Self.key(name), name, verifier.text, signature.at]
            )
            guard database.changesCount == 1 else { return false }
            try Register.note(.userAdded, name, "", signature, database)
            return true
        }
    }

    /// Gives a user another password; whoever came in with the old one is out.
    ///
    /// - Returns: false where there is no such user.
    package func change(_ name: String, _ verifier: PasswordVerifier, _ signature: Signature) throws(RegisterError) -> Bool {
        try write { database in
            try database.execute(
                sql: "UPDATE account SET verifier = ? WHERE key = ?",
                arguments: [verifier.text, Self.key(name)]
            )
            guard database.changesCount == 1 else { return false }
            try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [Self.key(name)])
            try Register.note(.passwordChanged, name, "", signature, database)
            return true
        }
    }

    /// Removes a user, who is out at once; what that person said stays.
    ///
    /// - Returns: false where there is no such user.
    package func remove(_ name: String, _ signature: Signature) throws(RegisterError) -> Bool {
        try write { database in
            let key = Self.key(name)
            guard let known = try String.fetchOne(database, sql: "SELECT name FROM account WHERE key = ?", arguments: [key]) else {
                return false
            }
            try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [key])
            try database.execute(sql: "DELETE FROM account WHERE key = ?", arguments: [key])
            try Register.note(.userRemoved, known, "", signature, database)
            return true
        }
    }

    private static func account(_ row: Row) -> Account { Account(key: row["key"], name: row["name"], at: row["at"]) }
}

extension Register {
    /// Who may come in.
    package var accounts: Accounts { Accounts(database, hold) }
}
#endif
