#if Desk
import Dossiers
import Pipeline
import TemplateEngine
import VietnameseText

/// Which papers are to be made (yêu cầu lập văn bản).
struct PaperOrder: Sendable, Equatable {
    var day: CalendarDate
    var forms: [String]
    var formats: [DocumentFormat]
    var makesPDF = false
    var makesBook = false
    var makesPackages = false
    var include: GenerateOptions.Include?
    /// Each union its own papers, those of the whole province, or both; nil for what each form is made for.
    var scopes: [GenerateOptions.Scope]?
    var isPublic = false
    /// The union whose dossiers alone they are of; nil for all.
    var union: PaperUnion?

    /// Papers of one union alone.
    mutating func limit(to union: PaperUnion) {
        (self.union, scopes) = (union, [.dossier, .initiative])
    }

    /// Whose order it is: the office's, or that of the union that gave it.
    var owner: String? { union.flatMap { $0.isMaker ? $0.name : nil } }
}

/// The union that papers are made for (đơn vị được lập văn bản).
struct PaperUnion: Sendable, Equatable {
    /// Its key among `CheckedSet.unionKeys`; empty for dossiers that name none.
    let key: String
    /// What it is called; empty for dossiers that name none.
    let name: String
    /// Whether it makes them itself: then they say nothing of others.
    var isMaker = false
}

extension CheckedSet {
    /// The unions with dossiers by name, each with the register's number of one of them, by which forms call it.
    var unions: [(number: Int, union: PaperUnion)] {
        var known: Set<String> = []
        return unionKeys.indices.filter { known.insert(unionKeys[$0]).inserted }
            .map { (numbers[$0], union(of: $0)) }
            .sorted { $0.1.key < $1.1.key }
    }

    /// The union of the dossier with a number in the register; nil for a number that no dossier has.
    func union(ofDossier number: Int) -> PaperUnion? { places[number].map(union) }

    private func union(of place: Int) -> PaperUnion {
        PaperUnion(key: unionKeys[place], name: run.context.union(of: run.dossiers[place].dossier).name)
    }
}
#endif
