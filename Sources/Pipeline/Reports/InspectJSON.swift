import Records
import SangkienDiagnostics

/// Every record as read: a JSON list of objects under the original headings.
package enum InspectJSON {
    /// The list as UTF-8 bytes, the records of all inputs in order.
    package static func bytes(_ inspection: Inspection) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for table in inspection.inputSet.inputs.flatMap(\.parts).map(\.table) {
                for record in table.records { write(record, table, &json) }
            }
        }
        return json.bytes
    }

    private static func write(_ record: Record, _ table: Table, _ json: inout JSONWriter) {
        json.object { json in
            for (column, cell) in record.cells.enumerated() {
                json.key(column < table.headings.count ? table.headings[column] : "(cột \(column + 1))")
                // Only JSON's own literals are; a number of a workbook is what a person sees, with a decimal comma.
                if table.format.hasRows {
                    json.value(cell)
                } else if record.isJSONLiteral(at: column) {
                    json.raw(cell)
                } else if record.isNull(at: column) {
                    json.raw("null")
                } else {
                    json.value(cell)
                }
            }
        }
    }
}
