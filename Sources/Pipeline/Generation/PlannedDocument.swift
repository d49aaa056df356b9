import Dossiers
import Synchronization
import TemplateEngine

/// One document to be written: where, from which template, with which values.
struct PlannedDocument: Sendable {
    /// Below the output folder, without the ending.
    let path: String
    let form: String
    /// What a programme's own form is made for; nil for the program's forms.
    let scope: PaperScope?
    /// The dossier it is for, nil for the province-wide ones.
    let dossier: String?
    /// The initiative it is for, by its place in the dossier; nil for papers of several.
    let initiative: Int?
    let initiatives: Int
    let values: DeferredValues
    /// The union it is of, where it holds all that the union sent; nil for other papers.
    var union: String?

    /// Its path with an ending.
    func path(ending: String) -> String { "\(path).\(ending)" }

    /// Its template of a format.
    func template(_ format: DocumentFormat) -> FormTemplates.Key {
        FormTemplates.Key(form: form, scope: scope, format: format)
    }
}

/// The values of a document, made once for all its formats, by whoever writes the first one.
final class DeferredValues: Sendable {
    private let values = Mutex<[Value]?>(nil)
    private let make: @Sendable () -> [Value]
    private let hash = Mutex<String??>(nil)

    init(_ make: @escaping @Sendable () -> [Value]) {
        self.make = make
    }

    /// The values.
    var made: [Value] {
        values.withLock { known in
            if let known { return known }
            let new = make()
            known = new
            return new
        }
    }

    /// Their digest, made once for all formats; nil when they are not those of `schema`.
    func digest(_ schema: Schema) -> String? {
        hash.withLock { known in
            if let known { return known }
            let new = ValueDigest.hex(of: made, schema)
            known = .some(new)
            return new
        }
    }
}
