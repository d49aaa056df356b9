import SangkienDiagnostics

/// Faults of places that office programs name, which are none unless the data has their names.
extension Binder {
    /// Reports a control that is named like a field and cannot take one value.
    mutating func refuse(_ slot: Int) {
        guard find(program.slots[slot]) != nil else { return }
        let reason = LocalizedText(
            vi: "ô điều khiển này bao cả dòng của bảng, không chứa được một giá trị; đặt nó trong ô, hoặc đổi tên nó",
            en: "this control holds a whole row of a table and cannot take one value; put it into a cell, or rename it"
        )
        let name = Argument("field", program.slots[slot].name)
        faults.append(Diagnostic(.fieldNotComputed, at: program.slots[slot].location, name, Argument("reason", reason)))
    }

    /// Reports a field of LibreOffice whose result would be an old one: the data has some of the names that it computes with.
    mutating func refuse(_ computation: Program.OwnComputation) {
        if let own = computation.own, isFound(own) { return }
        let (found, missing) = (computation.slots.filter(isFound), computation.slots.filter { !isFound($0) })
        guard let known = found.first, !computation.isComputed || !missing.isEmpty else { return }
        var reason = FieldMeaning.uncomputed
        if computation.isComputed, let other = missing.first {
            let names = (program.slots[known].name, program.slots[other].name)
            reason = LocalizedText(
                vi: "dữ liệu có “\(names.0)” mà không có “\(names.1)”; thêm cột “\(names.1)”, hoặc thay trường này bằng thẻ «…»",
                en: "the data has “\(names.0)” and not “\(names.1)”; add a column “\(names.1)”, or use a tag «…» instead of the field"
            )
        }
        let field = Argument("field", computation.field)
        faults.append(Diagnostic(.fieldNotComputed, at: program.slots[known].location, field, Argument("reason", reason)))
    }

    private func isFound(_ slot: Int) -> Bool {
        if case .missing? = sources[slot] { return false }
        return sources[slot] != nil
    }

    /// Reports a field of LibreOffice that takes a value of the data and has a number format that nothing computes.
    mutating func noteFormat(of slot: Int) {
        guard let format = program.slots[slot].unknownFormat else { return }
        let name = Argument("tag", program.slots[slot].name)
        faults.append(Diagnostic(.fieldSwitchUnknown, at: program.slots[slot].location, name, Argument("switch", format)))
    }
}
