import Dossiers
import Records
import SangkienArchive
import SangkienDiagnostics
import SangkienFiles
import Spreadsheets

/// The workbook that an update goes into (sổ trước khi cập nhật): a new one, the one that is there, or that one made anew as XLSX.
struct RegisterBase {
    /// One of the two sheets: where its columns and its first free row are.
    struct Sheet {
        /// The sheet as it was read; nil in a new register.
        let book: RegisterSheet?
        let columns: [RegisterColumn.Meaning: Int]
        let firstFreeRow: Int
        /// The widths of the program's columns, in characters.
        let widths: [RegisterColumn.Meaning: Int]
        /// An edit that knows how new cells look.
        let edit: SheetEdit
        /// The sheet's part in the package.
        fileprivate let part: String
    }

    let dossiers: Sheet
    let initiatives: Sheet
    /// Whether the register was of another form, so that only words were carried over.
    let isRebuilt: Bool
    private let members: [Member]

    /// A member of the package: its bytes, or those of the archive that it is copied from.
    private enum Member {
        case made(name: String, bytes: [UInt8])
        case copied(name: String, Package)

        var name: String {
            switch self {
            case .made(let name, _), .copied(let name, _): name
            }
        }
    }

    /// The archive of the register that is there.
    private final class Package {
        let zip: ZipReader

        init(_ path: String) throws(ZipReadError) {
            zip = try ZipReader(path: path, limits: .spreadsheet)
        }
    }

    // MARK: Kinds

    /// A new register.
    init(new frame: RegisterFrame) {
        members = Self.members(of: frame.workbook())
        isRebuilt = false
        (dossiers, initiatives) = (Self.sheet(frame.dossiers, 1), Self.sheet(frame.initiatives, 2))
    }

    private static func sheet(_ columns: [RegisterColumn], _ number: Int) -> Sheet {
        var edit = SheetEdit()
        for (place, column) in columns.enumerated() { edit.styles[place] = RegisterFrame.style(of: column).rawValue }
        let places = columns.enumerated().map { ($1.meaning, $0) }
        return Sheet(
            book: nil,
            columns: Dictionary(uniqueKeysWithValues: places),
            firstFreeRow: RegisterMarks.headingRow + 1,
            widths: widths(of: columns),
            edit: edit,
            part: "xl/worksheets/sheet\(number).xml"
        )
    }

    /// The register `book` as it lies there; nil where it is no plain XLSX, so that it is made anew.
    init?(_ book: RegisterBook, _ frame: RegisterFrame) throws(DiagnosticError) {
        guard book.format == .xlsx, FileSystem.kind(of: book.file) == .file else { return nil }
        let workbook = try Spreadsheets.Workbook(path: book.file)
        guard let parts = workbook.parts, let first = book.dossiers, let second = book.initiatives else { return nil }
        guard let package = try? Package(book.file) else { return nil }
        func part(_ sheet: RegisterSheet) -> String? { workbook.sheets.first { $0.name == sheet.name }.map { parts[$0.index] } }
        guard let firstPart = part(first), let secondPart = part(second) else { return nil }
        members = package.zip.names.map { .copied(name: $0, package) }
        isRebuilt = false
        (dossiers, initiatives) = (Self.sheet(first, frame.dossiers, firstPart), Self.sheet(second, frame.initiatives, secondPart))
    }

    /// The register that `workbook`, made anew of `book`, holds.
    init(rebuilt workbook: Workbook, _ book: RegisterBook, _ frame: RegisterFrame) {
        members = Self.members(of: workbook)
        isRebuilt = true
        func part(_ sheet: RegisterSheet?) -> String {
            let place = workbook.sheets.firstIndex { $0.name == sheet?.name } ?? 0
            return "xl/worksheets/sheet\(place + 1).xml"
        }
        let none = Sheet(book: nil, columns: [:], firstFreeRow: 1, widths: [:], edit: SheetEdit(), part: "")
        dossiers = book.dossiers.map { Self.sheet($0, frame.dossiers, part($0)) } ?? none
        initiatives = book.initiatives.map { Self.sheet($0, frame.initiatives, part($0)) } ?? none
    }

    private static func widths(of columns: [RegisterColumn]) -> [RegisterColumn.Meaning: Int] {
        Dictionary(columns.filter { !$0.isTyped }.map { ($0.meaning, $0.width) }, uniquingKeysWith: min)
    }

    private static func sheet(_ sheet: RegisterSheet, _ columns: [RegisterColumn], _ part: String) -> Sheet {
        var edit = SheetEdit()
        // The first row that the program made has the looks of its cells.
        edit.modelRow = (sheet.rows.first { !sheet.text(.version, in: $0).isEmpty } ?? sheet.rows.first)?.row
        return Sheet(
            book: sheet,
            columns: sheet.columns,
            firstFreeRow: max(sheet.headingRow, sheet.rows.last?.row ?? 0) + 1,
            widths: widths(of: columns),
            edit: edit,
            part: part
        )
    }

    private static func members(of workbook: Workbook) -> [Member] {
        WorkbookParts.parts(of: workbook).map { .made(name: $0.name, bytes: Array($0.text.utf8)) }
    }

    // MARK: Writing

    /// The members of the archive with the changes of `update`; nil where a sheet is of a form that is not edited in place.
    func members(with update: RegisterUpdate) throws(ZipReadError) -> [ZipMember]? {
        var result: [ZipMember] = []
        for member in members {
            let edit = member.name == dossiers.part ? update.dossiers : member.name == initiatives.part ? update.initiatives : nil
            guard let edit else {
                result.append(try Self.kept(member))
                continue
            }
            guard let bytes = edit.applied(to: try Self.bytes(of: member)) else { return nil }
            result.append(Self.made(member.name, bytes))
        }
        return result
    }

    private static func bytes(of member: Member) throws(ZipReadError) -> [UInt8] {
        switch member {
        case .made(_, let bytes): return bytes
        case .copied(let name, let package):
            var bytes: [UInt8] = []
            bytes.reserveCapacity(package.zip.count(of: name) ?? 0)
            try package.zip.stream(name) { piece in
                for index in piece.indices { bytes.append(piece[index]) }
                return true
            }
            return bytes
        }
    }

    /// A member as it is; still compressed where it was.
    private static func kept(_ member: Member) throws(ZipReadError) -> ZipMember {
        guard case .copied(let name, let package) = member, let copy = try package.zip.readDeflated(name) else {
            return made(member.name, try bytes(of: member))
        }
        return ZipMember(name: name, content: .deflated(copy))
    }

    private static func made(_ name: String, _ bytes: [UInt8]) -> ZipMember {
        ZipMember(
            name: name,
            content: .made {
                { chunk in
                    chunk.append(contentsOf: bytes)
                    return false
                }
            }
        )
    }
}
