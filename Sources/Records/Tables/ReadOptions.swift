import SangkienDiagnostics

/// What the user says about how an input is to be read (tùy chọn đọc tệp).
package struct ReadOptions: Sendable, Equatable {
    /// One column that the user names: the heading as typed in the file, and the field it holds.
    package struct Mapping: Sendable, Equatable {
        /// The heading; compared after folding.
        package var heading: String
        /// The field's JSON name, such as `title`; nil leaves the column out.
        package var field: String?

        /// Maps a heading to a field.
        package init(heading: String, field: String?) {
            self.heading = heading
            self.field = field
        }
    }

    /// The only sheet of a workbook to read: its name, or its number counted from 1.
    package var sheet: String?
    /// The encoding of the text, whatever it looks like.
    package var encoding: String?
    /// Columns that the user names.
    package var map: [Mapping]
    /// How much is read at most.
    package var budgets: Budgets
    /// Whether equal rows are all kept, as where each is a label to be printed.
    package var keepsEqualRows = false
    /// Whether the formatting of text within cells of workbooks is kept, as where it is to be printed.
    package var keepsRuns = false

    /// How many cores the reading of one file may use; what is read never depends on it.
    package var cores = 1

    /// The folder for the copies of old and foreign files that LibreOffice turns into ones that are read; nil where it may not.
    package var conversionFolder: String?

    /// Makes the options; nothing is said by default.
    package init(sheet: String? = nil, encoding: String? = nil, map: [Mapping] = [], budgets: Budgets = .standard) {
        self.sheet = sheet
        self.encoding = encoding
        self.map = map
        self.budgets = budgets
    }

    /// The names that `encoding` may have, for messages.
    package static let encodingNames = TextEncoding.names.joined(separator: ", ")

    /// Whether an encoding of this name can be read.
    package static func knowsEncoding(_ name: String) -> Bool { TextEncoding(name: name) != nil }
}
