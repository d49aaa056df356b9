import Diagnostics

/// Reads CSV and JSON into a table of records with their place (đọc bảng dữ liệu).
package enum TableReader {
    /// Reads one input.
    ///
    /// The content decides how it is read: text that begins with `[` or `{` is JSON, or JSON lines when more objects
    /// follow on later lines; else it is CSV. Only a file named `.csv` or `.tsv` is always CSV, and one named `.json`,
    /// `.jsonl` or `.ndjson` always JSON, so that a damaged one is reported as what it is.
    ///
    /// - Parameters:
    ///   - bytes: What the file holds.
    ///   - file: Its name for messages, or `-`.
    ///   - encoding: Its encoding when a person named one; nil to find it.
    ///   - isKnownHeading: Whether a heading, trimmed and in NFC, is a known one; used to find the heading row.
    /// - Returns: The table with what was found in it; it has at least one record.
    /// - Throws: What makes the whole input unusable: empty, of another format, not Unicode, a quote never closed, JSON
    ///   syntax or shape, no records, too large.
    package static func read(
        _ bytes: [UInt8],
        file: String,
        encoding: TextEncoding? = nil,
        isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> Table {
        try read(bytes, file: file, encoding: encoding, limits: .standard, isKnownHeading: isKnownHeading)
    }

    /// Reads one input within other limits, for tests.
    static func read(
        _ bytes: [UInt8],
        file: String,
        encoding: TextEncoding? = nil,
        limits: Limits,
        isKnownHeading: (String) -> Bool
    ) throws(DiagnosticError) -> Table {
        guard bytes.count <= limits.bytes else { throw limits.tooManyBytes(bytes.count, file: file) }
        let input = try InputText(bytes, file: file, encoding: encoding)
        var table: Table
        let survey: TextSurvey
        if isJSON(input, file: file) {
            var builder = JSONTable(input, file: file, limits: limits)
            table = try builder.read()
            survey = builder.survey
        } else {
            var builder = CSVTable(input, file: file, limits: limits)
            table = try builder.read { HeadingReadings.isKnown($0, isKnownHeading) }
            survey = input.survey
        }
        try TextRepair.repair(&table, options: input.repair, survey: survey, isKnownHeading: isKnownHeading)
        if let remark = input.remark(file: file) { table.diagnostics.insert(remark, at: 0) }
        return table
    }

    private static func isJSON(_ input: InputText, file: String) -> Bool {
        if ["json", "jsonl", "ndjson"].contains(where: { hasExtension($0, file) }) { return true }
        if ["csv", "tsv"].contains(where: { hasExtension($0, file) }) { return false }
        guard let first = input.firstByteOffset else { return false }
        return input.bytes[first] == UInt8(ascii: "{") || input.bytes[first] == UInt8(ascii: "[")
    }

    /// Whether the file's name ends in this extension, in any case of letters.
    static func hasExtension(_ wanted: String, _ file: String) -> Bool {
        file.utf8.count > wanted.utf8.count && file.suffix(wanted.count + 1).lowercased() == "." + wanted
    }
}
