import Diagnostics

/// What becomes of an entry with a fault: a faulty record in its place, so that the entries around it are still read.
extension JSONTable {
    /// Reads an entry as `readEntry` does; a fault of its shape ends with the entry.
    mutating func readRecovering(_ level: JSONKeys.Level, _ start: JSONToken, isDossier: Bool) throws(DiagnosticError) {
        let depth = scanner.depth
        do throws(DiagnosticError) {
            try readEntry(level, start, isDossier: isDossier)
        } catch {
            guard Self.endsWithEntry(error) else { throw error }
            try skip(to: depth - 1)
            keepFaulty(error, rows[level.rawValue].cells, line: start.line, isDossier: isDossier || !pendingRows.isEmpty)
        }
    }

    /// Skips an element that is no entry at all.
    mutating func skip(_ element: JSONToken, after fault: DiagnosticError) throws(DiagnosticError) {
        if element.kind == .beginArray { try skip(to: scanner.depth - 1) }
        keepFaulty(fault, [], line: element.line, isDossier: true)
    }

    private mutating func skip(to depth: Int) throws(DiagnosticError) {
        while scanner.depth > depth { _ = try next() }
    }

    private mutating func keepFaulty(_ error: DiagnosticError, _ cells: [JSONCell], line: Int, isDossier: Bool) {
        faults += error.diagnostics
        if isDossier { dossiers += 1 }
        guard let first = error.diagnostics.first else { return }
        output.appendFaulty(cells, line: line, isDossier ? dossiers : nil, fault: Self.words(for: first))
    }

    /// The finding's message without its full stop.
    private static func words(for fault: Diagnostic) -> LocalizedText {
        let texts = Language.allCases.map { language in
            let message = fault.message(in: language)
            return message.hasSuffix(".") ? String(message.dropLast()) : message
        }
        return LocalizedText(vi: texts[0], en: texts[1])
    }

    /// Broken grammar and limits concern the whole file, shape and doubled keys only the entry.
    private static func endsWithEntry(_ error: DiagnosticError) -> Bool {
        error.diagnostics.allSatisfy { $0.code === DiagnosticCode.jsonShape || $0.code === DiagnosticCode.jsonDuplicateKey }
    }
}
