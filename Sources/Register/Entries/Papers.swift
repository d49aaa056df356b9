#if Desk
import GRDB

/// A paper that was made (văn bản đã lập), with the digest of its bytes.
package struct PaperRecord: Sendable, Hashable {
    /// The run it was made in.
    package let run: String
    /// The name of the form, and the ending of the file: `docx`, `odt`, `html`, `pdf`, `zip`.
    package let form: String, format: String
    /// Its path among the papers of the run.
    package let path: String
    /// How many bytes the file has.
    package let bytes: Int
    /// The SHA-256 of its bytes, in hexadecimal.
    package let digest: String
    /// The dossier it is for; empty for papers of several.
    package let dossier: String
    /// The day of the check.
    package let day: String
    /// The union that the papers of the run are for alone; empty for papers of several.
    package let union: String
    /// Whether the union made them itself, having come in by its link.
    package let isByUnion: Bool
    /// Who had it made, and when.
    package let signature: Signature

    /// A paper that has just been made.
    package init(
        run: String,
        form: String,
        format: String,
        path: String,
        bytes: Int,
        digest: String,
        dossier: String,
        day: String,
        union: String = "",
        isByUnion: Bool = false,
        signature: Signature
    ) {
        (self.run, self.form, self.format, self.path) = (run, form, format, path)
        (self.bytes, self.digest, self.dossier) = (bytes, digest, dossier)
        (self.day, self.union, self.isByUnion, self.signature) = (day, union, isByUnion, signature)
    }
}

extension Register {
    /// Writes down the papers of one run, all or none of them.
    package func add(_ papers: [PaperRecord], _ subject: String) throws(RegisterError) {
        guard let first = papers.first else { return }
        try write { database in
            for paper in papers {
                try database.execute(
                    sql: """
                        INSERT INTO paper(run, form, format, path, bytes, digest, dossier, day, unionName, isByUnion, by, at)
                        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        paper.run, paper.form, paper.format, paper.path, paper.bytes, paper.digest, paper.dossier, paper.day,
                        paper.union, paper.isByUnion, paper.signature.by, paper.signature.at,
                    ]
                )
            }
            try Self.note(.papers, subject, String(papers.count), first.signature, database)
        }
    }

    /// The papers of a run, in the order in which they were listed.
    package func papers(ofRun run: String) throws(RegisterError) -> [PaperRecord] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM paper WHERE run = ? ORDER BY id", arguments: [run]).map(Self.paper)
        }
    }

    /// The latest runs, the newest first: each by its first paper, with the number of its papers; the office's, or those that `union` made.
    package func paperRuns(byUnion union: String? = nil, count: Int = 20) throws(RegisterError) -> [(first: PaperRecord, count: Int)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT paper.*, (SELECT count(*) FROM paper AS other WHERE other.run = paper.run) AS papers FROM paper
                    WHERE id IN (SELECT min(id) FROM paper WHERE isByUnion = ? AND (? IS NULL OR unionName = ?)
                        GROUP BY run ORDER BY min(id) DESC LIMIT ?)
                    ORDER BY id DESC
                    """,
                arguments: [union != nil, union, union, count]
            )
            .map { (Self.paper($0), $0["papers"]) }
        }
    }

    /// The runs whose papers stay on the disk: the latest `count` of the office, and the last one that each union made.
    package func runsToKeep(count: Int) throws(RegisterError) -> Set<String> {
        let office = Set(try paperRuns(count: count).map(\.first.run))
        return office.union(
            try read { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT run FROM paper WHERE id IN (SELECT max(id) FROM paper WHERE isByUnion GROUP BY unionName)"
                )
            }
        )
    }

    /// How many runs a union made itself on a day.
    package func paperRuns(byUnion union: String, on day: String) throws(RegisterError) -> Int {
        try read { database in
            try Int.fetchOne(
                database,
                sql: "SELECT count(DISTINCT run) FROM paper WHERE isByUnion AND unionName = ? AND substr(at, 1, 10) = ?",
                arguments: [union, day]
            ) ?? 0
        }
    }

    private static func paper(_ row: Row) -> PaperRecord {
        PaperRecord(
            run: row["run"],
            form: row["form"],
            format: row["format"],
            path: row["path"],
            bytes: row["bytes"],
            digest: row["digest"],
            dossier: row["dossier"],
            day: row["day"],
            union: row["unionName"],
            isByUnion: row["isByUnion"],
            signature: Signature(by: row["by"], at: row["at"])
        )
    }
}
#endif
