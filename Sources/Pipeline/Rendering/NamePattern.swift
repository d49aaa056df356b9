import TemplateEngine
import VietnameseText

/// A pattern for file names such as `«Mã» - «Tên»`, filled from a record and made safe for every file system.
package struct NamePattern: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case field(Int)
    }

    private let pieces: [Piece]

    /// How many bytes a name may have; file systems end at 255, and the folder's path counts too.
    private static let longest = 120

    /// Reads a pattern, from which `ending` is left out where somebody typed it; a name that the schema lacks is given back as the failure.
    package static func parse(_ pattern: String, without ending: String = "", schema: Schema) -> Result<NamePattern, UnknownName> {
        var pieces: [Piece] = []
        var rest = pattern[...]
        if !ending.isEmpty, pattern.lowercased().hasSuffix(".\(ending)") { rest = rest.dropLast(ending.count + 1) }
        while let open = rest.firstIndex(of: "«"), let close = rest[open...].firstIndex(of: "»") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let index = schema.index(of: name), schema.fields[index].rows == nil else {
                return .failure(UnknownName(name: name))
            }
            if rest.startIndex < open { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.field(index))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return .success(NamePattern(pieces: pieces))
    }

    /// A name in a pattern that is no field.
    package struct UnknownName: Error {
        /// The name as typed between the marks.
        package let name: String
    }

    /// The file name for a record, without an ending.
    package func name(for values: [Value]) -> String {
        let text =
            pieces.map { piece in
                switch piece {
                case .text(let text): return text
                case .field(let index):
                    if case .rows = values[index] { return "" }
                    return values[index].text
                }
            }
            .joined()
        return Self.safe(text)
    }

    /// `text` without what some file system refuses: separators, reserved signs, controls, dots and spaces at the ends,
    /// the names of devices.
    static func safe(_ text: String) -> String {
        var name = ""
        for scalar in Normalization.nfc(text).unicodeScalars {
            let isReserved = "/\\:*?\"<>|".unicodeScalars.contains(scalar)
            let isControl = scalar.value < 0x20 || scalar.value == 0x7F
            let next: Character = isReserved ? "-" : isControl ? " " : Character(scalar)
            guard name.utf8.count + next.utf8.count <= longest else { break }
            name.append(next)
        }
        while let last = name.last, last == " " || last == "." { name.removeLast() }
        while let first = name.first, first == " " || first == "." { name.removeFirst() }
        let stem = name.prefix { $0 != "." }.lowercased()
        let isDevice =
            ["con", "prn", "aux", "nul"].contains(stem)
            || (stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber == true)
        return name.isEmpty ? "khong-ten" : isDevice ? "_" + name : name
    }
}
