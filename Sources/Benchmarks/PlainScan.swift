import SangkienFiles

/// The least that reading a table can cost: a plain loop that cuts CSV into fields, each a `String`, and keeps nothing.
enum PlainScan {
    /// How many fields the CSV file at `path` has; quotes and line breaks within them are minded.
    static func fieldCount(of path: String) throws -> Int {
        let bytes = try FileSystem.read(path)
        let span = bytes.span
        var row: [String] = []
        var (count, begin, i, isQuoted) = (0, 0, 0, false)
        while i < span.count {
            let byte = span[i]
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
                row.append(field(begin..<i, in: span))
                begin = i + 1
                if byte == UInt8(ascii: "\n") {
                    count += row.count
                    row.removeAll(keepingCapacity: true)
                }
            }
            i += 1
        }
        return count
    }

    private static func field(_ range: Range<Int>, in span: Span<UInt8>) -> String {
        let isQuoted = range.count >= 2 && span[range.lowerBound] == UInt8(ascii: "\"")
        let inner = isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range
        return unsafe span.extracting(inner).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
