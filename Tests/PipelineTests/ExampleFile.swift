import Foundation
import TestKit

/// A file in an example of an explanation page, in the words of people: `to-trinh.pdf: PDF, 2 trang`.
enum ExampleFile {
    /// What files are called, and what `SampleAttachments` calls them.
    private static let kinds = [
        "tệp rỗng": "trống", "văn bản Word": "docx", "tệp nén": "zip", "tệp nén bị cắt cụt": "zip-cụt", "trang web": "html",
        "ảnh HEIC": "heic",
        "ảnh JPEG, 100 dpi": "jpeg 100", "ảnh JPEG, 300 dpi": "jpeg 300",
    ]
    /// What may be wrong with a PDF file.
    private static let faults = ["": "pdf", "bị cắt cụt": "pdf-cụt", "bị lệch": "pdf-lệch", "có mật khẩu": "pdf-khóa"]

    /// The name and the bytes of the file in a line.
    static func read(_ line: String) throws -> (name: String, bytes: [UInt8]) {
        guard let end = line.range(of: ": ") else { throw ExampleRunner.Unusable(reason: "not a file: \(line)") }
        let words = String(line[end.upperBound...])
        guard let bytes = try bytes(words) else { throw ExampleRunner.Unusable(reason: "not a file: \(line)") }
        return (String(line[..<end.lowerBound]), bytes)
    }

    private static func bytes(_ words: String) throws -> [UInt8]? {
        switch words {
        case "bảng sáng kiến": Array(try ModelDossier.csv().utf8)
        case "danh sách kết quả của sangkien": Array(#"{"schema": "sangkien.manifest/2", "documents": [], "skipped": []}"#.utf8)
        default: sample(words).flatMap(SampleAttachments.bytes)
        }
    }

    private static func sample(_ words: String) -> String? {
        if let known = kinds[words] { return known }
        guard let pdf = words.wholeMatch(of: /PDF, ([0-9]+) trang(?:, (.+))?/) else { return nil }
        return faults[String(pdf.output.2 ?? "")].map { "\($0) \(pdf.output.1)" }
    }
}
