#if Desk
import GRDB

/// The steps from each version of the database to the next (nâng cấp sổ); a step that was published is never changed.
enum RegisterMigrations {
    /// The names of the steps in order.
    static let names = ["1-tep-va-du-kien", "2-cot-va-van-ban", "3-nguoi-dung", "4-van-ban-cua-don-vi"]

    /// All steps.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(names[0], migrate: filesAndFacts)
        migrator.registerMigration(names[1], migrate: headingsAndPapers)
        migrator.registerMigration(names[2], migrate: people)
        migrator.registerMigration(names[3], migrate: papersOfUnions)
        return migrator
    }

    private static func filesAndFacts(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE file(
                    id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE CHECK(length(digest) = 64), size INTEGER NOT NULL);
                CREATE TABLE receipt(
                    id INTEGER PRIMARY KEY, fileId INTEGER NOT NULL REFERENCES file(id), name TEXT NOT NULL,
                    by TEXT NOT NULL, at TEXT NOT NULL);
                CREATE INDEX receiptOfFile ON receipt(fileId);
                CREATE TABLE placement(
                    id INTEGER PRIMARY KEY, receiptId INTEGER NOT NULL REFERENCES receipt(id), isCounted INTEGER NOT NULL,
                    by TEXT NOT NULL, at TEXT NOT NULL);
                CREATE INDEX placementOfReceipt ON placement(receiptId, id);
                CREATE TABLE erasure(
                    id INTEGER PRIMARY KEY, fileId INTEGER NOT NULL REFERENCES file(id), by TEXT NOT NULL, at TEXT NOT NULL);
                CREATE TABLE dossier(
                    id INTEGER PRIMARY KEY, unionName TEXT NOT NULL, letter TEXT NOT NULL, letterDay TEXT NOT NULL,
                    code TEXT NOT NULL, version TEXT NOT NULL, UNIQUE(unionName, letter, letterDay, code, version));
                CREATE TABLE fact(
                    id INTEGER PRIMARY KEY, dossierId INTEGER NOT NULL REFERENCES dossier(id), question TEXT NOT NULL,
                    answer TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL);
                CREATE INDEX factOfDossier ON fact(dossierId, question, id);
                CREATE TABLE mark(
                    id INTEGER PRIMARY KEY, dossierId INTEGER NOT NULL REFERENCES dossier(id), number TEXT NOT NULL,
                    author TEXT NOT NULL, title TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL,
                    by TEXT NOT NULL, at TEXT NOT NULL);
                CREATE INDEX markOfDossier ON mark(dossierId, id);
                CREATE TABLE trail(
                    id INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL,
                    detail TEXT NOT NULL);
                CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL);
                """
        )
        for table in ["file", "receipt", "placement", "erasure", "dossier", "fact", "mark", "trail"] {
            try keepWhole(table, database)
        }
    }

    private static func headingsAndPapers(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE heading(
                    id INTEGER PRIMARY KEY, unionName TEXT NOT NULL, digest TEXT NOT NULL, heading TEXT NOT NULL,
                    field TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL);
                CREATE TABLE paper(
                    id INTEGER PRIMARY KEY, run TEXT NOT NULL, form TEXT NOT NULL, format TEXT NOT NULL, path TEXT NOT NULL,
                    bytes INTEGER NOT NULL, digest TEXT NOT NULL, dossier TEXT NOT NULL, day TEXT NOT NULL,
                    by TEXT NOT NULL, at TEXT NOT NULL);
                CREATE INDEX paperOfRun ON paper(run, id);
                """
        )
        for table in ["heading", "paper"] { try keepWhole(table, database) }
    }

    /// Who may come in: rows that say what holds now.
    ///
    /// Sessions that a setting kept become rows; for thirty days, as their cookies.
    private static func people(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE account(
                    key TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, verifier TEXT NOT NULL, at TEXT NOT NULL);
                CREATE TABLE link(
                    id INTEGER PRIMARY KEY, unionName TEXT NOT NULL, digest TEXT NOT NULL UNIQUE, by TEXT NOT NULL, at TEXT NOT NULL,
                    withdrawnBy TEXT NOT NULL DEFAULT '', withdrawnAt TEXT NOT NULL DEFAULT '');
                CREATE TABLE session(
                    digest TEXT NOT NULL PRIMARY KEY, account TEXT REFERENCES account(key), link INTEGER REFERENCES link(id),
                    ends INTEGER NOT NULL);
                ALTER TABLE receipt ADD COLUMN unionName TEXT NOT NULL DEFAULT '';
                """
        )
        let known = try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'phien'") ?? ""
        for digest in Set(known.split(separator: " ")) where digest.utf8.count == 64 {
            try database.execute(
                sql: "INSERT INTO session(digest, ends) VALUES(?, CAST(strftime('%s', 'now') AS INTEGER) + 2592000)",
                arguments: [String(digest)]
            )
        }
        try database.execute(sql: "DELETE FROM setting WHERE name = 'phien'")
    }

    /// The union that papers are for alone, and whether it made them itself; earlier papers were made by the office, for all.
    private static func papersOfUnions(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE paper ADD COLUMN unionName TEXT NOT NULL DEFAULT '';
                ALTER TABLE paper ADD COLUMN isByUnion INTEGER NOT NULL DEFAULT 0;
                """
        )
    }

    /// Lets rows of a table be added, and never changed or taken away.
    static func keepWhole(_ table: String, _ database: Database) throws {
        for change in ["UPDATE", "DELETE"] {
            try database.execute(
                sql: """
                    CREATE TRIGGER \(table)No\(change) BEFORE \(change) ON \(table)
                    BEGIN SELECT RAISE(ABORT, 'the register only grows'); END
                    """
            )
        }
    }
}
#endif
