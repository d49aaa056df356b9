import VietnameseText

/// Made-up texts for measuring how well encodings are recognised: names, titles, prose; the same ones in every run.
package struct DetectionSamples {
    /// What kind of text it is.
    package enum Kind: String, CaseIterable, Sendable {
        case names
        case titles
        case prose
    }

    private static let nameParts = """
        Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Mai Lương Cao Tạ Châu Văn Thị Hữu Đức Minh \
        Thanh Ngọc Quốc Xuân Kim Công Thuỳ Bảo Khánh Hải Như Mỹ Đình Quang Anh Bình Chi Dũng Giang Hà Hằng Hạnh Hiền Hoa Hùng Hương Khoa \
        Lan Linh Loan Mẫn Nga Ngân Nhung Oanh Phúc Phượng Quyên Sơn Tâm Thảo Thắng Thuý Tiến Trang Tuấn Tùng Uyên Vân Việt Yến Ý Ước Khải
        """
        .split(separator: " ").map(String.init)
    private static let titles = """
        Cải tiến bộ gá kẹp khuôn dập. Lắp cảm biến nhiệt độ cho kho lạnh. Số hoá sổ theo dõi hồ sơ một cửa. Tận dụng nước thải tưới cây xanh. \
        Soạn bộ học liệu trực quan cho học sinh lớp một. Thay lưỡi cắt hợp kim mài lại được. Lập bảng kiểm an toàn trước ca làm việc. \
        Chuyển phiếu giấy sang biểu mẫu điện tử. Gom mùn cưa làm viên nén đốt lò sấy. Giảm thời gian chờ khám bệnh ở khoa nhi. \
        Ứng dụng phần mềm quản lý vật tư y tế. Chế tạo máy tách vỏ hạt điều loại nhỏ. Đổi mới cách tuyên truyền pháp luật lao động.
        """
        .split(whereSeparator: { " .\n".contains($0) }).map(String.init)
    private static let prose = """
        Trước đây mỗi lần đổi chuyền phải dừng máy gần hai giờ, công nhân chờ việc và năng suất thấp. Giải pháp thiết kế lại bộ gá kẹp để thợ \
        tháo lắp nhanh, rút ngắn thời gian xuống còn hai mươi phút. Sáng kiến đã được áp dụng tại toàn bộ phân xưởng may, tiết kiệm cho đơn vị \
        hàng trăm triệu đồng mỗi năm, đồng thời giảm lỗi sản phẩm và bảo đảm an toàn vệ sinh lao động. Đoàn viên công đoàn tham gia góp ý, \
        ban giám đốc hỗ trợ vật tư, hội đồng sáng kiến cơ sở nghiệm thu và đề nghị liên đoàn lao động tỉnh xét chọn khen thưởng. Hồ sơ gồm tờ \
        trình, biểu tổng hợp tóm tắt và quyết định công nhận của thủ trưởng đơn vị; thời gian áp dụng từ tháng giêng đến nay. Phạm vi ứng \
        dụng rộng, các huyện miền núi cũng có thể làm theo vì chi phí thấp, nguyên liệu sẵn có, quy trình vận hành đơn giản, dễ hiểu.
        """
        .split(whereSeparator: { " ,.;\n".contains($0) }).map(String.init)

    private var state: UInt64

    /// A series of samples.
    package init(seed: UInt64) { state = seed }

    /// A text of so many words.
    package mutating func text(_ kind: Kind, words: Int) -> String {
        switch kind {
        case .names: (0..<words).map { _ in Self.nameParts[number(below: Self.nameParts.count)] }.joined(separator: " ")
        case .titles: cut(Self.titles, words)
        case .prose: cut(Self.prose, words)
        }
    }

    private mutating func cut(_ list: [String], _ words: Int) -> String {
        let start = number(below: list.count - words)
        return list[start..<(start + words)].joined(separator: " ")
    }

    /// SplitMix64.
    private mutating func number(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    /// What a person sees of `text` when its bytes in `encoding` are shown by Windows-1252; nil when it has a letter that
    /// the encoding lacks.
    package static func shown(_ text: String, in encoding: LegacyEncoding) -> String? {
        guard let bytes = LegacyEncoder.bytes(text, in: encoding) else { return nil }
        var view = String.UnicodeScalarView()
        for byte in bytes { view.append(CodePage.windows1252.scalars[Int(byte)]) }
        return String(view)
    }
}
