import TemplateEngine

/// What a request for an invitation (giấy mời) holds, as JSON.
struct Invitation: Decodable {
    let name: String
    let unit: String
    /// ISO 8601: `2021-04-15`.
    let day: String
    let initiatives: [String]

    /// The fields that the template may use.
    ///
    /// It is bound to them once, when the server starts: a name that it misspells ends the start.
    static let schema = Schema([
        .text("Họ và tên"), .text("Đơn vị"), .text("Ngày"), .list("sáng kiến", of: Schema([.text("Tên sáng kiến")])),
    ])

    /// The values of those fields, by name.
    func values() throws -> [Value] {
        try Self.schema.values(named: [
            "Họ và tên": .text(name), "Đơn vị": .text(unit), "Ngày": .text(day),
            "sáng kiến": .rows(Rows(initiatives.lazy.map { [.text($0)] })),
        ])
    }
}
