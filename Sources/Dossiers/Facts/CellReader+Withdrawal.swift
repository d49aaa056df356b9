import Records

extension CellReader {
    /// Whether the union takes an initiative back: by its column, in the title, in TT, in place of a name, or in a column that is nothing else (`Ghi chú`).
    ///
    /// Unclear where the words leave it open, or two cells differ: only a person can tell (letter, docs/rules.md, “Two verdicts”).
    func withdrawal(of initiative: Initiative) -> Reading<Bool> {
        var isTaken = false
        var isKept = false
        for reading in readings(ofWithdrawal: initiative) {
            switch reading {
            case .unclear: return .unclear
            case .value(true): isTaken = true
            case .value(false): isKept = true
            case .blank: break
            }
        }
        if isTaken { return isKept ? .unclear : .value(true) }
        return isKept ? .value(false) : .blank
    }

    private func readings(ofWithdrawal initiative: Initiative) -> [Reading<Bool>] {
        var readings = [withdrawal.reading(ofTitle: initiative[.title])]
        for field in [Field.number, .exclusion] where initiative[field].utf8.count > 2 {
            readings.append(withdrawal.reading(initiative[field]))
        }
        // In place of a name nothing but the state: `(Đã rút)`.
        for field in [Field.author, .person] {
            let typed = initiative.source.value(of: field, in: initiative.record)
            guard initiative[.title].isEmpty || typed.utf8.first == UInt8(ascii: "("), (3...40).contains(typed.utf8.count) else { continue }
            if case .value(true) = withdrawal.reading(typed) { readings.append(.value(true)) }
        }
        let state = initiative[.status]
        if !state.isEmpty { readings.append(reading(ofState: state, under: initiative.source.heading(of: .status))) }
        for text in initiative.looseCells { readings.append(withdrawal.reading(ofRemark: text)) }
        for column in initiative.source.noteColumns where column < initiative.record.cells.count {
            let text = initiative.record.cells[column]
            if (1...60).contains(text.utf8.count), WithdrawalWords.isLeaving(text) { readings.append(.unclear) }
        }
        return readings
    }

    /// A cell of the column of states; under “Rút” a cross or “Có” says so, too, under “Tình trạng (Rút)” perhaps.
    private func reading(ofState state: String, under heading: String) -> Reading<Bool> {
        let reading = withdrawal.reading(state)
        guard case .blank = reading else { return reading }
        if WithdrawalWords.isLeaving(state) || WithdrawalWords.isSpokenOf(in: state) { return .unclear }
        guard case .value(true) = withdrawal.reading(heading) else {
            return Choosing.isChosen(state) && withdrawal.isNamed(in: heading) ? .unclear : .blank
        }
        if Choosing.isChosen(state) { return .value(true) }
        if case .value(false) = Self.answer(state) { return .value(false) }
        return .unclear
    }
}
