import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// The heading line of a table for `render`: the template's values and the fields of its list `dòng`.
package struct FieldsCSV {
    /// UTF-8 with a byte order mark, so that Excel reads it right; one line.
    package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Lists of the template that a table cannot fill, in order.
    package private(set) var unfillable: [String] = []
    /// The headings in order.
    package private(set) var headings: [String] = []

    /// The headings that `fields` ask for.
    package init(_ fields: [TemplateField]) {
        collect(fields, isTopLevel: true)
        for (index, heading) in headings.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(HiddenCharacters.shown(in: heading))
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func collect(_ fields: [TemplateField], isTopLevel: Bool) {
        for field in fields {
            if field.kind != .list {
                let key = VietnameseFolding.key(field.name)
                if !headings.contains(where: { VietnameseFolding.key($0) == key }) { headings.append(field.name) }
            } else if isTopLevel, VietnameseFolding.bareKey(field.name) == VietnameseFolding.bareKey(RenderData.listName) {
                collect(field.fields, isTopLevel: false)
            } else {
                unfillable.append(field.name)
            }
        }
    }

    private mutating func append(_ heading: String) {
        guard heading.utf8.contains(where: { [0x2C, 0x22, 0x3B, 0x0A, 0x0D].contains($0) }) else {
            bytes += heading.utf8
            return
        }
        bytes += "\"\(heading.replacing("\"", with: "\"\""))\"".utf8
    }
}
