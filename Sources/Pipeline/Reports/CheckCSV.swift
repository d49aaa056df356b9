import Diagnostics
import Dossiers

/// The check as CSV that opens right in Excel: UTF-8 with BOM, CRLF, one line a finding or a dossier without any.
package enum CheckCSV {
    /// The report as bytes; headings and messages in `language`.
    package static func bytes(_ run: CheckRun, in language: Language) -> [UInt8] {
        var output = CSVOutput()
        output.row(ReportWords.csvHeadings(language))
        for checked in run.dossiers {
            let verdict = ReportWords.verdict(checked.verdict, language)
            if checked.findings.isEmpty { output.row([checked.dossier.id, checked.dossier[.submitter], verdict]) }
            for finding in checked.findings {
                output.row([checked.dossier.id, checked.dossier[.submitter], verdict] + cells(finding, language))
            }
        }
        for finding in run.findings { output.row(["", "", ""] + cells(finding, language)) }
        return output.bytes
    }

    private static func cells(_ finding: Diagnostic, _ language: Language) -> [String] {
        let place = finding.location
        return [
            finding.code.id,
            ReportWords.severity(finding.severity, language),
            finding.message(in: language),
            finding.hint(in: language),
            finding.basis ?? "",
            place?.file ?? "",
            (place?.row ?? place?.line).map(String.init) ?? "",
            place?.heading ?? place?.column.map(String.init) ?? "",
        ]
    }
}

/// Writes CSV for a spreadsheet program (RFC 4180), cells that could be taken for a formula made harmless.
struct CSVOutput {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let width = 11

    mutating func row(_ cells: [String]) {
        for index in 0..<Self.width {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if index < cells.count { cell(cells[index]) }
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func cell(_ text: String) {
        let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B }) else {
            bytes.append(contentsOf: safe.utf8)
            return
        }
        bytes.append(0x22)
        for byte in safe.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
