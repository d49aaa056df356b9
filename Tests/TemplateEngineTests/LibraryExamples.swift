// The examples of the library's documentation (Examples.md), which are compiled and run here.

import TemplateEngine

// Example 1
func invitation(in folder: String) throws {
    let schema = Schema([.text("Họ và tên"), .text("Ngày"), .list("dòng", of: Schema([.text("Tên sáng kiến")]))])
    let form = try Template.load(folder + "/giay-moi.html").bound(to: schema)
    let rows = Rows([[.text("Cải tiến gá kẹp")], [.text("Sổ theo dõi số hóa")]])
    let values = try schema.values(named: ["Họ và tên": .text("Lê Văn Mẫu"), "Ngày": .text("2021-04-15"), "dòng": .rows(rows)])
    try form.write(values, to: folder + "/giay-moi-01.html")
}

// Example 2
func letters(for people: [(name: String, unit: String)], in folder: String) throws -> Int {
    let schema = Schema([.text("Họ và tên"), .text("Đơn vị")])
    let form = try Template.load(folder + "/thu.html").bound(to: schema)
    // One file; each letter begins on a new page with its own headers, and pages from 1.
    return try form.writeTogether(people.lazy.map { [.text($0.name), .text($0.unit)] }, to: folder + "/thu-tat-ca.html")
}

// Example 3
func report(_ rows: some AsyncSequence<[Value], any Error>, template: [UInt8], send: ([UInt8]) async throws -> Void) async throws {
    let schema = Schema([.list("dòng", of: Schema([.text("Đơn vị"), .text("Số sáng kiến")]))])
    let form = try Template.load(template, name: "bao-cao.html").bound(to: schema)
    // Pieces of about 64 KiB; cancelling the task ends it within a tenth of a second.
    try await form.send([.rows(Rows(rows))], to: send)
}

// Example 4
func check(_ upload: [UInt8], name: String, schema: Schema) throws -> (sentences: [String], commented: [UInt8]) {
    let findings = Template.lint(upload, name: name, schema: schema)
    let commented = try Template.annotated(upload, name: name, findings: findings, in: .english)
    return (findings.map { $0.message(in: .english) }, commented)
}
