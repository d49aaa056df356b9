import Dossiers
import Forms
import TestKit
import Testing

/// The return slip and the proposal letter.
@Suite struct LetterTests {
    @Test func `phiếu bổ sung có phần đầu, nơi nhận và phần ký của Liên đoàn Lao động tỉnh`() throws {
        let slip = try Checking().paper(ReturnSlipForm.self, #"{"complaint": ""}"#)
        #expect(slip["cơ quan chủ quản"] == "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM")
        #expect(slip["cơ quan ban hành"] == "LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH ĐỊNH")
        #expect(slip["số văn bản"] == "..../....-LĐLĐ")
        #expect(slip["địa danh"] == "Bình Định")
        #expect([slip["ngày"], slip["tháng"], slip["năm"]] == ["20", "4", "2021"])
        #expect(slip["thẩm quyền ký"] == "TL. BAN THƯỜNG VỤ")
        #expect(slip["chức vụ người ký"] == "TRƯỞNG BAN CHÍNH SÁCH - PHÁP LUẬT")
        #expect(slip.column("nơi nhận", "nơi") == ["- Như trên;", "- Thường trực LĐLĐ tỉnh (để báo cáo);", "- Lưu: VT, Ban CS-PL."])
        #expect(slip["đơn vị trình"] == "LĐLĐ huyện Tuy Phước")
        #expect(slip["kết luận"] == "cần xác nhận")
    }

    @Test func `phiếu bổ sung xếp nội dung theo cách sửa, nêu căn cứ, đánh số liền`() throws {
        let changes = #"""
            {"proposal": {"number": "", "date": "", "file": ""}, "dispute": "", "emailedOn": "20/4/2021",
             "initiatives": [{"phone": "123"}, {"title": "B", "phone": "123"}, {"title": "C", "recognition": null}]}
            """#
        let slip = try Checking().paper(ReturnSlipForm.self, changes)
        let groups = slip.list("nhóm")
        #expect(
            groups.map { $0["tên nhóm"] } == [
                "I. Văn bản, thông tin còn thiếu", "II. Nội dung cần chỉnh sửa",
                "III. Nội dung cần xác nhận, giải quyết",
                "IV. Nội dung không đúng quy định, không bổ sung được; chỉ xem lại nếu ghi nhầm",
            ]
        )
        let points = groups.flatMap { $0.list("nội dung") }
        #expect(points.map { $0["TT"] } == (1...points.count).map(String.init))
        #expect(points.allSatisfy { $0["căn cứ"]?.hasPrefix("Công văn") == true && $0["cách sửa"]?.isEmpty == false })
        let texts = points.compactMap { $0["nội dung cần sửa"] }
        #expect(texts.contains { $0.hasPrefix("Sáng kiến số 1, 2: ") })
        #expect(texts.contains { $0.hasPrefix("Sáng kiến số 3: ") })
        #expect(texts.contains { $0.hasPrefix("Hồ sơ chưa có Tờ trình") })
        #expect(Set(texts).count == texts.count)
    }

    static let deadlines: [(day: String, changes: String, state: String, last: String, left: String)] = [
        ("2021-04-10", #"{"emailedOn": "", "confirmedOn": "09/4/2021", "postedOn": "09/4/2021"}"#, "còn hạn", "14/4/2021", "04"),
        ("2021-04-14", #"{"emailedOn": "", "confirmedOn": "13/4/2021"}"#, "còn hạn", "14/4/2021", "0"),
        ("2021-04-15", #"{"emailedOn": "", "confirmedOn": "13/4/2021"}"#, "hết hạn", "", ""),
        ("2021-04-20", #"{"emailedOn": "16/4/2021"}"#, "chỉ sửa nếu ghi nhầm", "", ""),
        ("2021-04-20", #"{"dispute": "chưa rõ"}"#, "chờ xét chọn", "", ""),
    ]

    @Test(arguments: deadlines)
    func `phiếu bổ sung nói rõ còn hạn hay hết hạn`(day: String, changes: String, state: String, last: String, left: String) throws {
        let slip = try Checking(asOf: day).paper(ReturnSlipForm.self, changes)
        #expect(slip["tình trạng"] == state)
        #expect(slip["ngày cuối"] == last)
        #expect(slip["số ngày còn"] == left)
        #expect(slip["hạn gửi hồ sơ"] == "trước ngày 15/4/2021")
        #expect(slip.list("nhóm").flatMap { $0.list("nội dung") }.allSatisfy { $0["thời hạn"]?.isEmpty == false })
    }

    @Test func `quá hạn thì phiếu không đòi gửi thứ không còn nhận`() throws {
        let changes = #"{"initiatives": [{"recognition": null}]}"#
        func hints(_ day: String) throws -> [String] {
            let slip = try Checking(asOf: day).paper(ReturnSlipForm.self, changes)
            let points = slip.list("nhóm").flatMap { $0.list("nội dung") }
            return points.filter { $0["nội dung cần sửa"]?.contains("quyết định công nhận") == true }.compactMap { $0["cách sửa"] }
        }
        #expect(try hints("2021-04-10").allSatisfy { $0.hasPrefix("Gửi quyết định công nhận") })
        let late = try hints("2021-04-25")
        #expect(!late.isEmpty && late.allSatisfy { $0.hasPrefix("Không bổ sung được nữa.") })
    }

    @Test func `cách sửa trên phiếu lấy theo tệp chương trình khi có ghi`() throws {
        let slip = try Checking().paper(ReturnSlipForm.self, #"{"emailedOn": "15/4/2021"}"#)
        let hint = slip.list("nhóm").first?.list("nội dung").first?["cách sửa"]
        #expect(hint?.hasPrefix("Gửi đúng ngày hết hạn là quá hạn") == true)
    }

    @Test func `tờ trình có phần đầu của đơn vị, căn cứ và số người`() throws {
        let changes = #"{"initiatives": [{}, {"title": "B"}, {"author": "Trần A; Lê B", "birthYear": "1990; 1991", "title": "C"}]}"#
        let letter = try Checking().paper(ProposalForm.self, changes)
        #expect(letter["cơ quan chủ quản"] == "LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH ĐỊNH")
        #expect(letter["cơ quan ban hành"] == "LIÊN ĐOÀN LAO ĐỘNG HUYỆN\u{A0}TUY\u{A0}PHƯỚC")
        #expect(letter["số văn bản"] == "12/TTr-LĐLĐ")
        #expect(letter["địa danh"] == "Tuy Phước")
        #expect([letter["ngày"], letter["tháng"], letter["năm"]] == ["05", "4", "2021"])
        #expect(letter["tập thể trình"] == "Ban Thường vụ LĐLĐ huyện Tuy Phước")
        #expect([letter["số sáng kiến"], letter["số tác giả"]] == ["03", "03"])
        #expect(letter["không khiếu nại, tranh chấp"] == "có")
        let grounds = letter.column("căn cứ", "văn bản")
        #expect(grounds.count == 3 && grounds.allSatisfy { $0.hasPrefix("Căn cứ ") })
        #expect(grounds.dropLast().allSatisfy { $0.hasSuffix(";") } && grounds.last?.hasSuffix(".") == true)
        #expect(letter.column("sáng kiến", "Tên sáng kiến") == ["Cải tiến gá kẹp", "B", "C"])
    }

    @Test func `tờ trình thiếu thông tin thì in dấu chấm`() throws {
        let letter = try Checking()
            .paper(ProposalForm.self, #"{"submitter": null, "submitterLevel": null, "proposal": null, "dispute": ""}"#)
        #expect(letter["cơ quan ban hành"] == ".....")
        #expect(letter["số văn bản"] == "..../TTr-....")
        #expect([letter["ngày"], letter["tháng"], letter["năm"]] == ["....", "....", "2021"])
        #expect(letter["tập thể trình"] == ".....")
        #expect(letter["không khiếu nại, tranh chấp"] == "")
        #expect(letter["thẩm quyền ký"] == "TM. BAN THƯỜNG VỤ/ BAN CHẤP HÀNH")
    }

    @Test(arguments: [
        ("LĐLĐ thành phố Quy Nhơn", "Quy Nhơn", "LIÊN ĐOÀN LAO ĐỘNG THÀNH\u{A0}PHỐ\u{A0}QUY\u{A0}NHƠN"),
        ("LĐLĐ TX An Nhơn", "An Nhơn", "LIÊN ĐOÀN LAO ĐỘNG THỊ\u{A0}XÃ\u{A0}AN\u{A0}NHƠN"),
        ("Công đoàn ngành Y tế tỉnh", "Bình Định", "CÔNG ĐOÀN NGÀNH Y TẾ TỈNH"),
        ("CĐCS Công ty Mẫu", "Bình Định", "CÔNG ĐOÀN CƠ SỞ CÔNG TY MẪU"),
    ])
    func `tên viết đầy đủ và địa danh lấy từ tên đơn vị`(submitter: String, place: String, name: String) throws {
        let letter = try Checking().paper(ProposalForm.self, #"{"submitter": "\#(submitter)"}"#)
        #expect(letter["địa danh"] == place)
        #expect(letter["cơ quan ban hành"] == name)
    }

    @Test func `chương trình không có mục papers vẫn lập được`() throws {
        let slip = try Checking.withoutPapers().paper(ReturnSlipForm.self, #"{"dispute": ""}"#)
        #expect(slip["cơ quan chủ quản"] == "")
        #expect(slip.column("nơi nhận", "nơi") == ["- Như trên;", "- Lưu: VT."])
        #expect(slip["số văn bản"] == "..../....")
    }
}
