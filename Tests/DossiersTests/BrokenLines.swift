import Testing

/// One line of the real file replaced, and what must be reported.
struct BrokenLine: Sendable, CustomTestStringConvertible {
    /// The beginning of the line to replace, indentation included; the first that matches.
    var line: String
    /// What stands there instead; may be several lines, or none when empty.
    var replacement: String
    /// The key reported.
    var key: String
    /// The line reported, counted from the replaced one; nil when it stands elsewhere.
    var offset: Int? = 0
    /// The column reported.
    var column: Int?
    /// A part of the problem in Vietnamese.
    var problem: String

    var testDescription: String { "\(key): \(problem)" }
}

/// What can be wrong in the file of 2021, key by key.
let brokenLines: [BrokenLine] = [
    BrokenLine(line: "year:", replacement: "yer: 2021\nyear: 2021", key: "yer", column: 1, problem: "có phải là “year” không?"),
    BrokenLine(line: "year:", replacement: "", key: "year", offset: nil, problem: "thiếu mục này"),
    BrokenLine(line: "year:", replacement: "year: hai nghìn", key: "year", column: 7, problem: "phải là số nguyên"),
    BrokenLine(line: "year:", replacement: "year: 21", key: "year", column: 7, problem: "ngoài khoảng"),
    BrokenLine(line: "year:", replacement: "year:", key: "year", column: 1, problem: "chưa ghi giá trị"),
    BrokenLine(line: "year:", replacement: "year: 2021\nyear: 2022", key: "year", offset: 1, column: 1, problem: "đã ghi ở dòng"),
    BrokenLine(line: "name:", replacement: "name: [a, b]", key: "name", column: 7, problem: "phải là một đoạn chữ"),
    BrokenLine(line: "name:", replacement: "name: ''", key: "name", column: 7, problem: "chưa ghi giá trị"),
    BrokenLine(
        line: "  deadline:",
        replacement: "  deadline: 15/4/2021",
        key: "submission.deadline",
        column: 13,
        problem: "“15/4/2021” không phải là ngày"
    ),
    BrokenLine(line: "  deadline:", replacement: "  deadline: 2021-02-30", key: "submission.deadline", problem: "không phải là ngày"),
    BrokenLine(line: "  mode:", replacement: "  mode: befor", key: "submission.mode", column: 9, problem: "có phải là “before” không?"),
    BrokenLine(line: "  channels:", replacement: "  channels: post", key: "submission.channels", problem: "phải là danh sách"),
    BrokenLine(line: "  channels:", replacement: "  channels: []", key: "submission.channels", problem: "không được rỗng"),
    BrokenLine(line: "  channels:", replacement: "  channels: [post, fax]", key: "submission.channels[2]", column: 20, problem: "“fax”"),
    BrokenLine(line: "  channels:", replacement: "  channels: [post, post]", key: "submission.channels[2]", problem: "đã dùng ở dòng"),
    BrokenLine(
        line: "  portalCloses:",
        replacement: "  portalCloses: 2021-03-01",
        key: "submission.portalCloses",
        problem: "đứng trước “portalOpens”"
    ),
    BrokenLine(
        line: "  through: 2021",
        replacement: "  through: 2020-12-31",
        key: "applicationPeriod.through",
        column: 12,
        problem: "đứng trước “from”"
    ),
    BrokenLine(
        line: "    - { from: 22, through: 55 }",
        replacement: "    - { from: 22, through: 21 }",
        key: "form.columns[3].through",
        problem: "đứng trước “from”"
    ),
    BrokenLine(
        line: "    - { from: 22, through: 55 }",
        replacement: "",
        key: "form.columns",
        offset: nil,
        problem: "có 6 mục"
    ),
    BrokenLine(
        line: "  tableWidth:",
        replacement: "  tableWidth: 196",
        key: "form.columns",
        offset: nil,
        problem: "từ 197 đến 445 mm"
    ),
    BrokenLine(line: "    through: 75", replacement: "    through: 14", key: "form.plausibleAges.through", problem: "đứng trước “from”"),
    BrokenLine(line: "  lastYear:", replacement: "  lastYear: 2017", key: "awards.lastYear", problem: "đứng trước “firstYear”"),
    BrokenLine(
        line: "  confirmationRequired:",
        replacement: "  confirmationRequired: yes",
        key: "humanFacts.confirmationRequired",
        problem: "true hoặc false"
    ),
    BrokenLine(
        line: "  minimumLevel:",
        replacement: "  minimumLevel: coso",
        key: "recognition.minimumLevel",
        problem: "có phải là “co-so” không?"
    ),
    BrokenLine(
        line: "      signingBody: ban-chap-hanh",
        replacement: "      signingBody: chu-tich",
        key: "units.levels[3].signingBody",
        problem: "không có giá trị “chu-tich”"
    ),
    BrokenLine(
        line: "      level: cap-huyen",
        replacement: "      level: cap-xa",
        key: "units.list[1].level",
        column: 14,
        problem: "không có giá trị “cap-xa”"
    ),
    BrokenLine(
        line: "    - level: truc-thuoc",
        replacement: "    - level: truc-thuoc-tinh",
        key: "quotas.rules[3].level",
        problem: "không có giá trị"
    ),
    BrokenLine(
        line: "    - level: truc-thuoc",
        replacement: "    - level: cap-huyen",
        key: "quotas.rules[3].level",
        problem: "“cap-huyen” đã dùng ở dòng"
    ),
    BrokenLine(
        line: "      kind: aspirational",
        replacement: "      kind: wish",
        key: "quotas.rules[3].kind",
        problem: "không có giá trị “wish”"
    ),
    BrokenLine(line: "      minimum: 1", replacement: "      minimum: -1", key: "quotas.rules[3].minimum", problem: "ngoài khoảng"),
    BrokenLine(
        line: "  requiredFields:",
        replacement: "  requiredFields: [author, birthyear]",
        key: "form.requiredFields[2]",
        column: 28,
        problem: "có phải là “birthYear” không?"
    ),
    BrokenLine(line: "  awards:", replacement: "  award:", key: "headings.award", column: 3, problem: "có phải là “awards” không?"),
    BrokenLine(
        line: "    - id: phan-xuong",
        replacement: "    - id: phong",
        key: "recognition.levels[3].id",
        column: 11,
        problem: "“phong” đã dùng ở dòng"
    ),
    BrokenLine(
        line: "    - name: LĐLĐ huyện Phù Cát",
        replacement: "    - name: LDLD huyen Phu My",
        key: "units.list[5].name",
        problem: "đã dùng ở dòng"
    ),
    BrokenLine(
        line: "      aliases: [GK]",
        replacement: "      aliases: [GK, QĐ]",
        key: "recognition.insufficientKinds[3].aliases[2]",
        problem: "“QĐ” đã dùng ở dòng"
    ),
    BrokenLine(
        line: "  oldLandlinePrefixes:",
        replacement: "  oldLandlinePrefixes: [56]",
        key: "phones.oldLandlinePrefixes[1]",
        problem: "không đúng dạng"
    ),
    BrokenLine(
        line: "    \"0120\":",
        replacement: "    \"0120\": 70",
        key: "phones.oldMobilePrefixes.0120",
        column: 13,
        problem: "không đúng dạng"
    ),
    BrokenLine(
        line: "complaint:",
        replacement: "complaint:\n  basic: mục III.2\ndispute_:",
        key: "complaint.basic",
        offset: nil,
        problem: "có phải là “basis” không?"
    ),
    BrokenLine(line: "source:", replacement: "source: công văn\nnguon:", key: "source", column: 9, problem: "phải gồm các mục con"),
    BrokenLine(line: "  blankAwards:", replacement: "  blankAwards: &trong \"\"", key: "&trong", column: 16, problem: "không dùng neo"),
]
