import Foundation
import Testing

/// A second programme is data only, settings are shown, values only on request, and a day gives its own view.
struct ProgrammeTests {
    private static let second = ["--programme", "1-trieu-sang-kien-2022", "--as-of", "01/9/2023"]
    private static let sample = Place.samples.appending(path: "1-trieu-sang-kien.csv")

    @Test func `mẫu của chương trình thứ hai có kết luận như Samples/README.md`() async throws {
        let outcome = try await CommandLineTool.run(Place.program, ["check", Self.sample.path, "--format", "json"] + Self.second)
        let report = try outcome.decoded(as: CheckReport.self)
        #expect(outcome.status == 1)
        let verdicts = Dictionary(uniqueKeysWithValues: report.dossiers.map { ($0.id, $0.verdict) })
        #expect(verdicts == ["TS-01": "valid", "TS-02": "invalid", "TS-03": "invalid", "TS-04": "valid", "TS-05": "needs-review"])
        #expect(report.codes == ["S302", "S507", "S304", "S508", "S031"])
    }

    @Test func `biểu của chương trình thứ hai có ba dạng, cùng một nội dung`() async throws {
        try await withTemporaryFolder { folder in
            let arguments = ["generate", Self.sample.path, "-o", folder.path, "--include", "all"] + Self.second
            #expect(try await CommandLineTool.run(Place.program, arguments).status == 1)
            let manifest = try ManifestFile.read(folder)
            #expect(manifest.documents.count == 18)
            let html = try String(contentsOf: folder.appending(path: "ts-01/tong-hop-tom-tat.html"), encoding: .utf8)
            for text in [
                "TỔNG HỢP SÁNG KIẾN THAM GIA CHƯƠNG TRÌNH", "Tỷ lệ đóng góp: 50%; 30%; 20%", "Số 18/QĐ-BBMP ngày 15/02/2022", "CNLĐ",
            ] {
                #expect(html.contains(text), "\(text)")
            }
            #expect(!html.contains("«") && !html.contains("(2018-2020)"))
        }
    }

    @Test func `chương trình thứ hai lập đủ các văn bản bằng mẫu của chương trình nó nêu`() async throws {
        try await withTemporaryFolder { folder in
            let forms = SamplePapers.names
            let outcome = try await CommandLineTool.run(
                Place.program,
                [
                    "generate", Place.package.appending(path: "Samples/1-trieu-sang-kien.csv").path, "-o", folder.path, "--format", "html",
                    "--programme", "1-trieu-sang-kien-2022", "--as-of", "1/6/2022", "--form", forms.joined(separator: ","),
                ]
            )
            #expect(outcome.status == 1, "\(outcome.text)")
            let made = try files(below: folder).filter { $0.key.hasSuffix(".html") }
            #expect(Set(made.keys.map { String($0.split(separator: "/").last ?? "") }) == Set(forms.map { $0 + ".html" }))
            for (path, bytes) in made {
                let page = String(decoding: bytes, as: UTF8.self)
                #expect(page.contains("1 triệu sáng kiến") && !page.contains("75 nghìn") && !page.contains("«"), "\(path)")
                // The guide sets no numbers for the selections.
                #expect(!page.contains("Quy định: 0"), "\(path)")
            }
        }
    }

    @Test func `explain nêu thiết lập quyết định và giá trị của chương trình được chọn`() async throws {
        let first = try await CommandLineTool.run(Place.program, ["explain", "H102"])
        #expect(first.text.contains("submission.mode: before"))
        let other = try await CommandLineTool.run(Place.program, ["explain", "H102", "--programme", "1-trieu-sang-kien-2022"])
        #expect(other.text.contains("submission.mode: through"))
        let off = try await CommandLineTool.run(Place.program, ["explain", "S301", "--programme", "1-trieu-sang-kien-2022"])
        #expect(off.text.contains("severities.S301: off"))
        let missing = try await CommandLineTool.run(
            Place.program,
            ["explain", "H107", "--programme", "1-trieu-sang-kien-2022", "--lang", "en"]
        )
        #expect(missing.text.contains("submission.postDate: postmark (default)"))
    }

    @Test(arguments: [
        ("13/4/2021", "còn 01 ngày"), ("14/4/2021", "hôm nay là hạn cuối"), ("15/4/2021", "đã quá hạn 01 ngày"),
    ])
    func `báo cáo nói còn bao nhiêu ngày đến hạn`(day: String, words: String) async throws {
        let outcome = try await CommandLineTool.run(Place.program, ["check", Place.sampleCSV.path, "--as-of", day])
        #expect(outcome.text.contains("trước ngày 15/4/2021, \(words)"))
    }

    @Test func `giờ Việt Nam quyết định hôm nay là ngày nào, dù máy đặt múi giờ khác`() async throws {
        var days: Set<String> = []
        for zone in ["UTC", "America/Los_Angeles", "Asia/Tokyo"] {
            let outcome = try await CommandLineTool.run(
                Place.program,
                ["check", Place.sampleCSV.path, "--format", "json"],
                environment: ["TZ": zone]
            )
            days.insert(try outcome.decoded(as: CheckReport.self).asOf)
        }
        // Midnight may pass between two runs.
        #expect(days.count <= 2)
    }

    @Test func `nội dung đã gõ chỉ hiện khi có --show-values`() async throws {
        try await withTemporaryFolder { folder in
            let table = "Mã hồ sơ,Họ và tên,Số điện thoại,Tên sáng kiến\nK-1,Lê Văn Mẫu,0950x,Gá kẹp\n"
            _ = try folder.file("a.csv", Array(table.utf8))
            for format in ["text", "json", "csv", "html"] {
                let plain = try await CommandLineTool.run(Place.program, ["check", "a.csv", "--format", format], from: folder)
                #expect(!plain.text.contains("0950x"), "\(format)")
                let shown = try await CommandLineTool.run(
                    Place.program,
                    ["check", "a.csv", "--format", format, "--show-values"],
                    from: folder
                )
                #expect(shown.text.contains("0950x"), "\(format)")
            }
        }
    }
}

/// The pages of `explain` as people read them.
struct ExplainedRowTests {
    @Test(arguments: [("vi", "Cột", "Dòng 1"), ("en", "Column", "Row 1")])
    func `ví dụ là dòng của bảng, không phải JSON, không có dấu của chương trình`(language: String, column: String, row: String)
        async throws
    {
        for code in ["H102", "S101", "L112", "H411", "S301", "L001", "H501", "X101"] {
            let page = try await CommandLineTool.run(Place.program, ["explain", code, "--lang", language])
            #expect(page.status == 0 && !page.text.contains("```") && !page.text.contains("{"), "\(page.text)")
            #expect(page.text.contains("  | \(column) ") && page.text.contains("| \(row)"), "\(page.text)")
        }
        let late = try await CommandLineTool.run(Place.program, ["explain", "H102", "--lang", language])
        #expect(late.text.contains("  | Ngày gửi email | 15/4/2021 |"))
    }
}
