import SangkienDiagnostics

/// What one column was converted from (bảng mã của một cột).
package struct ColumnEncoding: Sendable {
    /// The 1-based column; 0 for the headings.
    package var column: Int
    /// The heading as converted; empty for the headings themselves.
    package var heading: String
    /// The encoding's name for people: `TCVN3 (ABC)`.
    package var name: String
    /// How many cells were converted.
    package var converted: Int
    /// How many cells of the column hold anything.
    package var cells: Int
    /// The share, 0…1, of the converted words that are Vietnamese syllables now.
    package var confidence: Double
    /// The first cell converted.
    package var place: SourceLocation
    /// That cell as it was; may be personal data.
    package var before: String
    /// That cell as it is now; may be personal data.
    package var after: String
}
