#if Desk
import GRDB

/// What a person said a column means (cột đã chỉ rõ): for all tables of a union, or for one file.
package struct SettledHeading: Sendable, Hashable {
    /// The union whose tables it is for; empty where it is for one file.
    package let union: String
    /// The digest of the file it is for; empty where it is for a union.
    package let digest: String
    /// The heading of the column, as typed in the table.
    package let heading: String
    /// The data contract's name of the field, `-` for a column that is left out, empty where an earlier word is taken back.
    package let field: String
    /// Who said so, and when.
    package let signature: Signature

    /// What a heading means.
    package init(union: String, digest: String, heading: String, field: String, signature: Signature) {
        (self.union, self.digest, self.heading) = (union, digest, heading)
        (self.field, self.signature) = (field, signature)
    }
}

extension Register {
    /// The last word on each heading.
    package func headings() throws(RegisterError) -> [SettledHeading] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT unionName, digest, heading, field, by, at FROM heading
                    WHERE id IN (SELECT max(id) FROM heading GROUP BY unionName, digest, heading) AND field <> '' ORDER BY id
                    """
            )
            .map { row in
                SettledHeading(
                    union: row[0],
                    digest: row[1],
                    heading: row[2],
                    field: row[3],
                    signature: Signature(by: row[4], at: row[5])
                )
            }
        }
    }

    /// Writes down what headings mean, all or none of them.
    package func add(_ headings: [SettledHeading]) throws(RegisterError) {
        guard !headings.isEmpty else { return }
        try write { database in
            for heading in headings {
                try database.execute(
                    sql: "INSERT INTO heading(unionName, digest, heading, field, by, at) VALUES(?, ?, ?, ?, ?, ?)",
                    arguments: [
                        heading.union, heading.digest, heading.heading, heading.field, heading.signature.by, heading.signature.at,
                    ]
                )
                let subject = heading.union.isEmpty ? heading.digest : heading.union
                try Self.note(.heading, subject, "\(heading.heading) = \(heading.field)", heading.signature, database)
            }
        }
    }
}
#endif
