#if Desk
import GRDB

/// A link by which a union comes in (liên kết của đơn vị): it works until it is withdrawn.
package struct UnionLink: Sendable, Hashable {
    /// Its number in the register; later links have higher ones.
    package let number: Int
    /// The name of the union that it lets in, as the programme has it.
    package let union: String
    /// Who made it, and when.
    package let made: Signature
    /// Who withdrew it, and when; nil while it works.
    package let withdrawn: Signature?
}

extension Accounts {
    /// Every link that was ever made, the newest first.
    package func links() throws(RegisterError) -> [UnionLink] {
        try read { try Row.fetchAll($0, sql: "SELECT * FROM link ORDER BY id DESC").map(Self.link) }
    }

    /// The link whose secret has this digest; nil for none that works.
    package func link(digest: String) throws(RegisterError) -> UnionLink? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM link WHERE digest = ? AND withdrawnAt = ''", arguments: [digest]).map(Self.link)
        }
    }

    /// Makes a link for a union; only the digest of its secret is kept.
    package func makeLink(for union: String, digest: String, _ signature: Signature) throws(RegisterError) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO link(unionName, digest, by, at) VALUES(?, ?, ?, ?)",
                arguments: [union, digest, signature.by, signature.at]
            )
            try Register.note(.linkMade, union, String(database.lastInsertedRowID), signature, database)
        }
    }

    /// Withdraws a link; whoever came in by it is out at once.
    ///
    /// - Returns: false where there is none that works.
    package func withdrawLink(_ number: Int, _ signature: Signature) throws(RegisterError) -> Bool {
        try write { database in
            let sql = "SELECT unionName FROM link WHERE id = ? AND withdrawnAt = ''"
            guard let union = try String.fetchOne(database, sql: sql, arguments: [number]) else { return false }
            try database.execute(
                sql: "UPDATE link SET withdrawnBy = ?, withdrawnAt = ? WHERE id = ?",
                arguments: [signature.by, signature.at, number]
            )
            try database.execute(sql: "DELETE FROM session WHERE link = ?", arguments: [number])
            try Register.note(.linkWithdrawn, union, String(number), signature, database)
            return true
        }
    }

    private static func link(_ row: Row) -> UnionLink {
        let withdrawn = Signature(by: row["withdrawnBy"], at: row["withdrawnAt"])
        return UnionLink(
            number: row["id"],
            union: row["unionName"],
            made: Signature(by: row["by"], at: row["at"]),
            withdrawn: withdrawn.at.isEmpty ? nil : withdrawn
        )
    }
}
#endif
