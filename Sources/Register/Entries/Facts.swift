#if Desk
import GRDB

/// By what the office knows a dossier again (nhận biết hồ sơ): union, letter and what the letter's dossier says.
package struct DossierKey: Sendable, Hashable {
    /// The union, the number of its letter, the day of the letter, the dossier's id and its version, as the register's columns say them;
    /// empty where nothing is said.
    package let union: String, letter: String, letterDay: String, code: String, version: String

    /// A dossier, in the words of its own table.
    package init(union: String, letter: String, letterDay: String, code: String, version: String) {
        (self.union, self.letter, self.letterDay, self.code, self.version) = (union, letter, letterDay, code, version)
    }
}

/// An answer that a person gave (dữ kiện): to a question about a dossier.
package struct Fact: Sendable, Hashable {
    /// The number of the dossier.
    package let dossier: Int
    /// What was asked; `""` as the answer takes an earlier one back.
    package let question: String
    /// What the person answered, as typed.
    package let answer: String
    /// Who answered, and when.
    package let signature: Signature
}

/// An answer about an initiative (điểm, xét chọn), which is known again by its number, author and title.
package struct Mark: Sendable, Hashable {
    /// The number of the dossier it belongs to.
    package let dossier: Int
    /// By what the initiative is known again: its number, author and title in the table.
    package let number: String, author: String, title: String
    /// What was asked: the key of an `OfficeQuestion`.
    package let question: String
    /// What the person answered, as typed; an empty one takes an earlier one back.
    package let answer: String
    /// Who answered, and when.
    package let signature: Signature

    /// An answer about an initiative.
    package init(
        dossier: Int,
        number: String,
        author: String,
        title: String,
        question: String,
        answer: String,
        signature: Signature
    ) {
        (self.dossier, self.number, self.author, self.title) = (dossier, number, author, title)
        (self.question, self.answer, self.signature) = (question, answer, signature)
    }

    /// What it answers: two marks with the same speak of the same question about the same initiative.
    var subject: [String] { [String(dossier), number, author, title, question] }
}

extension Register {
    // MARK: Dossiers

    /// The numbers of dossiers, in the order given; those that are new get one.
    package func numbers(of keys: [DossierKey]) throws(RegisterError) -> [Int] {
        let known = try read { try Self.known($0) }
        guard keys.contains(where: { known[$0] == nil }) else { return keys.compactMap { known[$0] } }
        return try write { database in
            for key in keys where known[key] == nil {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO dossier(unionName, letter, letterDay, code, version) VALUES(?, ?, ?, ?, ?)",
                    arguments: [key.union, key.letter, key.letterDay, key.code, key.version]
                )
            }
            let all = try Self.known(database)
            return keys.compactMap { all[$0] }
        }
    }

    /// All dossiers that were ever seen, by their numbers.
    package func dossiers() throws(RegisterError) -> [Int: DossierKey] {
        let known = try read { try Self.known($0) }
        return Dictionary(known.map { ($1, $0) }) { first, _ in first }
    }

    private static func known(_ database: Database) throws -> [DossierKey: Int] {
        var known: [DossierKey: Int] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT id, unionName, letter, letterDay, code, version FROM dossier")
        while let row = try rows.next() {
            known[DossierKey(union: row[1], letter: row[2], letterDay: row[3], code: row[4], version: row[5])] = row[0]
        }
        return known
    }

    // MARK: Facts

    /// The last word on each question about each dossier.
    package func facts() throws(RegisterError) -> [Fact] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT dossierId, question, answer, by, at FROM fact
                    WHERE id IN (SELECT max(id) FROM fact GROUP BY dossierId, question) AND answer <> '' ORDER BY id
                    """
            )
            .map(Self.fact)
        }
    }

    /// Every answer that was ever given about a dossier, the newest first.
    package func history(ofDossier number: Int) throws(RegisterError) -> [Fact] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT dossierId, question, answer, by, at FROM fact WHERE dossierId = ? ORDER BY id DESC",
                arguments: [number]
            )
            .map(Self.fact)
        }
    }

    private static func fact(_ row: Row) -> Fact {
        Fact(dossier: row[0], question: row[1], answer: row[2], signature: Signature(by: row[3], at: row[4]))
    }

    /// Writes down answers about a dossier, all or none of them; those that say what is known already are left out.
    ///
    /// - Returns: how many were new.
    @discardableResult
    package func add(
        _ answers: [(question: String, answer: String)],
        toDossier number: Int,
        _ subject: String,
        _ signature: Signature
    ) throws(RegisterError) -> Int {
        try write { database in
            var count = 0
            for (question, answer) in answers {
                let known = try String.fetchOne(
                    database,
                    sql: "SELECT answer FROM fact WHERE dossierId = ? AND question = ? ORDER BY id DESC LIMIT 1",
                    arguments: [number, question]
                )
                guard known ?? "" != answer else { continue }
                try database.execute(
                    sql: "INSERT INTO fact(dossierId, question, answer, by, at) VALUES(?, ?, ?, ?, ?)",
                    arguments: [number, question, answer, signature.by, signature.at]
                )
                try Self.note(.fact, subject, "\(question): \(answer)", signature, database)
                count += 1
            }
            return count
        }
    }

    // MARK: Marks

    /// The last word on each question about each initiative.
    package func marks() throws(RegisterError) -> [Mark] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT dossierId, number, author, title, question, answer, by, at FROM mark
                    WHERE id IN (SELECT max(id) FROM mark GROUP BY dossierId, number, author, title, question) AND answer <> ''
                    ORDER BY id
                    """
            )
            .map { row in
                Mark(
                    dossier: row[0],
                    number: row[1],
                    author: row[2],
                    title: row[3],
                    question: row[4],
                    answer: row[5],
                    signature: Signature(by: row[6], at: row[7])
                )
            }
        }
    }

    /// Writes down answers about initiatives, all or none of them; those that say what is known already are left out.
    ///
    /// `subject` gives what the trail calls a dossier, by its number.
    ///
    /// - Returns: how many were new.
    @discardableResult
    package func add(_ marks: [Mark], subject: (Int) -> String) throws(RegisterError) -> Int {
        let known = Dictionary(try self.marks().map { ($0.subject, $0.answer) }) { _, last in last }
        let new = marks.filter { known[$0.subject] ?? "" != $0.answer }
        guard !new.isEmpty else { return 0 }
        return try write { database in
            for mark in new {
                try database.execute(
                    sql: """
                        INSERT INTO mark(dossierId, number, author, title, question, answer, by, at)
                        VALUES(?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        mark.dossier, mark.number, mark.author, mark.title, mark.question, mark.answer, mark.signature.by,
                        mark.signature.at,
                    ]
                )
                let detail = "\(mark.number) – \(mark.question): \(mark.answer)"
                try Self.note(.mark, subject(mark.dossier), detail, mark.signature, database)
            }
            return new.count
        }
    }
}
#endif
