import Dossiers
import Foundation
import SangkienDiagnostics
import Testing
import TestKit

/// Initiatives, people and decisions that occur more than once.
@Suite struct SimilarityTests {
    private static let text = """
        Trước đây công nhân phải giữ lá cổ bằng tay và canh mép bằng mắt nên đường mí không đều, hàng trả về sửa nhiều nhất chuyền. \
        Tác giả làm một bộ cữ hai tầng bằng inox, tầng dưới dẫn chân cổ, tầng trên ép lá cổ theo đúng khoảng cách.
        """
    private static let other = """
        Phai gỗ trên kênh nhanh mục, xã viên phải chèn bao đất mỗi lần lấy nước. Tác giả gom vỏ can nhựa cũ, ép thành tấm dày, viền \
        gioăng cao su từ săm xe rồi lắp vào khung rãnh trượt bằng thép có tay quay.
        """

    /// Compares initiatives given as JSON fields, each in a dossier of its own unless `dossiers` says otherwise.
    private func found(_ initiatives: [String], submitters: [String] = []) throws -> [Diagnostic] {
        let dossiers = initiatives.enumerated()
            .map { index, fields in
                let submitter = submitters.isEmpty ? "CĐCS số \(index)" : submitters[index]
                return #"{"dossierId": "HS-\#(index)", "submitter": "\#(submitter)", "initiatives": [\#(fields)]}"#
            }
        let checking = try Checking()
        let input = try checking.json(#"{"dossiers": [\#(dossiers.joined(separator: ",\n"))]}"#)
        return Comparison(input.dossiers, checking.context).run()
    }

    private func initiative(_ author: String, _ birthYear: String, title: String = "Cữ may", summary: String = text) -> String {
        #"{"author": "\#(author)", "birthYear": "\#(birthYear)", "title": "\#(title)", "summary": "\#(summary)"}"#
    }

    private func codes(_ findings: [Diagnostic]) -> [String] { findings.map(\.code.id) }

    // MARK: Initiatives

    @Test(arguments: ["Sáng kiến: CỮ MAY, cổ áo", "“Cữ may cổ áo”", "cu may co ao", "Tên giải pháp: cữ may   cổ áo."])
    func `một sáng kiến do hai đơn vị trình, tên viết khác đi`(title: String) throws {
        let findings = try found([initiative("A B C", "1980", title: "Cữ may cổ áo"), initiative("A B C", "1980", title: title)])
        #expect(codes(findings) == ["L201", "L204"])
        #expect(findings.first?.argument("unions") == "2")
        #expect(findings.first?.argument("other") == "mau.json, dòng 1")
        #expect(findings.first?.location?.line == 2)
    }

    @Test func `cùng tên mà nội dung khác thì không phải một sáng kiến`() throws {
        #expect(try codes(found([initiative("A B C", "1980"), initiative("D E G", "1980", summary: Self.other)])) == [])
    }

    @Test func `cùng đơn vị trình hai lần thì báo gần trùng`() throws {
        let twice = [initiative("A B C", "1980"), initiative("A B C", "1980")]
        let findings = try found(twice, submitters: ["LĐLĐ TX An Nhơn", "Liên đoàn Lao động thị xã An Nhơn"])
        #expect(codes(findings) == ["L203", "L204"])
        #expect(findings.first?.argument("percent") == "100")
    }

    @Test func `khác tác giả thì cần người xem, dù cùng tên sáng kiến`() throws {
        let findings = try found([initiative("A B C", "1980"), initiative("D E G", "1980")])
        #expect(codes(findings) == ["L201", "L202"])
        #expect(findings.allSatisfy { $0.severity == .review && $0.basis != nil })
    }

    @Test func `cùng họ tên khác năm sinh là hai tác giả`() throws {
        #expect(try codes(found([initiative("A B C", "1980"), initiative("A B C", "1990", title: "Bộ cữ")])) == ["L202"])
    }

    @Test func `có chung đồng tác giả thì không coi là tranh chấp`() throws {
        let findings = try found([initiative("A B C; D E G", "1980; 1990"), initiative("D E G; H I K", "1990; 1970", title: "Bộ cữ")])
        #expect(codes(findings) == ["L203", "L204"])
        #expect(findings.last?.argument("role") == ", trong đó 1 lần là đồng tác giả")
    }

    @Test(arguments: ["", "Bộ gá kẹp nhanh", "Không", "Giảm thời gian gá, tiết kiệm chi phí"])
    func `văn bản trống hoặc rất ngắn không trùng với nhau`(summary: String) throws {
        let pair = [
            initiative("A B C", "1980", title: "Một", summary: summary), initiative("D E G", "1981", title: "Hai", summary: summary),
        ]
        #expect(try codes(found(pair)) == [])
    }

    @Test func `văn bản ngắn, cùng tên và cùng tác giả vẫn là một sáng kiến`() throws {
        #expect(try codes(found([initiative("A B C", "", summary: ""), initiative("Ông A B C", "", summary: "")])) == ["L201"])
        #expect(try codes(found([initiative("A B C", "", summary: ""), initiative("D E G", "", summary: "")])) == [])
    }

    @Test func `văn bản ngắn trùng từng chữ, cùng tên và cùng tác giả trong một hồ sơ thì báo trùng`() throws {
        let one = initiative("A B C", "1980", summary: "Gá nhanh")
        let other = initiative("D E G", "1981", title: "Lò sấy", summary: "Sấy lúa")
        let findings = try found([[one, other, one].joined(separator: ",")])
        #expect(codes(findings) == ["L203", "L204"])
        #expect(findings[0].argument("percent") == "100" && findings[0].subject.initiative == 3)
        #expect(try codes(found([one, one], submitters: ["A", "A"])) == ["L203", "L204"])
        #expect(try codes(found([one + "," + initiative("Ông A B C", "", title: "CỮ MAY", summary: "Gá nhanh.")])) == ["L203"])
    }

    @Test(arguments: [
        ("A B C", "1990", "Cữ may", "Gá nhanh"), ("D E G", "1980", "Cữ may", "Gá nhanh"), ("A B C", "1980", "Cữ", "Gá nhanh"),
    ])
    func `văn bản ngắn của người khác hay tên khác thì không báo trùng`(author: String, year: String, title: String, summary: String) throws
    {
        let pair = [initiative("A B C", "1980", summary: "Gá nhanh"), initiative(author, year, title: title, summary: summary)]
        #expect(try !codes(found([pair.joined(separator: ",")])).contains("L203"))
    }

    @Test func `mẫu chung của nhiều hồ sơ chỉ báo một lần, nêu vài nơi và tổng số`() throws {
        let copies = (0..<60).map { initiative("Người Thứ \($0)", "1980", title: "Sáng kiến \($0)", summary: "\(Self.text) Số \($0).") }
        let findings = try found(copies).filter { $0.code.id == "L202" }
        #expect(findings.count == 1)
        let more = try #require(findings.first?.argument("more"))
        #expect(more.hasSuffix(" và 54 nơi khác"))
        #expect(more.split(separator: ";").count == 4)
    }

    @Test func `không phát hiện nào có tên người hay số điện thoại`() throws {
        let fields = #""birthYear": "1980", "phone": "0950 000 001", "summary": "\#(Self.text)", "title": "Cữ may"}"#
        let findings = try found([#"{"author": "Tên Rất Riêng", "# + fields, #"{"author": "Người Thứ Hai", "# + fields])
        #expect(codes(findings) == ["L201", "L202", "L205"])
        for text in findings.flatMap({ [$0.message(in: .vietnamese), $0.message(in: .english)] }) {
            #expect(!text.contains("Riêng") && !text.contains("Hai") && !text.contains("0950") && !text.contains("1980"))
        }
    }

    // MARK: People

    @Test(arguments: [
        ("Lê Văn Mẫu", "1985", "Đ/c LÊ VĂN MẪU", "20/3/1985", true), ("Trần Thị Hoà", "1985", "ThS. Trần Thị Hòa", "85", true),
        ("Lê Văn Mẫu", "1985", "Lê Văn Mẫu", "1986", false), ("Nguyễn Thị Hà", "1985", "Nguyễn Thị Hạ", "1985", false),
        ("Nguyễn Thị Hà", "1985", "NGUYEN THI HA", "1985", true), ("Lê Văn Mẫu", "", "Lê Văn Mẫu", "", false),
        ("Lê Văn Mẫu, ThS", "1985", "Bác sĩ Lê Văn Mẫu", "1985", true), ("Đồng Chí Kiên", "1985", "Kiên", "1985", false),
    ])
    func `nhận ra một người qua họ tên và năm sinh`(name: String, year: String, other: String, otherYear: String, same: Bool) throws {
        let pair = [initiative(name, year, title: "Một", summary: ""), initiative(other, otherYear, title: "Hai", summary: "")]
        #expect(try codes(found(pair)) == (same ? ["L204"] : []))
    }

    @Test func `thiếu năm sinh thì nhận ra qua số điện thoại`() throws {
        let findings = try found([
            #"{"author": "Lê Văn Mẫu", "birthYear": "1985", "phone": "0950.000.001", "title": "Một"}"#,
            #"{"author": "Lê Văn Mẫu", "phone": "+84 950 000 001", "title": "Hai"}"#,
        ])
        #expect(codes(findings) == ["L204"])
    }

    @Test func `một người nhiều lần trong một hồ sơ`() throws {
        let both = initiative("A B C", "1980", title: "Một", summary: "") + "," + initiative("A B C", "1980", title: "Hai", summary: "")
        let findings = try found([both])
        #expect(codes(findings) == ["L204"])
        #expect(findings.first?.argument("dossiers") == "1")
    }

    @Test func `số điện thoại của nhiều người, trừ đồng tác giả của một sáng kiến`() throws {
        let one = #"{"author": "A B C; D E G", "phone": "0950 000 001; 0950 000 001", "title": "Một"}"#
        #expect(try codes(found([one])) == [])
        let two = #"{"author": "H I K", "phone": "0950000001", "title": "Hai"}"#
        let findings = try found([one, two])
        #expect(codes(findings) == ["L205"])
        #expect(findings.first?.argument("people") == "3")
    }

    // MARK: Decisions

    private func decision(_ title: String, _ number: String, _ date: String, _ issuer: String) -> String {
        #"{"title": "\#(title)", "recognition": {"number": "\#(number)", "date": "\#(date)", "issuer": "\#(issuer)"}}"#
    }

    @Test(arguments: [
        ("Số 45/QĐ-CT", "15.3.2021", "Cty TNHH Mẫu", ["L207"]), ("45/QĐ-CT", "16/3/2021", "Công ty TNHH Mẫu", ["L206"]),
        ("45/QĐ-CT", "15/3/2021", "UBND huyện", ["L206"]), ("45/QĐ-CT", "16/3/2021", "UBND huyện", []),
        ("45/QĐ-CT", "15/3/2020", "Công ty TNHH Mẫu", []), ("46/QĐ-CT", "15/3/2021", "Công ty TNHH Mẫu", []),
        ("45/QĐ-CT", "", "Công ty TNHH Mẫu", []), ("", "15/3/2021", "Công ty TNHH Mẫu", []),
    ])
    func `quyết định chung và quyết định ghi mâu thuẫn`(number: String, date: String, issuer: String, expected: [String]) throws {
        let first = decision("Một", "45/QĐ-CT", "15/3/2021", "Công ty TNHH Mẫu")
        #expect(try codes(found([first, decision("Hai", number, date, issuer)])) == expected)
    }

    @Test func `số không có ký hiệu thì không so cơ quan`() throws {
        #expect(try codes(found([decision("Một", "45", "15/3/2021", "Trường A"), decision("Hai", "45", "15/3/2021", "Trường B")])) == [])
    }

    @Test func `một quyết định cho nhiều sáng kiến của một hồ sơ thì không báo`() throws {
        let both = decision("Một", "45/QĐ-CT", "15/3/2021", "A") + "," + decision("Hai", "45/QĐ-CT", "15/3/2021", "A")
        #expect(try codes(found([both])) == [])
    }

    // MARK: The programme file

    @Test func `chương trình không có mục similarity dùng số mặc định`() throws {
        let file = try String(contentsOf: Repository.programme.appending(path: "programme.yaml"), encoding: .utf8)
        let section = try #require(file.firstMatch(of: /similarity:\n(  .*\n)+/)).output.0
        let without = try Checking(edits: [(String(section), "")]).context.programme.similarity
        let with = try Checking().context.programme.similarity
        #expect((without.nearDuplicatePercent, without.minimumWords, without.listedPlaces) == (70, 30, 6))
        #expect((with.nearDuplicatePercent, with.minimumWords, with.listedPlaces) == (70, 30, 6))
    }

    private func load(_ edits: [(old: String, new: String)]) throws(DiagnosticError) {
        do { _ = try Checking(edits: edits) } catch let error as DiagnosticError { throw error } catch {}
    }

    @Test(arguments: [
        ("70 # phần", "59 # phần"), ("30 # văn", "5 # văn"), ("6 # số nơi", "1 # số nơi"),
        ("nearDuplicatePercent", "nearDuplicatesPercent"),
    ])
    func `giá trị ngoài khoảng trong mục similarity là lỗi tệp chương trình`(old: String, new: String) throws {
        #expect(codesThrown { () throws(DiagnosticError) in try load([(old, new)]) } == ["D103"])
    }

    @Test func `nâng mức phần trăm thì bớt phát hiện`() throws {
        let checking = try Checking(edits: [("nearDuplicatePercent: 70", "nearDuplicatePercent: 100")])
        let changed = Self.text.replacing("inox", with: "thép")
        let rows = [
            initiative("A B C", "1980"), initiative("D E G", "1981", summary: changed), initiative("H I K", "1982", title: "Cu may"),
        ]
        let dossiers = rows.map { #"{"submitter": "A", "initiatives": [\#($0)]}"# }
        let input = try checking.json(
            "[\(dossiers.joined(separator: ","))]".replacing("[{", with: #"{"dossiers": [{"#, maxReplacements: 1) + "}"
        )
        let findings = Comparison(input.dossiers, checking.context).run()
        #expect(codes(findings) == ["L202"])
        #expect(findings.first?.argument("percent") == "100")
    }

    @Test(arguments: [("Nguyễn Văn Quý", "Nguyễn Văn Quí"), ("Đỗ Văn Lý", "ĐỖ VĂN LÍ"), ("Lê Thị Mỹ", "Lê Thị Mĩ"), ("Lê Quý", "Le Qui")])
    func `i ngắn, y dài trong tên là một người`(names: (String, String)) throws {
        func author(_ name: String, _ title: String, _ text: String) -> String {
            #"{"author": "\#(name)", "birthYear": "1980", "phone": "0950000001", "title": "\#(title)", "summary": "\#(text)"}"#
        }
        let findings = try found([author(names.0, "Cữ may", Self.text), author(names.1, "Cửa phai", Self.other)])
        #expect(codes(findings) == ["L204"])
        // Names that differ in sound are not the same.
        #expect(try !codes(found([author("Lê Vy", "Cữ may", Self.text), author("Lê Vi", "Cửa phai", Self.other)])).contains("L204"))
    }
}
