import Foundation
import Testing

/// The structure of a ZIP archive, read from its own bytes: no library that might forgive (APPNOTE 4.3).
struct ZipStructure: Sendable {
    struct Entry: Sendable {
        let name: String
        let isASCII: Bool
        let flags: Int
        let method: Int
        /// DOS time and date as one number; 0x0021_0000 is 1/1/1980 00:00.
        let timestamp: Int
        let compressedSize: Int
        let size: Int
        let extraLength: Int
        let commentLength: Int
        let offset: Int
        /// The fields above as the local header has them: flags, method, time, CRC, sizes, and the length of its extra field.
        let localFields: [Int]
        let centralFields: [Int]
        let localName: String
    }

    let entries: [Entry]
    /// What is wrong with the frame around the entries.
    let frameFaults: [String]

    /// Reads the archive; nil when there is no end record.
    ///
    /// `comment` is what stands behind the end record, which only packages have.
    init?(_ bytes: [UInt8], comment: String = "") {
        func number(_ offset: Int, _ width: Int) -> Int {
            guard offset >= 0, offset + width <= bytes.count else { return -1 }
            return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
        }
        func text(_ offset: Int, _ length: Int) -> String {
            guard offset >= 0, length >= 0, offset + length <= bytes.count else { return "" }
            return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
        }
        let end = bytes.count - 22 - comment.utf8.count
        guard end >= 0, number(end, 4) == 0x0605_4b50 else { return nil }
        var faults: [String] = []
        if number(end + 20, 2) != comment.utf8.count || text(end + 22, comment.utf8.count) != comment {
            faults.append("có ghi chú ở cuối tệp nén")
        }
        if end >= 20, number(end - 20, 4) == 0x0706_4b50 { faults.append("có phần cuối ZIP64") }
        if number(end + 4, 4) != 0 { faults.append("chia nhiều đĩa") }
        let count = number(end + 10, 2)
        let directory = number(end + 16, 4)
        if directory + number(end + 12, 4) != end { faults.append("mục lục không sát bản ghi cuối") }
        var entries: [Entry] = []
        var position = directory
        var dataEnd = 0
        for _ in 0..<count {
            guard number(position, 4) == 0x0201_4b50 else { return nil }
            let nameLength = number(position + 28, 2)
            let name = text(position + 46, nameLength)
            let local = number(position + 42, 4)
            guard number(local, 4) == 0x0403_4b50 else { return nil }
            if local != dataEnd { faults.append("có khoảng trống trước \(name)") }
            dataEnd = local + 30 + number(local + 26, 2) + number(local + 28, 2) + number(position + 20, 4)
            let fields = [(8, 2), (10, 2), (12, 4), (16, 4), (20, 4), (24, 4)]
            entries.append(
                Entry(
                    name: name,
                    isASCII: name.utf8.allSatisfy { $0 < 0x80 },
                    flags: number(position + 8, 2),
                    method: number(position + 10, 2),
                    timestamp: number(position + 12, 4),
                    compressedSize: number(position + 20, 4),
                    size: number(position + 24, 4),
                    extraLength: number(position + 30, 2),
                    commentLength: number(position + 32, 2),
                    offset: local,
                    localFields: fields.map { number(local + $0.0 - 2, $0.1) } + [number(local + 28, 2)],
                    centralFields: fields.map { number(position + $0.0, $0.1) } + [0],
                    localName: text(local + 30, number(local + 26, 2))
                )
            )
            position += 46 + nameLength + number(position + 30, 2) + number(position + 32, 2)
        }
        if position != end { faults.append("mục lục thừa byte") }
        if dataEnd != directory { faults.append("có khoảng trống trước mục lục") }
        self.entries = entries
        frameFaults = faults
    }

    /// What breaks a rule of ZIP archives of documents (ECMA-376 Part 2; OpenDocument 1.3, part 2).
    ///
    /// `first` is the name of the member that must come first.
    func faults(first: String, timestamp: Int = 0x0021_0000) -> [String] {
        var faults = frameFaults
        if entries.first?.name != first { faults.append("tệp đầu tiên không phải \(first)") }
        var seen: Set<String> = []
        for entry in entries {
            func check(_ holds: Bool, _ fault: String) {
                if !holds { faults.append("\(entry.name): \(fault)") }
            }
            check(seen.insert(entry.name.lowercased()).inserted, "trùng tên")
            check(!entry.name.hasSuffix("/"), "là thư mục")
            check(!entry.name.contains("\\") && !entry.name.hasPrefix("/"), "đường dẫn không dùng / tương đối")
            check(!entry.name.split(separator: "/").contains(".."), "đường dẫn ra ngoài")
            check(entry.flags & ~0x0800 == 0, "cờ \(entry.flags): mã hoá hoặc ghi kích thước ở sau")
            check(entry.isASCII || entry.flags & 0x0800 != 0, "tên không ASCII mà không có cờ UTF-8")
            check(entry.method == 0 || entry.method == 8, "cách nén \(entry.method)")
            check(entry.extraLength == 0 && entry.commentLength == 0, "có trường phụ ở mục lục")
            check(entry.localFields == entry.centralFields, "đầu tệp và mục lục khác nhau, hoặc có trường phụ")
            check(entry.localName == entry.name, "tên ở đầu tệp khác mục lục")
            check(entry.timestamp == timestamp, "ngày giờ không cố định")
            check(entry.size < 0xFFFF_FFFF && entry.compressedSize < 0xFFFF_FFFF, "kích thước kiểu ZIP64")
        }
        return faults
    }

    /// The members of the archive in `file`, unpacked by `unzip`, which also checks every sum.
    static func members(of file: URL) async throws -> [String: [UInt8]] {
        try await withTemporaryFolder { folder in
            let outcome = try await CommandLineTool.tool("unzip", ["-qq", "-o", file.path, "-d", folder.path])
            try #require(outcome.status == 0, "unzip: \(outcome.errors)\(outcome.text)")
            return try files(below: folder)
        }
    }
}
