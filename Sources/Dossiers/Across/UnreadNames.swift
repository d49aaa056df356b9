import VietnameseText

/// Whose a file may be that was not read, by its name and the folders it lies in (tệp chưa đọc là của đơn vị nào).
extension RuleContext {
    /// The unions that have the work of those that the path names; the name nearest to the file decides.
    package func unions(namedIn path: String) -> [UnionIdentity] {
        for name in path.split(separator: "/").reversed().prefix(4) {
            let found = suggestion.named(inFile: String(name))
            if !found.isEmpty { return found.map { union(named: $0.name) } }
        }
        return []
    }

    /// Whether a file is `union`'s by its name, or the folder it lies in.
    package func isOf(_ union: UnionIdentity, _ path: String) -> Bool {
        let named = unions(namedIn: path)
        if !named.isEmpty { return named.contains { $0.key == union.key } }
        return path.split(separator: "/").suffix(4).contains { UnionSuggestion.isNamed(union.name, inFile: String($0)) }
    }

    /// The pictures and PDFs that may be the table of one of `units`: they name one of them, or no union but a table.
    package func scans(of units: [Programme.Unit]) -> [String] {
        let keys = Set(units.map { VietnameseFolding.bareKey($0.name) })
        return scans.filter { path in
            let named = unions(namedIn: path)
            return named.isEmpty ? Self.isNamedAsTable(path) : named.contains { keys.contains($0.key) }
        }
    }

    /// True for a file called after the summary table, and not only lying in a folder that is.
    private static func isNamedAsTable(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let apart = Normalization.nfc(name).map { $0.isLetter || $0.isNumber ? $0 : " " }
        let words = " \(VietnameseFolding.bareKey(String(apart))) "
        return [" tong hop ", " bang th ", " danh sach ", " bieu tong ", " bangtonghop "].contains { words.contains($0) }
    }
}
