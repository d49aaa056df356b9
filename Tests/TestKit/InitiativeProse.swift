/// Made-up initiatives in plausible Vietnamese, and copies of them with a known share of words changed (văn bản mẫu).
///
/// Many phrases are shared, more than among real texts: what is found here is found there.
package struct InitiativeProse {
    /// One initiative's words.
    package struct Text: Sendable {
        package var title: String
        package var summary: String
        package var effect: String
    }

    private var random: SeededRandom

    /// Begins a series that is the same in every run.
    package init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    private static let things = [
        "bộ gá kẹp phôi", "máy ép viên mùn cưa", "tủ cấp phát bảo hộ", "băng tải cuối chuyền", "bể lắng nước rửa lọc", "lò sấy gạch mộc",
        "sổ theo dõi văn bản", "phiếu khám điện tử", "bảng phân công ca trực", "đồ chơi vận động ngoài trời", "cữ may cổ áo",
        "khuôn đúc chân bàn", "dao cắt vải nhiều lớp", "giàn phun tưới tiết kiệm", "cửa phai kênh nội đồng", "xe đẩy dụng cụ",
        "nồi hấp tiệt trùng", "trạm bơm khí nén", "tấm che mưa kho bãi", "hệ thống hút bụi gỗ", "mô hình bài giảng điện tử",
        "tờ lịch tiêm chủng", "giá phơi lưới", "thùng phân loại rác", "bàn xoay đóng gói", "phần mềm tra cứu đất đai",
        "đường ống thu hồi nhiệt", "quy trình tiếp dân", "góc thư viện xanh", "van xả đáy tự động",
    ]
    private static let verbs = [
        "thiết kế lại", "lắp thêm", "chế tạo", "tận dụng", "hàn gia cố", "đấu nối", "viết chương trình cho", "sắp xếp lại", "thay thế",
        "cải tạo", "đo đạc và chỉnh", "làm khuôn mẫu cho", "gắn cảm biến vào", "bọc cách nhiệt", "đánh số và dán nhãn", "khoan định vị",
    ]
    private static let materials = [
        "thép hộp mạ kẽm", "nhựa tái chế từ can cũ", "gỗ thừa của xưởng", "inox dày hai ly", "ống nhựa chịu nhiệt",
        "mô tơ tháo từ máy hỏng", "rơ le lập trình cũ", "bảng tính dùng chung", "giấy màu và bìa cứng", "lốp xe máy đã qua sử dụng",
        "vòng bi công nghiệp", "dây thừng và ván ép", "màng lọc thô", "công tắc hành trình", "xi lanh khí nén", "đồng hồ đo lưu lượng",
    ]
    private static let problems = [
        "công nhân phải cúi nhiều lần trong ca", "sản phẩm bị xước ở công đoạn cuối", "hồ sơ thường trả chậm",
        "nước chảy tràn ra đường nội bộ", "tiếng ồn vượt mức cho phép", "phôi lệch tâm phải làm lại", "học sinh khó hình dung bài học",
        "bệnh nhân chờ lâu ở khâu lấy số", "điện tiêu thụ tăng vào giờ cao điểm", "kho chật và khó tìm vật tư",
        "máy dừng đột ngột vì kẹt dây", "số liệu hai bộ phận không khớp", "nguyên liệu hao hụt lúc chuyển bãi",
        "tài liệu giấy dễ thất lạc", "mưa tạt làm ướt hàng", "thợ mới khó làm đúng kích thước",
    ]
    private static let gains = [
        "năng suất tăng rõ rệt", "tỷ lệ lỗi giảm hẳn", "không còn phải tăng ca cuối tuần", "tiết kiệm tiền điện",
        "mặt bằng gọn và thoáng", "công nhân đỡ mỏi lưng", "thời gian chờ ngắn lại", "giảm chất thải phải thuê xử lý",
        "học sinh hứng thú hơn", "dễ bảo trì và thay thế", "an toàn cho người đứng máy", "lượng nước sử dụng giảm",
        "tuổi thọ thiết bị kéo dài", "số liệu cập nhật trong ngày",
    ]
    private static let places = [
        "phân xưởng cắt", "tổ cơ điện", "khoa khám bệnh", "phòng một cửa", "trường tiểu học", "xưởng mộc số hai", "kho thành phẩm",
        "chuyền may năm", "trạm y tế xã", "đội thủy nông", "nhà máy nước", "bộ phận đóng gói", "tổ nấu ăn", "lớp mẫu giáo lớn", "đội xe",
    ]
    private static let words = (things + verbs + materials + problems + gains + places)
        .flatMap { $0.split(separator: " ").map(String.init) }

    /// A new initiative of about 1 KB.
    package mutating func text() -> Text {
        Text(
            title: "\(one(Self.verbs)) \(one(Self.things)) tại \(one(Self.places)) để \(one(Self.gains))",
            summary: (0..<Int.random(in: 6...8, using: &random)).map { _ in sentence() }.joined(separator: " "),
            effect: (0..<Int.random(in: 2...3, using: &random)).map { _ in result() }.joined(separator: " ")
        )
    }

    /// A copy in which a share of the words, in percent, is replaced, left out or followed by another one; with `reorders`, the
    /// sentences stand in another order.
    package mutating func copy(of text: Text, changing percent: Int, reorders: Bool = false) -> Text {
        Text(
            title: changed(text.title, percent),
            summary: changed(reorders ? reordered(text.summary) : text.summary, percent),
            effect: changed(reorders ? reordered(text.effect) : text.effect, percent)
        )
    }

    private mutating func sentence() -> String {
        let number = Int.random(in: 2...400, using: &random)
        switch Int.random(in: 0...7, using: &random) {
        case 0: return "Trước đây \(one(Self.problems)), vì vậy tác giả \(one(Self.verbs)) \(one(Self.things)) bằng \(one(Self.materials))."
        case 1:
            return "Giải pháp là \(one(Self.verbs)) \(one(Self.things)), kết hợp \(one(Self.materials)) để \(one(Self.places)) chủ động."
        case 2: return "Sau \(number) lần thử, \(one(Self.things)) được \(one(Self.verbs)) và đưa vào dùng tại \(one(Self.places))."
        case 3: return "Khi \(one(Self.problems)) thì \(one(Self.things)) báo về \(one(Self.places)) bằng đèn màu."
        case 4: return "Vật tư chính gồm \(one(Self.materials)), \(one(Self.materials)) và \(number) bu lông sẵn có."
        case 5: return "Tại \(one(Self.places)), \(one(Self.problems)) nên phải \(one(Self.verbs)) \(one(Self.things)) hằng tuần."
        case 6: return "Chi phí mua \(one(Self.materials)) hết \(number) nghìn đồng, phần còn lại lấy từ kho của \(one(Self.places))."
        default: return "Nhờ \(one(Self.materials)), việc \(one(Self.verbs)) \(one(Self.things)) không cần thêm người."
        }
    }

    private mutating func result() -> String {
        let number = Int.random(in: 2...400, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: return "Kết quả sau \(number) ngày: \(one(Self.gains)); \(one(Self.gains)) tại \(one(Self.places))."
        case 1: return "Số lần \(one(Self.problems)) giảm từ \(number) xuống còn \(number / 3)."
        default: return "Mỗi năm \(one(Self.places)) tiết kiệm \(number) triệu đồng và \(one(Self.gains))."
        }
    }

    private mutating func one(_ list: [String]) -> String {
        list[Int.random(in: 0..<list.count, using: &random)]
    }

    private mutating func changed(_ text: String, _ percent: Int) -> String {
        text.split(separator: " ")
            .flatMap { word -> [String] in
                guard Int.random(in: 0..<100, using: &random) < percent else { return [String(word)] }
                switch Int.random(in: 0..<20, using: &random) {
                case 0..<14: return [one(Self.words)]
                case 14..<17: return []
                default: return [String(word), one(Self.words)]
                }
            }
            .joined(separator: " ")
    }

    private mutating func reordered(_ text: String) -> String {
        text.split(separator: ". ").shuffled(using: &random).joined(separator: ". ")
    }
}
