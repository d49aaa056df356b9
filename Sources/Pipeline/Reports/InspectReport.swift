import Dossiers
import Records
import SangkienDiagnostics
import VietnameseText

/// How each input was read as JSON, schema `sangkien.inspect/1`: what `InspectText` says, for programs.
package enum InspectReport {
    /// The report as UTF-8 bytes; words in `language`.
    package static func bytes(_ inspection: Inspection, in language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", "sangkien.inspect/1")
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
            json.member("file", RawPath.shown(input.file))
            json.member("usable", !input.isUnusable)
            json.member("cut", input.isCut)
            json.key("tables")
            json.array { json in
                for part in input.parts { write(part, language, &json) }
            }
        }
    }

    private static func write(_ part: ReadPart, _ language: Language, _ json: inout JSONWriter) {
        let table = part.table
        json.object { json in
            json.member("sheet", table.sheet)
            json.member("format", table.format.rawValue)
            json.member("encoding", table.encoding)
            json.member("delimiter", table.delimiter)
            json.key("headingRows")
            numbers(table.heading?.rows ?? [], &json)
            json.member("headingKnown", table.heading?.isKnown != false)
            json.member("records", table.records.count)
            json.member("dossiers", part.dossiers.count)
            json.member("initiatives", part.initiativeCount)
            json.member("blankRows", table.blankRows)
            json.key("columns")
            json.array { json in
                for column in table.headings.indices { write(column, part, &json) }
            }
            encodings(table, &json)
            rows(part, language, &json)
        }
    }

    private static func write(_ column: Int, _ part: ReadPart, _ json: inout JSONWriter) {
        let fields = part.fields(at: column)
        let match = column < part.matches.count ? part.matches[column] : nil
        json.object { json in
            json.member("column", column + 1)
            json.member("heading", part.table.headings[column])
            json.member("field", fields.count == 1 ? fields[0].key : nil)
            json.key("fields")
            json.array { json in
                for field in fields { json.value(field.key) }
            }
            json.member("by", fields.isEmpty ? nil : match.map { "\($0.way)" })
        }
    }

    /// What was converted; column 0 stands for the headings.
    private static func encodings(_ table: Table, _ json: inout JSONWriter) {
        json.key("converted")
        json.array { json in
            for column in table.encodings {
                json.object { json in
                    json.member("column", column.column)
                    json.member("heading", column.heading)
                    json.member("encoding", column.name)
                    json.member("converted", column.converted)
                    json.member("cells", column.cells)
                    json.member("confidencePercent", Int((column.confidence * 100).rounded()))
                    json.member("before", Redaction.redact(column.before))
                    json.member("after", Redaction.redact(column.after))
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
                    json.member("row", row.row)
                    json.member("line", row.line)
                    json.member("reason", row.reason.rawValue)
                    json.member("reasonText", InspectWords.reason(row.reason)[language])
                    json.member("words", Redaction.redact(row.words))
                }
            }
        }
        json.key("continuedRows")
        json.array { json in
            for record in table.records {
                guard let above = record.continues else { continue }
                json.object { json in
                    json.member("row", record.row)
                    json.member("authorRow", above)
                }
            }
        }
        json.key("hidden")
        json.object { json in
            json.member("sheet", table.hiding.isSheetHidden)
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
