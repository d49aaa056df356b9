import SangkienArchive
import SangkienDiagnostics
import SangkienMarkup

/// A package whose members are copied but for some that are changed (gói tệp sửa một phần).
final class EditedPackage {
    private let zip: ZipReader
    private var changed: [String: [UInt8]] = [:]
    private var added: [String] = []

    /// The largest member that is changed.
    private static let most = 64 << 20

    /// Opens the package; nil when it is none.
    init?(_ bytes: [UInt8], name: String) {
        guard let zip = try? ZipReader(bytes: bytes, name: name, limits: .spreadsheet) else { return nil }
        self.zip = zip
    }

    /// The members' names.
    var names: [String] { zip.names + added }

    func contains(_ name: String) -> Bool { changed[name] != nil || zip.contains(name) }

    /// A member as it is now, if it is well-formed XML; nil for every other.
    func xml(_ name: String) -> [UInt8]? {
        if let bytes = changed[name] { return bytes }
        guard let count = zip.count(of: name), count <= Self.most, let bytes = try? zip.read(name), Self.isWellFormed(bytes, name) else {
            return nil
        }
        return bytes
    }

    /// Replaces a member, or adds one; false where it would be no well-formed XML.
    func set(_ name: String, _ bytes: [UInt8]) -> Bool {
        guard Self.isWellFormed(bytes, name) else { return false }
        if !contains(name) { added.append(name) }
        changed[name] = bytes
        return true
    }

    static func isWellFormed(_ bytes: [UInt8], _ name: String) -> Bool {
        do throws(DiagnosticError) {
            try XMLCheck.requireWellFormed(bytes, name: name)
            return true
        } catch {
            return false
        }
    }

    /// The first of `stem1ending`, `stem2ending`, … that no member is called, whatever the case of its letters.
    func freeName(_ stem: String, _ ending: String) -> String {
        let taken = Set(names.map { $0.lowercased() })
        var number = 1
        while taken.contains("\(stem)\(number)\(ending)".lowercased()) { number += 1 }
        return "\(stem)\(number)\(ending)"
    }

    /// The package with its changes; nil when a member that is copied cannot be read.
    func bytes(time: ZipTime) -> [UInt8]? {
        var members: [ZipMember] = []
        for name in names {
            if let bytes = changed[name] {
                members.append(ZipMember(name: name, content: .deflated(Deflated(bytes))))
            } else if let copy = try? zip.readDeflated(name) {
                members.append(ZipMember(name: name, content: .deflated(copy)))
            } else if let bytes = try? zip.read(name) {
                members.append(ZipMember(name: name, content: .stored(bytes)))
            } else {
                return nil
            }
        }
        return try? ZipArchive.bytes(members, name: "xlsx", time: time)
    }
}
