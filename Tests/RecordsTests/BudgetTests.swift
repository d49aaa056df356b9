import SangkienDiagnostics
import Testing
import TestKit

@testable import Records

/// What is read of inputs that are too large, or that repeat themselves.
@Suite struct BudgetTests {
    private func limits(_ words: String) throws -> Limits {
        var limits = Limits()
        try limits.budgets.set(words)
        return limits
    }

    private static let heading = "TT,Họ và tên,Tên sáng kiến\n"

    @Test(arguments: ["rows=5,text=7", "rows=5", "initiatives=1,findings=2,rows=3,text=4"])
    func `giới hạn đặt được từng phần`(words: String) throws {
        var budgets = Budgets.standard
        try budgets.set(words)
        #expect(budgets != .standard)
        #expect(words.contains("initiatives") || budgets.initiatives == Budgets.standard.initiatives)
    }

    @Test(arguments: ["", "rows", "rows=", "rows=0", "rows=-1", "rows=1,", "rows=99999999999999999999", "dòng=1", "rows=1=2", "rows=1.5"])
    func `giới hạn viết sai bị từ chối`(words: String) {
        var budgets = Budgets.standard
        #expect(throws: Budgets.Malformed.self) { try budgets.set(words) }
    }

    @Test func `CSV quá nhiều dòng thì đọc đến đó và nói rõ`() throws {
        let text = Self.heading + (1...100).map { "\($0),a\($0),b\($0)\n" }.joined()
        let table = try read(text, limits: limits("rows=40"))
        #expect(table.isCut && table.isOverBudget)
        let finding = try table.finding("D056")
        expectComplete(finding)
        let row = try #require(finding.location?.row)
        #expect(table.records.last?.row == row && table.records.last?.fault != nil)
        #expect(table.records.count(where: { $0.fault == nil }) == row - 2)
        #expect((40...60).contains(row))
        let whole = try read(text, limits: limits("rows=200"))
        #expect(!whole.isCut && whole.records.count == 100)
    }

    @Test(arguments: ["thu.json", "thu.jsonl"])
    func `JSON quá nhiều dòng thì đọc đến đó và nói rõ`(file: String) throws {
        let rows = (1...100).map { "{\"title\":\"b\($0)\"}" }
        let text = file.hasSuffix("l") ? rows.joined(separator: "\n") : "[\(rows.joined(separator: ",\n"))]"
        let table = try read(text, file: file, limits: limits("rows=40"))
        #expect(table.isCut && table.isOverBudget)
        expectComplete(try table.finding("D056"))
        #expect(table.records.count(where: { $0.fault == nil }) == 40)
    }

    @Test func `quá nhiều chữ thì không đọc`() throws {
        let finding = try #require(refusal(Self.heading + "1,a,b\n", limits: limits("text=20")))
        #expect(finding.code.id == "D058")
        expectComplete(finding)
    }

    @Test func `hơn một trăm dòng y hệt là một dòng, một trăm dòng thì vẫn từng dòng`() throws {
        for (count, kept) in [(2, 2), (100, 100), (101, 1), (5_000, 1)] {
            let text = Self.heading + "1,x,y\n" + String(repeating: "2,a,b\n", count: count) + "3,c,d\n"
            let table = try read(text)
            #expect(table.records.count == kept + 2)
            #expect(table.records.last?.row == count + 3)
            #expect(table.codes == (kept == 1 ? ["D061"] : []))
            guard kept == 1 else { continue }
            #expect(table.equalRows == [3: count + 2])
            let finding = try table.finding("D061")
            #expect(finding.value("count") == "\(count)" && finding.value("last") == "\(count + 2)" && finding.location?.row == 3)
        }
    }

    @Test func `dòng trống ở giữa và ô khác nhau ngắt đoạn lặp`() throws {
        let runs = String(repeating: "2,a,b\n", count: 80) + ",,\n" + String(repeating: "2,a,b\n", count: 80)
        #expect(try read(Self.heading + runs).records.count == 160)
        #expect(try read(Self.heading + String(repeating: "2,a,b\n2,\"a\",b\n", count: 200)).records.count == 400)
    }

    @Test func `bản ghi JSON y hệt cũng vậy, trong từng hồ sơ`() throws {
        let many = "[{\"a\":1,\"b\":2}" + String(repeating: ",{\"a\":2}", count: 5_000) + ",{\"a\":3}]"
        let table = try read(many, file: "-")
        #expect(table.records.map { $0.cells[0] } == ["1", "2", "3"])
        #expect(try table.finding("D061").value("count") == "5000")
        let dossiers = "{\"dossiers\":[\(String(repeating: "{\"submitter\":\"A\"},", count: 300)){\"submitter\":\"B\"}]}"
        #expect(try read(dossiers, file: "-").records.count == 301)
    }

    @Test func `dòng lặp trong ODS không bị sao chép`() throws {
        let cell = { (text: String) in "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>" }
        let row = "<table:table-row>\(cell("Họ và tên"))\(cell("Tên sáng kiến"))</table:table-row>"
        let repeated = "<table:table-row table:number-rows-repeated=\"1000000\">\(cell("a"))\(cell("b"))</table:table-row>"
        let sheet = "<table:table table:name=\"S\">\(row)\(repeated)\(row)</table:table>"
        let table = try read(HandMadeSpreadsheet.package(sheet), file: "thu.ods")
        #expect(table.records.map(\.row) == [2, 1_000_002])
        #expect(try table.finding("D061").value("count") == "1000000")
    }

    @Test func `nghìn chỗ hỏng đầu nêu từng chỗ, sau đó chỉ đếm`() throws {
        let table = try read("[{\"a\":1}\(String(repeating: ",1", count: 5_000))]", file: "-")
        #expect(table.records.count == 1_001)
        let finding = try table.finding("D063")
        #expect(finding.value("count") == "4000")
        expectComplete(finding)
        do throws(DiagnosticError) {
            _ = try read("[\(String(repeating: "1,", count: 5_000))1]", file: "-")
        } catch {
            #expect(error.diagnostics.count == 1_001 && error.diagnostics.last?.code.id == "D063")
        }
    }

    @Test(arguments: ["thu.csv", "-"])
    func `dòng ngắn dưới nhiều cột không phình bộ nhớ`(file: String) throws {
        let names = (1...10_000).map { "c\($0)" }
        let csv = names.joined(separator: ",") + "\n" + (1...2_000).map { "\($0)\n" }.joined()
        let json = "[{\(names.map { "\"\($0)\":1" }.joined(separator: ","))}" + (1...2_000).map { ",{\"c1\":\($0)}" }.joined() + "]"
        let table = try read(file == "-" ? json : csv, file: file)
        #expect(table.records.count(where: { $0.cells[0] != "" }) == table.records.count && table.records.count >= 2_000)
        #expect(table.records.reduce(0) { $0 + $1.cells.count } <= Budgets.filling + 20_000)
    }

    @Test func `dòng gần trống thì số dòng đọc theo số chữ`() throws {
        let count = 2 * Budgets.leastRows
        let nearlyEmpty = "Họ và tên,Tên sáng kiến\n" + (1...count).map { "a\($0),b\n" }.joined()
        let table = try read(nearlyEmpty)
        #expect(table.isOverBudget)
        let limit = Budgets.standard.rows(text: nearlyEmpty.utf8.count)
        #expect(try table.finding("D056").message(in: .vietnamese).contains("\(limit) dòng"))
        let real = "Họ và tên,Tên sáng kiến\n" + (1...count).map { "Lê Văn \($0),\(String(repeating: "x", count: 190))\n" }.joined()
        #expect(try !read(real).isOverBudget)
    }

    @Test func `một dòng quá nhiều ô thì là dòng hỏng, các dòng khác vẫn đọc`() throws {
        let commas = String(repeating: ",", count: CSVRow.mostCells + 50_000)
        #expect(try read("Họ và tên,Tên sáng kiến\na,b\n" + commas + "\n").records.count == 1)
        let table = try read("Họ và tên,Tên sáng kiến\n" + commas + "x\na,b\n")
        #expect(table.records.map { $0.fault == nil } == [false, true])
        #expect(table.diagnostics.map(\.code.id) == ["D012"])
        let finding = try #require(refusal("Họ và tên,Tên sáng kiến" + commas + "x\na,b\n"))
        #expect(finding.code.id == "D019")
        expectComplete(finding)
    }
}
