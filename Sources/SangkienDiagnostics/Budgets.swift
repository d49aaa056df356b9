/// How much one run takes in at most, so that no file, however made, takes all memory or all day (ngân sách của một lượt chạy).
///
/// What is over a budget is not read, or not said one by one; a finding says so, with the place and the way to raise the budget,
/// and the exit code is 2. The sizes are chosen so that a run needs at most four times the text of its inputs and 64 MB.
package struct Budgets: Sendable, Equatable {
    /// Rows of one input that are read (`--limits rows=`); nil: as `rows(text:)` has it.
    ///
    /// Rows that only repeat the one above them are not counted.
    package var rows: Int?
    /// Initiatives of all inputs of a run that are judged (`--limits initiatives=`).
    package var initiatives = 200_000
    /// Dossiers of all inputs of a run that are judged (`--limits dossiers=`); nil: as `dossiers(text:)` has it.
    package var dossiers: Int?
    /// Findings of a run that are said one by one (`--limits findings=`); nil: as `findings(text:)` has it.
    package var findings: Int?
    /// Bytes of text of one input (`--limits text=`), as they are when unpacked.
    package var text = 512 << 20

    /// The budgets of a run that names none.
    package static let standard = Budgets()

    /// Rows that are read of any input at most: of 75,000 initiatives all, with room.
    package static let mostRows = 100_000
    /// Rows that are read however small the input is.
    package static let leastRows = 20_000
    /// Bytes of text for each of which one row more is read: any real one has more, nearly empty ones are a mistake.
    package static let textPerRow = 200
    /// Findings that are said one by one however small the inputs are.
    package static let leastFindings = 20_000
    /// Bytes of text for each of which one finding more is said: large inputs have room for more.
    package static let textPerFinding = 256
    /// Dossiers that are judged however small the inputs are.
    package static let leastDossiers = 10_000
    /// Bytes of text for each of which one dossier more is judged: any real one has more, nearly empty ones are a mistake.
    package static let textPerDossier = 400
    /// Cells that a table may have however small the input is.
    package static let leastCells = 1_000_000
    /// Blank cells of a table that fill up short rows; further rows stay short.
    package static let filling = 500_000
    /// Bytes of text for each of which a table may have one cell more.
    package static let textPerCell = 6
    /// Equal rows one below the other that are still read one by one; of more only the first is read.
    package static let equalRows = 100
    /// Faults of one kind in an input that are said one by one.
    package static let reports = 1_000
    /// Attributes and namespaces of one XML tag: libxml2 compares each with each.
    package static let attributes = 256
    /// The highest value that an option may set.
    package static let highest = 1_000_000_000_000

    /// The budgets that are in force without options.
    package init() {}

    /// Rows that are read of an input with so many bytes of text.
    package func rows(text bytes: Int) -> Int {
        rows ?? min(Self.mostRows, Self.leastRows + bytes / Self.textPerRow)
    }

    /// Findings that are said one by one of inputs with so many bytes of text.
    package func findings(text bytes: Int) -> Int {
        findings ?? Self.leastFindings + bytes / Self.textPerFinding
    }

    /// Dossiers that are judged of inputs with so many bytes of text.
    package func dossiers(text bytes: Int) -> Int {
        dossiers ?? Self.leastDossiers + bytes / Self.textPerDossier
    }

    /// Cells that a table of so many bytes of text may have, without those that fill up short rows.
    package func cells(text bytes: Int) -> Int {
        Self.leastCells + bytes / Self.textPerCell
    }
}

extension Budgets {
    /// A part of `--limits` that says nothing usable.
    package struct Malformed: Error, Equatable {
        /// The part as typed.
        package let part: String
    }

    /// The names that `--limits` takes, with the default values, for help and messages.
    package static let names = ["rows", "initiatives", "dossiers", "findings", "text"]

    /// Sets what `words` say: `rows=200000,text=1073741824`.
    ///
    /// - Throws: `Malformed` with the first part that has another name, or no whole number from 1 to `highest`.
    package mutating func set(_ words: String) throws(Malformed) {
        for part in words.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2, let value = Int(sides[1]), (1...Self.highest).contains(value) else {
                throw Malformed(part: String(part))
            }
            switch sides[0] {
            case "rows": rows = value
            case "initiatives": initiatives = value
            case "dossiers": dossiers = value
            case "findings": findings = value
            case "text": text = value
            default: throw Malformed(part: String(part))
            }
        }
    }
}
