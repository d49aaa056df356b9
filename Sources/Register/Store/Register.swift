#if Desk
import Glibc
import GRDB
import SangkienFiles

/// What an office was sent and knows, kept over the weeks (sổ theo dõi điện tử): files as received, facts, points, papers made.
///
/// Rows are added and never changed: the last word on a question counts, and every earlier one stays with its name and time. What a
/// method returned from is on the disk, whatever happens next. It knows nothing of the rules, of tables or of HTTP.
package final class Register: Sendable {
    /// Where it lies.
    package let folder: RegisterFolder
    let database: DatabasePool
    let hold: RegisterHold

    /// Opens the register in `folder`, makes it where there is none, and brings an older one up to date.
    ///
    /// - Throws: `RegisterError`.
    package init(_ folder: RegisterFolder) throws(RegisterError) {
        self.folder = folder
        do {
            try folder.make()
            hold = try RegisterHold(folder.path)
            for temporary in [folder.incoming, folder.views] { Self.clear(temporary) }
            database = try DatabasePool(path: folder.database, configuration: Self.configuration)
            let migrator = RegisterMigrations.migrator
            if try database.read(migrator.hasBeenSuperseded) { throw RegisterError.newer }
            try migrator.migrate(database)
            // A pool in WAL mode sets NORMAL, with which the last words before a power failure may be lost.
            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try finishErasing()
        } catch {
            throw RegisterError(error)
        }
    }

    /// A write is on the disk before it is confirmed.
    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON")
        }
        return configuration
    }

    /// Removes what an earlier run left in a folder of temporary things.
    static func clear(_ folder: String) {
        for name in (try? FileSystem.names(in: folder)) ?? [] {
            let path = folder + "/" + name
            if FileSystem.kind(of: path) == .folder { FileSystem.removeFolder(path) } else { FileSystem.removeFile(path) }
        }
    }

    // MARK: Access

    func read<Value>(_ body: (Database) throws -> Value) throws(RegisterError) -> Value {
        do { return try database.read(body) } catch { throw RegisterError(error) }
    }

    /// Writes all of `body` or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(RegisterError) -> Value {
        do { return try database.write(body) } catch { throw RegisterError(error) }
    }

    // MARK: Settings

    /// A remembered setting; nil where it was never set.
    package func setting(_ name: String) throws(RegisterError) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name]) }
    }

    /// Remembers a setting.
    package func set(_ name: String, _ value: String) throws(RegisterError) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO setting(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                arguments: [name, value]
            )
        }
    }
}

/// Who did something, and when (ai ghi, lúc nào).
package struct Signature: Sendable, Hashable {
    /// The person's name, as given at the page.
    package let by: String
    /// The moment in the programme's own time zone: `2021-04-12T08:30:05+07:00`.
    package let at: String

    /// A person and a moment.
    package init(by: String, at: String) { (self.by, self.at) = (by, at) }
}
#endif
