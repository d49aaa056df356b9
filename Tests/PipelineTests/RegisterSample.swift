import Dossiers
import Foundation
import SangkienArchive
import VietnameseText

@testable import Pipeline

/// Changes a register as somebody would who opens it: types into cells, renames headings, adds sheets (sổ mẫu).
struct RegisterSample {
    private let programme: Programme

    /// For the registers of a programme.
    init(_ programme: Programme) {
        self.programme = programme
    }

    /// A line that says nothing that can be done.
    struct Unusable: Error {
        let line: String
    }

    /// Changes the register at `path`, a line each: `Sổ hồ sơ | 4 | Khiếu nại = Có` types into the cell of a row below a heading, row 3
    /// being the headings themselves; `trang Danh mục = Riêng` renames a sheet.
    func change(_ path: String, _ lines: [String]) throws {
        var edits: [String: SheetEdit] = [:]
        var renamed: [(String, String)] = []
        for line in lines {
            let sides = line.components(separatedBy: " = ")
            guard sides.count == 2 else { throw Unusable(line: line) }
            if sides[0].hasPrefix("trang ") {
                renamed.append((String(sides[0].dropFirst(6)), sides[1]))
                continue
            }
            let parts = sides[0].components(separatedBy: " | ")
            guard parts.count == 3, let row = Int(parts[1]), let column = column(parts[2], on: parts[0]) else { throw Unusable(line: line) }
            edits[parts[0], default: SheetEdit()].set(.text(sides[1]), row: row, column: column)
        }
        try Self.rewrite(path) { name, bytes in
            switch name {
            case "xl/worksheets/sheet1.xml": edits[RegisterMarks.dossiers]?.applied(to: bytes) ?? bytes
            case "xl/worksheets/sheet2.xml": edits[RegisterMarks.initiatives]?.applied(to: bytes) ?? bytes
            case "xl/workbook.xml":
                Array(renamed.reduce(String(decoding: bytes, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) }.utf8)
            default: bytes
            }
        }
    }

    /// The place of a heading on a sheet of a new register.
    func column(_ heading: String, on sheet: String) -> Int? {
        let frame = RegisterFrame(programme, judges: 3)
        let columns = sheet == RegisterMarks.dossiers ? frame.dossiers : frame.initiatives
        return columns.firstIndex { $0.heading == heading }
    }

    /// Writes the archive at `path` anew, each member as `change` gives it.
    static func rewrite(_ path: String, _ change: (String, [UInt8]) -> [UInt8]) throws {
        let zip = try ZipReader(path: path, limits: .spreadsheet)
        var members: [ZipMember] = []
        for name in zip.names {
            let bytes = change(name, try zip.read(name))
            members.append(ZipMember(name: name, content: bytes.isEmpty ? .stored(bytes) : .deflated(Deflated(bytes))))
        }
        try ZipArchive.write(members, to: path, time: .earliest)
    }
}
