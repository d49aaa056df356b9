import FuzzKit
import SangkienArchive
import SangkienDiagnostics
import SangkienMarkup
import TemplateEngine
import TestKit

extension FileTargets {
    /// Word templates, their members changed and packed again: compiled, filled, and the result checked.
    static let docx = FuzzTarget("docx", longest: 1 << 16, mutation: ArchiveMutator.mutation) { try fill($0, name: "x.docx") }

    /// Writer templates, their members changed and packed again.
    static let odt = FuzzTarget("odt", longest: 1 << 16, mutation: ArchiveMutator.mutation) { try fill($0, name: "x.odt") }

    /// Writer templates in one file of XML.
    static let fodt = FuzzTarget("fodt", longest: 1 << 14, mutation: XMLMutator.mutation) { try fill($0, name: "x.fodt") }

    /// HTML templates.
    static let html = FuzzTarget("html", longest: 1 << 13, mutation: XMLMutator.mutation) { try fill($0, name: "x.html") }

    /// Fills a template twice with texts that want to be markup: the same bytes, and every part that was filled is well-formed.
    private static func fill(_ bytes: [UInt8], name: String) throws {
        let filled = try refused { () throws(DiagnosticError) -> (DocumentFormat, [UInt8])? in
            let template = try Template.load(bytes, name: name)
            let form = try template.bound(to: TemplateData.schema)
            return (form.format, try form.rendered(TemplateData.values))
        }
        if let (format, document) = filled ?? nil {
            let again = try Template.load(bytes, name: name).bound(to: TemplateData.schema).rendered(TemplateData.values)
            try promise(document == again, "both fillings are the same bytes")
            switch format {
            case .html: _ = MarkupTree(document, syntax: .html)
            case .fodt: try XMLCheck.requireWellFormed(document, name: name)
            case .docx, .odt: try requireWellFormed(document, madeOf: bytes, name: name)
            }
        }
        try lint(bytes, name: name)
    }

    /// Checks the parts that differ from the template's; pictures and the like are copied unseen.
    private static func requireWellFormed(_ document: [UInt8], madeOf template: [UInt8], name: String) throws {
        let before = try ZipReader(bytes: template, name: name, limits: .template)
        let after = try ZipReader(bytes: document, name: name, limits: .template)
        for member in after.names {
            let bytes = try after.read(member)
            // It is added where the template has none.
            if member == "mimetype" { continue }
            if before.contains(member), try before.read(member) == bytes { continue }
            try XMLCheck.requireWellFormed(bytes, name: member)
        }
    }

    /// Looks for faults by name and value, and writes the annotated copy, which must open again.
    private static func lint(_ bytes: [UInt8], name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: name)
        let records = LintRecords(count: 1) { _ in TemplateData.values }
        let findings = Template.lint(folder.path(name), schema: TemplateData.schema, records: records)
        _ = words(of: findings)
        let copy = folder.path("y-" + name)
        let notes = try refused { () throws(DiagnosticError) in
            try Template.annotate(folder.path(name), findings: findings, in: .vietnamese, to: copy)
        }
        // What is no archive in spite of its name is copied as the text it is.
        let isArchive = (try? Template.unpacked(folder.path(name))) != nil
        if notes != nil, isArchive { _ = try Template.unpacked(copy) }
    }
}

/// The data that templates are filled with.
enum TemplateData {
    static let schema: Schema = {
        let authors = Schema.Field.list("tác giả", of: Schema([.text("Họ tên")]))
        let initiatives = Schema.Field.list("sáng kiến", of: Schema([.text("Tên"), .text("Ngày"), authors]))
        let groups = Schema.Field.list("nhóm", of: Schema([.text("tên nhóm"), initiatives]))
        return Schema([.text("Họ và tên"), .text("Cấp"), .text("Ngày"), .text("Số tiền"), .text("x"), initiatives, groups])
    }()

    static let values: [Value] = [
        .text("Lê  <b>&amp;]]>\"' \u{1}\u{FFFE}\t\n «Tên» {{x}}"), .text("Cơ sở"), .text("05/07/2023"), .text("1.234.500"), .text(""),
        initiatives(["A", "«#sáng kiến»", " B\r\nC "]), .rows(rows([[.text("I"), initiatives(["A"])], [.text("II"), initiatives([])]])),
    ]

    private static func initiatives(_ names: [String]) -> Value {
        .rows(rows(names.map { [.text($0), .text("1/2/2021"), .rows(rows([[.text("An")], [.text("<Bình>")]]))] }))
    }

    private static func rows(_ values: [[Value]]) -> Rows {
        Rows(count: values.count) { row, field in values[row][field] }
    }
}
