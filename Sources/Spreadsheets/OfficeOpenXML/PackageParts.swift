import SangkienDiagnostics
import SangkienMarkup

/// `[Content_Types].xml`: which part is of which type (ISO 29500-2, 7.2.3).
final class ContentTypesReader: PartReader {
    private enum Element: String, CaseIterable {
        case types = "ct:Types"
        case override = "ct:Override"
        case byDefault = "ct:Default"
    }

    private enum Attribute: String, CaseIterable {
        case part = "PartName"
        case fileExtension = "Extension"
        case type = "ContentType"
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    /// Types by the part's name in small letters, and by its extension.
    private var overrides: [String: String] = [:]
    private var defaults: [String: String] = [:]

    init(file: String) {
        let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)
        super.init(words, file: file, part: "[Content_Types].xml")
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        var key = ""
        var type = ""
        attributes.each { attribute, value in
            if Self.attributes[attribute] == .type { type = value.text } else { key = value.text.lowercased() }
        }
        switch Self.elements[element] {
        case .types: return true
        case .override: overrides[key.hasPrefix("/") ? String(key.dropFirst()) : key] = type
        case .byDefault: defaults[key] = type
        }
        return false
    }

    /// The type of a part; empty when nothing says it.
    func type(of part: String) -> String {
        let name = part.lowercased()
        if let type = overrides[name] { return type }
        guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "" }
        return defaults[String(name[name.index(after: dot)...])] ?? ""
    }
}

/// The relationships of a part: which other parts it needs (ISO 29500-2, 6.5).
final class RelationshipsReader: PartReader {
    /// One relationship to another part of the package.
    struct Relationship {
        let id: String
        /// Its kind, such as `worksheet`.
        let kind: String
        /// The part's name in the package, without a slash before it.
        let target: String
    }

    private enum Element: String, CaseIterable {
        case relationships = "rel:Relationships"
        case relationship = "rel:Relationship"
    }

    private enum Attribute: String, CaseIterable {
        case id = "Id"
        case type = "Type"
        case target = "Target"
        case mode = "TargetMode"
    }

    private static let elements = Element.allCases
    private static let attributes = Attribute.allCases

    private(set) var relationships: [Relationship] = []
    /// The folder of the part whose relationships these are, with a slash at its end; empty at the root.
    private let folder: String

    /// The relationships of the part called `source`; of the package itself when it is empty.
    init(of source: String, file: String) {
        folder = source.lastIndex(of: "/").map { String(source[...$0]) } ?? ""
        let words = XMLVocabulary(Element.self, Attribute.self, namespaces: OfficeNames.namespaces)
        super.init(words, file: file, part: Self.part(of: source))
    }

    /// The part that holds the relationships of `source`.
    static func part(of source: String) -> String {
        guard let slash = source.lastIndex(of: "/") else { return "_rels/\(source).rels" }
        return "\(source[...slash])_rels/\(source[source.index(after: slash)...]).rels"
    }

    override func begin(_ element: Int, _ attributes: borrowing XMLAttributes) -> Bool {
        guard element >= 0 else { return false }
        if Self.elements[element] == .relationships { return true }
        var (id, type, target, isExternal) = ("", "", "", false)
        attributes.each { attribute, value in
            switch Self.attributes[attribute] {
            case .id: id = value.text
            case .type: type = value.text
            case .target: target = value.text
            case .mode: isExternal = value.equals("External")
            }
        }
        guard !isExternal, let kind = OfficeNames.kind(ofRelationship: type) else { return false }
        guard relationships.count < 1 << 16 else {
            fail(LocalizedText(vi: "có quá nhiều liên kết giữa các phần", en: "there are too many links between its parts"))
            return false
        }
        relationships.append(Relationship(id: id, kind: kind, target: resolved(target)))
        return false
    }

    /// The name of the part that `target` names, seen from the source's folder (RFC 3986, 5.2.4).
    private func resolved(_ target: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
        }
        return PercentEncoding.decoded(steps.joined(separator: "/"))
    }
}

/// Characters written as `%20` in the name of a part.
enum PercentEncoding {
    /// The text with its percent escapes undone; as it is where they make no text.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(0x25) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x25, index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(validating: result, as: UTF8.self) ?? text
    }
}
