import Dossiers
import SangkienDiagnostics
import TemplateEngine

/// What a report says of files that could not be read (tệp không đọc được): how many they are, and their names without the folders they lie in.
struct UnreadFiles: Sendable {
    let count: Int
    /// `tong-hop.pdf; phieu.zip`; empty in the public edition, since files are often called after people.
    let names: String

    /// How many names a letter prints; more are only counted.
    private static let printed = 20

    init(_ context: RuleContext, isPublic: Bool) {
        let paths = context.unreadFiles
        count = paths.count
        let known = isPublic ? [] : paths.filter { !$0.isEmpty }.map(Self.name)
        let others = known.count > Self.printed ? "; và \(twoDigits(known.count - Self.printed)) tệp khác" : ""
        names = known.prefix(Self.printed).joined(separator: "; ") + others
    }

    static let fields = FieldList<UnreadFiles>([
        .count("tệp không đọc được") { $0.count },
        .text("tên tệp không đọc được") { $0.names },
    ])

    private static func name(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return VisibleText(name: RawPath.shown(name), in: .vietnamese).text
    }
}
