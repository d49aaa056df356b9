import Dossiers
import Records
import SangkienDiagnostics
import Testing
import TestKit

/// Which column is which field, and what is said of the others.
@Suite struct ColumnMappingTests {
    static let headings: [(String, Field?)] = [
        ("Mã hồ sơ", .dossierId), ("dossierId", .dossierId), ("Đơn vị trình", .submitter), ("Đơn vị đề nghị", .submitter),
        ("Cấp trình", .submitterLevel), ("Số tờ trình", .proposalNumber), ("Tờ trình số", .proposalNumber),
        ("proposal.date", .proposalDate), ("Ngày gửi bưu điện", .postedOn), ("Ngày gửi email", .emailedOn), ("Ngày gửi", .sentOn),
        ("Tranh chấp", .dispute), ("TT", .number), ("STT", .number), ("Số TT", .number), ("Họ và tên", .author), ("Họ tên", .author),
        ("Tác giả", .author), ("authors", .author), ("Năm sinh", .birthYear), ("NS", .birthYear), ("Ngày sinh", .birthYear),
        ("Ngày, tháng, năm sinh", .birthYear), ("Chức vụ", .position), ("Chức danh", .position), ("Nghề nghiệp", .position),
        ("Đơn vị", .workplace), ("Đơn vị công tác", .workplace), ("Nơi công tác", .workplace), ("CĐCS", .workplace), ("SĐT", .phone),
        ("ĐT", .phone), ("Điện thoại", .phone), ("Số điện thoại liên hệ", .phone), ("Tên sáng kiến", .title), ("Tên giải pháp", .title),
        ("Tên đề tài", .title), ("Lĩnh vực", .fieldGroup), ("field", .fieldGroup), ("Khối", .sector), ("Thời gian áp dụng", .period),
        ("Thời gian ứng dụng", .period), ("Ngày áp dụng lần đầu", .period), ("Tóm tắt", .summary), ("Tóm tắt nội dung", .summary),
        ("Hiệu quả", .effect), ("Giá trị làm lợi", .benefit), ("Phạm vi áp dụng", .scope), ("Phạm vi ứng dụng", .scope),
        ("Danh hiệu", .awards), ("Hình thức khen thưởng", .awards), ("Số QĐ", .recognitionNumber),
        ("Quyết định số", .recognitionNumber), ("recognition.level", .recognitionLevel), ("Tệp công nhận", .recognitionFile),
        ("Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ", .person),
        ("Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng", .effectAll),
        ("Các danh hiệu thi đua, hình thức khen thưởng cá nhân trong 03 năm\n(2018-2020)", .awards),
        // Folding: case, spaces, tone position, diacritics, forms of Unicode.
        ("HỌ VÀ TÊN", .author), ("  họ   và tên ", .author), ("Ho va ten", .author), ("Họ\u{A0}và\ntên", .author),
        ("Ho\u{323} va\u{300} te\u{302}n", .author), ("TÊN_SÁNG_KIẾN", .title), ("Tên sáng kiến:", .title), ("Ðơn vị trình", .submitter),
        // A unit or years in brackets say nothing of which field it is.
        ("Giá trị làm lợi (triệu đồng)", .benefit), ("Họ và tên (tác giả chính)", .author), ("Năm sinh (*)", .birthYear),
        // Never by similarity.
        ("Họ và tên người ký", nil), ("Tên", nil), ("Tên sáng kiếm", nil), ("Ghi chú", nil), ("", nil), ("(2018)", nil), ("Ngày", nil),
    ]

    @Test(arguments: headings)
    func `tiêu đề nào là trường nào`(heading: String, field: Field?) throws {
        let matcher = HeadingMatcher(extra: try Checking().context.programme.headings)
        #expect(matcher.field(of: heading) == field)
    }

    @Test(arguments: Field.allCases)
    func `mỗi trường nhận tên JSON và mọi tiêu đề của mình`(field: Field) {
        let matcher = HeadingMatcher(extra: [:])
        #expect(Field(key: field.key) == field)
        for heading in [field.key] + field.headings {
            #expect(matcher.field(of: heading) == field)
            #expect(matcher.field(of: heading.uppercased()) == field)
            #expect(!matcher.isPrivate(heading))
        }
    }

    @Test func `tiêu đề của chương trình đứng trước cách gọi có sẵn, --map đứng trước chương trình`() {
        let map = [ReadOptions.Mapping(heading: "đơn vị", field: "submitter"), .init(heading: "Ghi chú", field: nil)]
        let matcher = HeadingMatcher(extra: ["title": ["Đề tài dự thi", "Nội dung sáng kiến"], "workplace": ["Đơn vị"]], map: map)
        #expect(matcher.match("ĐỀ TÀI DỰ THI") == .init(field: .title, way: .programme))
        #expect(matcher.match("Nội dung sáng kiến") == .init(field: .title, way: .programme))
        #expect(matcher.match("Đơn vị") == .init(field: .submitter, way: .map))
        #expect(matcher.match("GHI CHÚ") == .init(field: nil, way: .map))
        #expect(matcher.match("Họ và tên") == .init(field: .author, way: .contract))
        #expect(matcher.match("Tác giả") == .init(field: .author, way: .synonym))
    }

    @Test func `hai cột cùng nghĩa thì không dùng được bảng`() throws {
        let checking = try Checking()
        let text = "Họ và tên,Tên sáng kiến,Tên giải pháp,Tác giả\na,b,c,d\n"
        let thrown = codesThrown { () throws(DiagnosticError) in _ = try checking.csv(text) }
        #expect(thrown == ["D008", "D008"])
        do throws(DiagnosticError) {
            _ = try checking.csv(text)
        } catch {
            #expect(error.diagnostics.map { $0.argument("first") } == ["2", "1"])
            #expect(error.diagnostics.map { $0.argument("second") } == ["3", "4"])
            #expect(error.diagnostics.map { $0.argument("field") } == ["Tên sáng kiến", "Họ và tên"])
        }
    }

    @Test func `JSON ghi một trường bằng hai tên ở hai bản ghi khác nhau thì dùng cả hai`() throws {
        let input = try Checking().json(#"[{"author": "A", "title": "T1"}, {"Họ và tên": "B", "title": "T2"}]"#)
        #expect(input.dossiers.flatMap(\.initiatives).map { $0[.author] } == ["A", "B"])
    }

    @Test func `bảng không có cột nào cần thiết thì không phải bảng sáng kiến`() throws {
        let checking = try Checking()
        for text in ["Ngày gửi,Khiếu nại\n1,2\n", "a,b\n1,2\n", #"[{"x": 1}]"#] {
            let thrown = codesThrown { () throws(DiagnosticError) in
                _ = try checking.read(text.utf8, file: text.hasPrefix("[") ? "a.json" : "a.csv")
            }
            #expect(thrown == [text.hasPrefix("Ngày") ? "D022" : "D006"])
        }
    }

    @Test func `thiếu cột, cột riêng tư và cột lạ được nêu gộp một lần`() throws {
        let input = try Checking().csv("Họ và tên,CCCD,Dân tộc,Tên sáng kiến,Ghi chú,Nhận xét\na,1,Kinh,b,c,d\n")
        let codes = input.diagnostics.map(\.code.id)
        #expect(codes == ["D007", "D010", "D009"])
        #expect(input.diagnostics.first?.argument("columns")?.contains("“Thời gian áp dụng”") == true)
        #expect(input.diagnostics[1].argument("columns") == "“CCCD”, “Dân tộc”")
        #expect(input.diagnostics[2].argument("columns") == "“Ghi chú”, “Nhận xét”")
        #expect(input.source.field(at: 0) == .author)
        #expect(input.source.field(at: 1) == nil)
    }

    @Test(arguments: ["CCCD", "số cmnd", "Căn cước công dân", "DÂN TỘC", "Tôn giáo", "Địa chỉ nhà", "Số BHXH", "so tai khoan"])
    func `nhận ra cột dữ liệu cá nhân không cần thiết`(heading: String) {
        let matcher = HeadingMatcher(extra: [:])
        #expect(matcher.isPrivate(heading))
        #expect(matcher.field(of: heading) == nil)
    }

    @Test func `cột gộp thay cho các cột riêng nên không báo thiếu`() throws {
        let text =
            "\"Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ\",Tên sáng kiến,Thời gian áp dụng,"
            + "Tóm tắt nội dung sáng kiến,\"Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng\"\na,b,c,d,e\n"
        let input = try Checking().csv(text)
        #expect(input.diagnostics.map(\.code.id) == [])
        #expect(input.source.isCoveredByMerged(.phone))
        #expect(input.source.isCoveredByMerged(.scope))
        #expect(!input.source.isCoveredByMerged(.title))
    }

    @Test(arguments: [
        ("Giá trị làm lợi (triệu đồng)", "triệu đồng"), ("Giá trị làm lợi", nil), ("Giá trị làm lợi ()", nil),
        ("Giá trị làm lợi (đồng", nil),
    ])
    func `đơn vị tính đọc từ ngoặc của tiêu đề`(heading: String, unit: String?) throws {
        let input = try Checking().csv("Họ và tên,Tên sáng kiến,\(heading)\na,b,1.500\n")
        #expect(input.source.has(.benefit))
        #expect(input.source.benefitUnit == unit)
    }
}

/// A person settles which column is which: by the programme file or `--map`.
@Suite struct NamedColumnTests {
    private func table(_ text: String) throws -> Table {
        try TableReader.tables(Array(text.utf8), file: "a.csv") { HeadingMatcher(extra: [:]).knows($0) }[0]
    }

    private func map(_ text: String, extra: [String: [String]] = [:], _ map: [String] = []) throws -> Result<InputSource, DiagnosticError> {
        let mappings = try map.map { text in
            guard case .mapping(let mapping) = HeadingMapping.parse(text) else { throw DiagnosticError([]) }
            return mapping
        }
        let (table, matcher) = (try table(text), HeadingMatcher(extra: extra, map: mappings))
        return Result { () throws(DiagnosticError) in try InputSource.map(table, with: matcher, requiredFields: []).0 }
    }

    private func faults(_ result: Result<InputSource, DiagnosticError>) -> [Diagnostic] {
        if case .failure(let error) = result { error.diagnostics } else { [] }
    }

    @Test(arguments: ["CĐCS", "Công đoàn cơ sở", "Tên CĐCS"])
    func `công đoàn cơ sở bên cạnh đơn vị công tác thì nhường; đứng một mình thì là đơn vị công tác`(heading: String) throws {
        let both = try map("\(heading);Họ và tên;Đơn vị công tác;Tên sáng kiến\nCĐCS Công ty Mẫu;A;Phân xưởng 1;x\n").get()
        #expect(both.column(of: .workplace) == 2 && both.fields(at: 0).isEmpty)
        #expect(try map("\(heading);Họ và tên;Tên sáng kiến\nCĐCS Công ty Mẫu;A;x\n").get().column(of: .workplace) == 0)
    }

    @Test(arguments: ["Đơn vị", "Tên đơn vị", "CĐCS", "Công đoàn cơ sở", "Đơn vị công tác"])
    func `danh sách hồ sơ của cơ quan: đơn vị là đơn vị trình`(heading: String) throws {
        let list = try map("TT;\(heading);Số Tờ trình;Ngày gửi email\n1;LĐLĐ huyện Phù Cát;12/TTr;6/4/2021\n").get()
        #expect(list.column(of: .submitter) == 1 && !list.has(.workplace))
        let initiatives = try map("TT;\(heading);Số Tờ trình;Họ và tên;Tên sáng kiến\n1;Công ty Mẫu;12/TTr;A;x\n").get()
        #expect(initiatives.column(of: .workplace) == 1 && !initiatives.has(.submitter))
    }

    @Test func `cột đánh dấu dưới tiêu đề hai tầng: giá trị là tên của cột được đánh dấu`() throws {
        let head = "TT;Họ và tên;Tên sáng kiến;Khối;;Khiếu nại;\n;;;Doanh nghiệp;HCSN;Có;Không\n"
        let table = try table(head + "1;A;x;X;;;x\n2;B;y;;✓;;✓\n3;C;z;x;x;;\n")
        let (source, _) = try InputSource.map(table, with: HeadingMatcher(extra: [:]), requiredFields: [])
        let read = table.records.map { record in [Field.sector, .complaint].map { source.value(of: $0, in: record) } }
        #expect(read == [["Doanh nghiệp", "Không"], ["HCSN", "Không"], ["Doanh nghiệp; HCSN", ""]])
        // Words in such columns are no ticks.
        let words = try self.table(head + "1;A;x;Doanh nghiệp;;Không;\n")
        let (plain, _) = try InputSource.map(words, with: HeadingMatcher(extra: [:]), requiredFields: [])
        #expect(plain.value(of: .sector, in: words.records[0]) == "Doanh nghiệp")
    }

    @Test func `điện thoại cơ quan và di động dưới một tiêu đề là của một người`() throws {
        let head = "TT;Họ và tên;Tên sáng kiến;Điện thoại;\n;;;Cơ quan;Di động\n"
        let table = try table(head + "1;A;x;0256 3822 000;0950 000 001\n2;B;y;;0950 000 002\n")
        let (source, _) = try InputSource.map(table, with: HeadingMatcher(extra: [:]), requiredFields: [])
        #expect(table.records.map { source.value(of: .phone, in: $0) } == ["0256 3822 000; 0950 000 001", "0950 000 002"])
    }

    @Test func `hai cột cùng nghĩa: --map hoặc chương trình chọn một`() throws {
        let text = "Họ và tên,Tên sáng kiến,Tên giải pháp\na,b,c\n"
        let fault = try #require(faults(try map(text)).first)
        #expect(fault.code.id == "D008")
        #expect(fault.hint(in: .vietnamese).contains("--map 'Tên sáng kiến=Tên sáng kiến'"))
        for chosen in [try map(text, ["Tên giải pháp=title"]), try map(text, extra: ["title": ["Tên giải pháp"]])] {
            let source = try chosen.get()
            #expect(source.column(of: .title) == 2)
            #expect(source.field(at: 1) == nil)
        }
        #expect(try map(text, ["Tên giải pháp=-"]).get().column(of: .title) == 1)
    }

    @Test(arguments: [
        ("Họ tên, năm sinh, chức vụ", Field.person), ("Họ và tên\nNăm sinh\nĐơn vị công tác", .person),
        ("Tác giả / Số điện thoại", .person),
        ("Hiệu quả, phạm vi áp dụng", .effectAll), ("Họ và tên; Họ tên", .author),
    ])
    func `cột gộp nhận ra theo từng phần của tiêu đề`(heading: String, field: Field) {
        let match = HeadingMatcher(extra: [:]).match(heading)
        #expect(match?.field == field)
        #expect(match?.way == .composite)
    }

    @Test func `một cột vừa là tác giả vừa là tên sáng kiến thì phải chọn`() throws {
        let text = "TT,\"Tên sáng kiến, tên tác giả\",Chức vụ\n1,b,c\n"
        let fault = try #require(faults(try map("Họ và tên,\(text.replacing("\n1,", with: "\nA,1,"))")).first)
        #expect(fault.code.id == "D021")
        #expect(fault.argument("fields") == "“Tên sáng kiến”, “Họ và tên”")
        let option = "Tên sáng kiến, tên tác giả=Tên sáng kiến"
        #expect(fault.argument("map") == "--map '\(option)'")
        #expect(try map("Họ và tên,\(text.replacing("\n1,", with: "\nA,1,"))", [option]).get().column(of: .title) == 2)
    }

    @Test func `thiếu cột bắt buộc: nêu cột đã thấy, cột cần, và lệnh phải gõ`() throws {
        let fault = try #require(faults(try map("TT,Họ và tên,Tên công việc,Ghi chú\n1,a,b,c\n")).first)
        #expect(fault.code.id == "D022")
        #expect(fault.argument("found") == "“TT”, “Họ và tên”, “Tên công việc”, “Ghi chú”")
        #expect(fault.argument("needed") == "“Tên sáng kiến”")
        #expect(fault.argument("map") == "--map 'Tên công việc=Tên sáng kiến'")
        #expect(fault.message(in: .english).contains("Tên công việc"))
        let slip = try #require(faults(try map("Họ và tên,Tên sáng kiếm,Năm sinh\na,b,c\n")).first)
        #expect(slip.argument("map") == "--map 'Tên sáng kiếm=Tên sáng kiến'")
        let none = try #require(faults(try map("Họ và tên,Năm sinh,x\na,b,c\n")).first)
        #expect(none.argument("map") == "--map 'TÊN CỘT=Tên sáng kiến'")
    }

    @Test(arguments: [
        ("Tên đề án=title", "Tên đề án", "title"), ("a=b=Tên sáng kiến", "a=b", "title"), (" X = phone ", "X", "phone"),
    ])
    func `đọc --map`(text: String, heading: String, field: String) {
        #expect(HeadingMapping.parse(text) == .mapping(.init(heading: heading, field: field)))
    }

    @Test func `--map viết sai`() {
        for text in ["", "=", "x", "x=", "=title", "…=title"] { #expect(HeadingMapping.parse(text) == .malformed) }
        #expect(HeadingMapping.parse("x=titl") == .unknownField("titl", nearest: "title"))
        #expect(HeadingMapping.parse("x=zzzzzz") == .unknownField("zzzzzz", nearest: nil))
        #expect(HeadingMapping.parse("x=-") == .mapping(.init(heading: "x", field: nil)))
    }
}
