#if Desk
import Glibc
import GRDB
import SangkienFiles

/// A file as it was received (tệp đã nhận).
package struct Receipt: Sendable, Hashable {
    /// Its number; later ones are higher.
    package let number: Int
    /// Its name as the sender gave it, folders included: to be shown, never a path.
    package let name: String
    /// The SHA-256 of its bytes, in hexadecimal.
    package let digest: String
    /// How many bytes it has.
    package let size: Int
    /// Whether it takes part, or was set aside.
    package let isCounted: Bool
    /// Whether its bytes were erased.
    package let isErased: Bool
    /// Who took it in, and when.
    package let received: Signature
    /// The union that sent it by its link; empty where the office took it in.
    package let union: String
}

extension Register {
    private static let receipts = """
        SELECT receipt.id, receipt.name, receipt.by, receipt.at, receipt.unionName, file.digest, file.size,
            coalesce((SELECT isCounted FROM placement WHERE receiptId = receipt.id ORDER BY id DESC LIMIT 1), 1) AS isCounted,
            EXISTS(SELECT 1 FROM erasure WHERE fileId = file.id AND at >= receipt.at) AS isErased
        FROM receipt JOIN file ON file.id = receipt.fileId
        """

    /// Begins to take in a file of at most `limit` bytes.
    package func incoming(limit: Int) throws(RegisterError) -> Incoming { try Incoming(in: folder, limit: limit) }

    /// Takes in a whole file under a name, from a union's link where one is named; the same bytes under the same name from the same
    /// sender are received once.
    ///
    /// - Returns: the receipt, and whether it is new.
    package func receive(
        _ file: Incoming,
        name: String,
        from union: String = "",
        _ signature: Signature
    ) throws(RegisterError) -> (receipt: Receipt, isNew: Bool) {
        let size = file.count
        let digest: String
        do throws(FileError) { digest = try file.finish(in: folder) } catch { throw .file(error) }
        return try write { database in
            try database.execute(sql: "INSERT OR IGNORE INTO file(digest, size) VALUES(?, ?)", arguments: [digest, size])
            let known =
                try Row.fetchOne(
                    database,
                    sql: Self.receipts
                        + " WHERE file.digest = ? AND receipt.name = ? AND receipt.unionName = ? ORDER BY receipt.id DESC LIMIT 1",
                    arguments: [digest, name, union]
                )
                .map(Self.receipt)
            if let known, known.isCounted, !known.isErased { return (known, false) }
            try database.execute(
                sql: "INSERT INTO receipt(fileId, name, by, at, unionName) SELECT id, ?, ?, ?, ? FROM file WHERE digest = ?",
                arguments: [name, signature.by, signature.at, union, digest]
            )
            let number = Int(database.lastInsertedRowID)
            try Self.note(.received, name, digest, signature, database)
            let receipt = try Row.fetchOne(database, sql: Self.receipts + " WHERE receipt.id = ?", arguments: [number]).map(Self.receipt)
            guard let receipt else { throw RegisterError.damaged("receipt \(number)") }
            return (receipt, true)
        }
    }

    /// All files as received, in the order in which they came.
    package func receipts() throws(RegisterError) -> [Receipt] {
        try read { try Row.fetchAll($0, sql: Self.receipts + " ORDER BY receipt.id").map(Self.receipt) }
    }

    /// Lets a file take part, or sets it aside.
    ///
    /// - Returns: false where there is no such file, or it stands so already.
    @discardableResult
    package func place(_ number: Int, isCounted: Bool, _ signature: Signature) throws(RegisterError) -> Bool {
        try write { database in
            let receipt = try Row.fetchOne(database, sql: Self.receipts + " WHERE receipt.id = ?", arguments: [number]).map(Self.receipt)
            guard let receipt, receipt.isCounted != isCounted else { return false }
            try database.execute(
                sql: "INSERT INTO placement(receiptId, isCounted, by, at) VALUES(?, ?, ?, ?)",
                arguments: [number, isCounted, signature.by, signature.at]
            )
            try Self.note(isCounted ? .broughtBack : .setAside, receipt.name, receipt.digest, signature, database)
            return true
        }
    }

    /// Erases the bytes of a file for good, for whatever name it was received under; that it was there stays on record.
    ///
    /// - Returns: false where there is no such file.
    @discardableResult
    package func erase(_ number: Int, _ signature: Signature) throws(RegisterError) -> Bool {
        let digest: String? = try write { database in
            let receipt = try Row.fetchOne(database, sql: Self.receipts + " WHERE receipt.id = ?", arguments: [number]).map(Self.receipt)
            guard let receipt else { return nil }
            try database.execute(
                sql: "INSERT INTO erasure(fileId, by, at) SELECT id, ?, ? FROM file WHERE digest = ?",
                arguments: [signature.by, signature.at, receipt.digest]
            )
            try Self.note(.erased, receipt.name, receipt.digest, signature, database)
            return receipt.digest
        }
        guard let digest else { return false }
        FileSystem.removeFile(folder.file(digest))
        return true
    }

    private static func receipt(_ row: Row) -> Receipt {
        Receipt(
            number: row["id"],
            name: row["name"],
            digest: row["digest"],
            size: row["size"],
            isCounted: row["isCounted"],
            isErased: row["isErased"],
            received: Signature(by: row["by"], at: row["at"]),
            union: row["unionName"]
        )
    }
}
#endif
