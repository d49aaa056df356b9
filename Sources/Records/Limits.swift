import Diagnostics

/// What one input may hold; beyond it the input is refused with `D019` instead of exhausting the memory
/// (giới hạn của một tệp).
struct Limits: Sendable {
    /// Bytes of a file.
    var bytes = 2 << 30
    /// Columns of a table; as many as a sheet of Excel has.
    var columns = 16_384
    /// Cells of all records together: short rows are padded, so a small file with a wide heading could ask for far more
    /// memory than its own size.
    var cells = 50_000_000
    /// Authors of one JSON entry.
    var authors = 1_000
    /// Findings of one kind that are reported one by one.
    var reports = 1_000

    /// The limits every input is read within; tests set smaller ones.
    static let standard = Limits()

    /// `D019` for a file of too many bytes.
    func tooManyBytes(_ found: Int, file: String) -> DiagnosticError {
        let mebibytes = String(found >> 20)
        return refusal(
            .init(vi: "\(bytes >> 20) MiB", en: "\(bytes >> 20) MiB"),
            .init(vi: "tệp có \(mebibytes) MiB", en: "the file has \(mebibytes) MiB"),
            SourceLocation(file: file)
        )
    }

    /// `D019` for a table of too many columns.
    func tooManyColumns(_ found: Int, at location: SourceLocation) -> DiagnosticError {
        refusal(
            .init(vi: "\(columns) cột", en: "\(columns) columns"),
            .init(vi: "bảng có ít nhất \(found) cột", en: "the table has at least \(found) columns"),
            location
        )
    }

    /// `D019` for records that together have too many cells.
    func tooManyCells(at location: SourceLocation) -> DiagnosticError {
        refusal(
            .init(vi: "\(cells) ô", en: "\(cells) cells"),
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
