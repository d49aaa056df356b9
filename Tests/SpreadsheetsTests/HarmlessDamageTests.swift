import Foundation
import SangkienArchive
import SangkienDiagnostics
import Spreadsheets
import Testing
import TestKit

/// What is wrong with a workbook without touching its data is passed over, and reported.
@Suite struct HarmlessDamageTests {
    private func workbook(_ rows: String) -> HandMadeWorkbook {
        HandMadeWorkbook([.init("S", content: "<sheetData>\(rows)</sheetData>")], strings: "<si><t>chung</t></si>")
    }

    private func texts(_ workbook: HandMadeWorkbook, inAnyOrder: Bool) throws -> [Int: [String]] {
        var rows: [Int: [String]] = [:]
        _ = try Workbook(bytes: workbook.bytes, name: "x.xlsx")
            .rows(of: 0, inAnyOrder: inAnyOrder) { row in
                rows[row.number] = row.cells.map(\.text)
                return true
            }
        return rows
    }

    // MARK: Cells

    @Test(arguments: ["<v/>", "<v></v>", "<v> </v>", "<v>\n</v>", "<v>-1</v>", ""])
    func `ô chữ dùng chung không có số là ô trống`(value: String) throws {
        let sheet = try firstSheet(
            workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\">\(value)</c><c r=\"C1\"><v>5</v></c></row>")
        )
        #expect(sheet.texts == [["chung", "", "5"]])
    }

    @Test(arguments: [
        ("<v>1.</v><is><t>01.</t></is>", "01."), ("<is><t>01.</t></is><v>1.</v>", "01."),
        ("<is><r><t>a</t></r><r><t>b</t></r></is><v>9</v>", "ab"),
        ("<is><t>x</t></is>", "x"), ("<v>7</v>", "7"),
    ])
    func `giá trị cạnh chữ của ô không nối vào chữ`(content: String, text: String) throws {
        #expect(try firstSheet(workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\">\(content)</c></row>")).texts == [[text]])
    }

    // MARK: Rows

    private static func cell(_ place: String) -> String { "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(place)</t></is></c>" }

    static let orders: [(String, [Int: [String]])] = [
        (
            "<row r=\"3\">\(cell("A3"))</row><row r=\"1\">\(cell("A1"))</row><row r=\"2\">\(cell("B2"))</row>",
            [1: ["A1"], 2: ["", "B2"], 3: ["A3"]]
        ),
        ("<row r=\"1\">\(cell("A1"))</row><row r=\"1\">\(cell("C1"))</row><row r=\"1\">\(cell("B1"))</row>", [1: ["A1", "B1", "C1"]]),
        ("<row r=\"2\">\(cell("A2"))</row><row r=\"1\">\(cell("A1"))</row><row>\(cell("B2"))</row>", [1: ["A1"], 2: ["A2", "B2"]]),
    ]

    @Test(arguments: orders)
    func `dòng lộn thứ tự được xếp lại khi được phép`(rows: String, expected: [Int: [String]]) throws {
        #expect(refusal(workbook(rows).bytes)?.code.id == "D081")
        #expect(try texts(workbook(rows), inAnyOrder: true) == expected)
    }

    @Test func `một ô có hai nội dung vẫn bị từ chối, thứ tự đúng không đổi`() throws {
        let twice = workbook("<row r=\"2\">\(Self.cell("A2"))</row><row r=\"1\"/><row r=\"2\">\(Self.cell("A2"))</row>")
        #expect(throws: DiagnosticError.self) { try texts(twice, inAnyOrder: true) }
        let right = workbook("<row r=\"1\">\(Self.cell("A1"))</row><row r=\"4\">\(Self.cell("A4"))</row>")
        #expect(try texts(right, inAnyOrder: true) == texts(right, inAnyOrder: false))
    }

    // MARK: Parts

    private func codes(_ bytes: [UInt8]) throws -> [String] { try Workbook(bytes: bytes, name: "x").findings.map(\.code.id) }

    @Test func `trang tính mất nội dung không làm mất trang khác`() throws {
        let two = HandMadeWorkbook([
            .init("Còn", content: "<sheetData><row r=\"1\">\(Self.cell("A1"))</row></sheetData>"), .init("Mất", content: "<sheetData/>"),
        ])
        for broken in [two.without("so/trang/2.xml"), two.replacing("r:id=\"rId2\"", with: "r:id=\"rId9\"", in: "so/so-tinh.xml")] {
            let workbook = try Workbook(bytes: broken.bytes, name: "x")
            #expect(workbook.sheets.map(\.name) == ["Còn"])
            #expect(workbook.findings.map(\.code.id) == ["D082"])
            #expect(workbook.findings[0].severity == .warning)
            #expect(workbook.findings[0].location?.sheet == "Mất")
        }
        #expect(refusal(two.without("so/trang/1.xml").without("so/trang/2.xml").bytes)?.code.id == "D043")
    }

    @Test func `byte thừa, gạch chéo ngược`() throws {
        let honest = workbook("<row r=\"1\">\(Self.cell("A1"))</row>")
        #expect(try codes(honest.bytes + [0x0D, 0x0A]) == ["D083"])
        let slashed = HandMadeZip(honest.parts.map { HandMadeZip.Entry($0.name.replacing("/", with: "\\"), $0.text) })
        #expect(try codes(slashed.bytes) == [])
        #expect(try read(slashed.bytes).first?.texts == [["A1"]])
    }

    private func spreadsheet(_ tables: String, manifest: String, more: [HandMadeZip.Entry] = []) -> [UInt8] {
        let content =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
            + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
        let type = "application/vnd.oasis.opendocument.spreadsheet"
        let entries = [
            HandMadeZip.Entry("mimetype", stored: Array(type.utf8)), .init("content.xml", content),
            .init("META-INF/manifest.xml", manifest),
        ]
        return HandMadeZip(entries + more).bytes
    }

    private static let space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    private static let type = "application/vnd.oasis.opendocument.spreadsheet"

    private static func manifest(_ locked: String..., doctype: String = "") -> String {
        let entries = locked.map { "<m:file-entry m:full-path=\"\($0)\" m:media-type=\"\"><m:encryption-data/></m:file-entry>" }.joined()
        return
            "\(doctype)<m:manifest xmlns:m=\"\(space)\"><m:file-entry m:full-path=\"/\" m:media-type=\"\(type)\"/>\(entries)</m:manifest>"
    }

    private static func table(_ name: String) -> String {
        "<table:table table:name=\"\(name)\"><table:table-row><table:table-cell><text:p>\(name.count)</text:p></table:table-cell></table:table-row></table:table>"
    }

    @Test func `macro có mật khẩu không khoá bảng; nội dung có mật khẩu thì khoá`() throws {
        let macro = HandMadeZip.Entry("Basic/P/M.xml", "khoá")
        #expect(try codes(spreadsheet(Self.table("S"), manifest: Self.manifest("Basic/P/M.xml"), more: [macro])) == ["D083"])
        for locked in ["content.xml", "encrypted-package"] {
            #expect(refusal(spreadsheet(Self.table("S"), manifest: Self.manifest(locked)))?.code.id == "D040")
        }
    }

    @Test(arguments: [
        ("<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">", true),
        ("<!DOCTYPE m:manifest SYSTEM \"file:///etc/passwd\">", true), ("<!DOCTYPE x [<!ENTITY a \"b\">]>", false),
        ("<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://x/y\"> %a;]>", false),
    ])
    func `DOCTYPE rỗng của danh sách phần được bỏ qua, có khai báo thì từ chối`(doctype: String, isHarmless: Bool) throws {
        let bytes = spreadsheet(Self.table("S"), manifest: Self.manifest(doctype: doctype))
        if isHarmless { #expect(try codes(bytes) == ["D083"]) } else { #expect(refusal(bytes)?.code.id == "D045") }
    }

    @Test func `bản chép trang tính của tệp khác không phải trang của mình`() throws {
        let copy = "'file:///C:/so-lieu.ods'#$Trang1"
        let bytes = spreadsheet(Self.table("Đầu") + Self.table(copy) + Self.table("Cuối cùng"), manifest: Self.manifest())
        let workbook = try Workbook(bytes: bytes, name: "x")
        #expect(workbook.sheets.map(\.name) == ["Đầu", "Cuối cùng"])
        #expect(workbook.findings.map(\.code.id) == ["D083"])
        #expect(try read(bytes).map(\.texts) == [[["3"]], [["9"]]])
    }
}
