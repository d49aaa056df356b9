import SangkienDiagnostics

/// A JSON text that is well formed but no table (JSON không đúng dạng).
enum JSONShape {
    case root(JSONToken.Kind)
    case rootElement(Int, JSONToken.Kind)
    case notAList(String, JSONToken.Kind)
    case listElement(String, Int, JSONToken.Kind)
    case nested(String, JSONToken.Kind)
    case nestedAuthor(String, JSONToken.Kind)
    case bothLists

    /// The words that complete “JSON không đúng dạng: …”.
    var text: LocalizedText {
        switch self {
        case .root(let kind):
            .init(vi: "cả tệp chỉ là \(Self.name(kind).vietnamese)", en: "the whole file is only \(Self.name(kind).english)")
        case .rootElement(let index, let kind):
            .init(
                vi: "phần tử thứ \(index) phải là một đối tượng {…}, nhưng lại là \(Self.name(kind).vietnamese)",
                en: "element \(index) must be an object {…}, not \(Self.name(kind).english)"
            )
        case .notAList(let key, let kind):
            .init(
                vi: "“\(key)” phải là một danh sách […], nhưng lại là \(Self.name(kind).vietnamese)",
                en: "“\(key)” must be a list […], not \(Self.name(kind).english)"
            )
        case .listElement(let key, let index, let kind):
            .init(
                vi: "phần tử thứ \(index) của “\(key)” phải là một đối tượng {…}, nhưng lại là \(Self.name(kind).vietnamese)",
                en: "element \(index) of “\(key)” must be an object {…}, not \(Self.name(kind).english)"
            )
        case .nested(let path, let kind):
            .init(
                vi: "danh sách “\(path)” chỉ được chứa chữ và số, nhưng có \(Self.name(kind).vietnamese)",
                en: "the list “\(path)” may hold only texts and numbers, not \(Self.name(kind).english)"
            )
        case .nestedAuthor(let path, let kind):
            .init(
                vi: "“\(path)” của một tác giả phải là chữ hoặc số, nhưng lại là \(Self.name(kind).vietnamese)",
                en: "“\(path)” of an author must be a text or a number, not \(Self.name(kind).english)"
            )
        case .bothLists:
            .init(
                vi: "“dossiers” và “initiatives” không được đứng cạnh nhau trong cùng một đối tượng",
                en: "“dossiers” and “initiatives” may not stand side by side in one object"
            )
        }
    }

    private static func name(_ kind: JSONToken.Kind) -> LocalizedText {
        switch kind {
        case .beginObject, .endObject: .init(vi: "một đối tượng", en: "an object")
        case .beginArray, .endArray: .init(vi: "một danh sách", en: "a list")
        case .string, .key: .init(vi: "một chuỗi chữ", en: "a string")
        case .number: .init(vi: "một số", en: "a number")
        case .yes: .init(vi: "true", en: "true")
        case .no: .init(vi: "false", en: "false")
        case .null, .end: .init(vi: "null", en: "null")
        }
    }
}
