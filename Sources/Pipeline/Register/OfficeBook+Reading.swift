import Dossiers
import Records
import SangkienDiagnostics

extension CheckRun {
    /// What the register at `path` says (nhập sổ theo dõi): the answers of each row, under the identity of the dossier it is joined with.
    ///
    /// A row that is joined to no dossier keeps the words by which it names one. Where two rows say different things, the first counts.
    ///
    /// - Returns: nil where the file is no register, or none was asked for in this run.
    package func officeBook(readFrom path: String, _ options: ReadOptions = ReadOptions()) -> OfficeBook? {
        guard let register, let book = InputReader(context.programme, options: options).read(path).register else { return nil }
        let join = RegisterJoin(book, register.all, context)
        var result = OfficeBook()
        if let sheet = book.dossiers {
            for place in register.all.indices {
                let answers = Self.answers(join.dossierRows[place], sheet)
                if !answers.isEmpty { result.dossiers.append(OfficeBook.DossierRow(identity(register, place), answers: answers)) }
            }
            for (row, _) in join.unmatchedDossiers {
                let answers = Self.answers([row], sheet)
                if !answers.isEmpty { result.dossiers.append(OfficeBook.DossierRow(Self.identity(row, sheet), answers: answers)) }
            }
        }
        guard let sheet = book.initiatives else { return result }
        for place in register.all.indices {
            for (index, initiative) in register.all[place].initiatives.enumerated() {
                let answers = Self.answers(join.initiativeRows[place][index], sheet)
                guard !answers.isEmpty else { continue }
                result.initiatives.append(
                    OfficeBook.InitiativeRow(
                        identity(register, place),
                        number: initiative[.number].isEmpty ? String(index + 1) : initiative[.number],
                        author: initiative[.author],
                        title: initiative[.title],
                        answers: answers
                    )
                )
            }
        }
        for (row, _) in join.unmatchedInitiatives {
            let answers = Self.answers([row], sheet)
            guard !answers.isEmpty else { continue }
            let record = sheet.rows[row]
            result.initiatives.append(
                OfficeBook.InitiativeRow(
                    Self.identity(row, sheet),
                    number: sheet.text(.field(.number), in: record),
                    author: sheet.text(.field(.author), in: record),
                    title: sheet.text(.field(.title), in: record),
                    answers: answers
                )
            )
        }
        return result
    }

    /// The cells that people fill in, those that say anything.
    private static func answers(_ rows: [Int], _ sheet: RegisterSheet) -> [String: String] {
        var answers: [String: String] = [:]
        for meaning in sheet.columns.keys where meaning.isTyped {
            let said = rows.map { sheet.text(meaning, in: sheet.rows[$0]) }.first { !$0.isEmpty }
            if let said { answers[meaning.key] = said }
        }
        return answers
    }

    private static func identity(_ row: Int, _ sheet: RegisterSheet) -> OfficeBook.Identity {
        func text(_ meaning: RegisterColumn.Meaning) -> String { sheet.text(meaning, in: sheet.rows[row]) }
        return OfficeBook.Identity(
            union: text(.field(.submitter)),
            letter: text(.field(.proposalNumber)),
            letterDay: text(.field(.proposalDate)),
            code: text(.field(.dossierId)),
            version: text(.version)
        )
    }
}

extension RegisterColumn.Meaning {
    /// Whether people fill in the column, and not the program.
    fileprivate var isTyped: Bool {
        switch self {
        case .field(let field): ![.submitter, .proposalNumber, .proposalDate, .dossierId, .number, .author, .title].contains(field)
        case .counts, .decision, .judge, .note: true
        case .version, .initiatives, .file, .mean, .rankByMean, .verdict, .codes: false
        }
    }
}
