import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// A spreadsheet of OpenDocument: ODS, OTS, or all in one XML file (FODS).
final class OpenDocumentWorkbook: SheetSource {
    static let ending = "ods"
    let sheets: [SheetInfo]
    let findings: [Diagnostic]

    private let content: any XMLContent
    /// The place of each sheet among all tables.
    private let places: [Int]
    private let file: String

    /// The workbook whose sheets stand in `content`; `notes` is what was passed over so far.
    init(_ content: any XMLContent, file: String, notes: [Diagnostic] = []) throws(DiagnosticError) {
        (self.content, self.file) = (content, file)
        let list = OpenDocumentList(file: file, part: content.part)
        try content.parse(with: list) { () throws(DiagnosticError) in true }
        guard list.isSpreadsheet else {
            throw SheetFault.notAWorkbook(FileFormats.otherOpenDocument, file: file)
        }
        guard !list.sheets.isEmpty else { throw DiagnosticError(Diagnostic(.workbookWithoutSheet, at: SourceLocation(file: file))) }
        (sheets, places) = (list.sheets, list.places)
        let copies = list.copies.isEmpty ? [] : [Diagnostic.harmlessDamage(.copiesOfOtherFiles(list.copies), file: file)]
        findings = notes + copies + SheetNames.repeated(list.sheets, file: file)
    }

    func rows(
        of sheet: Int,
        _ reading: RowReading,
        _ body: (SheetRow) throws(DiagnosticError) -> Bool
    ) throws(DiagnosticError) -> SheetRemarks {
        let rows = RowBuilder(file: file, sheet: sheets[sheet].name, reading)
        let reader = OpenDocumentReader(rows, place: places[sheet], part: content.part)
        try content.parse(with: reader) { () throws(DiagnosticError) in try reader.rows.give(to: body) }
        return reader.remarks
    }
}

/// XML that is read from its beginning as often as needed.
protocol XMLContent: AnyObject {
    /// The part's name; nil where it is the file itself.
    var part: String? { get }
    /// Lets `reader` read it; `afterPiece` is called after each piece, false ending it.
    func parse(with reader: PartReader, afterPiece: () throws(DiagnosticError) -> Bool) throws(DiagnosticError)
}

/// The content part of an ODS file.
final class ContentPart: XMLContent {
    let part: String? = "content.xml"
    private let archive: WorkbookArchive

    init(_ archive: WorkbookArchive) {
        self.archive = archive
    }

    func parse(with reader: PartReader, afterPiece: () throws(DiagnosticError) -> Bool) throws(DiagnosticError) {
        try archive.parse("content.xml", with: reader, afterPiece: afterPiece)
    }
}
