import Dossiers
import Forms
import TestKit
import Testing

/// A district's or sector's own report of its base unions (letter II.2.2).
@Suite struct UnionWeeklyReportTests {
    /// An initiative of a base union, entered in the portal on a day.
    private func initiative(_ workplace: String, _ day: String, _ title: String = "S", author: String = "Lê Văn Mẫu") -> String {
        #"{"workplace": "\#(workplace)", "title": "\#(title)", "author": "\#(author)", "portal": {"date": "\#(day)"}}"#
    }

    /// A dossier of a union, sent on a day.
    private func dossier(_ union: String, _ day: String, level: String = "", _ initiatives: [String]) -> String {
        #"{"dossierId": "\#(union) \#(day)", "submitter": "\#(union)", "submitterLevel": "\#(level)", "postedOn": "\#(day)", "#
            + #""emailedOn": "\#(day)", "initiatives": [\#(initiatives.joined(separator: ","))]}"#
    }

    private func reports(_ checking: Checking, _ dossiers: [String], isPublic: Bool = false) throws -> [(union: String, paper: FilledPaper)]
    {
        UnionWeeklyReportForm(checking.context, isPublic: isPublic).papers(ofUnions: try checking.dossiers(dossiers))
            .map { ($0.union, FilledPaper($0.values, UnionWeeklyReportForm.schema)) }
    }

    private func report(_ dossiers: [String], _ edits: [(old: String, new: String)] = []) throws -> FilledPaper {
        try #require(try reports(try Checking(asOf: "2021-04-14", edits: edits), dossiers).first).paper
    }

    @Test func `mỗi công đoàn cấp trên trực tiếp cơ sở một báo cáo, CĐCS trực thuộc tỉnh không có`() throws {
        let one = [initiative("Trường A", "12/4/2021")]
        let reports = try reports(
            try Checking(asOf: "2021-04-14"),
            [
                dossier("LĐLĐ huyện Phù Cát", "12/4/2021", level: "LĐLĐ cấp huyện", one),
                dossier("CĐCS Công ty X", "12/4/2021", level: "CĐCS trực thuộc", one),
                dossier("Công đoàn cơ sở Công ty Y", "12/4/2021", one),
                dossier("LĐLĐ huyện Phù Cát", "13/4/2021", level: "LĐLĐ cấp huyện", one), dossier("Công đoàn Y tế", "13/4/2021", one),
                dossier("LĐLĐ huyện Nơi Khác", "13/4/2021", one),
            ]
        )
        #expect(reports.map(\.union) == ["LĐLĐ huyện Phù Cát", "Công đoàn ngành Y tế tỉnh", "LĐLĐ huyện Nơi Khác"])
        let head = try #require(reports.first).paper
        #expect(head["cơ quan chủ quản"] == "LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH ĐỊNH")
        #expect(head["nơi kính gửi"] == "Liên đoàn Lao động tỉnh Bình Định")
        #expect(head["cơ quan ban hành"] == "LIÊN ĐOÀN LAO ĐỘNG HUYỆN\u{A0}PHÙ\u{A0}CÁT" && head["địa danh"] == "Phù Cát")
        #expect([head["ngày"], head["tháng"], head["thẩm quyền ký"]] == ["14", "4", "TM. BAN THƯỜNG VỤ"])
        #expect(head["đơn vị báo cáo"] == "LĐLĐ huyện Phù Cát" && head["sáng kiến đến nay"] == "02")
    }

    @Test func `báo cáo của một đơn vị chỉ nêu tên tệp của đơn vị ấy`() throws {
        let checking = try Checking(asOf: "2021-04-14")
        let context = checking.context.knowing(unreadFiles: [
            "vao/Phù Cát - đơn tố cáo ông B.rar", "vao/Tuy Phước/phieu.zip", "vao/chung.zip",
        ])
        let one = [initiative("Trường A", "12/4/2021")]
        let sent = try checking.dossiers([
            dossier("LĐLĐ huyện Phù Cát", "12/4/2021", one), dossier("LĐLĐ huyện Tuy Phước", "12/4/2021", one),
        ])
        let papers = UnionWeeklyReportForm(context, isPublic: false).papers(ofUnions: sent)
            .map { FilledPaper($0.values, UnionWeeklyReportForm.schema) }
        #expect(papers.map { $0["tệp không đọc được"] } == ["02", "02"])
        #expect(papers.map { $0["tên tệp không đọc được"] } == ["Phù Cát - đơn tố cáo ông B.rar", "phieu.zip"])
    }

    @Test func `đếm theo công đoàn cơ sở và tuần của ngày cập nhật, không có ngày ấy thì ngày gửi hồ sơ`() throws {
        let report = try report([
            dossier(
                "LĐLĐ huyện Phù Cát",
                "05/4/2021",
                [
                    initiative("CĐCS Trường THCS Cát Minh", "12/4/2021", "Một", author: "Trần Thị Thử; Lê Ví Dụ"),
                    initiative("Trường THCS Cát Minh", "11/4/2021"), initiative("Công ty May", ""), initiative("", "14/4/2021", ""),
                    initiative("Công ty May", "15/4/2021"),
                ]
            )
        ])
        let base = { report.column("công đoàn cơ sở", $0) }
        #expect(base("tên công đoàn cơ sở") == ["CĐCS Trường THCS Cát Minh", "Công ty May", "Chưa ghi đơn vị công tác"])
        #expect(base("sáng kiến tuần này") == ["1", "0", "1"] && base("sáng kiến tuần trước") == ["1", "1", "0"])
        #expect(base("tăng giảm sáng kiến") == ["0", "-1", "+1"] && base("sáng kiến đến nay") == ["2", "1", "1"])
        #expect([report["sáng kiến tuần này"], report["thay đổi sáng kiến"], report["sáng kiến đến nay"]] == ["02", "không đổi", "04"])
        #expect([report["số công đoàn cơ sở"], report["sáng kiến sau ngày báo cáo"]] == ["02", "01"])
        #expect(report.column("sáng kiến mới", "Tên sáng kiến") == ["Một", "Chưa ghi tên"])
        #expect(report.column("sáng kiến mới", "Tác giả") == ["Trần Thị Thử; Lê Ví Dụ", "Lê Văn Mẫu"])
        #expect([report["từ ngày"], report["đến ngày"], report["tuần"]] == ["12/4/2021", "14/4/2021", "15"])
        #expect(report["có danh sách công đoàn cơ sở"] == "" && report["công đoàn cơ sở chưa có sáng kiến"] == "")
    }

    @Test func `sáng kiến chưa rõ ngày chỉ tính vào số đến nay`() throws {
        let report = try report([dossier("LĐLĐ huyện Phù Cát", "", [initiative("Trường A", "")])])
        #expect([report["sáng kiến đến nay"], report["sáng kiến chưa rõ ngày"], report["sáng kiến tuần này"]] == ["01", "01", "0"])
        #expect(report.list("sáng kiến mới").isEmpty && report.column("công đoàn cơ sở", "sáng kiến đến nay") == ["1"])
    }

    @Test func `Chương trình liệt kê công đoàn cơ sở thì theo tên và thứ tự ấy, kể tên nơi chưa có sáng kiến`() throws {
        let alias = "        - Huyện Phù Cát\n"
        let list = "      baseUnions: [CĐCS Công ty B, Trường THCS Cát Minh, Trạm Y tế Cát Tân, CĐCS Nhà máy D]\n"
        let report = try report(
            [
                dossier(
                    "LĐLĐ huyện Phù Cát",
                    "12/4/2021",
                    [
                        initiative("trường thcs cát minh", ""), initiative("Nơi khác", ""), initiative("Phòng Kế hoạch, Công ty B", ""),
                        initiative("Nhà máy D", "20/4/2021"),
                    ]
                )
            ],
            [(alias, alias + list)]
        )
        #expect(report.column("công đoàn cơ sở", "tên công đoàn cơ sở") == ["CĐCS Công ty B", "Trường THCS Cát Minh", "Nơi khác"])
        #expect(report["có danh sách công đoàn cơ sở"] == "có" && report["số công đoàn cơ sở chưa có"] == "02")
        #expect(report["công đoàn cơ sở chưa có sáng kiến"] == "Trạm Y tế Cát Tân; CĐCS Nhà máy D")
    }

    @Test func `chưa có gì trước ngày báo cáo thì không có dòng nào`() throws {
        let report = try report([dossier("LĐLĐ huyện Phù Cát", "20/4/2021", [initiative("Trường A", "")])])
        #expect(report.list("công đoàn cơ sở").isEmpty && report.list("sáng kiến mới").isEmpty)
        #expect([report["sáng kiến đến nay"], report["số công đoàn cơ sở"], report["sáng kiến sau ngày báo cáo"]] == ["0", "0", "01"])
    }
}
