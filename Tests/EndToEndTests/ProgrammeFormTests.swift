import Foundation
import TestKit
import Testing

/// A folder with a template beside `programme.yaml` is a form, without a line of Swift (docs/forms.md).
@Suite struct ProgrammeFormRunTests {
    /// The forms that come along, with what they are made for.
    static let shipped = [
        ("bao-cao-mo-ta-sang-kien", "BÁO CÁO MÔ TẢ SÁNG KIẾN"), ("bien-ban-hop-hoi-dong", "BIÊN BẢN"),
        ("don-yeu-cau-cong-nhan", "ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN"), ("giay-chung-nhan-sang-kien", "GIẤY CHỨNG NHẬN SÁNG KIẾN"),
        ("phieu-danh-gia", "PHIẾU ĐÁNH GIÁ SÁNG KIẾN"), ("quyet-dinh-cong-nhan", "QUYẾT ĐỊNH"),
        ("tong-hop-danh-gia", "BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ SÁNG KIẾN"),
    ]

    /// A programme with the files of forms given, and a run of `generate` over the samples with it.
    private func withForms(
        _ files: [String: String],
        _ options: String...,
        body: (Outcome, [String: [UInt8]]) throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            let programme = Place.templates.appending(path: "75-nghin-sang-kien-2021/programme.yaml")
            _ = try folder.file("ct/programme.yaml", String(contentsOf: programme, encoding: .utf8))
            for (path, text) in files { _ = try folder.file("ct/forms/" + path, text) }
            let ready = ["generate", Place.sampleCSV.path, "-o", "ra", "--as-of", SampleDocuments.day, "--programme", "./ct"]
            let outcome = try await CommandLineTool.run(Place.program, ready + options, from: folder)
            let made =
                FileManager.default.fileExists(atPath: folder.path + "/ra")
                ? try EndToEndTests.files(below: folder.appending(path: "ra")) : [:]
            try body(outcome, made)
        }
    }

    @Test func `một mẫu trong forms là một biểu, lập cho từng hồ sơ; tên gõ có dấu, có cách cũng được`() async throws {
        let page = "<p>Kính mời «đơn vị trình», «#sáng kiến»«Tên sáng kiến»; «/sáng kiến»</p>"
        try await withForms(["thu-moi/mau cua toi.html": page], "--form", "Thư mời", "--format", "html") { outcome, made in
            #expect(outcome.status == 1, "\(outcome.errors)")
            let papers = made.keys.filter { $0.hasSuffix("thu-moi.html") }
            #expect(papers.count == 12)
            let first = String(decoding: try #require(made["hs-01/thu-moi.html"]), as: UTF8.self)
            #expect(first.hasPrefix("<p>Kính mời LĐLĐ huyện Tuy Phước, ") && !first.contains("«"))
        }
    }

    @Test func `form.yaml: tên văn bản, lập cho từng sáng kiến; manifest ghi số sáng kiến`() async throws {
        let files = [
            "moi/a.html": "<p>«Tên sáng kiến» của «đơn vị trình»</p>", "moi/form.yaml": "title: Giấy mời tác giả\nper: [initiative]\n",
        ]
        try await withForms(files, "--form", "giay moi tac gia", "--format", "html") { _, made in
            #expect(made.keys.filter { $0.hasSuffix(".html") }.count == 50)
            #expect(made["hs-01/moi-12.html"] != nil)
            let manifest = String(decoding: try #require(made["manifest.json"]), as: UTF8.self).filter { !$0.isWhitespace }
            #expect(manifest.contains(#""form":"moi""#) && manifest.contains(#""initiative":12"#))
        }
    }

    @Test func `gõ nhầm tên biểu, tên nội dung thì được gợi ý tên đúng, và chưa lập văn bản nào`() async throws {
        let files = ["thu-moi/a.html": "<p>«đơn vị trìn»</p>"]
        try await withForms(files, "--form", "thu-mo") { outcome, made in
            #expect(outcome.status == 2 && outcome.errors.contains("M001") && outcome.errors.contains("Có phải là “thu-moi” không?"))
            #expect(made.isEmpty)
        }
        try await withForms(files, "--form", "thu-moi", "--format", "html") { outcome, made in
            #expect(outcome.status == 2 && outcome.errors.contains("M103") && outcome.errors.contains("“đơn vị trình”"))
            #expect(made.isEmpty)
        }
    }

    @Test func `tên sai khóa của form.yaml, tên trùng biểu có sẵn là lỗi`() async throws {
        let page = "<p>«đơn vị trình»</p>"
        try await withForms(["moi/a.html": page, "moi/form.yaml": "per: [initiatives]\n"], "--form", "moi") { outcome, _ in
            #expect(outcome.status == 2 && outcome.errors.contains("D103") && outcome.errors.contains("initiative"))
        }
        try await withForms(["to-trinh/a.html": page], "--form", "to-trinh") { outcome, _ in
            #expect(outcome.status == 2 && outcome.errors.contains("M008"))
        }
    }

    @Test func `--public chỉ lập biểu riêng nào ghi public`() async throws {
        let page = "<p>«#các tác giả»«Họ và tên» «Năm sinh?» «Số điện thoại?»«/»</p>"
        let each = "per: [initiative]\n"
        let files = ["a/a.html": page, "a/form.yaml": each, "b/b.html": page, "b/form.yaml": "public: true\n" + each]
        try await withForms(files, "--form", "a,b", "--format", "html", "--public") { outcome, made in
            #expect(outcome.errors.contains("X102"))
            let papers = made.filter { $0.key.hasSuffix(".html") }
            #expect(papers.count == 50 && papers.keys.allSatisfy { $0.contains("/b-cong-khai-") })
            #expect(papers.values.allSatisfy { String(decoding: $0, as: UTF8.self).firstMatch(of: /19\d\d|0\d{3}/) == nil })
        }
    }

    @Test(arguments: shipped)
    func `biểu kèm theo Chương trình được điền đủ ở cả ba dạng, không còn thẻ nào`(name: String, title: String) async throws {
        try await withTemporaryFolder { folder in
            let arguments = [
                "generate", Place.sampleCSV.path, "-o", folder.path, "--as-of", SampleDocuments.day, "--form", name, "--quiet",
            ]
            let outcome = try await CommandLineTool.run(Place.program, arguments)
            #expect(outcome.status == 1, "\(outcome.errors)")
            let made = try files(below: folder)
            for format in ["docx", "odt", "html"] { #expect(made.keys.contains { $0.hasSuffix("." + format) }) }
            let pages = made.filter { $0.key.hasSuffix(".html") }.map { String(decoding: $0.value, as: UTF8.self) }
            #expect(pages.allSatisfy { $0.contains(title) && !$0.contains("«") && !$0.contains("HS-") })
            for page in pages { _ = try XMLTree.root(of: page.utf8) }
        }
    }
}
