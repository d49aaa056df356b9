import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import SangkienMarkup

/// The archive of a workbook, whose parts are read piece by piece.
final class WorkbookArchive {
    /// The workbook's name, for messages.
    let file: String
    /// What was passed over when the workbook was opened.
    private(set) var notes: [Diagnostic] = []
    private let zip: ZipReader

    init(_ zip: consuming ZipReader, file: String) {
        self.file = file
        if zip.trailingCount > 0 { notes.append(.harmlessDamage(.trailingBytes(zip.trailingCount), file: file)) }
        var names: [String: String] = [:]
        for name in zip.names { names[name.lowercased()] = name }
        known = names
        self.zip = zip
    }

    /// The members' names by the same in small letters: the names of parts do not distinguish them (ISO 29500-2, 6.2.2.3).
    private let known: [String: String]

    /// The names of all members.
    var members: [String] { zip.names }

    /// Notes something that was passed over.
    func note(_ damage: HarmlessDamage) {
        notes.append(.harmlessDamage(damage, file: file))
    }

    /// The member that holds a part; nil when there is none.
    func member(_ part: String) -> String? {
        zip.contains(part) ? part : known[part.lowercased()]
    }

    /// How many bytes a part has; 0 when there is none.
    func size(of part: String) -> Int {
        member(part).flatMap { zip.count(of: $0) } ?? 0
    }

    /// Lets `reader` read a part to its end or as far as it wants; `afterPiece` is called after each piece, false ending it.
    func parse(
        _ part: String,
        with reader: PartReader,
        afterPiece: () throws(DiagnosticError) -> Bool = { true }
    ) throws(DiagnosticError) {
        guard let member = member(part) else {
            let reason = LocalizedText(vi: "thiếu phần “\(part)” trong tệp", en: "its part “\(part)” is missing")
            throw DiagnosticError(SheetFault.damaged(reason, file: file))
        }
        var parser = XMLPushParser(reader)
        var wantsMore = true
        try zip.stream(member, failure: SheetFault.archive) { (piece: Span<UInt8>) throws(DiagnosticError) -> Bool in
            wantsMore = try parser.feed(piece) { () throws(DiagnosticError) in
                try StoppedReading.check(file)
                return try afterPiece()
            }
            return wantsMore
        }
        guard wantsMore else { return }
        try parser.finish()
        _ = try afterPiece()
    }

    /// As `parse`, for a part that says where the others are and is never large.
    func parseSmall(_ part: String, with reader: PartReader) throws(DiagnosticError) {
        guard size(of: part) <= SheetLimits.smallPartBytes else {
            let limit = SheetLimits.smallPartBytes >> 20
            throw DiagnosticError(
                SheetFault.tooLarge(
                    .init(vi: "\(limit) MB", en: "\(limit) MiB"),
                    .init(vi: "phần “\(part)” trong tệp lớn hơn thế", en: "its part “\(part)” is larger"),
                    at: SourceLocation(file: file)
                )
            )
        }
        try parse(part, with: reader)
    }

    /// The bytes of a small part; nil when there is none.
    func bytes(of part: String) throws(DiagnosticError) -> [UInt8]? {
        guard let member = member(part) else { return nil }
        do {
            return try zip.read(member)
        } catch {
            throw SheetFault.archive(error)
        }
    }
}
