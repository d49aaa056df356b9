import SangkienArchive
import SangkienDiagnostics
import SangkienFiles

/// Recognises what this program made itself (kết quả do chính sangkien lập): manifests, reports and filled forms, by their content.
///
/// Such a file beside the data is no input: a second run over the same folder must not count a report as a table.
enum OwnResult {
    /// The largest document property file that is looked into.
    private static let propertyBytes = 1 << 16

    /// What a filled form is: the summary table (biểu tổng hợp), which may be somebody's dossier, or another paper.
    enum Form { case summary, other }

    /// Whether a file that begins with `head` is a manifest, a report or a sketch.
    static func isOne(_ head: [UInt8]) -> Bool {
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = head[start...].first(where: { !isSpace($0) }) else { return false }
        switch first {
        case UInt8(ascii: "{"): return isJSON(head[start...])
        case UInt8(ascii: "<"): return String(decoding: head, as: UTF8.self).contains(CheckHTML.generatorMark)
        default:
            return SketchFile.isOne(head[start...]) || isTable(head[start...]) || isText(String(decoding: head[start...], as: UTF8.self))
        }
    }

    // MARK: Forms

    /// The title of the summary table in all of its formats.
    private static let summaryTitle = "title>Tổng hợp tóm tắt sáng kiến</"

    /// What the pages of all templates have in their heads.
    private static let pageMarks = [
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>",
        "<meta name=\"format-detection\" content=\"telephone=no\"/>",
    ]

    /// The form that a file is which begins with `head`, and which `open` opens as an archive; nil where it is none.
    ///
    /// DOCX and ODT name this program in their document properties; what another program saved no longer does. HTML has the policy that all
    /// templates have had, or begins with what earlier versions printed of them: what they say to whoever changes them.
    static func form(_ head: [UInt8], _ open: FolderFile.OpenArchive) -> Form? {
        guard head.starts(with: FileMark.zipMember) else {
            guard head.starts(with: "<!DOCTYPE html>".utf8) else { return nil }
            let page = String(decoding: head, as: UTF8.self)
            guard page.contains("<!--\nSỬA MẪU:") || pageMarks.allSatisfy({ page.contains($0) }) else { return nil }
            return page.contains(summaryTitle) ? .summary : .other
        }
        guard let zip = try? open(.template) else { return nil }
        func text(of member: String) -> String {
            guard let count = zip.count(of: member), count <= propertyBytes, let bytes = try? zip.read(member) else { return "" }
            return String(decoding: bytes, as: UTF8.self)
        }
        let marks = [
            ("docProps/app.xml", "<Application>sangkien</Application>"), ("meta.xml", "<meta:generator>sangkien</meta:generator>"),
        ]
        guard marks.contains(where: { text(of: $0.0).contains($0.1) }) else { return nil }
        return ["docProps/core.xml", "meta.xml"].contains { text(of: $0).contains(summaryTitle) } ? .summary : .other
    }

    /// Whether a file that begins with `head`, and which `open` opens, is a package for a union: its archive says so.
    static func isPackage(_ head: [UInt8], _ open: FolderFile.OpenArchive) -> Bool {
        // The first member's name stands behind the 30 bytes of its header.
        guard head.starts(with: FileMark.zipMember), head.dropFirst(30).starts(with: PackageRun.message.utf8),
            let zip = try? open(.folder)
        else { return false }
        return zip.comment == Array(PackageRun.comment.utf8)
    }

    // MARK: Reports

    /// JSON whose own `schema` is one of ours (`sangkien.manifest/1`, `sangkien.check/1`, …), or a schema for `render`.
    private static func isJSON(_ head: ArraySlice<UInt8>) -> Bool {
        var keys = TopLevelKeys(head)
        while let (key, value) = keys.next() {
            if key == "schema", value.hasPrefix("sangkien.") { return true }
            if key == "$schema", value.contains("json-schema.org/") { return true }
        }
        return false
    }

    /// The report of `check` as CSV: its first line is the headings, in one of the languages and with any delimiter.
    private static func isTable(_ head: ArraySlice<UInt8>) -> Bool {
        let line = String(decoding: head.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        return Language.allCases.contains { language in
            // Later versions have more columns to the right, earlier ones another name for one.
            let headings = ReportWords.csvFirstHeadings(language)
            let earlier = headings.map { $0 == "Khả năng bổ sung và chỉnh sửa" ? "Còn sửa được" : $0 }
            return [headings, earlier]
                .contains { names in
                    [",", ";", "\t"].contains { line.hasPrefix(names.joined(separator: $0)) }
                }
        }
    }

    /// The report of `check` or `inspect` as text: their first lines.
    private static func isText(_ head: String) -> Bool {
        let lines = head.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        guard lines.count > 2 else { return false }
        // “xét ngày” and “Mã hoá” are words of earlier versions, whose reports may still lie beside the data.
        let check = [
            ("Chương trình ", ". Kết quả kiểm tra tính đến ngày ", "Hạn gửi hồ sơ: "),
            ("Chương trình ", ", xét ngày ", "Hạn gửi hồ sơ: "), ("Programme ", ", as of ", "Deadline: "),
        ]
        let inspect = [
            ("  Định dạng: ", "  Bảng mã: "), ("  Định dạng: ", "  Mã hoá: "), ("  Format: ", "  Encoding: "),
        ]
        return check.contains { lines[0].hasPrefix($0.0) && lines[0].contains($0.1) && lines[1].hasPrefix($0.2) }
            || inspect.contains { lines[1].hasPrefix($0.0) && lines[2].hasPrefix($0.1) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

/// The keys of the outermost object at the beginning of JSON text whose values are plain strings; never those of objects inside it.
private struct TopLevelKeys {
    private var rest: ArraySlice<UInt8>
    private var depth = 0

    init(_ text: ArraySlice<UInt8>) {
        rest = text
    }

    /// The next key with its value; nil when there is no more, or the text is cut.
    mutating func next() -> (key: String, value: String)? {
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""):
                guard let text = string() else { return nil }
                guard depth == 1, skip(UInt8(ascii: ":")) else { continue }
                guard rest.first == UInt8(ascii: "\"") else { continue }
                return string().map { (text, $0) }
            default: break
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// The string at the beginning, escapes left as they are; nil when it does not end.
    private mutating func string() -> String? {
        let body = rest.dropFirst()
        var end = body.startIndex
        while end < body.endIndex, body[end] != UInt8(ascii: "\"") { end += body[end] == UInt8(ascii: "\\") ? 2 : 1 }
        guard end < body.endIndex else { return nil }
        rest = body[(end + 1)...]
        return String(decoding: body[..<end], as: UTF8.self)
    }

    /// Steps over white space and `mark`; false when something else stands there.
    private mutating func skip(_ mark: UInt8) -> Bool {
        rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard rest.first == mark else { return false }
        rest = rest.dropFirst().drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return true
    }
}
