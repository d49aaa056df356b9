import Diagnostics
import Records

/// Every record as read: a JSON list of objects under the original headings.
package enum InspectJSON {
    /// The list as UTF-8 bytes, the records of all inputs in order.
    package static func bytes(_ inspection: Inspection) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for table in inspection.inputSet.inputs.flatMap(\.parts).map(\.table) {
                for record in table.records { write(record, table.headings, &json) }
            }
        }
        return json.bytes
    }

    private static func write(_ record: Record, _ headings: [String], _ json: inout JSONWriter) {
        json.object { json in
            for (column, cell) in record.cells.enumerated() {
                json.key(column < headings.count ? headings[column] : "(cột \(column + 1))")
                switch record.kinds?[column] {
                case .number, .bool: json.raw(cell)
                case .null: json.raw("null")
                case .text, nil: json.value(cell)
                }
            }
        }
    }
}
