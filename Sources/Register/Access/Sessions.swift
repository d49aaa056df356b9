#if Desk
import GRDB
import VietnameseText

/// Whose a session is (phiên của ai).
package enum SessionOwner: Sendable, Hashable {
    /// Whoever started the desk, by its one-time link.
    case starter
    /// A person with a name and a password.
    case account(Account)
    /// A union that came in by its link.
    case union(UnionLink)
}

extension Accounts {
    /// How many sessions there may be at once; the oldest go.
    private static let most = 200

    /// Whose the session is whose secret has this digest; nil where it is none, has ended, or its user or link is no longer there.
    package func session(digest: String, now: Int) throws(RegisterError) -> SessionOwner? {
        try read { database in
            let sql = """
                SELECT session.account AS whose, session.link AS number, account.key, account.name, account.at, link.*,
                    link.at AS made FROM session
                LEFT JOIN account ON account.key = session.account
                LEFT JOIN link ON link.id = session.link AND link.withdrawnAt = ''
                WHERE session.digest = ? AND session.ends > ?
                """
            guard let row = try Row.fetchOne(database, sql: sql, arguments: [digest, now]) else { return nil }
            if row["whose"] != nil {
                guard let key: String = row["key"] else { return nil }
                return .account(Account(key: key, name: row["name"], at: ""))
            }
            if row["number"] != nil {
                guard let number: Int = row["id"] else { return nil }
                let made = Signature(by: row["by"], at: row["made"])
                return .union(UnionLink(number: number, union: row["unionName"], made: made, withdrawn: nil))
            }
            return .starter
        }
    }

    /// Keeps the digest of a session's secret until `ends`, in seconds after 1970.
    package func add(session digest: String, of owner: SessionOwner, ends: Int, now: Int) throws(RegisterError) {
        let (account, link): (String?, Int?) =
            switch owner {
            case .starter: (nil, nil)
            case .account(let account): (account.key, nil)
            case .union(let link): (nil, link.number)
            }
        try write { database in
            try database.execute(sql: "DELETE FROM session WHERE ends <= ?", arguments: [now])
            try database.execute(
                sql: "INSERT INTO session(digest, account, link, ends) VALUES(?, ?, ?, ?)",
                arguments: [digest, account, link, ends]
            )
            try database.execute(
                sql: "DELETE FROM session WHERE rowid NOT IN (SELECT rowid FROM session ORDER BY rowid DESC LIMIT ?)",
                arguments: [Self.most]
            )
        }
    }

    /// Ends a session.
    package func end(session digest: String) throws(RegisterError) {
        try write { try $0.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest]) }
    }

    // MARK: Links from another start of the program

    private static let offered = "lien-ket"

    /// Lets whoever has the secret with this digest in once, until `ends`: for a second start of the program on the same machine.
    package func offerLink(digest: String, ends: Int) throws(RegisterError) {
        try write { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)",
                arguments: [Self.offered, "\(digest) \(ends)"]
            )
        }
    }

    /// Whether a link with this digest was offered; it is none afterwards.
    package func takeLink(digest: String, now: Int) throws(RegisterError) -> Bool {
        try write { database in
            let known = try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [Self.offered]) ?? ""
            let parts = known.split(separator: " ")
            guard parts.count == 2, parts[0] == digest, let ends = Int(parts[1], in: 0...Int.max), now < ends else { return false }
            try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [Self.offered])
            return true
        }
    }
}
#endif
