/// Sentences of administrative and technical Vietnamese full of numbers, none of them personal data; the same ones in every run.
package struct PlainSentences {
    private var random: SeededRandom

    /// A series of sentences.
    package init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// The patterns: `#` is a digit, `@` a digit from 1, `{…|…}` a choice; the rest stands as it is.
    private static let patterns = [
        "Làm lợi {@##|@.###|@#.###} triệu đồng/năm.", "Tiết kiệm @##.###.### đồng mỗi {tháng|quý|năm}.", "Giá trị làm lợi: @.###.###.### đ",
        "Tổng chi phí @##.###.###đ, trong đó vật tư @#.###.### đ.", "Kinh phí @#,# tỷ đồng; vốn đối ứng @##.###.### VNĐ.",
        "Doanh thu tăng từ @.###.###.### lên @.###.###.### đồng.", "Đơn giá @#.### đ/kg, khối lượng @.### kg.",
        "Chi @##,###,### VND cho thiết bị.",
        "Quyết định số @##/QĐ-LĐLĐ ngày @/@/20@@.", "Theo Kế hoạch số 110/KH-LĐLĐ ngày 25/02/2021.", "Công văn @###/TLĐ ngày 0@/1@/2020",
        "Thông tư 0@/20@@/TT-BKHCN có hiệu lực từ 01/01/20@@.", "Nghị định @@/2012/NĐ-CP về Điều lệ Sáng kiến.",
        "Tờ trình số 0@##/TTr-CĐCS",
        "Hợp đồng số @##/2020/HĐ-KT ký ngày @-@-2020.", "Biên bản số 02@#/2021/BB-HĐSK", "Văn bản hợp nhất 0@/VBHN-BTC",
        "Đạt TCVN @###:20@@ và ISO 9001:2015.", "Theo TCVN ISO/IEC 17025:2017, mục @.@.#.", "QCVN 02:2019/BLĐTBXH, QCVN 0@:2020/BYT",
        "Vật liệu theo TCVN 6@##-1:2008 và ASTM A@##-0@.", "Tiêu chuẩn ngành 22TCN 0@#-0@", "IEC 60@##-2-1:2014",
        "Tỷ lệ lỗi giảm từ @,#% xuống 0,##%.", "Tăng @#,## % so với năm 20@@.", "Độ ẩm @#–@# %, nhiệt độ @#–@## °C.",
        "Hao hụt @,#–@,# % (trước: @,## %).",
        "Kích thước @##×@##×@## mm, dung sai ±0,0@ mm.", "Trục Ø@# dài @.### mm, vát 2×45°.", "Ống DN@#0, dày @,# mm, chịu áp @# bar.",
        "Bước ren M@#x1,5; lỗ Ø@,#; thép Ø@@a@#0.", "Khe hở 0,0@–0,@# mm; 0,###; 0,##.", "Thép tấm @#00 x @#00 x 0@ mm",
        "Công suất @#,# kW, điện áp 380/220 V, tần số 50 Hz.", "Dòng @#,@ A, cosφ = 0,8@, hiệu suất 0,9@#.",
        "Sản lượng @##.### kWh, phụ tải @.### kVA.",
        "Tốc độ @.### vòng/phút, tỉ số truyền 1:@#.", "Lưu lượng @##,# m³/h; cột áp @# m.", "Tiết kiệm @.### m3 nước và @## lít dầu.",
        "Tọa độ 13,78@###, 109,21@###.", "Tọa độ 13.782###@, 109.219###@ (VN-2000).", "Vị trí 13°46'5@\"B, 109°13'0@\"Đ.",
        "X = 15@###@.##@; Y = 60@##@.@##",
        "Địa chỉ IP 192.168.@.@##, mặt nạ 255.255.255.0, cổng 80@@.", "Máy chủ 10.0.@.@# và 10.0.@.@##:8080", "MAC 00:1B:44:1@:3A:B@",
        "Phiên bản 2.@.@#.@##",
        "Model FX3U-@#MT, biến tần FR-D7@0-@,@K.", "Máy may Juki DDL-8700-@, đời 20@@.", "Vòng bi 620@-2RS, phớt TC @#x@#x@.",
        "PLC S7-1200 (6ES7 214-1AG@0-0XB0)",
        "Số seri: 19A@##@#@@.", "Serial number 2@#@@#@@#, bảo hành @# tháng.", "Mã vật tư 3@##@@#@@, số lượng @##.",
        "Mã số thuế 41@@##@@##.", "Số lô 8@##@@#@@ sản xuất 0@/20@@",
        "Mã sáng kiến SK-20@@-0@##, mã phần mềm @@@@@.", "Tem kiểm định số 00@##/20@@", "Mã vạch 893@##@@##@@#", "Số khung RLH@@##@@##",
        "Giai đoạn 2018-2020, học kỳ I năm học 2019-2020.", "Từ 01/0@/2020 đến 3@/12/2021.", "Thời gian áp dụng: 0@/2021 – 1@/2021.",
        "Các năm 2018, 2019, 2020, 2021.",
        "Quý I/2020, tháng 0@.2021, tuần @@.", "Lúc 0@:30 đến 1@:45 ngày @/@/2021.",
        "Ca 1: 06:00-14:00; ca 2: 14:00-22:00; ca 3: 22:00-06:00.", "Từ 7h30 đến 16h@#, nghỉ 1@h00.",
        "Chạy thử ngày 20-0@-2021, nghiệm thu 25.0@.2021.", "Bắt đầu 2021-0@-1@, kết thúc 2021-1@-2@.",
        "Giảm từ @# phút xuống @ phút @# giây.",
        "Gồm @# công nhân, @ tổ, @## máy; mỗi ca @.### sản phẩm.", "Phục vụ @.### lượt bệnh nhân, @##.### học sinh.",
        "Trồng @.### cây trên @#,# ha.", "Xử lý @#.### hồ sơ, trả đúng hạn 99,@ %.",
        "Bước 1, 2, 3; mục 4.@.2; phụ lục 0@; trang @#-@#.", "Bảng @.@: kết quả 0,@#; 0,@#; 0,@#.", "Điểm: 8,@; 9,@; 7,@; xếp hạng 0@.",
        "1. Lắp đặt. 2. Chạy thử. 3. Bàn giao @# máy.",
        "Tài liệu gồm @# trang, @ bản vẽ A0, tỷ lệ 1/@00.", "Dung lượng @##.### MB, băng thông @## Mbps.",
        "Giải nhất hội thi năm 20@@, bằng khen 2018: LĐTT; 2019: CSTM.",
        "Quốc lộ 1A, km @@##+@#0; đường tỉnh 63@.", "Khu công nghiệp Mẫu, lô B@-@#, số @# đường Mẫu.",
        "Học sinh năm 20@@ tăng, tuyển sinh 20@@ đạt @##.", "Chi phí phát sinh năm 20@@ là @# triệu.", "Vệ sinh 20@@ lần mỗi năm.",
        "Độ tuổi từ 35 đến 45 chiếm @# %.", "Tuổi thọ thiết bị 20 năm, tuổi nghề trung bình 1@ năm.",
        "Năng suất năm 20@@ gấp @,# lần năm 201@.", "Tổ A công ty đã áp dụng từ 20@@.", "Từ năm 2018, không ba tổ nào hai ca.",
        "Ngân sách 201@ hỗ trợ @# triệu đồng.", "Tổng đài 1900 @@##, 1800 @@##.", "Phí 0 đồng cho 0@ hộ nghèo.",
        "Hệ số 0.@#@-0.@#@ và 0.25@@-0.30@@.", "Sai số ±0.000@@, độ lặp lại 0,00@@@ mm.",
        "So sánh 0,@##; 0,@##; 0,@## và 1,@##.", "Áp lực 0@5-0@0 kPa, bước 0@5.", "Các tổ 01, 02, 03, 0@ thi đua.",
        "Tỷ lệ 1:0@:03, mác 200#.", "Nhóm máy 012, 015, 018 và 0@@.",
    ]

    /// The next sentence.
    package mutating func next() -> String {
        let pattern = Self.patterns[Int.random(in: 0..<Self.patterns.count, using: &random)]
        var result = ""
        var rest = pattern[...]
        while let first = rest.popFirst() {
            switch first {
            case "#": result += String(Int.random(in: 0...9, using: &random))
            case "@": result += String(Int.random(in: 1...9, using: &random))
            case "{":
                let choices = rest.prefix { $0 != "}" }
                rest = rest.dropFirst(choices.count + 1)
                // A choice may hold digits of its own.
                rest = (choices.split(separator: "|").randomElement(using: &random) ?? "") + rest
            default: result.append(first)
            }
        }
        return result
    }
}
