import Foundation
import TestKit
import Testing

/// Realistic messy tables (docs/data.md) through the real command, as CSV and as workbooks that LibreOffice made of it.
@Suite struct ScenarioSheetTests {
    private static func check(_ arguments: String...) async throws -> (run: Outcome, report: CheckReport) {
        let run = try await CommandContractTests.run(["check", "--format", "json", "--as-of", "20/4/2021"] + arguments)
        return (run, try run.decoded(as: CheckReport.self))
    }

    private static func finding(_ code: String, _ report: CheckReport) -> CheckReport.Finding? {
        (report.findings + report.dossiers.flatMap(\.findings)).first { $0.code == code }
    }

    /// TCVN3 as a file saved as Unicode shows it: every byte a character of Latin-1.
    private static func tcvn3(_ text: String) throws -> String {
        String(decoding: try Iconv.convert(Iconv.bytes(text, in: "TCVN5712-1"), from: "ISO-8859-1", to: "UTF-8"), as: UTF8.self)
    }

    /// The CSV text as a file, and as workbooks that LibreOffice makes of it.
    private static func editions(of csv: String, in folder: URL) async throws -> [URL] {
        let source = URL(filePath: try folder.file("bang.csv", csv))
        guard Place.tool("soffice") != nil else { return [source] }
        for format in ["xlsx", "ods", "fods"] {
            // Comma, quotes, UTF-8, every column as text: what stands in the file stands in the sheet.
            let columns = (1...20).map { "\($0)/2" }.joined(separator: "/")
            _ = try await CommandLineTool.tool(
                "soffice",
                [
                    "-env:UserInstallation=file://\(folder.path)/lo", "--headless", "--infilter=CSV:44,34,76,1,\(columns)", "--convert-to",
                    format, "--outdir", folder.path, source.path,
                ]
            )
        }
        return [source] + ["xlsx", "ods", "fods"].map { folder.appending(path: "bang.\($0)") }
    }

    @Test func `7.2 và 7.5 dòng tên biểu, tiêu đề hai tầng, số cột, phần, dòng trống, dòng cộng, phần ký đều được nhận ra`() async throws {
        let csv = """
            LĐLĐ HUYỆN TUY PHƯỚC,,,,,,,,
            TỔNG HỢP TÓM TẮT SÁNG KIẾN,,,,,,,,
            TT,Thông tin tác giả,,,,,Tên sáng kiến,Thời gian áp dụng,Tóm tắt nội dung sáng kiến
            ,Họ tên,Năm sinh,Chức vụ,Đơn vị công tác,Số điện thoại,,,
            (1),(2),(3),(4),(5),(6),(7),(8),(9)
            I. KHỐI DOANH NGHIỆP,,,,,,,,
            1,Nguyễn Văn Mẫu,1985,Tổ trưởng,Công ty Mẫu,0950 123 456,Gá kẹp phôi nhanh,Từ tháng 01/2021 đến nay,Bộ gá kẹp nhanh.
            2,Lê Thị Mẫu,1990,Công nhân,Công ty Mẫu,0950 111 222,Cữ may cổ áo,01/2021 - 5/2021,Cữ may hai tầng.
            2,Trần Văn Mẫu,1979,Giáo viên,Trường Mẫu,0950 333 444,Bài giảng điện tử,Quý I/2021,Soạn bài giảng.
            ,,,,,,,,
            5,Phạm Thị Mẫu,1988,Y sĩ,Trạm Y tế Mẫu,0950 555 666,Lịch tiêm chủng,02/2021,Lịch tiêm.
            Tổng cộng: 12 sáng kiến,,,,,,,,
            ,,,,,,,,"Tuy Phước, ngày 07 tháng 4 năm 2021"
            ,,,,,,,,TM. BAN THƯỜNG VỤ
            """
        try await withTemporaryFolder { folder in
            for file in try await Self.editions(of: csv, in: folder) {
                let (_, report) = try await Self.check(file.path)
                #expect(report.dossiers.map(\.initiativeCount) == [4], "\(file.lastPathComponent)")
                #expect(Set(["D025", "D026", "D027", "D028", "D032"]).isSubset(of: report.codes), "\(file.lastPathComponent)")
                #expect(
                    Self.finding("D027", report)?.message.contains("12") == true
                        && Self.finding("D027", report)?.message.contains("4") == true
                )
                let shown = try await CommandContractTests.run(["inspect", file.path])
                for words in ["LĐLĐ HUYỆN TUY PHƯỚC", "I. KHỐI DOANH NGHIỆP", "Tổng cộng: 12 sáng kiến", "TM. BAN THƯỜNG VỤ", "hai tầng"] {
                    #expect(shown.text.contains(words), "\(file.lastPathComponent): \(words)")
                }
            }
        }
    }

    @Test func `7.3 một tác giả ba sáng kiến: chỉ hiểu là của người trên khi TT cũng trống, và được báo`() async throws {
        let csv = """
            Mã hồ sơ,TT,Họ và tên,Tên sáng kiến,Tóm tắt nội dung sáng kiến
            K-1,1,Nguyễn Văn Mẫu,Gá kẹp phôi nhanh,Bộ gá kẹp nhanh.
            ,,,Cữ may cổ áo,Cữ may hai tầng.
            ,,,Bàn xoay đóng gói,Bàn xoay.
            K-2,2,,Bài giảng điện tử,Soạn bài giảng.
            """
        try await withTemporaryFolder { folder in
            for file in try await Self.editions(of: csv, in: folder) {
                let (_, report) = try await Self.check(file.path)
                #expect(report.dossiers.map(\.initiativeCount) == [3, 1], "\(file.lastPathComponent)")
                #expect(report.dossiers[0].findings.count { $0.code == "D029" } == 2, "\(file.lastPathComponent)")
                // A row with a number of its own takes no author from above.
                #expect(report.dossiers[1].findings.contains { $0.code == "S001" && $0.message.contains("Họ và tên") })
            }
        }
    }

    @Test func `7.8 bảng của hai nơi: dòng TCVN3 được chuyển và báo, dòng Unicode giữ nguyên, tệp mất chữ bị từ chối`() async throws {
        let names = ["Nguyễn Thị Hường", "Trần Văn Đồng", "Lê Thị Phượng", "Phạm Đức Thắng"]
        let titles = ["cải tiến bộ gá kẹp phôi", "sổ theo dõi hồ sơ", "tận dụng nước thải tưới cây", "bài giảng điện tử lớp một"]
        func row(_ index: Int, _ text: (String) throws -> String) rethrows -> String {
            try "\(index + 1),\(text(names[index])),\(text(titles[index]))\n"
        }
        var mixed = "TT,Họ và tên,Tên sáng kiến\n"
        for index in 0..<2 { mixed += try row(index, Self.tcvn3) }
        for index in 2..<4 { mixed += row(index) { $0.decomposedStringWithCanonicalMapping } }
        let lost = "TT,Họ và tên,Tên sáng kiến\n1,Nguy?n Th? H?ng,c?i ti?n b? gá k?p\n2,Tr?n V?n ??ng,s? theo dõi h? s?\n"
        try await withTemporaryFolder { folder in
            let first = try folder.file("hai-noi.csv", mixed)
            let second = try folder.file("mat-chu.csv", lost)
            let (run, report) = try await Self.check(first, second)
            #expect(run.status == 2)
            #expect(report.dossiers.map(\.initiativeCount) == [4])
            #expect(report.codes.contains("T010"))
            #expect(report.findings.contains { $0.code == "T012" && $0.location?.file == second })
            let read = try await CommandContractTests.run(["inspect", first, "--format", "json"])
            for text in names + titles { #expect(read.text.contains(text), "\(text)") }
        }
    }

    @Test func `7.10 gộp nhiều tệp: tên đơn vị theo danh sách, trùng lặp nêu cả hai nơi, đơn vị chưa gửi được kể, thứ tự cố định`()
        async throws
    {
        let heading = "Mã hồ sơ,Đơn vị trình,Họ và tên,Năm sinh,Tên sáng kiến,Tóm tắt nội dung sáng kiến\n"
        let words =
            "Bộ gá kẹp nhanh dùng lò xo và chốt định vị, thay cho bốn bu lông siết tay, giảm thời gian đổi chuyền từ bốn mươi phút còn mười phút."
        let unions = ["LĐLĐ TX An Nhơn", "Liên đoàn Lao động thị xã An Nhơn", "LDLD An Nhon", "LĐLĐ huyện Tuy Phước"]
        try await withTemporaryFolder { folder in
            for (index, union) in unions.enumerated() {
                let title = index == 0 || index == 3 ? "Gá kẹp phôi nhanh" : "Sáng kiến số \(index)"
                let person = index == 0 || index == 3 ? "Lê Văn Mẫu,1985" : "Lê Văn Mẫu \(index),1980"
                let summary = index == 0 || index == 3 ? words : "Nội dung riêng số \(index)."
                _ = try folder.file("vao/\(index).csv", heading + "K-\(index),\(union),\(person),\(title),\"\(summary)\"\n")
            }
            _ = try folder.file("vao/hong.csv", "a,b\n1,2\n")
            let inputs = folder.appending(path: "vao").path
            let (run, report) = try await Self.check(inputs)
            #expect(run.status == 2)
            #expect(report.dossiers.map(\.id) == ["K-0", "K-1", "K-2", "K-3"])
            let repeated = try #require(Self.finding("L201", report))
            #expect((repeated.location?.file ?? "").hasSuffix("3.csv") && repeated.message.contains("0.csv"))
            let silent = report.findings.filter { $0.code == "L103" }.map(\.message).joined()
            #expect(silent.contains("LĐLĐ huyện Phù Mỹ") && !silent.contains("An Nhơn"))
            #expect(
                report.dossiers.allSatisfy { dossier in
                    !dossier.findings.contains { ["H002", "H003"].contains($0.code) } || dossier.id == "K-3"
                }
            )
            let again = try await Self.check(inputs, "--jobs", "1")
            #expect(again.run.output == run.output)
        }
    }
}
