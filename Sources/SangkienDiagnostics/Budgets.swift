/// How much one run takes in at most, so that no file, however made, takes all memory or all day (ngân sách của một lượt chạy).
///
/// What is over a budget is not read, or not said one by one; a finding says so, with the place and the way to raise the budget,
/// and the exit code is 2. The sizes are chosen so that a run needs at most four times the text of its inputs and 64 MB.
public struct Budgets: Sendable, Equatable {
    /// Rows of one input that are read (`--limits rows=`); nil: as `rows(text:)` has it.
    ///
    /// Rows that only repeat the one above them are not counted.
    public var rows: Int?
    /// Initiatives of all inputs of a run that are judged (`--limits initiatives=`).
    public var initiatives = 200_000
    /// Dossiers of all inputs of a run that are judged (`--limits dossiers=`); nil: as `dossiers(text:)` has it.
    public var dossiers: Int?
    /// Findings of a run that are said one by one (`--limits findings=`); nil: as `findings(text:)` has it.
    public var findings: Int?
    /// Bytes of text of one input (`--limits text=`), as they are when unpacked.
    public var text = 512 << 20

    /// The budgets of a run that names none.
    public static let standard = Budgets()

    /// Rows that are read of any input at most: of 75,000 initiatives all, with room.
    public static let mostRows = 100_000
    /// Rows that are read however small the input is.
    public static let leastRows = 20_000
    /// Bytes of text for each of which one row more is read: any real one has more, nearly empty ones are a mistake.
    public static let textPerRow = 200
    /// Findings that are said one by one however small the inputs are.
    public static let leastFindings = 20_000
    /// Bytes of text for each of which one finding more is said: large inputs have room for more.
    public static let textPerFinding = 256
    /// Dossiers that are judged however small the inputs are.
    public static let leastDossiers = 10_000
    /// Bytes of text for each of which one dossier more is judged: any real one has more, nearly empty ones are a mistake.
    public static let textPerDossier = 400
    /// Cells that a table may have however small the input is.
    public static let leastCells = 1_000_000
    /// Blank cells of a table that fill up short rows; further rows stay short.
    public static let filling = 500_000
    /// Bytes of text for each of which a table may have one cell more.
    public static let textPerCell = 6
    /// Equal rows one below the other that are still read one by one; of more only the first is read.
    public static let equalRows = 100
    /// Faults of one kind in an input that are said one by one.
    public static let reports = 1_000
    /// Attributes and namespaces of one XML tag: libxml2 compares each with each.
    public static let attributes = 256
    /// The highest value that an option may set.
    public static let highest = 1_000_000_000_000

    /// The budgets that are in force without options.
    public init() {}

    /// Rows that are read of an input with so many bytes of text.
    public func rows(text bytes: Int) -> Int {
        rows ?? min(Self.mostRows, Self.leastRows + bytes / Self.textPerRow)
    }

    /// Findings that are said one by one of inputs with so many bytes of text.
    public func findings(text bytes: Int) -> Int {
        findings ?? Self.leastFindings + bytes / Self.textPerFinding
    }

    /// Dossiers that are judged of inputs with so many bytes of text.
    public func dossiers(text bytes: Int) -> Int {
        dossiers ?? Self.leastDossiers + bytes / Self.textPerDossier
    }

    /// Cells that a table of so many bytes of text may have, without those that fill up short rows.
    public func cells(text bytes: Int) -> Int {
        Self.leastCells + bytes / Self.textPerCell
    }
}

extension Budgets {
    /// A part of `--limits` that says nothing usable.
    public struct Malformed: Error, Equatable {
        /// The part as typed.
        public let part: String
    }

    /// The names that `--limits` takes, with the default values, for help and messages.
    public static let names = ["rows", "initiatives", "dossiers", "findings", "text"]

    /// Sets what `words` say: `rows=200000,text=1073741824`.
    ///
    /// - Throws: `Malformed` with the first part that has another name, or no whole number from 1 to `highest`.
    public mutating func set(_ words: String) throws(Malformed) {
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
