import Archive
import Diagnostics
import Files
import Markup

/// A document template read and compiled once (mẫu): any number of documents can be filled from it, on any thread.
public struct Template: Sendable {
    /// One file of the template.
    enum Part: Sendable {
        /// Without tags: goes into every document as it is.
        case literal([UInt8])
        /// With tags.
        case program(Program)
    }

    /// The format of the documents it makes.
    public let format: DocumentFormat
    /// The parts in the order in which they stand in a document.
    let parts: [(name: String, part: Part)]

    /// Reads an unpacked template: a folder whose files are the members of the document, or for HTML one `index.html`.
    ///
    /// - Throws: `DiagnosticError` with every fault of every part: broken XML, a DOCTYPE, a missing part, wrong tags.
    public static func load(folder: String, format: DocumentFormat) throws(DiagnosticError) -> Template {
        let names: [String]
        do {
            names = try FileSystem.filesBelow(folder, hidden: [".rels"])
        } catch {
            throw DiagnosticError(
                Diagnostic(.templateUnreadable, at: SourceLocation(file: error.path), Argument("reason", error.reason))
            )
        }
        var diagnostics = missingParts(of: format, in: folder, names: names)
        var parts: [(name: String, part: Part)] = []
        for name in ordered(names, format: format) {
            do throws(DiagnosticError) {
                parts.append((name, try loadPart(folder + "/" + name, format: format)))
            } catch {
                diagnostics += error.diagnostics
            }
        }
        guard diagnostics.isEmpty else { throw DiagnosticError(diagnostics) }
        return Template(format: format, parts: parts)
    }

    /// Finds the fields of every tag in `schema`.
    ///
    /// - Throws: `DiagnosticError` with every name that the schema lacks.
    public func bound(to schema: Schema) throws(DiagnosticError) -> BoundTemplate {
        var bound: [(name: String, part: BoundTemplate.Part)] = []
        var diagnostics: [Diagnostic] = []
        for (name, part) in parts {
            switch part {
            case .literal(let bytes): bound.append((name, BoundTemplate.literal(bytes, name: name, format: format)))
            case .program(let program):
                do throws(DiagnosticError) {
                    bound.append((name, .program(try program.bound(to: schema))))
                } catch {
                    diagnostics += error.diagnostics
                }
            }
        }
        guard diagnostics.isEmpty else { throw DiagnosticError(diagnostics) }
        return BoundTemplate(format: format, parts: bound)
    }

    private static func loadPart(_ path: String, format: DocumentFormat) throws(DiagnosticError) -> Part {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(path, limit: 100 << 20)
        } catch {
            throw DiagnosticError(
                Diagnostic(.templateUnreadable, at: SourceLocation(file: path), Argument("reason", error.reason))
            )
        }
        guard path.hasSuffix(".xml") || path.hasSuffix(".rels") || path.hasSuffix(".html") else { return .literal(bytes) }
        if format != .html { try XMLCheck.requireWellFormed(bytes, name: path) }
        guard holdsTags(bytes) else { return .literal(bytes) }
        return .program(try PartCompiler.compile(bytes, part: path, format: format))
    }

    /// True when one of the delimiters « » stands anywhere in the bytes.
    private static func holdsTags(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 1 else { return false }
        for index in 0..<bytes.count - 1 where bytes[index] == 0xC2 {
            if bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB { return true }
        }
        return false
    }

    private static func missingParts(of format: DocumentFormat, in folder: String, names: [String]) -> [Diagnostic] {
        let needed: [String]
        switch format {
        case .docx: needed = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
        case .odt: needed = ["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"]
        case .html: needed = ["index.html"]
        }
        return needed.filter { !names.contains($0) }
            .map { part in
                Diagnostic(.templatePartMissing, at: SourceLocation(file: folder), Argument("part", part))
            }
    }

    /// `mimetype` first in ODT (ODF 1.3 part 2, 3.3), `[Content_Types].xml` and `_rels/.rels` first in DOCX, by custom.
    private static func ordered(_ names: [String], format: DocumentFormat) -> [String] {
        let first = format == .odt ? ["mimetype"] : ["[Content_Types].xml", "_rels/.rels"]
        return first.filter(names.contains) + names.filter { !first.contains($0) }
    }
}
