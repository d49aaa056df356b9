import Diagnostics

@testable import TemplateEngine

/// A document in a few words, written the same way for every format: what a template or its result holds.
indirect enum Block: Sendable {
    /// A paragraph.
    case p(String)
    /// A table; each row a list of cells, each cell its paragraphs.
    case cells([[[String]]])

    /// A table whose cells hold one paragraph each.
    static func table(_ rows: [String]...) -> Block {
        .cells(rows.map { row in row.map { [$0] } })
    }
}

extension [Block] {
    /// The part of a document that holds these blocks: each paragraph, each table and each row on a line of its own.
    func written(as format: DocumentFormat) -> String {
        let blocks = map { block in
            switch block {
            case .p(let text): Self.paragraph(text, format)
            case .cells(let rows): Self.table(rows, format)
            }
        }
        let frame: (String, String) =
            switch format {
            case .docx: ("<w:document xmlns:w=\"w\"><w:body>", "</w:body></w:document>")
            case .odt, .fodt:
                (
                    "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><office:text>",
                    "</office:text></office:document-content>"
                )
            case .html: ("<!DOCTYPE html><html><body>", "</body></html>")
            }
        return ([frame.0] + blocks + [frame.1]).joined(separator: "\n")
    }

    private static func paragraph(_ text: String, _ format: DocumentFormat) -> String {
        switch format {
        case .docx: "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
        case .odt, .fodt: "<text:p>\(text)</text:p>"
        case .html: "<p>\(text)</p>"
        }
    }

    private static func table(_ rows: [[[String]]], _ format: DocumentFormat) -> String {
        let names: (table: String, row: String, cell: String) =
            switch format {
            case .docx: ("w:tbl", "w:tr", "w:tc")
            case .odt, .fodt: ("table:table", "table:table-row", "table:table-cell")
            case .html: ("table", "tr", "td")
            }
        let lines = rows.map { row in
            let cells = row.map { cell in
                "<\(names.cell)>" + cell.map { paragraph($0, format) }.joined() + "</\(names.cell)>"
            }
            return "<\(names.row)>" + cells.joined() + "</\(names.row)>"
        }
        return (["<\(names.table)>"] + lines + ["</\(names.table)>"]).joined(separator: "\n")
    }
}

/// Compiles, binds and fills one part in memory.
enum Filling {
    /// The part filled with `values`.
    static func fill(
        _ text: String,
        _ format: DocumentFormat,
        _ schema: Schema = Sample.schema,
        _ values: [Value] = Sample.values
    ) throws(DiagnosticError) -> String {
        let bytes = Array(text.utf8)
        let result = PartCompiler.compile(bytes, dialect: format.dialect, file: "mau.xml")
        let faults = result.diagnostics.filter { $0.severity == .error }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        guard let program = result.program else { return text }
        var renderer = Renderer(try program.bound(to: schema), values: values)
        var output: [UInt8] = []
        while renderer.fill(&output) {}
        return String(decoding: output, as: UTF8.self)
    }

    /// The part filled, with what does not matter taken away: line ends between elements, and Word's word for keeping spaces.
    static func plain(_ blocks: [Block], _ format: DocumentFormat) throws(DiagnosticError) -> String {
        bare(try fill(blocks.written(as: format), format))
    }

    /// A part without line ends between elements and without Word's word for keeping spaces.
    static func bare(_ text: String) -> String {
        text.replacing("\n", with: "").replacing(" xml:space=\"preserve\"", with: "")
    }

    /// The findings that a template leads to, each as `M201 3`: code and line.
    static func faults(_ text: String, _ format: DocumentFormat) -> [Diagnostic] {
        do throws(DiagnosticError) {
            _ = try fill(text, format)
            return []
        } catch {
            return error.diagnostics
        }
    }
}

/// The data that the cases are filled with.
enum Sample {
    static let initiative = Schema([.text("Tên"), .text("Ngày"), .text("Ghi chú"), .list("tác giả", of: Schema([.text("Họ tên")]))])
    static let schema = Schema([
        .text("Họ và tên"), .text("Cấp"), .text("Trống"), .text("Nhiều dòng"), .text("Thẻ"), .text("Ký hiệu"), .text("Ngày"),
        .list("sáng kiến", of: initiative), .list("không có", of: Schema([.text("x")])),
        .list("nhóm", of: Schema([.text("tên nhóm"), .list("sáng kiến", of: initiative)])),
    ])

    static func rows(_ values: [[Value]]) -> Value {
        .rows(Rows(count: values.count) { values[$0][$1] })
    }

    private static func initiative(_ name: String, _ date: String, _ note: String, _ authors: String...) -> [Value] {
        [.text(name), .text(date), .text(note), rows(authors.map { [.text($0)] })]
    }

    static let values: [Value] = [
        .text("Lê Văn Mẫu"), .text("Cơ sở"), .text(" \n"), .text("một\nhai"), .text("«Họ và tên» {{x}}"), .text("a & b <c>"),
        .text("05/07/2023"),
        rows([
            initiative("A", "1/2/2021", "ghi", "An", "Bình"), initiative("B", "15/12/2021", "", "Chi"), initiative("C", "hôm qua", "", ""),
        ]),
        rows([]),
        rows([
            [.text("I"), rows([initiative("A", "", ""), initiative("B", "", "")])], [.text("II"), rows([])],
            [.text("III"), rows([initiative("C", "", "")])],
        ]),
    ]
}
