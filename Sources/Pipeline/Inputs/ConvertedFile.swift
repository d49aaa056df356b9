import Office
import Records
import SangkienDiagnostics
import SangkienFiles
import Spreadsheets

/// A file of an old or foreign form that LibreOffice turns into one that is read (tệp chuyển đổi).
enum ConvertedFile {
    /// What a file is turned into, and the ending of its own form.
    struct Plan {
        let ending: String
        let target: LibreOffice.Target
    }

    /// The forms that LibreOffice is asked to read.
    private static let forms = [FileFormats.oldExcel, FileFormats.oldWord, FileFormats.rtf, FileFormats.binaryExcel]

    /// Whether a file that begins so and is called so can be converted on this computer.
    static func isPossible(_ head: [UInt8], _ name: String) -> Bool {
        LibreOffice.program != nil && plan(head, name) != nil
    }

    /// How a file that begins so and is called so is converted; nil for one that is not.
    static func plan(_ head: [UInt8], _ name: String) -> Plan? {
        if head.starts(with: FileMark.rtf) { return Plan(ending: "rtf", target: .odt) }
        let isNamedText = [FileFormats.oldWord, FileFormats.rtf].contains { FileFormats.isNamed(name, $0) }
        if head.starts(with: FileMark.compoundFile.prefix(4)) {
            // E-mails, presentations and drawings are compound files too.
            let isOther = FileFormats.ofName(name).map { named in !forms.contains { $0.name == named.name } } ?? false
            guard !isOther else { return nil }
            let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            return isNamedText ? Plan(ending: ending == "wps" ? "wps" : "doc", target: .odt) : Plan(ending: "xls", target: .xlsx)
        }
        if TableReader.looksLikeWorkbook(head), head.first == UInt8(ascii: "<") { return Plan(ending: "xml", target: .xlsx) }
        if head.starts(with: FileMark.zipMember), FileFormats.isNamed(name, FileFormats.binaryExcel) {
            return Plan(ending: "xlsb", target: .xlsx)
        }
        return nil
    }

    /// Whether a file was refused for its form; what needs a password, is too large or unsafe is asked of a person, never of a program.
    private static func isOfForm(_ code: DiagnosticCode) -> Bool {
        [DiagnosticCode.oldExcelWorkbook, .notAWorkbook, .unsupportedFormat].contains { $0 === code }
    }

    /// The tables of the file at `path`, which could not be read as it stands for the reason `refusal`.
    ///
    /// - Throws: `refusal` where it cannot be converted, with `D097` when that was tried.
    static func tables(
        _ bytes: [UInt8],
        path: String,
        refusal: DiagnosticError,
        options: ReadOptions,
        isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> [Table] {
        let place = SourceLocation(file: path)
        guard refusal.diagnostics.contains(where: { finding in isOfForm(finding.code) }),
            let plan = plan(Array(bytes.prefix(TableReader.workbookHead)), path), let folder = options.conversionFolder
        else { throw refusal }
        let made: [UInt8]
        do throws(LibreOffice.Failure) {
            made = try LibreOffice.convert(bytes, ending: plan.ending, to: plan.target, in: folder)
        } catch {
            guard let reason = words(error) else { throw refusal }
            throw DiagnosticError(refusal.diagnostics + [Diagnostic(.conversionFailed, at: place, Argument("reason", reason))])
        }
        let note = Diagnostic(.converted, at: place, Argument("ending", plan.ending))
        do throws(DiagnosticError) {
            var tables = try TableReader.tables(made, file: path, options: options, isKnownHeading: isKnownHeading)
            if !tables.isEmpty { tables[0].diagnostics.insert(note, at: 0) }
            return tables
        } catch {
            guard error.diagnostics.contains(where: { $0.code === DiagnosticCode.emptyInput }) else {
                throw DiagnosticError([note] + error.diagnostics)
            }
            // LibreOffice makes an empty table of what it does not understand, without a word (findings/pyxlsbwriter-two-beginnings.sh).
            throw DiagnosticError(refusal.diagnostics + [Diagnostic(.conversionFailed, at: place, Argument("reason", nothingFound))])
        }
    }

    private static let nothingFound = LocalizedText(
        vi: "LibreOffice không thấy nội dung nào trong tệp, dù tệp có thể không trống",
        en: "LibreOffice finds nothing in it, although it may not be empty"
    )

    private static func words(_ failure: LibreOffice.Failure) -> LocalizedText? {
        switch failure {
        case .notInstalled: nil
        case .overLimits:
            LocalizedText(
                vi: "LibreOffice chạy quá \(LibreOffice.seconds) giây hoặc cần quá nhiều bộ nhớ",
                en: "LibreOffice took more than \(LibreOffice.seconds) seconds, or too much memory"
            )
        case .refused: LocalizedText(vi: "LibreOffice không mở được tệp này", en: "LibreOffice could not open it")
        case .folder(let error): error.reason
        }
    }
}
