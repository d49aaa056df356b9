import SangkienArchive
import SangkienFiles
import TemplateEngine

/// What the bytes of a document are made of (dấu nhận của văn bản): documents with one key are the same byte for byte.
///
/// A document is a function of the program, what it deflates with, its template, the values and the date of its archive members, and of nothing else. The input,
/// the programme, the options and the day of the check act through the values alone.
enum DocumentKey {
    /// The key; nil for values that are not those of the template's schema.
    static func key(
        _ document: PlannedDocument,
        _ template: BoundTemplate,
        digest: String,
        _ options: GenerateOptions
    ) -> String? {
        guard let values = document.values.digest(template.schema) else { return nil }
        let lines = [
            "sangkien.key/3", options.version, Deflating.name, options.effort.rawValue, template.format.rawValue, options.time.iso, digest,
            values,
        ]
        return SHA256.hex(of: Array(lines.joined(separator: "\n").utf8))
    }

    /// The digest of a template's file, or of all files of an unpacked one; nil when it cannot be read.
    static func digest(ofTemplate path: String, sharedParts: String?) -> String? {
        guard FileSystem.kind(of: path) == .folder else { return FileSystem.digest(of: path) }
        guard let files = try? UnpackedTemplate(path, sharedParts: sharedParts).files else { return nil }
        var lines: [String] = []
        for file in files {
            guard let digest = FileSystem.digest(of: file.path) else { return nil }
            lines.append(digest + " " + file.name)
        }
        return SHA256.hex(of: Array(lines.joined(separator: "\n").utf8))
    }
}

/// The digest of values of a schema: every value with its kind and its length, so that no two lists of values read alike.
struct ValueDigest {
    private var hash = SHA256()
    private var bytes: [UInt8] = []

    /// How many bytes are gathered before they are hashed.
    private static let piece = 1 << 16

    /// The digest of `values`; nil when they are not those of `schema`.
    static func hex(of values: [Value], _ schema: Schema) -> String? {
        var digest = ValueDigest()
        guard digest.add(values.count, schema, { values[$0] }) else { return nil }
        digest.flush()
        return digest.hash.finish()
    }

    private mutating func add(_ count: Int, _ schema: Schema, _ value: (Int) -> Value) -> Bool {
        guard count == schema.fields.count, !schema.isUnknown else { return false }
        for (index, field) in schema.fields.enumerated() {
            switch value(index) {
            case .text(let text): add(1, text)
            case .number(let number): add(2, number)
            case .date(let text, let iso):
                add(7, text)
                add(7, iso)
            case .flag(let isTrue): add(3, isTrue ? "1" : "0")
            case .rich(let rich):
                add(5, String(rich.runs.count))
                for run in rich.runs {
                    for part in [run.text, "\(run.style.rawValue)", run.colour?.digits ?? "", run.link ?? ""] { add(6, part) }
                }
            case .rows(let rows):
                guard let inner = field.rows else { return false }
                add(4, String(rows.count))
                for row in 0..<rows.count {
                    guard add(inner.fields.count, inner, { rows.value(row, $0) }) else { return false }
                }
            }
        }
        return true
    }

    private mutating func add(_ kind: UInt8, _ text: String) {
        bytes.append(kind)
        var count = text.utf8.count
        for _ in 0..<8 {
            bytes.append(UInt8(truncatingIfNeeded: count))
            count >>= 8
        }
        bytes += text.utf8
        if bytes.count >= Self.piece { flush() }
    }

    private mutating func flush() {
        let whole = bytes
        hash.update(whole.span)
        bytes = []
    }
}
