import SangkienDiagnostics

/// What is wrong with a workbook without touching its data (hỏng nhưng không ảnh hưởng dữ liệu).
enum HarmlessDamage {
    /// So many bytes behind the archive's end.
    case trailingBytes(Int)
    /// A DOCTYPE without declarations in the list of parts, as old versions of OpenOffice wrote it.
    case doctypeInManifest
    /// Parts that are locked, of which none holds cells: macros, scripts.
    case lockedParts([String])
    /// Copies of sheets of other files, which LibreOffice keeps for formulas and never shows.
    case copiesOfOtherFiles([String])

    /// What was passed over, in words.
    var words: LocalizedText {
        switch self {
        case .trailingBytes(let count): .init(vi: "\(count) byte thừa sau phần cuối của tệp", en: "\(count) bytes behind its end")
        case .doctypeInManifest: .init(vi: "khai báo DOCTYPE trong danh sách các phần", en: "a DOCTYPE in its list of parts")
        case .lockedParts(let names):
            .init(
                vi: "phần có mật khẩu nhưng không chứa dữ liệu: \(Self.list(names))",
                en: "locked parts without data: \(Self.list(names))"
            )
        case .copiesOfOtherFiles(let names):
            .init(
                vi: "bản chép trang tính của tệp khác dùng cho công thức: \(Self.list(names))",
                en: "copies of other files' sheets kept for formulas: \(Self.list(names))"
            )
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(5).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 5 ? "…" : "")
    }
}

extension Diagnostic {
    /// `D083` for a workbook.
    static func harmlessDamage(_ damage: HarmlessDamage, file: String) -> Diagnostic {
        Diagnostic(.harmlessDamage, at: SourceLocation(file: file), Argument("what", damage.words))
    }
}
