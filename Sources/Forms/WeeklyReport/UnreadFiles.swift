import Dossiers
import SangkienDiagnostics
import TemplateEngine

/// What a report says of files that were not read (tệp không đọc được): how many they are, and their names without the folders they lie in.
struct UnreadFiles: Sendable {
    let count: Int
    /// `tong-hop.pdf; phieu.zip`; empty in the public edition, since files are often called after people.
    let names: String

    /// How many names a letter prints; more are only counted.
    private static let printed = 20

    /// What the province's report says: all files, pictures and PDFs only where they may be the table of a union among `silent`.
    init(_ context: RuleContext, silent: [SilentUnits], isPublic: Bool) {
        let paths = context.unreadFiles + context.scans(of: silent.flatMap(\.units))
        self.init(paths.count, isPublic ? [] : paths)
    }

    /// What the report of `union` says: the names of its own files; of those that may be anybody's only how many they are.
    init(_ context: RuleContext, of union: UnionIdentity, isPublic: Bool) {
        let own = context.unreadFiles.filter { context.isOf(union, $0) }
        let anybodys = context.unreadFiles.count { !context.isOf(union, $0) && context.unions(namedIn: $0).isEmpty }
        self.init(own.count + anybodys, isPublic ? [] : own)
    }

    private init(_ count: Int, _ paths: [String]) {
        self.count = count
        let known = paths.filter { !$0.isEmpty }.map(Self.name)
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
