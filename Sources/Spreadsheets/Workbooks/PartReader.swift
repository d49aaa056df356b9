import SangkienDiagnostics
import SangkienMarkup

/// What reads one XML part of a workbook or a document; one subclass for each kind of part (bộ đọc một phần của bảng tính).
class PartReader: XMLEventReader {
    override func finding(_ fault: XMLFault) -> Diagnostic {
        switch fault {
        case .syntax(let problem, let line, let column):
            SheetFault.xml(problem, at: SourceLocation(file: file, line: line, column: column, part: part))
        case .doctype: SheetFault.doctype(file: file, part: part)
        case .noMemory: SheetFault.tooLarge(.init(vi: "bộ nhớ máy", en: "this computer's memory"), file: file)
        }
    }

    /// Refuses a workbook whose parts contradict one another or the standard.
    final func fail(_ problem: LocalizedText) {
        fail(SheetFault.damaged(problem, file: file, part: part))
    }
}
