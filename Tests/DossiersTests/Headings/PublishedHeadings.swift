import Foundation

/// Headings of tables as they are published, a table in a block.
///
/// Of unions, enterprises, schools, hospitals, the army, banks, portals and questionnaires. Behind each the fields it names; `–` for one that names none of ours.
enum PublishedHeadings {
    /// One table.
    struct Table: Sendable, CustomStringConvertible {
        let name: String
        let columns: [(heading: String, fields: [String])]
        var description: String { name }
    }

    /// All tables.
    static let tables: [Table] = text.split(separator: "\n\n")
        .map { block in
            let lines = block.split(separator: "\n").map(String.init)
            let columns = lines.dropFirst()
                .map { line in
                    let parts = line.components(separatedBy: " => ")
                    return (parts[0].replacing("⏎", with: "\n"), parts[1] == "–" ? [] : parts[1].components(separatedBy: "+"))
                }
            return Table(name: lines[0], columns: columns)
        }

    private static let text = """
        cổng ý tưởng viễn thông
        Tên sáng kiến => title
        Tác giả => author
        Email Viettel => –
        Đơn vị áp dụng => –
        Lĩnh vực => field
        Tình trạng hiện tại => –
        Điểm mới sáng kiến => –
        Hiệu quả khi áp dụng => effect
        Nội dung sáng kiến => summary
        Nội dung bổ sung => –
        Ngày nộp đơn => –

        cổng sáng kiến
        Tên sáng kiến => title
        Lĩnh vực => field
        Tác giả => author
        Đơn vị => workplace
        Trạng thái => –
        Quan tâm => –
        Điểm => selection.score
        Tag giải thưởng => –

        ngân hàng
        Mã cán bộ => –
        Họ và tên (chỉ để đối chiếu) => author
        Năm => –
        Tên sáng kiến => title
        Số quyết định => recognition.number
        Ngày quyết định => recognition.date
        Cơ quan công nhận => recognition.issuer
        Ghi chú => –

        trường đại học
        STT => number
        TÊN SÁNG KIẾN => title
        TÁC GIẢ => author
        GHI CHÚ => –

        chủ nhiệm
        TT => number
        Tên sáng kiến => title
        Chủ nhiệm => author
        Đơn vị => workplace

        điện lực
        STT => number
        Mã SK => –
        Tên Sáng kiến => title
        Đơn vị => workplace
        Khối => sector
        Điểm AI => –
        Điểm HĐ => selection.score
        Trạng thái => –
        Tác giả => author

        đơn đề nghị
        TT => number
        Họ tên tác giả => author
        Nam/Nữ => –
        Trình độ chuyên môn => –
        Chức vụ, đơn vị công tác => position+workplace
        Tỉ lệ đóng góp => shares
        Tên sáng kiến => title

        thi đua
        STT => number
        Tên đề tài, sáng kiến => title
        Thông tin tác giả => person
        Đơn vị công nhận => recognition.issuer
        Thời gian công nhận => recognition.date
        Thành tích đạt được => awards

        khối huyện
        Họ tên => author
        Tên sáng kiến => title
        Số QĐ => recognition.number
        Cấp QĐ => recognition.level
        Nội dung sáng kiến => summary

        bảng kaizen
        Họ tên => author
        Bộ phận => workplace
        Tên đề tài => title
        Lợi ích mang lại => effect
        Nguồn lực sử dụng => –
        Mô tả cách tính => –
        Giá trị làm lợi (VND) => benefit
        Tiền thưởng (VND) => –
        Ngày gửi => sentOn

        bệnh viện
        STT => number
        Họ và Tên => author
        Mã số nhân viên => –
        Hoạt động => –
        Tên công trình, sáng kiến => title
        Mã số chứng nhận => recognition.number
        Ngày => –
        Lợi ích => effect
        Số tiền mang lại => benefit
        Tỷ lệ đóng góp => shares

        SKKN của trường
        Họ tên => author
        Tổ => –
        Năm học => –
        Tên SKKN => title
        Xếp loại => –
        Trạng thái => –

        đề tài và sáng kiến
        STT => number
        Tên đề tài/sáng kiến => title
        Chủ nhiệm đề tài => author
        Loại đề tài => –

        quân đội
        STT => number
        Tên sáng kiến => title
        Chủ nhiệm sáng kiến => author
        Cấp bậc => –
        Chức vụ => position
        Đơn vị => workplace
        Đơn vị áp dụng => –

        Kobo
        start => –
        end => –
        Họ và tên tác giả => author
        Tên sáng kiến => title
        _id => –
        _uuid => –
        _submission_time => –

        tổng hợp a
        Họ tên tác giả/nhóm tác giả => author
        Chức vụ/Nơi công tác => position+workplace
        Tên sáng kiến/giải pháp => title
        Quyết định công nhận (số, ngày, cơ quan ban hành) => recognition.number+recognition.date+recognition.issuer
        Cấp công nhận => recognition.level
        Giá trị làm lợi (triệu đồng) => benefit

        Bằng Lao động sáng tạo
        STT => number
        Họ và tên => author
        Giới tính => –
        Chức vụ, đơn vị công tác => position+workplace
        Trình độ => –
        Tên đề tài, giải pháp, sáng kiến => title
        Giá trị làm lợi (đồng) => benefit
        Hình thức khen thưởng đã đạt được => awards

        hội đồng
        TT => number
        Tác giả, đồng tác giả => author
        Tên sáng kiến => title
        Thời gian áp dụng thử hoặc lần đầu => period
        Tính mới => –
        Hiệu quả kinh tế => effect
        Hiệu quả xã hội => effect
        Kết luận => –

        chữ hoa
        S T T => number
        HỌ VÀ TÊN => author
        SỐ ĐT => phone
        CHỨC VỤ/CHỨC DANH => position
        CƠ QUAN, ĐƠN VỊ => workplace
        TÊN SÁNG KIẾN, GIẢI PHÁP => title

        điện thoại
        Họ và tên => author
        Điện thoại liên hệ => phone
        Số di động => phone
        Đơn vị (phòng, ban) => workplace
        Tên sáng kiến (ghi đầy đủ) => title
        Ngày bắt đầu áp dụng => period
        Thời điểm áp dụng => period

        mẫu rút gọn
        TT => number
        Họ và tên, năm sinh => person
        Chức vụ, đơn vị công tác, số điện thoại => position+workplace+phone
        Tên sáng kiến => title
        Thời gian áp dụng => period
        Tóm tắt nội dung => summary
        Hiệu quả => effect

        biểu mẫu trên mạng
        Dấu thời gian => –
        1. Họ và tên của anh/chị * => author
        2. Anh/chị vui lòng cho biết năm sinh? => birthYear
        Câu 3: Chức vụ hiện tại => position
        Vui lòng nhập số điện thoại liên hệ => phone
        Đơn vị công tác của bạn => workplace
        Tên sáng kiến/giải pháp của anh chị là gì? => title
        Mô tả tóm tắt nội dung sáng kiến (tối đa 1000 ký tự) => summary
        Hiệu quả mang lại của sáng kiến => effect
        Địa chỉ email => –

        tên trường của chương trình
        HoVaTen => author
        namSinh => birthYear
        chucVu => position
        ten_sang_kien => title
        thong_tin/so_dien_thoai => phone
        hovaten => author
        don_vi_cong_tac => workplace

        tiếng Anh
        No. => number
        Full name => author
        Date of birth => birthYear
        Job title => position
        Company => workplace
        Phone number => phone
        Initiative title => title
        Description => summary
        Cost savings => benefit
        Status => –
        Submitted at => –

        không dấu
        Stt => number
        Ho va ten tac gia => author
        Nam sinh => birthYear
        Chuc vu, don vi cong tac => position+workplace
        So dien thoai => phone
        Ten sang kien, giai phap => title
        Thoi gian bat dau ap dung => period
        Gia tri lam loi (trieu dong) => benefit

        văn bản công nhận
        Số, ngày quyết định công nhận => recognition.number+recognition.date
        Số QĐ, ngày tháng năm công nhận => recognition.number+recognition.date
        Số QĐ, ngày, tháng, năm công nhận => recognition.number+recognition.date
        Ngày và số quyết định => recognition.date+recognition.number
        Quyết định công nhận sáng kiến (số, ngày tháng năm) => recognition.number+recognition.date
        Số quyết định, cơ quan công nhận => recognition.number+recognition.issuer
        Số GCN => recognition.number
        Số, ký hiệu quyết định => recognition.number
        Ngày cấp giấy chứng nhận => recognition.date
        Ngày ký quyết định => recognition.date
        Ngày, tháng, năm công nhận => recognition.date
        Đơn vị ra quyết định => recognition.issuer
        Cơ quan ban hành quyết định công nhận => recognition.issuer
        Cấp giấy chứng nhận => –
        Cấp công nhận sáng kiến => recognition.level
        Nơi cấp => –
        Người ký quyết định => –

        người
        Tác giả/nhóm tác giả => author
        Tên tác giả => author
        Nhóm tác giả => author
        Đồng tác giả => author
        Họ tên, năm sinh, chức vụ => person
        Họ tên - Năm sinh - Chức vụ => person
        Tác giả (họ tên, năm sinh, đơn vị công tác) => person
        Họ và tên⏎Năm sinh⏎Chức vụ => person
        Họ tên, chức vụ và đơn vị công tác => person
        Ngày tháng năm sinh => birthYear
        Sinh năm => birthYear
        Cấp bậc, chức vụ => position
        Chức vụ và nơi làm việc => position+workplace
        Chức danh nghề nghiệp => position
        Vị trí việc làm => position
        Cơ quan công tác => workplace
        Đơn vị/Phòng ban => workplace
        Số điện thoại/Zalo => phone
        Điện thoại, email => phone
        Di động => phone
        ĐTDĐ => phone
        Tỷ lệ (%) đóng góp vào việc tạo ra sáng kiến => shares
        Họ và tên người ký => –
        Người nhập => –
        Người duyệt => –
        Tuổi => –
        Ngày vào Đảng => –
        Chức vụ Đảng => –
        Đơn vị tính => –
        Đơn vị chủ quản => –
        Điện thoại cơ quan => –
        Trình độ đào tạo => –

        thêm về người
        Họ và tên (Ghi rõ chức danh, đơn vị) => person
        Tác giả (đơn vị) => person
        Họ tên tác giả, đồng tác giả, tỷ lệ đóng góp => author
        Chức vụ-đơn vị => position+workplace
        Đơn vị - SĐT => workplace+phone
        Đơn vị/địa phương => workplace
        Công ty/Xí nghiệp => workplace
        Năm sinh Nam => birthYear
        Năm sinh Nữ => birthYear
        Nam => –
        Ngày tháng năm => –
        Họ tên, học vị => –
        Mã nhân viên => –
        Đơn vị chủ trì => –
        Thành viên tham gia => –

        thêm về văn bản
        Số Quyết định công nhận; ngày, tháng, năm => recognition.number+recognition.date
        Số quyết định, ngày tháng năm, cơ quan ban hành => recognition.number+recognition.date+recognition.issuer
        Số, ngày, tháng, năm của Quyết định công nhận => recognition.number+recognition.date
        Số/ngày quyết định => recognition.number+recognition.date
        Hiệu quả kinh tế (triệu đồng) => benefit
        Hiệu quả KT-XH => effect
        Tóm tắt nội dung và hiệu quả của sáng kiến => summary+effect
        Tên tác giả, tên sáng kiến => –
        Thời gian => –
        Năm công nhận => –
        Ngày duyệt => –
        Thành tiền => –

        nội dung
        Tên giải pháp hữu ích => title
        Tên đề tài nghiên cứu khoa học => title
        Tên sáng kiến cải tiến kỹ thuật => title
        Tên sáng kiến đề nghị công nhận => title
        Tên SK => title
        Tiêu đề sáng kiến => title
        Sáng kiến => title
        Mã sáng kiến => –
        Số lượng sáng kiến => –
        Loại sáng kiến => –
        Lĩnh vực áp dụng sáng kiến => field
        Thời gian triển khai áp dụng => period
        Ngày được áp dụng lần đầu hoặc áp dụng thử => period
        Thời gian nghiên cứu => –
        Thời gian kết thúc => –
        Mô tả nội dung giải pháp => summary
        Tóm tắt sáng kiến => summary
        Nội dung chính => summary
        Nội dung chủ yếu của sáng kiến => summary
        Hiệu quả kinh tế - xã hội => effect
        Hiệu quả, phạm vi áp dụng => effectAll
        Hiệu quả (giá trị làm lợi, phạm vi ứng dụng) => effectAll
        Kết quả áp dụng sáng kiến => effect
        Kết quả => –
        Kết quả xét duyệt => –
        Số tiền làm lợi => benefit
        Giá trị làm lợi, triệu đồng => benefit
        Giá trị làm lợi/năm => benefit
        Giá trị hợp đồng => –
        Mức thưởng => –
        Phạm vi áp dụng của sáng kiến => scope
        Khả năng, phạm vi áp dụng => scope
        Thời gian, phạm vi áp dụng => period+scope
        Danh hiệu thi đua đã đạt được trong 3 năm gần nhất => awards
        Các danh hiệu thi đua và hình thức khen thưởng (2018-2020) => awards
        Hình thức đề nghị khen thưởng => –
        Minh chứng => –
        Nhận xét => –
        Điểm mới => –

        hồ sơ
        Đơn vị gửi hồ sơ => submitter
        Tên đơn vị trình => submitter
        Số Tờ trình => proposal.number
        Tờ trình (số, ngày) => proposal.number+proposal.date
        Số, ngày Tờ trình => proposal.number+proposal.date
        Ngày ký Tờ trình => proposal.date
        Ngày gửi qua bưu điện => postedOn
        Ngày gửi (dấu bưu điện) => postedOn
        Ngày gửi theo dấu bưu điện => postedOn
        Ngày gửi qua email => emailedOn
        Ngày gửi e-mail => emailedOn
        Khiếu nại, tố cáo => complaint
        Khiếu nại, tranh chấp => complaint+dispute
        Số CCCD/CMND => –
        Ngày cấp CCCD => –
        """
}
