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

    /// Reports a field of LibreOffice that takes a value of the data and has a number format that nothing computes.
    mutating func noteFormat(of slot: Int) {
        guard let format = program.slots[slot].unknownFormat else { return }
        let name = Argument("tag", program.slots[slot].name)
        faults.append(Diagnostic(.fieldSwitchUnknown, at: program.slots[slot].location, name, Argument("switch", format)))
    }
}
