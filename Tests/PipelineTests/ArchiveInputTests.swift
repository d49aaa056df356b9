import Dossiers
import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

/// A ZIP archive among the inputs is a folder.
struct ArchiveInputTests {
    private func run(_ archive: [UInt8], named: Bool = true) async throws -> (run: CheckRun, codes: [String]) {
        let folder = try TemporaryFolder()
        try folder.write(archive, to: "vao/ho-so.zip")
        let names = [folder.path(named ? "vao/ho-so.zip" : "vao")]
        let run = await CheckRun.run(names, context: try Checking().context, jobs: 2)
        return (run, run.findings.map(\.code.id))
    }

    private static let table = HandMadeDocument.docx(
        HandMadeDocument.wordTable([["TT", "Họ và tên", "Tên sáng kiến"], ["1", "Lê Văn Mẫu", "Cải tiến gá kẹp"]])
    )
    private static let letter = HandMadeZip.Entry("Hồ sơ/Tờ trình.pdf", "%PDF-1.7")

    @Test(arguments: [true, false])
    func `bảng trong tệp nén được đọc, văn bản kèm theo được nêu tên`(named: Bool) async throws {
        let csv = HandMadeZip.Entry("Hồ sơ/bang.csv", try ModelDossier.csv())
        let junk = ["__MACOSX/Hồ sơ/._bang.csv", "Hồ sơ/.DS_Store", "Hồ sơ/~$bang.xlsx"].map { HandMadeZip.Entry($0, "x") }
        let zip = HandMadeZip([csv, HandMadeZip.Entry("Hồ sơ/con/bảng 2.docx", Self.table), Self.letter] + junk)
        let (run, codes) = try await run(zip.bytes, named: named)
        #expect(run.initiativeCount == 2)
        #expect(
            run.files.filter { $0.reason == nil }.map { $0.file.hasSuffix("ho-so.zip/Hồ sơ/bang.csv") || $0.file.hasSuffix("bảng 2.docx") }
                == [true, true]
        )
        #expect(codes.contains("D034") && !codes.contains("D039") && !codes.contains("D095"))
        #expect(!run.hasUnusableInput)
    }

    @Test func `tệp nén trong tệp nén không mở, chỉ nêu tên`() async throws {
        let inner = HandMadeZip([HandMadeZip.Entry("bang.csv", try ModelDossier.csv())]).bytes
        let (run, codes) = try await run(HandMadeZip([HandMadeZip.Entry("trong.zip", inner)]).bytes)
        #expect(run.initiativeCount == 0 && codes.contains("D023"))
        #expect(run.findings.contains { $0.location?.file.hasSuffix("ho-so.zip/trong.zip") == true })
    }

    @Test func `kết quả của chính phần mềm trong tệp nén được bỏ qua`() async throws {
        let manifest = HandMadeZip.Entry("ra/manifest.json", "{\n  \"schema\": \"sangkien.manifest/1\"\n}")
        let page = HandMadeZip.Entry(
            "ra/bao-cao.html",
            "<!DOCTYPE html>\n<html><head><meta name=\"generator\" content=\"sangkien\"/></head></html>"
        )
        let (run, codes) = try await run(HandMadeZip([manifest, page, HandMadeZip.Entry("bang.csv", try ModelDossier.csv())]).bytes)
        #expect(run.initiativeCount == 1 && codes.contains("D035") && !run.hasUnusableInput)
    }

    @Test func `tệp nén cạnh bản đã giải nén: mỗi tệp tính một lần`() async throws {
        let folder = try TemporaryFolder()
        let csv = try ModelDossier.csv()
        try folder.write(
            HandMadeZip([HandMadeZip.Entry("bang.csv", csv), HandMadeZip.Entry("bản sao.csv", csv)]).bytes,
            to: "vao/ho-so.zip"
        )
        try folder.write(csv.utf8, to: "vao/bang.csv")
        let run = await CheckRun.run([folder.path("vao")], context: try Checking().context, jobs: 2)
        #expect(run.initiativeCount == 1)
        #expect(run.findings.count { $0.code === DiagnosticCode.sameFile } == 2)
    }

    /// A name in an archive leads nowhere but into it: `-` is no standard input, and no file of this name in the folder is opened.
    @Test(
        arguments: ["-", "/etc/hostname", "Package.swift"],
        [[0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0x50, 0x4B, 5, 6]]
    )
    func `tên trong tệp nén không dẫn ra ngoài`(name: String, head: [UInt8]) async throws {
        let member = HandMadeZip.Entry(name, head + [UInt8](repeating: 0, count: 600))
        let (run, codes) = try await run(HandMadeZip([member, HandMadeZip.Entry("bang.csv", try ModelDossier.csv())]).bytes)
        #expect(run.initiativeCount == (name.hasPrefix("/") ? 0 : 1))
        #expect(!Set(codes).isDisjoint(with: ["D023", "D095"]))
    }

    static let badMembers: [(String, HandMadeZip.Entry, String)] = [
        ("có mật khẩu", HandMadeZip.Entry("b.csv", "TT").with { $0.flags = 1 }, "mật khẩu"),
        ("sai mã kiểm tra", HandMadeZip.Entry("b.csv", "TT").with { $0.checksum = 7 }, "hỏng"),
        ("bung quá lớn", HandMadeZip.Entry("b.csv", [UInt8](repeating: 0x61, count: 40 << 20)), "bất thường"),
    ]

    @Test(arguments: badMembers)
    func `một tệp hỏng trong tệp nén chỉ mất tệp ấy`(name: String, entry: HandMadeZip.Entry, word: String) async throws {
        let zip = HandMadeZip([HandMadeZip.Entry("a.csv", try ModelDossier.csv()), entry])
        let (run, _) = try await run(zip.bytes, named: false)
        #expect(run.initiativeCount == 1, "\(name)")
        let told = run.findings.filter { $0.location?.file.hasSuffix("ho-so.zip/b.csv") == true }
        #expect(told.count == 1 && told[0].message(in: .vietnamese).contains(word), "\(told.map { $0.message(in: .vietnamese) })")
        #expect(run.hasUnusableInput)
    }

    /// Archives that cannot be read, and a word that the reason has.
    static let bad: [(String, HandMadeZip, String)] = [
        ("có mật khẩu", HandMadeZip([HandMadeZip.Entry("a.csv", "TT").with { $0.flags = 1 }]), "mật khẩu"),
        ("tên dẫn ra ngoài", HandMadeZip([HandMadeZip.Entry("../a.csv", "TT")]), "tên"),
        ("trùng tên", HandMadeZip([HandMadeZip.Entry("a.csv", "TT"), HandMadeZip.Entry("A.csv", "TT")]), "tên"),
        ("bung quá lớn", HandMadeZip([HandMadeZip.Entry("a.csv", [UInt8](repeating: 0x61, count: 40 << 20))]), "bất thường"),
        ("khai cỡ gian", HandMadeZip([HandMadeZip.Entry("a.csv", "TT").with { $0.size = 900 << 20 }]), "lớn"),
        ("không có tệp nào", HandMadeZip([]), "không có tệp"),
        ("quá nhiều tệp", HandMadeZip((0..<2_100).map { HandMadeZip.Entry("\($0).txt", stored: []) }), "nhiều"),
    ]

    @Test(arguments: bad)
    func `tệp nén xấu có một lời báo, tệp khác vẫn được đọc`(name: String, zip: HandMadeZip, word: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(zip.bytes, to: "vao/xau.zip")
        try folder.write(try ModelDossier.json(), to: "vao/tot.json")
        let run = await CheckRun.run([folder.path("vao")], context: try Checking().context, jobs: 2)
        let told = run.findings.filter { $0.location?.file.contains("xau.zip") == true }
        #expect(told.map(\.code.id) == ["D095"], "\(name)")
        #expect(told.first?.message(in: .vietnamese).contains(word) == true, "\(told.first?.message(in: .vietnamese) ?? "-")")
        #expect(run.initiativeCount == 1)
        #expect(run.hasUnusableInput)
    }
}
