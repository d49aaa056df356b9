#if Desk
import GRDB

extension Register {
    private static let searchSetting = "doi-chieu-tep"

    /// Whether the papers that dossiers name are looked for among the files as received, once such files came (đối chiếu tệp đính kèm).
    package func looksForPapers() throws(RegisterError) -> Bool { try setting(Self.searchSetting) != "khong" }

    /// Says whether they are looked for; the trail says who did.
    ///
    /// - Returns: false where it stands so already.
    package func lookForPapers(_ looks: Bool, _ signature: Signature) throws(RegisterError) -> Bool {
        guard try looksForPapers() != looks else { return false }
        return try write { database in
            try database.execute(
                sql: "INSERT INTO setting(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                arguments: [Self.searchSetting, looks ? "co" : "khong"]
            )
            try Self.note(looks ? .papersLookedFor : .papersNotLookedFor, "", "", signature, database)
            return true
        }
    }
}
#endif
