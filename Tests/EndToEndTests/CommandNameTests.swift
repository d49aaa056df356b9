import Foundation
import TestKit
import Testing

/// The command line for people who are not at home in it: names as they are typed, files' names with blanks, what was meant.
@Suite struct CommandNameTests {
    static let names: [[String]] = [
        ["kiem-tra"], ["kiểm-tra"], ["kiemtra"], ["Kiem-tra"], ["KIỂM_TRA"], ["kiểm tra"], ["kiểm", "tra"], ["Kiểm", "Tra"],
        ["kie\u{302}\u{309}m-tra"], ["check"], ["CHECK"], ["kiểmtra"],
    ]

    @Test(arguments: names)
    func `tên lệnh gõ kiểu nào cũng nhận`(name: [String]) async throws {
        let folder = try TemporaryFolder()
        try folder.write(ModelDossier.csv().utf8, to: "a.csv")
        let run = try await CommandLineTool.run(Place.program, name + [folder.path("a.csv"), "--as-of", "20/4/2021"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("MAU-01"))
    }

    @Test(arguments: [
        (["Giải", "thích", "H101"], "H101"), (["giaithich", "h101"], "H101"), (["MẪU", "kiểm", "tra", "--help"], "sangkien mau kiem-tra"),
        (["template", "Lint", "--help"], "sangkien mau kiem-tra"), (["trợ giúp", "tạo"], "sangkien tao"),
        (["help", "Tạo"], "sangkien tao"),
        (["xem", "--help"], "sangkien xem"),
    ])
    func `mọi lệnh, cả lệnh trong lệnh và trợ giúp`(arguments: [String], words: String) async throws {
        let run = try await CommandLineTool.run(Place.program, arguments)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains(words), "\(run.text)")
    }

    @Test(arguments: [
        (["kiem-tr", "a.csv"], "Có phải là “kiem-tra” không?"), (["giai-thic"], "Có phải là “giai-thich” không?"),
        (["lam-gi"], "Các lệnh: kiem-tra, tao, gop, dien, noi, so, mau, xem, giai-thich, khoi-tao"),
        (["mau", "truon"], "Có phải là “truong” không?"),
        (["kiem-tra", "a.csv", "--fromat", "json"], "Có phải là '--format' không?"),
        (["tao", "a.csv", "-o", "ra", "--format", "xps"], "docx, odt, html, pdf"),
        (["tao", "a.csv", "-o", "ra", "--per", "x"], "dossier, initiative, all"),
        (["tao", "a.csv", "-o", "ra", "--include", "x"], "valid, all"),
    ])
    func `gõ sai thì được gợi ý và kể các giá trị`(arguments: [String], words: String) async throws {
        let run = try await CommandLineTool.run(Place.program, arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test func `tên biểu gõ sai thì được gợi ý và kể các biểu`() async throws {
        let run = try await CommandLineTool.run(Place.program, ["tao", "a.csv", "-o", "/nonexistent/ra", "--form", "phieu-bo-sun"])
        #expect(run.status == 2)
        #expect(run.errors.contains("Có phải là “phieu-bo-sung” không?") && run.errors.contains("tong-hop-tom-tat"), "\(run.errors)")
    }

    @Test func `tên tệp có khoảng trắng chưa đặt trong nháy`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(ModelDossier.csv().utf8, to: "Tổng hợp SK (bản cuối).csv")
        try folder.write(ModelDossier.csv().utf8, to: "a.csv")
        let file = folder.path("Tổng hợp SK (bản cuối).csv")
        for arguments in [
            ["kiem-tra"] + file.split(separator: " ").map(String.init), ["xem", folder.path("a.csv")] + file.components(separatedBy: " "),
        ] {
            let run = try await CommandLineTool.run(Place.program, arguments)
            #expect(run.status == 64)
            #expect(run.errors.contains("“\(file)” có khoảng trắng") && run.errors.contains("'\(file)'"), "\(run.errors)")
        }
        let bare = try await CommandLineTool.run(Place.program, [folder.path("a.csv")])
        #expect(bare.status == 64 && bare.errors.contains("sangkien kiem-tra '\(folder.path("a.csv"))'"))
        #expect(try await CommandLineTool.run(Place.program, ["xem", file]).status == 0)
    }

    @Test(arguments: [["—format", "json"], ["–-Format", "json"], ["--FORMAT=json"], ["—format=json"]])
    func `tùy chọn với gạch dài của Word, chữ hoa`(option: [String]) async throws {
        let folder = try TemporaryFolder()
        try folder.write(ModelDossier.csv().utf8, to: "a.csv")
        let run = try await CommandLineTool.run(Place.program, ["kiem-tra", folder.path("a.csv"), "--AS_OF", "20/4/2021"] + option)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix("{"))
    }

    @Test(arguments: [["—lang", "en"], ["--LANG", "en"], ["--Lang=en"], ["–lang=en"]])
    func `ngôn ngữ cũng nhận cách gõ ấy`(option: [String]) async throws {
        let run = try await CommandLineTool.run(Place.program, ["explain", "H101"] + option)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("How to fix it"), "\(run.text)")
    }

    @Test func `tên biểu gõ như người viết`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(ModelDossier.csv().utf8, to: "a.csv")
        let run = try await CommandLineTool.run(
            Place.program,
            [
                "tạo", folder.path("a.csv"), "-o", folder.path("ra"), "--as-of", "20/4/2021", "--format", "html", "--form",
                "Tổng hợp tóm tắt",
            ]
        )
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `chữ tiếng Việt dùng tên lệnh tiếng Việt, bắt đầu từ việc mở cửa sổ lệnh`() async throws {
        let english = #/sangkien (check|generate|inspect|explain|init|render|template)\b/#
        let help = try await CommandLineTool.run(Place.program, ["--help"])
        #expect(help.text.contains("kiem-tra") && help.text.firstMatch(of: english) == nil)
        let folder = try TemporaryFolder()
        _ = try await CommandLineTool.run(Place.program, ["khoi-tao", folder.path("ra")])
        let guide = try String(contentsOfFile: folder.path("ra/HUONG-DAN.html"), encoding: .utf8)
        #expect(guide.firstMatch(of: english) == nil)
        let first = try #require(guide.firstRange(of: "<h2>"))
        #expect(guide[first.lowerBound...].hasPrefix("<h2>1. Mở cửa sổ dòng lệnh"))
    }
}
