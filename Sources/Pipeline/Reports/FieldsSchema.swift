import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// A template's fields as JSON Schema, draft 2020-12: what JSON data for `render` must look like.
package struct FieldsSchema {
    fileprivate let language: Language

    /// The schema as UTF-8 bytes; `title` is what it is called.
    package static func bytes(_ fields: [TemplateField], title: String, in language: Language) -> [UInt8] {
        let schema = FieldsSchema(language: language)
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", title)
            schema.members(Property.tree(of: fields), &json)
        }
        return json.bytes
    }

    private func members(_ properties: [Property], _ json: inout JSONWriter) {
        json.member("type", "object")
        json.key("properties")
        json.object { json in
            for property in properties {
                json.key(property.name)
                json.object { json in write(property, &json) }
            }
        }
        json.key("required")
        json.array { json in
            for property in properties where property.isRequired { json.value(property.name) }
        }
    }

    private func write(_ property: Property, _ json: inout JSONWriter) {
        json.member("title", property.name)
        switch property.shape {
        case .object: members(property.properties, &json)
        case .list:
            json.member("type", "array")
            json.key("items")
            json.object { json in items(property.properties, &json) }
        case .text:
            scalar(&json)
            guard !property.formatters.isEmpty else { return }
            let names = property.formatters.joined(separator: ", ")
            json.member("description", LocalizedText(vi: "In theo cách: \(names)", en: "Printed as: \(names)")[language])
        }
    }

    /// A list of plain values is printed through the name that `render` gives them.
    private func items(_ properties: [Property], _ json: inout JSONWriter) {
        let isPlain = properties.allSatisfy { VietnameseFolding.key($0.name) == RenderData.elementName }
        if isPlain, !properties.isEmpty { scalar(&json) } else { members(properties, &json) }
    }

    private func scalar(_ json: inout JSONWriter) {
        json.key("type")
        json.array { json in
            for type in ["string", "number", "boolean", "null"] { json.value(type) }
        }
    }
}

/// One name of the data, dotted names taken apart.
private struct Property {
    enum Shape {
        case text
        case list
        case object
    }

    let name: String
    var shape = Shape.text
    var isRequired = false
    var formatters: [String] = []
    var properties: [Property] = []

    static func tree(of fields: [TemplateField]) -> [Property] {
        var properties: [Property] = []
        for field in fields { add(field, steps(of: field.name)[...], to: &properties) }
        return properties
    }

    /// `đơn vị.tên` as two steps; a dot that only shortens a word, as in `Đ/c.`, parts nothing.
    private static func steps(of name: String) -> [String] {
        let steps = name.split(separator: ".", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        return steps.contains("") ? [name] : steps
    }

    private static func add(_ field: TemplateField, _ steps: ArraySlice<String>, to properties: inout [Property]) {
        guard let step = steps.first else { return }
        let key = VietnameseFolding.key(step)
        let place = properties.firstIndex { VietnameseFolding.key($0.name) == key } ?? properties.count
        if place == properties.count { properties.append(Property(name: step)) }
        if !field.isOptional { properties[place].isRequired = true }
        if steps.count > 1 {
            if properties[place].shape == .text { properties[place].shape = .object }
            return add(field, steps.dropFirst(), to: &properties[place].properties)
        }
        properties[place].formatters = field.formatters
        guard field.kind == .list else { return }
        properties[place].shape = .list
        for inner in field.fields { add(inner, Self.steps(of: inner.name)[...], to: &properties[place].properties) }
    }
}
