/// The name that a field of an office program gives (tên trường).
struct FieldName: Sendable {
    /// The name; of a condition of LibreOffice with its table, also the column's alone.
    let names: [String]
    /// True for MERGESEQ and its like: the number of the record, or of the row in a repeat.
    var isRecordNumber = false
    /// True for a name that Word has cut to 40 characters, or put `M_` before.
    var mayBeCut = false
    /// True when the data need not have it.
    var isOptional = false
    /// The cells of its table that a formula computes with; it is no name of the data then.
    var cells: CellReading?
}

/// What a field prints, in names of the template.
typealias NamedExpression = FieldExpression<FieldName>
typealias NamedTest = FieldTest<FieldName>
