import Dossiers
import TestKit
import Testing

/// Levels as people write them: by the place that recognised, and by the union's own name.
@Suite struct LevelNameTests {
    @Test(arguments: [
        "Nhà trường", "Bệnh viện", "Bệnh viện Đa khoa tỉnh", "Trường THPT số 1 Phù Cát", "Cấp xã", "UBND phường", "UBND xã Cát Tài",
        "Cấp nhà trường",
        "Tập đoàn", "Tập đoàn Điện lực", "Tổng công ty May", "Sở Y tế", "UBND huyện Phù Cát", "Công ty CP May X",
        "Phòng Giáo dục và Đào tạo",
        "UBND tỉnh Bình Định", "Hội đồng sáng kiến tỉnh", "Trung tâm Y tế", "Ủy ban nhân dân thị trấn Ngô Mây",
    ])
    func `nơi công nhận cho biết cấp`(level: String) throws {
        #expect(try Checking().model("{\"initiatives\": [{\"recognition\": {\"level\": \"\(level)\"}}]}").codes == [])
    }

    @Test(arguments: ["Khu vực", "Tổ chức xã hội", "Phòng Kỹ thuật", "Câu lạc bộ", "Bệnh"])
    func `tên không rõ thì hỏi, không đoán`(level: String) throws {
        #expect(try Checking().model("{\"initiatives\": [{\"recognition\": {\"level\": \"\(level)\"}}]}").codes == ["S203"])
    }

    @Test(arguments: [
        ("CĐCS Công ty X trực thuộc LĐLĐ tỉnh", ""), ("Công đoàn cơ sở Bệnh viện Y (trực thuộc Liên đoàn Lao động tỉnh Bình Định)", ""),
        ("CĐCS Công ty X", "CĐCS trực thuộc LĐLĐ tỉnh Bình Định"),
    ])
    func `tên đơn vị cho biết cấp trình`(submitter: String, level: String) throws {
        let checked = try Checking().model("{\"submitter\": \"\(submitter)\", \"submitterLevel\": \"\(level)\"}")
        #expect(checked.codes == [])
    }

    @Test func `trực thuộc cấp khác thì vẫn hỏi cấp`() throws {
        let checked = try Checking().model(#"{"submitter": "CĐCS Công ty X trực thuộc LĐLĐ huyện Phù Cát", "submitterLevel": ""}"#)
        #expect(checked.codes == ["H002", "H003"])
    }
}
