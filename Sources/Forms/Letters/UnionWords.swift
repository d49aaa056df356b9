import SangkienDiagnostics

/// What a paper says to a union where the message is written for the office (lời nhắn cho đơn vị).
///
/// The office sees folders, columns of its own table and the command line; the union sees none of them. A programme's
/// `papers.hints` go before these.
enum UnionWords {
    /// What was seen, by code; what is not named here is said as on the screen.
    static func message(of finding: Diagnostic, quotesCells: Bool) -> String? {
        messages[finding.code.id].map { filled($0, finding, quotesCells) }
    }

    /// What the union can do; nil where the hint of the code serves.
    static func hint(of finding: Diagnostic, quotesCells: Bool) -> String? {
        hints[finding.code.id].map { filled($0, finding, quotesCells) }
    }

    /// True for words that speak of the program or of its command line, which no paper holds.
    static func areInternal(_ words: String) -> Bool {
        ["--", "sangkien", "programme.yaml", "chạy lại"].contains { words.contains($0) }
    }

    /// The last part of a file's name: where it lies in the office is nobody else's business.
    static func nameAlone(_ argument: Argument) -> Argument {
        guard argument.name == "name", argument.value.vietnamese.contains(where: { $0 == "/" || $0 == "\\" }) else { return argument }
        let name = argument.value.vietnamese.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return argument.shown == argument.value ? Argument("name", name) : Argument(private: "name", name)
    }

    private static func filled(_ words: String, _ finding: Diagnostic, _ quotesCells: Bool) -> String {
        LocalizedText(vi: words, en: words).filled(finding.arguments.map(nameAlone), in: .vietnamese, quotesCells: quotesCells)
    }

    private static let messages: [String: String] = [
        "H411": "Hồ sơ được ghi quyết định “{decision}”.",
        "H501": "Chưa nhận được tệp “{name}” (Tờ trình).",
        "H502": "Chưa nhận được bản quét Tờ trình.",
        "H505": "Chưa nhận được bản quét Tờ trình.",
        "L002": "Có hồ sơ khác mang cùng mã với hồ sơ này ở {other}.",
        "S601": "Chưa nhận được tệp “{name}” (quyết định hoặc giấy chứng nhận).",
        "S602": "Chưa nhận được bản quét quyết định hoặc giấy chứng nhận.",
        "S605": "Chưa nhận được bản quét quyết định hoặc giấy chứng nhận.",
        "D030":
            "Dòng này trống số thứ tự và tên sáng kiến, chỉ có chữ ở cột {columns}: có thể là phần tiếp theo hoặc đồng tác giả của dòng {row}.",
    ]

    private static let hints: [String: String] = [
        "H003": "Đề nghị đơn vị cho biết thuộc cấp nào.",
        "H004": "Đề nghị đơn vị ghi thống nhất nội dung này.",
        "H007": "Đề nghị đơn vị sửa chỗ được nêu và gửi lại bảng.",
        "H101": "Gửi quá hạn, không được bổ sung. Nếu ghi nhầm ngày, đề nghị gửi bản chụp phong bì có dấu bưu điện hoặc email đã gửi.",
        "H102":
            "Gửi đúng ngày hết hạn, không được bổ sung. Nếu ghi nhầm ngày, đề nghị gửi bản chụp phong bì có dấu bưu điện hoặc email đã gửi.",
        "H103": "Đề nghị đơn vị gửi bổ sung bằng hình thức còn thiếu.",
        "H104": "Đề nghị đơn vị cho biết ngày gửi bằng hình thức còn lại.",
        "H105": "Đề nghị đơn vị cho biết ngày gửi.",
        "H106": "Đề nghị đơn vị kiểm tra lại ngày gửi.",
        "H107": "Nội dung này do cơ quan nhận hồ sơ ghi; đơn vị không phải bổ sung.",
        "H108": "Đề nghị đơn vị cho biết hồ sơ thuộc đợt nào.",
        "H401": "Sau khi giải quyết xong, đề nghị đơn vị gửi văn bản xác nhận không còn khiếu nại, ghi rõ người xác nhận, ngày xác nhận.",
        "H402": "Đề nghị đơn vị xác nhận bằng văn bản có hay không có khiếu nại.",
        "H403": "Sau khi giải quyết xong, đề nghị đơn vị gửi văn bản xác nhận không còn tranh chấp, ghi rõ người xác nhận, ngày xác nhận.",
        "H404": "Đề nghị đơn vị xác nhận bằng văn bản có hay không có tranh chấp quyền tác giả.",
        "H405": "Đề nghị đơn vị ghi rõ người xác nhận và ngày xác nhận không có khiếu nại, tranh chấp.",
        "H406": "Đề nghị đơn vị ghi lại ngày xác nhận không có khiếu nại, tranh chấp.",
        "H407": "Đề nghị đơn vị xác nhận bằng văn bản {fact} đã kết thúc từ ngày nào, theo văn bản nào.",
        "H409": "Đề nghị đơn vị xác nhận lại bằng văn bản trước khi xét chọn.",
        "H411": "Nếu đơn vị có ý kiến khác, đề nghị liên hệ để được xem xét.",
        "H501": "Đề nghị đơn vị gửi tệp này.",
        "H502": "Đề nghị đơn vị gửi bản quét Tờ trình.",
        "H504": "Đề nghị đơn vị gửi lại văn bản dạng PDF.",
        "H505": "Đề nghị đơn vị gửi bản quét Tờ trình.",
        "H510": "Đề nghị đơn vị gửi riêng tệp Tờ trình và tệp văn bản công nhận.",
        "L002": "Nội dung này do cơ quan nhận hồ sơ xử lý; đơn vị không phải bổ sung.",
        "L003": "Đề nghị đơn vị xác nhận bản nào có hiệu lực.",
        "S021": "Đề nghị ghi đủ số điện thoại của tác giả.",
        "S202": "Đề nghị đơn vị gửi quyết định công nhận hoặc giấy chứng nhận sáng kiến; quyết định khen thưởng chưa đủ.",
        "S211": "Đề nghị đơn vị ghi đúng loại văn bản công nhận.",
        "S303": "Đề nghị đơn vị xác nhận sáng kiến có phải bí mật công nghệ hay không.",
        "S305": "Đề nghị cập nhật sáng kiến lên phần mềm trực tuyến chậm nhất ngày {closes} và cho biết ngày cập nhật.",
        "S503": "Đề nghị đơn vị ghi rõ tác giả thuộc đối tượng nào.",
        "S507": "Đề nghị đơn vị rút sáng kiến khỏi bảng; nếu ghi nhầm, đề nghị xác nhận lại.",
        "S508": "Đề nghị đơn vị xác nhận sáng kiến có thuộc trường hợp không được tham gia hay không.",
        "S601": "Đề nghị đơn vị gửi tệp này.",
        "S602": "Đề nghị đơn vị gửi bản quét quyết định hoặc giấy chứng nhận.",
        "S604": "Đề nghị đơn vị gửi lại văn bản dạng PDF.",
        "S605": "Đề nghị đơn vị gửi bản quét quyết định hoặc giấy chứng nhận.",
        "S702": "Đề nghị đơn vị xác nhận có rút sáng kiến hay không.",
        "T013": "Đề nghị đơn vị gõ lại các ô này bằng Unicode.",
    ]
}
