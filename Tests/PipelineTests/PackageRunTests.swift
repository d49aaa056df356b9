import Foundation
import SangkienArchive
import SangkienDiagnostics
import TemplateEngine
import Testing
import TestKit

@testable import Pipeline

/// Packages are made of what was checked, whatever became of the files meanwhile.
@Suite struct PackageRunTests {
    private static let headings = ["Mã hồ sơ", "Đơn vị trình", "TT", "Họ và tên", "Tên sáng kiến", "Năm sinh"]
    private static let styles = "<fills count=\"1\"><fill/></fills><cellXfs count=\"1\"><xf/></cellXfs>"

    /// A workbook with these rows below the headings.
    private static func workbook(_ rows: [[String]]) -> [UInt8] {
        let lines = ([headings] + rows).enumerated()
            .map { number, row in
                let cells = row.enumerated()
                    .map { "<c r=\"\(Workbook.letters($0))\(number + 1)\" t=\"inlineStr\"><is><t>\($1)</t></is></c>" }
                return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
            }
        return HandMadeWorkbook(rows: lines.joined(), styles: styles).bytes
    }

    private static let row = ["A-1", "LĐLĐ huyện Tuy Phước", "1", "Lê Văn Mẫu", "Cải tiến gá kẹp", "1985"]
    private static let other = ["B-1", "LĐLĐ huyện Phù Cát", "1", "Trần Thị Mẫu", "Giá đỡ ống", "1990"]

    /// Checks `bytes`, lets `change` do something to the file, and makes the packages; gives the findings and the parts of each package.
    private func packages(
        of bytes: [UInt8],
        _ change: (TemporaryFolder) throws -> Void = { _ in }
    ) async throws -> (codes: [String], parts: [String: [String: [UInt8]]]) {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: "vao.xlsx")
        let context = try Checking().context
        let check = await CheckRun.run([folder.path("vao.xlsx")], context: context, jobs: 1, keepsOriginals: true)
        try change(folder)
        var options = GenerateOptions(folder: folder.path("ra"), formats: [.html])
        options.makesPackages = true
        let generator = Generator(context, options: options)
        let run = try await generator.write(check, with: try generator.templates())
        var parts: [String: [String: [UInt8]]] = [:]
        for document in run.documents where document.form == "goi-gui-lai" {
            let zip = try ZipReader(path: folder.path("ra/" + document.path), limits: .folder)
            for name in zip.names { parts[document.dossier ?? "", default: [:]][name] = try zip.read(name) }
        }
        return (run.findings.map(\.code.id), parts)
    }

    private func sheet(_ parts: [String: [UInt8]]?, _ part: String = "xl/worksheets/sheet1.xml") throws -> String {
        let book = try #require(parts?["vao – đã đánh dấu.xlsx"])
        return String(decoding: try ZipReader(bytes: book, name: "x", limits: .spreadsheet).read(part), as: UTF8.self)
    }

    @Test func `tệp của một đơn vị được đánh dấu tại chỗ`() async throws {
        let (codes, parts) = try await packages(of: Self.workbook([Self.row]))
        #expect(!codes.contains { $0.hasPrefix("X11") }, "\(codes)")
        #expect(try sheet(parts["A-1"], "so/trang/1.xml").contains("legacyDrawing"))
    }

    @Test func `tệp bị sửa sau khi kiểm tra: gói có các dòng đã kiểm tra, không có tệp mới (X114)`() async throws {
        let (codes, parts) = try await packages(of: Self.workbook([Self.row])) { folder in
            try folder.write(Self.workbook([Self.row, Self.other]), to: "vao.xlsx")
        }
        #expect(codes.contains("X114"))
        let copy = try sheet(parts["A-1"])
        #expect(copy.contains("Cải tiến gá kẹp") && !copy.contains("Giá đỡ ống"))
    }

    @Test func `tệp không còn: vẫn có gói, nói rõ bằng X114`() async throws {
        let (codes, parts) = try await packages(of: Self.workbook([Self.row])) { folder in
            try FileManager.default.removeItem(atPath: folder.path("vao.xlsx"))
        }
        #expect(codes.contains("X114") && parts.count == 1)
    }

    @Test func `tệp của hai đơn vị: không đơn vị nào nhận dòng của đơn vị kia`() async throws {
        let (codes, parts) = try await packages(of: Self.workbook([Self.row, Self.other, Self.row.map { $0 == "1" ? "2" : $0 }]))
        #expect(!codes.contains { $0.hasPrefix("X11") } && parts.count == 2)
        let (first, second) = (try sheet(parts["A-1"]), try sheet(parts["B-1"]))
        #expect(!first.contains("Phù Cát") && !second.contains("Tuy Phước"))
        #expect(second.contains("<row r=\"2\"") && !second.contains("<row r=\"3\""), "rows of others leave no gap that tells of them")
    }

    @Test func `hồ sơ gửi hai lần: phiếu, tin nhắn và ghi chú nêu tên tệp kia, không nêu thư mục của cơ quan`() async throws {
        let folder = try TemporaryFolder()
        let later = Self.row.map { $0 == "A-1" ? "" : $0 == "1985" ? "1986" : $0 }
        try folder.write(Self.workbook([Self.row.map { $0 == "A-1" ? "" : $0 }]), to: "vao/mot.xlsx")
        try folder.write(Self.workbook([later]), to: "vao/hai.xlsx")
        let context = try Checking().context
        let check = await CheckRun.run([folder.path("vao")], context: context, jobs: 1, keepsOriginals: true)
        var options = GenerateOptions(folder: folder.path("ra"), formats: [.html])
        options.makesPackages = true
        let generator = Generator(context, options: options)
        let run = try await generator.write(check, with: try generator.templates())
        var mentions = 0
        for document in run.documents where document.form == "goi-gui-lai" {
            let zip = try ZipReader(path: folder.path("ra/" + document.path), limits: .folder)
            for name in zip.names where name.hasSuffix("html") || name.hasSuffix("txt") {
                let text = String(decoding: try zip.read(name), as: UTF8.self)
                #expect(!text.contains("/vao"), "\(name)")
                if text.contains("hai.xlsx, ") || text.contains("mot.xlsx, ") { mentions += 1 }
            }
            let book = try ZipReader(
                bytes: zip.read(try #require(zip.names.first { $0.hasSuffix("xlsx") })),
                name: "x",
                limits: .spreadsheet
            )
            #expect(!String(decoding: try book.read("xl/comments1.xml"), as: UTF8.self).contains("/vao"))
        }
        #expect(mentions >= 1, "it speaks of the other file")
    }

    @Test func `một gói hỏng không làm mất gói khác`() async throws {
        let (codes, parts) = try await packages(of: Self.workbook([Self.row, Self.other])) { folder in
            // A folder stands where one of the packages is to go.
            let name = "ra/gui-lai-don-vi/LĐLĐ huyện Phù Cát – thông báo 20-4.zip/x"
            try folder.write([1], to: name)
        }
        #expect(codes.contains("X002") || codes.contains("X001"), "\(codes)")
        #expect(Array(parts.keys) == ["A-1"])
    }
}
