import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

@testable import Records

/// Whole tables in old encodings, from bytes to records.
struct EncodingTableTests {
    static let text = """
        TT,Họ và tên,Đơn vị công tác,Tên sáng kiến,Số điện thoại
        1,Nguyễn Văn Đồng,Công ty cổ phần May mẫu,"Thiết kế lại bộ gá kẹp, giảm thời gian đổi chuyền",0950 100 100
        2,Trần Thị Hường,Trường tiểu học Số một,Số hoá sổ theo dõi hồ sơ trước hạn,0950 100 101
        3,Lê Quỳnh Như,Bệnh viện đa khoa,Sắp xếp lại bàn tiếp nhận theo nguyên tắc một cửa,0950 100 102

        """
    static let unicode = Result { () throws(DiagnosticError) in try read(text) }

    /// Bytes shown by Windows-1252 and saved as UTF-8.
    static func shown(_ bytes: [UInt8]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: bytes.map { CodePage.windows1252.scalars[Int($0)] })
        return String(view)
    }

    static func bytes(_ text: String, in encoding: LegacyEncoding) throws -> [UInt8] {
        switch encoding {
        case .tcvn3: try Iconv.bytes(text, in: "TCVN5712-1")
        case .viscii: try Iconv.bytes(text, in: "VISCII")
        case .windows1258: try Iconv.bytes(text, in: "CP1258")
        case .vni, .doubleUTF8: try #require(LegacyEncoder.bytes(text, in: encoding))
        }
    }

    private static func expectConverted(_ table: Table, _ name: String) throws {
        let expected = try unicode.get()
        #expect(table.headings == expected.headings)
        #expect(table.rows == expected.rows)
        for cell in table.rows.joined() { #expect(Array(cell.utf8) == Array(Normalization.nfc(cell).utf8)) }
        #expect(table.encodings.map(\.column) == [2, 3, 4])
        #expect(table.encodings.allSatisfy { $0.name == name && $0.converted == 3 && $0.cells == 3 && $0.confidence == 1 })
        #expect(table.encodings[0].after == "Nguyễn Văn Đồng")
        #expect(table.encodings[0].heading == "Họ và tên")
        #expect(table.codes == ["T011", "T010", "T010", "T010"])
        for finding in table.diagnostics { expectComplete(finding) }
    }

    @Test(arguments: [LegacyEncoding.tcvn3, .vni, .windows1258, .viscii])
    func `tệp không phải Unicode`(_ encoding: LegacyEncoding) throws {
        let table = try read(try Self.bytes(Self.text, in: encoding))
        #expect(table.encoding == encoding.name)
        try Self.expectConverted(table, encoding.name)
    }

    @Test(arguments: LegacyEncoding.allCases)
    func `chữ phông cũ lưu thành CSV UTF-8`(_ encoding: LegacyEncoding) throws {
        let table = try read(Self.shown(try Self.bytes(Self.text, in: encoding)))
        #expect(table.encoding == "UTF-8")
        try Self.expectConverted(table, encoding.name)
    }

    @Test func `UTF-8 nhân đôi hai lần`() throws {
        let twice = Self.shown(Array(Self.shown(Array(Self.text.utf8)).utf8))
        try Self.expectConverted(try read(twice), "UTF-8 (×2) ×2")
    }

    @Test func `JSON chứa chữ nhân đôi, viết thẳng hoặc bằng mã`() throws {
        let name = Self.shown(Array("Nguyễn Thị Hường".utf8))
        let escaped = name.unicodeScalars
            .map {
                $0.isASCII
                    ? String($0)
                    : "\\u" + String(repeating: "0", count: 4 - String($0.value, radix: 16).count) + String($0.value, radix: 16)
            }
            .joined()
        for cell in [name, escaped] {
            let table = try read("[{\"Họ và tên\":\"\(cell)\",\"TT\":1}]", file: "a.json")
            #expect(table.rows == [["Nguyễn Thị Hường", "1"]])
            #expect(table.codes == ["T010"])
        }
    }

    @Test func `tình huống 8: nửa bảng TCVN3, nửa bảng Unicode tổ hợp`() throws {
        let tcvn3 = try ["Nguyễn Văn Hùng", "Phạm Thị Thuý Hằng", "Hố", "Đỗ Đức"].map { Self.shown(try Self.bytes($0, in: .tcvn3)) }
        let nfd = ["Trần Thị Bưởi", "Lê Hoà", "Hè", "Võ Ý"].map { $0.unicodeScalars.map { "\($0)" }.joined() }
        let decomposed = [
            "Tra\u{302}\u{300}n Thi\u{323} Bu\u{31B}o\u{31B}\u{309}i", "Le\u{302} Hoa\u{300}", "He\u{300}", "Vo\u{303} Y\u{301}",
        ]
        var lines = ["TT,Họ và tên,Tên sáng kiến"]
        let title = Self.shown(try Self.bytes("Cải tiến bộ gá kẹp", in: .tcvn3))
        for index in tcvn3.indices {
            lines.append("\(index * 2 + 1),\(tcvn3[index]),\(title)")
            lines.append("\(index * 2 + 2),\(decomposed[index]),Cải tiến bộ gá kẹp")
        }
        let table = try read(lines.joined(separator: "\n"))
        let names = ["Nguyễn Văn Hùng", nfd[0], "Phạm Thị Thuý Hằng", nfd[1], "Hố", nfd[2], "Đỗ Đức", nfd[3]]
        #expect(table.records.map { $0.cells[1] } == names)
        #expect(table.records.allSatisfy { $0.cells[2] == "Cải tiến bộ gá kẹp" && $0.fault == nil })
        for cell in table.rows.joined() { #expect(Array(cell.utf8) == Array(Normalization.nfc(cell).utf8)) }
        #expect(table.codes == ["T002", "T010", "T010"])
        #expect(table.encodings.map(\.converted) == [4, 4])
    }

    @Test func `chữ đã mất: cả tệp bị từ chối, hoặc chỉ những dòng ấy`() throws {
        let lossy = "TT,Họ và tên\n1,Nguy?n Th? H?ng\n2,LIÊN ÐOÀN LAO Ð?NG\n"
        let finding = try #require(refusal(lossy))
        #expect(finding.code.id == "T012" && finding.value("count") == "2" && finding.value("rows") == "dòng 2, 3")
        expectComplete(finding)
        let whole = (3...9).map { "\($0),Trần Văn Mẫu\n" }.joined()
        let table = try read("TT,Họ và tên\n" + whole + "1,Nguy?n Th? H?ng\n")
        #expect(table.records.map { $0.fault == nil } == Array(repeating: true, count: 7) + [false])
        #expect(table.records[7].isAligned && table.records[7].cells[1] == "Nguy?n Th? H?ng")
        #expect(try table.finding("T012").message(in: .vietnamese).contains("Nguy") == false)
        #expect(refusal("TT,Họ và tên\n1,Nguy\u{FFFD}n\n")?.code.id == "T012")
    }

    @Test func `chữ đã mất trong tệp ANSI`() throws {
        let bytes = Self.text.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "ă": 0x61
            case "đ": 0x64
            case "Đ": 0xD0
            case "ơ": 0x6F
            case "ư": 0x75
            default: scalar.value < 256 ? UInt8(scalar.value) : UInt8(ascii: "?")
            }
        }
        let finding = try #require(refusal(bytes))
        #expect(finding.code.id == "T012")
        expectComplete(finding)
    }

    @Test(arguments: [
        "Có tái sử dụng được không?Có", "Vì sao? Vì nhanh", "http://a.vn/x?y=1", "???", "a?", "10?20", "KPI? OKR?", "? n", "Sao?",
        "Được chứ?",
    ])
    func `dấu hỏi thường không phải chữ mất`(_ text: String) {
        #expect(LostLetters.first(in: text) == nil)
    }

    @Test(arguments: [
        "Nguy?n", "T?NG LIÊN", "Ð?NG", "khen thu?ng", "Tr?n Th? B", "Th? Tr?n", "x\u{FFFD}", "(H?ng)", "s?a ch?a", "HI?U QU?", "K?T QU?",
    ])
    func `dấu hỏi thay chữ`(_ text: String) {
        #expect(LostLetters.first(in: text) != nil)
    }

    @Test func `tên nước ngoài và ký hiệu giữ nguyên`() throws {
        let cells = [
            "Müller", "España", "Gößner", "Škoda", "François Hollande", "Bø", "Sø", "Zürich", "5 µm", "m²; m²", "30 °C", "Intel®", "© ACME",
            "§ 5", "½", "«Lê Lợi»", "Ê-đê", "Y Blôt", "Nhà máy Škoda, Công ty Müller", "Beyoncé", "3×4", "Lê Hoà", "Hà", "quyên góp", "yêu",
        ]
        let text = "TT,Họ và tên\n" + cells.enumerated().map { "\($0.offset),\"\($0.element)\"\n" }.joined()
        let table = try read(text)
        #expect(table.records.map { $0.cells[1] } == cells)
        #expect(table.codes == [] && table.encodings.isEmpty)
        for cell in cells { #expect(try read("a\n\"\(cell)\"\n").rows == [[cell]]) }
    }

    @Test func `danh sách một cột, tiêu đề TCVN3 dưới dòng tên biểu`() throws {
        let list = "Họ và tên\n" + ["Nguyễn Văn Mẫu", "Trần Thị Hường", "Đặng Quỳnh"].joined(separator: "\n")
        for encoding in [LegacyEncoding.tcvn3, .vni, .viscii, .windows1258] {
            let table = try read(try Self.bytes(list, in: encoding))
            #expect(table.headings == ["Họ và tên"] && table.rows.map { $0[0] } == ["Nguyễn Văn Mẫu", "Trần Thị Hường", "Đặng Quỳnh"])
        }
        let titled = Self.shown(
            try Self.bytes("Danh sách sáng kiến,,\n\nTT,Họ và tên,Tên sáng kiến\n1,Nguyễn Văn Mẫu,Cải tiến", in: .tcvn3)
        )
        let table = try read(titled)
        #expect(table.headingLine == 3 && table.headings == ["TT", "Họ và tên", "Tên sáng kiến"])
        #expect(try table.finding("T011").value("headings")?.contains("“Họ và tên”") == true)
    }

    @Test func `bảng mã chỉ định`() throws {
        let one = "TT,Tên\n1," + Self.shown(try Self.bytes("Hằng", in: .tcvn3)) + "\n"
        #expect(try read(one).rows == [["1", "H»ng"]])
        func named(_ name: String, _ bytes: [UInt8]) throws -> Table {
            let options = ReadOptions(encoding: name)
            return try TableReader.tables(bytes, file: "x.csv", options: options) { knownHeadings.contains($0) }[0]
        }
        #expect(try named("TCVN3", Array(one.utf8)).rows == [["1", "Hằng"]])
        #expect(try named("abc", try Self.bytes("TT,Tên\n1,Hè", in: .tcvn3)).rows == [["1", "Hè"]])
        #expect(try named("Windows-1258", try Self.bytes("TT,Tên\n1,Hè ạ", in: .windows1258)).rows == [["1", "Hè ạ"]])
        #expect(try named("cp1252", [0x61, 0x0A, 0xE9]).rows == [["é"]])
        let tcvn3 = Self.shown(try Self.bytes(Self.text, in: .tcvn3))
        #expect(try named("utf-8", Array(tcvn3.utf8)).encodings.isEmpty)
        let wide = tcvn3.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try named("utf-16le", wide).encoding == "UTF-16LE")
        for name in ["utf-8", "UTF_8"] {
            let error = #expect(throws: DiagnosticError.self) { try named(name, [0x61, 0x0A, 0xFF]) }
            #expect(error?.diagnostics.first?.code.id == "T001")
        }
        #expect(TextEncoding(name: "koi8") == nil && TextEncoding.names.allSatisfy { TextEncoding(name: $0) != nil })
    }

    @Test func `một ô lẫn bảng mã thì báo, không đoán`() throws {
        let table = try read("TT,Họ và tên\n1,Nguyễn V¨n Hïng ¸nh\n2,Trần\n3,Lê\n4,Đỗ\n")
        #expect(table.records[0].cells[1] == "Nguyễn V¨n Hïng ¸nh")
        #expect(table.codes == ["T013"] && table.records[0].fault != nil && table.records[0].isAligned)
        expectComplete(try table.finding("T013"))
    }

    @Test func `giá trị chỉ hiện khi được yêu cầu`() throws {
        let finding = try #require(try read(try Self.bytes(Self.text, in: .tcvn3)).diagnostics.first { $0.code.id == "T010" })
        #expect(!finding.message(in: .vietnamese).contains("Nguyễn"))
        #expect(finding.showingTyped().message(in: .vietnamese).contains("NguyÔn V¨n §ång” → “Nguyễn Văn Đồng"))
    }
}
