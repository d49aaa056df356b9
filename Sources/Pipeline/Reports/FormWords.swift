import SangkienDiagnostics

/// What offices call the forms, where a message would otherwise show the name of a template's folder (tên biểu, văn bản).
extension ReportWords {
    /// The form of that name in words; the name itself, in quotes, for one of which nothing is known.
    package static func form(_ name: String) -> LocalizedText {
        switch name {
        case "tong-hop-tom-tat": LocalizedText(vi: "Biểu tổng hợp tóm tắt sáng kiến", en: "the summary of initiatives")
        case "phieu-bo-sung": LocalizedText(vi: "Phiếu yêu cầu bổ sung", en: "the return slip")
        case "to-trinh": LocalizedText(vi: "Tờ trình", en: "the proposal letter")
        case "bao-cao-tuan": LocalizedText(vi: "Báo cáo tuần toàn tỉnh", en: "the province's weekly report")
        case "bao-cao-tuan-don-vi": LocalizedText(vi: "Báo cáo tuần của đơn vị", en: "the weekly report of a union")
        case "xep-hang": LocalizedText(vi: "Danh sách xếp hạng", en: "the ranking")
        case "de-nghi-khen-thuong-tinh":
            LocalizedText(vi: "Danh sách đề nghị LĐLĐ tỉnh khen thưởng", en: "the list of the province's awards")
        case "de-nghi-tong-lien-doan": LocalizedText(vi: "Danh sách đề nghị Tổng Liên đoàn", en: "the list for the confederation")
        case "goi-gui-lai": LocalizedText(vi: "Gói gửi lại đơn vị", en: "the package for the union")
        default: LocalizedText(vi: "“\(name)”", en: "“\(name)”")
        }
    }
}
