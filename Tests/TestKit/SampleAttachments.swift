import Attachments
import Dossiers
import SangkienArchive

/// Attachments described in a few words, for the explanation pages and the tests (tệp đính kèm mẫu).
package enum SampleAttachments {
    /// The bytes of a file called by `words`; nil for words that mean nothing.
    ///
    /// `pdf 3` is one of three pages; `pdf-cụt`, `pdf-lệch`, `pdf-khóa` and `pdf-1.3` are cut, with wrong cross references,
    /// with a password, and of an old version. `jpeg 150` has 150 dpi.
    package static func bytes(_ words: String) -> [UInt8]? {
        let parts = words.split(separator: " ").map(String.init)
        let number = parts.count > 1 ? Int(parts[1]) : nil
        switch parts.first {
        case "trống": return []
        case "jpeg": return Pictures.jpeg(dpi: number)
        case "png": return Pictures.png(dpi: number)
        case "tiff": return Pictures.tiff(pages: number ?? 1)
        case "heic": return [0, 0, 0, 24] + Array("ftypheic".utf8)
        case "html": return Array("<!DOCTYPE html><html>404</html>".utf8)
        case "docx": return try? archive([("word/document.xml", "<w:document/>")])
        case "zip-cụt": return (try? archive([("to-trinh.pdf", "%PDF-1.7")])).map { Array($0.dropLast(9)) }
        case "zip": return try? archive([("to-trinh.pdf", "%PDF-1.7")])
        case let kind?: return pdf(kind, pages: number ?? 1)
        case nil: return nil
        }
    }

    private static func pdf(_ kind: String, pages: Int) -> [UInt8]? {
        var file = HandMadePDF(pages: pages)
        switch kind {
        case "pdf": return file.bytes
        case "pdf-cụt": return Array(file.bytes.dropLast(80))
        case "pdf-lệch":
            let bytes = file.bytes
            return Array(bytes.prefix(9)) + Array("% thêm\n".utf8) + bytes.dropFirst(9)
        case "pdf-khóa":
            let entry = String(repeating: "00", count: 32)
            file.trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(entry)> /U <\(entry)> /P -4 >> /ID [<00> <00>]"
            return file.bytes
        case "pdf-1.3":
            file.version = "1.3"
            return file.bytes
        default: return nil
        }
    }

    /// An archive of these members.
    package static func archive(_ members: [(String, String)]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let content = members.map { ZipMember(name: $0.0, content: .stored(Array($0.1.utf8))) }
        try ZipArchive.write(content, to: folder.path("a"), time: .earliest)
        return try folder.read("a")
    }
}
