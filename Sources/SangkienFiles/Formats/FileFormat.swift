import SangkienDiagnostics

/// A kind of file that may lie in a folder of inputs (dạng tệp): how it is known, whether it is read, and what is said when it is not.
package struct FileFormat: Sendable {
    /// What the program does with such a file.
    package enum Use: Sendable {
        /// It is read as a table.
        case read
        /// It may hold a table that is not read, so that the run is not whole.
        case mayHoldTable
        /// It can hold no table: a paper, a picture.
        case paper
    }

    /// The kind's name in a sentence: `tệp PDF`.
    package let name: LocalizedText
    /// What is done with it.
    package let use: Use
    /// The endings of its names, in small letters and without the dot.
    package let endings: [String]
    /// What such a file begins with, whatever its name; any one of them.
    package let signatures: [Signature]
    /// Beginnings of the names of members by which a ZIP archive is such a file.
    let members: [String]
    /// What the type begins with that an OpenDocument file of this kind states (OpenDocument 1.3, part 2, 3.3).
    let types: [String]
    /// What to do with it, a sentence; empty for what is read.
    package let advice: LocalizedText

    /// Bytes at one or two places near the beginning.
    package struct Signature: Sendable {
        let parts: [(offset: Int, bytes: [UInt8])]

        /// Bytes at the very beginning.
        static func start(_ bytes: [UInt8]) -> Signature { Signature(parts: [(0, bytes)]) }

        func matches(_ head: [UInt8]) -> Bool {
            parts.allSatisfy { head.dropFirst($0.offset).starts(with: $0.bytes) }
        }
    }

    init(
        vi: String,
        en: String,
        _ use: Use,
        _ endings: [String],
        _ signatures: [Signature] = [],
        members: [String] = [],
        types: [String] = [],
        advice: LocalizedText = LocalizedText(vi: "", en: "")
    ) {
        name = LocalizedText(vi: vi, en: en)
        self.use = use
        self.endings = endings
        self.signatures = signatures
        self.members = members
        self.types = types
        self.advice = advice
    }
}

extension FileFormat {
    /// Whether it is a text document of an older form, which beside tables is as likely a paper of a dossier.
    package var isDocument: Bool {
        [FileFormats.oldWord, FileFormats.rtf].contains { $0.name == name }
    }
}
