import SangkienDiagnostics
import VietnameseText

/// The dossiers of several parts put in order, those given twice once (hồ sơ của các phần): what `Checker.withoutRepeats` does for one run.
struct JoinedRepeats {
    /// The dossiers that are left.
    private(set) var dossiers: [SketchJoin.Joined] = []
    /// Dossiers given twice, ids used twice, versions: in this order, each in that of the dossiers.
    private(set) var findings: [Diagnostic] = []
    private let parts: [PartSketch]

    /// What a dossier says, of those with the id of the one numbered `first`.
    private struct Content: Hashable {
        let first: Int
        let content: UInt64
        let count: Int32
    }

    init(_ parts: [PartSketch], _ context: RuleContext) {
        self.parts = parts
        var search = RepeatSearch<UInt64, Content>()
        var reused: [(number: Int, first: Int, finding: Diagnostic)] = []
        var ids = UniqueNames(taken: Set(parts.flatMap { $0.dossiers.map { VietnameseFolding.key($0.id) } }))
        for next in Self.inOrder(parts) {
            let dossier = parts[next.part].dossiers[next.number]
            let letter = dossier.identity.letter
            let (place, id) = (dossiers.count, dossier.identity.id)
            let found = search.take(as: place, id: id, letter: letter == 0 ? nil : letter) { [dossiers] number, first in
                let known = number.map { parts[dossiers[$0].part].dossiers[dossiers[$0].number] } ?? dossier
                return Content(first: first, content: known.identity.content, count: known.count)
            }
            var joined = next
            switch found {
            case .repeated(let same):
                findings.append(repeated(.dossierRepeated, next, earlier: dossiers[same]))
                continue
            case .reused(let first):
                reused.append((dossiers.count, first, repeated(.dossierIDReused, next, earlier: dossiers[first])))
                let id = dossier.id
                joined.suffix = String(
                    ids.name(id, key: VietnameseFolding.key, keepsStem: false, numbered: { "\(id) (\($0))" }).dropFirst(id.count)
                )
            case .new: break
            }
            dossiers.append(joined)
        }
        let versions = versions()
        for (number, first, finding) in reused
        where dossiers[number].versionGroup == nil || dossiers[number].versionGroup != dossiers[first].versionGroup {
            findings.append(finding)
        }
        findings += versions
        findings = findings.compactMap(Checker(context).judged)
    }

    /// All dossiers by the names of their files; those of one file as they were read.
    private static func inOrder(_ parts: [PartSketch]) -> [SketchJoin.Joined] {
        var runs: [(file: String, dossiers: [SketchJoin.Joined])] = []
        for (part, sketch) in parts.enumerated() {
            var last: String?
            for number in sketch.dossiers.indices {
                let file = sketch.file(of: sketch.dossiers[number])
                if file != last { runs.append((file, [])) }
                last = file
                runs[runs.count - 1].dossiers.append(SketchJoin.Joined(part: part, number: number))
            }
        }
        // No file is in two parts, so the order of the parts counts for nothing.
        return runs.indices
            .sorted { one, other in
                let (first, second) = (runs[one].file, runs[other].file)
                return first == second ? one < other : first.utf8.lexicographicallyPrecedes(second.utf8)
            }
            .flatMap { runs[$0].dossiers }
    }

    /// Puts the versions of one dossier into groups; a finding for each.
    private mutating func versions() -> [Diagnostic] {
        let identities = dossiers.map { parts[$0.part].dossiers[$0.number].identity }
        let letters = identities.map { identity -> UInt64? in identity.version == 0 ? nil : identity.version }
        let groups = DossierVersions.groups(letters, blank: 0) { identities[$0].typedID }
        var found: [(member: Int, finding: Diagnostic)] = []
        for members in groups {
            for member in members {
                dossiers[member].versionGroup = members[0]
                found.append((member, version(member, members[0] == member ? members[1] : members[0], count: members.count)))
            }
        }
        return found.sorted { $0.member < $1.member }.map(\.finding)
    }

    private func version(_ member: Int, _ other: Int, count: Int) -> Diagnostic {
        let one = parts[dossiers[member].part].dossiers[dossiers[member].number]
        let another = parts[dossiers[other].part].dossiers[dossiers[other].number]
        // A sketch does not know in which columns they differ.
        let difference =
            DossierVersions.difference(Int(one.count), Int(another.count))
            ?? LocalizedText(vi: "nội dung hai bản khác nhau", en: "their contents differ")
        return DossierVersions.finding(at: location(dossiers[member]), other: location(dossiers[other]), count: count, difference)
            .about(FindingSubject(dossier: one.shownID + dossiers[member].suffix))
    }

    private func repeated(_ code: DiagnosticCode, _ dossier: SketchJoin.Joined, earlier: SketchJoin.Joined) -> Diagnostic {
        let sketched = parts[dossier.part].dossiers[dossier.number]
        return Checker.repeated(code, at: location(dossier), Argument("id", sketched.id), earlier: location(earlier))
            .about(FindingSubject(dossier: sketched.shownID))
    }

    private func location(_ dossier: SketchJoin.Joined) -> SourceLocation {
        parts[dossier.part].location(parts[dossier.part].dossiers[dossier.number].place)
    }
}
