#if Desk
import GRDB

/// A paper that was made (văn bản đã lập), with the digest of its bytes.
package struct PaperRecord: Sendable, Hashable {
    /// The run it was made in.
    package let run: String
    package let form: String, format: String
    /// Its path among the papers of the run.
    package let path: String
    package let bytes: Int
    package let digest: String
    /// The dossier it is for; empty for papers of several.
    package let dossier: String
    /// The day of the check.
    package let day: String
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
        signature: Signature
    ) {
        (self.run, self.form, self.format, self.path) = (run, form, format, path)
        (self.bytes, self.digest, self.dossier) = (bytes, digest, dossier)
        (self.day, self.signature) = (day, signature)
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
                        INSERT INTO paper(run, form, format, path, bytes, digest, dossier, day, by, at)
                        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        paper.run, paper.form, paper.format, paper.path, paper.bytes, paper.digest, paper.dossier, paper.day,
                        paper.signature.by, paper.signature.at,
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

    /// The latest runs, the newest first: each by its first paper, with the number of its papers.
    package func paperRuns(count: Int = 20) throws(RegisterError) -> [(first: PaperRecord, count: Int)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT paper.*, (SELECT count(*) FROM paper AS other WHERE other.run = paper.run) AS papers FROM paper
                    WHERE id IN (SELECT min(id) FROM paper GROUP BY run ORDER BY min(id) DESC LIMIT ?) ORDER BY id DESC
                    """,
                arguments: [count]
            )
            .map { (Self.paper($0), $0["papers"]) }
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
            signature: Signature(by: row["by"], at: row["at"])
        )
    }
}
#endif
