import SangkienDiagnostics

extension DiagnosticCode {
    /// Codes of points by the programme's scale.
    static let rubricCodes: [DiagnosticCode] = [criterionPointsUnclear, rubricNotPassed, criterionSumDiffers]

    /// `S801`: Points of a criterion unclear (Điểm của tiêu chí không đọc được).
    package static let criterionPointsUnclear = DiagnosticCode(
        "S801",
        "criterion-points-unclear",
        .warning,
        topic: "selection",
        settings: ["rubric.criteria"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Điểm của tiêu chí không đọc được", en: "Points of a criterion unclear"),
        message: .init(
            vi: "Điểm “{criterion}” không phải là số từ 0 đến {most}.",
            en: "The points for “{criterion}” are no number from 0 to {most}."
        ),
        hint: .init(vi: "Ghi lại điểm theo phiếu đánh giá.", en: "Enter the points as on the judges' slips.")
    )

    /// `S802`: Below what is needed to pass (Chưa đạt theo thang điểm).
    package static let rubricNotPassed = DiagnosticCode(
        "S802",
        "rubric-not-passed",
        .warning,
        topic: "selection",
        settings: ["rubric.pass", "rubric.criteria"],
        correction: .decision,
        judges: .initiative,
        title: .init(vi: "Chưa đạt theo thang điểm", en: "Below what is needed to pass"),
        message: .init(vi: "Sáng kiến chưa đạt: {reasons}.", en: "The initiative does not pass: {reasons}."),
        hint: .init(
            vi:
                "Hội đồng quyết định theo quy định; muốn loại sáng kiến chưa đạt, ghi S802: error ở mục severities trong tệp quy định của Chương trình.",
            en: "The council decides by its rules; for this code to make initiatives ineligible, put S802: error into severities."
        )
    )

    /// `S803`: Total and criteria differ (Tổng điểm khác tổng các tiêu chí).
    package static let criterionSumDiffers = DiagnosticCode(
        "S803",
        "criterion-sum-differs",
        .warning,
        topic: "selection",
        settings: ["rubric.criteria"],
        correction: .entry,
        judges: .initiative,
        title: .init(vi: "Tổng điểm khác tổng các tiêu chí", en: "Total and criteria differ"),
        message: .init(
            vi: "Cột “Điểm” ghi {total}, các tiêu chí cộng lại là {sum}.",
            en: "The column “Điểm” says {total}, the criteria add up to {sum}."
        ),
        hint: .init(vi: "Đối chiếu với phiếu đánh giá, ghi lại cho khớp.", en: "Compare with the judges' slips and correct what is wrong.")
    )
}
