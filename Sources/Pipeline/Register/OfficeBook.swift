import Dossiers
import Records
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// What an office knows of dossiers beside their tables (dữ kiện của cơ quan), as answers to the register's questions.
///
/// It is made into the very workbook that `sangkien so` writes and read as that one is: nothing counts here that would not count there.
package struct OfficeBook: Sendable {
    /// By what a dossier is known again: what the register's own columns say of it.
    package struct Identity: Sendable, Hashable {
        /// The union, the number and the day of its letter, the dossier's id and its version, in the words of the register; empty where
        /// nothing is said.
        package let union: String, letter: String, letterDay: String, code: String, version: String

        /// A dossier in the words of a register.
        package init(union: String, letter: String, letterDay: String, code: String, version: String) {
            (self.union, self.letter, self.letterDay, self.code, self.version) = (union, letter, letterDay, code, version)
        }
    }

    /// What is known of a dossier: answers by the keys of questions.
    package struct DossierRow: Sendable {
        /// The dossier.
        package let identity: Identity
        /// Answers by the keys of `OfficeQuestion`, as people typed them.
        package var answers: [String: String]

        /// Answers about a dossier.
        package init(_ identity: Identity, answers: [String: String]) { (self.identity, self.answers) = (identity, answers) }
    }

    /// What is known of an initiative.
    package struct InitiativeRow: Sendable {
        /// The dossier that it stands in.
        package let identity: Identity
        /// By what the initiative is known again in its dossier.
        package let number: String, author: String, title: String
        /// Answers by the keys of `OfficeQuestion`, as people typed them.
        package var answers: [String: String]

        /// Answers about an initiative, which is known again by its number, author and title.
        package init(_ identity: Identity, number: String, author: String, title: String, answers: [String: String]) {
            (self.identity, self.number, self.author, self.title) = (identity, number, author, title)
            self.answers = answers
        }
    }

    /// What is known of dossiers, a row each.
    package var dossiers: [DossierRow]
    /// What is known of initiatives, a row each.
    package var initiatives: [InitiativeRow]

    /// A book of these rows.
    package init(dossiers: [DossierRow] = [], initiatives: [InitiativeRow] = []) {
        (self.dossiers, self.initiatives) = (dossiers, initiatives)
    }

    /// What findings call the book.
    package static let name = "Sổ theo dõi"
    /// The fewest judges that a book has columns for.
    package static let leastJudges = 3

    /// How many judges gave points.
    package var judges: Int {
        let numbers = initiatives.flatMap(\.answers.keys)
            .compactMap { key in key.hasPrefix("judge.") ? Int(key.dropFirst(6), in: 1...50) : nil }
        return max(Self.leastJudges, numbers.max() ?? 0)
    }

    /// The book as a register, a workbook of its own.
    ///
    /// - Throws: `DiagnosticError` where no archive can be made of it.
    package func bytes(_ programme: Programme, time: ZipTime = .earliest) throws(DiagnosticError) -> [UInt8] {
        let frame = RegisterFrame(programme, judges: judges)
        var workbook = frame.workbook()
        workbook.sheets[0].rows += dossiers.map { row in Self.row(frame.dossiers, row.identity, row.answers, [:]) }
        workbook.sheets[1].rows += initiatives.map { row in
            let own: [RegisterColumn.Meaning: String] = [
                .field(.number): row.number, .field(.author): row.author, .field(.title): row.title,
            ]
            return Self.row(frame.initiatives, row.identity, row.answers, own)
        }
        do throws(ZipError) {
            return try ZipArchive.bytes(WorkbookParts.members(of: workbook), name: Self.name, time: time)
        } catch {
            throw DiagnosticError(error.unfinished(Self.name))
        }
    }

    private static func row(
        _ columns: [RegisterColumn],
        _ identity: Identity,
        _ answers: [String: String],
        _ own: [RegisterColumn.Meaning: String]
    ) -> Workbook.Row {
        let cells = columns.map { column in
            let text: String =
                switch column.meaning {
                case .field(.submitter): identity.union
                case .field(.proposalNumber): identity.letter
                case .field(.proposalDate): identity.letterDay
                case .field(.dossierId): identity.code
                case .version: identity.version
                default: own[column.meaning] ?? (column.isTyped ? answers[column.meaning.key] ?? "" : "")
                }
            return Workbook.Cell(text: text, style: RegisterFrame.style(of: column))
        }
        return Workbook.Row(cells: cells, height: nil)
    }

    /// Writes to `path` the workbook that `sangkien so` makes of the inputs and this book.
    ///
    /// - Returns: false where the inputs hold no dossier, so that nothing was written.
    /// - Throws: what `RegisterRun.run` throws; nothing is left then.
    package func workbook(
        of inputs: [String],
        context: RuleContext,
        at path: String,
        time: ZipTime,
        jobs: Int
    ) async throws(DiagnosticError) -> Bool {
        let options = RegisterRun.Options(output: path, judges: judges, time: time, jobs: jobs)
        do throws(DiagnosticError) {
            if !dossiers.isEmpty || !initiatives.isEmpty {
                let made = try bytes(context.programme, time: time)
                try OutputFile.replace(path) { $0(made) }
            }
            if try await RegisterRun.run(inputs, context: context, options: options).run != nil { return true }
        } catch {
            FileSystem.removeFile(path)
            throw error
        }
        FileSystem.removeFile(path)
        return false
    }

    /// The book as it is read; nil where it says nothing.
    func read(_ context: RuleContext) -> RegisterBook? {
        guard !dossiers.isEmpty || !initiatives.isEmpty, let bytes = try? bytes(context.programme) else { return nil }
        let matcher = HeadingMatcher(extra: context.programme.headings, map: [])
        guard let tables = try? TableReader.tables(bytes, file: Self.name, isKnownHeading: { matcher.knows($0) }) else { return nil }
        var book = RegisterBook(tables, context.programme)
        book?.isOfDesk = true
        return book
    }
}

extension CheckRun {
    /// By what the office knows a dossier again, by its place among those checked; nil where no register was asked for.
    package func officeIdentity(of place: Int) -> OfficeBook.Identity? {
        guard let register, register.kept.indices.contains(place) else { return nil }
        return identity(register, register.kept[place])
    }

    /// The versions of dossiers that the register says do not count, and by what each is known again.
    package var versionsAside: [(dossier: Dossier, identity: OfficeBook.Identity)] {
        guard let register else { return [] }
        let kept = Set(register.kept)
        return register.all.indices.filter { !kept.contains($0) }.map { (register.all[$0], identity(register, $0)) }
    }

    /// By what a register knows the dossier at a place among all.
    func identity(_ register: RegisterState, _ place: Int) -> OfficeBook.Identity {
        let dossier = register.all[place]
        return OfficeBook.Identity(
            union: context.unionName(of: dossier),
            letter: dossier[.proposalNumber],
            letterDay: dossier[.proposalDate],
            code: context.letter(of: dossier) != nil ? dossier[.dossierId] : dossier.id,
            version: register.join.versions[place]
        )
    }

    /// The mean of the points of an initiative and its rank by it, as the register shows them; nil where no judge gave any.
    package func points(ofDossier place: Int, initiative: Int) -> (mean: String, rank: Int?)? {
        guard let register, register.kept.indices.contains(place) else { return nil }
        let marks = register.marks[register.kept[place]]
        guard marks.indices.contains(initiative - 1), let mean = marks[initiative - 1].mean else { return nil }
        return (JudgePoints.text(mean), marks[initiative - 1].rank)
    }
}
