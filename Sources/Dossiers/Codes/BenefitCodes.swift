import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of a column of benefits in money (giá trị làm lợi).
    static let benefitCodes: [DiagnosticCode] = [benefitTooLarge, benefitShortened]

    /// `S074`: Benefit too large (Giá trị làm lợi lớn bất thường).
    package static let benefitTooLarge = DiagnosticCode(
        "S074",
        "benefit-too-large",
        .warning,
        judges: .initiative,
        title: .init(vi: "Giá trị làm lợi lớn bất thường", en: "Benefit too large"),
        message: .init(
            vi: "Cột “{column}”, dòng {rows}: tính theo đơn vị ở tên cột thì trên một nghìn tỷ đồng; có thể ô đã ghi bằng đồng.",
            en:
                "Column “{column}”, {rows~row #|rows #}: in the unit of the heading this is more than a thousand billion đồng; the cell may be in đồng."
        ),
        hint: .init(
            vi: "Đối chiếu với hồ sơ. Ô đã ghi bằng đồng thì thêm chữ “đồng” sau số.",
            en: "Compare with the dossier. Where the cell is in đồng, write “đồng” behind the number."
        )
    )

    /// `S075`: Benefit shortened by Excel (Số tiền bị Excel rút gọn).
    package static let benefitShortened = DiagnosticCode(
        "S075",
        "benefit-shortened",
        .warning,
        judges: .initiative,
        title: .init(vi: "Số tiền bị Excel rút gọn", en: "Benefit shortened by Excel"),
        message: .init(
            vi: "Cột “{column}”, dòng {rows}: số hiện dạng rút gọn như 9,99E+08 và được in đúng như vậy.",
            en: "Column “{column}”, {rows~row #|rows #}: the number is shortened, as 9,99E+08, and printed so."
        ),
        hint: .init(
            vi: "Trong Excel, nới rộng cột, đặt dạng Số (Number) rồi lưu lại; hoặc ghi đủ số kèm đơn vị.",
            en: "In Excel widen the column, set the format Number and save again; or write the whole number with its unit."
        )
    )
}
