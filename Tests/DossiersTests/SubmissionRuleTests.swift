import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// The deadline of 15/4/2021 by post and by e-mail, and the facts only people know.
@Suite struct SubmissionRuleTests {
    /// How a day was written, and the code it leads to; nil when it is in time.
    static let days: [(typed: String, before: String?, through: String?)] = [
        ("13/4/2021", nil, nil), ("14/4/2021", nil, nil), ("15/4/2021", "H102", nil), ("16/4/2021", "H101", "H101"),
        ("14/4/2021 23:59", nil, nil), ("23h59 ngày 14/4/2021", nil, nil), ("14/4/2021 24h", nil, nil),
        ("15/4/2021 00:00", "H102", nil), ("15/4/2021 08:10", "H102", nil), ("15/4/2021 23:59", "H102", nil),
        ("15/4/2021 24h", "H102", nil), ("16/4/2021 00:00", "H101", "H101"),
        ("2021-04-14", nil, nil), ("2021-04-15", "H102", nil), ("14.4.21", nil, nil), ("15-4-21", "H102", nil),
        ("ngày 14 tháng tư năm 2021", nil, nil), ("ngày 15 tháng 4 năm 2021", "H102", nil),
        ("44300", nil, nil), ("44301", "H102", nil), ("44301.34", "H102", nil), ("44302", "H101", "H101"),
        // Another time zone: 18:00 in Greenwich is one in the morning of the next day here.
        ("2021-04-14T16:59:00Z", nil, nil), ("2021-04-14T18:00:00Z", "H102", nil), ("2021-04-15T18:00:00Z", "H101", "H101"),
        ("2021-04-14T23:59:00+07:00", nil, nil), ("2021-04-15T00:30:00+08:00", nil, nil),
        ("", "H103", "H103"), (" ", "H103", "H103"), ("khoảng giữa tháng", "H105", "H105"), ("31/4/2021", "H105", "H105"),
        ("4/15/2021", "H102", nil), ("14/4", "S071", "S071"), ("tháng 4/2021", "H105", "H105"), ("?", "H105", "H105"),
        ("14/4/2021, 16/4/2021", "H105", "H105"), ("15/4/2022", "H101 H106", "H101 H106"),
    ]

    @Test(arguments: ["postedOn", "emailedOn"], days)
    func `xét hạn theo từng đường gửi`(channel: String, day: (typed: String, before: String?, through: String?)) throws {
        let changes = #"{"proposal": {"date": "01/4/2021"}, "\#(channel)": "\#(day.typed)"}"#
        let before = try Checking().model(changes)
        #expect(before.codes.joined(separator: " ") == day.before ?? "")
        let through = try Checking(edits: [("mode: before", "mode: through")]).model(changes)
        #expect(through.codes.joined(separator: " ") == day.through ?? "")
        for checked in [before, through] {
            let expected: Verdict =
                checked.codes.isEmpty || checked.codes == ["S071"] ? .valid : checked.codes == ["H105"] ? .needsReview : .invalid
            #expect(checked.verdict == expected)
            #expect(checked.findings.allSatisfy { $0.field == channel })
        }
    }

    static let channels: [VerdictCase] = [
        .init(#"{"postedOn": null}"#, .invalid, "H103"),
        .init(#"{"emailedOn": null}"#, .invalid, "H103"),
        .init(#"{"postedOn": null, "emailedOn": null}"#, .invalid, "H103", "H103"),
        .init(#"{"postedOn": "", "emailedOn": ""}"#, .invalid, "H103", "H103"),
        .init(#"{"postedOn": "15/4/2021", "emailedOn": "16/4/2021"}"#, .invalid, "H102", "H101"),
        // One column for both ways: taken as the e-mail's; the post is not recorded, which is not the same as missing.
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": "12/4/2021"}"#, .needsReview, "H104"),
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": "15/4/2021"}"#, .invalid, "H104", "H102"),
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": "giữa tháng"}"#, .needsReview, "H104", "H105"),
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": ""}"#, .invalid, "H104", "H103"),
        // Its words may name the channels.
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": "Bưu điện: 12/4/2021; Email: 13/4/2021"}"#, .valid),
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": "Gửi bưu điện và email ngày 12/4/2021"}"#, .valid),
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": "BĐ 12/4/2021 và email ngày 16/4/2021"}"#, .invalid, "H101"),
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": "email 12/4/2021"}"#, .invalid, "H103"),
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": "bưu điện 12/4/2021, email giữa tháng"}"#, .invalid, "H103"),
        .init(#"{"postedOn": null, "emailedOn": null, "sentOn": "bưu điện 31/4/2021; email 12/4/2021"}"#, .needsReview, "H105"),
        // With a column of its own, the common one says nothing.
        .init(#"{"emailedOn": "", "sentOn": "12/4/2021"}"#, .invalid, "H103"),
    ]

    @Test(arguments: channels)
    func `thiếu đường gửi khác với chưa ghi nhận`(_ example: VerdictCase) throws {
        let checked = try Checking().model(example.changes)
        #expect(checked.verdict == example.verdict)
        #expect(checked.codes == example.codes)
    }

    @Test func `chương trình chỉ nhận email thì không đòi bưu điện`() throws {
        let checking = try Checking(edits: [("channels: [post, email]", "channels: [email]")])
        #expect(try checking.model(#"{"postedOn": "khi nào đó"}"#).codes == [])
        #expect(try checking.model(#"{"emailedOn": null}"#).codes == ["H103"])
    }

    @Test(arguments: [
        ("2021-04-19", []), ("2021-04-18", ["H406"]), ("2021-04-12", ["H406"]), ("2021-04-11", ["H106", "H106", "H406"]),
        ("2021-01-01", ["H106", "H106", "H207", "H406", "S212"]), ("2020-12-31", ["H106", "H106", "H207", "H406", "S104", "S212"]),
        ("2030-01-01", []),
    ])
    func `ngày xét quyết định điều gì ở tương lai`(asOf: String, codes: [String]) throws {
        let checked = try Checking(asOf: asOf).model()
        #expect(checked.codes == codes)
        #expect(checked.verdict == (codes.isEmpty ? .valid : .needsReview))
    }

    @Test(arguments: ["complaint", "dispute"], ["", " ", "\\u00a0", "chưa rõ", "?", "n/a", "đang xác minh", "không?", "có thể", "-", "x"])
    func `điều chỉ con người biết mà để trống hay chưa rõ thì không bao giờ hợp lệ`(field: String, answer: String) throws {
        let code = field == "complaint" ? "H402" : "H404"
        let checked = try Checking().model(#"{"\#(field)": "\#(answer)"}"#)
        #expect(checked.verdict == .needsReview)
        #expect(checked.codes == [code])
        #expect(try Checking().model(#"{"\#(field)": null}"#).codes == [code])
    }

    @Test(arguments: [
        ("Không", Verdict.valid), ("KHÔNG", .valid), ("khong", .valid), ("ko", .valid), ("Không có", .valid), ("Không.", .valid),
        ("Có", .invalid), ("CÓ", .invalid), ("có", .invalid),
    ])
    func `hiểu câu trả lời Có và Không ở mọi cách viết`(answer: String, verdict: Verdict) throws {
        for field in ["complaint", "dispute"] {
            #expect(try Checking().model(#"{"\#(field)": "\#(answer)"}"#).verdict == verdict)
        }
    }

    static let confirmations: [VerdictCase] = [
        .init(#"{"confirmedBy": null}"#, .needsReview, "H405"),
        .init(#"{"confirmedBy": " "}"#, .needsReview, "H405"),
        .init(#"{"confirmedOn": ""}"#, .needsReview, "H405"),
        .init(#"{"confirmedBy": null, "confirmedOn": null}"#, .needsReview, "H405"),
        .init(#"{"confirmedOn": "hôm qua"}"#, .needsReview, "H406"),
        .init(#"{"confirmedOn": "20/4/2021"}"#, .valid),
        .init(#"{"confirmedOn": "21/4/2021"}"#, .needsReview, "H406"),
        // Who says “Có” need not say who found out; who leaves one open does, for the other.
        .init(#"{"complaint": "Có", "dispute": "Có", "confirmedBy": null}"#, .invalid, "H401", "H403"),
        .init(#"{"complaint": "Có", "confirmedBy": null}"#, .invalid, "H401", "H405"),
        .init(#"{"complaint": "", "dispute": "", "confirmedBy": null}"#, .needsReview, "H402", "H404"),
    ]

    @Test(arguments: confirmations)
    func `chữ Không chỉ tính khi có người và ngày xác nhận`(_ example: VerdictCase) throws {
        let checked = try Checking().model(example.changes)
        #expect(checked.verdict == example.verdict)
        #expect(checked.codes == example.codes)
    }

    @Test func `thông báo thiếu xác nhận nêu đúng cột thiếu`() throws {
        let both = try #require(try Checking().model(#"{"confirmedBy": null, "confirmedOn": null}"#).finding("H405"))
        #expect(both.argument("missing") == "“Người xác nhận” và “Ngày xác nhận”")
        let one = try #require(try Checking().model(#"{"confirmedOn": null}"#).finding("H405"))
        #expect(one.argument("missing") == "“Ngày xác nhận”")
        let relaxed = try Checking(edits: [("confirmationRequired: true", "confirmationRequired: false")])
        #expect(try relaxed.model(#"{"confirmedBy": null, "confirmedOn": null}"#).verdict == .valid)
    }
}
