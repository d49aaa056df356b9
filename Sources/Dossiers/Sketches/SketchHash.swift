import SangkienFiles
import VietnameseText

/// One-way numbers in place of what a sketch need not say (số một chiều): names, telephone numbers, contents.
///
/// Equal for equal values in every run. Whoever has the file may still try one value after the other (docs/privacy.md).
struct SketchHash {
    /// What a number stands for; equal values of two kinds have nothing in common.
    enum Kind: UInt8 {
        case name = 1
        case spelling, year, phone, id, letter, version, content
    }

    /// The number for a number; 0 stays 0, which means that there is none.
    static func number(_ kind: Kind, _ value: UInt64) -> UInt64 {
        value == 0 ? 0 : number(kind, (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) })
    }

    /// The number for a text; 0 for an empty one.
    static func number(_ kind: Kind, _ text: String) -> UInt64 {
        text.isEmpty ? 0 : number(kind, Array(text.utf8))
    }

    /// Years of birth are told apart within so many.
    static let years = 400

    /// A year of birth, of use only to tell whether two authors of one name have the same: which year it is, only the name says.
    static func year(_ year: Int16, name: UInt64) -> Int16 {
        guard year != 0 else { return 0 }
        let offset = number(.year, name) % UInt64(years)
        return Int16((Int(year) + Int(offset)) % years + 1)
    }

    private static func number(_ kind: Kind, _ bytes: [UInt8]) -> UInt64 {
        var hash = SHA256()
        hash.update((Array("sangkien.sketch/1".utf8) + [kind.rawValue] + bytes).span)
        let number = hash.digest().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return max(1, number)
    }
}
