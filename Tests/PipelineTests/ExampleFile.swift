import Foundation
import TestKit

/// A file in an example of an explanation page, in the words of people: `to-trinh.pdf: PDF, 2 trang`.
enum ExampleFile {
    /// What files are called, in both languages, and what `SampleAttachments` calls them.
    private static let kinds: [(words: [String], sample: String)] = [
        (["tệp rỗng", "an empty file"], "trống"), (["văn bản Word", "a Word document"], "docx"), (["tệp nén", "an archive"], "zip"),
        (["tệp nén bị cắt cụt", "an archive, cut off"], "zip-cụt"), (["trang web", "a web page"], "html"),
        (["ảnh HEIC", "a HEIC picture"], "heic"), (["ảnh JPEG, 100 dpi", "a JPEG picture, 100 dpi"], "jpeg 100"),
        (["ảnh JPEG, 300 dpi", "a JPEG picture, 300 dpi"], "jpeg 300"),
    ]
    /// What may be wrong with a PDF file.
    private static let faults = [
        "": "pdf", "bị cắt cụt": "pdf-cụt", "cut off": "pdf-cụt", "bị lệch": "pdf-lệch", "shifted": "pdf-lệch", "có mật khẩu": "pdf-khóa",
        "with a password": "pdf-khóa",
    ]

    /// The name and the bytes of the file in a line.
    static func read(_ line: String) throws -> (name: String, bytes: [UInt8]) {
        guard let end = line.range(of: ": ") else { throw ExampleRunner.Unusable(reason: "not a file: \(line)") }
        let words = String(line[end.upperBound...])
        guard let bytes = try bytes(words) else { throw ExampleRunner.Unusable(reason: "not a file: \(line)") }
        return (String(line[..<end.lowerBound]), bytes)
    }

    /// Words of a page in Vietnamese or English as one and the same, to compare pages.
    static func meaning(_ line: String) -> String {
        guard let end = line.range(of: ": ") else { return line }
        let words = String(line[end.upperBound...])
        return line[..<end.upperBound] + (sample(words) ?? tables.first { $0.contains(words) }?[0] ?? words)
    }

    private static let tables = [
        ["bảng sáng kiến", "a table of initiatives"], ["danh sách kết quả của sangkien", "a list of results of sangkien"],
    ]

    private static func bytes(_ words: String) throws -> [UInt8]? {
        switch tables.firstIndex(where: { $0.contains(words) }) {
        case 0: Array(try ModelDossier.csv().utf8)
        case 1: Array(#"{"schema": "sangkien.manifest/2", "documents": [], "skipped": []}"#.utf8)
        default: sample(words).flatMap(SampleAttachments.bytes)
        }
    }

    private static func sample(_ words: String) -> String? {
        if let known = kinds.first(where: { $0.words.contains(words) }) { return known.sample }
        guard let pdf = words.wholeMatch(of: /PDF, ([0-9]+) (?:trang|pages?)(?:, (.+))?/) else { return nil }
        return faults[String(pdf.output.2 ?? "")].map { "\($0) \(pdf.output.1)" }
    }
}
