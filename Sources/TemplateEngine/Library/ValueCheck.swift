import SangkienDiagnostics

extension Schema {
    /// What is wrong with the values of a document: their number, a text where a list belongs, a list where a text belongs.
    ///
    /// Only what is given as arrays is looked at; rows that are made when they are printed are checked then. Looking ends when the task
    /// is cancelled.
    func faults(of values: [Value]) -> [Diagnostic] {
        var steps = UntilCancelled()
        return self.faults(of: values, in: nil, &steps)
    }

    private func faults(of values: [Value], in list: String?, _ steps: inout UntilCancelled) -> [Diagnostic] {
        guard values.count == fields.count else { return [.wrongCount(values.count, fields.count, list)] }
        var faults: [Diagnostic] = []
        for (field, value) in zip(fields, values) {
            switch (field.rows, value) {
            case (let inner?, .rows(let rows)): faults += inner.faults(of: rows, in: field.name, &steps)
            case (_?, _): faults.append(.notRows(field.name))
            case (nil, .rows): faults.append(.rowsForText(field.name))
            case (nil, _): continue
            }
        }
        return faults
    }

    /// What is wrong with the first row of the list that does not have these fields.
    private func faults(of rows: Rows, in list: String, _ steps: inout UntilCancelled) -> [Diagnostic] {
        guard let width = rows.width, !isUnknown else { return [] }
        guard width == fields.count else { return [.wrongCount(width, fields.count, list)] }
        for row in 0..<rows.count {
            guard steps.goesOn() else { return [] }
            let faults = self.faults(of: fields.indices.map { rows.value(row, $0) }, in: list, &steps)
            guard faults.isEmpty else { return faults }
        }
        return []
    }

    /// Values by name, in the order of the schema; names are compared as those of tags are.
    ///
    /// - Parameter named: the value of each field; of a list, made by `rows(named:)` of its own schema.
    /// - Returns: the values for `BoundTemplate.write(_:to:time:cores:record:)`.
    /// - Throws: `DiagnosticError` with every name that the schema lacks, every field without a value, and every text where a list
    ///   belongs.
    public func values(named: [String: Value]) throws(DiagnosticError) -> [Value] {
        var values: [Value?] = fields.map { _ in nil }
        var faults: [Diagnostic] = []
        for (name, value) in named.sorted(by: { $0.key < $1.key }) {
            if let place = index(of: name) { values[place] = value } else { faults.append(.unknownName(name)) }
        }
        for (place, field) in fields.enumerated() where values[place] == nil { faults.append(.missingValue(field.name)) }
        let found = values.compactMap { $0 }
        if faults.isEmpty { faults = self.faults(of: found) }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        return found
    }

    /// Rows of values by name, for the list that has this schema.
    ///
    /// - Throws: `DiagnosticError`, as `values(named:)`.
    public func rows(named rows: [[String: Value]]) throws(DiagnosticError) -> Rows {
        var values: [[Value]] = []
        for row in rows { values.append(try self.values(named: row)) }
        return Rows(values)
    }
}

extension Diagnostic {
    static func wrongCount(_ count: Int, _ wanted: Int, _ list: String?) -> Diagnostic {
        let place = list.map { LocalizedText(vi: "mỗi dòng của danh sách “\($0)”", en: "each row of the list “\($0)”") }
        return unfit(
            vi: "\(place?.vietnamese ?? "văn bản") cần \(wanted) giá trị, theo thứ tự của lược đồ, nhưng được \(max(count, 0))",
            en: "\(place?.english ?? "the document") needs \(wanted) values in the order of the schema and was given \(max(count, 0))"
        )
    }

    /// A text where a list belongs.
    static func notRows(_ field: String) -> Diagnostic {
        unfit(vi: "“\(field)” là danh sách, nhưng được một chữ", en: "“\(field)” is a list and was given a text")
    }

    /// A number of a record that none can have.
    static func wrongRecord(_ record: Int) -> Diagnostic {
        unfit(vi: "không bản ghi nào mang số \(record)", en: "no record can have the number \(record)")
    }

    fileprivate static func rowsForText(_ field: String) -> Diagnostic {
        unfit(vi: "“\(field)” là chữ, nhưng được một danh sách", en: "“\(field)” is a text and was given a list")
    }

    fileprivate static func unknownName(_ name: String) -> Diagnostic {
        unfit(vi: "lược đồ không có tên “\(name)”", en: "the schema has no field “\(name)”")
    }

    fileprivate static func missingValue(_ field: String) -> Diagnostic {
        unfit(vi: "thiếu giá trị của “\(field)”", en: "“\(field)” has no value")
    }

    private static func unfit(vi vietnamese: String, en english: String) -> Diagnostic {
        Diagnostic(.valuesUnfit, Argument("problem", LocalizedText(vi: vietnamese, en: english)))
    }
}
