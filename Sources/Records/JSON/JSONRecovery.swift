import SangkienDiagnostics

/// What becomes of an entry with a fault: a faulty record in its place, so that the entries around it are still read.
extension JSONTable {
    /// Reads an entry as `readEntry` does; a fault of its shape ends with the entry.
    ///
    /// Broken grammar ends the reading; the entry it stands in is kept as a faulty one, those before it as they are.
    mutating func readRecovering(_ level: JSONKeys.Level, _ start: JSONToken, isDossier: Bool) throws(DiagnosticError) {
        let depth = scanner.depth
        do throws(DiagnosticError) {
            try readEntry(level, start, isDossier: isDossier)
        } catch {
            let hasPending = isDossier || !pendingRows.isEmpty
            if Self.endsWithEntry(error) {
                try skip(to: depth - 1)
                return keepFaulty(error, rows[level.rawValue].cells, line: start.line, isDossier: hasPending)
            }
            guard Self.isBrokenGrammar(error), !isBroken else { throw error }
            isBroken = true
            // The object around the dossiers is none itself.
            let cells = level == .top && dossiers > 0 ? [] : rows[level.rawValue].cells
            keepFaulty(error, cells, line: start.line, isDossier: hasPending || cells.isEmpty)
            throw error
        }
    }

    /// Reads one object, and of JSON lines those on the lines behind it; a broken line ends where the next one begins.
    mutating func readValues(from first: JSONToken) throws(DiagnosticError) {
        var start = first
        while start.kind != .end {
            do throws(DiagnosticError) {
                try readRecovering(.top, start, isDossier: false)
            } catch {
                guard isBroken, hasLines else { throw error }
                scanner.restart(behindLineAt: start.range.lowerBound, line: start.line)
                isBroken = false
            }
            start = try nextValue()
        }
    }

    /// The beginning of the next line's object; lines that hold none are kept as faulty ones.
    private mutating func nextValue() throws(DiagnosticError) -> JSONToken {
        while true {
            do throws(DiagnosticError) {
                return try next()
            } catch {
                guard Self.isBrokenGrammar(error), hasLines else { throw error }
                keepFaulty(error, [], line: scanner.line, isDossier: true)
                scanner.restart(behindLineAt: scanner.offset, line: scanner.line)
            }
        }
    }

    /// Ends the reading at broken grammar, when something was read whole before it; other faults are thrown on.
    mutating func keepWhatStandsBefore(_ error: DiagnosticError) throws(DiagnosticError) {
        isOverBudget = error.diagnostics.contains { $0.code.reachesBudget }
        guard Self.isBrokenGrammar(error) || isOverBudget, output.hasWholeRecord else { throw error }
        if isBroken { return }
        isBroken = true
        keepFaulty(error, [], line: scanner.line, isDossier: true)
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
        guard let first = error.diagnostics.first else { return }
        guard faults.count < limits.reports || isOverBudget || (isBroken && !hasLines) else {
            if countedFaults.count == 0 { countedFaults.first = first.location }
            countedFaults.count += 1
            return
        }
        faults += error.diagnostics
        if isDossier { dossiers += 1 }
        output.appendFaulty(cells, line: line, isDossier ? dossiers : nil, fault: first.words)
    }

    private static func isBrokenGrammar(_ error: DiagnosticError) -> Bool {
        error.diagnostics.allSatisfy { $0.code === DiagnosticCode.jsonSyntax }
    }

    /// Broken grammar and limits concern the whole file, shape and doubled keys only the entry.
    private static func endsWithEntry(_ error: DiagnosticError) -> Bool {
        error.diagnostics.allSatisfy { $0.code === DiagnosticCode.jsonShape || $0.code === DiagnosticCode.jsonDuplicateKey }
    }
}
