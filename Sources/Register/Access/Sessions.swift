#if Desk
import GRDB

/// Whose a session is (phiên của ai).
package enum SessionOwner: Sendable, Hashable {
    /// Whoever started the desk, by its one-time link.
    case starter
    case account(Account)
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
}
#endif
