import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// 10 initiatives of 10 persons, 04 to be forwarded: looked at once something is chosen.
@Suite struct SelectionTests {
    private func findings(_ initiatives: [String], edits: [(old: String, new: String)] = [], dossier: String = "") throws -> [Diagnostic] {
        let checking = try Checking(edits: edits)
        let checked = try checking.model("{\(dossier)\"initiatives\": [\(initiatives.joined(separator: ", "))]}")
        return Checker(checking.context).selectionFindings([checked])
    }

    @Test(arguments: ["x", "X", "v", "V", "√", "✓", "☒", "×", "Có", "có", "1", "Chọn", "được chọn", "Đề nghị", "[x]"])
    func `dấu chọn nào cũng là chọn`(mark: String) throws {
        #expect(try findings([#"{"selection": {"awarded": "\#(mark)"}}"#]).contains { $0.code.id == "L111" })
    }

    @Test(arguments: ["", "-", "Không", "0", "☐", "chưa"])
    func `ô không chọn thì không phải là chọn`(mark: String) throws {
        #expect(try findings([#"{"selection": {"awarded": "\#(mark)"}}"#]).isEmpty)
    }

    @Test(arguments: ["Giải nhất", "x (Giải nhì)", "đề nghị khen thưởng", "?", "để xem"])
    func `dấu không rõ thì không là chọn, và được nêu`(mark: String) throws {
        for (field, heading) in [("awarded", "LĐLĐ tỉnh khen thưởng"), ("forwarded", "Đề nghị Tổng Liên đoàn")] {
            let found = try findings(Array(repeating: #"{"selection": {"\#(field)": "\#(mark)"}}"#, count: 2))
            #expect(found.map(\.code.id) == ["L125"] && found[0].severity == .warning)
            #expect(found[0].message(in: .vietnamese) == "02 ô ở cột “\(heading)” ghi không rõ, chưa tính là được chọn.")
        }
    }

    @Test func `thứ hạng, điểm không đọc được thì kiểm tra cũng nói`() throws {
        func codes(_ ranks: [String], _ field: String) throws -> [String] {
            try findings(ranks.map { #"{"selection": {"\#(field)": "\#($0)"}}"# }).map(\.code.id)
        }
        #expect(try codes(["1", "khá"], "rank") == ["X103"] && codes(["8,5", "tốt"], "score") == ["X103"])
        #expect(try codes(["1", "Thứ 3", "2.", "hạng 9", "hạng nhất", ""], "rank").isEmpty)
    }

    @Test func `ít hơn số đề nghị Tổng Liên đoàn thì nói một lần với số xét chọn`() throws {
        let found = try findings(chosen(3, "forwarded", #", "number": "9""#))
        #expect(found.map(\.code.id) == ["L113", "L119", "L124"])
        #expect(found[2].message(in: .vietnamese).hasSuffix("ít hơn 04 sáng kiến đề nghị Tổng Liên đoàn."))
        let both = try findings([#"{"selection": {"awarded": "x", "forwarded": "x"}}"#]).first { $0.code.id == "L124" }
        #expect(
            both?.message(in: .vietnamese).contains("ít hơn 10 sáng kiến mà LĐLĐ tỉnh xét chọn và 04 sáng kiến đề nghị Tổng Liên đoàn")
                == true
        )
    }

    private func chosen(_ count: Int, _ field: String = "awarded", _ more: String = "") -> [String] {
        (1...count)
            .map {
                #"{"author": "Lê Mẫu \#($0)", "title": "Cải tiến \#($0)", "birthYear": "1985"\#(more), "selection": {"\#(field)": "Có"}}"#
            }
    }

    @Test func `chưa chọn gì thì không xét`() throws {
        #expect(try findings(["{}", #"{"selection": {"awarded": "Không", "forwarded": ""}}"#]).isEmpty)
    }

    @Test func `đủ mười sáng kiến của mười người`() throws {
        #expect(try findings(chosen(10)).isEmpty)
        for count in [1, 9, 11] {
            let found = try findings(chosen(count))
            #expect(found.map(\.code.id) == (count < 10 ? ["L111", "L124"] : ["L111"]))
            #expect(found.first?.argument("found") == "\(count)" && found.first?.argument("expected") == "10" && found.first?.basis != nil)
        }
    }

    @Test func `một người không được chọn hai lần, và không bị nêu tên`() throws {
        let found = try findings(chosen(9) + [#"{"author": "lê  mẫu 3", "birthYear": "1985", "selection": {"awarded": "Có"}}"#])
        #expect(found.map(\.code.id) == ["L112"])
        #expect(found.first?.message(in: .vietnamese).contains("Mẫu") == false)
        let namesake = try findings(chosen(9) + [#"{"author": "Lê Mẫu 3", "birthYear": "1990", "selection": {"awarded": "Có"}}"#])
        #expect(namesake.isEmpty)
    }

    @Test func `đồng tác giả chỉ tính khi chương trình muốn`() throws {
        let group = #"{"author": "Trần Mẫu; Lê Mẫu 3", "birthYear": "1990; 1985", "selection": {"awarded": "Có"}}"#
        #expect(try findings(chosen(9) + [group]).map(\.code.id) == ["L123"])
        let everyone = try findings(chosen(9) + [group], edits: [("persons: mainAuthor", "persons: everyAuthor")])
        #expect(everyone.map(\.code.id) == ["L112"])
    }

    @Test func `bốn sáng kiến đề nghị là tổng số, hoặc của mỗi lĩnh vực`() throws {
        #expect(try findings(chosen(4, "forwarded")).map(\.code.id) == ["L119"])
        #expect(try findings(chosen(5, "forwarded")).map(\.code.id) == ["L113", "L119"])
        let perField = try findings(chosen(4, "forwarded"), edits: [("forwardedCounts: total", "forwardedCounts: perField")])
        #expect(perField.map(\.code.id) == ["L113", "L113", "L113", "L113"])
        #expect(perField.allSatisfy { $0.argument("found") == "0" })
    }

    @Test func `sáng kiến đề nghị phải có lĩnh vực của công văn`() throws {
        #expect(try findings(chosen(4, "forwarded", #", "field": "Văn nghệ""#)).map(\.code.id) == ["L114", "L114", "L114", "L114", "L120"])
    }

    @Test func `chọn từ hồ sơ chưa hợp lệ thì báo`() throws {
        let found = try findings(chosen(10), dossier: #""dispute": "","#)
        #expect(found.map(\.code.id) == ["L124"] + Array(repeating: "L115", count: 10))
        #expect(found.last?.argument("verdict") == "cần xác nhận")
    }

    @Test func `chương trình không định số lượng thì không nói công văn quy định 0`() throws {
        let none = [("provinceAwards: 10", "provinceAwards: 0"), ("  forwarded: 4", "  forwarded: 0")]
        #expect(try findings(chosen(3) + chosen(2, "forwarded", #", "number": "9""#), edits: none).isEmpty)
        let perField = none + [("forwardedCounts: total", "forwardedCounts: perField")]
        #expect(try findings(chosen(2, "forwarded"), edits: perField).isEmpty)
    }

    @Test func `một người được chọn hai lần dù viết tên cách khác`() throws {
        for name in ["Ông Lê Mẫu 3", "LÊ MẪU 3", "ThS. Lê Mẫu 3", "Lê Mẫu 3 (chủ nhiệm)"] {
            let again = #"{"author": "\#(name)", "birthYear": "1985", "selection": {"awarded": "Có"}}"#
            #expect(try findings(chosen(9) + [again]).map(\.code.id) == ["L112"], "\(name)")
        }
    }

    @Test func `bốn nằm trong mười chỉ khi chương trình đòi`() throws {
        let strict = try findings(chosen(4, "forwarded"), edits: [("forwardedFromAwarded: false", "forwardedFromAwarded: true")])
        #expect(strict.map(\.code.id) == ["L119", "L116", "L116", "L116", "L116"])
    }
}
