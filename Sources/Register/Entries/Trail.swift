#if Desk
import GRDB

/// A line of the audit trail (nhật ký): what was done, to what, by whom, when.
package struct TrailEntry: Sendable, Hashable {
    /// What was done, in one word of the program's.
    package enum Deed: String, Sendable, CaseIterable {
        /// Files taken in, set aside, brought back and erased; answers about dossiers and initiatives; settled columns; papers made;
        /// backups.
        case received, setAside, broughtBack, erased, fact, mark, heading, papers, backup
        /// Users and their passwords, links of unions, and dossiers or a whole register erased for good.
        case userAdded, userRemoved, passwordChanged, linkMade, linkWithdrawn, dossierErased, allErased
        /// Whether the files of papers are looked for among what was received.
        case papersLookedFor, papersNotLookedFor
    }

    /// Its number; later ones are higher.
    package let number: Int
    /// Nil for a deed of a kind that this program does not know.
    package let deed: Deed?
    /// What it was done to: a file's name, a dossier.
    package let subject: String
    /// What was said or made.
    package let detail: String
    /// Who did it, and when.
    package let signature: Signature
}

extension Register {
    /// The latest lines, those before `number` where it is given, the newest first.
    package func trail(before number: Int? = nil, count: Int = 200) throws(RegisterError) -> [TrailEntry] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM trail WHERE id < ? ORDER BY id DESC LIMIT ?",
                arguments: [number ?? Int.max, count]
            )
            .map { row in
                TrailEntry(
                    number: row["id"],
                    deed: TrailEntry.Deed(rawValue: row["what"]),
                    subject: row["subject"],
                    detail: row["detail"],
                    signature: Signature(by: row["by"], at: row["at"])
                )
            }
        }
    }

    /// Notes a deed that leaves no other row.
    package func note(_ deed: TrailEntry.Deed, _ subject: String, _ detail: String, _ signature: Signature) throws(RegisterError) {
        try write { try Self.note(deed, subject, detail, signature, $0) }
    }

    /// Adds a line within the transaction of what it tells of.
    static func note(
        _ deed: TrailEntry.Deed,
        _ subject: String,
        _ detail: String,
        _ signature: Signature,
        _ database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO trail(at, by, what, subject, detail) VALUES(?, ?, ?, ?, ?)",
            arguments: [signature.at, signature.by, deed.rawValue, subject, detail]
        )
    }
}
#endif
