import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// Several documents in one file (nhiều văn bản trong một tệp): each begins on a new page with its own page layout, headers and
/// footers, and pages numbered from 1.
public enum JoinedDocument {
    /// Puts filled documents one behind the other into a new file.
    ///
    /// Styles, lists, notes, pictures and links come along; of styles that are called alike and are not the same, the later one gets
    /// another name. Comments and tracked changes stay.
    ///
    /// - Parameters:
    ///   - paths: DOCX files, or ODT, flat ODT or HTML files, all of one format, in their order.
    ///   - output: the new file.
    ///   - time: the date of the archive's members.
    /// - Returns: the format of the file.
    /// - Throws: `DiagnosticError` when a file cannot be read, is of another format, or cannot stand behind others
    ///   (`documentsNotJoined`), or when the new file cannot be written; no file is left then.
    @discardableResult
    public static func write(_ paths: [String], to output: String, time: ZipTime = .earliest) throws(DiagnosticError) -> DocumentFormat {
        let join = try joined(paths)
        let members = join.finish()
        // Documents that are built otherwise than office programs build them: better none than one that does not open.
        if join.format != .html, let part = firstUnreadable(members) {
            throw DocumentJoin.refused(
                paths.last ?? output,
                LocalizedText(
                    vi: "cấu trúc khác thường, phần \(part) nối lại không đúng; mở từng tệp bằng Word hoặc LibreOffice rồi lưu lại",
                    en: "they are built so oddly that \(part) would not be right; open each in Word or LibreOffice and save it again"
                )
            )
        }
        try write(members, join.format, to: output, time: time)
        return join.format
    }

    /// The format that files joined by `write(_:to:time:)` have; `sharedParts` as for `Template.load(_:sharedParts:)`.
    package static func format(of path: String, sharedParts: String? = nil) throws(DiagnosticError) -> DocumentFormat {
        try TemplateSource.open(path, sharedParts: sharedParts).format
    }

    private static func joined(_ paths: [String]) throws(DiagnosticError) -> DocumentJoin {
        guard !paths.isEmpty else {
            throw DocumentJoin.refused("", LocalizedText(vi: "không nêu tệp nào", en: "no file is named"))
        }
        let tellsEvenPages = paths.contains(where: tellsEvenPages)
        var join: DocumentJoin?
        // Every file that cannot be joined is reported at once; with one of them nothing is put together any more.
        var faults: [Diagnostic] = []
        for path in paths {
            do throws(DiagnosticError) {
                let source = try open(path)
                guard let join else {
                    join = try DocumentJoin(source.members, source.format, file: path, tellsEvenPages: tellsEvenPages)
                    continue
                }
                guard source.format == join.format else { throw DocumentJoin.refused(path, otherFormat(source.format, join.format)) }
                try faults.isEmpty ? join.add(source.members, file: path) : join.require(source.members, file: path)
            } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty, let join else { throw DiagnosticError(faults) }
        return join
    }

    private static func otherFormat(_ format: DocumentFormat, _ first: DocumentFormat) -> LocalizedText {
        LocalizedText(
            vi: "tệp là dạng \(format.rawValue), tệp đầu là dạng \(first.rawValue); hãy nối các tệp cùng một dạng",
            en: "it is a file of format \(format.rawValue), the first is \(first.rawValue); join files of one format"
        )
    }

    /// True for a document of Word with other headers on even pages; what cannot be read is reported when it is joined.
    private static func tellsEvenPages(_ path: String) -> Bool {
        guard let source = try? TemplateSource.open(path, sharedParts: nil), source.format == .docx else { return false }
        let package = OpenPackage(source.members)
        let settings = WordHost.part("/settings", of: WordPackage(package.all).mainPart, package).flatMap { package.bytes($0) } ?? []
        return WordGuest.hasEvenHeaders(settings)
    }

    /// Opens a document whose parts can be read.
    private static func open(_ path: String) throws(DiagnosticError) -> TemplateSource {
        let source = try TemplateSource.open(path, sharedParts: nil)
        guard source.format != .html else { return source }
        // Without a part that is the document by its exact name or type, nothing says what to join.
        guard source.members.contains(where: { $0.role == .main }) else {
            throw DocumentJoin.refused(
                path,
                LocalizedText(
                    vi: "trong tệp không thấy nội dung văn bản; mở bằng Word hoặc LibreOffice rồi lưu lại",
                    en: "the document itself is not in the file; open it in Word or LibreOffice and save it again"
                )
            )
        }
        if let part = firstUnreadable(source.members) {
            throw DocumentJoin.refused(
                path,
                LocalizedText(
                    vi: "tệp đã hỏng, phần \(part) không đọc được; mở bằng Word hoặc LibreOffice rồi lưu lại",
                    en: "it is damaged: its part \(part) cannot be read; open it in Word or LibreOffice and save it again"
                )
            )
        }
        return source
    }

    /// The first part of XML that is not well-formed; nil when all are.
    private static func firstUnreadable(_ members: [TemplateSource.Member]) -> String? {
        members.first { member in
            // What is rewritten counts too, whatever it is called.
            let isRewritten = member.deflated == nil && !member.bytes.isEmpty && member.name.lowercased().hasSuffix(".xml")
            guard member.role != .other || isRewritten else { return false }
            let isManifest = member.name == "META-INF/manifest.xml"
            return (try? XMLCheck.requireWellFormed(member.bytes, name: member.name, allowsPlainDoctype: isManifest)) == nil
        }?
        .name
    }

    static func write(
        _ members: [TemplateSource.Member],
        _ format: DocumentFormat,
        to output: String,
        time: ZipTime
    ) throws(DiagnosticError) {
        if format.isPackage {
            do {
                try ZipArchive.write(members.map { $0.zipMember() }, to: output, time: time)
            } catch {
                throw DiagnosticError(error.unfinished(output))
            }
        } else {
            do {
                try FileSystem.write(members.first?.bytes ?? [], to: output)
            } catch {
                throw DiagnosticError(error.unfinished(output))
            }
        }
    }
}

extension BoundTemplate {
    /// Fills the template once for each of `records` into one new file at `path`, as `JoinedDocument` puts documents together.
    ///
    /// Records that the template leaves out (SKIPIF) have no pages.
    ///
    /// - Parameters:
    ///   - records: the values of each record, in the order of the schema.
    ///   - path: the new file.
    ///   - time: the date of the archive's members.
    /// - Returns: how many records were printed; with none, no file is made.
    /// - Throws: `DiagnosticError`, as `write(_:to:time:cores:record:)` and `JoinedDocument.write(_:to:time:)`.
    @discardableResult
    public func writeTogether(
        _ records: some Sequence<[Value]>,
        to path: String,
        time: ZipTime = .earliest
    ) throws(DiagnosticError) -> Int {
        var join: DocumentJoin?
        var first: [String: TemplateSource.Member] = [:]
        var count = 0
        for (index, values) in records.enumerated() where !skips(values, record: index + 1) {
            count += 1
            let form = skipping(index + 1 - count)
            if let join {
                try join.add(try form.filled(values, record: index + 1, like: first), file: path)
            } else {
                let source = try TemplateSource.open(try form.rendered(values, record: index + 1), name: "." + format.rawValue)
                first = Dictionary(source.members.map { ($0.name, $0) }) { first, _ in first }
                join = try DocumentJoin(source.members, format, file: path)
            }
        }
        if let join { try JoinedDocument.write(join.finish(), format, to: path, time: time) }
        return count
    }

    /// The members of the document of one record; those that no tag touches are those of the first document.
    private func filled(
        _ values: [Value],
        record: Int,
        like first: [String: TemplateSource.Member]
    ) throws(DiagnosticError) -> [TemplateSource.Member] {
        let run = try run(values, record: record)
        var members: [TemplateSource.Member] = []
        let made =
            format.isPackage
            ? self.members(values, run) : [ZipMember(name: first.keys.first ?? "", content: .made { textSource(values, run) })]
        for member in made {
            switch member.content {
            case .stored(let bytes): members.append(TemplateSource.Member(name: member.name, bytes: bytes))
            case .made(let make):
                let source = make()
                var bytes: [UInt8] = []
                while source(&bytes) {}
                members.append(TemplateSource.Member(name: member.name, bytes: bytes, role: .markup))
            case .deflated(let deflated):
                guard let known = first[member.name], known.deflated?.bytes == deflated.bytes else {
                    return try TemplateSource.open(try rendered(values, record: record), name: "." + format.rawValue).members
                }
                members.append(known)
            }
        }
        guard run.faults.isEmpty else { throw DiagnosticError(run.faults) }
        return members
    }
}
