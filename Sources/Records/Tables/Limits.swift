import DocumentTables
import SangkienDiagnostics
import Spreadsheets

/// What one input may hold; beyond it the input is refused with `D019` instead of exhausting the memory
/// (giới hạn của một tệp).
struct Limits: Sendable {
    /// What the user allows: rows, and bytes of text.
    var budgets = Budgets.standard
    /// Equal rows one below the other that are read one by one.
    var equalRows = Budgets.equalRows
    /// Whether the formatting of text within cells is kept.
    var keepsRuns = false
    /// Columns of a table; as many as a sheet of Excel has.
    var columns = 16_384
    /// Cells of all records together: short rows are padded, so a small file with a wide heading could ask for far more
    /// memory than its own size.
    var cells: Int?
    /// Authors of one JSON entry.
    var authors = 1_000
    /// Findings of one kind that are reported one by one.
    var reports = Budgets.reports

    /// The limits every input is read within; tests set smaller ones.
    static let standard = Limits()

    /// The limits that these options ask for.
    init(_ options: ReadOptions) {
        budgets = options.budgets
        if options.keepsEqualRows { equalRows = .max }
        keepsRuns = options.keepsRuns
    }

    /// The limits without options.
    init() {}

    /// Cells of a table of so many bytes of text.
    func cells(text bytes: Int) -> Int { cells ?? budgets.cells(text: bytes) }

    /// `D058` for an input of too much text; reading ended at `location`.
    func tooMuchText(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.textOverBudget, at: location, Argument("limit", budgets.text))
    }

    /// `D056` for a table of more than `limit` rows, of which `location` is the first that is not read.
    func tooManyRows(_ limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.rowsOverBudget, at: location, Argument("limit", limit))
    }

    /// `D019` for a table of too many columns.
    func tooManyColumns(_ found: Int, at location: SourceLocation) -> DiagnosticError {
        refusal(
            .init(vi: "\(columns) cột", en: "\(columns) columns"),
            .init(vi: "bảng có ít nhất \(found) cột", en: "the table has at least \(found) columns"),
            location
        )
    }

    /// `D019` for records that together have more than `limit` cells.
    func tooManyCells(_ limit: Int, at location: SourceLocation) -> DiagnosticError {
        refusal(
            .init(vi: "\(limit) ô", en: "\(limit) cells"),
            .init(vi: "bảng có nhiều ô hơn thế, tính đến dòng này", en: "the table has more, counted up to this row"),
            location
        )
    }

    /// `D019` for a JSON entry of too many authors.
    func tooManyAuthors(at location: SourceLocation) -> DiagnosticError {
        refusal(
            .init(vi: "\(authors) tác giả", en: "\(authors) authors"),
            .init(vi: "danh sách tác giả này dài hơn thế", en: "this list of authors is longer"),
            location
        )
    }

    private func refusal(_ limit: LocalizedText, _ what: LocalizedText, _ location: SourceLocation) -> DiagnosticError {
        DiagnosticError(Diagnostic(.inputTooLarge, at: location, Argument("limit", limit), Argument("what", what)))
    }
}
