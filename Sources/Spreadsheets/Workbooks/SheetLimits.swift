import SangkienDiagnostics

/// What is read of a workbook at most; beyond it the workbook is refused with `D019` (giới hạn của bảng tính).
package enum SheetLimits {
    /// Rows of a sheet: as many as Excel and LibreOffice have.
    package static let rows = 1 << 20
    /// Columns of a sheet: as many as Excel and LibreOffice have.
    package static let columns = 1 << 14
    /// Bytes of one cell's text; Excel's own cells end at 32,767 characters.
    package static let cellBytes = 8 << 20
    /// Bytes of text of one row, repeated cells counted each time.
    static let rowBytes = 64 << 20
    /// Cells of one sheet, filled gaps included.
    static let cells = 50_000_000
    /// Sheets of a workbook.
    static let sheets = 4_096
    /// Bytes of all shared strings together.
    static let sharedBytes = 1 << 30
    /// How many shared strings there are.
    static let sharedTexts = 1 << 24
    /// Bytes of a name that is remembered, such as a style's.
    package static let nameBytes = 1_024
    /// Number formats of a workbook; Excel's own end is 65,490.
    static let formats = 1 << 17
    /// Merged ranges of a sheet.
    static let mergedRanges = 1 << 20
    /// Bytes of parts of a package that say where the others are.
    static let smallPartBytes = 32 << 20
    /// Comments of a sheet or a document that are looked at.
    package static let comments = 10_000
    /// Bytes of one comment that are kept.
    package static let commentBytes = 4_096
    /// Rows, cells and styles whose look is remembered one by one.
    package static let looks = 1_000
    /// Bytes of XML that reading every sheet once takes, where sheets stand one behind the other in one part.
    static let passedBytes = 16 << 30
    /// Bytes of the cells of a sheet whose rows do not come from the top: all of them are kept until they are in order.
    static let unorderedBytes = 256 << 20
    /// Bytes of a flat XML workbook.
    static let flatBytes = 4 << 30

    /// `D019` for a row whose number or count of rows is beyond any sheet.
    package static func tooManyRows(at location: SourceLocation) -> Diagnostic {
        SheetFault.tooLarge(
            .init(vi: "\(rows) dòng", en: "\(rows) rows"),
            .init(vi: "trang tính ghi là có nhiều dòng hơn thế", en: "the sheet says that it has more"),
            at: location
        )
    }

    /// `D019` for a sheet out of order that is too large to be put in order.
    static func tooMuchOutOfOrder(at location: SourceLocation) -> Diagnostic {
        let limit = "\(unorderedBytes >> 20) MB"
        return SheetFault.tooLarge(
            .init(vi: limit, en: limit),
            .init(vi: "trang tính có các dòng không theo thứ tự và lớn hơn thế", en: "the rows of the sheet are out of order, and larger"),
            at: location
        )
    }

    /// `D019` for a column beyond any sheet.
    package static func tooManyColumns(at location: SourceLocation) -> Diagnostic {
        SheetFault.tooLarge(
            .init(vi: "\(columns) cột", en: "\(columns) columns"),
            .init(vi: "dòng này có nhiều cột hơn thế", en: "this row has more"),
            at: location
        )
    }

    /// `D019` for a sheet of too many cells.
    static func tooManyCells(at location: SourceLocation) -> Diagnostic {
        SheetFault.tooLarge(
            .init(vi: "\(cells) ô", en: "\(cells) cells"),
            .init(vi: "trang tính có nhiều ô hơn thế, tính đến dòng này", en: "the sheet has more, counted up to this row"),
            at: location
        )
    }

    /// `D019` for a cell of too much text.
    package static func cellTooLong(at location: SourceLocation) -> Diagnostic {
        SheetFault.tooLarge(
            .init(vi: "\(cellBytes >> 20) MB chữ trong một ô", en: "\(cellBytes >> 20) MiB of text in one cell"),
            .init(vi: "ô này dài hơn thế", en: "this cell is longer"),
            at: location
        )
    }

    /// `D019` for a row of too much text.
    static func rowTooLong(at location: SourceLocation) -> Diagnostic {
        SheetFault.tooLarge(
            .init(vi: "\(rowBytes >> 20) MB chữ trong một dòng", en: "\(rowBytes >> 20) MiB of text in one row"),
            .init(vi: "dòng này dài hơn thế", en: "this row is longer"),
            at: location
        )
    }
}
