import Dossiers
import Records
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The workbook of a union with the faults marked in its cells (bảng của đơn vị, đã đánh dấu): the very file, or a copy of its rows.
struct SenderFile {
    let name: String
    let bytes: [UInt8]
    /// Whether it is the union's own file, and not a copy of its rows.
    let isOwn: Bool
    /// What is to be said of it: `X113`, `X114`.
    let findings: [Diagnostic]

    /// The largest file that is marked in place.
    static let most = 64 << 20

    /// Why a file is not marked in place, where that is to be said.
    private enum Obstacle: Error {
        /// Tables that are no workbooks, input that can be read only once, files with rows of other unions: the copy is what is due.
        case none
        case changed
        case reason(LocalizedText)
    }

    /// The file of `checked` with `marks`; `isAlone` tells that it holds rows of no other union.
    ///
    /// - Throws: `X112` where not even a copy can be made.
    init(_ checked: CheckedDossier, _ marks: FaultMarks, of original: OriginalFile?, isAlone: Bool, time: ZipTime) throws(DiagnosticError) {
        let source = checked.dossier.source
        let place = SourceLocation(file: source.file, sheet: source.sheet)
        var findings: [Diagnostic] = []
        do throws(Obstacle) {
            bytes = try Self.marked(source, marks, original, isAlone: isAlone, time: time)
            name = PackageName.marked(source.file, ending: source.format == .xlsx ? "xlsx" : Self.isFlat(bytes) ? "fods" : "ods")
            (isOwn, self.findings) = (true, [])
            return
        } catch {
            switch error {
            case .none: break
            case .changed: findings.append(Diagnostic(.senderFileChanged, at: place))
            case .reason(let reason): findings.append(Diagnostic(.senderFileCopied, at: place, Argument("reason", reason)))
            }
        }
        guard let copy = TableCopy(checked.dossier, keepsRows: isAlone).bytes(marks, time: time) else {
            let reason = LocalizedText(vi: "không lập được bản chép của bảng", en: "the copy of its table could not be made")
            throw DiagnosticError(Diagnostic(.packageFailed, at: place, Argument("reason", reason)))
        }
        (bytes, isOwn, self.findings) = (copy, false, findings)
        name = PackageName.marked(source.file, ending: "xlsx")
    }

    private static func isFlat(_ bytes: [UInt8]) -> Bool { !bytes.starts(with: FileMark.zip) }

    private static func marked(
        _ source: InputSource,
        _ marks: FaultMarks,
        _ original: OriginalFile?,
        isAlone: Bool,
        time: ZipTime
    ) throws(Obstacle) -> [UInt8] {
        guard isAlone, source.format == .xlsx || source.format == .ods, let original, original.digest != nil, !original.isConverted else {
            throw .none
        }
        switch original.bytes(at: source.file, limit: most) {
        case .tooLarge:
            throw .reason(LocalizedText(vi: "tệp lớn quá \(most >> 20) MB", en: "it is larger than \(most >> 20) MB"))
        case .changed: throw .changed
        case .same(let bytes):
            let marked =
                source.format == .xlsx
                ? MarkedWorkbook.bytes(of: bytes, name: source.file, sheet: source.sheet, marks, time: time)
                : MarkedOpenDocument.bytes(of: bytes, name: source.file, sheet: source.sheet, marks, time: time)
            guard let marked else {
                throw .reason(
                    LocalizedText(
                        vi: "tệp có macro, chữ ký số hoặc cấu trúc không ghi thêm được",
                        en: "it has macros, a signature or a structure that cannot be added to"
                    )
                )
            }
            return marked
        }
    }
}
