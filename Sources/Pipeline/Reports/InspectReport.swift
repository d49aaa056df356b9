import Diagnostics
import Dossiers
import Records
import VietnameseText

/// How each input was read as JSON, schema `sangkien.inspect/1`: what `InspectText` says, for programs.
package enum InspectReport {
    /// The report as UTF-8 bytes; words in `language`.
    package static func bytes(_ inspection: Inspection, in language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("schema")
            json.value("sangkien.inspect/1")
            json.key("inputs")
            json.array { json in
                for input in inspection.inputSet.inputs { write(input, language, &json) }
            }
            json.key("findings")
            json.array { json in
                for finding in inspection.findings { json.value(finding, in: language) }
            }
        }
        return json.bytes
    }

    private static func write(_ input: ReadInput, _ language: Language, _ json: inout JSONWriter) {
        json.object { json in
            json.key("file")
            json.value(input.file)
            json.key("usable")
            json.raw(input.isUnusable ? "false" : "true")
            json.key("tables")
            json.array { json in
                for part in input.parts { write(part, language, &json) }
            }
        }
    }

    private static func write(_ part: ReadPart, _ language: Language, _ json: inout JSONWriter) {
        let table = part.table
        json.object { json in
            for (key, text) in [
                ("sheet", table.sheet), ("format", table.format.rawValue), ("encoding", table.encoding), ("delimiter", table.delimiter),
            ] {
                json.key(key)
                json.value(text)
            }
            json.key("headingRows")
            numbers(table.heading?.rows ?? [], &json)
            json.key("headingKnown")
            json.raw(table.heading?.isKnown == false ? "false" : "true")
            for (key, number) in [
                ("records", table.records.count), ("dossiers", part.dossiers.count), ("initiatives", part.initiativeCount),
                ("blankRows", table.blankRows),
            ] {
                json.key(key)
                json.value(number)
            }
            json.key("columns")
            json.array { json in
                for column in table.headings.indices { write(column, part, &json) }
            }
            encodings(table, &json)
            rows(part, language, &json)
        }
    }

    private static func write(_ column: Int, _ part: ReadPart, _ json: inout JSONWriter) {
        let field = part.source?.field(at: column)
        let match = part.source.flatMap { column < $0.matches.count ? $0.matches[column] : nil }
        json.object { json in
            json.key("column")
            json.value(column + 1)
            json.key("heading")
            json.value(part.table.headings[column])
            json.key("field")
            json.value(field?.key)
            json.key("by")
            json.value(field == nil ? nil : match.map { "\($0.way)" })
        }
    }

    /// What was converted; column 0 stands for the headings.
    private static func encodings(_ table: Table, _ json: inout JSONWriter) {
        json.key("converted")
        json.array { json in
            for column in table.encodings {
                json.object { json in
                    json.key("column")
                    json.value(column.column)
                    json.key("heading")
                    json.value(column.heading)
                    json.key("encoding")
                    json.value(column.name)
                    json.key("converted")
                    json.value(column.converted)
                    json.key("cells")
                    json.value(column.cells)
                    json.key("confidencePercent")
                    json.value(Int((column.confidence * 100).rounded()))
                    json.key("before")
                    json.value(Redaction.redact(column.before))
                    json.key("after")
                    json.value(Redaction.redact(column.after))
                }
            }
        }
    }

    private static func rows(_ part: ReadPart, _ language: Language, _ json: inout JSONWriter) {
        let table = part.table
        json.key("asideRows")
        json.array { json in
            for row in table.skipped {
                json.object { json in
                    json.key("row")
                    json.value(row.row)
                    json.key("line")
                    json.value(row.line)
                    json.key("reason")
                    json.value(row.reason.rawValue)
                    json.key("reasonText")
                    json.value(InspectWords.reason(row.reason)[language])
                    json.key("words")
                    json.value(Redaction.redact(row.words))
                }
            }
        }
        json.key("continuedRows")
        json.array { json in
            for record in table.records {
                guard let above = record.continues else { continue }
                json.object { json in
                    json.key("row")
                    json.value(record.row)
                    json.key("authorRow")
                    json.value(above)
                }
            }
        }
        json.key("hidden")
        json.object { json in
            json.key("sheet")
            json.raw(table.hiding.isSheetHidden ? "true" : "false")
            json.key("rows")
            numbers(table.hiding.rows, &json)
            json.key("columns")
            numbers(table.hiding.columns, &json)
        }
    }

    private static func numbers(_ numbers: [Int], _ json: inout JSONWriter) {
        json.array { json in
            for number in numbers { json.value(number) }
        }
    }
}
