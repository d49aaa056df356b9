import SangkienDiagnostics
import SangkienMarkup

/// A worksheet part of an XLSX file: its rows and cells (ISO 29500-1, 18.3).
final class SheetReader: PartReader {
    /// Safe without checks at run time, which took a twentieth of reading a workbook: each event is one access, and one thread has the reader.
    @exclusivity(unchecked) private var content: SheetContent

    /// A reader of the rows that `rows` builds.
    init(_ context: WorkbookContext, _ rows: RowBuilder, file: String, part: String) {
        unsafe content = SheetContent(context, rows)
        super.init(SheetContent.words, file: file, part: part)
    }

    /// Whether the part is a worksheet at all.
    var isWorksheet: Bool { unsafe content.isWorksheet }

    /// The remarks, once all is read.
    var remarks: SheetRemarks { unsafe content.remarks }

    /// Gives the rows that are whole to `body`; false when it wants no more.
    func giveRows(to body: (SheetRow) throws(DiagnosticError) -> Bool) throws(DiagnosticError) -> Bool {
        try unsafe content.rows.give(to: body)
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        unsafe content.begin(element, attributes, for: self)
    }

    override func end(_ element: Int) {
        unsafe content.end(element, for: self)
    }

    override func text(_ bytes: Span<UInt8>) {
        unsafe content.text(bytes, for: self)
    }
}
