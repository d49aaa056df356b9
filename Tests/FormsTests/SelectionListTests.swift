import Dossiers
import Forms
import TestKit
import Testing

/// The ranked list and the two selections: nobody is chosen by the program.
@Suite struct SelectionListTests {
    /// A dossier whose initiatives are objects of fields in `selection` and others.
    private func dossier(_ union: String, _ initiatives: [String]) -> String {
        #"{"dossierId": "\#(union)", "submitter": "\#(union)", "initiatives": [\#(initiatives.joined(separator: ","))]}"#
    }

    private func initiative(_ title: String, author: String? = nil, field: String = "Tạo ra sản phẩm mới", _ selection: String = "{}")
        -> String
    {
        #"{"title": "\#(title)", "author": "\#(author ?? "Tác giả \(title)")", "field": "\#(field)", "selection": \#(selection)}"#
    }

    private let district = "LĐLĐ huyện Tuy Phước"
    private let city = "LĐLĐ thành phố Quy Nhơn"

    // MARK: Ranking

    @Test func `chưa có điểm thì giữ thứ tự của từng đơn vị`() throws {
        let list = try #require(
            try Checking()
                .province(RankingForm.self, [dossier(district, [initiative("A"), initiative("B")]), dossier(city, [initiative("C")])])
        )
        #expect(list.paper["cách xếp"] == "thứ tự đơn vị")
        #expect(list.paper.column("sáng kiến", "Tên sáng kiến") == ["A", "B", "C"])
        #expect(list.paper.column("sáng kiến", "TT") == ["1", "2", "3"])
        #expect(list.paper.column("sáng kiến", "Hạng") == ["1", "2", "1"])
        #expect(list.paper.column("sáng kiến", "Đơn vị trình") == [district, district, city])
        #expect([list.paper["số sáng kiến"], list.paper["số đơn vị"]] == ["03", "02"])
        #expect(list.initiatives == 3 && list.codes.isEmpty)
    }

    @Test func `có điểm thì xếp từ cao xuống thấp, bằng điểm cùng hạng, không có điểm xếp cuối`() throws {
        let scores = ["8,5", "", "9.25", "8,50", "10"]
        let rows = scores.enumerated().map { initiative("S\($0)", #"{"score": "\#($1)"}"#) }
        let paper = try #require(try Checking().province(RankingForm.self, [dossier(district, rows)])?.paper)
        #expect(paper["cách xếp"] == "điểm")
        #expect(paper.column("sáng kiến", "Tên sáng kiến") == ["S4", "S2", "S0", "S3", "S1"])
        #expect(paper.column("sáng kiến", "Hạng") == ["1", "2", "3", "3", ""])
        #expect(paper.column("sáng kiến", "Điểm") == ["10", "9.25", "8,5", "8,50", ""])
    }

    @Test func `cột Xếp hạng hơn cột Điểm; ô không đọc được xếp cuối và được báo`() throws {
        let rows = [("2", "9"), ("khá", "10"), ("1", "1"), ("0", "5")].enumerated()
            .map { initiative("S\($0)", #"{"rank": "\#($1.0)", "score": "\#($1.1)"}"#) }
        let list = try #require(try Checking().province(RankingForm.self, [dossier(district, rows)]))
        #expect(list.paper["cách xếp"] == "xếp hạng")
        #expect(list.paper.column("sáng kiến", "Tên sáng kiến") == ["S2", "S0", "S1", "S3"])
        #expect(list.paper.column("sáng kiến", "Hạng") == ["1", "2", "", ""])
        #expect(list.paper["số ô không đọc được"] == "02")
        #expect(list.codes == ["X103"])
    }

    @Test func `thứ hạng ghi bằng lời hay kèm chữ vẫn xếp được`() throws {
        let rows = ["hạng 9", "Thứ 3", "2.", "hạng nhất"].enumerated().map { initiative("S\($0)", #"{"rank": "\#($1)"}"#) }
        let list = try #require(try Checking().province(RankingForm.self, [dossier(district, rows)]))
        #expect(list.paper.column("sáng kiến", "Tên sáng kiến") == ["S3", "S2", "S1", "S0"])
        #expect(list.paper.column("sáng kiến", "Hạng") == ["1", "2", "3", "9"] && list.codes.isEmpty)
    }

    /// What `check` counts (L124).
    @Test func `sáng kiến hai đơn vị cùng gửi tính là một ứng viên`() throws {
        let rows = [initiative("A"), initiative("B")]
        let list = try #require(try Checking().province(AwardedForm.self, [dossier(district, rows), dossier(city, rows)]))
        #expect(list.paper["số ứng viên"] == "2")
        let remarks = list.paper.column("lưu ý", "nội dung lưu ý")
        #expect(remarks[0].contains("Danh sách dưới đây là 04 dòng, gồm 02 sáng kiến đủ điều kiện"))
        #expect(remarks[1].hasPrefix("Chỉ có 02 sáng kiến hợp lệ để chọn 10"))
    }

    @Test func `danh sách xếp hạng chỉ có hồ sơ hợp lệ; không có thì không lập`() throws {
        let invalid = #"{"emailedOn": "16/4/2021", "initiatives": [{"title": "Z"}]}"#
        let list = try #require(try Checking().province(RankingForm.self, [dossier(district, [initiative("A")]), invalid]))
        #expect(list.paper.column("sáng kiến", "Tên sáng kiến") == ["A"])
        #expect(try Checking().province(RankingForm.self, [invalid]) == nil)
    }

    // MARK: Selections

    private func chosen(_ count: Int, _ column: String = "awarded", author: String? = nil) -> [String] {
        (1...count).map { initiative("S\($0)", author: author, #"{"\#(column)": "Có"}"#) }
    }

    @Test func `đủ 10 sáng kiến của 10 người thì không có lưu ý`() throws {
        let list = try #require(try Checking().province(AwardedForm.self, [dossier(district, chosen(10) + [initiative("Z")])]))
        #expect(list.paper["đã chọn"] == "có")
        #expect([list.paper["số lượng quy định"], list.paper["số đã chọn"], list.paper["số ứng viên"]] == ["10", "10", "11"])
        #expect(list.paper.list("lưu ý").isEmpty && list.codes.isEmpty && list.initiatives == 10)
        #expect(list.paper["dịp khen thưởng"] == "Hội nghị Tổng kết Tháng Công nhân năm 2021")
        let rows = try #require(list.paper.list("nhóm").first).list("sáng kiến")
        #expect(rows.map { $0["Chọn"] } == Array(repeating: "x", count: 10))
        #expect(rows.last?["dòng cuối"] == "có" && rows.first?["dòng cuối"] == "")
    }

    @Test(arguments: [(9, "còn thiếu 01"), (12, "thừa 02")])
    func `thiếu hay thừa sáng kiến thì nói trước khi ký, không in trong danh sách`(count: Int, words: String) throws {
        let list = try #require(try Checking().province(AwardedForm.self, [dossier(district, chosen(count))]))
        let remarks = list.paper.column("lưu ý", "nội dung lưu ý")
        #expect(remarks.first == "Đã chọn \(count < 10 ? "0" : "")\(count)/10 sáng kiến, \(words).")
        #expect(list.codes == Array(repeating: "X106", count: remarks.count))
        #expect(
            remarks.dropFirst()
                == (count < 10 ? ["Chỉ có 09 sáng kiến hợp lệ để chọn 10; không lấy sáng kiến không hợp lệ cho đủ số."] : [])
        )
    }

    @Test func `một người được chọn hai lần, nhóm tác giả`() throws {
        let rows = chosen(8) + chosen(1, author: "Lê Văn Mẫu") + [initiative("L", author: "Lê Văn Mẫu; Trần B", #"{"awarded": "x"}"#)]
        let paper = try #require(try Checking(edits: []).province(AwardedForm.self, [dossier(district, rows.map(sameBirth))])?.paper)
        let remarks = paper.column("lưu ý", "nội dung lưu ý")
        #expect(remarks.count == 2)
        #expect(remarks.first == "Tác giả Lê Văn Mẫu có 02 sáng kiến được chọn (TT 9, 10); quy định mỗi cá nhân một sáng kiến.")
        #expect(remarks.last == "Sáng kiến của nhóm tác giả (TT 10): tính một cá nhân theo tác giả chính.")
    }

    private func sameBirth(_ row: String) -> String {
        row.replacing("{\"title\"", with: "{\"birthYear\": \"1985\", \"title\"")
    }

    @Test func `chưa đánh dấu thì in ứng viên theo thứ tự, nói rõ là chưa chọn`() throws {
        let rows = [initiative("A", #"{"score": "5"}"#), initiative("B", #"{"score": "7"}"#)]
        for (form, code) in [(AwardedForm.name, "X101"), (ForwardedForm.name, "X101")] {
            let list =
                form == AwardedForm.name
                ? try Checking().province(AwardedForm.self, [dossier(district, rows)])
                : try Checking().province(ForwardedForm.self, [dossier(district, rows)])
            let paper = try #require(list?.paper)
            #expect(list?.codes == [code, "X106"])
            #expect(paper["đã chọn"] == "" && paper["số đã chọn"] == "0")
            let printed = paper.list("nhóm").flatMap { $0.list("sáng kiến") }
            #expect(printed.map { $0["Tên sáng kiến"] } == ["B", "A"])
            #expect(printed.allSatisfy { $0["Chọn"] == "" })
            #expect(paper.column("lưu ý", "nội dung lưu ý").first?.hasPrefix("Chưa có sáng kiến nào được đánh dấu") == true)
        }
    }

    @Test func `đề nghị Tổng Liên đoàn xếp theo năm lĩnh vực, đánh số liền`() throws {
        let marks = #"{"forwarded": "✓"}"#
        let rows = [
            initiative("A", field: "An toàn vệ sinh lao động, bảo vệ môi trường", marks), initiative("B", field: "Sản xuất", marks),
            initiative("C", field: "Lĩnh vực lạ", marks), initiative("D", field: "Sản xuất", marks), initiative("E"),
        ]
        let paper = try #require(try Checking().province(ForwardedForm.self, [dossier(district, rows)])?.paper)
        let groups = paper.list("nhóm")
        #expect(groups.count == 6 && groups.last?["tên nhóm"] == "Chưa rõ lĩnh vực")
        #expect(groups.map { $0.list("sáng kiến").count } == [2, 0, 1, 0, 0, 1])
        #expect(groups.flatMap { $0.column("sáng kiến", "TT") } == ["1", "2", "3", "4"])
        #expect(groups.flatMap { $0.column("sáng kiến", "Tên sáng kiến") } == ["B", "D", "A", "C"])
        let remarks = paper.column("lưu ý", "nội dung lưu ý")
        #expect(remarks.count == 2 && remarks[0] == "01 sáng kiến được chọn chưa rõ lĩnh vực.")
        #expect(remarks[1].hasPrefix("Nhóm lĩnh vực chưa có sáng kiến được chọn: Tạo ra sản phẩm mới (01 sáng kiến hợp lệ)"))
    }

    @Test func `đếm theo từng lĩnh vực khi chương trình hiểu như vậy`() throws {
        let checking = try Checking(edits: [("forwarded: 4", "forwarded: 1"), ("forwardedCounts: total", "forwardedCounts: perField")])
        let rows = [initiative("B", field: "Sản xuất", #"{"forwarded": "Có"}"#)]
        let paper = try #require(try checking.province(ForwardedForm.self, [dossier(district, rows)])?.paper)
        #expect(paper.list("lưu ý").count == 4)
    }

    @Test func `sáng kiến đánh dấu ở hồ sơ chưa hợp lệ và ô ghi không rõ được nêu`() throws {
        let late = #"{"dossierId": "HS-9", "emailedOn": "16/4/2021", "initiatives": [{"title": "Z", "selection": {"awarded": "Có"}}]}"#
        let rows = chosen(10) + [initiative("K", #"{"awarded": "để xem"}"#), initiative("L", #"{"awarded": "Không"}"#)]
        let paper = try #require(try Checking().province(AwardedForm.self, [dossier(district, rows), late])?.paper)
        let remarks = paper.column("lưu ý", "nội dung lưu ý")
        #expect(remarks.count == 2 && remarks[0].contains("HS-9") && remarks[1].hasPrefix("01 ô ở cột “LĐLĐ tỉnh khen thưởng”"))
    }

    @Test func `bản công khai của danh sách không có điện thoại, năm sinh và lưu ý nội bộ`() throws {
        let paper = try #require(try Checking().province(AwardedForm.self, [dossier(district, chosen(3))], isPublic: true)?.paper)
        #expect(paper["công khai"] == "có" && paper.list("lưu ý").isEmpty)
        let row = try #require(paper.list("nhóm").first?.list("sáng kiến").first)
        #expect(row["Năm sinh"] == "" && row["Số điện thoại"] == "" && row["Tác giả"]?.contains("0950") == false)
        #expect(row["Nhóm lĩnh vực"] == "Tạo ra sản phẩm mới")
    }
}
