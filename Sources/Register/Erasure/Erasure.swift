#if Desk
import GRDB
import SangkienFiles

/// What an erasure took away (đã xóa những gì).
package struct ErasedCounts: Sendable, Hashable {
    /// Files as received whose bytes are gone.
    package var files = 0
    /// Answers about dossiers and initiatives.
    package var answers = 0
    /// Entries of papers that were made.
    package var papers = 0
}

/// Erasing for good (xóa hẳn dữ liệu): the one thing that takes rows away from a register that otherwise only grows.
///
/// Contents go, and the trail keeps that something was there, when it came and went, and by whom. What was taken away is in no page of the
/// database, nor in its log: it is written anew (`VACUUM`). A process that is killed in between is made up for when the register is next opened.
extension Register {
    /// Stands for words that were erased.
    package static let erasedWords = "(đã xóa)"
    private static let unfinished = "dang-xoa"

    /// Erases dossiers: the files of these receipts, all answers and marks, and their words in the trail; of papers the bytes of all runs.
    ///
    /// - Returns: what was taken away.
    /// - Throws: `RegisterError`.
    @discardableResult
    package func erase(
        dossiers numbers: [Int],
        receipts: [Int],
        subjects: [String],
        _ signature: Signature
    ) throws(RegisterError) -> ErasedCounts {
        let counts = try write { database in
            var counts = ErasedCounts()
            try Self.unguarded(["receipt", "fact", "mark", "dossier", "trail"], database) {
                for receipt in receipts where try Self.eraseFile(receipt, signature, database) { counts.files += 1 }
                for number in numbers {
                    for table in ["fact", "mark"] {
                        try database.execute(sql: "DELETE FROM \(table) WHERE dossierId = ?", arguments: [number])
                        counts.answers += database.changesCount
                    }
                    try database.execute(sql: "DELETE FROM dossier WHERE id = ?", arguments: [number])
                }
                for subject in Set(subjects) where !subject.isEmpty {
                    try database.execute(
                        sql: "UPDATE trail SET subject = ?, detail = ? WHERE what IN ('fact', 'mark') AND subject = ?",
                        arguments: [Self.erasedWords, Self.erasedWords, subject]
                    )
                }
            }
            let detail = "\(counts.files) tệp, \(counts.answers) ghi nhận"
            try Self.note(.dossierErased, Self.erasedWords, detail, signature, database)
            try Self.begin(database)
            return counts
        }
        try finishErasing()
        return counts
    }

    /// Erases everything but users and the trail's when, who and what (hết Chương trình).
    ///
    /// - Returns: what was taken away.
    /// - Throws: `RegisterError`.
    @discardableResult
    package func eraseAll(_ signature: Signature) throws(RegisterError) -> ErasedCounts {
        let counts = try write { database in
            var counts = ErasedCounts()
            let tables = ["mark", "fact", "heading", "paper", "placement", "erasure", "receipt", "file", "dossier"]
            try Self.unguarded(tables + ["trail"], database) {
                try database.execute(sql: "DELETE FROM session WHERE link IS NOT NULL; DELETE FROM link")
                for table in tables {
                    try database.execute(sql: "DELETE FROM \(table)")
                    switch table {
                    case "file": counts.files = database.changesCount
                    case "paper": counts.papers = database.changesCount
                    case "mark", "fact": counts.answers += database.changesCount
                    default: break
                    }
                }
                try database.execute(
                    sql: "UPDATE trail SET subject = ?, detail = ? WHERE what NOT LIKE 'user%' AND what <> 'passwordChanged'",
                    arguments: [Self.erasedWords, Self.erasedWords]
                )
            }
            try database.execute(sql: "DELETE FROM setting WHERE name = 'nguoi'")
            let detail = "\(counts.files) tệp, \(counts.answers) ghi nhận, \(counts.papers) văn bản"
            try Self.note(.allErased, Self.erasedWords, detail, signature, database)
            try Self.begin(database)
            return counts
        }
        try finishErasing()
        return counts
    }

    /// Takes the words of a receipt and of all others of the same bytes away; false where its bytes were erased already.
    private static func eraseFile(_ number: Int, _ signature: Signature, _ database: Database) throws -> Bool {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT file.id, file.digest FROM receipt JOIN file ON file.id = receipt.fileId WHERE receipt.id = ?",
            arguments: [number]
        )
        guard let row, let file: Int = row["id"], let digest: String = row["digest"] else { return false }
        try database.execute(
            sql: "INSERT INTO erasure(fileId, by, at) VALUES(?, ?, ?)",
            arguments: [file, signature.by, signature.at]
        )
        try database.execute(sql: "UPDATE receipt SET name = ? WHERE fileId = ?", arguments: [erasedWords, file])
        try database.execute(
            sql: "UPDATE trail SET subject = ? WHERE what IN ('received', 'setAside', 'broughtBack', 'erased') AND detail = ?",
            arguments: [erasedWords, digest]
        )
        return true
    }

    /// Lets `body` change rows of these tables; the guards are back with the end of the transaction, or nothing has happened.
    private static func unguarded(_ tables: [String], _ database: Database, _ body: () throws -> Void) throws {
        for table in tables {
            for change in ["UPDATE", "DELETE"] { try database.execute(sql: "DROP TRIGGER \(table)No\(change)") }
        }
        try body()
        for table in tables { try RegisterMigrations.keepWhole(table, database) }
    }

    // MARK: The disk

    private static func begin(_ database: Database) throws {
        try database.execute(sql: "INSERT OR REPLACE INTO setting(name, value) VALUES(?, '1')", arguments: [unfinished])
    }

    /// Takes from the disk what rows no longer speak of: files, papers, and the pages of the database that held words.
    func finishErasing() throws(RegisterError) {
        guard try setting(Self.unfinished) != nil else { return }
        do {
            let kept = try database.read { database in
                try Set(
                    String.fetchAll(
                        database,
                        sql: """
                            SELECT digest FROM file WHERE EXISTS(SELECT 1 FROM receipt WHERE fileId = file.id AND
                                NOT EXISTS(SELECT 1 FROM erasure WHERE erasure.fileId = file.id AND erasure.at >= receipt.at))
                            """
                    )
                )
            }
            for part in (try? FileSystem.names(in: folder.files)) ?? [] {
                for digest in (try? FileSystem.names(in: folder.files + "/" + part)) ?? [] where !kept.contains(digest) {
                    FileSystem.removeFile(folder.file(digest))
                }
            }
            Self.clear(folder.papers)
            try rewrite()
            try database.write { try $0.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [Self.unfinished]) }
        } catch {
            throw RegisterError(error)
        }
    }

    /// Writes the database anew without what was deleted, and empties its log.
    private func rewrite() throws {
        try database.barrierWriteWithoutTransaction { database in
            try database.execute(sql: "VACUUM")
            let isBusy = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")?[0] as Int? ?? 1
            guard isBusy == 0 else { throw RegisterError.locked }
        }
    }
}
#endif
