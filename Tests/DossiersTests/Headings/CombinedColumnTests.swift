import Dossiers
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

/// Columns of several facts, and several columns of one field.
@Suite struct CombinedColumnTests {
    private func initiative(_ headings: [String], _ cells: [String]) throws -> (initiative: Initiative, dossier: Dossier) {
        let quoted: ([String]) -> String = { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
        let input = try Checking().csv("\(quoted(["Họ và tên", "Tên sáng kiến"] + headings))\n\(quoted(["A", "Gá kẹp"] + cells))\n")
        let dossier = try #require(input.dossiers.first)
        return (try #require(dossier.initiatives.first), dossier)
    }

    /// A heading over several columns, those below it with their cells, and what they are together.
    static let sides: [(String, [String], Field, String)] = [
        (
            "Hiệu quả sáng kiến", ["Kinh tế|Giảm 20% điện", "Xã hội|Đỡ vất vả"], .effect,
            "Kinh tế: Giảm 20% điện\nXã hội: Đỡ vất vả"
        ),
        ("Hiệu quả sáng kiến", ["Kinh tế|-", "Xã hội|Đỡ vất vả"], .effect, "Xã hội: Đỡ vất vả"),
        ("Danh hiệu thi đua, khen thưởng", ["2018|LĐTT", "2019|", "2020|CSTĐCS"], .awards, "2018: LĐTT; 2020: CSTĐCS"),
        (
            "Danh hiệu thi đua, khen thưởng", ["Năm 2018|LĐTT", "Năm 2019|CSTĐCS"], .awards,
            "Năm 2018: LĐTT; Năm 2019: CSTĐCS"
        ),
        ("Thời gian áp dụng", ["Từ|02/2021", "Đến|05/2021"], .period, "Từ 02/2021 đến 05/2021"),
        ("Thời gian áp dụng", ["Bắt đầu|02/2021", "Kết thúc|"], .period, "Từ 02/2021"),
        ("Thời gian áp dụng", ["Từ|02/2021", "Đến|đến nay"], .period, "Từ 02/2021 đến nay"),
        ("Ngày gửi hồ sơ", ["Bưu điện|09/4/2021", "Email|10/4/2021"], .emailedOn, "10/4/2021"),
        ("Ngày gửi hồ sơ", ["Bưu điện|09/4/2021", "Email|10/4/2021"], .postedOn, "09/4/2021"),
        ("Ngày gửi hồ sơ", ["Qua bưu cục|09/4/2021", "Qua thư điện tử|10/4/2021"], .emailedOn, "10/4/2021"),
    ]

    @Test(arguments: sides)
    func `cột con của một tiêu đề đọc chung`(over: String, columns: [String], field: Field, value: String) throws {
        let parts = columns.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        let blanks = Array(repeating: "", count: columns.count - 1)
        let rows = [
            ["TT", "Họ và tên", "Tên sáng kiến", over] + blanks + ["Khối"],
            ["", "", ""] + parts.map { $0[0] } + [""],
            ["1", "A", "Gá kẹp"] + parts.map { $0[1] } + [""],
        ]
        let text = rows.map { row in row.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined()
        let input = try Checking().csv(text)
        let dossier = try #require(input.dossiers.first)
        #expect(input.dossiers.count == 1 && dossier.initiatives.count == 1)
        let initiative = try #require(dossier.initiatives.first)
        #expect((field.isOfDossier ? dossier[field] : initiative[field]) == value)
    }

    static let posts: [(String, String, String)] = [
        ("Tổ trưởng, Công ty Mẫu", "Tổ trưởng", "Công ty Mẫu"), ("Tổ trưởng - Công ty Mẫu", "Tổ trưởng", "Công ty Mẫu"),
        ("Tổ trưởng\nCông ty Mẫu", "Tổ trưởng", "Công ty Mẫu"), ("Giáo viên Trường THCS Mẫu", "Giáo viên", "Trường THCS Mẫu"),
        ("Phó Giám đốc, Chủ tịch CĐCS, Công ty Mẫu", "Phó Giám đốc, Chủ tịch CĐCS", "Công ty Mẫu"),
        ("Chức vụ: Bác sĩ; Đơn vị: Bệnh viện Mẫu", "Bác sĩ", "Bệnh viện Mẫu"),
        ("Hiệu trưởng Trường Tiểu học Mẫu", "Hiệu trưởng", "Trường Tiểu học Mẫu"),
        ("Công ty Mẫu", "", "Công ty Mẫu"), ("Tổ trưởng", "Tổ trưởng", ""),
        ("Trưởng Phòng Kế hoạch, Công ty Mẫu", "Trưởng Phòng Kế hoạch", "Công ty Mẫu"),
        ("Trưởng Phòng Kế hoạch - Kỹ thuật, Công ty Mẫu", "Trưởng Phòng Kế hoạch - Kỹ thuật", "Công ty Mẫu"),
    ]

    @Test(arguments: posts)
    func `tách chức vụ và đơn vị`(cell: String, position: String, workplace: String) throws {
        for heading in ["Chức vụ, đơn vị công tác", "Chức vụ/Nơi công tác", "Chức danh - Đơn vị"] {
            let (initiative, dossier) = try initiative([heading], [cell])
            #expect(initiative[.position] == position)
            #expect(initiative[.workplace] == workplace)
            #expect(!dossier.diagnostics.contains { $0.code.id == "D080" })
            #expect(initiative.location(of: .workplace).column == 3)
        }
    }

    @Test func `không phân biệt được thì hỏi và không mất chữ`() throws {
        let (initiative, dossier) = try initiative(["Chức vụ, đơn vị công tác"], ["Vận hành, Mẫu Phước"])
        #expect([initiative[.position], initiative[.workplace]] == ["Vận hành", "Mẫu Phước"])
        let finding = try #require(dossier.diagnostics.first { $0.code.id == "D080" })
        #expect(finding.severity == .review)
        #expect(finding.argument("fields") == "“Chức vụ”, “Đơn vị công tác”")
        let (whole, asked) = try self.initiative(["Tóm tắt nội dung, hiệu quả"], ["Làm thế này, được thế kia"])
        #expect(whole[.summary] == "Làm thế này, được thế kia")
        #expect(asked.diagnostics.contains { $0.code.id == "D080" })
        let (lines, sure) = try self.initiative(["Tóm tắt nội dung, hiệu quả"], ["Làm thế này\nĐược thế kia"])
        #expect([lines[.summary], lines[.effect]] == ["Làm thế này", "Được thế kia"])
        #expect(!sure.diagnostics.contains { $0.code.id == "D080" })
    }

    static let papers: [(String, String, String, String)] = [
        ("15/QĐ-CT, 22/3/2021", "15/QĐ-CT", "22/3/2021", ""), ("QĐ số 15/QĐ-CT ngày 22/3/2021", "15/QĐ-CT", "22/3/2021", ""),
        (
            "Quyết định số 15/QĐ-CT ngày 22 tháng 3 năm 2021 của Giám đốc Công ty Mẫu", "15/QĐ-CT", "ngày 22 tháng 3 năm 2021",
            "Giám đốc Công ty Mẫu"
        ),
        ("15/QĐ-CT\n22/3/2021\nCông ty Mẫu", "15/QĐ-CT", "22/3/2021", "Công ty Mẫu"),
        ("22/3/2021; số 15/QĐ-CT", "15/QĐ-CT", "22/3/2021", ""),
        ("Số 15/QĐ-CT", "15/QĐ-CT", "", ""), ("QĐ 15/QĐ-CT (22/3/2021)", "15/QĐ-CT", "22/3/2021", ""),
        ("Công ty Mẫu, QĐ số 15/QĐ-CT, ngày 22-3-2021", "15/QĐ-CT", "22-3-2021", "Công ty Mẫu"), ("ngày 22.3.2021", "", "22.3.2021", ""),
        ("đang chờ", "đang chờ", "", ""), ("15", "15", "", ""), ("Số: 06b /QĐ-LĐLĐ, ngày 05/4/2021", "06b /QĐ-LĐLĐ", "05/4/2021", ""),
    ]

    @Test(arguments: papers)
    func `tách số, ngày, cơ quan của văn bản công nhận`(cell: String, number: String, date: String, issuer: String) throws {
        for heading in [
            "Quyết định công nhận (số, ngày, cơ quan ban hành)", "Số QĐ, ngày tháng năm, cơ quan công nhận", "Quyết định công nhận",
            "Số QĐ công nhận, ngày, cơ quan",
        ] {
            let (initiative, _) = try initiative([heading], [cell])
            #expect(
                [initiative[.recognitionNumber], initiative[.recognitionDate], initiative[.recognitionIssuer]] == [number, date, issuer]
            )
        }
    }

    @Test func `tách Tờ trình, và một chữ Không trả lời cả hai câu hỏi`() throws {
        let (_, dossier) = try initiative(["Tờ trình (số, ngày)", "Khiếu nại, tranh chấp"], ["12/TTr-LĐLĐ ngày 05/4/2021", "Không"])
        #expect(
            [dossier[.proposalNumber], dossier[.proposalDate], dossier[.complaint], dossier[.dispute]] == [
                "12/TTr-LĐLĐ", "05/4/2021", "Không", "Không",
            ]
        )
    }

    @Test func `số văn bản kèm ngày dưới tiêu đề chỉ có số: tách ngày, chữ khác giữ nguyên`() throws {
        for (cell, number, date) in [
            ("12/TTr-CĐ ngày 05/3/2021", "12/TTr-CĐ", "05/3/2021"), ("Số 12/TTr-CĐ, 5.3.2021", "12/TTr-CĐ", "5.3.2021"),
            ("12/TTr-CĐ\nngày 05 tháng 3 năm 2021", "12/TTr-CĐ", "ngày 05 tháng 3 năm 2021"),
            ("Số 12/TTr-CĐ", "Số 12/TTr-CĐ", ""), ("12/2021/TTr-CĐ", "12/2021/TTr-CĐ", ""), ("12 - 03/TTr", "12 - 03/TTr", ""),
        ] {
            let (_, letter) = try initiative(["Số Tờ trình"], [cell])
            #expect([letter[.proposalNumber], letter[.proposalDate]] == [number, date], "\(cell)")
            let (paper, _) = try initiative(["Số quyết định công nhận"], [cell.replacing("TTr", with: "QĐ")])
            #expect([paper[.recognitionNumber], paper[.recognitionDate]] == [number.replacing("TTr", with: "QĐ"), date], "\(cell)")
        }
    }

    @Test(arguments: [("05/3/2021", false), ("5-3-21", false), ("", false), ("06/3/2021", true)])
    func `ngày kèm số và ngày ở cột ngày: như nhau thì in một lần, khác nhau thì hỏi`(typed: String, differs: Bool) throws {
        let (_, letter) = try initiative(["Số Tờ trình", "Ngày Tờ trình"], ["12/TTr-CĐ ngày 05/3/2021", typed])
        #expect([letter[.proposalNumber], letter[.proposalDate]] == ["12/TTr-CĐ", typed.isEmpty ? "05/3/2021" : typed])
        #expect(letter.diagnostics.contains { $0.code.id == "D086" } == differs)
        let (paper, dossier) = try initiative(["Số quyết định công nhận", "Ngày công nhận"], ["15/QĐ-CT ngày 05/3/2021", typed])
        #expect([paper[.recognitionNumber], paper[.recognitionDate]] == ["15/QĐ-CT", typed.isEmpty ? "05/3/2021" : typed])
        #expect(dossier.diagnostics.contains { $0.code.id == "D086" } == differs)
    }

    @Test func `Tờ trình có thêm chữ thì hỏi, không bỏ chữ nào`() throws {
        let cell = "12/TTr-LĐLĐ ngày 05/4/2021 của LĐLĐ huyện Phù Cát, cấp huyện"
        let (_, dossier) = try initiative(["Tờ trình (số, ngày)"], [cell])
        #expect([dossier[.proposalNumber], dossier[.proposalDate]] == [cell, "05/4/2021"])
        #expect(dossier.diagnostics.contains { $0.code.id == "D080" })
    }

    @Test func `cột gộp chỉ có đơn vị thì giữ nguyên dấu giữa các chữ`() throws {
        let (initiative, _) = try initiative(["Đơn vị, SĐT"], ["Phòng Kế hoạch - Kỹ thuật; Công ty Mẫu, 0950 000 001"])
        #expect([initiative[.workplace], initiative[.phone]] == ["Phòng Kế hoạch - Kỹ thuật; Công ty Mẫu", "0950 000 001"])
    }

    @Test(arguments: [": Làm thế này; : Được thế kia", "Tóm tắt: Làm thế này; : Được thế kia", "Tóm tắt: a; Hiệu quả: b"])
    func `nhãn trống không phải là nhãn`(cell: String) throws {
        let (initiative, dossier) = try initiative(["Tóm tắt nội dung, hiệu quả"], [cell])
        let isLabelled = cell.contains("Hiệu quả:")
        #expect([initiative[.summary], initiative[.effect]] == (isLabelled ? ["a", "b"] : Self.halves(cell)))
        #expect(dossier.diagnostics.contains { $0.code.id == "D080" } == !isLabelled)
    }

    /// The two sides of a semicolon.
    private static func halves(_ cell: String) -> [String] { cell.split(separator: ";").map { trimmed(String($0)) } }

    @Test func `cột riêng thắng phần của cột gộp`() throws {
        let (initiative, _) = try initiative(["Quyết định công nhận", "Ngày công nhận"], ["15/QĐ-CT ngày 22/3/2021", "23/3/2021"])
        #expect([initiative[.recognitionNumber], initiative[.recognitionDate]] == ["15/QĐ-CT", "23/3/2021"])
    }

    @Test func `hai cột gộp của người in đủ`() throws {
        let text =
            "\"Họ và tên, năm sinh\",\"Chức vụ, đơn vị, SĐT\",Tên sáng kiến\n\"Lê Văn Mẫu, 1985\",\"Tổ trưởng, Công ty Mẫu, 0950 000 001\",Gá kẹp\n"
        let input = try Checking().csv(text)
        let initiative = try #require(input.dossiers.first?.initiatives.first)
        let facts = [Field.author, .birthYear, .position, .workplace, .phone].map { initiative[$0] }
        #expect(facts == ["Lê Văn Mẫu", "1985", "Tổ trưởng", "Công ty Mẫu", "0950 000 001"])
        #expect(input.source.isCoveredByMerged(.birthYear))
        #expect(!input.source.isCoveredByMerged(.position))
    }

    // MARK: Several columns

    @Test func `các cột cùng một nội dung đọc chung`() throws {
        let people = try initiative(["Đồng tác giả"], ["B; C"]).initiative
        #expect(people[.author] == "A; B; C")
        #expect(people.people.persons.map(\.name) == ["A", "B", "C"])
        #expect(
            try initiative(["Số điện thoại", "Di động"], ["0256 3822 000", "0950 000 001"]).initiative[.phone]
                == "0256 3822 000; 0950 000 001"
        )
        #expect(try initiative(["Số điện thoại", "Di động"], ["0950 000 001", "0950 000 001"]).initiative[.phone] == "0950 000 001")
        let effects = try initiative(["Hiệu quả kinh tế", "Hiệu quả xã hội"], ["Giảm phế phẩm", "Đỡ vất vả"]).initiative
        #expect(effects[.effect] == "Hiệu quả kinh tế: Giảm phế phẩm\nHiệu quả xã hội: Đỡ vất vả")
        #expect(try initiative(["Năm sinh Nam", "Năm sinh Nữ"], ["", "1990"]).initiative[.birthYear] == "1990")
    }

    @Test(arguments: [
        (["Khen thưởng 2018", "Khen thưởng 2019", "Khen thưởng 2020"], ["LĐTT", "", "CSTĐCS"], "2018: LĐTT; 2020: CSTĐCS"),
        (["Danh hiệu năm 2018", "Danh hiệu năm 2019", "Danh hiệu năm 2020"], ["LĐTT", "-", "CSTĐCS"], "2018: LĐTT; 2020: CSTĐCS"),
        (["Danh hiệu năm học 2018-2019", "Danh hiệu năm học 2019-2020"], ["LĐTT", "CSTĐ"], "2018-2019: LĐTT; 2019-2020: CSTĐ"),
        (["Danh hiệu 2019", "Khen thưởng 2020"], ["LĐTT", "Giấy khen"], "2019: LĐTT; 2020: Giấy khen"),
        (["Danh hiệu thi đua", "Khen thưởng 2019", "Khen thưởng 2020"], ["CSTĐ 2018", "LĐTT", ""], "CSTĐ 2018; 2019: LĐTT"),
        // One column, and years that are not the heading's end, stay as they are.
        (["Danh hiệu 2019"], ["LĐTT"], "LĐTT"), (["Khen thưởng 2019", "Khen thưởng (ghi rõ)"], ["LĐTT", "x"], ""),
        (["Các danh hiệu trong 3 năm 2018, 2019, 2020"], ["2018: LĐTT"], "2018: LĐTT"),
    ])
    func `các cột khen thưởng theo năm đọc chung, mỗi phần có năm của nó`(headings: [String], cells: [String], awards: String) throws {
        #expect(try initiative(headings, cells).initiative[.awards] == awards)
    }

    @Test func `họ đệm và tên ở hai cột`() throws {
        let input = try Checking().csv("Họ và tên đệm,Tên,Tên sáng kiến\nLê Văn,Mẫu,Gá kẹp\n")
        #expect(input.dossiers.first?.initiatives.first?[.author] == "Lê Văn Mẫu")
        #expect(
            codesThrown { () throws(DiagnosticError) in _ = try Checking.unchecked("Họ và tên đệm,Năm sinh,Tên sáng kiến\na,b,c\n") } == [
                "D022"
            ]
        )
    }

    @Test func `cột chắc hơn thắng, cột thua được kể ra`() throws {
        let input = try Checking().csv("Họ và tên,Chủ trì sáng kiến,Tên sáng kiến,Giải pháp,Đơn vị,Bộ phận\na,b,c,d,e,f\n")
        let initiative = try #require(input.dossiers.first?.initiatives.first)
        #expect([initiative[.author], initiative[.title], initiative[.summary], initiative[.workplace]] == ["a", "c", "d", "e"])
        #expect(input.diagnostics.first { $0.code.id == "D009" }?.argument("columns") == "“Chủ trì sáng kiến”, “Bộ phận”")
    }

    @Test func `hai cột ngang nhau: giống nhau thì dùng, khác nhau thì hỏi`() throws {
        #expect(try Checking().csv("Họ và tên,Tác giả,Tên sáng kiến\na,A,c\nb,,d\n").dossiers.first?.initiatives.count == 2)
        #expect(
            codesThrown { () throws(DiagnosticError) in _ = try Checking.unchecked("Họ và tên,Tác giả,Tên sáng kiến\na,x,c\n") } == ["D008"]
        )
    }

    // MARK: What is reported

    @Test func `cột của biểu để trống vì tiêu đề lạ thì cảnh báo kèm gợi ý`() throws {
        let input = try Checking().csv("Họ và tên,Tên sáng kiến,Khả năng áp dụng,Thành tích cũ,Ghi chú\na,b,c,d,e\n")
        let warning = try #require(input.diagnostics.first { $0.code.id == "D007" })
        #expect(warning.severity == .warning)
        let message = warning.message(in: .vietnamese)
        #expect(
            message.contains(
                "Có phải cột “Khả năng áp dụng” là “Phạm vi ứng dụng” không? Nếu đúng, thêm --map 'Khả năng áp dụng=Phạm vi ứng dụng'."
            )
        )
        #expect(message.contains("“Danh hiệu thi đua, khen thưởng”"))
        let form = try Checking().csv("1. Đơn vị công đoàn (chọn),2. Họ và tên *,3. Tên sáng kiến *\na,b,c\n")
        let asked = form.diagnostics.first { $0.code.id == "D007" }?.message(in: .vietnamese) ?? ""
        #expect(asked.contains("Có phải cột “1. Đơn vị công đoàn (chọn)” là “Đơn vị trình” không?"), "\(asked)")
        let online = try Checking().csv("Dấu thời gian,Họ và tên,Tên sáng kiến,7. Đã đưa vào áp dụng khi nào vậy?\nx,b,c,d\n")
        let offered = online.diagnostics.first { $0.code.id == "D007" }?.message(in: .vietnamese) ?? ""
        #expect(offered.contains("--map '7. Đã đưa vào áp dụng khi nào vậy?=Thời gian áp dụng'"), "\(offered)")
        #expect(!offered.contains("Dấu thời gian"), "\(offered)")
        let known = try Checking().csv("Dấu thời gian,Họ và tên,Tên sáng kiến,7. Sáng kiến áp dụng từ khi nào?\nx,b,c,02/2021\n")
        #expect(known.dossiers.first?.initiatives.first?[.period] == "02/2021")
        let told = input.diagnostics.map { $0.hint(in: .vietnamese) }.joined()
        #expect(!told.contains("Không cần làm gì") && !told.contains("Không phải xử lý"))
    }
}

extension Checking {
    /// Reads a table of which only the refusal matters.
    fileprivate static func unchecked(_ text: String) throws(DiagnosticError) -> Input {
        guard let checking = try? Checking() else { throw DiagnosticError([]) }
        return try checking.csv(text)
    }
}
